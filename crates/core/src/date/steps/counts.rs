//! How many: the numbers by which a text counts things, in digits and in words.

use super::lexicon::{MONEY, NATIVE_TENS, Numeral};
use super::multiples::{decimal, multiple};
use super::numbers::{is_large, is_trillion, sino, value};
use super::tokens::{native, numeral};
use super::{Number, numbers};
use crate::arranging::{Arrange, set_of};
use std::collections::BTreeSet;
use std::ops::Range;

/// The numbers that a text counts by, in digits, or in English, Korean or Chinese words: `15`, `fifteen`, `열다섯`,
/// `십오`, `十五`.
///
/// Words for multiples multiply: `4 million`, `1.5 thousand`, `1.5万`. What is no whole number then, what is too large,
/// and what cannot be told, as the first of `3 or 4 million`, counts nothing; nor do parts of dates written in digits,
/// ordinals, and numbers in names such as `G20`. A Korean word is a number where it is nothing else but one, or one with
/// a word for what is counted right after it: `두 배`, `열두명`; a single syllable of the Chinese row, which has many
/// other meanings, never is.
pub fn counts(text: &str) -> BTreeSet<i64> {
    let mut written = in_digits(text);
    written.extend(english(text));
    written.arrange_by_key(|number| number.span.start);
    let mut found: BTreeSet<i64> =
        set_of(together(text, written).into_iter().filter_map(|number| number.value));
    for word in words(text) {
        found.extend(korean(word));
    }
    if two_of(text) {
        found.insert(2);
    }
    found
}

/// What 两 counts; before other words it is a part of one: 两国, 两岸.
const MEASURES: &str = "个個名位人艘家项項份条條件次场場架辆輛只支座所台部起张張队隊组組批种種类類轮輪层倍";

/// Whether a text has 两 before a measure word.
fn two_of(text: &str) -> bool {
    let after = |two: (usize, &str)| text[two.0 + two.1.len()..].chars().next();
    text.match_indices('两').filter_map(after).any(|measure| MEASURES.contains(measure))
}

/// A number as it stands in a text, with the words that multiply it.
struct Counted {
    /// Where it stands, in bytes.
    span: Range<usize>,
    /// Its value; `None` where it cannot be computed exactly.
    value: Option<i64>,
    /// What English words after it multiply it by; 1 without any.
    factor: i64,
    /// Whether it ends in hundreds, thousands or more.
    large: bool,
}

fn in_digits(text: &str) -> Vec<Counted> {
    let all = numbers(text);
    let counted = |(at, number): (usize, &Number)| {
        let point = |one: &Number, next: &Number| &text[one.span.end..next.span.start] == ".";
        let decimals = all.get(at + 1).filter(|next| point(number, next));
        if all[..at].last().is_some_and(|before| point(before, number)) {
            return None;
        }
        let (start, end) = (number.span.start, decimals.unwrap_or(number).span.end);
        let (before, after) = (&text[..start], &text[end..]);
        if !counts_things(before, after) {
            return None;
        }
        let (factor, length) = multiple(after).unzip();
        let (written, follows) = (&text[start..end], after.trim_start());
        let value = factor.and_then(|factor| match decimals {
            _ if written.ends_with(is_trillion) && !MONEY.iter().any(|name| follows.starts_with(name)) => {
                None
            }
            Some(decimals) => decimal(number.value, &text[decimals.span.clone()], factor),
            None => number.value.checked_mul(factor),
        });
        Some(Counted {
            span: start..end + length.unwrap_or(0),
            // What is as large as that was cut.
            value: value.filter(|value| *value < i64::MAX),
            factor: factor.unwrap_or(1),
            large: factor > Some(1) || written.ends_with(is_large),
        })
    };
    all.iter().enumerate().filter_map(counted).collect()
}

/// Whether a number in digits counts things, by what stands before and after it.
fn counts_things(before: &str, after: &str) -> bool {
    let joined = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2012}' | '/' | '.' | ':' | ',');
    let digit_beyond = |mut rest: Box<dyn Iterator<Item = char> + '_>| {
        rest.next().is_some_and(joined) && rest.next().is_some_and(|c| c.is_ascii_digit())
    };
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let calendar = after.trim_start().starts_with(['年', '月', '日', '년', '월', '일']);
    !digit_beyond(Box::new(before.chars().rev()))
        && !digit_beyond(Box::new(after.chars()))
        && !latin(before.chars().next_back())
        && !latin(after.chars().next())
        && !before.ends_with('第')
        && !calendar
}

