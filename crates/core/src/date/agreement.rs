//! Whether a date says one thing: rule 4 of the format, and what of rule 3 needs no text.

use super::edtf::Edtf;
use super::{Bounds, Day, EdtfBounds, Fit};
use crate::model::{Basis, EventDate, Evidence};
use std::fmt;

/// One thing about a date that contradicts another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFault {
    /// The field at fault, from the date on: `start.latest`, `edtf`, `reasoning`.
    pub field: &'static str,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
    /// What to do.
    pub advice: String,
}

impl fmt::Display for DateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is {}, where {} belongs; {}", self.field, self.found, self.expected, self.advice)
    }
}

/// Everything in a date that contradicts the format's table of dates or the rules for bases; empty where all is well.
///
/// In an unchecked document a basis may be `unknown` although there are bounds, and a reasoning may be missing; what
/// is there has to be right all the same.
pub fn agreement(date: &EventDate, evidence: Evidence) -> Vec<DateFault> {
    let mut faults = Faults(Vec::new());
    faults.table(date);
    faults.order(date);
    faults.bases(date, evidence);
    faults.reasoning(date, evidence);
    faults.0
}

struct Faults(Vec<DateFault>);

/// The names of an endpoint's fields.
struct Names {
    earliest: &'static str,
    latest: &'static str,
    basis: &'static str,
}

const START: Names = Names { earliest: "start.earliest", latest: "start.latest", basis: "start.basis" };
const END: Names = Names { earliest: "end.earliest", latest: "end.latest", basis: "end.basis" };

impl Faults {
    fn add(
        &mut self,
        field: &'static str,
        found: impl Into<String>,
        expected: impl Into<String>,
        advice: impl Into<String>,
    ) {
        let (found, expected, advice) = (found.into(), expected.into(), advice.into());
        self.0.push(DateFault { field, found, expected, advice });
    }

    /// Rule 4: the expression parses, and the bounds and the open flag follow from it.
    ///
    /// The bounds that the table gives and those narrowed because nothing ends before it starts say the same, and both
    /// are taken.
    fn table(&mut self, date: &EventDate) {
        let (implied, table) = match date.edtf.as_deref().map(str::parse::<Edtf>) {
            None => (EdtfBounds::UNTOLD, EdtfBounds::UNTOLD),
            Some(Ok(edtf)) => (edtf.bounds(), edtf.table_bounds()),
            Some(Err(error)) => {
                let found = format!("`{}`", error.text());
                let advice =
                    format!("at character {}: {}; {}", error.position() + 1, error.problem(), error.advice());
                return self.add(
                    "edtf",
                    found,
                    "a date such as 2026-01-05, 2026-01 or 2017/.. (EDTF, levels 0 to 2)",
                    advice,
                );
            }
        };
        let said = date.edtf.as_deref().map_or("a date of null".to_owned(), |text| format!("`{text}`"));
        let (start, end) = (Bounds::from(date.start), Bounds::from(date.end));
        self.bounds(&START, start, (implied.start, table.start), implied.start_fit, &said);
        self.bounds(&END, end, (implied.end, table.end), implied.end_fit, &said);
        if implied.approximate() && !implied.lasted && start != end {
            let advice = format!("{said} has no `/`, so it has one date: give start and end the same bounds");
            self.add("end", range(end), format!("{} (as in start)", range(start)), advice);
        }
        if date.end.open != implied.open {
            let advice = if implied.open {
                format!(
                    "{said} says that it still holds; set it, or write `/` without the dots where the end is not known"
                )
            } else {
                format!("{said} does not say that it still holds; clear it, or let the edtf end in `/..`")
            };
            self.add("end.open", date.end.open.to_string(), implied.open.to_string(), advice);
        }
    }

