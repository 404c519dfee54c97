//! Words taken apart into what matters for a date. Everything else is [`Token::Other`].

use super::Unit;
use super::lexicon::{
    AFTER_UNIT, COUNTED, HAN, HANGUL, LATIN, LIMITS_AFTER_UNIT, NATIVE_ONES, NATIVE_TENS, NUMERALS, Numeral,
};
use super::numbers::{number_at, sino, value};

/// A part of the words that matters for a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A number and how many digits it has; 0 digits where it is written in letters.
    Number(i64, usize),
    /// A number after a decimal point, of which the whole part stands before it.
    Decimals,
    /// “second”, or “5th” and so on where the number does not matter.
    Ordinal,
    /// “5th”: the day of a month, perhaps.
    OrdinalNumber(i64),
    /// 第: what follows is an ordinal.
    Nth,
    /// A word for a unit.
    Unit(Unit),
    /// A unit that also marks the parts of a date: 年, 日, 년, 일.
    HanUnit(Unit),
    /// 月, 월: marks the month of a date.
    MonthMark,
    /// A word that is a number of units: “yesterday”, 나흘.
    Quantity(i64, Unit),
    /// A word for hours.
    Hours,
    /// “a”, “last”: one of what follows.
    One,
    /// 上: one before, and of a weekday the one of the week before.
    Former,
    /// “this”: none before.
    Current,
    /// “next”.
    ToCome,
    /// “tomorrow”: a time to come by itself.
    Coming,
    /// “century”, “1990s”: a time that nothing is computed from.
    Time,
    /// “several”.
    Vague,
    /// 수년: several years.
    VagueUnit,
    /// “half”.
    Part,
    /// “more than”.
    Limit,
    /// “or”, “to”, “–”.
    Between,
    /// Before our era.
    Bce,
    /// A weekday, 1 being Monday.
    Weekday(u8),
    /// A month's name, 1 being January.
    Month(u8),
    /// What makes the number before it neither a date nor a number of units: 年代, 周年.
    Unmeant,
    /// A sign of punctuation.
    Sign(char),
    /// Anything else.
    Other,
}

/// A token and where it begins and ends, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub token: Token,
    pub start: usize,
    pub end: usize,
}

/// Takes words apart. White space is dropped.
pub(super) fn tokens(words: &str) -> Vec<Placed> {
    let mut found: Vec<Placed> = Vec::new();
    let mut at = 0;
    while let Some(c) = words[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        for (token, length) in next(words, at, c, found.last().map(|placed| placed.token)) {
            found.push(Placed { token, start: at, end: at + length });
            at += length;
        }
    }
    found
}

/// The tokens that begin at an offset, with their lengths in bytes; at least one.
fn next(words: &str, at: usize, c: char, before: Option<Token>) -> Vec<(Token, usize)> {
    let rest = &words[at..];
    if let Some(number) = number_at(words, at) {
        return numeric(words, at, number.value, number.digits, number.span.len());
    }
    if is_hangul(c) {
        return hangul(words, at, before);
    }
    if is_han(c) {
        return vec![starting(HAN, rest).unwrap_or((Token::Other, c.len_utf8()))];
    }
    if c.is_alphabetic() {
        return vec![latin(rest)];
    }
    let token = match c {
        '–' | '—' | '~' | '～' => Token::Between,
        '\u{2010}' | '\u{2011}' | '-' => Token::Sign('-'),
        '½' => Token::Part,
        c => Token::Sign(c),
    };
    vec![(token, c.len_utf8())]
}

