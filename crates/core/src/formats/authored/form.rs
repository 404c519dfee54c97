//! Reading the form: each entry of `timeline.toml` by itself, so that one that is broken hides nothing of the others.

use super::raw::{RawDocument, Text};
use super::spanned::Spanned;
use crate::check::{Diagnostic, Located, Path, Rule};
use crate::model::Format;
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned as Placed;
use toml::de::{DeArray, DeTable, DeValue, Error, ValueDeserializer};

/// What could be read of an authored file, and what could not.
pub(super) struct Form {
    pub raw: RawDocument,
    pub faults: Vec<Diagnostic>,
    /// The parts of the document that were read without what is broken in them: what seems to be missing there may
    /// have been written.
    pub damaged: Vec<Path>,
    /// Where the words of quotations are written whose `prefix` or `suffix` may have been taken out.
    pub unsure: Vec<Range<usize>>,
    /// Whether some source could not be read at all.
    pub sources_lost: bool,
}

/// Reads a file entry by entry.
///
/// # Errors
/// The first fault of a file that is no TOML.
pub(super) fn form(file: &str, text: &str) -> Result<Form, Vec<Diagnostic>> {
    let reader = Reader::new(file, text);
    let root = DeTable::parse(text).map_err(|error| vec![reader.fault(&error)])?;
    Ok(reader.form(root))
}

/// Reads of a file what can be read, though it may be no TOML in places.
pub(super) fn salvaged(file: &str, text: &str) -> Form {
    let mut reader = Reader::new(file, text);
    let (root, errors) = DeTable::parse_recoverable(text);
    reader.faults = errors.iter().map(|error| reader.fault(error)).collect();
    reader.form(root)
}

/// Takes the entries of a list of tables out of the file; what is no list stays.
fn entries<'i>(root: &mut DeTable<'i>, field: &str) -> Vec<Placed<DeValue<'i>>> {
    match root.get_mut(field).map(Placed::get_mut) {
        Some(DeValue::Array(entries)) => std::mem::replace(entries, DeArray::new()).into_iter().collect(),
        _ => Vec::new(),
    }
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    faults: Vec<Diagnostic>,
    damaged: Vec<Path>,
    unsure: Vec<Range<usize>>,
}

