//! What days an event's mark covers, and how its edges look. Drawn from the bounds, never narrower than they are.

use crate::date::Day;
use crate::model::EventDate;
use crate::scale::Span;

/// How an edge of a mark looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// The day is known.
    Sharp,
    /// The edge lies somewhere within the mark: it fades.
    Fading,
    /// The sources give no bound on this side, or it still held: the mark runs out of the picture.
    RunningOut,
}

/// The days that a mark covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// From the earliest to the latest day, in days; an edge that runs out is at infinity.
    pub span: Span,
    /// The left edge.
    pub left: Edge,
    /// The right edge.
    pub right: Edge,
}

impl Extent {
    /// The extent of a date; `None` where the sources give neither start nor end.
    pub fn of(date: &EventDate) -> Option<Self> {
        let start = (date.start.earliest, date.start.latest);
        let end = (date.end.earliest, date.end.latest);
        if start == (None, None) && end == (None, None) {
            return None;
        }
        let moment = start == end;
        let left = match start {
            (Some(_), Some(_)) if start.0 == start.1 => Edge::Sharp,
            (Some(_), Some(_)) => Edge::Fading,
            (Some(_), None) => Edge::Sharp,
            (None, _) => Edge::RunningOut,
        };
        let right = match end {
            (Some(_), Some(_)) if end.0 == end.1 => Edge::Sharp,
            (Some(_), Some(_)) => Edge::Fading,
            (None, Some(_)) => Edge::Sharp,
            (_, None) => Edge::RunningOut,
        };
        // A unit that is named (a year, a month) has hard edges: nothing outside it is meant.
        let named = moment && is_calendar_unit(start.0, start.1);
        let from = start.0.map_or(f64::NEG_INFINITY, |day| f64::from(day.number()));
        let to = end.1.map_or(f64::INFINITY, |day| f64::from(day.number()) + 1.0);
        let soft = |edge| if named && edge == Edge::Fading { Edge::Sharp } else { edge };
        Some(Self { span: Span { start: from, end: to }, left: soft(left), right: soft(right) })
    }

    /// Whether it covers one day.
    pub fn is_one_day(&self) -> bool {
        self.span.days() <= 1.0
    }

    /// Whether a bound on the right is the only one, so that the mark hangs at its end.
    pub fn hangs_at_end(&self) -> bool {
        self.left == Edge::RunningOut && self.right != Edge::RunningOut
    }

    /// The day at which the mark and its label stand, in days.
    pub fn anchor(&self) -> f64 {
        if self.hangs_at_end() { self.span.end - 1.0 } else { self.span.start }
    }
}

/// Whether two days are the first and last of one month or one year.
fn is_calendar_unit(first: Option<Day>, last: Option<Day>) -> bool {
    let (Some(first), Some(last)) = (first, last) else { return false };
    let (year, month, day) = first.civil();
    let after_month = if month == 12 { Day::new(year + 1, 1, 1) } else { Day::new(year, month + 1, 1) };
    let next = last.checked_add(1);
    day == 1 && next.is_some() && (next == after_month || (month == 1 && next == Day::new(year + 1, 1, 1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Basis, EventEnd, EventStart};

    fn date(start: [Option<&str>; 2], end: [Option<&str>; 2], open: bool) -> EventDate {
        let day = |text: Option<&str>| text.map(|text| text.parse().unwrap());
        EventDate {
            start: EventStart { earliest: day(start[0]), latest: day(start[1]), basis: Basis::Bounded },
            end: EventEnd { earliest: day(end[0]), latest: day(end[1]), basis: Basis::Bounded, open },
            ..EventDate::default()
        }
    }

    #[test]
    fn edges_follow_the_bounds() {
        let edges = |date: EventDate| Extent::of(&date).map(|extent| (extent.left, extent.right));
        let (a, b) = (Some("2026-01-02"), Some("2026-01-05"));
        assert_eq!(edges(date([a, b], [a, b], false)), Some((Edge::Fading, Edge::Fading)));
        assert_eq!(edges(date([b, b], [b, b], false)), Some((Edge::Sharp, Edge::Sharp)));
        assert_eq!(edges(date([None, b], [None, b], false)), Some((Edge::RunningOut, Edge::Sharp)));
        assert_eq!(edges(date([b, None], [b, None], false)), Some((Edge::Sharp, Edge::RunningOut)));
        let year = [Some("2017-01-01"), Some("2017-12-31")];
        assert_eq!(edges(date(year, year, false)), Some((Edge::Sharp, Edge::Sharp)));
        assert_eq!(edges(date(year, [None, None], true)), Some((Edge::Fading, Edge::RunningOut)));
        assert_eq!(edges(date([None, None], [None, None], false)), None);
    }

    #[test]
    fn a_mark_known_only_by_its_end_hangs_there() {
        let extent =
            Extent::of(&date([None, Some("2026-01-05")], [None, Some("2026-01-05")], false)).unwrap();
        assert!(extent.hangs_at_end());
        assert_eq!(extent.anchor(), f64::from("2026-01-05".parse::<Day>().unwrap().number()));
    }
}
