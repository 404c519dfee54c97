//! Numbers written in digits: ASCII, full-width and Chinese.

use super::lexicon::{HAN_NUMERALS, Numeral, SINO, TRILLION};
use std::ops::Range;

/// A number that a text names, whole: 20 does not stand in “2017”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its value; what is too large for it is `i64::MAX`.
    pub value: i64,
    /// How many digits it is written with; 2 where words for tens, hundreds or thousands count them.
    pub digits: usize,
    /// Whether a minus sign or a hyphen stands right before it.
    pub minus: bool,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
}

/// The numbers of a text in ASCII, full-width and Chinese digits, the last with tens, hundreds, thousands and tens of
/// thousands too: 二十一, 一百零三, 三万. Such words multiply digits as well, in Chinese and in Korean: 1万, 2천, 1만 2천,
/// 5조 2천억. Thousands may be parted by commas.
pub fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match number_at(text, at) {
            Some(number) => {
                at = number.span.end;
                found.push(number);
            }
            None => at += c.len_utf8(),
        }
    }
    found
}

/// The number that begins at a byte offset, which is a character's; `None` if none does.
pub(super) fn number_at(text: &str, at: usize) -> Option<Number> {
    let minus = text[..at]
        .chars()
        .next_back()
        .is_some_and(|c| matches!(c, '-' | '\u{2010}'..='\u{2012}' | '\u{2212}'));
    let mut numerals: Vec<Numeral> = Vec::new();
    let mut end = at;
    // The digits that were read in a row: after more than three no comma parts thousands.
    let mut row = 0;
    loop {
        let rest = &text[end..];
        if let Some(group) = group(rest).filter(|_| (1..=3).contains(&row)) {
            numerals.extend(group.chars().filter_map(digit).map(Numeral::Digit));
            end += 1 + group.len();
        } else if let Some((numeral, length)) = numeral_at(text, end, &numerals) {
            row = if matches!(numeral, Numeral::Digit(_)) { row + 1 } else { 0 };
            numerals.push(numeral);
            end += length;
        } else {
            break;
        }
    }
    let worded = numerals.iter().any(|numeral| !matches!(numeral, Numeral::Digit(_)));
    let digits = if worded { 2 } else { numerals.len() };
    (end > at).then(|| Number { value: value(numerals), digits, minus, span: at..end })
}

/// The letter of a numeral that stands at an offset after others of the same one, and its length with a space before it.
fn numeral_at(text: &str, at: usize, before: &[Numeral]) -> Option<(Numeral, usize)> {
    let mut chars = text[at..].chars();
    let (c, next) = (chars.next()?, chars.next());
    // 5조 2천억 is one number; 제5조 2항 names an article and its clause.
    if !before.is_empty() && text[..at].ends_with(is_trillion) && !lesser_multiple(&text[at..]) {
        return None;
    }
    let multiplies = |c: char| {
        han(c).filter(|numeral| matches!(numeral, Numeral::Power(_) | Numeral::Myriad(_))).is_some()
    };
    if let Some(digit) = digit(c) {
        return Some((Numeral::Digit(digit), c.len_utf8()));
    }
    if c == '两' && next.is_some_and(multiplies) {
        return Some((Numeral::Digit(2), c.len_utf8()));
    }
    if c == ' ' && text[..at].ends_with(['만', '억', '조']) && !before.is_empty() {
        let digit = next.filter(char::is_ascii_digit).and_then(digit)?;
        return Some((Numeral::Digit(digit), 2));
    }
    // Without a number before them these are words, or parts of words: 数万, 万一, 만, 천.
    let numeral = han(c).or_else(|| sino(c).filter(|_| !before.is_empty()))?;
    match numeral {
        Numeral::Digit(_) => None,
        Numeral::Myriad(_) if before.is_empty() => None,
        numeral => Some((numeral, c.len_utf8())),
    }
}

/// Whether a text begins with a number of ten thousands or of their squares: `2천억`, `2,000만`.
fn lesser_multiple(text: &str) -> bool {
    let counts = |c: char| {
        matches!(c, ' ' | ',' | '两') || digit(c).is_some() || matches!(letter(c), Some(Numeral::Power(_)))
    };
    let multiple = |c: char| matches!(letter(c), Some(Numeral::Myriad(myriad)) if myriad < TRILLION);
    text.trim_start_matches(counts).starts_with(multiple)
}

