//! The authored form: `timeline.toml` beside the folder `corpus`.
//!
//! Authors write quotations; reading locates every one of them, computes the ledger, and checks the document against
//! every rule. Either all of it holds, or the reader gets all diagnostics at once.

mod citations;
mod corpus;
mod date;
mod events;
mod form;
mod ledger;
mod lower;
mod raw;
mod source_map;
mod spanned;
mod steps;

pub use source_map::SourceMap;

use crate::check::{self, Checking, Diagnostic, Fault, Located, Rule, in_order};
use crate::model::Document;
use schemars::{Schema, SchemaGenerator};
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

/// What is being done for an author, where it may take long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The texts of the corpus are read.
    Texts,
    /// The events are read, and their quotations looked for.
    Quotations,
    /// The document is held to its rules.
    Rules,
}

/// Who is told how far a stage is: how much of it is done, and of how much.
pub type Watch<'a> = &'a mut dyn FnMut(Stage, usize, usize);

/// Reads `timeline.toml` and the files of `corpus` in a folder.
///
/// # Errors
/// Every fault, in order of place; see [`crate::check::render`].
pub fn load(folder: &Path) -> Result<Loaded, Vec<Diagnostic>> {
    load_watched(folder, &mut |_, _, _| {})
}

/// The same as [`load`], telling how far it is.
///
/// # Errors
/// As [`load`].
pub fn load_watched(folder: &Path, watch: Watch<'_>) -> Result<Loaded, Vec<Diagnostic>> {
    let (timeline, corpus_folder) = (folder.join(TIMELINE), folder.join(CORPUS));
    let text = std::fs::read(&timeline).map_err(|error| unreadable(&timeline, error))?;
    let files = texts(folder, watch)?;
    read_bytes(&timeline.display().to_string(), &text, &corpus_folder.display().to_string(), &files, watch)
}

/// Reads the files of `corpus` in a folder, whatever `timeline.toml` says of them.
///
/// # Errors
/// The folder or the file that cannot be read.
pub fn texts(folder: &Path, watch: Watch<'_>) -> Result<Corpus, Vec<Diagnostic>> {
    corpus::read_folder(&folder.join(CORPUS), watch).map_err(|(path, error)| unreadable(&path, error))
}

fn unreadable(path: &Path, error: std::io::Error) -> Vec<Diagnostic> {
    let message = format!("this cannot be read: {error}");
    let help = format!("a timeline is a folder with `{TIMELINE}` and the texts in `{CORPUS}`");
    vec![Diagnostic::new(Located::file(&path.display().to_string()), Rule::Corpus, message, help)]
}

/// What of an authored document can be read, whatever is wrong with the rest of it.
#[derive(Clone, Debug)]
pub struct Sketch {
    /// The document, held to no rule.
    pub document: Document,
    /// The spans of its ledger that nothing accounts for, by their indices, in order.
    pub open: Vec<usize>,
    /// Whether all of it was read and every quotation that accounts for a sentence found; else more may be accounted for.
    pub is_whole: bool,
}

/// Reads of an authored document what can be read, down to single tables of a file that is no TOML elsewhere.
pub fn sketch(text: &str, files: &Corpus, watch: Watch<'_>) -> Sketch {
    let form = form::salvaged(TIMELINE, text);
    let is_read = form.faults.is_empty();
    let lowered = lower::lower(form.raw, SourceMap::new(TIMELINE, text), CORPUS, files, form.unsure, watch);
    Sketch { document: lowered.document, open: lowered.open, is_whole: is_read && lowered.is_settled }
}

/// The form's schema: what [`read`] takes.
pub(super) fn schema(generator: SchemaGenerator) -> Schema {
    generator.into_root_schema_for::<raw::RawDocument>()
}

fn read_bytes(
    file: &str,
    bytes: &[u8],
    folder: &str,
    files: &Corpus,
    watch: Watch<'_>,
) -> Result<Loaded, Vec<Diagnostic>> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let message = format!("byte {} is not UTF-8", error.valid_up_to());
        vec![Diagnostic::new(Located::file(file), Rule::Form, message, "save the file as UTF-8")]
    })?;
    read_watched(file, text, folder, files, watch)
}

/// Reads an authored document that is already in memory. `file` and `folder` name the file and the folder of the
/// texts in diagnostics.
///
/// # Errors
/// Every fault, in order of place. A file that is no TOML reports its first alone. Where an entry cannot be read, what
/// may only follow from that is not told: names that lead nowhere, sentences that nothing accounts for.
pub fn read(file: &str, text: &str, folder: &str, files: &Corpus) -> Result<Loaded, Vec<Diagnostic>> {
    read_watched(file, text, folder, files, &mut |_, _, _| {})
}

fn read_watched(
    file: &str,
    text: &str,
    folder: &str,
    files: &Corpus,
    watch: Watch<'_>,
) -> Result<Loaded, Vec<Diagnostic>> {
    let form = form::form(file, text)?;
    let lowered = lower::lower(form.raw, SourceMap::new(file, text), folder, files, form.unsure, watch);
    let broken = !form.faults.is_empty();
    let mut diagnostics = form.faults;
    diagnostics.extend(lowered.diagnostics.into_iter().filter(|diagnostic| match diagnostic.rule {
        Rule::Quotation => true,
        Rule::Corpus => !(form.sources_lost && diagnostic.message == corpus::UNNAMED),
        _ => !broken,
    }));
    let within = |fault: &Fault, path: &check::Path| match path.segments() {
        [] => fault.path.segments().len() == 1,
        segments => fault.path.segments().starts_with(segments),
    };
    // That two texts share nothing follows where one of them is not the text that was cited.
    let damaged_text = diagnostics.iter().any(|diagnostic| diagnostic.rule == Rule::Corpus);
    let follows = |fault: &&Fault| match fault.rule {
        Rule::Corpus => true,
        Rule::Quotation => lowered.failed.iter().any(|path| within(fault, path)),
        Rule::Reference | Rule::Order | Rule::Ledger => broken,
        Rule::Dependence if fault.path.segments().last() == Some(&check::Segment::Field("basis")) => {
            damaged_text
        }
        Rule::Steps => broken || lowered.failed.iter().any(|path| within(fault, path)),
        Rule::Basis => lowered.failed.iter().chain(&form.damaged).any(|path| within(fault, path)),
        _ => form.damaged.iter().any(|path| within(fault, path)),
    };
    let mut checking = Checking::new(&lowered.document);
    let parts = checking.parts();
    while checking.advance(usize::MAX) {
        watch(Stage::Rules, parts - checking.parts(), parts);
    }
    let faults = checking.faults();
    diagnostics
        .extend(faults.iter().filter(|fault| !follows(fault)).map(|fault| lowered.map.diagnostic(fault)));
    if diagnostics.is_empty() {
        Ok(Loaded { document: lowered.document, map: lowered.map })
    } else {
        Err(in_order(diagnostics))
    }
}
