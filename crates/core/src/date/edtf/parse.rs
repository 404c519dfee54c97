//! The parser. It reads bytes from left to right and knows, at every byte, what it expected there.

use super::{Choice, Edtf, EdtfDate, EdtfError, Endpoint, Member, Part, Qualifier, Time, Year, Zone};
use crate::date::day::days_in_month;

type Parsed<T> = Result<T, EdtfError>;

const WRITE_DATE: &str = "write a date as 2026, 2026-01 or 2026-01-05";
const WRITE_INTERVAL: &str = "write start/end, with .. for an end that is open and nothing for one not known";
const WRITE_SET: &str = "write [a,b..c] for one of several dates, {a,b..c} for all of them";
const WRITE_TIME: &str = "write a time as T14:30:00, with Z or +09:00 after it where the zone is known";

/// Reads a whole expression.
pub(super) fn expression(text: &str) -> Parsed<Edtf> {
    let mut cursor = Cursor { text, at: 0 };
    if text.is_empty() {
        return cursor.fail(
            0,
            "it is empty",
            "write a date, or leave the date out where the sources give none",
        );
    }
    if let Some(at) = word_at(text) {
        return cursor.fail(
            at,
            "words have no place in a date",
            "write .. for an end that is open, nothing for one not known, and months as numbers",
        );
    }
    if let Some((at, char)) = text.chars().enumerate().find(|(_, c)| !c.is_ascii_graphic()) {
        return cursor.fail(
            at,
            format!("`{}` has no place in a date", char.escape_debug()),
            "use digits, hyphens and the signs . / , ? ~ % X only, and no spaces",
        );
    }
    let edtf = match cursor.peek() {
        Some(b'[' | b'{') => set(&mut cursor)?,
        _ if text.contains('/') => interval(&mut cursor)?,
        _ => single(&mut cursor)?,
    };
    match cursor.peek() {
        None => Ok(edtf),
        Some(next) => cursor.fail(
            cursor.at,
            format!("`{}` cannot follow here", char::from(next)),
            match next {
                b',' => WRITE_SET,
                b'.' => {
                    "write a/.. for what still holds, [a..] for a date or later, [a..b] for one of several"
                }
                b'/' => WRITE_INTERVAL,
                b'T' => WRITE_TIME,
                b'x' | b'u' => "write a digit that is not known as a capital X",
                _ => WRITE_DATE,
            },
        ),
    }
}

/// Where three letters in a row start, in code points, lest a word be taken for digits.
fn word_at(text: &str) -> Option<usize> {
    let is_word = |three: &[u8]| three.iter().all(u8::is_ascii_alphabetic) && three != b"XXX";
    let at = text.as_bytes().windows(3).position(is_word)?;
    text.get(..at).map(|before| before.chars().count())
}

struct Cursor<'a> {
    text: &'a str,
    /// In bytes, which are code points once the text is known to be ASCII.
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, wanted: &str) -> bool {
        let found = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(wanted));
        if found {
            self.at += wanted.len();
        }
        found
    }

    fn fail<T>(&self, at: usize, problem: impl Into<String>, advice: &'static str) -> Parsed<T> {
        Err(EdtfError::new(self.text, at, problem, advice))
    }

    /// What stands here, for a message.
    fn here(&self) -> String {
        match self.peek() {
            Some(byte) => format!("stands `{}`", char::from(byte)),
            None => "the text ends".to_owned(),
        }
    }

    fn qualifier(&mut self) -> Qualifier {
        let found = self.peek().and_then(Qualifier::from_char);
        if found.is_some() {
            self.at += 1;
        }
        found.unwrap_or(Qualifier::NONE)
    }

    /// `N` digits or X.
    fn digits<const N: usize>(&mut self, what: &str, advice: &'static str) -> Parsed<[Option<u8>; N]> {
        let mut digits = [None; N];
        for digit in &mut digits {
            *digit = match self.peek() {
                Some(byte @ b'0'..=b'9') => Some(byte - b'0'),
                Some(b'X') => None,
                Some(b'x' | b'u') => {
                    return self.fail(
                        self.at,
                        format!("where a digit of the {what} should stand, {}", self.here()),
                        "write a digit that is not known as a capital X",
                    );
                }
                _ => {
                    let problem = format!("where a digit of the {what} should stand, {}", self.here());
                    return self.fail(self.at, problem, advice);
                }
            };
            self.at += 1;
        }
        Ok(digits)
    }

    /// Two digits without X, of a time.
    fn clock(&mut self, what: &str, most: u8) -> Parsed<u8> {
        let at = self.at;
        let digits = self.digits::<2>(what, WRITE_TIME)?;
        match (Part { digits, qualifier: Qualifier::NONE }).value() {
            Some(number) if number <= most => Ok(number),
            _ => self.fail(at, format!("the {what} is none from 00 to {most}"), WRITE_TIME),
        }
    }
}

