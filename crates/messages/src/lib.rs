//! What the interface says, in each of its languages.
//!
//! The messages are written in Fluent, one file for each part of the app and language, in `messages/`. The build reads them
//! with `fluent-syntax`, holds the languages to each other, and makes a function of each message on [`Language`], so that
//! one that is not there, or gets too little, does not compile. What is left at run time is a table of texts and the few
//! lines of [`pattern`](self): Fluent's own resolver (`fluent-bundle`) weighs some 64 kB in the wasm.
//!
//! A message without variables is a `&'static str`. One with variables is a `String`, or, by the function whose name ends in
//! `_in`, its pieces, into which something else than text can be put: an element, a link.

mod pattern;

pub use pattern::{Piece, Slot, Value};

use pattern::{filled, pieces};

/// A language of the interface. The document has its own, whichever this is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Korean.
    Korean,
    /// Chinese, in simplified characters.
    Chinese,
}

impl Language {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Korean, Self::Chinese];

    /// Its tag, as `lang` has it (BCP 47).
    pub fn tag(self) -> &'static str {
        ["en", "ko", "zh-Hans"][self as usize]
    }

    /// The folder of its page below the first page; the first has none.
    pub fn folder(self) -> Option<&'static str> {
        [None, Some("ko"), Some("zh")][self as usize]
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        ["English", "한국어", "简体中文"][self as usize]
    }

    /// The language that a tag asks for, if there is one: `ko-KR`, `zh`, `en-GB`. Traditional characters ask for no other:
    /// who reads those is better served by what the page has than by nothing.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.primary().eq_ignore_ascii_case(primary))
    }

    /// Whether something in the language of a tag needs no `lang` of its own in a page of this one.
    pub fn is_of(self, tag: &str) -> bool {
        Self::of_tag(tag) == Some(self)
    }

    fn primary(self) -> &'static str {
        ["en", "ko", "zh"][self as usize]
    }

    /// Whether a number takes `[one]` (CLDR's plural rules: in English one thing does, in Korean and Chinese none).
    fn is_one(self, number: i64) -> bool {
        self == Self::English && number == 1
    }
}

/// The messages of one file: by language all texts, one after the other, and where each ends, in bytes.
struct Table {
    texts: [&'static str; Language::ALL.len()],
    ends: [&'static [u32]; Language::ALL.len()],
}

impl Table {
    /// A message's pattern.
    fn text(&self, language: Language, at: usize) -> &'static str {
        let ends = self.ends[language as usize];
        let from = at.checked_sub(1).map_or(0, |before| ends[before]);
        &self.texts[language as usize][from as usize..ends[at] as usize]
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
