//! Disputed numbers: those that the answers to a question “how many?” name, and not all alike.

use super::without::remaining_position;
use crate::arranging::set_of;
use crate::date::steps::counts;
use crate::model::{Disagreement, DisagreementKind, Document, EventId, Position, SourceId};
use std::collections::{BTreeSet, HashMap};

/// The numbers on which the answers to a disagreement differ: those that some answer names and not every one. Only a
/// disagreement of the kind `count` has any.
pub fn disputed_numbers(disagreement: &Disagreement) -> BTreeSet<i64> {
    if disagreement.kind != DisagreementKind::Count {
        return BTreeSet::new();
    }
    let answers: Vec<BTreeSet<i64>> =
        disagreement.positions.iter().map(|position| counts(&position.answer)).collect();
    let of_all = |number: &i64| answers.iter().all(|answer| answer.contains(number));
    answers.iter().flatten().filter(|number| !of_all(number)).copied().collect()
}

/// The disputed numbers that a text names, and those that it leaves out although it names another; both empty where it
/// names none.
fn one_sided(disputed: &BTreeSet<i64>, text: &str) -> (BTreeSet<i64>, BTreeSet<i64>) {
    one_sided_of(disputed, &counts(text))
}

/// The same of the numbers that a text counts by.
pub fn one_sided_of(disputed: &BTreeSet<i64>, counted: &BTreeSet<i64>) -> (BTreeSet<i64>, BTreeSet<i64>) {
    let named: BTreeSet<i64> = set_of(counted.intersection(disputed).copied());
    if named.is_empty() || named.len() == disputed.len() {
        return (named, BTreeSet::new());
    }
    let left_out = disputed.difference(&named).copied().collect();
    (named, left_out)
}

/// What the words of the events must heed once some sources are switched off.
pub(super) struct Disputes<'a>(HashMap<&'a EventId, Heeded>);

/// The same for one event.
#[derive(Default)]
pub(super) struct Heeded {
    /// Numbers that only answers gave which nobody gives any more.
    pub gone: BTreeSet<i64>,
    /// The disagreements on numbers that are left, with those numbers.
    pub disputed: Vec<(String, BTreeSet<i64>)>,
}

impl<'a> Disputes<'a> {
    pub fn after(whole: &'a Document, left: &Document, off: &BTreeSet<SourceId>) -> Self {
        let of_counts = |disagreement: &&Disagreement| disagreement.kind == DisagreementKind::Count;
        let numbers = |positions: &[&Position]| -> BTreeSet<i64> {
            positions.iter().flat_map(|position| counts(&position.answer)).collect()
        };
        let mut heeded: HashMap<&EventId, Heeded> = HashMap::new();
        for disagreement in whole.disagreements.iter().filter(of_counts) {
            let given = |position: &&Position| remaining_position(position, off).is_some();
            let (given, gone): (Vec<_>, Vec<_>) = disagreement.positions.iter().partition(given);
            let gone: BTreeSet<i64> = set_of(numbers(&gone).difference(&numbers(&given)).copied());
            for event in &disagreement.events {
                heeded.entry(event).or_default().gone.extend(&gone);
            }
        }
        for disagreement in left.disagreements.iter().filter(of_counts) {
            let disputed = (disagreement.question.clone(), disputed_numbers(disagreement));
            // What is left was there before, so its events are among those.
            let events: BTreeSet<&EventId> = set_of(disagreement.events.iter());
            for event in events {
                if let Some(heeded) = heeded.get_mut(event) {
                    heeded.disputed.push(disputed.clone());
                }
            }
        }
        Self(heeded)
    }

    /// What an event's words must heed; `None` where nothing.
    pub fn of(&self, event: &EventId) -> Option<&Heeded> {
        self.0.get(event)
    }
}

impl Heeded {
    /// Whether a text names none of the numbers that are gone.
    pub fn names_nothing_gone(&self, text: &str) -> bool {
        self.gone.is_empty() || counts(text).is_disjoint(&self.gone)
    }

    /// Whether a text names all disputed numbers or none.
    pub fn is_fair(&self, text: &str) -> bool {
        self.disputed.iter().all(|(_, numbers)| one_sided(numbers, text).1.is_empty())
    }

    /// Whether a text names no disputed number at all.
    pub fn names_nothing_disputed(&self, text: &str) -> bool {
        self.disputed.iter().all(|(_, numbers)| one_sided(numbers, text).0.is_empty())
    }
}
