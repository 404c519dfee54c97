//! Reading a large document in slices, so that a page goes on answering while it is read.
//!
//! The two long lists of a document, `events` and `ledger`, are read item by item. What is left of the text without their
//! items is a short document, which the format's own reader takes at the end: unknown, missing and doubled fields are its
//! faults, as they are where a document is read at once.

use super::{JsonError, from_json};
use crate::check::limits::MAX_EVENTS;
use crate::model::{Document, Event, LedgerSpan};
use serde::de::DeserializeOwned;
use std::mem;

/// A longer text is not read.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// How far a document is read.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// Bytes that are read, of all.
    Reading {
        /// Read.
        bytes: usize,
        /// All.
        of: usize,
    },
    /// All of it.
    Done(Box<Document>),
}

/// A list that is read item by item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Events,
    Ledger,
}

/// A document that is being read.
#[derive(Debug)]
pub struct Reading {
    text: String,
    at: usize,
    /// The text up to `at`, without the items of the long lists.
    short: String,
    /// How many objects and lists are open.
    depth: usize,
    /// The list whose items come next.
    list: Option<List>,
    events: Vec<Event>,
    ledger: Vec<LedgerSpan>,
}

impl Reading {
    /// Begins to read a text; a byte order mark is passed over.
    ///
    /// # Errors
    /// [`JsonError`] if it is longer than [`MAX_BYTES`].
    pub fn new(mut text: String) -> Result<Self, JsonError> {
        if text.len() > MAX_BYTES {
            let mebibytes = text.len().div_ceil(1024 * 1024);
            let message =
                format!("it has {mebibytes} MiB, and at most {} are read", MAX_BYTES / (1024 * 1024));
            return Err(JsonError { path: ".".to_owned(), line: 1, column: 1, message });
        }
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let (at, depth, list) = (0, 0, None);
        Ok(Self { text, at, short: String::new(), depth, list, events: Vec::new(), ledger: Vec::new() })
    }

    /// Reads on, over about so many bytes; an item is read whole. After [`Progress::Done`] there is nothing left to read.
    ///
    /// # Errors
    /// [`JsonError`] at a value that the format does not allow. Where a text has several faults, another may be named than
    /// [`from_json`] names.
    pub fn advance(&mut self, bytes: usize) -> Result<Progress, JsonError> {
        let until = self.at.saturating_add(bytes.max(1)).min(self.text.len());
        while self.at < until {
            match self.list {
                Some(list) => self.item(list)?,
                None => self.outside(),
            }
        }
        if self.at < self.text.len() {
            return Ok(Progress::Reading { bytes: self.at, of: self.text.len() });
        }
        let short = from_json(&mem::take(&mut self.short)).map_err(|error| self.in_whole(error))?;
        let (events, ledger) = (mem::take(&mut self.events), mem::take(&mut self.ledger));
        // A list whose name is written with escapes has been read with the rest; the same field twice is a fault above.
        let events = if events.is_empty() { short.events } else { events };
        let ledger = if ledger.is_empty() { short.ledger } else { ledger };
        Ok(Progress::Done(Box::new(Document { events, ledger, ..short })))
    }

