//! Bounds, and which of them an EDTF expression implies: the table "Dates" of the format.

use super::Day;
use super::edtf::{Choice, Edtf, EdtfDate, Endpoint, Member};
use crate::model::{EventEnd, EventStart};

/// The earliest and the latest day allowed for a start or an end, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// First day allowed; `None`: no bound on this side.
    pub earliest: Option<Day>,
    /// Last day allowed; `None`: no bound on this side.
    pub latest: Option<Day>,
}

impl Bounds {
    /// No bound on either side.
    pub const NONE: Self = Self { earliest: None, latest: None };

    /// Bounds on both sides.
    pub fn new(earliest: Day, latest: Day) -> Self {
        Self { earliest: Some(earliest), latest: Some(latest) }
    }

    /// Whether neither side is bounded.
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// Both days, where both sides are bounded.
    pub fn both(self) -> Option<(Day, Day)> {
        self.earliest.zip(self.latest)
    }

    /// Whether a day is allowed by both sides.
    pub fn contains(self, day: Day) -> bool {
        self.earliest.is_none_or(|earliest| earliest <= day) && self.latest.is_none_or(|latest| day <= latest)
    }

    /// Whether some day is allowed by both bounds.
    pub fn overlaps(self, other: Self) -> bool {
        let reaches =
            |from: Option<Day>, to: Option<Day>| from.is_none_or(|from| to.is_none_or(|to| from <= to));
        reaches(self.earliest, other.latest) && reaches(other.earliest, self.latest)
    }
}

impl From<EventStart> for Bounds {
    fn from(start: EventStart) -> Self {
        Self { earliest: start.earliest, latest: start.latest }
    }
}

impl From<EventEnd> for Bounds {
    fn from(end: EventEnd) -> Self {
        Self { earliest: end.earliest, latest: end.latest }
    }
}

/// How closely a document's bounds have to follow what an expression implies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fit {
    /// They equal it.
    Exact,
    /// They are bounded on the same sides and overlap it: the expression says `~` or `%`, or names a season, whose
    /// first and last day are a convention.
    About,
    /// There are none.
    #[default]
    Untold,
}

/// What an EDTF expression implies for a start and an end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EdtfBounds {
    /// Bounds of the start.
    pub start: Bounds,
    /// How closely a document's start has to follow.
    pub start_fit: Fit,
    /// Bounds of the end.
    pub end: Bounds,
    /// How closely a document's end has to follow.
    pub end_fit: Fit,
    /// It still holds as far as told: `a/..`.
    pub open: bool,
    /// It lasted (`/`), or was at all of several dates (`{}`); else start and end have the same bounds.
    pub lasted: bool,
}

impl EdtfBounds {
    /// What no expression at all implies: nothing.
    pub const UNTOLD: Self = Self {
        start: Bounds::NONE,
        start_fit: Fit::Untold,
        end: Bounds::NONE,
        end_fit: Fit::Untold,
        open: false,
        lasted: false,
    };

    /// Whether a start or an end is only about right.
    pub fn approximate(&self) -> bool {
        self.start_fit == Fit::About || self.end_fit == Fit::About
    }

    /// Nothing ends before it starts.
    fn in_order(mut self) -> Self {
        if (self.start_fit, self.end_fit) == (Fit::Exact, Fit::Exact) {
            let (start, end) = (self.start, self.end);
            self.start.latest = start.latest.min(end.latest);
            self.end.earliest = end.earliest.max(start.earliest);
        }
        self
    }
}

impl Edtf {
    /// The bounds that the expression implies.
    ///
    /// They are those of [`Edtf::table_bounds`], narrowed by one thing more: nothing ends before it starts. In
    /// `2004-06/2004` the end is June or later. A document may have either.
    pub fn bounds(&self) -> EdtfBounds {
        self.table_bounds().in_order()
    }

    /// The bounds that the format's table of dates gives, start and end each by itself. The start of a set of all
    /// (`{a,b}`) is its first date, its end the last.
    pub fn table_bounds(&self) -> EdtfBounds {
        match self {
            Self::Date(date) => {
                let (bounds, fit) = unit(date);
                EdtfBounds { start: bounds, start_fit: fit, end: bounds, end_fit: fit, ..EdtfBounds::UNTOLD }
            }
            Self::Interval(start, end) => {
                let open = *end == Endpoint::Open;
                let (start, start_fit) = endpoint(start);
                let (end, end_fit) = endpoint(end);
                EdtfBounds { start, start_fit, end, end_fit, open, lasted: true }
            }
            Self::Set(choice, members) => set(*choice, members),
        }
    }
}

