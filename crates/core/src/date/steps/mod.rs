//! Steps: what a passage's words say of a date, what a step makes of it, and what a date's steps yield.
//!
//! Numbers, units, weekdays and dates are read from the cited words ([`quantity`], [`weekday`], [`hours`], [`date`]);
//! [`operations`] computes with them, and [`evaluate`] runs the steps of a date in a [`World`]. Where words speak of a time at
//! all, by the same tables, is `mentions`, for authors.

mod counts;
mod error;
mod evaluate;
mod lexicon;
#[cfg(feature = "author")]
mod mentions;
mod multiples;
mod numbers;
pub mod operations;
mod reading;
mod tokens;

pub use counts::counts;
pub use error::{ReadError, StepError};
pub use evaluate::{Node, World, computed, evaluate, in_order, kept, needed, references, yields};
#[cfg(feature = "author")]
pub use mentions::mentions;
pub use numbers::{Number, numbers};
pub use reading::{Quantity, Unit, borrows_unit, date, hours, quantity, weekday};

/// More places than this are not counted.
const MOST_PLACES: usize = 100;

/// In how many places some words stand in a passage, up to a hundred; places may overlap. Blank words stand nowhere.
pub fn places(exact: &str, words: &str) -> usize {
    let Some(first) = words.chars().next().filter(|_| !words.trim().is_empty()) else { return 0 };
    let (mut from, mut count) = (0, 0);
    while let Some(at) = exact[from..].find(words).filter(|_| count < MOST_PLACES) {
        count += 1;
        from += at + first.len_utf8();
    }
    count
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn words_stand_in_as_many_places_as_they_begin_in() {
        assert_eq!(places("on Monday, on Monday", "on Monday"), 2);
        assert_eq!(places("말했다", "말"), 1);
        assert_eq!(places("aaa", "aa"), 2, "they may overlap");
        assert_eq!(places("나나나", "나나"), 2);
        assert_eq!(places(&"a".repeat(500), "a"), 100, "what is more is not counted");
        assert_eq!(places("on Monday", "Tuesday"), 0);
        assert_eq!((places("a b", ""), places("a b", " ")), (0, 0), "blank words stand nowhere");
    }
}
