//! What is read from the words of a step: a number with its unit, a weekday, hours, a date. Exactly one, or an error.

use super::ReadError;
use super::tokens::{Placed, Token, tokens};
use crate::date::{Day, day::days_in_month};

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A day.
    Day,
    /// A week, Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// A number of units: “seven years”.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// How many; 0 is the present one: “today”.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// The number and the unit in the words: “second meeting in two months” names two months, since an ordinal is not
/// counted. A number that ends the words without a unit of its own (“in seven years and the first state visit in nine”)
/// takes the unit before it, if the same word leads to both.
///
/// # Errors
/// [`ReadError`] unless exactly one number of whole units is named.
pub fn quantity(words: &str) -> Result<Quantity, ReadError> {
    counted_units(words).map(|(quantity, _)| quantity)
}

/// Whether the number that [`quantity`] reads takes the unit of another, as in “in seven years … in nine”.
pub fn borrows_unit(words: &str) -> bool {
    counted_units(words).is_ok_and(|(_, borrowed)| borrowed)
}

fn counted_units(words: &str) -> Result<(Quantity, bool), ReadError> {
    let tokens = tokens(words);
    let at = |index: Option<usize>| index.and_then(|index| tokens.get(index)).map(|placed| placed.token);
    if tokens.iter().any(|placed| placed.token == Token::Part) {
        return Err(ReadError::Fraction);
    }
    let mut found: Vec<(Quantity, usize, usize)> = Vec::new();
    let mut unnumbered = false;
    for (index, placed) in tokens.iter().enumerate() {
        let (unit, bare) = match placed.token {
            Token::Quantity(count, unit) => {
                found.push((counted(count, unit), index, index));
                continue;
            }
            Token::Unit(unit) => (unit, false),
            Token::HanUnit(unit) => (unit, true),
            Token::VagueUnit => {
                unnumbered = true;
                continue;
            }
            _ => continue,
        };
        let hyphen = at(index.checked_sub(1)) == Some(Token::Sign('-'));
        let Some(before) = index.checked_sub(1 + usize::from(hyphen)) else { continue };
        let count = match tokens[before].token {
            Token::Number(..) if bare && of_a_date(&tokens, before, unit) => continue,
            Token::Number(value, _) => value,
            Token::Decimals => return Err(ReadError::Fraction),
            Token::One | Token::Former => 1,
            Token::Current => 0,
            Token::Vague => {
                unnumbered = true;
                continue;
            }
            _ => continue,
        };
        alone(&tokens, before, index, words)?;
        found.push((counted(count, unit), before, index));
    }
    match found[..] {
        [(quantity, first, _)] => match elliptic(&tokens, words, first) {
            Some(count) => Ok((Quantity { count, ..quantity }, true)),
            None => Ok((quantity, false)),
        },
        [] if unnumbered => Err(ReadError::NoNumber),
        [] if tokens.iter().any(|placed| placed.token == Token::Hours) => Err(ReadError::Hours),
        [] => Err(ReadError::NoQuantity),
        _ => {
            Err(several(found.iter().map(|(_, first, last)| &words[tokens[*first].start..tokens[*last].end])))
        }
    }
}

fn counted(count: i64, unit: Unit) -> Quantity {
    Quantity { count: u32::try_from(count).unwrap_or(u32::MAX), unit }
}

fn several<'a>(which: impl Iterator<Item = &'a str>) -> ReadError {
    ReadError::Several(which.map(|words| format!("“{words}”")).collect())
}

/// Whether a number with 年 or 日 is part of a date: 2031年, 4月12日.
fn of_a_date(tokens: &[Placed], number: usize, unit: Unit) -> bool {
    let Token::Number(_, digits) = tokens[number].token else { return false };
    let before = number.checked_sub(1).map(|before| tokens[before].token);
    match unit {
        Unit::Year => digits == 4 || before == Some(Token::Nth),
        _ => matches!(before, Some(Token::MonthMark | Token::Nth)),
    }
}

/// Refuses a number that is one of two (“two or three years”), or that only limits (“more than two years”).
fn alone(tokens: &[Placed], number: usize, unit: usize, words: &str) -> Result<(), ReadError> {
    let token = |index: Option<usize>| index.and_then(|index| tokens.get(index)).map(|placed| placed.token);
    let (one, two) = (number.checked_sub(1), number.checked_sub(2));
    let limited = |token| token == Some(Token::Limit);
    let written = matches!(tokens[number].token, Token::Number(..));
    let dashed = matches!(token(one), Some(Token::Between | Token::Sign('-')));
    if written && dashed && matches!(token(two), Some(Token::Number(..))) {
        let both = [two, Some(number)].into_iter().flatten();
        return Err(several(both.map(|index| &words[tokens[index].start..tokens[index].end])));
    }
    let before =
        written && (limited(token(one)) || (token(one) == Some(Token::Between) && limited(token(two))));
    let after = limited(token(Some(unit + 1)))
        || (token(Some(unit + 1)) == Some(Token::Between) && limited(token(Some(unit + 2))));
    let vague = written && token(one) == Some(Token::Vague);
    match (vague, before || after) {
        (true, _) => Err(ReadError::NoNumber),
        (_, true) => Err(ReadError::Limit),
        _ => Ok(()),
    }
}

