//! A day of the proleptic Gregorian calendar.

#[cfg(feature = "author")]
mod schema;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// A day of the proleptic Gregorian calendar (ISO 8601), years −9999 to 9999, as days since 1970-01-01.
///
/// Written `2026-01-05`, years before 0 as `-0044-03-15`; in binary formats it is the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(i32);

/// Why a text or a triple is no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayError(String);

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not a day; write it as 2026-01-05, with a month 01 to 12 and a day that the month has",
            self.0
        )
    }
}

impl std::error::Error for DayError {}

impl Day {
    /// −9999-01-01.
    pub const MIN: Self = Self(days_from_civil(-9999, 1, 1));
    /// 9999-12-31.
    pub const MAX: Self = Self(days_from_civil(9999, 12, 31));

    /// The day of a year, month (1 to 12) and day of the month (1 to 31); `None` if there is no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let real = (-9999..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        real.then(|| Self(days_from_civil(year, month, day)))
    }

    /// The day that many days after 1970-01-01; `None` outside the years −9999 to 9999.
    pub fn from_number(days: i32) -> Option<Self> {
        (Self::MIN.0..=Self::MAX.0).contains(&days).then_some(Self(days))
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i32 {
        self.0
    }

    /// Year, month (1 to 12) and day of the month.
    ///
    /// Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `civil_from_days`.
    pub fn civil(self) -> (i32, u8, u8) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// ISO weekday: 1 is Monday, 7 is Sunday.
    pub fn weekday(self) -> u8 {
        ((self.0 + 3).rem_euclid(7) + 1) as u8
    }

    /// The day `days` later (earlier if negative); `None` outside the calendar.
    pub fn checked_add(self, days: i32) -> Option<Self> {
        self.0.checked_add(days).and_then(Self::from_number)
    }
}

/// How many days a month has; 0 for a month that does not exist.
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `days_from_civil`.
const fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month as i32 + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.abs())
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let error = || DayError(text.to_owned());
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let bytes = digits.as_bytes();
        let shaped = bytes.len() == 10
            && bytes
                .iter()
                .enumerate()
                .all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() });
        if !shaped {
            return Err(error());
        }
        let year: i32 = digits[..4].parse().map_err(|_| error())?;
        if negative && year == 0 {
            return Err(error());
        }
        let month = digits[5..7].parse().map_err(|_| error())?;
        let day = digits[8..].parse().map_err(|_| error())?;
        Self::new(if negative { -year } else { year }, month, day).ok_or_else(error)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_i32(self.0)
        }
    }
}

/// Reads a written day while the parser still stands at it, so that a fault is told at its place.
struct Written;

impl de::Visitor<'_> for Written {
    type Value = Day;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Day, E> {
        text.parse().map_err(E::custom)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_str(Written)
        } else {
            let number = i32::deserialize(deserializer)?;
            Self::from_number(number)
                .ok_or_else(|| de::Error::custom("a day outside the years −9999 to 9999"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_day() -> impl Strategy<Value = Day> {
        (Day::MIN.number()..=Day::MAX.number()).prop_map(|number| Day::from_number(number).unwrap())
    }

    #[test]
    fn known_days() {
        let number = |text: &str| text.parse::<Day>().unwrap().number();
        assert_eq!(number("1970-01-01"), 0);
        assert_eq!(number("1969-12-31"), -1);
        assert_eq!(number("2000-02-29"), 11_016);
        assert_eq!("2026-01-05".parse::<Day>().unwrap().weekday(), 1);
        assert_eq!(Day::MIN.to_string(), "-9999-01-01");
        assert_eq!(Day::MAX.to_string(), "9999-12-31");
        assert_eq!(Day::MAX.checked_add(1), None);
        assert_eq!(Day::MIN.checked_add(i32::MIN), None);
    }

    #[test]
    fn what_is_no_day_is_refused() {
        let bad = [
            "",
            "2026-1-05",
            "2026-01-5",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-01",
            "2026-01-00",
            "+2026-01-05",
            "20260105",
            "2026-01-05 ",
            "10000-01-01",
            "-0000-01-01",
            "２026-01-05",
            "2026-01-0é",
        ];
        for text in bad {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
        insta::assert_snapshot!(
            "2026-02-29".parse::<Day>().unwrap_err(),
            @"`2026-02-29` is not a day; write it as 2026-01-05, with a month 01 to 12 and a day that the month has"
        );
    }

    proptest! {
        #[test]
        fn a_day_is_its_number_its_text_and_its_triple(day in any_day()) {
            prop_assert_eq!(Day::from_number(day.number()), Some(day));
            prop_assert_eq!(day.to_string().parse(), Ok(day));
            let (year, month, number) = day.civil();
            prop_assert_eq!(Day::new(year, month, number), Some(day));
        }

        #[test]
        fn the_next_day_is_the_next_weekday_and_the_next_of_the_month(day in any_day()) {
            if let Some(next) = day.checked_add(1) {
                prop_assert_eq!(next.weekday(), day.weekday() % 7 + 1);
                let ((year, month, number), (next_year, next_month, next_number)) = (day.civil(), next.civil());
                let expected = match (number == days_in_month(year, month), month) {
                    (false, _) => (year, month, number + 1),
                    (true, 12) => (year + 1, 1, 1),
                    (true, _) => (year, month + 1, 1),
                };
                prop_assert_eq!((next_year, next_month, next_number), expected);
                prop_assert!(day < next);
            } else {
                prop_assert_eq!(day, Day::MAX);
            }
        }

        #[test]
        fn both_forms_survive_serialisation(day in any_day()) {
            let json = serde_json::to_string(&day).unwrap();
            prop_assert_eq!(&json, &format!("\"{day}\""));
            prop_assert_eq!(serde_json::from_str::<Day>(&json).unwrap(), day);
            let bytes = postcard::to_allocvec(&day).unwrap();
            prop_assert_eq!(postcard::from_bytes::<Day>(&bytes).unwrap(), day);
        }
    }
}
