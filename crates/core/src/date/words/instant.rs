//! An instant of the axis in words: for who hears where the window ends.

use super::{Style, day_words};
use crate::date::Day;
use sourceline_messages::Language;

/// An instant (in days) as its day, with the hour if asked for: `5 January 2026`, `5 January 2026, 13:00`. Beyond the calendar
/// it is the calendar's first or last day.
pub fn instant_words(language: Language, instant: f64, with_hour: bool) -> String {
    // To the minute, so that what was to be a full hour is one.
    let minutes = (instant * 1440.0).round();
    let day = (minutes / 1440.0).floor();
    let within = (minutes - day * 1440.0) as i64;
    let nearest = if instant < 0.0 { Day::MIN } else { Day::MAX };
    let words = day_words(language, Day::from_number(day as i32).unwrap_or(nearest), Style::Short);
    let time = || format!("{:02}:{:02}", within / 60, within % 60);
    if with_hour { language.date_with_hour(words, time()) } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_its_day_and_its_hour() {
        let day = f64::from("2026-01-05".parse::<Day>().unwrap().number());
        assert_eq!(instant_words(Language::English, day + 0.9, false), "5 January 2026");
        assert_eq!(instant_words(Language::English, day + 13.0 / 24.0 - 1e-9, true), "5 January 2026, 13:00");
        assert_eq!(
            instant_words(Language::English, day - 1e-9, false),
            "5 January 2026",
            "a day is never ended a moment early"
        );
        assert_eq!(
            instant_words(Language::English, -1e12, false),
            day_words(Language::English, Day::MIN, Style::Short)
        );
    }
}