impl<'a> Reader<'a> {
    fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text, faults: Vec::new(), damaged: Vec::new(), unsure: Vec::new() }
    }

    /// Reads a file's tables, each by itself.
    fn form(mut self, root: Placed<DeTable<'a>>) -> Form {
        let span = root.span();
        let mut root = root.into_inner();
        let lists = ["source", "event", "disagreement", "dependence"].map(|field| entries(&mut root, field));
        let [sources, events, disagreements, dependences] = lists;
        let head = self.entry(Placed::new(span, DeValue::Table(root)), Path::root());
        let mut raw = head.map_or_else(|| self.no_head(), Spanned::into_inner);
        let written = sources.len();
        // A list that is none stands in `raw` as it is: it was a fault of the head.
        raw.source = self.list("sources", sources);
        raw.event = self.list("events", events);
        raw.disagreement = self.list("disagreements", disagreements);
        raw.dependence = self.list("dependences", dependences);
        let sources_lost = raw.source.len() < written;
        let Reader { faults, damaged, unsure, .. } = self;
        Form { raw, faults, damaged, unsure, sources_lost }
    }

    fn list<T: Deserialize<'a>>(
        &mut self,
        field: &'static str,
        entries: Vec<Placed<DeValue<'a>>>,
    ) -> Vec<Spanned<T>> {
        let mut read = Vec::new();
        for value in entries {
            read.extend(self.entry(value, Path::item(field, read.len())));
        }
        read
    }

    /// Reads an entry. What is broken in it is told, taken out, and the rest read again; `None` where nothing can be
    /// taken out. A field that seems to be missing where something was taken out is not told: it may be the one that
    /// is misspelt.
    fn entry<T: Deserialize<'a>>(
        &mut self,
        mut value: Placed<DeValue<'a>>,
        path: Path,
    ) -> Option<Spanned<T>> {
        let mut mended: Vec<Range<usize>> = Vec::new();
        loop {
            let error = match Spanned::<T>::deserialize(ValueDeserializer::from(value.clone())) {
                Ok(read) => {
                    if !mended.is_empty() {
                        self.damaged.push(path);
                    }
                    return Some(read);
                }
                Err(error) => error,
            };
            let span = error.span().unwrap_or_default();
            if !(is_missing(&error) && mended.contains(&span)) {
                let fault = self.fault(&error);
                self.faults.push(fault);
            }
            match take_out(&mut value, &span) {
                Some(Taken { inside, words }) => {
                    mended.push(inside);
                    self.unsure.extend(words);
                }
                None => {
                    // Whatever else is told of the place where it would have stood is not meant.
                    self.damaged.extend(path.segments().is_empty().then_some(path));
                    return None;
                }
            }
        }
    }

    /// What stands in for a file's own fields where they cannot be read.
    fn no_head(&self) -> RawDocument {
        let text = |text: &str| Text::new(0..0, text.to_owned());
        RawDocument {
            format: Format::V1,
            title: text("?"),
            description: text(""),
            language: text("und"),
            source: Vec::new(),
            event: Vec::new(),
            disagreement: Vec::new(),
            dependence: Vec::new(),
        }
    }

    fn fault(&self, error: &Error) -> Diagnostic {
        let whole = || Located::file(self.file);
        let at = error.span().map_or_else(whole, |span| Located::of_bytes(self.file, self.text, span));
        let message = in_words(&error.message().replace('\n', "; "));
        let help = if message.starts_with("unknown field") {
            "correct its name, or take it out; a misspelt field would be lost silently"
        } else if is_missing(error) {
            "add it to this table"
        } else if message.starts_with("invalid type: a date or a table, expected a string") {
            "write dates in quotes, as \"2026-01-05\""
        } else if message.ends_with("expected a list") {
            "write a list in brackets, as [\"a\", \"b\"]; a table that may stand several times, as [[event]], in two of them"
        } else if message.ends_with("expected a string") {
            "write it in quotes"
        } else if message.ends_with("expected a whole number") {
            "write a whole number, without quotes"
        } else if message == "duplicate key" {
            "this name has a value already in the same table: keep one of the two"
        } else if message.starts_with("invalid basic string") {
            "end the text with a quotation mark in the same line; one within it is written as \\\""
        } else if message.starts_with("unknown variant") {
            "write one of the words expected"
        } else if message.contains("is not a day") {
            "this is always a whole day; a month or a year is written as `edtf`"
        } else {
            "correct it; README.md shows the form by example, toml.io the syntax"
        };
        Diagnostic::new(at, Rule::Form, message, help)
    }
}

/// What the parser says, in the words of those who write TOML and not of those who read it by a program.
fn in_words(message: &str) -> String {
    if !message.starts_with("invalid type") {
        return message.to_owned();
    }
    let words = [
        ("map,", "a date or a table,"),
        ("a sequence", "a list"),
        ("sequence,", "a list,"),
        ("u8", "a whole number"),
    ];
    words.into_iter().fold(message.to_owned(), |message, (from, to)| message.replace(from, to))
}

fn is_missing(error: &Error) -> bool {
    error.message().starts_with("missing field")
}

/// In what something stood that was taken out.
struct Taken {
    /// Where the table or the list is written.
    inside: Range<usize>,
    /// Where the words are written that the table quotes, if it quotes some.
    words: Option<Range<usize>>,
}

/// Takes out the field or the element whose name or value is written at a span; `None` if there is none.
fn take_out(value: &mut Placed<DeValue<'_>>, span: &Range<usize>) -> Option<Taken> {
    let inside = value.span();
    match value.get_mut() {
        DeValue::Table(table) => {
            if let Some(taken) = table.iter_mut().find_map(|(_, inner)| take_out(inner, span)) {
                return Some(taken);
            }
            let at_fault = table.iter().find(|(name, inner)| name.span() == *span || inner.span() == *span);
            let name = at_fault.map(|(name, _)| name.clone())?;
            let words = table.get("exact").or(table.get("from")).map(Placed::span);
            table.remove(&name).map(|_| Taken { inside, words })
        }
        DeValue::Array(array) => {
            if let Some(taken) = array.iter_mut().find_map(|inner| take_out(inner, span)) {
                return Some(taken);
            }
            let before = array.len();
            let all = std::mem::replace(array, DeArray::new()).into_iter();
            *array = all.filter(|inner| inner.span() != *span).collect();
            (array.len() < before).then_some(Taken { inside, words: None })
        }
        _ => None,
    }
}
