//! The bounds that an expression gives where the author writes none.

use crate::date::Day;

/// A bound before and a bound after; either may be missing.
pub(super) type Pair = (Option<Day>, Option<Day>);

/// What an expression says of a start and of an end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bounds {
    pub start: Pair,
    pub end: Pair,
    pub open: bool,
}

/// The bounds of an expression by the format's table; `None` if it has none of the table's forms.
pub(super) fn default_bounds(edtf: &str) -> Option<Bounds> {
    if let Some(set) = edtf.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let (from, to) = set.split_once("..")?;
        let bounds = (side(from)?.0, side(to)?.1);
        return Some(Bounds { start: bounds, end: bounds, open: false });
    }
    if let Some((from, to)) = edtf.split_once('/') {
        let open = to == "..";
        return Some(Bounds { start: side(from)?, end: if open { (None, None) } else { side(to)? }, open });
    }
    let bounds = unit(edtf)?;
    Some(Bounds { start: bounds, end: bounds, open: false })
}

/// A unit, or nothing.
fn side(text: &str) -> Option<Pair> {
    if text.is_empty() { Some((None, None)) } else { unit(text) }
}

/// First and last day of a day, a month or a year; `~` widens nothing.
fn unit(text: &str) -> Option<Pair> {
    let text = text.strip_suffix('~').unwrap_or(text);
    if let Ok(day) = text.parse() {
        return Some((Some(day), Some(day)));
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let shaped = matches!(digits.len(), 4 | 7)
        && digits.bytes().enumerate().all(|(at, b)| if at == 4 { b == b'-' } else { b.is_ascii_digit() });
    if !shaped {
        return None;
    }
    let year: i32 = digits.get(..4)?.parse().ok().map(|year: i32| sign * year)?;
    match digits.get(5..) {
        None => Some((Some(Day::new(year, 1, 1)?), Some(Day::new(year, 12, 31)?))),
        Some(month) => {
            let month = month.parse().ok()?;
            Some((
                Some(Day::new(year, month, 1)?),
                (28..=31).rev().find_map(|day| Day::new(year, month, day)),
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_formats_table() {
        let day = |text: &str| Some(text.parse::<Day>().unwrap());
        let bounds = |edtf| default_bounds(edtf).map(|b| (b.start, b.end, b.open));
        let same = |pair| Some((pair, pair, false));
        assert_eq!(bounds("2026-01-05"), same((day("2026-01-05"), day("2026-01-05"))));
        assert_eq!(bounds("2024-02"), same((day("2024-02-01"), day("2024-02-29"))));
        assert_eq!(bounds("2019~"), same((day("2019-01-01"), day("2019-12-31"))));
        assert_eq!(bounds("[2026-01-02..2026-01-05]"), same((day("2026-01-02"), day("2026-01-05"))));
        assert_eq!(bounds("[..2026-01-05]"), same((None, day("2026-01-05"))));
        let started = (day("2017-01-01"), day("2017-12-31"));
        assert_eq!(bounds("2017/.."), Some((started, (None, None), true)));
        assert_eq!(bounds("2017/"), Some((started, (None, None), false)));
        assert_eq!(bounds("2026-02-30"), None);
        assert_eq!(bounds("soon"), None);
        assert_eq!(bounds("éé-1"), None);
    }
}
