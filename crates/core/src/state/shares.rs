//! How much of a report each class of the ledger has, in whole per cent that add up.

use super::index::SourceIndex;
use super::story::Story;
use crate::arranging::Arrange;
use crate::model::LedgerClass;

/// The classes of sentences, from what the timeline rests on to what it leaves aside.
pub const CLASSES: [LedgerClass; 5] = [
    LedgerClass::Cited,
    LedgerClass::Statement,
    LedgerClass::Context,
    LedgerClass::Metadata,
    LedgerClass::Boilerplate,
];

impl Story {
    /// The classes that a report has, each with its share of the text's code points in per cent; together 100. A share
    /// may be 0: it is there, and less than half a per cent.
    pub fn shares_of(&self, source: SourceIndex) -> Vec<(LedgerClass, usize)> {
        let of = |class: LedgerClass| {
            let mine = self.sentences_of(source).filter(|(_, sentence)| sentence.class == class);
            (class, mine.map(|(_, sentence)| sentence.end - sentence.start).sum())
        };
        let classes: Vec<(LedgerClass, usize)> =
            CLASSES.into_iter().map(of).filter(|(_, points)| *points > 0).collect();
        let points: Vec<usize> = classes.iter().map(|(_, points)| *points).collect();
        classes.into_iter().map(|(class, _)| class).zip(per_cent(&points)).collect()
    }

    /// How many code points each sentence has, in their order: what its width on its report's strip follows from.
    pub fn sentence_lengths(&self) -> impl Iterator<Item = usize> + '_ {
        self.sentences().iter().map(|sentence| sentence.end - sentence.start)
    }
}

/// Parts of a whole in per cent that add up to 100, by largest remainders: each is rounded down, and what is missing goes
/// to those that lost most; of equals, to the first. Nothing has no parts: all are 0.
pub fn per_cent(parts: &[usize]) -> Vec<usize> {
    let total: usize = parts.iter().sum();
    if total == 0 {
        return vec![0; parts.len()];
    }
    let mut rounded: Vec<usize> = parts.iter().map(|part| part * 100 / total).collect();
    let missing = 100 - rounded.iter().sum::<usize>();
    let mut by_loss: Vec<usize> = (0..parts.len()).collect();
    by_loss.arrange_by_key(|at| std::cmp::Reverse(parts[*at] * 100 % total));
    for at in by_loss.into_iter().take(missing) {
        rounded[at] += 1;
    }
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Document, LedgerSpan, Source, SourceId};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn per_cents_add_up_and_are_off_by_less_than_one(parts in prop::collection::vec(0usize..100_000, 1..8)) {
            let total: usize = parts.iter().sum();
            prop_assume!(total > 0);
            let rounded = per_cent(&parts);
            prop_assert_eq!(rounded.iter().sum::<usize>(), 100);
            for (part, rounded) in parts.iter().zip(&rounded) {
                let exact = *part as f64 * 100.0 / total as f64;
                prop_assert!((exact - *rounded as f64).abs() < 1.0, "{} of {} is {}", part, total, rounded);
                prop_assert!(*part > 0 || *rounded == 0, "nothing gets nothing");
            }
            for (at, one) in parts.iter().enumerate() {
                for (other_at, other) in parts.iter().enumerate() {
                    prop_assert!(one <= other || rounded[at] >= rounded[other_at], "more is never shown as less");
                }
            }
        }
    }

    #[test]
    fn what_is_lost_goes_to_those_that_lost_most() {
        assert_eq!(per_cent(&[1, 1, 1]), [34, 33, 33], "of equals, to the first");
        assert_eq!(per_cent(&[2_844, 368, 22, 1_132]), [65, 8, 1, 26]);
        assert_eq!(per_cent(&[0, 0]), [0, 0]);
        assert_eq!(per_cent(&[]), [0; 0]);
    }

    #[test]
    fn a_report_has_the_classes_that_its_ledger_has() {
        let span = |start: usize, end: usize, class: LedgerClass| LedgerSpan {
            source: SourceId::new("s"),
            start,
            end,
            class,
            events: Vec::new(),
            note: None,
        };
        let story = Story::new(Document {
            sources: vec![Source {
                id: SourceId::new("s"), text: "가나다라".into(), ..Source::default()
            }],
            ledger: vec![span(0, 1, LedgerClass::Context), span(1, 4, LedgerClass::Cited)],
            ..Document::default()
        });
        assert_eq!(
            story.shares_of(SourceIndex(0)),
            [(LedgerClass::Cited, 75), (LedgerClass::Context, 25)],
            "code points, not bytes"
        );
        assert_eq!(story.shares_of(SourceIndex(1)), []);
    }
}