/// A number in digits and what belongs to it: `5th`, the decimals of `2.5`, and in Korean the unit after it.
fn numeric(words: &str, at: usize, value: i64, digits: usize, length: usize) -> Vec<(Token, usize)> {
    let rest = &words[at + length..];
    let before = &words[..at];
    let decimals =
        before.ends_with('.') && before.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
    let suffix = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    match &rest[..suffix] {
        "st" | "nd" | "rd" | "th" => return vec![(Token::OrdinalNumber(value), length + suffix)],
        "s" => {
            let decade = if value % 10 == 0 && matches!(digits, 2 | 4) { Token::Time } else { Token::Other };
            return vec![(decade, length + suffix)];
        }
        _ => {}
    }
    let number = if decimals { Token::Decimals } else { Token::Number(value, digits) };
    let mut found = vec![(number, length)];
    let gap = rest.len() - rest.trim_start().len();
    if let Some((unit, of_unit)) = starting(COUNTED, &rest[gap..]) {
        if rest[gap + of_unit..].starts_with('째') {
            return vec![(Token::Ordinal, length + gap + of_unit)];
        }
        found.push((unit, gap + of_unit));
        found.extend(limit(&rest[gap + of_unit..]).map(|length| (Token::Limit, length)));
    }
    found
}

/// A Korean word, or as much of it as matters.
fn hangul(words: &str, at: usize, before: Option<Token>) -> Vec<(Token, usize)> {
    let rest = &words[at..];
    let word = rest.len() - rest.trim_start_matches(is_hangul).len();
    let fused = starting(HANGUL, rest).filter(|(token, _)| matches!(token, Token::Quantity(..)));
    if let Some(found) = fused.map(|found| vec![found]).or_else(|| korean_count(rest)) {
        return found;
    }
    let counted = matches!(before, Some(Token::Vague | Token::One | Token::Current | Token::ToCome));
    match starting(HANGUL, rest) {
        // A unit begins many words; it is one only where the word ends or goes on as units do.
        Some((Token::Unit(_) | Token::HanUnit(_), length)) if !(counted && ends_unit(&rest[length..])) => {
            vec![(Token::Other, word)]
        }
        Some((token, length)) => vec![(token, length)],
        None if &rest[..word] == "반" => vec![(Token::Part, word)],
        None => vec![(Token::Other, weekday_within(&rest[..word]).unwrap_or(word))],
    }
}

/// How far a Korean word goes before a weekday that stands in it.
fn weekday_within(word: &str) -> Option<usize> {
    word.char_indices()
        .skip(1)
        .map(|(at, _)| at)
        .find(|at| matches!(starting(HANGUL, &word[*at..]), Some((Token::Weekday(_), _))))
}

/// A numeral in Korean letters with the unit that it counts: `두 달`, `삼십년`, `일곱 해`.
fn korean_count(rest: &str) -> Option<Vec<(Token, usize)>> {
    let mut ends: Vec<(i64, usize, bool)> = Vec::new();
    ends.extend(native(rest).map(|(value, length)| (value, length, true)));
    // 만 is “fully” too: “만 3년”.
    let thousands = |c: char| sino(c).filter(|numeral| !matches!(numeral, Numeral::Myriad(_)));
    let row: Vec<Numeral> = rest.chars().map_while(thousands).collect();
    for count in (1..=row.len()).rev() {
        let value = value(row[..count].iter().copied());
        let length: usize = rest.chars().take(count).map(char::len_utf8).sum();
        // “이 주” is “this week”.
        ends.push((value, length, &rest[..length] != "이"));
    }
    ends.into_iter().find_map(|(value, length, spaced)| {
        let after = &rest[length..];
        let gap = if spaced { after.len() - after.trim_start().len() } else { 0 };
        let (unit, of_unit) = starting(COUNTED, &after[gap..])?;
        let tail = &after[gap + of_unit..];
        if tail.starts_with('째') {
            return Some(vec![(Token::Ordinal, length + gap + of_unit)]);
        }
        ends_unit(tail).then(|| {
            let mut found = vec![(Token::Number(value, 0), length), (unit, gap + of_unit)];
            found.extend(limit(tail).map(|length| (Token::Limit, length)));
            found
        })
    })
}

/// A native Korean numeral up to 99.
pub(super) fn native(rest: &str) -> Option<(i64, usize)> {
    let value = |table: &[(&str, i64)], text: &str| {
        table.iter().find(|(word, _)| text.starts_with(word)).map(|(word, value)| (*value, word.len()))
    };
    match value(NATIVE_TENS, rest) {
        Some((tens, length)) => {
            let (ones, more) = value(NATIVE_ONES, &rest[length..]).unwrap_or((0, 0));
            Some((tens + ones, length + more))
        }
        None => value(NATIVE_ONES, rest),
    }
}