    fn bounds(
        &mut self,
        names: &Names,
        found: Bounds,
        (implied, table): (Bounds, Bounds),
        fit: Fit,
        said: &str,
    ) {
        let sides = [
            (names.earliest, found.earliest, implied.earliest, table.earliest),
            (names.latest, found.latest, implied.latest, table.latest),
        ];
        for (name, found, implied, table) in sides {
            if fit != Fit::About && found != implied && found != table {
                let advice = format!("that is what {said} implies; correct the bound or the edtf");
                self.add(name, day(found), day(implied), advice);
            } else if fit == Fit::About && found.is_some() != implied.is_some() {
                let (expected, advice) = match implied {
                    Some(_) => ("a day", format!("{said} says about when; give the bound that was computed")),
                    None => {
                        ("null", format!("{said} leaves this side open; clear the bound or change the edtf"))
                    }
                };
                self.add(name, day(found), expected, advice);
            }
        }
        let sided = found.earliest.is_some() == implied.earliest.is_some()
            && found.latest.is_some() == implied.latest.is_some();
        if fit == Fit::About && sided && !found.overlaps(implied) {
            let (name, side) = match (found.latest, implied.earliest) {
                (Some(latest), Some(unit)) if latest < unit => (names.latest, found.latest),
                _ => (names.earliest, found.earliest),
            };
            let expected = format!("a day that makes the bounds overlap {}", range(implied));
            let advice = format!("that is what {said} is about; correct the bound or the edtf");
            self.add(name, day(side), expected, advice);
        }
    }

    /// The earliest is not after the latest, and the end not before the start: neither as a whole nor, unless the
    /// table itself says so (`2004-06/2004`), on one side.
    fn order(&mut self, date: &EventDate) {
        let (start, end) = (date.start, date.end);
        let mut pairs = vec![
            (("start.earliest", start.earliest), ("start.latest", start.latest)),
            (("end.earliest", end.earliest), ("end.latest", end.latest)),
        ];
        let table =
            date.edtf.as_deref().and_then(|text| text.parse::<Edtf>().ok()).map(|edtf| edtf.table_bounds());
        let told = table.is_some_and(|table| {
            (table.start_fit, table.end_fit) == (Fit::Exact, Fit::Exact)
                && (table.start, table.end) == (start.into(), end.into())
        });
        if !told {
            pairs.push((("start.earliest", start.earliest), ("end.earliest", end.earliest)));
            pairs.push((("start.latest", start.latest), ("end.latest", end.latest)));
        }
        if told || (start.latest.is_none() && end.earliest.is_none()) {
            pairs.push((("start.earliest", start.earliest), ("end.latest", end.latest)));
        }
        for ((first, a), (last, b)) in pairs {
            if let (Some(a), Some(b)) = (a, b)
                && a > b
            {
                let advice = format!("`{first}` is {a}, which is after it; correct one");
                self.add(last, b.to_string(), format!("{a} or later"), advice);
            }
        }
    }

    /// What rule 3 says of bases and bounds.
    fn bases(&mut self, date: &EventDate, evidence: Evidence) {
        let endpoints = [
            (&START, Bounds::from(date.start), date.start.basis, false),
            (&END, Bounds::from(date.end), date.end.basis, date.end.open),
        ];
        for (names, bounds, basis, open) in endpoints {
            let found = name(basis);
            if open && basis != Basis::Unknown {
                self.add(
                    names.basis,
                    found,
                    "unknown",
                    "it still holds, so nothing tells its end: an open end has no basis",
                );
            } else if open && !bounds.is_none() {
                self.add(
                    "end",
                    range(bounds),
                    "null",
                    "it still holds, so nothing tells its end: clear the bounds or the open flag",
                );
            } else if basis == Basis::Unknown && !bounds.is_none() && evidence == Evidence::Checked {
                let advice = "write stated where a cited passage has the date, derived where it is computed from some, bounded where only limits follow";
                self.add(names.basis, found, "stated, derived or bounded", advice);
            } else if basis != Basis::Unknown && bounds.is_none() {
                let advice = "there is no bound that it could be the basis of; give one, or write unknown";
                self.add(names.basis, found, "unknown", advice);
            } else if matches!(basis, Basis::Stated | Basis::Derived) && bounds.both().is_none() {
                let advice = "a date known on one side only is bounded; say so, or give the other bound";
                self.add(names.basis, found, "bounded", advice);
            }
        }
    }