fn single(cursor: &mut Cursor) -> Parsed<Edtf> {
    let mut date = date(cursor)?;
    if cursor.peek() == Some(b'T') {
        let exact = date.day.and_then(Part::value).is_some()
            && date.month.and_then(Part::value).is_some()
            && date.year.value().is_some()
            && date.qualifier() == Qualifier::NONE;
        if !exact {
            return cursor.fail(
                cursor.at,
                "a time can only follow a whole day, without X, ?, ~ or %",
                "leave the time out",
            );
        }
        cursor.at += 1;
        date.time = Some(time(cursor)?);
    }
    Ok(Edtf::Date(date))
}

fn interval(cursor: &mut Cursor) -> Parsed<Edtf> {
    let start = endpoint(cursor)?;
    if !cursor.eat("/") {
        let problem = format!("where the interval's `/` should stand, {}", cursor.here());
        return cursor.fail(cursor.at, problem, WRITE_INTERVAL);
    }
    let second = cursor.at;
    let end = endpoint(cursor)?;
    match (&start, &end) {
        (Endpoint::Known(a), Endpoint::Known(b)) if reversed(a, b) => cursor.fail(
            second,
            format!("the interval is reversed: it ends in {b}, before it starts in {a}"),
            "put the earlier date first",
        ),
        (Endpoint::Unknown, Endpoint::Unknown) => cursor.fail(
            0,
            "neither a start nor an end is written",
            "leave the date out where the sources give none, or write /.. for what still holds",
        ),
        _ => Ok(Edtf::Interval(start, end)),
    }
}

fn endpoint(cursor: &mut Cursor) -> Parsed<Endpoint> {
    if cursor.eat("..") {
        return Ok(Endpoint::Open);
    }
    match cursor.peek() {
        None | Some(b'/') => Ok(Endpoint::Unknown),
        Some(_) => date(cursor).map(Endpoint::Known),
    }
}

fn set(cursor: &mut Cursor) -> Parsed<Edtf> {
    let (choice, close) = if cursor.eat("[") { (Choice::One, "]") } else { (Choice::All, "}") };
    cursor.at = 1;
    let mut members = Vec::new();
    loop {
        if cursor.eat("..") {
            if !members.is_empty() {
                return cursor.fail(
                    cursor.at - 2,
                    "`..` before a date, meaning that date or any earlier, is not in the first place",
                    "put it first, or write a date on both sides of the dots",
                );
            }
            members.push(Member::UpTo(date(cursor)?));
        } else {
            let first = date(cursor)?;
            if !cursor.eat("..") {
                members.push(Member::Date(first));
            } else if cursor.eat(close) {
                members.push(Member::From(first));
                return Ok(Edtf::Set(choice, members));
            } else if cursor.peek() == Some(b',') {
                return cursor.fail(
                    cursor.at,
                    "`..` after a date, meaning that date or any later, is not in the last place",
                    "put it last, or write a date on both sides of the dots",
                );
            } else {
                let at = cursor.at;
                let last = date(cursor)?;
                if reversed(&first, &last) {
                    return cursor.fail(
                        at,
                        format!("the range is reversed: {last} is before {first}"),
                        "put the earlier date first",
                    );
                }
                members.push(Member::Range(first, last));
            }
        }
        if cursor.eat(close) {
            return Ok(Edtf::Set(choice, members));
        }
        if !cursor.eat(",") {
            let problem = format!("where the set's `,` or `{close}` should stand, {}", cursor.here());
            return cursor.fail(cursor.at, problem, WRITE_SET);
        }
    }
}

/// Whether the second certainly lies before the first.
fn reversed(first: &EdtfDate, last: &EdtfDate) -> bool {
    matches!((first.days(), last.days()), (Some(a), Some(b)) if a.0 > b.1)
}

fn date(cursor: &mut Cursor) -> Parsed<EdtfDate> {
    let mut year = year(cursor)?;
    let mut all = vec![];
    let mut trailing = cursor.qualifier();
    year.qualifier = year.qualifier.and(trailing);
    while all.len() < 2 && cursor.eat("-") {
        let (what, advice) = match all.len() {
            0 => ("month", "a month has two digits, 01 to 12"),
            _ => ("day", "a day has two digits, 01 to 31"),
        };
        let at = cursor.at;
        let before = cursor.qualifier();
        let digits = cursor.digits::<2>(what, advice)?;
        trailing = cursor.qualifier();
        // A qualifier after a component is about it and all to its left; one before, about it alone.
        year.qualifier = year.qualifier.and(trailing);
        for (_, part) in &mut all {
            let part: &mut Part = part;
            part.qualifier = part.qualifier.and(trailing);
        }
        all.push((at, Part { digits, qualifier: before.and(trailing) }));
    }
    let date = EdtfDate {
        year,
        month: all.first().map(|(_, part)| *part),
        day: all.get(1).map(|(_, part)| *part),
        time: None,
    };
    exists(cursor, &date, &all).map(|()| date)
}