/// Whether what follows a Korean unit lets it be one.
fn ends_unit(tail: &str) -> bool {
    tail.chars().next().is_none_or(|c| !is_hangul(c))
        || AFTER_UNIT.iter().any(|after| tail.starts_with(after))
}

/// What after a Korean unit makes its number a limit, and how far it goes: `2년 이상`.
fn limit(tail: &str) -> Option<usize> {
    let gap = tail.len() - tail.trim_start().len();
    let limits = LIMITS_AFTER_UNIT.iter().find(|limit| tail[gap..].starts_with(**limit))?;
    Some(gap + limits.len())
}

/// A word in Latin letters, or an English numeral of several words.
fn latin(rest: &str) -> (Token, usize) {
    let length = word_length(rest);
    if let Some((value, length)) = numeral(rest) {
        return (Token::Number(value, 0), length);
    }
    let word = &rest[..length];
    let lower = word.to_lowercase();
    let capital = word.starts_with(char::is_uppercase);
    let token = LATIN.iter().find(|(known, _)| *known == lower).map(|(_, token)| *token);
    match token {
        // “may”, “march” and “sun” are other words too; the names of months are capitalised.
        Some(Token::Month(_)) if !capital => (Token::Other, length),
        Some(token) => (token, length),
        None if ORDINALS.contains(&lower.as_str()) => (Token::Ordinal, length),
        None => (Token::Other, length),
    }
}

const ORDINALS: &[&str] = &[
    "first", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

fn word_length(rest: &str) -> usize {
    rest.len() - rest.trim_start_matches(|c: char| c.is_alphabetic() && !is_hangul(c) && !is_han(c)).len()
}

/// An English numeral below a million, and how far it goes: `twenty-one`, `one hundred and twenty`.
pub(super) fn numeral(rest: &str) -> Option<(i64, usize)> {
    let (mut sum, mut open): (i64, Option<i64>) = (0, None);
    let (mut at, mut end) = (0, 0);
    loop {
        let length = word_length(&rest[at..]);
        let word = rest[at..at + length].to_lowercase();
        let simple = NUMERALS.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        match (word.as_str(), simple, open) {
            (_, Some(value), None) => open = Some(value),
            (_, Some(ones @ 1..=9), Some(tens)) if tens % 10 == 0 && tens % 100 >= 20 => {
                open = Some(tens + ones)
            }
            (_, Some(value @ 1..=99), Some(hundreds)) if hundreds >= 100 && hundreds % 100 == 0 => {
                open = Some(hundreds + value);
            }
            ("hundred", _, Some(count @ 1..=99)) => open = Some(count * 100),
            ("thousand", _, Some(count)) if sum == 0 && count > 0 => {
                sum = count * 1000;
                open = None;
            }
            ("and", _, Some(hundreds)) if hundreds >= 100 && hundreds % 100 == 0 => {
                at = skip(rest, at + length);
                continue;
            }
            _ => break,
        }
        end = at + length;
        at = skip(rest, end);
    }
    (end > 0).then(|| (sum + open.unwrap_or(0), end))
}

/// Past one hyphen or white space.
fn skip(rest: &str, at: usize) -> usize {
    let tail = &rest[at..];
    let hyphens: &[char] = &['-', '\u{2010}', '\u{2011}'];
    at + match tail.strip_prefix(hyphens) {
        Some(after) => tail.len() - after.len(),
        None => tail.len() - tail.trim_start().len(),
    }
}

/// The first entry of a table that a text begins with, and its length.
fn starting(table: &[(&str, Token)], rest: &str) -> Option<(Token, usize)> {
    table.iter().find(|(word, _)| rest.starts_with(word)).map(|(word, token)| (*token, word.len()))
}

fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff)
}
