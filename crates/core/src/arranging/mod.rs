//! Sorting, and ordered sets and maps of what an iterator gives, whose code stands in the wasm once.
//!
//! The standard library writes its sorts out anew for every type and every order: some fifty of them were an eighth of all the
//! code that a reader waits for. Here places are sorted, by one function, and what stands on them is moved once. Hence
//! `tests/native/weight.rs` lets nothing that enters the wasm call the others.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Puts a slice into an order. What is equal in it stays as it stood.
pub trait Arrange<T> {
    /// By what compares two.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// By a key, which is asked for with every comparison.
    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange_by(|a, b| key(a).cmp(&key(b)));
    }

    /// By the order of its own.
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }
}

impl<T> Arrange<T> for [T] {
    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let mut order = order(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        // Circle by circle: what is in the way goes on to where the next one is taken from, so that each place is seen once.
        for first in 0..order.len() {
            let mut to = first;
            loop {
                let from = std::mem::replace(&mut order[to], to as u32) as usize;
                if from == first || from == to {
                    break;
                }
                self.swap(to, from);
                to = from;
            }
        }
    }
}

/// Which of so many comes first, which second, and so on.
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count as u32).collect();
    order.sort_by(|a, b| compare(*a as usize, *b as usize));
    order
}

/// A set of what an iterator gives: one by one, since the standard library would sort it first.
pub fn set_of<T: Ord>(all: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(all);
    set
}

/// A map of what an iterator gives. Of what has the same key, the last stays.
pub fn map_of<K: Ord, V>(all: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(all);
    map
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_order_of_the_standard_library(values in prop::collection::vec((0u8..20, any::<u16>()), 0..200)) {
            let (mut by_first, mut whole) = (values.clone(), values.clone());
            by_first.arrange_by_key(|value| value.0);
            whole.arrange();
            let mut sorted = values.clone();
            sorted.sort_by_key(|value| value.0);
            prop_assert_eq!(by_first, sorted, "what is equal stays as it stood");
            let mut sorted = values;
            sorted.sort();
            prop_assert_eq!(whole, sorted);
        }
    }

    #[test]
    fn what_stands_last_and_comes_first_moves_no_slower() {
        let mut values: Vec<u32> = (1..300_000).chain([0]).collect();
        values.arrange();
        assert!(values.iter().copied().eq(0..300_000));
    }

    #[test]
    fn sets_and_maps_hold_what_was_given() {
        assert_eq!(set_of([3, 1, 3]), BTreeSet::from([1, 3]));
        assert_eq!(map_of([(1, 'a'), (2, 'b'), (1, 'c')]), BTreeMap::from([(1, 'c'), (2, 'b')]));
    }
}
