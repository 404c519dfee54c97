//! The ledger: what the author declared, and the rest sentence by sentence, which must be cited.

use super::lower::{Ledgers, Lowering};
use super::raw::{RawLedger, Text};
use super::spanned::Spanned;
use crate::check::{Cited, Diagnostic, Located, Path, Rule, lists};
use crate::model::{Document, EventId, LedgerClass, LedgerSpan};
use crate::quote::{CodePoints, LocateError, locate, sentences, trimmed};
use std::ops::Range;

/// A part of a text before white space is given to the part before it.
struct Piece {
    span: Range<usize>,
    /// The declaration's index among those of its source; `None` for a sentence of the rest.
    declared: Option<usize>,
}

/// A source whose ledger is being made.
struct Part<'a> {
    /// Its index and its id.
    s: usize,
    id: String,
    text: CodePoints,
    declared: Vec<Spanned<RawLedger>>,
    /// The citations of it that account for sentences.
    citations: Vec<&'a Cited<'a>>,
    /// How many spans the ledgers before it have.
    before: usize,
}

impl Lowering<'_> {
    /// The ledger of all sources, each in order of its text.
    pub(super) fn all_ledgers(&mut self, document: &Document, ledgers: Ledgers) -> Vec<LedgerSpan> {
        let citations = lists(document);
        let accounting: Vec<&Cited<'_>> =
            citations.iter().flatten().filter(|cited| cited.place.accounts()).collect();
        let mut ledger = Vec::new();
        for (s, declared) in ledgers.into_iter().enumerate() {
            let id = self.sources[s].id.to_string();
            let Some(points) =
                self.texts.get(&id).filter(|text| text.index == s).map(|text| text.points.clone())
            else {
                continue;
            };
            let citations =
                accounting.iter().copied().filter(|cited| cited.citation.source.as_str() == id).collect();
            let part = Part { s, id, text: points, declared, citations, before: ledger.len() };
            let pieces = self.pieces(&part);
            let mut spans = self.classed(document, &part, &pieces);
            give_white_space(&mut spans, part.text.len());
            ledger.append(&mut spans);
        }
        ledger
    }

    /// The declared spans and between them the sentences of the rest, in order.
    fn pieces(&mut self, part: &Part<'_>) -> Vec<Piece> {
        let Part { id, text, declared, .. } = part;
        let mut located: Vec<(Range<usize>, usize)> = Vec::new();
        for (at, raw) in declared.iter().enumerate() {
            match declared_span(text, raw.get_ref()) {
                Ok(span) => located.push((span, at)),
                Err(Failure::Form(message)) => {
                    let help = "write either `exact`, or `from` (its first words) and `to` (its last words)";
                    self.fault_at(raw.span(), Rule::Ledger, message.to_owned(), help);
                    self.unsettle(id);
                }
                Err(Failure::Locate(at, error)) => self.unlocated(id, at, &error, true),
            }
        }
        located.sort_by_key(|(span, at)| (span.start, *at));
        let (mut spans, mut which): (Vec<Range<usize>>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
        let mut reached = 0;
        for (span, at) in located {
            if span.start < reached {
                let help = "every word of a source belongs to one span; shorten one of the two";
                let message = "this span overlaps another of the ledger".to_owned();
                self.fault_at(words_of(&declared[at]), Rule::Ledger, message, help);
                self.unsettle(id);
                continue;
            }
            sentences(text, reached..span.start, &mut spans);
            which.resize(spans.len(), None);
            reached = span.end;
            spans.push(span);
            which.push(Some(at));
        }
        sentences(text, reached..text.len(), &mut spans);
        which.resize(spans.len(), None);
        spans.into_iter().zip(which).map(|(span, declared)| Piece { span, declared }).collect()
    }

    /// Gives every piece its class; a sentence that nothing accounts for is a fault.
    fn classed(&mut self, document: &Document, part: &Part<'_>, pieces: &[Piece]) -> Vec<LedgerSpan> {
        let mut spans = Vec::new();
        for piece in pieces {
            let path = Path::item("ledger", part.before + spans.len());
            let over = |cited: &&&Cited<'_>| {
                cited.citation.start < piece.span.end && piece.span.start < cited.citation.end
            };
            let over: Vec<&Cited<'_>> = part.citations.iter().filter(over).copied().collect();
            let (class, note) = match piece.declared {
                Some(at) => {
                    let raw = part.declared[at].get_ref();
                    self.map.note(path.clone(), words_of(&part.declared[at]));
                    self.map.note(path.field("class"), raw.class.span());
                    self.map.note(path.field("note"), raw.note.span());
                    (*raw.class.get_ref(), Some(raw.note.get_ref().clone()))
                }
                None if !over.is_empty() => (LedgerClass::Cited, None),
                None => {
                    self.open.push(part.before + spans.len());
                    self.unaccounted(part, piece.span.clone());
                    (LedgerClass::Context, Some("accounted for nowhere".to_owned()))
                }
            };
            let events = if class == LedgerClass::Cited { citing(document, &over) } else { Vec::new() };
            let source = self.sources[part.s].id.clone();
            let Range { start, end } = piece.span;
            spans.push(LedgerSpan { source, start, end, class, events, note });
        }
        spans
    }

    /// Notes that gaps in a source's ledger mean nothing.
    fn unsettle(&mut self, id: &str) {
        if let Some(text) = self.texts.get_mut(id) {
            text.unsettled = true;
        }
    }

    fn unaccounted(&mut self, part: &Part<'_>, span: Range<usize>) {
        let (source, text) = (&self.sources[part.s], &part.text);
        if self.texts.get(&part.id).is_none_or(|text| text.unsettled) {
            return;
        }
        let byte = |offset: usize| text.slice(0..offset).map_or(0, str::len);
        let file = format!("{}/{}", self.folder, source.file);
        let at = Located::of_bytes(&file, text.as_str(), byte(span.start)..byte(span.end));
        let message = "this sentence is accounted for nowhere";
        let help = "cite it for an event or a position (a citation for a date alone does not count), or add it to the \
                    ledger of its [[source]] with a class and a note";
        let mut diagnostic = Diagnostic::new(at, Rule::Ledger, message, help);
        let place = self.map.locate(&Path::item("sources", part.s));
        diagnostic.notes.push(format!("the source `{}` is at {}:{}", source.id, place.file, place.line));
        self.diagnostics.push(diagnostic);
    }
}