/// The number that ends the words without a unit of its own, where the same word leads to it as to the number with one.
fn elliptic(tokens: &[Placed], words: &str, first: usize) -> Option<u32> {
    let (end, ..) = tokens.split_last()?;
    let Token::Number(value, _) = end.token else { return None };
    let text = |index: usize| tokens.get(index).map(|placed| words[placed.start..placed.end].to_lowercase());
    let (lead, other) = (text(first.checked_sub(1)?)?, text(tokens.len().checked_sub(2)?)?);
    (lead == other).then(|| u32::try_from(value).unwrap_or(u32::MAX))
}

/// The weekday in the words, 1 being Monday as in ISO 8601.
///
/// # Errors
/// [`ReadError`] unless exactly one is named, and none of another week.
pub fn weekday(words: &str) -> Result<u8, ReadError> {
    let tokens = tokens(words);
    let mut found = Vec::new();
    for (index, placed) in tokens.iter().enumerate() {
        let Token::Weekday(weekday) = placed.token else { continue };
        let before = index.checked_sub(1).map(|before| tokens[before].token);
        if matches!(before, Some(Token::ToCome | Token::Coming | Token::Former)) {
            return Err(ReadError::OtherWeek);
        }
        found.push((weekday, &words[placed.start..placed.end]));
    }
    let week =
        |placed: &Placed| matches!(placed.token, Token::Unit(Unit::Week) | Token::Quantity(_, Unit::Week));
    match found[..] {
        [] => Err(ReadError::NoWeekday),
        [_] if tokens.iter().any(week) => Err(ReadError::OtherWeek),
        [(weekday, _)] => Ok(weekday),
        _ => Err(several(found.iter().map(|(_, words)| *words))),
    }
}

/// That the words name hours, 24 at most where they give a number.
///
/// # Errors
/// [`ReadError`] unless they do, once.
pub fn hours(words: &str) -> Result<(), ReadError> {
    let tokens = tokens(words);
    let named: Vec<usize> = (0..tokens.len()).filter(|index| tokens[*index].token == Token::Hours).collect();
    match named[..] {
        [] => Err(ReadError::NoHours),
        [at] => {
            let hyphen = at > 0 && tokens[at - 1].token == Token::Sign('-');
            let before = at.checked_sub(1 + usize::from(hyphen)).map(|before| tokens[before].token);
            match before {
                Some(Token::Number(25.., _)) => Err(ReadError::ManyHours),
                _ => Ok(()),
            }
        }
        _ => Err(several(named.iter().map(|at| &words[tokens[*at].start..tokens[*at].end]))),
    }
}

/// The first and the last day of the date in the words: a day, a month or a year.
///
/// A year is written with four digits, with 年 or 년, or before our era.
///
/// # Errors
/// [`ReadError`] unless exactly one date with its year is named, and the calendar has it.
pub fn date(words: &str) -> Result<(Day, Day), ReadError> {
    let tokens = tokens(words);
    let mut found: Vec<(Written, usize, usize)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match written(&tokens[at..]) {
            Some((written, length)) => {
                found.push((written, at, at + length - 1));
                at += length;
            }
            None => at += 1,
        }
    }
    match found[..] {
        [(Written { year, month, day }, ..)] => days(year, month, day).ok_or(ReadError::NoSuchDay),
        [] if tokens.iter().any(|placed| matches!(placed.token, Token::Month(_) | Token::MonthMark)) => {
            Err(ReadError::NoYear)
        }
        [] => Err(ReadError::NoDate),
        _ => {
            Err(several(found.iter().map(|(_, first, last)| &words[tokens[*first].start..tokens[*last].end])))
        }
    }
}

/// A date as it is written; its parts may be out of range.
#[derive(Clone, Copy)]
pub(super) struct Written {
    pub year: i64,
    pub month: Option<i64>,
    day: Option<i64>,
}

