//! Dates in words a person would use. What is said stands in the messages; here is chosen which of them a date takes.

mod instant;
mod names;
mod order;
mod span;
mod steps;

pub use instant::instant_words;
pub use names::{day_words, month_name, weekday_name, year_words};
pub(crate) use names::{short_first_month, short_month, short_weekday};
pub use order::{
    Phrase, Unordered, group_words, known_words, not_known_words, overlap_words, section_words, why_words,
};
pub(crate) use span::dashed_years;
pub use steps::{Part as SentencePart, StepSentence, step_sentences};

use super::edtf::{Choice, Edtf, EdtfDate, Endpoint, Member, Part, Qualifier};
use super::{Bounds, Day};
use crate::model::{Basis, EventDate};
use names::month_of_year;
use sourceline_messages::Language;
use span::{Joined, is_years, span_of_year, span_words, years_words};

/// How much is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// 5 January 2026.
    #[default]
    Short,
    /// Monday 5 January 2026.
    Long,
}

/// How an endpoint is known, for the screen.
pub fn basis_words(language: Language, basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => language.date_stated(),
        Basis::Derived => language.date_derived(),
        Basis::Bounded => language.date_bounded(),
        Basis::Unknown => language.date_unknown(),
    }
}

/// Bounds: `2 to 5 January 2026`, `by 5 January 2026`, `5 January 2026 or later`, `date not stated`.
pub fn bounds_words(language: Language, bounds: Bounds) -> String {
    match (bounds.earliest, bounds.latest) {
        (Some(first), Some(last)) => span_words(language, first, last, Joined::To),
        (None, Some(last)) => language.date_by(day_words(language, last, Style::Short)),
        (Some(first), None) => language.date_or_later(day_words(language, first, Style::Short)),
        (None, None) => not_stated(language),
    }
}

/// A whole date, as its EDTF says it; where an interval's start or end is known more closely than its EDTF can say
/// (`2026-01~/2026-01~`), as its bounds do. An expression that does not parse is told by the bounds too.
pub fn date_words(language: Language, date: &EventDate, style: Style) -> String {
    let Some(text) = &date.edtf else { return not_stated(language) };
    match text.parse() {
        Ok(Edtf::Date(single)) => single_words(language, &single, style),
        Ok(Edtf::Interval(start, end)) => interval_words(language, &start, &end, date, style),
        Ok(Edtf::Set(choice, members)) => set_words(language, choice, &members, style),
        Err(_) => bounds_words(language, Bounds { earliest: date.start.earliest, latest: date.end.latest }),
    }
}

fn not_stated(language: Language) -> String {
    language.date_not_stated().to_owned()
}

/// One date with what qualifies it.
fn single_words(language: Language, date: &EdtfDate, style: Style) -> String {
    let plain = plain_words(language, date, style);
    let Qualifier { uncertain, approximate } = date.qualifier();
    // In the long style a day has its weekday behind it in some languages.
    let names_a_unit = is_written(date) && (date.day.is_none() || style == Style::Short);
    match (uncertain, approximate) {
        (false, false) => plain,
        (true, false) => language.date_perhaps(plain),
        (false, true) if names_a_unit => language.date_about(plain),
        (false, true) => language.date_around(plain),
        (true, true) if names_a_unit => language.date_perhaps_about(plain),
        (true, true) => language.date_perhaps_around(plain),
    }
}

/// Whether a date is a day, a month or a year, every digit of it written.
fn is_written(date: &EdtfDate) -> bool {
    let whole = |part: Option<Part>| part.is_none_or(|part| part.value().is_some());
    date.year.value().is_some()
        && date.year.significant.is_none()
        && date.grouping().is_none()
        && whole(date.month)
        && whole(date.day)
}

fn plain_words(language: Language, date: &EdtfDate, style: Style) -> String {
    let (Some((first, last)), Some((low, high))) = (date.days(), date.year.range()) else {
        return not_stated(language);
    };
    match date.year.value() {
        Some(value) if date.year.significant.is_some() => {
            let years = years_words(language, low, high, Joined::To);
            language.date_year_about_within(year_words(language, value), years)
        }
        Some(value) => of_year(language, date, value, (first, last), style),
        None => of_some_year(language, date, (low, high), (first, last)),
    }
}