/// The numerals of a text in English words.
fn english(text: &str) -> impl Iterator<Item = Counted> + '_ {
    let mut reached = 0;
    let starts = text.char_indices().filter(|(at, c)| {
        c.is_ascii_alphabetic() && !text[..*at].ends_with(|before: char| before.is_alphanumeric())
    });
    starts.filter_map(move |(at, _)| {
        let (value, length) = numeral(&text[at..]).filter(|_| at >= reached)?;
        let end = at + length;
        let (factor, multiplied) = multiple(&text[end..]).unzip();
        reached = end + multiplied.unwrap_or(0);
        Some(Counted {
            span: at..reached,
            value: factor.and_then(|factor| value.checked_mul(factor)),
            factor: factor.unwrap_or(1),
            large: factor > Some(1) || value >= 100 && value % 100 == 0,
        })
    })
}

/// Puts together what stands in several numbers: “two million five hundred thousand” is one. “One million and twenty” may
/// be one or two, and millions may be meant by the first of “3 or 4 million”: what cannot be told counts nothing.
fn together(text: &str, written: Vec<Counted>) -> Vec<Counted> {
    let mut all: Vec<Counted> = Vec::new();
    for next in written {
        let Some(last) = all.last_mut() else {
            all.push(next);
            continue;
        };
        let gap = text[last.span.end..next.span.start].trim();
        let below = last.factor > 1 && next.value.is_none_or(|value| value < last.factor);
        if gap == "point" || below && matches!(gap, "" | "and") {
            let sum = last.value.zip(next.value).and_then(|(last, next)| last.checked_add(next));
            let value = sum.filter(|_| gap.is_empty());
            *last = Counted { value, ..next };
            continue;
        }
        if RANGE.contains(&gap) && next.large && !last.large {
            last.value = None;
        }
        all.push(next);
    }
    all
}

/// What stands between two numbers that may share a multiple.
const RANGE: &[&str] = &["–", "—", "~", "～", "to", "or", "and", "至", "到", "或", "或者", "에서", "내지"];

/// Words as spaces and punctuation part them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// What may stand right after a Korean numeral, besides nothing.
const COUNTERS: &[&str] = &[
    "명", "개", "건", "척", "대", "번", "곳", "가지", "차례", "회", "차", "인", "배", "사람", "편", "권",
    "장", "마리",
];

/// The number that a Korean word is.
fn korean(word: &str) -> Option<i64> {
    let is_number = |value: i64, length: usize, alone: bool| {
        let rest = &word[length..];
        let counted = COUNTERS.iter().any(|counter| rest.starts_with(counter));
        ((alone && rest.is_empty()) || counted).then_some(value)
    };
    // 하나, 둘, 셋 and 넷 stand alone, 한, 두, 세 and 네 before what is counted.
    let alone = [("하나", 1), ("둘", 2), ("셋", 3), ("넷", 4)];
    let (tens, ones) = match NATIVE_TENS.iter().find(|(ten, _)| word.starts_with(ten)) {
        Some((ten, value)) => (*value, &word[ten.len()..]),
        None => (0, word),
    };
    if let Some((_, one)) = alone.iter().find(|(name, _)| *name == ones) {
        return Some(tens + one);
    }
    if let Some((value, length)) = native(word) {
        return is_number(value, length, true);
    }
    // 조 ends many words: 구조, 백조.
    let row: Vec<Numeral> = word.chars().map_while(|c| sino(c).filter(|_| !is_trillion(c))).collect();
    let length: usize = word.chars().take(row.len()).map(char::len_utf8).sum();
    // 오만 is Oman, or arrogance; 만 before other letters is “fully”.
    let alone = !matches!(row[..], [Numeral::Digit(_), Numeral::Myriad(_)]);
    let numeral = row.len() > 1 && !matches!(row[0], Numeral::Myriad(_));
    let value = numeral.then(|| value(row)).filter(|value| *value < i64::MAX)?;
    is_number(value, length, alone)
}

#[cfg(test)]
mod tests;
