//! The authored form: `timeline.toml` beside the folder `corpus`.
//!
//! Authors write quotations; reading locates every one of them, computes the ledger, and checks the document against
//! every rule. Either all of it holds, or the reader gets all diagnostics at once.

mod citations;
mod corpus;
mod date;
mod events;
mod ledger;
mod lower;
mod raw;
mod source_map;

pub use source_map::SourceMap;

use crate::check::{Diagnostic, Located, Rule, check, in_order};
use crate::model::Document;
use std::collections::BTreeMap;
use std::path::Path;

/// The authored file's name.
pub const TIMELINE: &str = "timeline.toml";
/// The name of the folder of texts beside it.
pub const CORPUS: &str = "corpus";

/// The files of the corpus: name and bytes.
pub type Corpus = BTreeMap<String, Vec<u8>>;

/// A document that obeys every rule, and where each part of it was written.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The document.
    pub document: Document,
    /// Where its parts stand in the authored file.
    pub map: SourceMap,
}

/// Reads `timeline.toml` and the files of `corpus` in a folder.
///
/// # Errors
/// Every fault, in order of place; see [`crate::check::render`].
pub fn load(folder: &Path) -> Result<Loaded, Vec<Diagnostic>> {
    let timeline = folder.join(TIMELINE);
    let corpus_folder = folder.join(CORPUS);
    let unreadable = |path: &Path, error: std::io::Error| {
        let message = format!("this cannot be read: {error}");
        let help = format!("a timeline is a folder with `{TIMELINE}` and the texts in `{CORPUS}`");
        vec![Diagnostic::new(Located::file(&path.display().to_string()), Rule::Corpus, message, help)]
    };
    let text = std::fs::read(&timeline).map_err(|error| unreadable(&timeline, error))?;
    let files = corpus::read_folder(&corpus_folder).map_err(|(path, error)| unreadable(&path, error))?;
    read_bytes(&timeline.display().to_string(), &text, &corpus_folder.display().to_string(), &files)
}

fn read_bytes(file: &str, bytes: &[u8], folder: &str, files: &Corpus) -> Result<Loaded, Vec<Diagnostic>> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let message = format!("byte {} is not UTF-8", error.valid_up_to());
        vec![Diagnostic::new(Located::file(file), Rule::Form, message, "save the file as UTF-8")]
    })?;
    read(file, text, folder, files)
}

/// Reads an authored document that is already in memory. `file` and `folder` name the file and the folder of the
/// texts in diagnostics.
///
/// # Errors
/// Every fault, in order of place. A file that is no TOML, or has unknown or missing fields, reports the first alone.
pub fn read(file: &str, text: &str, folder: &str, files: &Corpus) -> Result<Loaded, Vec<Diagnostic>> {
    let raw: raw::RawDocument = toml::from_str(text).map_err(|error| vec![malformed(file, text, &error)])?;
    let lowered = lower::lower(raw, SourceMap::new(file, text), folder, files);
    let mut diagnostics = lowered.diagnostics;
    let follows = |fault: &&crate::check::Fault| match fault.rule {
        Rule::Corpus => true,
        Rule::Quotation => {
            lowered.failed.iter().any(|path| fault.path.segments().starts_with(path.segments()))
        }
        _ => false,
    };
    let faults = check(&lowered.document);
    diagnostics
        .extend(faults.iter().filter(|fault| !follows(fault)).map(|fault| lowered.map.diagnostic(fault)));
    if diagnostics.is_empty() {
        Ok(Loaded { document: lowered.document, map: lowered.map })
    } else {
        Err(in_order(diagnostics))
    }
}

fn malformed(file: &str, text: &str, error: &toml::de::Error) -> Diagnostic {
    let at = error.span().map_or_else(|| Located::file(file), |span| Located::of_bytes(file, text, span));
    let message = error.message().replace('\n', "; ");
    let help = if message.starts_with("unknown field") {
        "correct its name, or take it out; a misspelt field would be lost silently"
    } else if message.starts_with("missing field") {
        "add it to this table"
    } else if message.starts_with("invalid type: map, expected a string") {
        "write dates in quotes, as \"2026-01-05\""
    } else if message.starts_with("unknown variant") {
        "write one of the words expected"
    } else if message.contains("is not a day") {
        "this is always a whole day; a month or a year is written as `edtf`"
    } else {
        "correct it; README.md shows the form by example, toml.io the syntax"
    };
    Diagnostic::new(at, Rule::Form, message, help)
}