/// Where a declaration's words are written; its header, where it has none.
fn words_of(raw: &Spanned<RawLedger>) -> Range<usize> {
    let words = raw.get_ref().exact.as_ref().or(raw.get_ref().from.as_ref());
    words.map_or(raw.span(), Spanned::span)
}

/// The events that cite a span, in the document's order, each once.
fn citing(document: &Document, over: &[&Cited<'_>]) -> Vec<EventId> {
    let mut events: Vec<usize> = over.iter().filter_map(|cited| cited.place.event()).collect();
    events.sort_unstable();
    events.dedup();
    events.into_iter().map(|event| document.events[event].id.clone()).collect()
}

enum Failure {
    Form(&'static str),
    Locate(Range<usize>, LocateError),
}

/// Where a declared span stands; white space around the words is passed over.
fn declared_span(text: &CodePoints, raw: &RawLedger) -> Result<Range<usize>, Failure> {
    let optional = |text: &Option<Text>| text.as_ref().map(|text| text.get_ref().clone());
    let (prefix, suffix) = (optional(&raw.prefix), optional(&raw.suffix));
    let find = |words: &Text, prefix: Option<&str>, suffix: Option<&str>| {
        let bare = words.get_ref().trim();
        let whole = locate(text, words.get_ref(), prefix, suffix).map(|span| trimmed(text, span));
        whole
            .or_else(|_| locate(text, bare, prefix, suffix))
            .map_err(|error| Failure::Locate(words.span(), error))
    };
    match (&raw.exact, &raw.from, &raw.to) {
        (Some(exact), None, None) => find(exact, prefix.as_deref(), suffix.as_deref()),
        (None, Some(from), Some(to)) => {
            let first = find(from, prefix.as_deref(), None)?;
            let last = first_from(text, first.start, to, suffix.as_deref())?;
            Ok(first.start..last.end.max(first.end))
        }
        (None, None, None) => Err(Failure::Form("this span quotes nothing")),
        (Some(_), ..) => Err(Failure::Form("this span has `exact` beside `from` or `to`")),
        _ => Err(Failure::Form("this span has only one of `from` and `to`")),
    }
}

/// The first place at or after `from` where the words `to` stand, before `suffix` where it is given.
fn first_from(
    text: &CodePoints,
    from: usize,
    to: &Text,
    suffix: Option<&str>,
) -> Result<Range<usize>, Failure> {
    let words = to.get_ref().trim();
    let all = if words.is_empty() { Vec::new() } else { crate::quote::occurrences(text, words) };
    let fits = |span: &Range<usize>| {
        let after = text.slice(span.end..text.len()).unwrap_or_default();
        span.start >= from && suffix.is_none_or(|suffix| after.starts_with(suffix))
    };
    all.into_iter().find(fits).ok_or_else(|| {
        let error = match locate(text, words, None, suffix) {
            Err(error) => error,
            Ok(elsewhere) => LocateError::Surroundings { places: vec![elsewhere.start] },
        };
        Failure::Locate(to.span(), error)
    })
}

/// White space belongs to the span before it; at the text's start to the first.
fn give_white_space(spans: &mut [LedgerSpan], length: usize) {
    let starts: Vec<usize> = spans.iter().skip(1).map(|span| span.start).chain([length]).collect();
    for (span, next) in spans.iter_mut().zip(starts) {
        span.end = next;
    }
    if let Some(first) = spans.first_mut() {
        first.start = 0;
    }
}
