//! From when to when something was, and which of two came first as far as these bounds alone tell.

use super::Order;
use crate::date::{Bounds, Day};
use crate::model::EventDate;

/// From when to when something was: the bounds of its start and of its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateRange {
    /// Bounds of the start.
    pub start: Bounds,
    /// Bounds of the end; none where it is not known or still to come.
    pub end: Bounds,
}

impl From<&EventDate> for DateRange {
    fn from(date: &EventDate) -> Self {
        Self { start: date.start.into(), end: date.end.into() }
    }
}

impl DateRange {
    /// The order of the two: `Before` if this one certainly ended on a day before the other started.
    pub fn order(self, other: Self) -> Order {
        let before =
            |a: Self, b: Self| a.end.latest.zip(b.start.earliest).is_some_and(|(end, start)| end < start);
        match (before(self, other), before(other, self)) {
            (true, false) => Order::Before,
            (false, true) => Order::After,
            _ => Order::NotKnown,
        }
    }

    /// Whether it was, for a day at least, within the days from `first` to `last`, whatever the bounds leave open.
    pub fn overlaps_certainly(self, (first, last): (Day, Day)) -> bool {
        let started = earlier(self.start.latest, self.end.latest).is_some_and(|latest| latest <= last);
        let lasting = later(self.end.earliest, self.start.earliest).is_some_and(|earliest| earliest >= first);
        started && lasting
    }

    /// Whether it can have been within the days from `first` to `last`: the bounds do not rule it out.
    pub fn overlaps_possibly(self, (first, last): (Day, Day)) -> bool {
        let starts = self.start.earliest.is_none_or(|earliest| earliest <= last);
        let ends = self.end.latest.is_none_or(|latest| latest >= first);
        starts && ends
    }
}

fn earlier(a: Option<Day>, b: Option<Day>) -> Option<Day> {
    a.into_iter().chain(b).min()
}

fn later(a: Option<Day>, b: Option<Day>) -> Option<Day> {
    a.into_iter().chain(b).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Days 0 to 5 are bounds; a missing bound lets the true day run from −2 to 7.
    fn bounds() -> BoxedStrategy<Bounds> {
        (prop::option::of(0..6), prop::option::of(0..6))
            .prop_filter("ordered", |(a, b)| a.is_none() || b.is_none() || a <= b)
            .prop_map(|(a, b)| Bounds {
                earliest: a.and_then(Day::from_number),
                latest: b.and_then(Day::from_number),
            })
            .boxed()
    }

    fn worlds(range: DateRange) -> Vec<(i32, i32)> {
        let day = |number| Day::from_number(number).unwrap();
        let starts = (-2..=7).filter(|s| range.start.contains(day(*s)));
        starts.flat_map(|s| (s..=7).filter(|e| range.end.contains(day(*e))).map(move |e| (s, e))).collect()
    }

    fn range() -> BoxedStrategy<DateRange> {
        (bounds(), bounds())
            .prop_map(|(start, end)| DateRange { start, end })
            .prop_filter("possible", |range| !worlds(*range).is_empty())
            .boxed()
    }

    proptest! {
        #[test]
        fn order_is_antisymmetric_and_true_in_every_world(a in range(), b in range()) {
            prop_assert_eq!(a.order(b), b.order(a).reversed());
            let all = |holds: fn((i32, i32), (i32, i32)) -> bool| {
                worlds(a).into_iter().all(|a| worlds(b).into_iter().all(|b| holds(a, b)))
            };
            let expected = match (all(|a, b| a.1 < b.0), all(|a, b| b.1 < a.0)) {
                (true, _) => Order::Before,
                (_, true) => Order::After,
                _ => Order::NotKnown,
            };
            prop_assert_eq!(a.order(b), expected);
        }

        #[test]
        fn overlap_agrees_with_every_world(a in range(), first in 0..6_i32, length in 0..6_i32) {
            let window = (first, (first + length).min(5));
            let days = (Day::from_number(window.0).unwrap(), Day::from_number(window.1).unwrap());
            let overlaps = |(start, end): (i32, i32)| start <= window.1 && end >= window.0;
            prop_assert_eq!(a.overlaps_certainly(days), worlds(a).into_iter().all(overlaps));
            prop_assert_eq!(a.overlaps_possibly(days), worlds(a).into_iter().any(overlaps));
        }
    }
}
