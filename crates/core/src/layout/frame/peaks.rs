//! A row of numbers in which the high ones are found without looking at the others.

use std::ops::Range;

/// Numbers with the greatest of every stretch of them, in a binary tree.
#[derive(Clone, Debug, Default)]
pub(super) struct Peaks {
    /// The root first; a node's children stand at twice its place and one beyond. The leaves are the numbers.
    tree: Vec<f64>,
    leaves: usize,
}

impl Peaks {
    /// Takes the numbers.
    pub(super) fn new(numbers: impl ExactSizeIterator<Item = f64>) -> Self {
        let leaves = numbers.len().next_power_of_two();
        let mut tree = vec![f64::NEG_INFINITY; 2 * leaves];
        for (at, number) in numbers.enumerate() {
            tree[leaves + at] = number;
        }
        for at in (1..leaves).rev() {
            tree[at] = tree[2 * at].max(tree[2 * at + 1]);
        }
        Self { tree, leaves }
    }

    /// Every place of a range with a high number, in order. Whoever is above a high number must be high too.
    pub(super) fn each(
        &self,
        places: Range<usize>,
        is_high: impl Fn(f64) -> bool,
        mut found: impl FnMut(usize),
    ) {
        self.visit(1, 0..self.leaves, &places, &is_high, &mut |at| {
            found(at);
            true
        });
    }

    /// The first place of a range with a high number.
    pub(super) fn first(&self, places: Range<usize>, is_high: impl Fn(f64) -> bool) -> Option<usize> {
        let mut first = None;
        self.visit(1, 0..self.leaves, &places, &is_high, &mut |at| {
            first = Some(at);
            false
        });
        first
    }

    /// The last place of a range with a high number.
    pub(super) fn last(&self, places: Range<usize>, is_high: impl Fn(f64) -> bool) -> Option<usize> {
        self.last_in(1, 0..self.leaves, &places, &is_high)
    }

    /// Goes down where there is something high; `false` once `found` has had enough.
    fn visit(
        &self,
        node: usize,
        covers: Range<usize>,
        places: &Range<usize>,
        is_high: &impl Fn(f64) -> bool,
        found: &mut impl FnMut(usize) -> bool,
    ) -> bool {
        if covers.start >= places.end || covers.end <= places.start || !is_high(self.tree[node]) {
            return true;
        }
        if covers.len() == 1 {
            return found(covers.start);
        }
        let middle = covers.start + covers.len() / 2;
        self.visit(2 * node, covers.start..middle, places, is_high, found)
            && self.visit(2 * node + 1, middle..covers.end, places, is_high, found)
    }

    fn last_in(
        &self,
        node: usize,
        covers: Range<usize>,
        places: &Range<usize>,
        is_high: &impl Fn(f64) -> bool,
    ) -> Option<usize> {
        if covers.start >= places.end || covers.end <= places.start || !is_high(self.tree[node]) {
            return None;
        }
        if covers.len() == 1 {
            return Some(covers.start);
        }
        let middle = covers.start + covers.len() / 2;
        self.last_in(2 * node + 1, middle..covers.end, places, is_high)
            .or_else(|| self.last_in(2 * node, covers.start..middle, places, is_high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_found_is_what_a_walk_finds(numbers in prop::collection::vec(0u32..9, 0..70), a in 0usize..70, b in 0usize..70, least in 0u32..10) {
            let peaks = Peaks::new(numbers.iter().map(|number| f64::from(*number)));
            let places = a.min(b)..a.max(b);
            let walked: Vec<usize> = places.clone().filter(|at| numbers.get(*at).is_some_and(|number| *number >= least)).collect();
            let is_high = |number: f64| number >= f64::from(least);
            let mut all = Vec::new();
            peaks.each(places.clone(), is_high, |at| all.push(at));
            prop_assert_eq!(&all, &walked);
            prop_assert_eq!(peaks.first(places.clone(), is_high), walked.first().copied());
            prop_assert_eq!(peaks.last(places, is_high), walked.last().copied());
        }
    }
}
