//! From one day to another: whole months and years by their names, and nothing said twice.

use super::Style;
use super::names::{day_words, first_month, month_name, month_of_year, year_words};
use crate::date::{Day, day::days_in_month};
use sourceline_messages::Language;

/// How the two ends of a span are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joined {
    /// `2 to 5 January 2026`.
    To,
    /// `2–5 January 2026`.
    Dash,
}

/// What a span is of.
enum Sort {
    Day,
    Years,
    Month,
    /// Whole months of one year.
    Months,
    /// Whole months of several years.
    MonthsOfYears,
    /// Days of one month.
    Days,
    /// Days of several months of one year.
    DaysOfYear,
    /// Days of several years.
    DaysOfYears,
}

/// Whether two days are the first and the last of whole years.
pub(super) fn is_years(first: Day, last: Day) -> bool {
    let (a, b) = (first.civil(), last.civil());
    (a.1, a.2, b.1, b.2) == (1, 1, 12, 31)
}

fn sort(first: Day, last: Day) -> Sort {
    let (a, b) = (first.civil(), last.civil());
    let whole_months = a.2 == 1 && b.2 == days_in_month(b.0, b.1);
    match ((a.0 == b.0), (a.0, a.1) == (b.0, b.1)) {
        _ if first == last => Sort::Day,
        _ if is_years(first, last) => Sort::Years,
        (_, true) if whole_months => Sort::Month,
        (true, _) if whole_months => Sort::Months,
        (false, _) if whole_months => Sort::MonthsOfYears,
        (_, true) => Sort::Days,
        (true, false) => Sort::DaysOfYear,
        (false, false) => Sort::DaysOfYears,
    }
}

/// The days from first to last.
pub(super) fn span_words(language: Language, first: Day, last: Day, joined: Joined) -> String {
    let (a, b) = (first.civil(), last.civil());
    let year = || year_words(language, a.0);
    let within_year = |from: String, to: String| match joined {
        Joined::To => language.date_within_year_to(from, to, year()),
        Joined::Dash => language.date_within_year(from, to, year()),
    };
    let across = |from: String, to: String| match joined {
        Joined::To => language.date_to(from, to),
        Joined::Dash => language.date_dash(from, to),
    };
    match sort(first, last) {
        Sort::Day => day_words(language, first, Style::Short),
        Sort::Years => years_words(language, a.0, b.0, joined),
        Sort::Month => month_of_year(language, a.0, a.1),
        Sort::Months => within_year(first_month(language, a.1), month_name(language, b.1)),
        Sort::MonthsOfYears => across(month_of_year(language, a.0, a.1), month_of_year(language, b.0, b.1)),
        Sort::Days => {
            let month = month_name(language, a.1);
            match joined {
                Joined::To => language.date_days_to(a.2, b.2, month, year()),
                Joined::Dash => language.date_days(a.2, b.2, month, year()),
            }
        }
        Sort::DaysOfYear => within_year(day_of_month(language, first), day_of_month(language, last)),
        Sort::DaysOfYears => {
            let side = |day| day_words(language, day, Style::Short);
            across(side(first), side(last))
        }
    }
}

/// The same of days of one year, which is named beside them: `2–5 January`.
pub(super) fn span_of_year(language: Language, first: Day, last: Day) -> String {
    let (a, b) = (first.civil(), last.civil());
    match sort(first, last) {
        Sort::Day => day_of_month(language, first),
        Sort::Month => month_name(language, a.1),
        Sort::Years | Sort::Months | Sort::MonthsOfYears => {
            language.date_dash(first_month(language, a.1), month_name(language, b.1))
        }
        Sort::Days => language.date_days_of_month(a.2, b.2, month_name(language, a.1)),
        Sort::DaysOfYear | Sort::DaysOfYears => {
            language.date_dash(day_of_month(language, first), day_of_month(language, last))
        }
    }
}

/// From one year to another, or one year alone: `2017 to 2019`.
pub(super) fn years_words(language: Language, first: i32, last: i32, joined: Joined) -> String {
    let is_to = joined == Joined::To;
    match (first, last) {
        _ if first == last => year_words(language, first),
        (1000.., 1000..) if is_to => language.date_years_to(first, last),
        (1000.., 1000..) => language.date_years(first, last),
        (1..1000, 1..1000) if is_to => language.date_years_ce_to(first, last),
        (1..1000, 1..1000) => language.date_years_ce(first, last),
        (..1, ..1) if is_to => language.date_years_bce_to(1 - first, 1 - last),
        (..1, ..1) => language.date_years_bce(1 - first, 1 - last),
        _ => {
            let (first, last) = (year_words(language, first), year_words(language, last));
            if is_to { language.date_to(first, last) } else { language.date_eras(first, last) }
        }
    }
}

fn day_of_month(language: Language, day: Day) -> String {
    let (_, month, number) = day.civil();
    language.date_day_of_month(number, month_name(language, month))
}

/// From one year to another with a dash, for the axis: `2017–2019`.
pub(crate) fn dashed_years(language: Language, first: i32, last: i32) -> String {
    years_words(language, first, last, Joined::Dash)
}