    /// Takes one piece of the text that is no item of a long list: a string, a bracket, or what lies between.
    fn outside(&mut self) {
        let bytes = self.text.as_bytes();
        let start = self.at;
        match bytes[start] {
            b'"' => {
                self.at = string_end(bytes, start);
                if self.depth == 1 {
                    let name = self.text.get(start..self.at).unwrap_or_default();
                    self.list = match name {
                        "\"events\"" => self.opens_list().then_some(List::Events),
                        "\"ledger\"" => self.opens_list().then_some(List::Ledger),
                        _ => None,
                    };
                    if self.list.is_some() {
                        // The name, the colon and the bracket.
                        self.at = self.at + after_colon(&bytes[self.at..]).unwrap_or_default() + 1;
                    }
                }
            }
            bracket => {
                self.depth = match bracket {
                    b'{' | b'[' => self.depth + 1,
                    b'}' | b']' => self.depth.saturating_sub(1),
                    _ => self.depth,
                };
                let rest = &bytes[start + 1..];
                let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']'));
                self.at = start + 1 + plain.unwrap_or(rest.len());
            }
        }
        self.short.push_str(self.text.get(start..self.at).unwrap_or_default());
    }

    /// Whether a colon and a list follow, which is not empty.
    fn opens_list(&self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        let Some(value) = after_colon(rest) else { return false };
        let inside = || rest[value + 1..].iter().find(|byte| !byte.is_ascii_whitespace());
        rest.get(value) == Some(&b'[') && inside().is_some_and(|byte| *byte != b']')
    }

    /// Reads one item of a list, and the comma or the bracket after it.
    fn item(&mut self, list: List) -> Result<(), JsonError> {
        let start = self.at;
        let end = item_end(self.text.as_bytes(), start);
        match list {
            List::Events => {
                let event = self.value(start, end, "events", self.events.len())?;
                self.events.push(event);
                if self.events.len() > MAX_EVENTS {
                    let (line, column) = place(&self.text, start);
                    let message = format!("there are more than {MAX_EVENTS} events, and no more are read");
                    return Err(JsonError { path: "events".to_owned(), line, column, message });
                }
            }
            List::Ledger => {
                let span = self.value(start, end, "ledger", self.ledger.len())?;
                self.ledger.push(span);
            }
        }
        self.at = end;
        match self.text.as_bytes().get(end) {
            Some(b',') => self.at += 1,
            // The list is closed in the short text too.
            _ => self.list = None,
        }
        if self.list.is_none() && end < self.text.len() {
            self.short.push(char::from(self.text.as_bytes()[end]));
            self.at += 1;
        }
        Ok(())
    }

    fn value<T: DeserializeOwned>(
        &self,
        start: usize,
        end: usize,
        list: &str,
        index: usize,
    ) -> Result<T, JsonError> {
        let text = self.text.get(start..end).unwrap_or_default();
        let whole = |mut error: JsonError| {
            let inside = match error.path.as_str() {
                "." => String::new(),
                item if item.starts_with('[') => item.to_owned(),
                field => format!(".{field}"),
            };
            error.path = format!("{list}[{index}]{inside}");
            let (line, column) = place(&self.text, start);
            error.column += if error.line == 1 { column - 1 } else { 0 };
            error.line += line - 1;
            error
        };
        super::value(text).map_err(whole)
    }

    /// A fault of the short text: its place in the whole is not known, its path is.
    fn in_whole(&self, error: JsonError) -> JsonError {
        match from_json(&self.text) {
            Err(whole) => whole,
            Ok(_) => error,
        }
    }
}

