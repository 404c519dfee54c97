//! Rule 6: the positions of a disagreement differ, each is cited or names who is silent, and not all are silence.

use super::limits::MAX_FAULTS;
use super::{Fault, Path, Rule, Subject};
use crate::model::{Disagreement, Position, SourceId};
use std::collections::{HashMap, HashSet};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let disagreements = subject.document.disagreements.iter().enumerate();
    disagreements
        .flat_map(|(d, disagreement)| {
            let path = Path::item("disagreements", d);
            let mut faults = differ(&path, disagreement);
            faults.extend(silent(&path, disagreement));
            if subject.is_checked() {
                faults.extend(uncited(&path, disagreement));
            }
            faults
        })
        .take(MAX_FAULTS + 1)
        .collect()
}

fn fault(path: Path, message: impl Into<String>, help: &str) -> Fault {
    Fault::new(Rule::Positions, path, message, help)
}

fn differ(path: &Path, disagreement: &Disagreement) -> Vec<Fault> {
    let positions = &disagreement.positions;
    let mut faults = Vec::new();
    if positions.len() < 2 {
        let help = "give every answer that the sources give, at least two, or leave the disagreement out";
        faults.push(fault(path.clone(), "a disagreement needs two positions", help));
    }
    if disagreement.events.is_empty() {
        faults.push(fault(
            path.field("events"),
            "this disagreement concerns no event",
            "name the events it is about",
        ));
    }
    let mut answers = HashSet::new();
    for (p, position) in positions.iter().enumerate() {
        if !answers.insert(position.answer.trim().to_lowercase()) {
            let path = path.field("positions").index(p).field("answer");
            let message = format!("another position answers `{}` too", position.answer);
            faults.push(fault(path, message, "put the citations of equal answers into one position"));
        }
    }
    faults
}

fn uncited(path: &Path, disagreement: &Disagreement) -> Vec<Fault> {
    let silence = |position: &Position| position.citations.is_empty() && !position.silent.is_empty();
    if !disagreement.positions.is_empty() && disagreement.positions.iter().all(silence) {
        let help = "cite at least one answer: a source can only be silent on what another says";
        return vec![fault(path.field("positions"), "every position of this disagreement is silence", help)];
    }
    let positions = disagreement.positions.iter().enumerate();
    let without =
        positions.filter(|(_, position)| position.citations.is_empty() && position.silent.is_empty());
    without
        .map(|(p, position)| {
            let message = format!("the position `{}` rests on nothing", position.answer);
            let help = "cite the passage that gives this answer, or name the sources that are `silent`";
            fault(path.field("positions").index(p), message, help)
        })
        .collect()
}

/// A source cannot be silent on a question and be cited for an answer to it, nor be silent in two ways.
fn silent(path: &Path, disagreement: &Disagreement) -> Vec<Fault> {
    let citations = disagreement.positions.iter().flat_map(|position| &position.citations);
    let speaking: HashSet<&SourceId> = citations.map(|citation| &citation.source).collect();
    let mut heard: HashMap<&SourceId, usize> = HashMap::new();
    let mut faults = Vec::new();
    for (p, position) in disagreement.positions.iter().enumerate() {
        for (s, source) in position.silent.iter().enumerate() {
            let at = path.field("positions").index(p).field("silent").index(s);
            let first = *heard.entry(source).or_insert(p);
            if speaking.contains(source) {
                let message = format!("`{source}` is called silent, but it is cited for an answer");
                faults.push(fault(at, message, "take it out of `silent`, or take the citation out"));
            } else if first != p {
                let message = format!("`{source}` is called silent in another position too");
                let other = path.field("positions").index(first).field("silent");
                let help = "name it in the position that its silence makes, and in no other";
                faults.push(fault(at, message, help).seeing(&other));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Citation, DisagreementId, DisagreementKind};

    #[test]
    fn an_answer_is_cited_or_silence_and_not_all_are_silence() {
        let told = |positions: &[(usize, usize)]| {
            let position = |(cited, silent): &(usize, usize)| Position {
                answer: "an answer".to_owned(),
                citations: vec![Citation::default(); *cited],
                silent: vec![SourceId::new("s"); *silent],
            };
            let disagreement = Disagreement {
                id: DisagreementId::new("d"),
                question: "?".to_owned(),
                kind: DisagreementKind::Detail,
                weight: 1,
                events: Vec::new(),
                positions: positions.iter().map(position).collect(),
                note: None,
            };
            let faults = uncited(&Path::root(), &disagreement);
            faults.into_iter().map(|fault| format!("{}: {}", fault.path, fault.message)).collect::<Vec<_>>()
        };
        let nothing = |at: usize| format!("positions[{at}]: the position `an answer` rests on nothing");
        assert_eq!(told(&[(0, 0), (0, 0)]), [nothing(0), nothing(1)]);
        assert_eq!(told(&[(1, 0), (0, 0)]), [nothing(1)]);
        assert_eq!(told(&[(1, 1), (1, 1)]), [""; 0]);
        assert_eq!(told(&[(1, 0), (0, 1)]), [""; 0]);
        assert_eq!(told(&[(0, 1), (0, 1)]), ["positions: every position of this disagreement is silence"]);
    }
}
