//! Spans of one text, kept so that those over a place are found without looking at all of them.

use crate::arranging::Arrange;

/// Spans with what each stands for, by their starts.
#[derive(Clone, Debug)]
pub struct Spans<T>(Vec<Kept<T>>);

#[derive(Clone, Debug)]
struct Kept<T> {
    start: usize,
    end: usize,
    /// The furthest end of all spans up to this one.
    reach: usize,
    of: T,
}

impl<T> Spans<T> {
    /// Keeps spans, each from its start up to its end; those with one start stay in their order.
    pub fn new(spans: impl IntoIterator<Item = (usize, usize, T)>) -> Self {
        let kept = spans.into_iter().map(|(start, end, of)| Kept { start, end, reach: end, of });
        let mut kept: Vec<Kept<T>> = kept.collect();
        kept.arrange_by_key(|kept| kept.start);
        let mut reach = 0;
        for kept in &mut kept {
            reach = reach.max(kept.end);
            kept.reach = reach;
        }
        Self(kept)
    }

    /// What the spans stand for that share something with the one from `start` up to `end`.
    pub fn over(&self, start: usize, end: usize) -> impl Iterator<Item = &T> {
        let from = self.0.partition_point(|kept| kept.reach <= start);
        let near = self.0[from..].iter().take_while(move |kept| kept.start < end);
        near.filter(move |kept| start < kept.end).map(|kept| &kept.of)
    }
}

impl<T> Default for Spans<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn those_over_a_place_are_those_that_a_look_at_all_finds(
            raw in prop::collection::vec((0usize..20, 1usize..8), 0..12),
            (start, length) in (0usize..25, 1usize..8),
        ) {
            let all: Vec<(usize, usize)> = raw.iter().map(|(start, length)| (*start, start + length)).collect();
            let spans = Spans::new(all.iter().enumerate().map(|(at, (start, end))| (*start, *end, at)));
            let mut found: Vec<usize> = spans.over(start, start + length).copied().collect();
            prop_assert!(found.windows(2).all(|pair| (all[pair[0]].0, pair[0]) < (all[pair[1]].0, pair[1])));
            found.sort_unstable();
            let over = |(from, to): &(usize, usize)| *from < start + length && start < *to;
            let expected: Vec<usize> = (0..all.len()).filter(|at| over(&all[*at])).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