/// Whether a letter is 兆 or 조.
pub(super) fn is_trillion(c: char) -> bool {
    letter(c) == Some(Numeral::Myriad(TRILLION))
}

/// Whether a letter multiplies by a thousand or more.
pub(super) fn is_large(c: char) -> bool {
    matches!(letter(c), Some(Numeral::Power(1000) | Numeral::Myriad(_)))
}

/// What a letter of the Chinese row is, in either script.
fn letter(c: char) -> Option<Numeral> {
    han(c).or_else(|| sino(c))
}

/// The three digits after a comma that parts thousands: `,000`.
fn group(rest: &str) -> Option<&str> {
    let digits = rest.strip_prefix(',')?;
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    (count == 3).then(|| &digits[..3])
}

/// The value of a numeral; what is too large is `i64::MAX`.
pub(super) fn value(numerals: impl IntoIterator<Item = Numeral>) -> i64 {
    // What is complete, with the word that completed it last; what is complete below that; digits so far.
    let (mut total, mut least, mut part, mut open): (i64, i64, i64, Option<i64>) = (0, i64::MAX, 0, None);
    for numeral in numerals {
        match numeral {
            Numeral::Digit(digit) => {
                open = Some(open.unwrap_or(0).saturating_mul(10).saturating_add(digit));
            }
            Numeral::Power(power) => {
                part = part.saturating_add(open.take().unwrap_or(1).saturating_mul(power));
            }
            Numeral::Whole(whole) => part = part.saturating_add(whole),
            Numeral::Myriad(myriad) => {
                part = part.saturating_add(open.take().unwrap_or(0));
                // 万亿: the greater one multiplies all before it.
                if myriad > least {
                    part = part.saturating_add(std::mem::take(&mut total));
                }
                total = total.saturating_add(part.saturating_mul(myriad));
                (part, least) = (0, myriad);
            }
        }
    }
    total.saturating_add(part).saturating_add(open.unwrap_or(0))
}

/// The value of an ASCII, a full-width or a Chinese digit.
fn digit(c: char) -> Option<i64> {
    match (c, han(c)) {
        ('0'..='9', _) => Some(i64::from(u32::from(c) - u32::from('0'))),
        ('\u{ff10}'..='\u{ff19}', _) => Some(i64::from(u32::from(c) - 0xff10)),
        (_, Some(Numeral::Digit(digit))) => Some(digit),
        _ => None,
    }
}

fn han(c: char) -> Option<Numeral> {
    HAN_NUMERALS.iter().find(|(letter, _)| *letter == c).map(|(_, numeral)| *numeral)
}

/// What a Korean letter is in a numeral of the Chinese row.
pub(super) fn sino(c: char) -> Option<Numeral> {
    SINO.iter().find(|(letter, _)| *letter == c).map(|(_, numeral)| *numeral)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers() {
        let table: [(&str, &[(i64, usize)]); 12] = [
            ("in 2017", &[(2017, 4)]),
            ("2026-01-05", &[(2026, 4), (1, 2), (5, 2)]),
            ("２０２６年１月５日", &[(2026, 4), (1, 1), (5, 1)]),
            ("二〇三一年四月十二日", &[(2031, 4), (4, 1), (12, 2)]),
            ("二十一", &[(21, 2)]),
            ("廿一日, 卅日", &[(21, 2), (30, 2)]),
            ("一百零三, 三百二十, 千, 十", &[(103, 2), (320, 2), (1000, 2), (10, 2)]),
            ("1,000 and 12,345,678", &[(1000, 4), (12_345_678, 8)]),
            ("5,2026", &[(5, 1), (2026, 4)]),
            ("2017,018", &[(2017, 4), (18, 3)]),
            ("99999999999999999999", &[(i64::MAX, 20)]),
            ("no number", &[]),
        ];
        for (text, expected) in table {
            let found: Vec<_> = numbers(text).iter().map(|number| (number.value, number.digits)).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert!(numbers("-0044")[0].minus);
    }
}
