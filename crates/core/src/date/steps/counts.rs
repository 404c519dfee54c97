//! How many: the numbers by which a text counts things, in digits and in words.

use super::lexicon::{NATIVE_TENS, Numeral};
use super::numbers;
use super::numbers::{sino, value};
use super::tokens::{native, numeral};
use std::collections::BTreeSet;

/// The numbers that a text counts by, in digits, or in English, Korean or Chinese words: `15`, `fifteen`, `열다섯`,
/// `십오`, `十五`.
///
/// Parts of dates written in digits, ordinals, decimals and numbers in names such as `G20` count nothing. A Korean
/// word is a number where it is nothing else but one, or one with a word for what is counted right after it: `두 배`,
/// `열두명`; a single syllable of the Chinese row, which has many other meanings, never is.
pub fn counts(text: &str) -> BTreeSet<i64> {
    let mut found: BTreeSet<i64> = in_digits(text).collect();
    for word in words(text) {
        found.extend(korean(word));
    }
    found.extend(english(text));
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

fn in_digits(text: &str) -> impl Iterator<Item = i64> + '_ {
    let counts = move |number: &super::Number| {
        let (before, after) = (&text[..number.span.start], &text[number.span.end..]);
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
    };
    numbers(text).into_iter().filter(counts).map(|number| number.value)
}

/// The numerals of a text in English words.
fn english(text: &str) -> impl Iterator<Item = i64> + '_ {
    let mut reached = 0;
    let starts = text.char_indices().filter(|(at, c)| {
        c.is_ascii_alphabetic() && !text[..*at].ends_with(|before: char| before.is_alphanumeric())
    });
    let starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    starts.into_iter().filter_map(move |at| {
        let (value, length) = numeral(&text[at..]).filter(|_| at >= reached)?;
        reached = at + length;
        Some(value)
    })
}

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
    let row: Vec<Numeral> = word.chars().map_while(sino).collect();
    let length: usize = word.chars().take(row.len()).map(char::len_utf8).sum();
    // 오만 is Oman, or arrogance; 만 before other letters is “fully”.
    let alone = !matches!(row[..], [Numeral::Digit(_), Numeral::Myriad(_)]);
    let numeral = row.len() > 1 && !matches!(row[0], Numeral::Myriad(_));
    numeral.then(|| is_number(value(row), length, alone)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<i64> {
        counts(text).into_iter().collect()
    }

    #[test]
    fn numbers_that_count() {
        let table: [(&str, &[i64]); 16] = [
            ("Summit yields 14 or 15 agreements", &[14, 15]),
            ("1,000 boats, twenty-one crews and a dozen", &[21, 1000]),
            ("Nine of these; NINE more", &[9]),
            ("one hundred and twenty leaders", &[120]),
            ("승객 열두 명이 탔다", &[12]),
            ("승객 열두명, 배 두 척", &[2, 12]),
            ("십오 명과 이십삼명", &[15, 23]),
            ("스물하나, 셋", &[3, 21]),
            ("船上有十五名乘客", &[15]),
            ("两艘船，１２人", &[2, 12]),
            ("over 200 leaders.", &[200]),
            ("14–15 agreements", &[14, 15]),
            ("15-strong", &[15]),
            ("from 3 to 5.", &[3, 5]),
            ("12명", &[12]),
            ("", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn tens_of_thousands_multiply() {
        let table: [(&str, &[i64]); 15] = [
            ("1万人", &[10_000]),
            ("10,000人", &[10_000]),
            ("1만 명", &[10_000]),
            ("1만명과 3천 명", &[3_000, 10_000]),
            ("1만 2,000명", &[12_000]),
            ("1만2천명", &[12_000]),
            ("3億5千万", &[350_000_000]),
            ("1억 명", &[100_000_000]),
            ("十五万人, 两千人", &[2_000, 150_000]),
            ("1万亿元", &[1_000_000_000_000]),
            ("1,200万人", &[12_000_000]),
            ("십만 명, 이만명", &[20_000, 100_000]),
            ("1.5万人, 数万人", &[]),
            ("오만 대통령", &[]),
            ("两国在两岸，两年", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn the_largest_numerals_do_not_overflow() {
        assert_eq!(told(&format!("{}천구천 명", "구".repeat(20))), [i64::MAX]);
        assert_eq!(told(&format!("{}千九千人", "九".repeat(20))), [i64::MAX]);
        assert_eq!(told(&format!("{}万亿万亿人", "九".repeat(20))), [i64::MAX]);
    }

    #[test]
    fn numbers_that_count_nothing() {
        let none = [
            "on 2026-01-15",
            "2031년 4월 11일",
            "二〇三一年四月十二日",
            "the 15th time",
            "G20",
            "v1.5",
            "a stone, someone",
            "한바다 시장",
            "세계",
            "이 배",
            "사람",
            "오늘",
            "第三次",
            "5G",
        ];
        for text in none {
            assert_eq!(told(text), [] as [i64; 0], "{text}");
        }
    }
}
