//! Months, weekdays, years and days by name.

use super::Style;
use crate::date::Day;
use sourceline_messages::Language;

/// The month's name, 1 being January; empty for a month that does not exist.
pub fn month_name(language: Language, month: u8) -> String {
    of_months(month, |month| language.date_month(month))
}

/// The same, as short as it is written: `Jan`.
pub(crate) fn short_month(language: Language, month: u8) -> String {
    of_months(month, |month| language.date_month_short(month))
}

/// The name of the first of two months, where some languages leave out what the other says too.
pub(super) fn first_month(language: Language, month: u8) -> String {
    of_months(month, |month| language.date_month_first(month))
}

/// The same, as short as it is written.
pub(crate) fn short_first_month(language: Language, month: u8) -> String {
    of_months(month, |month| language.date_month_first_short(month))
}

fn of_months(month: u8, name: impl Fn(u8) -> String) -> String {
    if (1..=12).contains(&month) { name(month) } else { String::new() }
}

/// The weekday's name, 1 being Monday as in ISO 8601; empty for a weekday that does not exist.
pub fn weekday_name(language: Language, weekday: u8) -> String {
    of_weekdays(weekday, |weekday| language.date_weekday(weekday))
}

/// The same, as short as it is written: `Mon`.
pub(crate) fn short_weekday(language: Language, weekday: u8) -> String {
    of_weekdays(weekday, |weekday| language.date_weekday_short(weekday))
}

fn of_weekdays(weekday: u8, name: impl Fn(u8) -> String) -> String {
    if (1..=7).contains(&weekday) { name(weekday) } else { String::new() }
}

/// A year in astronomical numbering: `2017`, `79 CE`, and `44 BCE` for −43.
pub fn year_words(language: Language, year: i32) -> String {
    match year {
        1000.. => language.date_year(year),
        1.. => language.date_year_ce(year),
        _ => language.date_year_bce(1 - year),
    }
}

/// A day: `5 January 2026`, in the long style with its weekday.
pub fn day_words(language: Language, day: Day, style: Style) -> String {
    let (year, month, number) = day.civil();
    let (month, year) = (month_name(language, month), year_words(language, year));
    match style {
        Style::Short => language.date_day(number, month, year),
        Style::Long => language.date_weekday_day(weekday_name(language, day.weekday()), number, month, year),
    }
}

/// A month with its year: `January 2026`.
pub(super) fn month_of_year(language: Language, year: i32, month: u8) -> String {
    language.date_month_of_year(month_name(language, month), year_words(language, year))
}
