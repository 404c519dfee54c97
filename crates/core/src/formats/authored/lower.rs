//! From the authored form to the document, noting on the way where everything was written.

use super::raw::{List, RawDocument, RawLedger, RawSource, Text};
use super::source_map::SourceMap;
use super::spanned::Spanned;
use super::{Corpus, Stage, Watch, corpus};
use crate::check::{Diagnostic, Path, Rule};
use crate::evidence::infer;
use crate::model::{Document, Evidence, Source, SourceId};
use crate::quote::CodePoints;
use std::collections::HashMap;
use std::ops::Range;

/// What lowering yields: a document, perhaps with holes, and the faults that it met.
pub(super) struct Lowered {
    pub document: Document,
    pub map: SourceMap,
    pub diagnostics: Vec<Diagnostic>,
    /// The citations that were not located, whose offsets mean nothing, and the lists of steps that could not be read.
    pub failed: Vec<Path>,
    /// The spans of the ledger that nothing accounts for.
    pub open: Vec<usize>,
    /// Whether every quotation that accounts for a sentence has its place.
    pub is_settled: bool,
}

/// A text of the corpus that can be quoted.
pub(super) struct QuotedText {
    /// Its source's index.
    pub index: usize,
    pub points: CodePoints,
    /// Some quotation that accounts for a sentence of it has no place: gaps in its ledger mean nothing.
    pub unsettled: bool,
    /// Where the quotations of it stand that have no one place.
    pub lost: Vec<Range<usize>>,
}

/// The work in progress.
pub(super) struct Lowering<'a> {
    pub map: SourceMap,
    pub folder: &'a str,
    pub diagnostics: Vec<Diagnostic>,
    pub failed: Vec<Path>,
    /// The words of quotations of which it is not known what singles them out.
    pub unsure: Vec<Range<usize>>,
    pub sources: Vec<Source>,
    /// By source id; a source whose file is not there has none.
    pub texts: HashMap<String, QuotedText>,
    /// The spans of the ledger that nothing accounts for.
    pub open: Vec<usize>,
}

/// A source's ledger, set aside until every citation is known.
pub(super) type Ledgers = Vec<Vec<Spanned<RawLedger>>>;

/// Lowers a document. It goes on after every fault; that one of the quotations `unsure` stands in its source several
/// times is none.
pub(super) fn lower(
    raw: RawDocument,
    map: SourceMap,
    folder: &str,
    files: &Corpus,
    unsure: Vec<Range<usize>>,
    watch: Watch<'_>,
) -> Lowered {
    let (diagnostics, failed) = (Vec::new(), Vec::new());
    let (sources, texts) = (Vec::new(), HashMap::new());
    let mut work = Lowering { map, folder, diagnostics, failed, unsure, sources, texts, open: Vec::new() };
    let mut document = Document {
        format: raw.format,
        evidence: Evidence::Checked,
        title: work.text(Path::root().field("title"), raw.title),
        description: work.text(Path::root().field("description"), raw.description),
        language: work.text(Path::root().field("language"), raw.language),
        ..Document::default()
    };
    let ledgers = work.all_sources(raw.source, &document.language, files);
    let events = raw.event.len();
    for (e, raw) in raw.event.into_iter().enumerate() {
        watch(Stage::Quotations, e, events);
        document.events.push(work.event(&Path::item("events", e), raw));
    }
    for (d, raw) in raw.disagreement.into_iter().enumerate() {
        document.disagreements.push(work.disagreement(&Path::item("disagreements", d), raw));
    }
    for (d, raw) in raw.dependence.into_iter().enumerate() {
        document.dependences.push(work.dependence(&Path::item("dependences", d), raw));
    }
    document.ledger = work.all_ledgers(&document, ledgers);
    work.report_altered(files);
    work.diagnostics.extend(corpus::unused(&work.sources, folder, files));
    document.sources = work.sources;
    infer(&mut document);
    let is_settled = !work.texts.values().any(|text| text.unsettled);
    let Lowering { map, diagnostics, failed, open, .. } = work;
    Lowered { document, map, diagnostics, failed, open, is_settled }
}

impl Lowering<'_> {
    /// Reads all texts first, then the citations of the sources by themselves.
    fn all_sources(&mut self, raw: Vec<Spanned<RawSource>>, language: &str, files: &Corpus) -> Ledgers {
        let (mut ledgers, mut citations) = (Vec::new(), Vec::new());
        for (s, raw) in raw.into_iter().enumerate() {
            let path = Path::item("sources", s);
            let mut raw = self.noted(path.clone(), raw);
            ledgers.push(std::mem::take(&mut raw.ledger));
            citations.push(std::mem::take(&mut raw.citation));
            let source = self.source(&path, raw, language, files);
            self.sources.push(source);
        }
        for (s, raw) in citations.into_iter().enumerate() {
            let id = self.sources[s].id.to_string();
            self.sources[s].citations =
                self.own_citations(&Path::item("sources", s).field("citations"), &id, raw);
        }
        ledgers
    }

    fn source(&mut self, path: &Path, raw: RawSource, language: &str, files: &Corpus) -> Source {
        let file_span = raw.file.span();
        let file = self.text(path.field("file"), raw.file);
        let id = self.text(path.field("id"), raw.id);
        let sha256 = self.text(path.field("sha256"), raw.sha256);
        let (text, damage) = corpus::decode(&file, &sha256, files);
        if let Some(damage) = damage {
            self.fault_at(file_span, Rule::Corpus, damage.message, &damage.help);
        }
        if let Some(text) = &text {
            let points = CodePoints::new(text);
            let quoted = QuotedText { index: self.sources.len(), points, unsettled: false, lost: Vec::new() };
            self.texts.entry(id.clone()).or_insert(quoted);
        }
        let mut optional = |field, text: Option<Text>| text.map(|text| self.text(path.field(field), text));
        Source {
            id: SourceId::new(id),
            file,
            title: optional("title", raw.title),
            publisher: optional("publisher", raw.publisher),
            author: optional("author", raw.author),
            url: optional("url", raw.url),
            language: optional("language", raw.language).unwrap_or_else(|| language.to_owned()),
            sha256,
            via: self.items(path.field("via"), raw.via),
            published: raw.published.map(|day| self.noted(path.field("published"), day)),
            citations: Vec::new(),
            text: text.unwrap_or_default(),
        }
    }

    /// Reports the texts that are not the ones that were cited.
    fn report_altered(&mut self, files: &Corpus) {
        for text in self.texts.values() {
            let source = &self.sources[text.index];
            self.diagnostics.extend(corpus::altered(text.index, source, files, &text.lost, &self.map));
        }
    }

    /// A value, after noting where it was written.
    pub(super) fn noted<T>(&mut self, path: Path, value: Spanned<T>) -> T {
        self.map.note(path, value.span());
        value.into_inner()
    }

    /// A text, after noting where it was written.
    pub(super) fn text(&mut self, path: Path, text: Text) -> String {
        self.noted(path, text)
    }

    /// A list and its elements, after noting where they were written; empty where it was left out.
    pub(super) fn items<T>(&mut self, path: Path, list: List<T>) -> Vec<T> {
        let Some(list) = list else { return Vec::new() };
        let list = self.noted(path.clone(), list);
        self.spanned(path, list)
    }

    /// The elements of a list, after noting where they were written.
    pub(super) fn spanned<T>(&mut self, path: Path, list: Vec<Spanned<T>>) -> Vec<T> {
        list.into_iter().enumerate().map(|(at, item)| self.noted(path.index(at), item)).collect()
    }
}
