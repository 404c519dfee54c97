//! A set of ranks that finds its neighbours: a lane's order by *u*, in a few steps whatever its size.
//!
//! A tree of bits, 64 children a node: a word of a level says which words of the level below are not empty.

/// A set of numbers below a fixed size.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks {
    /// The words of each level, the ranks themselves first.
    levels: Vec<Vec<u64>>,
}

/// How many bits of a rank one level stands for.
const BITS: usize = 6;
/// The bits of a rank within its word.
const WITHIN: usize = (1 << BITS) - 1;

impl Ranks {
    /// An empty set of ranks below `size`.
    pub(super) fn below(size: usize) -> Self {
        let mut levels = Vec::new();
        let mut words = size;
        loop {
            words = words.div_ceil(1 << BITS).max(1);
            levels.push(vec![0; words]);
            if words == 1 {
                return Self { levels };
            }
        }
    }

    /// Adds a rank.
    pub(super) fn insert(&mut self, rank: usize) {
        let mut at = rank;
        for words in &mut self.levels {
            if let Some(word) = words.get_mut(at >> BITS) {
                *word |= 1 << (at & WITHIN);
            }
            at >>= BITS;
        }
    }

    /// The greatest rank of the set below this one.
    pub(super) fn before(&self, rank: usize) -> Option<usize> {
        self.neighbour(
            rank,
            |word, bit| word & ((1 << bit) - 1),
            |word| WITHIN - word.leading_zeros() as usize,
        )
    }

    /// The smallest rank of the set above this one.
    pub(super) fn after(&self, rank: usize) -> Option<usize> {
        self.neighbour(rank, |word, bit| word & (!1 << bit), |word| word.trailing_zeros() as usize)
    }

    /// Climbs until a word has a member on the asked side, and from there down to the nearest one.
    fn neighbour(
        &self,
        rank: usize,
        beyond: impl Fn(u64, usize) -> u64,
        nearest: impl Fn(u64) -> usize,
    ) -> Option<usize> {
        let mut at = rank;
        for (level, words) in self.levels.iter().enumerate() {
            let word = beyond(*words.get(at >> BITS)?, at & WITHIN);
            if word != 0 {
                let mut found = (at >> BITS << BITS) + nearest(word);
                for words in self.levels[..level].iter().rev() {
                    found = (found << BITS) + nearest(words[found]);
                }
                return Some(found);
            }
            at >>= BITS;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn neighbours_are_those_of_a_sorted_set(
            size in prop_oneof![1usize..70, 1usize..5_000, 262_000usize..263_000],
            raw in prop::collection::vec(any::<prop::sample::Index>(), 0..60),
            asked in prop::collection::vec(any::<prop::sample::Index>(), 1..20),
        ) {
            let known: BTreeSet<usize> = raw.iter().map(|at| at.index(size)).collect();
            let mut ranks = Ranks::below(size);
            known.iter().for_each(|rank| ranks.insert(*rank));
            for at in asked.iter().chain(&raw).map(|at| at.index(size)) {
                prop_assert_eq!(ranks.before(at), known.range(..at).next_back().copied());
                prop_assert_eq!(ranks.after(at), known.range(at + 1..).next().copied());
            }
        }
    }
}
