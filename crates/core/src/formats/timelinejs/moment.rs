//! The dates of TimelineJS, and the EDTF expressions they become.

use crate::date::Day;
use crate::date::edtf::{EdtfDate, Part, Qualifier, Time};
use crate::formats::findings::Findings;

/// A date to the precision in which it is given.
///
/// Its year is astronomical, as in EDTF: 0 is 1 BCE. TimelineJS counts otherwise: its page shows the year −1 as “1 BCE”
/// (`Language.js`, `_applyEra`), so that is what authors mean by it, though its axis places it a year earlier, by JavaScript's
/// `Date`. Readers see the words. It has no year 0 to which such a label could be given, so a 0 is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub year: i32,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31, where there is a month.
    pub day: Option<u8>,
    /// Hour, minute and second, where there is a day. EDTF has no others.
    pub time: Option<(u8, u8, u8)>,
}

/// The year as TimelineJS counts it.
pub(super) fn counted(year: i32) -> i32 {
    if year <= 0 { year - 1 } else { year }
}

/// The years that are read, as TimelineJS counts them: those of EDTF, −9999 to 9999, of which 0 is its −1.
const YEARS: std::ops::RangeInclusive<i64> = -10_000..=9_999;

impl Moment {
    /// A date of its parts as they are written; `at` makes a part's name its place. `None` where it is a fault.
    pub fn of(
        parts: [Option<i64>; 3],
        time: Option<(u8, u8, u8)>,
        at: impl Fn(&str) -> String,
        findings: &mut Findings,
    ) -> Option<Self> {
        let [year, month, day] = parts;
        let Some(year) = year else {
            findings.fault(at("year"), "the date has no year", "write the year, or leave the date out");
            return None;
        };
        if year == 0 {
            let message = "0 is no year: before 1 comes -1, which TimelineJS shows as 1 BCE";
            findings.fault(at("year"), message, "write -1 or 1");
            return None;
        }
        if !YEARS.contains(&year) {
            let (first, last) = (YEARS.start(), YEARS.end());
            let message = format!("the year {year} is not read: years are {first} to {last}");
            findings.fault(at("year"), message, "leave it out: no document holds it");
            return None;
        }
        // Within the range of years, so that it fits.
        let counted = i32::try_from(year).unwrap_or_default();
        let year = if counted < 0 { counted + 1 } else { counted };
        let month = match month {
            None => None,
            Some(number) => {
                let fitting = u8::try_from(number).ok().filter(|month| (1..=12).contains(month));
                if fitting.is_none() {
                    findings.fault(at("month"), format!("{number} is no month"), "write 1 to 12");
                    return None;
                }
                fitting
            }
        };
        let day = match (day, month) {
            (None, _) => None,
            (Some(_), None) => {
                let help = "write the month too, or leave the day out";
                findings.fault(at("month"), "there is a day, but no month", help);
                return None;
            }
            (Some(number), Some(month)) => {
                let days = (28..=31).rev().find(|day| Day::new(year, month, *day).is_some()).unwrap_or(28);
                let fitting = u8::try_from(number).ok().filter(|day| (1..=days).contains(day));
                if fitting.is_none() {
                    let message = format!("{number} is no day of that month");
                    findings.fault(at("day"), message, format!("write 1 to {days}"));
                    return None;
                }
                fitting
            }
        };
        Some(Self { year, month, day, time: time.filter(|_| day.is_some()) })
    }

    /// A day.
    pub fn of_day(day: Day) -> Self {
        let (year, month, day) = day.civil();
        Self { year, month: Some(month), day: Some(day), time: None }
    }

    /// What a date of EDTF says without `X`, seasons and the like, and whether that is all it says.
    pub fn of_edtf(date: &EdtfDate) -> Option<(Self, bool)> {
        let is_whole = |part: Option<Part>| part.is_none_or(|part| part.value().is_some());
        let year = date.year.value()?;
        if date.grouping().is_some()
            || date.year.significant.is_some()
            || !is_whole(date.month)
            || !is_whole(date.day)
        {
            return None;
        }
        let number = |part: Option<Part>| part.and_then(|part| part.value());
        // A leap second is none there.
        let time = date.time.map(|Time { hour, minute, second, .. }| (hour, minute, second.min(59)));
        let is_all = date.qualifier() == Qualifier::NONE;
        Some((Self { year, month: number(date.month), day: number(date.day), time }, is_all))
    }

    /// The date without its time.
    pub fn date(self) -> Self {
        Self { time: None, ..self }
    }

    /// As EDTF writes it.
    pub fn edtf(self) -> String {
        let sign = if self.year < 0 { "-" } else { "" };
        let mut text = format!("{sign}{:04}", self.year.abs());
        if let Some(month) = self.month {
            text.push_str(&format!("-{month:02}"));
        }
        if let Some(day) = self.day {
            text.push_str(&format!("-{day:02}"));
        }
        if let Some((hour, minute, second)) = self.time {
            text.push_str(&format!("T{hour:02}:{minute:02}:{second:02}"));
        }
        text
    }
}
