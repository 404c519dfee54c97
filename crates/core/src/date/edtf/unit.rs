//! The days of one date: the first and the last that fit what is written.

use super::{EdtfDate, Year, matches};
use crate::date::{Day, day::days_in_month};

impl EdtfDate {
    /// The first and the last day that fit it; `None` if no day does.
    ///
    /// Qualifiers and the time widen nothing. An `X` stands for every digit that makes a real day, so the days
    /// in between need not all fit (`XXXX-12-25`). `1950S2` is 1900 to 1999. Quarters, thirds and halves are
    /// whole months. Seasons (25 to 32) are taken as three whole months, spring from March in the north and from
    /// September in the south; where the hemisphere is not told (21 to 24), from the earlier of the two to the
    /// later. Winter in the north and summer in the south run into the next year's February.
    pub fn days(&self) -> Option<(Day, Day)> {
        if self.year.significant.is_some() && self.month.is_some() {
            return None;
        }
        if let Some(code) = self.grouping() {
            let (first, last) = grouping_months(code)?;
            if self.day.is_some() {
                return None;
            }
            let (low, high) = self.year.range()?;
            return Some((month_days(low, first)?.0, month_days(high, last)?.1));
        }
        let (low, high) = self.year.range()?;
        let first = (low..=high).find_map(|year| self.first_in(year))?;
        let last = (low..=high).rev().find_map(|year| self.last_in(year))?;
        Some((first, last))
    }

    fn first_in(&self, year: i32) -> Option<Day> {
        let months = self.year.fits(year).then_some(1..=12)?;
        months
            .filter(|month| self.month.is_none_or(|part| part.matches(*month)))
            .find_map(|month| Day::new(year, month, self.days_of(year, month).next()?))
    }

    fn last_in(&self, year: i32) -> Option<Day> {
        let months = self.year.fits(year).then_some(1..=12)?;
        months
            .rev()
            .filter(|month| self.month.is_none_or(|part| part.matches(*month)))
            .find_map(|month| Day::new(year, month, self.days_of(year, month).next_back()?))
    }

    fn days_of(&self, year: i32, month: u8) -> impl DoubleEndedIterator<Item = u8> {
        (1..=days_in_month(year, month)).filter(|day| self.day.is_none_or(|part| part.matches(*day)))
    }
}

impl Year {
    /// The first and the last year that fit; `None` if there is none.
    pub(crate) fn range(self) -> Option<(i32, i32)> {
        let fill =
            |with: u8| self.digits.iter().fold(0, |sum, digit| sum * 10 + i32::from(digit.unwrap_or(with)));
        let (mut low, mut high) = (fill(0), fill(9));
        if let Some(count) = self.significant {
            // There is no year −0000, exact or about.
            self.value().filter(|value| *value != 0 || !self.negative)?;
            let unit = 10_i32.pow(u32::from(4_u8.checked_sub(count)?));
            low = low / unit * unit;
            high = low + unit - 1;
        }
        if self.negative {
            // There is no year −0000; what is about a year before it may reach the year 0.
            low = low.max(i32::from(self.significant.is_none()));
            (low, high) = (-high, -low);
        }
        (low <= high).then_some((low, high))
    }

    fn fits(self, year: i32) -> bool {
        match self.range() {
            Some((low, high)) if self.significant.is_some() => (low..=high).contains(&year),
            Some(_) => matches(&self.digits, year.abs()) && (year < 0) == self.negative,
            None => false,
        }
    }
}

/// First and last month of a grouping, 1 to 24: 13 is the next year's January.
fn grouping_months(code: u8) -> Option<(u8, u8)> {
    Some(match code {
        21 | 23 => (3, 11),
        22 | 24 => (6, 14),
        25 | 31 => (3, 5),
        26 | 32 => (6, 8),
        27 | 29 => (9, 11),
        28 | 30 => (12, 14),
        33..=36 => ((code - 33) * 3 + 1, (code - 33) * 3 + 3),
        37..=39 => ((code - 37) * 4 + 1, (code - 37) * 4 + 4),
        40 | 41 => ((code - 40) * 6 + 1, (code - 40) * 6 + 6),
        _ => return None,
    })
}

/// First and last day of a month, 13 being the next year's January; cut off where the calendar ends.
fn month_days(year: i32, month: u8) -> Option<(Day, Day)> {
    let (year, month) = if month > 12 { (year + 1, month - 12) } else { (year, month) };
    if year > 9999 {
        return Some((Day::MAX, Day::MAX));
    }
    Some((Day::new(year, month, 1)?, Day::new(year, month, days_in_month(year, month))?))
}
