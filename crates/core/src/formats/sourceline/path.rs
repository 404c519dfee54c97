//! Where a fault lies, as a path: `events[3].date.start`.
//!
//! The parser tells a line and a column. A deserializer that keeps the path as it goes pays for it at every value of
//! every document; here the text is walked once more, up to the fault, and only where there is one.

use serde_json::error::Category;
use std::ops::Range;

/// An object or a list that is open, and where in it the walk is.
#[derive(Clone, Debug)]
enum Open {
    /// At this item.
    List(usize),
    /// At the field whose name stands there, quotes included; `None` where none is read.
    Object(Option<Range<usize>>),
}

/// What the walk stopped at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// A value is due.
    Value,
    /// Behind a value, or within a string, a number or a word.
    After,
    /// A name is due, or not complete.
    Name,
    /// Behind a name.
    Colon,
}

/// A walk over the beginning of a text.
#[derive(Debug)]
struct Walk {
    open: Vec<Open>,
    /// What closed last, if nothing came after it.
    closed: Option<Open>,
    at: At,
}

/// The JSON path of the value at which the parser gave up; `.` is the document itself, and `?` a field whose name is
/// not known.
pub(super) fn path(text: &str, error: &serde_json::Error) -> String {
    let Some(offset) = offset(text, error.line(), error.column()) else { return ".".to_owned() };
    let message = error.to_string();
    let open = match error.classify() {
        Category::Data => Walk::over(text, offset).refused(&message),
        Category::Eof => Walk::over(text, offset).broken(&message, true),
        // Such a fault is told behind the byte that was not expected.
        Category::Syntax | Category::Io => Walk::over(text, offset.saturating_sub(1)).broken(&message, false),
    };
    written(text, &open)
}

/// The byte that a line, from 1, and a column in bytes mean; `None` for a fault without a place.
fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let mut ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
    let start = if line == 1 { 0 } else { ends.nth(line.checked_sub(2)?)? };
    Some((start + column).min(text.len()))
}

impl Walk {
    /// Walks up to a byte. What stands before it the parser has accepted, so nothing is checked again.
    fn over(text: &str, end: usize) -> Self {
        let bytes = &text.as_bytes()[..end];
        let mut walk = Self { open: Vec::new(), closed: None, at: At::Value };
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            at = match byte {
                b' ' | b'\n' | b'\t' | b'\r' => at + 1,
                b'"' => walk.string(at, string_end(bytes, at)).unwrap_or(end),
                b'{' | b'[' | b'}' | b']' | b',' | b':' => {
                    walk.mark(*byte);
                    at + 1
                }
                _ => {
                    walk.value();
                    at + 1
                }
            };
        }
        walk
    }

    /// Passes a bracket, a comma or a colon.
    fn mark(&mut self, mark: u8) {
        self.closed = None;
        self.at = match mark {
            b'{' => {
                self.open.push(Open::Object(None));
                At::Name
            }
            b'[' => {
                self.open.push(Open::List(0));
                At::Value
            }
            b',' => match self.open.last_mut() {
                Some(Open::Object(name)) => {
                    *name = None;
                    At::Name
                }
                Some(Open::List(index)) => {
                    *index += 1;
                    At::Value
                }
                None => At::Value,
            },
            b':' => At::Value,
            _ => {
                self.closed = self.open.pop();
                At::After
            }
        };
    }

    /// Passes a string that ends there, or that does not end.
    fn string(&mut self, start: usize, end: Option<usize>) -> Option<usize> {
        if self.at != At::Name {
            self.value();
        } else if let (Some(Open::Object(name)), Some(end)) = (self.open.last_mut(), end) {
            *name = Some(start..end);
            self.at = At::Colon;
        }
        end
    }

    /// Passes a string, or a byte of a number or of a word, as a value.
    fn value(&mut self) {
        self.closed = None;
        self.at = At::After;
    }

    /// The way to a value that is JSON but that the format does not allow: the parser stands behind it, or before its
    /// bracket. What a type of ours says of a whole value is told only when the list around it is left.
    fn refused(mut self, message: &str) -> Vec<Open> {
        let unknown_field = message.starts_with("unknown field");
        match (self.at, self.open.last_mut(), self.closed) {
            // A field that stands there twice is the object's fault.
            (At::Colon, ..) if !unknown_field => drop(self.open.pop()),
            (At::Value, Some(Open::List(index)), _) if !message.starts_with("invalid type") => {
                *index = index.saturating_sub(1);
            }
            (At::After, _, Some(list @ Open::List(_))) if !message.starts_with("invalid length") => {
                self.open.push(list);
            }
            (At::After, _, Some(object @ Open::Object(_))) if unknown_field => self.open.push(object),
            _ => {}
        }
        self.open
    }

    /// The way to where the text is no JSON, or ends.
    fn broken(mut self, message: &str, ends: bool) -> Vec<Open> {
        let says = |beginnings: &[&str]| beginnings.iter().any(|beginning| message.starts_with(beginning));
        // What should follow a value is the list's own fault, or that of a field that is not known yet.
        let follows = says(&["expected `,`", "EOF while parsing a list", "EOF while parsing an object"]);
        let own_fault = match (self.at, self.open.last_mut()) {
            (At::Value, Some(Open::List(_))) => ends || says(&["trailing"]),
            (At::Value, _) => false,
            (At::Colon, _) => true,
            (At::After, Some(Open::Object(name))) if follows => {
                *name = None;
                false
            }
            (At::After, _) if follows => true,
            // An object stands where the format has a word.
            _ => says(&["expected value", "trailing characters"]),
        };
        if own_fault {
            self.open.pop();
        }
        self.open
    }
}

/// Where a string that begins at `start` ends, if it does.
fn string_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        at += match bytes.get(at)? {
            b'"' => return Some(at + 1),
            // The parser takes four bytes here, whatever they are.
            b'\\' if bytes.get(at + 1) == Some(&b'u') => 6,
            b'\\' => 2,
            _ => 1,
        };
    }
}

/// A way as text.
fn written(text: &str, open: &[Open]) -> String {
    if open.is_empty() {
        return ".".to_owned();
    }
    let mut path = String::new();
    for (at, step) in open.iter().enumerate() {
        match step {
            Open::List(index) => path.push_str(&format!("[{index}]")),
            Open::Object(name) => {
                if at > 0 {
                    path.push('.');
                }
                let quoted = name.clone().and_then(|name| text.get(name));
                let name =
                    quoted.map(|quoted| serde_json::from_str(quoted).unwrap_or_else(|_| quoted.to_owned()));
                path.push_str(name.as_deref().unwrap_or("?"));
            }
        }
    }
    path
}

#[cfg(test)]
mod tests;
