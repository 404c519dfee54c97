//! EDTF expressions: ISO 8601-2:2019, levels 0 to 2, as the Library of Congress profiles them
//! (<https://www.loc.gov/standards/datetime/>). Years are −9999 to 9999: `Y…` forms are refused.
//!
//! The parser refuses what no calendar can satisfy: month 13, 30 February, `1985-02-3X`, a reversed interval.

mod error;
mod parse;
#[cfg(test)]
pub(super) mod tests;
mod unit;

pub use error::EdtfError;

use std::fmt;
use std::str::FromStr;

/// One EDTF expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edtf {
    /// One date: `2026-01-05`, `2025-11~`, `201X`, `2001-21`.
    Date(EdtfDate),
    /// It lasted from one endpoint to the other: `2025-12/2026-02`, `2017/..`, `/2026-01-05`.
    Interval(Endpoint, Endpoint),
    /// One of several dates, `[a,b..c]`, or all of them, `{a,b..c}`.
    Set(Choice, Vec<Member>),
}

/// Where an interval starts or ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// A date.
    Known(EdtfDate),
    /// `..`: it has no end (or start) as far as told.
    Open,
    /// Nothing is written: not known.
    Unknown,
}

/// How many of a set's dates are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// `[…]`: one of them.
    One,
    /// `{…}`: all of them.
    All,
}

/// A member of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Member {
    /// A date.
    Date(EdtfDate),
    /// `a..b`: every date from one to the other.
    Range(EdtfDate, EdtfDate),
    /// `..b`: that date and any before; only a set's first member.
    UpTo(EdtfDate),
    /// `a..`: that date and any after; only a set's last member.
    From(EdtfDate),
}

/// One date of an expression. Made by the parser it exists in the calendar; made by hand it may not, and
/// [`EdtfDate::days`] tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfDate {
    /// The year.
    pub year: Year,
    /// The month 01 to 12, or a sub-year grouping 21 to 41 (see [`EdtfDate::grouping`]).
    pub month: Option<Part>,
    /// The day of the month.
    pub day: Option<Part>,
    /// The time of day, which does not move the bounds.
    pub time: Option<Time>,
}

/// A year, −9999 to 9999 in astronomical numbering: 0000 is 1 BCE.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// Whether a minus stands before it.
    pub negative: bool,
    /// Its four digits; `None` is an `X`.
    pub digits: [Option<u8>; 4],
    /// `S2` after the year: how many of its digits are significant, 1 to 4.
    pub significant: Option<u8>,
    /// What qualifies it.
    pub qualifier: Qualifier,
}

/// A month, a sub-year grouping or a day: two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its two digits; `None` is an `X`.
    pub digits: [Option<u8>; 2],
    /// What qualifies it.
    pub qualifier: Qualifier,
}

/// What qualifies a component. Both together are written `%`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Qualifier {
    /// `?`: the source is not certain.
    pub uncertain: bool,
    /// `~`: about.
    pub approximate: bool,
}

/// A time of day, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 59; 60 only as the leap second 23:59:60.
    pub second: u8,
    /// Where it is that time.
    pub zone: Zone,
}

/// The offset of a time from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Nothing is written: local time.
    Local,
    /// `Z`.
    Utc,
    /// `+09:00` as minutes, east positive; `+09` is read as `+09:00`.
    Offset(i16),
}

impl Qualifier {
    /// Nothing qualifies it.
    pub const NONE: Self = Self { uncertain: false, approximate: false };

    fn from_char(char: u8) -> Option<Self> {
        match char {
            b'?' => Some(Self { uncertain: true, approximate: false }),
            b'~' => Some(Self { uncertain: false, approximate: true }),
            b'%' => Some(Self { uncertain: true, approximate: true }),
            _ => None,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            uncertain: self.uncertain || other.uncertain,
            approximate: self.approximate || other.approximate,
        }
    }
}

impl EdtfDate {
    /// What qualifies any of its components.
    pub fn qualifier(&self) -> Qualifier {
        [self.month, self.day]
            .into_iter()
            .flatten()
            .fold(self.year.qualifier, |all, part| all.and(part.qualifier))
    }

    /// The sub-year grouping: 21 to 24 a season whose hemisphere is not told, 25 to 28 northern and 29 to 32
    /// southern seasons from spring on, 33 to 36 quarters, 37 to 39 thirds and 40, 41 halves of the year.
    pub fn grouping(&self) -> Option<u8> {
        self.month.and_then(Part::value).filter(|code| (21..=41).contains(code))
    }
}

impl Year {
    /// The year, unless a digit is an `X`.
    pub fn value(self) -> Option<i32> {
        let number = self.digits.iter().try_fold(0, |sum, digit| digit.map(|d| sum * 10 + i32::from(d)))?;
        Some(if self.negative { -number } else { number })
    }
}

impl Part {
    /// The number, unless a digit is an `X`.
    pub fn value(self) -> Option<u8> {
        Some(self.digits[0]? * 10 + self.digits[1]?)
    }

    fn matches(self, number: u8) -> bool {
        matches(&self.digits, i32::from(number))
    }
}

/// Whether a number, written with as many digits, fits the mask.
fn matches(mask: &[Option<u8>], number: i32) -> bool {
    let mut rest = number;
    mask.iter().rev().all(|digit| {
        let last = rest % 10;
        rest /= 10;
        digit.is_none_or(|digit| i32::from(digit) == last)
    }) && rest == 0
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        parse::expression(text)
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Interval(start, end) => write!(f, "{start}/{end}"),
            Self::Set(choice, members) => {
                let (open, close) = match choice {
                    Choice::One => ('[', ']'),
                    Choice::All => ('{', '}'),
                };
                write!(f, "{open}")?;
                for (at, member) in members.iter().enumerate() {
                    if at > 0 {
                        f.write_str(",")?;
                    }
                    member.fmt(f)?;
                }
                write!(f, "{close}")
            }
        }
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(date) => date.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Range(first, last) => write!(f, "{first}..{last}"),
            Self::UpTo(last) => write!(f, "..{last}"),
            Self::From(first) => write!(f, "{first}.."),
        }
    }
}

impl fmt::Display for EdtfDate {
    /// A qualifier that all components share stands at the end, any other before its component.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = || [self.month, self.day].into_iter().flatten();
        let shared = parts().all(|part| part.qualifier == self.year.qualifier);
        if !shared {
            self.year.qualifier.fmt(f)?;
        }
        if self.year.negative {
            f.write_str("-")?;
        }
        write_digits(f, &self.year.digits)?;
        if let Some(count) = self.year.significant {
            write!(f, "S{count}")?;
        }
        for part in parts() {
            f.write_str("-")?;
            if !shared {
                part.qualifier.fmt(f)?;
            }
            write_digits(f, &part.digits)?;
        }
        if shared {
            self.year.qualifier.fmt(f)?;
        }
        match self.time {
            Some(time) => write!(f, "T{time}"),
            None => Ok(()),
        }
    }
}

fn write_digits(f: &mut fmt::Formatter<'_>, digits: &[Option<u8>]) -> fmt::Result {
    digits.iter().try_for_each(|digit| match digit {
        Some(digit) => write!(f, "{digit}"),
        None => f.write_str("X"),
    })
}

impl fmt::Display for Qualifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.uncertain, self.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        })
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)?;
        match self.zone {
            Zone::Local => Ok(()),
            Zone::Utc => f.write_str("Z"),
            Zone::Offset(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        }
    }
}

impl fmt::Display for Part {
    /// Its digits, without the qualifier.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(f, &self.digits)
    }
}