    /// What rule 3 says of the reasoning.
    fn reasoning(&mut self, date: &EventDate, evidence: Evidence) {
        let bases = [date.start.basis, date.end.basis];
        let needed = bases.iter().find(|basis| matches!(basis, Basis::Derived | Basis::Bounded));
        match (&date.reasoning, needed) {
            (Some(text), _) if text.trim().is_empty() => {
                self.add(
                    "reasoning",
                    "blank",
                    "a sentence or null",
                    "write why the date follows, or leave it out",
                );
            }
            (None, Some(basis)) if evidence == Evidence::Checked => {
                let advice = format!(
                    "an endpoint is {}; write the arithmetic or the bound in a sentence",
                    name(*basis)
                );
                self.add("reasoning", "null", "a sentence", advice);
            }
            (Some(text), _) if bases == [Basis::Stated; 2] => {
                let advice =
                    "a passage states the date, so nothing is reasoned; leave it out, or change the basis";
                self.add("reasoning", format!("`{text}`"), "null", advice);
            }
            _ => {}
        }
    }
}

fn name(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Derived => "derived",
        Basis::Bounded => "bounded",
        Basis::Unknown => "unknown",
    }
}

fn day(day: Option<Day>) -> String {
    day.map_or("null".to_owned(), |day| day.to_string())
}

