//! Passages: spans of a text in Unicode code points, and the quotations that locate them.

mod context;
#[cfg(feature = "author")]
mod difference;
#[cfg(feature = "author")]
mod locate;
#[cfg(feature = "author")]
mod nearest;
#[cfg(feature = "author")]
mod sentences;
mod spans;

pub use context::words_around;
#[cfg(feature = "author")]
pub use difference::{Difference, DifferenceKind, differences};
#[cfg(feature = "author")]
pub use locate::{LocateError, locate, occurrences};
#[cfg(feature = "author")]
pub use nearest::{Nearest, nearest};
#[cfg(feature = "author")]
pub use sentences::{sentences, trimmed};
pub use spans::Spans;

use std::ops::Range;

/// How many code points of surroundings a citation carries on each side.
pub const CONTEXT_CODE_POINTS: usize = 32;

/// A text with a map between code point offsets and byte offsets. Slicing by code points is O(1).
#[derive(Clone, Debug)]
pub struct CodePoints {
    text: String,
    /// Byte offset of every code point, then the text's length.
    bytes: Vec<usize>,
}

impl CodePoints {
    /// Indexes a text.
    pub fn new(text: &str) -> Self {
        let bytes = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        Self { text: text.to_owned(), bytes }
    }

    /// How many code points the text has.
    pub fn len(&self) -> usize {
        self.bytes.len() - 1
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The text between two code point offsets; `None` if they are not in the text or not in order.
    pub fn slice(&self, span: Range<usize>) -> Option<&str> {
        self.text.get(self.bytes(span)?)
    }

    /// The same span in bytes; `None` if the offsets are not in the text or not in order.
    pub fn bytes(&self, span: Range<usize>) -> Option<Range<usize>> {
        let (start, end) = (*self.bytes.get(span.start)?, *self.bytes.get(span.end)?);
        (start <= end).then_some(start..end)
    }

    /// The code point offset of a byte offset; `None` inside a code point or outside the text.
    pub fn offset_of_byte(&self, byte: usize) -> Option<usize> {
        self.bytes.binary_search(&byte).ok()
    }
}

/// A passage's words and its surroundings, as a citation carries them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageContext {
    /// The passage, verbatim.
    pub exact: String,
    /// Up to [`CONTEXT_CODE_POINTS`] code points before it.
    pub prefix: String,
    /// Up to [`CONTEXT_CODE_POINTS`] code points after it.
    pub suffix: String,
}

impl PassageContext {
    /// Reads the passage at code point offsets `start..end`; `None` if they are not in the text.
    pub fn at(text: &CodePoints, start: usize, end: usize) -> Option<Self> {
        let exact = text.slice(start..end)?.to_owned();
        let prefix = text.slice(start.saturating_sub(CONTEXT_CODE_POINTS)..start)?.to_owned();
        let suffix = text.slice(end..(end + CONTEXT_CODE_POINTS).min(text.len()))?.to_owned();
        Some(Self { exact, prefix, suffix })
    }
}