fn year(cursor: &mut Cursor) -> Parsed<Year> {
    let qualifier = cursor.qualifier();
    let at = cursor.at;
    let negative = cursor.eat("-");
    if cursor.peek() == Some(b'Y') {
        return cursor.fail(
            at,
            "years beyond four digits are not taken",
            "years are −9999 to 9999, written with four digits: 2026, 0079, -0043",
        );
    }
    let digits = cursor.digits::<4>("year", "a year has four digits, as 2026, 0079 or -0043")?;
    match cursor.peek() {
        Some(b'0'..=b'9' | b'X') => {
            return cursor.fail(
                cursor.at,
                "a digit follows the year's four",
                "write hyphens, as in 2026-01-05; years are −9999 to 9999",
            );
        }
        Some(b'E') => {
            return cursor.fail(
                cursor.at,
                "years with an exponent are not taken",
                "years are −9999 to 9999, written with four digits",
            );
        }
        _ => {}
    }
    let mut year = Year { negative, digits, significant: None, qualifier };
    let at_sign = cursor.at;
    if cursor.eat("S") {
        year.significant = match cursor.peek() {
            Some(byte @ b'1'..=b'4') => Some(byte - b'0'),
            _ => None,
        };
        let followed = cursor.text.as_bytes().get(cursor.at + 1).is_some_and(u8::is_ascii_digit);
        if year.significant.is_none() || followed || year.value().is_none() {
            return cursor.fail(
                at_sign,
                "the significant digits are none from 1 to 4, or the year has an X",
                "write S2 after a year of four digits: 1950S2 is a year from 1900 to 1999, perhaps 1950",
            );
        }
        cursor.at += 1;
    }
    if year.range().is_none() {
        return cursor.fail(at, "there is no year -0000", "write 0000 for 1 BCE, -0001 for 2 BCE");
    }
    Ok(year)
}

/// Whether the calendar has such a date; `parts` are month and day with where each stands.
fn exists(cursor: &Cursor, date: &EdtfDate, parts: &[(usize, Part)]) -> Parsed<()> {
    if let Some((at, _)) = parts.first().filter(|_| date.year.significant.is_some()) {
        return cursor.fail(*at, "a year with significant digits has no months", "write the year alone");
    }
    if let Some((at, month)) = parts.first()
        && !(1..=12).any(|number| month.matches(number))
        && date.grouping().is_none()
    {
        return cursor.fail(
            *at,
            format!("there is no month {month}"),
            "write 01 to 12, or 21 to 41 for a season or another part of the year",
        );
    }
    if let Some((at, day)) = parts.get(1) {
        if date.grouping().is_some() {
            return cursor.fail(
                *at,
                "a season or another part of the year has no days",
                "leave the day out, or write the month 01 to 12",
            );
        }
        if date.days().is_none() {
            let problem = match (date.year.value(), date.month.and_then(Part::value)) {
                (Some(year), Some(month)) => {
                    format!("there is no day {day}: this month has {} days", days_in_month(year, month))
                }
                _ => format!("no month that fits has a day {day}"),
            };
            return cursor.fail(*at, problem, "write a day that the month has");
        }
    }
    Ok(())
}

fn time(cursor: &mut Cursor) -> Parsed<Time> {
    let at = cursor.at;
    let hour = cursor.clock("hour", 23)?;
    let mut next = |what, most| {
        if !cursor.eat(":") {
            let problem = format!("where the `:` before the {what} should stand, {}", cursor.here());
            return cursor.fail(cursor.at, problem, WRITE_TIME);
        }
        cursor.clock(what, most)
    };
    let minute = next("minute", 59)?;
    let second = next("second", 60)?;
    if second == 60 && (hour, minute) != (23, 59) {
        return cursor.fail(
            at,
            "a day has no such time",
            "the seconds go to 59, and to 60 in a leap second only, 23:59:60",
        );
    }
    let at = cursor.at;
    let zone = if cursor.eat("Z") {
        Zone::Utc
    } else if let Some(sign @ (b'+' | b'-')) = cursor.peek() {
        cursor.at += 1;
        let hours = cursor.clock("offset's hour", 23)?;
        let minutes = if cursor.eat(":") { cursor.clock("offset's minute", 59)? } else { 0 };
        let offset = i16::from(hours) * 60 + i16::from(minutes);
        if sign == b'-' && offset == 0 {
            return cursor.fail(at, "there is no offset -00:00", "write Z or +00:00");
        }
        Zone::Offset(if sign == b'-' { -offset } else { offset })
    } else {
        Zone::Local
    };
    Ok(Time { hour, minute, second, zone })
}
