//! EDTF for bounds that have widened: the table "Dates" of the format, read from right to left.

use crate::date::Bounds;
use crate::model::EventDate;

/// What sort of expression a date has.
#[derive(Clone, Copy)]
pub(super) enum Span<'a> {
    /// One date, or one of several: start and end have the same bounds.
    Once,
    /// It lasted: the words of its two endpoints, where they are written, and whether it still holds.
    Lasted(&'a str, &'a str),
}

impl<'a> Span<'a> {
    /// Reads it off a date's expression.
    pub fn of(date: &'a EventDate) -> Self {
        match date.edtf.as_deref() {
            Some(edtf) => match edtf.split_once('/') {
                Some((start, end)) => Self::Lasted(start, end),
                None if edtf.starts_with('{') => Self::Lasted("", ""),
                None => Self::Once,
            },
            None => Self::Once,
        }
    }
}

/// The expression for bounds that were others before, and the bounds that it can express: of something that lasted an
/// endpoint that is neither a day nor a whole month or year cannot be written, and counts as unknown. `None` where
/// nothing is left to say.
pub(super) fn expression(
    span: Span<'_>,
    before: [Bounds; 2],
    found: [Bounds; 2],
) -> (Option<String>, [Bounds; 2]) {
    match span {
        Span::Once => {
            // Start and end are one thing: what either says holds of both.
            let one = found[0];
            if found[1] != one {
                return (None, [Bounds::NONE; 2]);
            }
            (once(one), [one; 2])
        }
        Span::Lasted(start, end) => {
            let words = [start, end];
            let told = [0, 1].map(|at| match unit(found[at]) {
                _ if found[at] == before[at] && !words[at].is_empty() => Some(words[at].to_owned()),
                unit => unit,
            });
            let bounds = [0, 1].map(|at| if told[at].is_some() { found[at] } else { Bounds::NONE });
            let nothing = told.iter().all(Option::is_none);
            let [start, end] = told.map(Option::unwrap_or_default);
            ((!nothing).then(|| format!("{start}/{end}")), bounds)
        }
    }
}

fn once(bounds: Bounds) -> Option<String> {
    match (bounds.earliest, bounds.latest) {
        (None, None) => None,
        (Some(from), None) => Some(format!("[{from}..]")),
        (None, Some(to)) => Some(format!("[..{to}]")),
        (Some(from), Some(to)) => Some(unit(bounds).unwrap_or_else(|| format!("[{from}..{to}]"))),
    }
}

/// A day, a month or a year, if the bounds are exactly that.
fn unit(bounds: Bounds) -> Option<String> {
    let (first, last) = bounds.both()?;
    let ((year, month, day), (last_year, last_month, last_day)) = (first.civil(), last.civil());
    let written = first.to_string();
    let year_end = year == last_year && (month, day, last_month, last_day) == (1, 1, 12, 31);
    let last_of_month = last.checked_add(1).is_none_or(|next| next.civil().2 == 1);
    let month_end = (year, month, day) == (last_year, last_month, 1) && last_of_month;
    match () {
        () if first == last => Some(written),
        () if year_end => written.strip_suffix("-01-01").map(str::to_owned),
        () if month_end => written.strip_suffix("-01").map(str::to_owned),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;

    fn bounds(text: &str) -> Bounds {
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        let day = |text: &str| text.parse::<Day>().ok();
        Bounds { earliest: day(from), latest: day(to) }
    }

    fn told(date: &str, before: [&str; 2], found: [&str; 2]) -> String {
        let date = EventDate { edtf: Some(date.to_owned()), ..EventDate::default() };
        let (edtf, left) = expression(Span::of(&date), before.map(bounds), found.map(bounds));
        let lost: Vec<&str> = ["start", "end"]
            .into_iter()
            .zip(left)
            .filter(|(_, bounds)| bounds.is_none())
            .map(|(name, _)| name)
            .collect();
        format!("{} {}", edtf.unwrap_or("null".to_owned()), lost.join(" "))
    }

    #[test]
    fn what_is_one_date() {
        let once = |found: &str| told("2026-01-05", ["2026-01-05"; 2], [found; 2]);
        assert_eq!(once("2026-01-04..2026-01-05"), "[2026-01-04..2026-01-05] ");
        assert_eq!(once("2026-01-04..2026-01-04"), "2026-01-04 ");
        assert_eq!(once("2026-02-01..2026-02-28"), "2026-02 ");
        assert_eq!(once("2028-02-01..2028-02-28"), "[2028-02-01..2028-02-28] ");
        assert_eq!(once("2026-01-01..2026-12-31"), "2026 ");
        assert_eq!(once("2025-01-01..2026-12-31"), "[2025-01-01..2026-12-31] ");
        assert_eq!(once("..2026-01-05"), "[..2026-01-05] ");
        assert_eq!(once("2026-01-05.."), "[2026-01-05..] ");
        assert_eq!(once(".."), "null start end");
    }

    #[test]
    fn what_lasted() {
        let lasted = |date, found| told(date, ["2026-01-04", "2026-01-07"], found);
        let date = "2026-01-04~/2026-01-07";
        assert_eq!(lasted(date, ["2026-01-04", "2026-01-01..2026-01-31"]), "2026-01-04~/2026-01 ");
        assert_eq!(lasted(date, ["2026-01-04", "2026-01-05..2026-01-07"]), "2026-01-04~/ end");
        assert_eq!(lasted(date, ["..2026-01-05", "2026-01-07"]), "/2026-01-07 start");
        assert_eq!(lasted(date, ["..", "2026-01-05..2026-01-07"]), "null start end");
        assert_eq!(told("2017/..", ["2017-01-01..2017-12-31", ".."], ["..", ".."]), "/.. start end");
    }
}
