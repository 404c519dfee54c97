//! Rule 6, of numbers: an event whose number is disputed never shows one number alone.

use super::limits::MAX_FAULTS;
use super::{Fault, Path, Rule, Subject};
use crate::arranging::set_of;
use crate::date::steps::counts;
use crate::evidence::{disputed_numbers, one_sided_of};
use crate::model::EventId;
use std::collections::{BTreeSet, HashMap};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let document = subject.document;
    let events: HashMap<&EventId, usize> =
        document.events.iter().enumerate().map(|(e, event)| (&event.id, e)).collect();
    let mut faults = Vec::new();
    // What an event says is counted once, however many questions concern it.
    let mut said: HashMap<usize, [BTreeSet<i64>; 2]> = HashMap::new();
    for (d, disagreement) in document.disagreements.iter().enumerate() {
        let disputed = disputed_numbers(disagreement);
        if disputed.is_empty() {
            continue;
        }
        let concerned: BTreeSet<usize> =
            set_of(disagreement.events.iter().filter_map(|id| events.get(id).copied()));
        for e in concerned {
            let event = &document.events[e];
            let said = said.entry(e).or_insert_with(|| [counts(&event.title), counts(&event.summary)]);
            for (field, said) in ["title", "summary"].into_iter().zip(&*said) {
                let (named, left_out) = one_sided_of(&disputed, said);
                if left_out.is_empty() || faults.len() > MAX_FAULTS {
                    continue;
                }
                let message = format!("this {field} says {}, and not {}", list(&named), list(&left_out));
                let help =
                    format!("the reports differ on “{}”: name every answer, or none", disagreement.question);
                let fault = Fault::new(Rule::Positions, Path::item("events", e).field(field), message, help);
                faults.push(fault.seeing(&Path::item("disagreements", d)));
            }
        }
    }
    faults
}

/// How many numbers are told.
const TOLD: usize = 10;

fn list(numbers: &BTreeSet<i64>) -> String {
    let told: Vec<String> = numbers.iter().take(TOLD).map(i64::to_string).collect();
    let more = if numbers.len() > TOLD { " and others" } else { "" };
    format!("{}{more}", told.join(" and "))
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::model::{
        Disagreement, DisagreementId, DisagreementKind, Document, Event, EventId, Evidence, Position,
    };

    /// What is said of a title where the answers to one question are these.
    fn told(kind: DisagreementKind, answers: &[&str], title: &str) -> Vec<String> {
        let position =
            |answer: &&str| Position { answer: (*answer).to_owned(), citations: vec![], silent: vec![] };
        let event =
            Event { id: EventId::new("e"), title: title.to_owned(), importance: 1, ..Event::default() };
        let disagreement = Disagreement {
            id: DisagreementId::new("d"),
            question: "How many?".to_owned(),
            kind,
            weight: 1,
            events: vec![EventId::new("e")],
            positions: answers.iter().map(position).collect(),
            note: None,
        };
        let document = Document {
            evidence: Evidence::Unchecked,
            title: "t".to_owned(),
            description: "d".to_owned(),
            language: "en".to_owned(),
            events: vec![event],
            disagreements: vec![disagreement],
            ..Document::default()
        };
        check(&document).into_iter().map(|fault| format!("{}: {}", fault.path, fault.message)).collect()
    }

    #[test]
    fn all_the_numbers_or_none() {
        let count =
            |title| told(DisagreementKind::Count, &["12", "fifteen", "more than 15, up to 20"], title);
        assert_eq!(count("A boat sails with many"), [] as [String; 0]);
        assert_eq!(count("A boat sails with 12, 15 or twenty"), [] as [String; 0]);
        assert_eq!(count("Twelve sail"), ["events[0].title: this title says 12, and not 15 and 20"]);
        assert_eq!(count("12 sail, or 20"), ["events[0].title: this title says 12 and 20, and not 15"]);
    }

    #[test]
    fn only_numbers_that_the_answers_do_not_share_are_disputed() {
        let count = |title| told(DisagreementKind::Count, &["12 of 40", "15 of 40"], title);
        assert_eq!(count("A boat for 40"), [] as [String; 0]);
        assert_eq!(count("12 in a boat for 40").len(), 1);
        assert_eq!(told(DisagreementKind::Detail, &["12", "15"], "12 sail"), [] as [String; 0]);
    }
}
