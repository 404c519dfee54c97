//! The words of a text as runs compare them.
//!
//! A word is one of Unicode Standard Annex 29, without case, without compatibility variants (NFKC: full width,
//! ligatures) and without punctuation: `don’t` is `don't`, `long‑term` is `long term`, `U.S.` is `US`. A mark between two
//! digits counts, so 1.5 is not 15. Where words are not parted by spaces a character stands for half a word: every Han
//! character and every kana is a unit of its own.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// A word, or a character that counts half a word.
pub(super) struct Unit {
    /// What it is compared by.
    pub key: String,
    /// Its code points in the text.
    pub span: Range<usize>,
    /// Its length in half words: 2, or 1 for a Han character or a kana.
    pub halves: usize,
}

/// The units of a text, in order.
pub(super) fn units(text: &str) -> Vec<Unit> {
    // One code point for one: offsets stay what they are.
    let plain: String = text.chars().map(straightened).collect();
    let (mut units, mut at) = (Vec::new(), 0);
    for segment in plain.split_word_bounds() {
        let length = segment.chars().count();
        if segment.chars().any(char::is_alphanumeric) {
            split(segment, at, &mut units);
        }
        at += length;
    }
    units
}

/// A typographic apostrophe or hyphen as typewriters have it; any other character as it is.
fn straightened(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{02bc}' | '\u{00b4}' | '`' | '\u{ff07}' => {
            '\''
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        _ => c,
    }
}

/// Adds the units of a segment: its Han characters and kana each alone, the rest together.
fn split(segment: &str, at: usize, units: &mut Vec<Unit>) {
    let mut word: Option<(String, usize)> = None;
    for (offset, c) in segment.chars().enumerate() {
        let here = at + offset;
        if counts_half(c) {
            close(&mut word, here, units);
            units.push(Unit { key: key(&c.to_string()), span: here..here + 1, halves: 1 });
        } else if word.is_none() && is_combining_mark(c) {
            if let Some(before) = units.last_mut().filter(|before| before.span.end == here) {
                before.span.end = here + 1;
            }
        } else {
            word.get_or_insert_with(|| (String::new(), here)).0.push(c);
        }
    }
    close(&mut word, at + segment.chars().count(), units);
}

fn close(word: &mut Option<(String, usize)>, end: usize, units: &mut Vec<Unit>) {
    if let Some((word, start)) = word.take() {
        let key = key(&word);
        if !key.is_empty() {
            units.push(Unit { key, span: start..end, halves: 2 });
        }
    }
}

/// What a word is compared by. Upper case first, so that ß is ss.
fn key(word: &str) -> String {
    let folded: Vec<char> =
        word.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfkc().collect();
    let digit = |at: Option<usize>| at.and_then(|at| folded.get(at)).is_some_and(|c| c.is_numeric());
    let counts = |(at, c): &(usize, &char)| {
        let between = digit(at.checked_sub(1)) && digit(at.checked_add(1));
        c.is_alphanumeric() || is_combining_mark(**c) || between
    };
    folded.iter().enumerate().filter(counts).map(|(_, c)| *c).collect()
}

/// Whether a character is Han or kana, by the blocks of Unicode 17.
fn counts_half(c: char) -> bool {
    matches!(u32::from(c),
        0x2e80..=0x2fdf | 0x3005 | 0x3007 | 0x3021..=0x3029 | 0x3041..=0x3096 | 0x30a1..=0x30ff | 0x31f0..=0x31ff
        | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0xff66..=0xff9f | 0x1b000..=0x1b16f
        | 0x20000..=0x323af)
        && c != '\u{30fb}'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let words = |unit: &Unit| {
            let stands: String = chars[unit.span.clone()].iter().collect();
            let half = if unit.halves == 1 { "½" } else { "" };
            if stands == unit.key {
                format!("{stands}{half}")
            } else {
                format!("{stands}={}{half}", unit.key)
            }
        };
        units(text).iter().map(words).collect()
    }

    #[test]
    fn words_are_compared_without_case_and_marks() {
        assert_eq!(told("Lee’s LEE'S lee`s"), ["Lee’s=lees", "LEE'S=lees", "lee`s=lees"]);
        assert_eq!(told("long‑term, “new phase”"), ["long", "term", "new", "phase"]);
        assert_eq!(told("U.S. US"), ["U.S=us", "US=us"]);
        assert_eq!(told("1.5 15 1,000"), ["1.5", "15", "1,000"]);
        assert_eq!(told("Straße ＡＩ cafe\u{301}"), ["Straße=strasse", "ＡＩ=ai", "cafe\u{301}=café"]);
        assert_eq!(told("  — 🚢 …"), Vec::<String>::new());
    }

    #[test]
    fn han_and_kana_count_half() {
        assert_eq!(told("승객 열두 명이"), ["승객", "열두", "명이"]);
        assert_eq!(told("𠮷田，15名"), ["𠮷½", "田½", "15", "名½"]);
        assert_eq!(told("カメラ・ﾅ"), ["カ½", "メ½", "ラ½", "ﾅ=ナ½"]);
    }
}