fn days(year: i64, month: Option<i64>, day: Option<i64>) -> Option<(Day, Day)> {
    let year = i32::try_from(year).ok()?;
    let part = |part: Option<i64>| part.map(u8::try_from).transpose().ok();
    match (part(month)?, part(day)?) {
        (None, _) => Day::new(year, 1, 1).zip(Day::new(year, 12, 31)),
        (Some(month), None) => {
            Day::new(year, month, 1).zip(Day::new(year, month, days_in_month(year, month)))
        }
        (Some(month), Some(day)) => Day::new(year, month, day).map(|day| (day, day)),
    }
}

/// The date that begins with the first token, and how many tokens it has.
pub(super) fn written(tokens: &[Placed]) -> Option<(Written, usize)> {
    let token = |at: usize| tokens.get(at).map(|placed| placed.token);
    let touch = |at: usize| tokens[at].start == tokens[at - 1].end;
    match token(0)? {
        Token::Bce => match (token(1)?, token(2)) {
            (Token::Number(year, _), Some(Token::HanUnit(Unit::Year))) => Some(han(tokens, 3, 1 - year)),
            _ => None,
        },
        Token::Month(month) => {
            let next = 1 + usize::from(token(1) == Some(Token::Sign('.')));
            let (day, mut at) = match token(next)? {
                Token::Number(day, 1..=2) | Token::OrdinalNumber(day) => (Some(day), next + 1),
                _ => (None, next),
            };
            at += usize::from(token(at) == Some(Token::Sign(',')));
            let (year, at) = year(tokens, at)?;
            Some((Written { year, month: Some(i64::from(month)), day }, at))
        }
        Token::Number(day, 1..=2) | Token::OrdinalNumber(day) if day_first(tokens).is_some() => {
            let (month, at) = day_first(tokens)?;
            let (year, at) = year(tokens, at)?;
            Some((Written { year, month: Some(month), day: Some(day) }, at))
        }
        Token::Number(whole, 8) => {
            let written =
                Written { year: whole / 10_000, month: Some(whole / 100 % 100), day: Some(whole % 100) };
            Some((written, 1))
        }
        Token::Number(year, digits) => {
            if digits == 4 && token(1) == Some(Token::HanUnit(Unit::Year)) {
                return Some(han(tokens, 2, year));
            }
            if let (4, Some(Token::Sign(sign @ ('-' | '/' | '.'))), Some(Token::Number(month, 1..=2))) =
                (digits, token(1), token(2))
                && (sign == '.' || (touch(1) && touch(2)))
            {
                return match (token(3), token(4)) {
                    (Some(Token::Sign(again)), Some(Token::Number(day, 1..=2))) if again == sign => {
                        Some((Written { year, month: Some(month), day: Some(day) }, 5))
                    }
                    _ if sign == '-' => Some((Written { year, month: Some(month), day: None }, 3)),
                    _ => Some((Written { year, month: None, day: None }, 1)),
                };
            }
            let counts =
                matches!(token(1), Some(Token::Unit(_) | Token::HanUnit(_) | Token::Hours | Token::Unmeant));
            let (year, at) = self::year(tokens, 0)?;
            (!counts).then_some((Written { year, month: None, day: None }, at))
        }
        _ => None,
    }
}

/// The month after a day, and where the year follows: `5 January`, `5th of January`.
fn day_first(tokens: &[Placed]) -> Option<(i64, usize)> {
    let token = |at: usize| tokens.get(at).map(|placed| placed.token);
    match (token(1)?, token(2)) {
        (Token::Month(month), next) => {
            Some((i64::from(month), 2 + usize::from(next == Some(Token::Sign(',')))))
        }
        (Token::Other, Some(Token::Month(month))) => Some((i64::from(month), 3)),
        _ => None,
    }
}

/// A year at an index, and the index after it: four digits, or any before our era.
fn year(tokens: &[Placed], at: usize) -> Option<(i64, usize)> {
    let token = |at: usize| tokens.get(at).map(|placed| placed.token);
    match (token(at)?, token(at + 1)) {
        (Token::Number(year, 1..), Some(Token::Bce)) => Some((1 - year, at + 2)),
        (Token::Number(year, 4), _) => Some((year, at + 1)),
        _ => None,
    }
}

/// What follows a year with 年 or 년: the month and the day, as far as they are written.
fn han(tokens: &[Placed], at: usize, year: i64) -> (Written, usize) {
    let token = |at: usize| tokens.get(at).map(|placed| placed.token);
    let (Some(Token::Number(month, _)), Some(Token::MonthMark)) = (token(at), token(at + 1)) else {
        return (Written { year, month: None, day: None }, at);
    };
    match (token(at + 2), token(at + 3)) {
        (Some(Token::Number(day, _)), Some(Token::HanUnit(Unit::Day))) => {
            (Written { year, month: Some(month), day: Some(day) }, at + 4)
        }
        _ => (Written { year, month: Some(month), day: None }, at + 2),
    }
}

#[cfg(test)]
mod tests;