/// A date of a year that is written whole.
fn of_year(language: Language, date: &EdtfDate, value: i32, days: (Day, Day), style: Style) -> String {
    let year = year_words(language, value);
    if let Some(code) = date.grouping() {
        return language.date_season(code, year);
    }
    let number = |part: Option<Part>| part.map(Part::value);
    match (number(date.month), number(date.day)) {
        (None, _) => year,
        (Some(Some(_)), Some(Some(_))) if days.0 == days.1 => day_words(language, days.0, style),
        (Some(Some(month)), None) => month_of_year(language, value, month),
        (Some(Some(month)), Some(None)) if any(date.day) => {
            language.date_some_day_in(month_of_year(language, value, month))
        }
        _ => some_part(language, date, year, days),
    }
}

/// A date of a year of which a digit is not written.
fn of_some_year(language: Language, date: &EdtfDate, (low, high): (i32, i32), days: (Day, Day)) -> String {
    let is_decade =
        matches!(date.year.digits, [Some(_), Some(_), Some(_), None]) && low >= 1000 && low % 100 != 0;
    let year = if is_decade {
        language.date_year_of_decade(low)
    } else {
        language.date_year_of_several(years_words(language, low, high, Joined::To))
    };
    match date.grouping() {
        Some(code @ ..=32) => return language.date_season_of_some_year(code, year),
        Some(code) => return language.date_season(code, year),
        None => {}
    }
    let month = |month| month_name(language, month);
    match (date.month.map(Part::value), date.day.map(Part::value)) {
        (None, _) => year,
        (Some(Some(of)), Some(Some(day))) => language.date_day_of_some_year(day, month(of), year),
        (Some(Some(of)), None) => language.date_month_of_some_year(month(of), year),
        (Some(Some(of)), Some(None)) if any(date.day) => {
            language.date_some_day_in(language.date_month_of_some_year(month(of), year))
        }
        _ => some_part(language, date, year, days),
    }
}