fn unit(date: &EdtfDate) -> (Bounds, Fit) {
    let season = date.grouping().is_some_and(|code| code <= 32);
    match date.days() {
        Some((first, last)) if season || date.qualifier().approximate => {
            (Bounds::new(first, last), Fit::About)
        }
        Some((first, last)) => (Bounds::new(first, last), Fit::Exact),
        None => (Bounds::NONE, Fit::Untold),
    }
}

fn endpoint(endpoint: &Endpoint) -> (Bounds, Fit) {
    match endpoint {
        Endpoint::Known(date) => unit(date),
        Endpoint::Open | Endpoint::Unknown => (Bounds::NONE, Fit::Untold),
    }
}

fn set(choice: Choice, members: &[Member]) -> EdtfBounds {
    let first_unit = |member: &Member| match member {
        Member::Date(date) | Member::Range(date, _) | Member::From(date) => unit(date),
        Member::UpTo(_) => (Bounds::NONE, Fit::Untold),
    };
    let last_unit = |member: &Member| match member {
        Member::Date(date) | Member::Range(_, date) | Member::UpTo(date) => unit(date),
        Member::From(_) => (Bounds::NONE, Fit::Untold),
    };
    // One member that is not bounded on a side leaves the set unbounded there.
    let all = |days: Vec<Option<Day>>| days.into_iter().collect::<Option<Vec<Day>>>().unwrap_or_default();
    let firsts: Vec<_> = members.iter().map(first_unit).collect();
    let lasts: Vec<_> = members.iter().map(last_unit).collect();
    let lowest =
        |of: fn(Bounds) -> Option<Day>| all(firsts.iter().map(|(b, _)| of(*b)).collect()).into_iter().min();
    let highest =
        |of: fn(Bounds) -> Option<Day>| all(lasts.iter().map(|(b, _)| of(*b)).collect()).into_iter().max();
    let (start, end) = match choice {
        Choice::One => {
            let bounds = Bounds { earliest: lowest(|b| b.earliest), latest: highest(|b| b.latest) };
            (bounds, bounds)
        }
        Choice::All => (
            Bounds { earliest: lowest(|b| b.earliest), latest: lowest(|b| b.latest) },
            Bounds { earliest: highest(|b| b.earliest), latest: highest(|b| b.latest) },
        ),
    };
    let about = firsts.iter().chain(&lasts).any(|(_, fit)| *fit == Fit::About);
    let fit = |bounds: Bounds| match bounds.is_none() {
        true => Fit::Untold,
        false if about => Fit::About,
        false => Fit::Exact,
    };
    EdtfBounds {
        start,
        start_fit: fit(start),
        end,
        end_fit: fit(end),
        open: false,
        lasted: choice == Choice::All,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::edtf::tests::expression;
    use proptest::prelude::*;

    fn told(text: &str) -> String {
        let bounds = text.parse::<Edtf>().unwrap().bounds();
        let day = |day: Option<Day>| day.map_or("null".to_owned(), |day| day.to_string());
        let side =
            |bounds: Bounds, fit: Fit| format!("{}..{} {fit:?}", day(bounds.earliest), day(bounds.latest));
        let open = if bounds.open { " open" } else { "" };
        let start = side(bounds.start, bounds.start_fit);
        let end = side(bounds.end, bounds.end_fit);
        if start == end && !bounds.lasted { start } else { format!("{start} / {end}{open}") }
    }

    #[test]
    fn a_day_is_within_bounds_from_the_first_to_the_last() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let days = ["2026-01-01", "2026-01-02", "2026-01-05", "2026-01-06"].map(day);
        let inside = |bounds: Bounds| days.map(|day| bounds.contains(day));
        let (first, last) = (days[1], days[2]);
        assert_eq!(inside(Bounds::new(first, last)), [false, true, true, false]);
        assert_eq!(inside(Bounds { earliest: None, latest: Some(last) }), [true, true, true, false]);
        assert_eq!(inside(Bounds { earliest: Some(first), latest: None }), [false, true, true, true]);
        assert_eq!(inside(Bounds::NONE), [true; 4]);
    }

    /// The format's table "Dates", a row a case, then what it leaves to EDTF.
    #[test]
    fn the_formats_table_of_dates() {
        let table = [
            ("2026-01-05", "2026-01-05..2026-01-05 Exact"),
            ("2025-11", "2025-11-01..2025-11-30 Exact"),
            ("2017", "2017-01-01..2017-12-31 Exact"),
            ("2025-11~", "2025-11-01..2025-11-30 About"),
            ("2019~", "2019-01-01..2019-12-31 About"),
            ("[2026-01-02..2026-01-05]", "2026-01-02..2026-01-05 Exact"),
            ("[..2026-01-05]", "null..2026-01-05 Exact"),
            ("[2026-01-05..]", "2026-01-05..null Exact"),
            ("2025-12/2026-02", "2025-12-01..2025-12-31 Exact / 2026-02-01..2026-02-28 Exact"),
            ("2017/..", "2017-01-01..2017-12-31 Exact / null..null Untold open"),
            ("2017/", "2017-01-01..2017-12-31 Exact / null..null Untold"),
            ("/2026-01-05", "null..null Untold / 2026-01-05..2026-01-05 Exact"),
            ("/..", "null..null Untold / null..null Untold open"),
            ("../2017", "null..null Untold / 2017-01-01..2017-12-31 Exact"),
            ("2026-01~/2026-01~", "2026-01-01..2026-01-31 About / 2026-01-01..2026-01-31 About"),
            ("2004-06/2004", "2004-06-01..2004-06-30 Exact / 2004-06-01..2004-12-31 Exact"),
            ("2004/2004-06", "2004-01-01..2004-06-30 Exact / 2004-06-01..2004-06-30 Exact"),
            ("2019?", "2019-01-01..2019-12-31 Exact"),
            ("2019%", "2019-01-01..2019-12-31 About"),
            ("2026-01-05T14:30:00Z", "2026-01-05..2026-01-05 Exact"),
            ("201X", "2010-01-01..2019-12-31 Exact"),
            ("XXXX-02-29", "0000-02-29..9996-02-29 Exact"),
            ("-000X", "-0009-01-01..-0001-12-31 Exact"),
            ("1950S2", "1900-01-01..1999-12-31 Exact"),
            ("-0001S1", "-0999-01-01..0000-12-31 Exact"),
            ("-0044-03-15", "-0044-03-15..-0044-03-15 Exact"),
            ("2001-21", "2001-03-01..2001-11-30 About"),
            ("2001-28", "2001-12-01..2002-02-28 About"),
            ("9999-28", "9999-12-01..9999-12-31 About"),
            ("2001-34", "2001-04-01..2001-06-30 Exact"),
            ("2001-39", "2001-09-01..2001-12-31 Exact"),
            ("2001-41", "2001-07-01..2001-12-31 Exact"),
            ("[1667,1668,1670..1672]", "1667-01-01..1672-12-31 Exact"),
            ("[..1984,1990..]", "null..null Untold"),
            ("{1960,1961-12}", "1960-01-01..1960-12-31 Exact / 1961-12-01..1961-12-31 Exact"),
            ("{X000..5000}", "0000-01-01..5000-12-31 Exact / 5000-01-01..5000-12-31 Exact"),
            ("{..1984}", "null..null Untold / 1984-01-01..1984-12-31 Exact"),
        ];
        for (text, bounds) in table {
            assert_eq!(told(text), bounds, "{text}");
        }
    }

    proptest! {
        #[test]
        fn bounds_are_ordered(edtf in expression()) {
            let EdtfBounds { start, end, .. } = edtf.bounds();
            for bounds in [start, end] {
                prop_assert!(bounds.both().is_none_or(|(a, b)| a <= b));
            }
            let ordered = |a: Option<Day>, b: Option<Day>| a.zip(b).is_none_or(|(a, b)| a <= b);
            if !edtf.bounds().approximate() {
                prop_assert!(ordered(start.earliest, end.earliest) && ordered(start.latest, end.latest));
            }
        }
    }
}