fn range(bounds: Bounds) -> String {
    format!("{}..{}", day(bounds.earliest), day(bounds.latest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EventEnd, EventStart};

    /// `2026-01-02..2026-01-05 stated`, either day `_` for null, the end's perhaps followed by `open`.
    fn date(edtf: &str, start: &str, end: &str, reasoning: &str) -> EventDate {
        let read = |text: &str| {
            let mut words = text.split(' ');
            let days = words.next().unwrap();
            let (earliest, latest) = days.split_once("..").unwrap_or((days, days));
            let basis = match words.next().unwrap() {
                "stated" => Basis::Stated,
                "derived" => Basis::Derived,
                "bounded" => Basis::Bounded,
                _ => Basis::Unknown,
            };
            (earliest.parse().ok(), latest.parse().ok(), basis, words.next() == Some("open"))
        };
        let start = read(start);
        let end = read(end);
        EventDate {
            edtf: (edtf != "null").then(|| edtf.to_owned()),
            start: EventStart { earliest: start.0, latest: start.1, basis: start.2 },
            end: EventEnd { earliest: end.0, latest: end.1, basis: end.2, open: end.3 },
            reasoning: (reasoning != "null").then(|| reasoning.to_owned()),
            ..EventDate::default()
        }
    }

    fn told(edtf: &str, start: &str, end: &str, reasoning: &str) -> String {
        let faults = agreement(&date(edtf, start, end, reasoning), Evidence::Checked);
        faults.iter().map(DateFault::to_string).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn dates_that_agree() {
        let good = [
            ("2026-01-05", "2026-01-05 stated", "2026-01-05 stated", "null"),
            (
                "2025-11",
                "2025-11-01..2025-11-30 derived",
                "2025-11-01..2025-11-30 derived",
                "the month before",
            ),
            (
                "2025-11~",
                "2025-11-04..2025-11-10 derived",
                "2025-11-04..2025-11-10 derived",
                "two months ago",
            ),
            (
                "2025-11~",
                "2025-10-20..2025-11-01 derived",
                "2025-10-20..2025-11-01 derived",
                "two months ago",
            ),
            (
                "[2026-01-02..2026-01-05]",
                "2026-01-02..2026-01-05 bounded",
                "2026-01-02..2026-01-05 bounded",
                "why",
            ),
            ("[..2026-01-05]", "_..2026-01-05 bounded", "_..2026-01-05 bounded", "why"),
            ("[2026-01-05..]", "2026-01-05.._ bounded", "2026-01-05.._ bounded", "why"),
            ("2017/..", "2017-01-01..2017-12-31 stated", "_ unknown open", "null"),
            ("2017/..", "2017-01-01..2017-12-31 stated", "_ unknown open", "no end is told"),
            ("2017/", "2017-01-01..2017-12-31 derived", "_ unknown", "seven years ago"),
            ("/2026-01-05", "_ unknown", "2026-01-05 stated", "null"),
            ("/..", "_ unknown", "_ unknown open", "null"),
            (
                "2026-01~/2026-01~",
                "2026-01-02..2026-01-05 bounded",
                "2026-01-05..2026-01-08 bounded",
                "a stay",
            ),
            (
                "2026-01-04/2026-01-07",
                "2026-01-04 stated",
                "2026-01-07 derived",
                "four days, both ends counted",
            ),
            ("2017-06/2017", "2017-06-01..2017-06-30 stated", "2017-06-01..2017-12-31 stated", "null"),
            ("2017-06/2017", "2017-06-01..2017-06-30 stated", "2017-01-01..2017-12-31 stated", "null"),
            ("2017/2017-06", "2017-01-01..2017-06-30 stated", "2017-06-01..2017-06-30 stated", "null"),
            ("2017/2017-06", "2017-01-01..2017-12-31 stated", "2017-06-01..2017-06-30 stated", "null"),
            ("null", "_ unknown", "_ unknown", "null"),
        ];
        for (edtf, start, end, reasoning) in good {
            assert_eq!(told(edtf, start, end, reasoning), "", "{edtf}");
        }
    }

    #[test]
    fn dates_that_contradict_themselves() {
        let bad = [
            ("2026-13", "_ unknown", "_ unknown", "null"),
            ("2026-01-05", "2026-01-04 stated", "2026-01-05 stated", "null"),
            ("2026-01-05", "2026-01-05.._ stated", "2026-01-05 stated", "null"),
            ("2025-11~", "2025-12-01..2025-12-05 derived", "2025-12-01..2025-12-05 derived", "why"),
            ("2025-11~", "2025-10-01..2025-10-05 derived", "2025-10-01..2025-10-05 derived", "why"),
            ("2025-11~", "2025-11-01.._ bounded", "2025-11-01.._ bounded", "why"),
            ("2025-11~", "2025-11-01..2025-11-04 derived", "2025-11-01..2025-11-05 derived", "why"),
            ("[..2026-01~]", "2026-01-01..2026-01-05 bounded", "_..2026-01-05 bounded", "why"),
            ("2017/..", "2017-01-01..2017-12-31 stated", "_ unknown", "null"),
            ("2017/", "2017-01-01..2017-12-31 stated", "_ unknown open", "null"),
            ("2017/..", "2017-01-01..2017-12-31 stated", "_ stated open", "null"),
            ("2017/..", "2017-01-01..2017-12-31 stated", "2018-01-01 unknown open", "null"),
            ("null", "2026-01-05 stated", "2026-01-05 stated", "null"),
            ("2026-01~/2026-01~", "2026-01-08..2026-01-05 bounded", "2026-01-02..2026-01-04 bounded", "why"),
            ("2026-01-05", "2026-01-05 unknown", "2026-01-05 stated", "null"),
            ("[..2026-01-05]", "_..2026-01-05 stated", "_..2026-01-05 derived", "why"),
            ("2026-01-05", "2026-01-05 bounded", "2026-01-05 derived", "null"),
            ("2026-01-05", "2026-01-05 stated", "2026-01-05 stated", "why"),
            ("2026-01-05", "2026-01-05 stated", "2026-01-05 stated", " "),
            ("2017-06/2017", "2017-06-01..2017-06-30 stated", "2017-03-01..2017-12-31 stated", "null"),
            ("2017-06/2016", "2017-06-01..2017-06-30 stated", "2016-01-01..2016-12-31 stated", "null"),
            ("2026-01~", "_..2025-12-01 bounded", "_..2025-12-01 bounded", "why"),
            ("[2026-01-05..]", "2026-01-05.._ bounded", "2026-01-03..2026-01-04 bounded", "why"),
            ("[2026-01-05..]", "2026-01-05.._ bounded", "_..2026-01-04 bounded", "why"),
        ];
        let told: Vec<_> = bad
            .iter()
            .map(|(edtf, start, end, why)| format!("{edtf}\n{}", told(edtf, start, end, why)))
            .collect();
        insta::assert_snapshot!(told.join("\n\n"));
    }

    #[test]
    fn an_unchecked_date_may_lack_bases_and_reasons_but_not_contradict() {
        let faults = |edtf, start, end| agreement(&date(edtf, start, end, "null"), Evidence::Unchecked).len();
        assert_eq!(faults("2026-01-05", "2026-01-05 unknown", "2026-01-05 unknown"), 0);
        assert_eq!(faults("2026-01-05", "2026-01-05 derived", "2026-01-05 derived"), 0);
        assert_eq!(faults("2026-01-05", "2026-01-05 unknown", "2026-01-06 unknown"), 2);
        assert_eq!(faults("null", "_ stated", "_ unknown"), 1);
    }
}
