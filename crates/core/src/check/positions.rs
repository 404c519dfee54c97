//! Rule 6: the positions of a disagreement differ, and each is cited or names who is silent.

use super::{Fault, Path, Rule, Subject};
use crate::model::{Disagreement, SourceId};
use std::collections::HashSet;

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let disagreements = subject.document.disagreements.iter().enumerate();
    disagreements
        .flat_map(|(d, disagreement)| {
            let path = Path::item("disagreements", d);
            let mut faults = differ(&path, disagreement);
            faults.extend(silent_yet_cited(&path, disagreement));
            if subject.is_checked() {
                faults.extend(uncited(&path, disagreement));
            }
            faults
        })
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

/// A source cannot be silent on a question and be cited for an answer to it.
fn silent_yet_cited(path: &Path, disagreement: &Disagreement) -> Vec<Fault> {
    let citations = disagreement.positions.iter().flat_map(|position| &position.citations);
    let speaking: HashSet<&SourceId> = citations.map(|citation| &citation.source).collect();
    let mut faults = Vec::new();
    for (p, position) in disagreement.positions.iter().enumerate() {
        for (s, source) in position.silent.iter().enumerate().filter(|(_, source)| speaking.contains(source))
        {
            let path = path.field("positions").index(p).field("silent").index(s);
            let message = format!("`{source}` is called silent, but it is cited for an answer");
            faults.push(fault(path, message, "take it out of `silent`, or take the citation out"));
        }
    }
    faults
}
