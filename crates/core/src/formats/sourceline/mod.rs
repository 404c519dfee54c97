//! The document format itself, `sourceline/1`: one JSON object.

mod path;
mod reading;

use crate::model::Document;
use serde::de::DeserializeOwned;
use std::fmt;
use std::io::{self, Write};

pub use crate::check::limits::MAX_EVENTS;
pub use reading::{MAX_BYTES, Progress, Reading};

/// Why a text is no document of the format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// The JSON path of the value at fault, such as `events[3].date.start`; `.` is the document itself.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in bytes, from 1, as the parser counts; 0 where the fault is the line's end.
    pub column: usize,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, column, message } = self;
        write!(f, "this is no sourceline/1 document: {message}, at {path} (line {line}, column {column})")
    }
}

impl std::error::Error for JsonError {}

/// Writes a document: indented, fields in the format's order, a newline at the end. Equal documents give equal texts.
///
/// # Errors
/// [`JsonError`] if the serializer refuses, which no document makes it do.
pub fn to_json(document: &Document) -> Result<String, JsonError> {
    let mut text = serde_json::to_string_pretty(document).map_err(|error| of(".".to_owned(), &error))?;
    text.push('\n');
    Ok(text)
}

/// Writes a document without any indentation, as it goes: for one that no person reads.
///
/// # Errors
/// Those of whatever it is written to.
pub fn write_compact(document: &Document, mut out: impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut out, document)?;
    out.flush()
}

/// Reads a document. A byte order mark is passed over; whether the rules hold is for [`crate::check::check`] to say.
///
/// # Errors
/// [`JsonError`] at the first value that the format does not allow, unknown fields included.
pub fn from_json(text: &str) -> Result<Document, JsonError> {
    value(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Reads a value that is all of a text.
fn value<T: DeserializeOwned>(text: &str) -> Result<T, JsonError> {
    serde_json::from_str(text).map_err(|error| of(path::path(text, &error), &error))
}

fn of(path: String, error: &serde_json::Error) -> JsonError {
    let whole = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = whole.strip_suffix(&place).unwrap_or(&whole).to_owned();
    JsonError { path, line: error.line(), column: error.column(), message }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Event;

    fn document() -> Document {
        Document { title: "나루".to_owned(), events: vec![Event::default()], ..Document::default() }
    }

    #[test]
    fn reads_what_it_writes() {
        let text = to_json(&document()).unwrap();
        assert_eq!(from_json(&text), Ok(document()));
        assert_eq!(from_json(&format!("\u{feff}{text}")), Ok(document()));
        let mut compact = Vec::new();
        write_compact(&document(), &mut compact).unwrap();
        assert_eq!(from_json(&String::from_utf8(compact).unwrap()), Ok(document()));
        assert!(text.starts_with("{\n  \"format\": \"sourceline/1\",\n  \"evidence\": \"checked\""));
    }

    #[test]
    fn names_the_path() {
        let text = to_json(&document()).unwrap();
        let unknown = text.replacen("\"importance\"", "\"weight\"", 1);
        let error = from_json(&unknown).unwrap_err();
        assert_eq!(error.path, "events[0].weight");
        assert!(error.message.starts_with("unknown field `weight`"), "{error}");
        let error = from_json(&text.replacen("sourceline/1", "sourceline/9", 1)).unwrap_err();
        assert_eq!(error.path, "format");
        let error = from_json(&format!("{text}{{}}")).unwrap_err();
        assert_eq!((error.path.as_str(), error.message.as_str()), (".", "trailing characters"));
    }
}
