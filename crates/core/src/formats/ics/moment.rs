//! Dates, times and durations of iCalendar (RFC 5545, sections 3.3.4 to 3.3.6).

use crate::date::Day;

/// A second of a day, as a wall clock shows it.
const DAY_SECONDS: i64 = 86_400;

/// A `DATE`, or a `DATE-TIME` as it is written, whatever its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    /// Its day.
    pub day: Day,
    /// The second of that day; `None` for a whole day.
    pub second: Option<i64>,
}

impl Moment {
    /// Reads `20260105`, `20260105T143000` or `20260105T143000Z`.
    pub fn read(text: &str) -> Option<Self> {
        let (date, time) = match text.split_once(['T', 't']) {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let [year, month, day] = digits(date, [4, 2, 2])?;
        let day = Day::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
        let Some(time) = time else { return Some(Self { day, second: None }) };
        let time = time.strip_suffix(['Z', 'z']).unwrap_or(time);
        let [hour, minute, second] = digits(time, [2, 2, 2])?;
        // 60 is a leap second.
        let is_time = hour < 24 && minute < 60 && second <= 60;
        is_time.then_some(Self { day, second: Some(hour * 3_600 + minute * 60 + second) })
    }

    /// The last day of what begins with this day or moment and ends before another; `None` if that one comes before it.
    pub fn last_day_before(self, end: Self) -> Option<Day> {
        let (from, to) = (self.seconds(), end.seconds());
        if to < from {
            return None;
        }
        // What has no length is on one day.
        let last = (to - 1).max(from).div_euclid(DAY_SECONDS);
        Day::from_number(i32::try_from(last).ok()?)
    }

    /// The last day of what begins here and lasts so long; `None` beyond the calendar.
    pub fn last_day_of(self, seconds: i64) -> Option<Day> {
        let from = self.seconds();
        let last = from.checked_add(seconds)?.checked_sub(1)?.max(from).div_euclid(DAY_SECONDS);
        Day::from_number(i32::try_from(last).ok()?)
    }

    fn seconds(self) -> i64 {
        i64::from(self.day.number()) * DAY_SECONDS + self.second.unwrap_or(0)
    }
}

/// Numbers of so many digits each, and nothing else.
fn digits<const N: usize>(text: &str, lengths: [usize; N]) -> Option<[i64; N]> {
    let mut rest = text;
    let mut numbers = [0; N];
    for (number, length) in numbers.iter_mut().zip(lengths) {
        let (digits, after) = rest.split_at_checked(length)?;
        *number = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())??;
        rest = after;
    }
    rest.is_empty().then_some(numbers)
}

/// A duration in seconds: `P1D`, `P2W`, `PT1H30M`, `P1DT12H`; none is negative.
pub(super) fn duration(text: &str) -> Option<i64> {
    let rest = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (mut seconds, mut number, mut in_time, mut parts) = (0i64, None::<i64>, false, 0);
    for sign in rest.chars() {
        let unit = match (sign, in_time) {
            ('0'..='9', _) => {
                let digit = i64::from(sign.to_digit(10)?);
                number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(digit)?);
                continue;
            }
            ('T', false) if number.is_none() => {
                in_time = true;
                continue;
            }
            ('W', false) => 7 * DAY_SECONDS,
            ('D', false) => DAY_SECONDS,
            ('H', true) => 3_600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(number.take()?.checked_mul(unit)?)?;
        parts += 1;
    }
    (parts > 0 && number.is_none()).then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::read(text).unwrap()
    }

    #[test]
    fn a_day_is_read_as_it_is_written() {
        assert_eq!(at("20260105").day.to_string(), "2026-01-05");
        assert_eq!(at("20260105T233000Z").day.to_string(), "2026-01-05");
        for text in
            ["", "2026", "2026-01-05", "20260230", "20260105T25", "20260105T250000", "２0260105", "20260105X"]
        {
            assert_eq!(Moment::read(text), None, "{text}");
        }
    }

    #[test]
    fn an_end_is_exclusive() {
        let last = |from: &str, to: &str| at(from).last_day_before(at(to)).map(|day| day.to_string());
        assert_eq!(last("20260105", "20260106").as_deref(), Some("2026-01-05"));
        assert_eq!(last("20260105", "20260108").as_deref(), Some("2026-01-07"));
        assert_eq!(last("20260105", "20260105").as_deref(), Some("2026-01-05"));
        assert_eq!(last("20260105T220000", "20260106T000000").as_deref(), Some("2026-01-05"));
        assert_eq!(last("20260105T220000", "20260106T000001").as_deref(), Some("2026-01-06"));
        assert_eq!(last("20260105", "20260104"), None);
    }

    #[test]
    fn a_duration_is_read() {
        let read = ["P1D", "P2W", "PT1H30M", "P1DT12H", "+PT0S"].map(duration);
        assert_eq!(read, [Some(86_400), Some(1_209_600), Some(5_400), Some(129_600), Some(0)]);
        for text in ["", "P", "PT", "1D", "-P1D", "P1", "P1H", "PT1D", "P99999999999999999999D"] {
            assert!(duration(text).is_none(), "{text}");
        }
        assert_eq!(at("20260105").last_day_of(86_400).unwrap().to_string(), "2026-01-05");
        assert_eq!(at("20260105T230000").last_day_of(7_200).unwrap().to_string(), "2026-01-06");
        assert_eq!(at("20260105").last_day_of(0).unwrap().to_string(), "2026-01-05");
        assert_eq!(at("99991231").last_day_of(i64::MAX / 2), None);
    }
}
