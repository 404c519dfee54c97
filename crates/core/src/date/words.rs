//! Dates in words a person would use, in English. Every English word about dates is in this file and those under it, so
//! that another language is another file.

mod instant;
mod order;
mod steps;

pub use instant::instant_words;
pub use order::{
    Phrase, Unordered, group_words, known_words, not_known_words, overlap_words, section_words, why_words,
};
pub use steps::{Part as SentencePart, StepSentence, step_sentences};

use super::edtf::{Choice, Edtf, EdtfDate, Endpoint, Member, Part, Qualifier};
use super::{Bounds, Day, day::days_in_month};
use crate::model::{Basis, EventDate};
use sourceline_messages::Language;

/// How much is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// 5 January 2026.
    #[default]
    Short,
    /// Monday 5 January 2026.
    Long,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// The groupings 21 to 41, before the year.
const GROUPINGS: [&str; 21] = [
    "spring",
    "summer",
    "autumn",
    "winter",
    "northern spring",
    "northern summer",
    "northern autumn",
    "northern winter",
    "southern spring",
    "southern summer",
    "southern autumn",
    "southern winter",
    "the first quarter of",
    "the second quarter of",
    "the third quarter of",
    "the fourth quarter of",
    "the first third of",
    "the second third of",
    "the last third of",
    "the first half of",
    "the second half of",
];
const NOT_STATED: &str = "date not stated";

/// The month's name, 1 being January; empty for a month that does not exist.
pub fn month_name(language: Language, month: u8) -> &'static str {
    named(&MONTHS, month, 1)
}

/// The weekday's name, 1 being Monday as in ISO 8601; empty for a weekday that does not exist.
pub fn weekday_name(language: Language, weekday: u8) -> &'static str {
    named(&WEEKDAYS, weekday, 1)
}