/// A date of which the month is not written, or not all of the day.
fn some_part(language: Language, date: &EdtfDate, year: String, (first, last): (Day, Day)) -> String {
    let dates = || span_words(language, first, last, Joined::To);
    match (any(date.month), date.day) {
        (true, None) => language.date_some_month_in(year),
        (true, day) if any(day) => language.date_some_day_in(year),
        (_, None) => language.date_some_month_of(dates()),
        (_, Some(_)) => language.date_some_day_of(dates()),
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
    let (start_bounds, end_bounds) = (Bounds::from(date.start), Bounds::from(date.end));
    if closer(start, start_bounds) || closer(end, end_bounds) {
        return endpoints_words(language, days(start, start_bounds), days(end, end_bounds), end);
    }
    let words = |date: &EdtfDate| single_words(language, date, style);
    match (start, end) {
        (Endpoint::Known(a), Endpoint::Known(b)) => lasted_words(language, a, b, style),
        (Endpoint::Known(a), Endpoint::Open) => language.date_since(words(a)),
        (Endpoint::Known(a), Endpoint::Unknown) => language.date_from_end_not_stated(words(a)),
        (Endpoint::Unknown, Endpoint::Known(b)) => language.date_until_start_not_stated(words(b)),
        (Endpoint::Open, Endpoint::Known(b)) => language.date_until(words(b)),
        (_, Endpoint::Open) => language.date_no_start_no_end().to_owned(),
        (_, Endpoint::Unknown) => not_stated(language),
    }
}

/// Whether the bounds of an approximate endpoint say more than its unit does.
fn closer(endpoint: &Endpoint, bounds: Bounds) -> bool {
    let Endpoint::Known(date) = endpoint else { return false };
    date.qualifier().approximate && bounds.both().is_some_and(|days| Some(days) != date.days())
}

/// The days on which something started or ended.
fn days(endpoint: &Endpoint, bounds: Bounds) -> Option<(Day, Day)> {
    match endpoint {
        Endpoint::Known(date) => bounds.both().or_else(|| date.days()),
        Endpoint::Open | Endpoint::Unknown => None,
    }
}

/// When something began and ended, by the days on which it may have.
fn endpoints_words(
    language: Language,
    start: Option<(Day, Day)>,
    end: Option<(Day, Day)>,
    last: &Endpoint,
) -> String {
    let dashed = |(first, last)| span_words(language, first, last, Joined::Dash);
    match (start, end) {
        (Some(a), Some(b)) => began_and_ended(language, a, b),
        (Some(a), None) if *last == Endpoint::Open => language.date_began_no_end(dashed(a)),
        (Some(a), None) => language.date_began_end_not_stated(dashed(a)),
        (None, Some(b)) => language.date_ended_start_not_stated(dashed(b)),
        (None, None) => not_stated(language),
    }
}

/// The same where both are known; a year that they share is named once.
fn began_and_ended(language: Language, a: (Day, Day), b: (Day, Day)) -> String {
    let year = |day: Day| day.civil().0;
    let one = year(a.0);
    if [a.1, b.0, b.1].into_iter().any(|day| year(day) != one) {
        let dashed = |(first, last)| span_words(language, first, last, Joined::Dash);
        return language.date_began_ended(dashed(a), dashed(b));
    }
    let (began, year) = (span_of_year(language, a.0, a.1), year_words(language, one));
    match is_years(b.0, b.1) {
        true => language.date_began_ended_within_year(began, year),
        false => language.date_began_ended_in_year(began, span_of_year(language, b.0, b.1), year),
    }
}

fn lasted_words(language: Language, a: &EdtfDate, b: &EdtfDate, style: Style) -> String {
    if a == b {
        let words = single_words(language, a, style);
        return match a.day {
            Some(_) => words,
            None if a.qualifier() == Qualifier::NONE => language.date_began_and_ended_within(words),
            None => language.date_began_and_ended(words),
        };
    }
    let words = |date| single_words(language, date, style);
    written_range(language, a, b).unwrap_or_else(|| language.date_from_to(words(a), words(b)))
}

/// From one date to another, with what they share said once, if both are written whole and alike.
fn written_range(language: Language, a: &EdtfDate, b: &EdtfDate) -> Option<String> {
    let written = |date: &EdtfDate| date.qualifier() == Qualifier::NONE && is_written(date);
    let alike = a.month.is_some() == b.month.is_some() && a.day.is_some() == b.day.is_some();
    // January to December 2017, written as months, is 2017.
    let days = a.days().zip(b.days()).filter(|_| alike && written(a) && written(b));
    days.map(|((first, _), (_, last))| span_words(language, first, last, Joined::To))
}

fn set_words(language: Language, choice: Choice, members: &[Member], style: Style) -> String {
    let words = |date: &EdtfDate| single_words(language, date, style);
    match (choice, members) {
        (Choice::One, [Member::UpTo(last)]) if is_day(last) => language.date_by(words(last)),
        (Choice::One, [Member::UpTo(last)]) => language.date_by_the_end(words(last)),
        (Choice::One, [Member::Range(first, last)]) => {
            let of_days = is_day(first) && is_day(last);
            match (of_days, written_range(language, first, last)) {
                (true, Some(dates)) => language.date_one_day_of(dates),
                (true, None) => language.date_one_day_between(words(first), words(last)),
                (false, Some(dates)) => language.date_some_time_in(dates),
                (false, None) => language.date_some_time_between(words(first), words(last)),
            }
        }
        _ => listed(language, choice, members, style),
    }
}

/// Whether a date is a day that nothing qualifies.
fn is_day(date: &EdtfDate) -> bool {
    date.day.and_then(Part::value).is_some() && date.qualifier() == Qualifier::NONE
}

/// Several dates, one after the other.
fn listed(language: Language, choice: Choice, members: &[Member], style: Style) -> String {
    let words = |date: &EdtfDate| single_words(language, date, style);
    let member = |member: &Member| match member {
        Member::Date(date) => words(date),
        Member::Range(first, last) => written_range(language, first, last)
            .unwrap_or_else(|| language.date_from_to(words(first), words(last))),
        Member::UpTo(last) => language.date_or_earlier(words(last)),
        Member::From(first) => language.date_or_later(words(first)),
    };
    let Some((last, rest)) = members.split_last() else { return not_stated(language) };
    let rest = rest.iter().map(member).reduce(|dates, next| language.date_more(dates, next));
    match (rest, choice) {
        (None, _) => member(last),
        (Some(dates), Choice::One) => language.date_last_or(dates, member(last)),
        (Some(dates), Choice::All) => language.date_last_and(dates, member(last)),
    }
}

#[cfg(test)]
mod tests;
