//! Spans of one text, kept so that those over a place are found without looking at all of them.

use crate::arranging::Arrange;

/// Spans with what each stands for, by their starts.
#[derive(Clone, Debug)]
pub struct Spans<T> {
    kept: Vec<Kept<T>>,
    /// The furthest end of the spans under each node of a binary tree whose leaves are all spans, from the middle of the list on; the
    /// node `n` has the children `2n` and `2n + 1`. So a long span does not make those behind it be looked at in vain.
    reach: Vec<usize>,
}

#[derive(Clone, Debug)]
struct Kept<T> {
    start: usize,
    end: usize,
    of: T,
}

impl<T> Spans<T> {
    /// Keeps spans, each from its start up to its end; those with one start stay in their order.
    pub fn new(spans: impl IntoIterator<Item = (usize, usize, T)>) -> Self {
        let mut kept: Vec<Kept<T>> =
            spans.into_iter().map(|(start, end, of)| Kept { start, end, of }).collect();
        kept.arrange_by_key(|kept| kept.start);
        let leaves = kept.len().next_power_of_two();
        let mut reach = vec![0; 2 * leaves];
        for (at, kept) in kept.iter().enumerate() {
            reach[leaves + at] = kept.end;
        }
        for node in (1..leaves).rev() {
            reach[node] = reach[2 * node].max(reach[2 * node + 1]);
        }
        Self { kept, reach }
    }

    /// What the spans stand for that share something with the one from `start` up to `end`: O(log n) for each of them.
    pub fn over(&self, start: usize, end: usize) -> impl Iterator<Item = &T> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = self.reaching(from, start)?;
            from = at + 1;
            self.kept.get(at).filter(|kept| kept.start < end).map(|kept| &kept.of)
        })
    }

    /// The first span from a place on that ends after `start`.
    fn reaching(&self, from: usize, start: usize) -> Option<usize> {
        let leaves = self.reach.len() / 2;
        let mut node = leaves + from;
        if from >= self.kept.len() {
            return None;
        }
        // Up, until something to the right reaches as far.
        while self.reach[node] <= start {
            while !node.is_multiple_of(2) {
                node /= 2;
            }
            if node == 0 {
                return None;
            }
            node += 1;
        }
        // Down again, to the left where that suffices.
        while node < leaves {
            node = if self.reach[2 * node] > start { 2 * node } else { 2 * node + 1 };
        }
        Some(node - leaves)
    }
}

impl<T> Default for Spans<T> {
    fn default() -> Self {
        Self { kept: Vec::new(), reach: Vec::new() }
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