fn named(names: &[&'static str], number: u8, from: u8) -> &'static str {
    number.checked_sub(from).and_then(|at| names.get(usize::from(at))).copied().unwrap_or_default()
}

/// How an endpoint is known, for the screen.
pub fn basis_words(language: Language, basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Derived => "derived",
        Basis::Bounded => "bounded",
        Basis::Unknown => "not stated",
    }
}

/// A day: `5 January 2026`, in the long style with its weekday.
pub fn day_words(language: Language, day: Day, style: Style) -> String {
    let (year, month, number) = day.civil();
    let weekday = match style {
        Style::Short => String::new(),
        Style::Long => format!("{} ", weekday_name(language, day.weekday())),
    };
    format!("{weekday}{number} {} {}", month_name(language, month), year_words(language, year))
}

/// A year in astronomical numbering: `2017`, `79 CE`, and `44 BCE` for −43.
pub fn year_words(language: Language, year: i32) -> String {
    match year {
        1000.. => year.to_string(),
        1.. => format!("{year} CE"),
        _ => format!("{} BCE", 1 - year),
    }
}

/// Bounds: `2 to 5 January 2026`, `by 5 January 2026`, `5 January 2026 or later`, `date not stated`.
pub fn bounds_words(language: Language, bounds: Bounds) -> String {
    match (bounds.earliest, bounds.latest) {
        (Some(first), Some(last)) => span_words(language, first, last, " to ", true),
        (None, Some(last)) => by(&day_words(language, last, Style::Short)),
        (Some(first), None) => or_later(&day_words(language, first, Style::Short)),
        (None, None) => NOT_STATED.to_owned(),
    }
}

/// A whole date, as its EDTF says it; where an interval's start or end is known more closely than its EDTF can say
/// (`2026-01~/2026-01~`), as its bounds do. An expression that does not parse is told by the bounds too.
pub fn date_words(language: Language, date: &EventDate, style: Style) -> String {
    let Some(text) = &date.edtf else { return NOT_STATED.to_owned() };
    match text.parse() {
        Ok(Edtf::Date(single)) => single_words(language, &single, style),
        Ok(Edtf::Interval(start, end)) => interval_words(language, &start, &end, date, style),
        Ok(Edtf::Set(choice, members)) => set_words(language, choice, &members, style),
        Err(_) => bounds_words(language, Bounds { earliest: date.start.earliest, latest: date.end.latest }),
    }
}

fn by(day: &str) -> String {
    format!("by {day}")
}

fn or_later(day: &str) -> String {
    format!("{day} or later")
}

/// The days from first to last: whole months and years by their names, and nothing said twice.
fn span_words(language: Language, first: Day, last: Day, to: &str, with_year: bool) -> String {
    let (a, b) = (first.civil(), last.civil());
    let year = |of: i32| if with_year { format!(" {}", year_words(language, of)) } else { String::new() };
    let spaced = if to == "–" { " – " } else { to };
    let whole_months = a.2 == 1 && b.2 == days_in_month(b.0, b.1);
    if first == last {
        format!("{} {}{}", a.2, month_name(language, a.1), year(a.0))
    } else if whole_months && a.1 == 1 && b.1 == 12 && with_year {
        if a.0 == b.0 {
            year_words(language, a.0)
        } else {
            format!("{}{to}{}", year_words(language, a.0), year_words(language, b.0))
        }
    } else if whole_months && (a.0, a.1) == (b.0, b.1) {
        format!("{}{}", month_name(language, a.1), year(a.0))
    } else if whole_months && a.0 == b.0 {
        format!("{}{spaced}{}{}", month_name(language, a.1), month_name(language, b.1), year(a.0))
    } else if whole_months {
        format!(
            "{}{}{spaced}{}{}",
            month_name(language, a.1),
            year(a.0),
            month_name(language, b.1),
            year(b.0)
        )
    } else if (a.0, a.1) == (b.0, b.1) {
        format!("{}{to}{} {}{}", a.2, b.2, month_name(language, a.1), year(a.0))
    } else if a.0 == b.0 {
        format!(
            "{} {}{spaced}{} {}{}",
            a.2,
            month_name(language, a.1),
            b.2,
            month_name(language, b.1),
            year(a.0)
        )
    } else {
        let side = |day: (i32, u8, u8)| format!("{} {}{}", day.2, month_name(language, day.1), year(day.0));
        format!("{}{spaced}{}", side(a), side(b))
    }
}

/// One date with what qualifies it.
fn single_words(language: Language, date: &EdtfDate, style: Style) -> String {
    let plain = plain_words(language, date, style);
    let Qualifier { uncertain, approximate } = date.qualifier();
    match (uncertain, approximate) {
        (false, false) => plain,
        (true, false) => format!("perhaps {plain}"),
        (false, true) => format!("about {plain}"),
        (true, true) => format!("perhaps about {plain}"),
    }
}

fn plain_words(language: Language, date: &EdtfDate, style: Style) -> String {
    let number = |part: Option<Part>| part.map(Part::value);
    let Some((first, last)) = date.days() else { return NOT_STATED.to_owned() };
    let Some((low, high)) = date.year.range() else { return NOT_STATED.to_owned() };
    let decade =
        matches!(date.year.digits, [Some(_), Some(_), Some(_), None]) && low >= 1000 && low % 100 != 0;
    let (year, of) = match date.year.value() {
        Some(value) if date.year.significant.is_some() => {
            let words = format!(
                "about {}, from {} to {}",
                year_words(language, value),
                year_words(language, low),
                year_words(language, high)
            );
            return words;
        }
        Some(value) => (year_words(language, value), ""),
        None if decade => (format!("a year in the {low}s"), "of "),
        None => {
            (format!("a year from {} to {}", year_words(language, low), year_words(language, high)), "of ")
        }
    };
    if let Some(code) = date.grouping() {
        let of = if code > 32 { "" } else { of };
        return format!("{} {of}{year}", named(&GROUPINGS, code, 21));
    }
    match (number(date.month), number(date.day)) {
        (None, _) => year,
        (Some(Some(_)), Some(Some(_))) if first == last => day_words(language, first, style),
        (Some(Some(month)), Some(Some(day))) => format!("{day} {} {of}{year}", month_name(language, month)),
        (Some(Some(month)), None) => format!("{} {of}{year}", month_name(language, month)),
        (Some(Some(month)), Some(None)) if any(date.day) => {
            format!("a day in {} {of}{year}", month_name(language, month))
        }
        (Some(None), None) if any(date.month) => format!("a month in {year}"),
        (Some(None), Some(None)) if any(date.month) && any(date.day) => format!("a day in {year}"),
        _ => format!("a date from {}", span_words(language, first, last, " to ", true)),
    }
}

fn any(part: Option<Part>) -> bool {
    part.is_some_and(|part| part.digits == [None; 2])
}

fn interval_words(
    language: Language,
    start: &Endpoint,
    end: &Endpoint,
    date: &EventDate,
    style: Style,
) -> String {
    let began = closer(start, date.start.into());
    let ended = closer(end, date.end.into());
    if began.is_some() || ended.is_some() {
        let days = |endpoint: &Endpoint, bounds: Bounds| match endpoint {
            Endpoint::Known(date) => bounds.both().or_else(|| date.days()),
            Endpoint::Open | Endpoint::Unknown => None,
        };
        let years = |(first, last): (Day, Day)| (first.civil().0, last.civil().0);
        let clause = |(first, last), with_year| span_words(language, first, last, "–", with_year);
        let end_days = days(end, date.end.into());
        return match (days(start, date.start.into()), end_days) {
            (Some(a), Some(b)) => {
                let same_year = years(a) == years(b) && years(a).0 == years(a).1;
                format!("began {}, ended {}", clause(a, !same_year), clause(b, true))
            }
            (Some(a), None) if *end == Endpoint::Open => format!("began {}; no end told", clause(a, true)),
            (Some(a), None) => format!("began {}; end not stated", clause(a, true)),
            (None, Some(b)) => format!("ended {}; start not stated", clause(b, true)),
            (None, None) => NOT_STATED.to_owned(),
        };
    }
    match (start, end) {
        (Endpoint::Known(a), Endpoint::Known(b)) => lasted_words(language, a, b, style),
        (Endpoint::Known(a), Endpoint::Open) => format!("since {}", single_words(language, a, style)),
        (Endpoint::Known(a), Endpoint::Unknown) => {
            format!("from {}; end not stated", single_words(language, a, style))
        }
        (Endpoint::Unknown, Endpoint::Known(b)) => {
            format!("until {}; start not stated", single_words(language, b, style))
        }
        (Endpoint::Open, Endpoint::Known(b)) => format!("until {}", single_words(language, b, style)),
        (_, Endpoint::Open) => "start not stated; no end told".to_owned(),
        (_, Endpoint::Unknown) => NOT_STATED.to_owned(),
    }
}

/// The bounds of an approximate endpoint, where they say more than its unit does.
fn closer(endpoint: &Endpoint, bounds: Bounds) -> Option<(Day, Day)> {
    let Endpoint::Known(date) = endpoint else { return None };
    bounds.both().filter(|days| date.qualifier().approximate && Some(*days) != date.days())
}

fn lasted_words(language: Language, a: &EdtfDate, b: &EdtfDate, style: Style) -> String {
    if a == b {
        let words = single_words(language, a, style);
        return match a.day {
            Some(_) => words,
            None if a.qualifier() == Qualifier::NONE => format!("began and ended in {words}"),
            None => format!("began and ended {words}"),
        };
    }
    range_words(language, a, b, style)
}

/// `a to b`, with what they share said once.
fn range_words(language: Language, a: &EdtfDate, b: &EdtfDate, style: Style) -> String {
    let written = |date: &EdtfDate| {
        let whole = |part: Option<Part>| part.is_none_or(|part| part.value().is_some());
        date.qualifier() == Qualifier::NONE
            && date.year.value().is_some()
            && date.year.significant.is_none()
            && date.grouping().is_none()
            && whole(date.month)
            && whole(date.day)
    };
    let alike = a.month.is_some() == b.month.is_some() && a.day.is_some() == b.day.is_some();
    match (a.days(), b.days()) {
        (Some((first, _)), Some((_, last))) if alike && written(a) && written(b) => {
            // January to December 2017, written as months, is 2017.
            span_words(language, first, last, " to ", true)
        }
        _ => format!("{} to {}", single_words(language, a, style), single_words(language, b, style)),
    }
}

fn set_words(language: Language, choice: Choice, members: &[Member], style: Style) -> String {
    let day =
        |date: &EdtfDate| date.day.and_then(Part::value).is_some() && date.qualifier() == Qualifier::NONE;
    match (choice, members) {
        (Choice::One, [Member::UpTo(last)]) if day(last) => return by(&single_words(language, last, style)),
        (Choice::One, [Member::UpTo(last)]) => {
            return format!("by the end of {}", single_words(language, last, style));
        }
        (Choice::One, [Member::Range(first, last)]) if day(first) && day(last) => {
            return format!("one day from {}", range_words(language, first, last, style));
        }
        (Choice::One, [Member::Range(first, last)]) => {
            return format!("some time from {}", range_words(language, first, last, style));
        }
        _ => {}
    }
    let words: Vec<String> = members
        .iter()
        .map(|member| match member {
            Member::Date(date) => single_words(language, date, style),
            Member::Range(first, last) => range_words(language, first, last, style),
            Member::UpTo(last) => format!("{} or earlier", single_words(language, last, style)),
            Member::From(first) => or_later(&single_words(language, first, style)),
        })
        .collect();
    let and = if choice == Choice::One { " or " } else { " and " };
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{}{and}{last}", rest.join(", ")),
        None => NOT_STATED.to_owned(),
    }
}

#[cfg(test)]
mod tests;
