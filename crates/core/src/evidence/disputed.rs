//! Disputed numbers: those that the answers to a question “how many?” name, and not all alike.

use super::without::remaining_position;
use crate::date::steps::counts;
use crate::model::{Disagreement, DisagreementKind, Document, EventId, Position, SourceId};
use std::collections::BTreeSet;

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
pub fn one_sided(disputed: &BTreeSet<i64>, text: &str) -> (BTreeSet<i64>, BTreeSet<i64>) {
    let named: BTreeSet<i64> = counts(text).intersection(disputed).copied().collect();
    let left_out = disputed.difference(&named).copied().collect();
    if named.is_empty() || named.len() == disputed.len() {
        return (named, BTreeSet::new());
    }
    (named, left_out)
}

/// What the words of an event must heed once some sources are switched off.
pub(super) struct Disputes<'a> {
    whole: &'a Document,
    left: Vec<Disagreement>,
    off: &'a BTreeSet<SourceId>,
}

/// The same for one event.
#[derive(Default)]
pub(super) struct Heeded {
    /// Numbers that only answers gave which nobody gives any more.
    pub gone: BTreeSet<i64>,
    /// The disagreements on numbers that are left, with those numbers.
    pub disputed: Vec<(String, BTreeSet<i64>)>,
}

impl<'a> Disputes<'a> {
    pub fn after(whole: &'a Document, left: &Document, off: &'a BTreeSet<SourceId>) -> Self {
        Self { whole, left: left.disagreements.clone(), off }
    }

    pub fn of(&self, event: &EventId) -> Heeded {
        let concerns = |disagreement: &&Disagreement| {
            disagreement.kind == DisagreementKind::Count && disagreement.events.contains(event)
        };
        let mut heeded = Heeded::default();
        for disagreement in self.whole.disagreements.iter().filter(concerns) {
            let given = |position: &&Position| remaining_position(position, self.off).is_some();
            let (given, gone): (Vec<_>, Vec<_>) = disagreement.positions.iter().partition(given);
            let numbers = |positions: &[&Position]| -> BTreeSet<i64> {
                positions.iter().flat_map(|position| counts(&position.answer)).collect()
            };
            heeded.gone.extend(numbers(&gone).difference(&numbers(&given)));
        }
        for disagreement in self.left.iter().filter(concerns) {
            heeded.disputed.push((disagreement.question.clone(), disputed_numbers(disagreement)));
        }
        heeded
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