/// Where a string that begins at `start` ends.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Where an item that begins at `start` ends: at the comma or the bracket that is not its own.
fn item_end(bytes: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at = string_end(bytes, at);
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 0 => return at,
            b'}' | b']' => depth -= 1,
            b',' if depth == 0 => return at,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Where the value after a colon begins.
fn after_colon(bytes: &[u8]) -> Option<usize> {
    let blank = |from: usize| bytes.iter().skip(from).position(|byte| !byte.is_ascii_whitespace());
    let colon = blank(0).filter(|at| bytes[*at] == b':')?;
    Some(colon + 1 + blank(colon + 1)?)
}

/// Line and column in bytes, from 1, of a byte.
fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..byte];
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    (before.iter().filter(|byte| **byte == b'\n').count() + 1, byte - line_start + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::sourceline::to_json;
    use crate::model::{Disagreement, DisagreementId, DisagreementKind, EventId};
    use proptest::prelude::*;

    fn read(text: &str, slice: usize) -> Result<Document, JsonError> {
        let mut reading = Reading::new(text.to_owned())?;
        let mut before = 0;
        loop {
            match reading.advance(slice)? {
                Progress::Done(document) => return Ok(*document),
                Progress::Reading { bytes, of } => {
                    assert!(before < bytes && bytes < of, "{before} {bytes} {of}");
                    before = bytes;
                }
            }
        }
    }

    fn document(events: usize) -> Document {
        let event = |at: usize| Event {
            id: EventId::new(format!("e{at}")),
            title: "“[{\"},\\ 나루".to_owned(),
            ..Event::default()
        };
        let question = Disagreement {
            id: DisagreementId::new("d"),
            question: "\"events\": [".to_owned(),
            kind: DisagreementKind::Count,
            weight: 1,
            events: vec![EventId::new("e0")],
            positions: Vec::new(),
            note: None,
        };
        let events = (0..events).map(event).collect();
        Document { title: "events".to_owned(), events, disagreements: vec![question], ..Document::default() }
    }

    #[test]
    fn in_slices_it_is_the_same_document() {
        for events in [0, 1, 2, 30] {
            let whole = document(events);
            let indented = to_json(&whole).unwrap();
            let dense = serde_json::to_string(&whole).unwrap();
            for text in [&indented, &dense, &format!("\u{feff}{dense} ")] {
                for slice in [1, 7, 100, usize::MAX] {
                    assert_eq!(read(text, slice), Ok(whole.clone()), "{events} {slice}");
                }
            }
        }
    }

    #[test]
    fn a_fault_has_its_path_and_its_place() {
        let text = to_json(&document(3)).unwrap();
        let at = text.rfind("\"importance\"").unwrap();
        let unknown = format!("{}\"weight\"{}", &text[..at], &text[at + "\"importance\"".len()..]);
        let (whole, sliced) = (from_json(&unknown).unwrap_err(), read(&unknown, 64).unwrap_err());
        assert_eq!(sliced, whole);
        assert_eq!(sliced.path, "events[2].weight");
        let listed = text.replacen("\"events\": [", "\"events\": [[\"e\", 7],", 1);
        let (whole, sliced) = (from_json(&listed).unwrap_err(), read(&listed, 64).unwrap_err());
        assert_eq!(sliced, whole);
        assert_eq!(sliced.path, "events[0][1]");
        for (from, to) in
            [("sourceline/1", "sourceline/9"), ("\"language\"", "\"events\""), ("\"title\": \"events\",", "")]
        {
            let broken = text.replacen(from, to, 1);
            assert_eq!(read(&broken, 64).unwrap_err(), from_json(&broken).unwrap_err(), "{from}");
        }
    }

    #[test]
    fn a_list_whose_name_is_written_with_escapes_is_read_too() {
        let text = to_json(&document(3)).unwrap();
        let escaped = text.replacen("\"events\": [\n    {", "\"\\u0065vents\": [\n    {", 1);
        assert_ne!(escaped, text);
        assert_eq!(read(&escaped, 64), Ok(document(3)));
        let twice = escaped.replacen("\"ledger\"", "\"events\": [], \"ledger\"", 1);
        assert!(read(&twice, 64).unwrap_err().message.starts_with("duplicate field `events`"));
    }

    #[test]
    fn what_is_too_much_is_not_read() {
        let long = Reading::new(" ".repeat(MAX_BYTES + 1)).unwrap_err();
        assert_eq!(long.message, "it has 65 MiB, and at most 64 are read");
        let deep = format!("{{\"events\":[{}", "[".repeat(200_000));
        assert!(read(&deep, 1 << 20).is_err());
    }

    proptest! {
        #[test]
        fn broken_anywhere_it_is_refused_as_at_once(
            at in any::<prop::sample::Index>(),
            cut in 0usize..4,
            put in prop_oneof![Just(""), Just(","), Just("]"), Just("["), Just("}"), Just("\""), Just("{}"), Just("\\"), Just(" ")],
            slice in 1usize..400,
        ) {
            let mut text: Vec<char> = to_json(&document(3)).unwrap().chars().collect();
            let at = at.index(text.len());
            let end = (at + cut).min(text.len());
            text.splice(at..end, put.chars());
            let text: String = text.into_iter().collect();
            match (from_json(&text), read(&text, slice)) {
                (Ok(whole), sliced) => prop_assert_eq!(sliced, Ok(whole)),
                (Err(_), sliced) => prop_assert!(sliced.is_err(), "{}", text),
            }
        }
    }
}
