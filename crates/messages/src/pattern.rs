//! Messages with something put into them.
//!
//! A packed pattern is text with five signs that no message has otherwise: 1 begins a slot, and the digit after it says which;
//! 2 begins a selector, whose slot's digit and variants follow: a key, 5, the variant's pattern, 3; 4 ends it.

use std::borrow::Cow;

use crate::Language;

/// What is put into a message as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A number, by which a message may choose its words.
    Number(i64),
    /// Words.
    Text(Cow<'a, str>),
}

/// What is put into a message, if that may be more than text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot<T> {
    /// A number, by which a message may choose its words.
    Number(i64),
    /// Words.
    Text(String),
    /// Something else.
    Of(T),
}

/// A piece of a message. Texts carry the spaces between the pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<T> {
    /// Words.
    Text(String),
    /// What was put in.
    Of(T),
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
        impl<T> From<$number> for Slot<T> {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })*
    };
}
numbers!(usize, u8, u32, i32, i64, u64);

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<char> for Value<'_> {
    fn from(sign: char) -> Self {
        Self::Text(Cow::Owned(sign.to_string()))
    }
}

impl<T> From<&str> for Slot<T> {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<T> From<String> for Slot<T> {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A message with its values.
pub fn filled(language: Language, pattern: &str, values: &[Value<'_>]) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let number = |slot: usize| match values.get(slot) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    };
    walk(language, pattern, &number, &mut |step| match step {
        Step::Text(words) => text.push_str(words),
        Step::Slot(slot) => match values.get(slot) {
            Some(Value::Number(number)) => text.push_str(&number.to_string()),
            Some(Value::Text(words)) => push_isolated(&mut text, words),
            None => {}
        },
    });
    text
}

/// A message in pieces. What is no text stands once: where the message has it first.
pub fn pieces<T>(language: Language, pattern: &str, slots: Vec<Slot<T>>) -> Vec<Piece<T>> {
    let number = |slot: usize| match slots.get(slot) {
        Some(Slot::Number(number)) => Some(*number),
        _ => None,
    };
    let mut steps = Vec::new();
    walk(language, pattern, &number, &mut |step| steps.push(step));
    let mut slots: Vec<Option<Slot<T>>> = slots.into_iter().map(Some).collect();
    let mut pieces = Vec::new();
    let mut text = String::new();
    for step in steps {
        let at = match step {
            Step::Text(words) => {
                text.push_str(words);
                continue;
            }
            Step::Slot(at) => at,
        };
        match slots.get_mut(at) {
            Some(Some(Slot::Number(number))) => text.push_str(&number.to_string()),
            Some(Some(Slot::Text(words))) => push_isolated(&mut text, words),
            Some(slot) => {
                if let Some(Slot::Of(of)) = slot.take() {
                    if !text.is_empty() {
                        pieces.push(Piece::Text(std::mem::take(&mut text)));
                    }
                    pieces.push(Piece::Of(of));
                }
            }
            None => {}
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    pieces
}

/// What comes next in a message.
enum Step<'a> {
    Text(&'a str),
    Slot(usize),
}

/// Walks through a pattern; where it selects, through the variant that the number takes.
fn walk<'a>(
    language: Language,
    pattern: &'a str,
    number: &dyn Fn(usize) -> Option<i64>,
    each: &mut dyn FnMut(Step<'a>),
) {
    let mut rest = pattern;
    while let Some(at) = rest.find([SLOT, SELECT]) {
        if at > 0 {
            each(Step::Text(&rest[..at]));
        }
        let selects = rest[at..].starts_with(SELECT);
        let slot = slot_of(&rest[at + 1..]);
        rest = rest.get(at + 2..).unwrap_or_default();
        if !selects {
            each(Step::Slot(slot));
            continue;
        }
        let (variants, after) = rest.split_once(END).unwrap_or((rest, ""));
        rest = after;
        let takes = |key: &str| match (key, number(slot)) {
            (OTHER, _) => true,
            (ONE, Some(number)) => language.is_one(number),
            (key, Some(number)) => key.parse() == Ok(number),
            (_, None) => false,
        };
        let mut variants = variants.split(NEXT).filter_map(|variant| variant.split_once(KEY));
        if let Some((_, variant)) = variants.find(|(key, _)| takes(key)) {
            walk(language, variant, number, each);
        }
    }
    if !rest.is_empty() {
        each(Step::Text(rest));
    }
}

const SLOT: char = '\u{1}';
const SELECT: char = '\u{2}';
const NEXT: char = '\u{3}';
const END: char = '\u{4}';
const KEY: char = '\u{5}';
const ONE: &str = "one";
const OTHER: &str = "other";

/// Which slot a digit names.
fn slot_of(text: &str) -> usize {
    text.bytes().next().map_or(0, |digit| usize::from(digit.saturating_sub(b'0')))
}

/// Puts words in; those that run from right to left, isolated, so that they do not turn around what stands beside them (UAX 9).
/// On the page `bdi` does that; this is for what stands in attributes and is copied.
fn push_isolated(text: &mut String, words: &str) {
    let runs_left = |sign: char| matches!(u32::from(sign), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF);
    if words.contains(runs_left) {
        text.push('\u{2068}');
        text.push_str(words);
        text.push('\u{2069}');
    } else {
        text.push_str(words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Korean};

    const FOUND: &str =
        "\u{2}0one\u{5}\u{1}0 event of \u{1}1\u{3}other\u{5}\u{1}0 events of \u{1}1\u{3}\u{4}.";

    #[test]
    fn a_number_chooses_the_words() {
        let found = |language, count: usize| filled(language, FOUND, &[count.into(), "12".into()]);
        assert_eq!(found(English, 1), "1 event of 12.");
        assert_eq!(found(English, 0), "0 events of 12.");
        assert_eq!(found(Korean, 1), "1 events of 12.", "Korean has no singular");
        assert_eq!(filled(English, "\u{2}00\u{5}none\u{3}other\u{5}some\u{3}\u{4}", &[0.into()]), "none");
    }

    #[test]
    fn elements_stand_where_the_language_has_them() {
        let parts = |pattern| pieces(English, pattern, vec![Slot::Of('a'), "b".into(), Slot::Of('c')]);
        let text = |text: &str| Piece::Text(text.to_owned());
        assert_eq!(
            parts("x \u{1}0, \u{1}1: \u{1}2"),
            [text("x "), Piece::Of('a'), text(", b: "), Piece::Of('c')]
        );
        assert_eq!(parts("\u{1}2\u{1}0"), [Piece::Of('c'), Piece::Of('a')]);
    }

    #[test]
    fn what_runs_the_other_way_is_isolated() {
        let said = |name: &str| filled(English, "by \u{1}0, 2026", &[name.into()]);
        assert_eq!(said("Kim"), "by Kim, 2026");
        assert_eq!(said("כתב"), "by \u{2068}כתב\u{2069}, 2026");
    }
}
