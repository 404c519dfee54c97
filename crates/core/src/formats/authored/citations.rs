//! Quotations as authors write them become passages with offsets and surroundings.

use super::corpus::place_in;
use super::lower::Lowering;
use super::raw::{List, RawCitation, RawOwnCitation, RawPassage, Text};
use super::spanned::Spanned;
use crate::check::{Diagnostic, Path, Rule};
use crate::model::{Citation, Source, SourceId, Support};
use crate::quote::{CodePoints, LocateError, PassageContext, locate};
use std::ops::Range;

/// How many places of an ambiguous quotation are listed.
const MOST_PLACES: usize = 5;

/// A quotation, and what singles it out.
pub(super) struct Quotation {
    pub exact: Text,
    pub prefix: Option<Text>,
    pub suffix: Option<Text>,
}

impl Quotation {
    fn locate(&self, text: &CodePoints) -> Result<Range<usize>, LocateError> {
        let optional = |text: &Option<Text>| text.as_ref().map(|text| text.get_ref().clone());
        locate(
            text,
            self.exact.get_ref(),
            optional(&self.prefix).as_deref(),
            optional(&self.suffix).as_deref(),
        )
    }
}

impl Lowering<'_> {
    /// Citations of a source by itself.
    pub(super) fn own_citations(
        &mut self,
        path: &Path,
        source: &str,
        raw: Vec<Spanned<RawOwnCitation>>,
    ) -> Vec<Citation> {
        let mut citations = Vec::new();
        for (at, raw) in raw.into_iter().enumerate() {
            let path = path.index(at);
            let raw = self.noted(path.clone(), raw);
            let quotation = Quotation { exact: raw.exact, prefix: raw.prefix, suffix: raw.suffix };
            let supports = self.items(path.field("supports"), raw.supports);
            citations.push(Citation { supports, ..self.passage(&path, source, quotation, false) });
        }
        citations
    }

    /// Citations of which the place where they stand says what they support. `accounts`: whether they account for
    /// the sentences they stand in.
    pub(super) fn passages(
        &mut self,
        path: &Path,
        raw: Vec<Spanned<RawPassage>>,
        accounts: bool,
    ) -> Vec<Citation> {
        let mut citations = Vec::new();
        for (at, raw) in raw.into_iter().enumerate() {
            let path = path.index(at);
            let raw = self.noted(path.clone(), raw);
            let source = self.text(path.field("source"), raw.source);
            let quotation = Quotation { exact: raw.exact, prefix: raw.prefix, suffix: raw.suffix };
            citations.push(self.passage(&path, &source, quotation, accounts));
        }
        citations
    }

    /// Citations of an event: its own, and those of its date. One that supports the date among other things is both.
    pub(super) fn event_citations(
        &mut self,
        event: &Path,
        raw: Vec<Spanned<RawCitation>>,
    ) -> (Vec<Citation>, Vec<Citation>) {
        let (mut own, mut dates) = (Vec::new(), Vec::new());
        for raw in raw {
            let header = raw.span();
            let raw = raw.into_inner();
            let (of_date, of_event) = split(raw.supports);
            let to_date = event.field("date").field("citations").index(dates.len());
            let to_event = event.field("citations").index(own.len());
            let both = of_date.is_some() && !of_event.is_empty();
            let path = if of_event.is_empty() && of_date.is_some() { to_date.clone() } else { to_event };
            self.map.note(path.clone(), header.clone());
            let source_span = raw.source.span();
            let source = self.text(path.field("source"), raw.source);
            let exact_span = raw.exact.span();
            let quotation = Quotation { exact: raw.exact, prefix: raw.prefix, suffix: raw.suffix };
            let alone = of_event.is_empty() && of_date.is_some();
            let citation = self.passage(&path, &source, quotation, !alone);
            if let Some(span) = of_date {
                self.map.note(to_date.clone(), header);
                self.map.note(to_date.field("exact"), exact_span);
                self.map.note(to_date.field("source"), source_span);
                self.map.note(to_date.field("supports"), span);
                if both && self.failed.contains(&path) {
                    self.failed.push(to_date);
                }
                dates.push(Citation { supports: vec![Support::Date], ..citation.clone() });
            }
            if !alone {
                let supports = self.spanned(path.field("supports"), of_event);
                own.push(Citation { supports, ..citation });
            }
        }
        (own, dates)
    }

    /// Locates one quotation. Where it has no one place the fault is noted and the offsets are 0..0.
    fn passage(&mut self, path: &Path, source: &str, quotation: Quotation, accounts: bool) -> Citation {
        let located = self.texts.get(source).map(|text| {
            let span = quotation.locate(&text.points)?;
            Ok((PassageContext::at(&text.points, span.start, span.end), span))
        });
        let exact_span = quotation.exact.span();
        let exact = self.text(path.field("exact"), quotation.exact);
        let mut citation = Citation { source: SourceId::new(source), exact, ..Citation::default() };
        match located {
            Some(Ok((context, span))) => {
                let context = context.map(|context| (context.prefix, context.suffix)).unwrap_or_default();
                (citation.prefix, citation.suffix) = context;
                (citation.start, citation.end) = (span.start, span.end);
            }
            Some(Err(error)) => {
                self.failed.push(path.clone());
                self.unlocated(source, exact_span, &error, accounts);
            }
            None => {
                self.failed.push(path.clone());
                if accounts && !self.sources.iter().any(|known| known.id.as_str() == source) {
                    // Whichever source was meant, a sentence of it would now seem unaccounted for.
                    self.texts.values_mut().for_each(|text| text.unsettled = true);
                }
            }
        }
        citation
    }

    /// Notes that a quotation has no one place. `accounts`: whether its sentence would now seem unaccounted for.
    pub(super) fn unlocated(&mut self, source: &str, at: Range<usize>, error: &LocateError, accounts: bool) {
        let Some(text) = self.texts.get_mut(source) else { return };
        text.unsettled |= accounts;
        if matches!(error, LocateError::Ambiguous { .. }) && self.unsure.contains(&at) {
            return;
        }
        text.lost.push(at.clone());
        let report = &self.sources[text.index];
        let mut diagnostic =
            Diagnostic::new(self.map.at(at), Rule::Quotation, error.to_string(), error.help());
        diagnostic.notes = notes(self.folder, report, &text.points, error);
        self.diagnostics.push(diagnostic);
    }
}

/// Parts a citation's `supports`: where `date` was written, if it was, and the rest.
fn split(supports: List<Support>) -> (Option<Range<usize>>, Vec<Spanned<Support>>) {
    let all = supports.map(Spanned::into_inner).unwrap_or_default();
    let date = all.iter().find(|support| *support.get_ref() == Support::Date).map(Spanned::span);
    (date, all.into_iter().filter(|support| *support.get_ref() != Support::Date).collect())
}

/// What helps to see why a quotation has no one place.
fn notes(folder: &str, source: &Source, text: &CodePoints, error: &LocateError) -> Vec<String> {
    let place = |offset: usize| place_in(folder, source, text.slice(0..offset).map_or(0, str::len));
    match error {
        LocateError::Empty => Vec::new(),
        LocateError::NotFound { nearest: None } => vec![format!("nothing in `{}` resembles it", source.file)],
        LocateError::NotFound { nearest: Some(nearest) } => {
            let found = format!("the nearest text is at {}:\n{}", place(nearest.span.start), nearest.text);
            let differences =
                nearest.differences.iter().map(|difference| format!("they differ in {difference}"));
            std::iter::once(found).chain(differences).collect()
        }
        LocateError::Surroundings { places } | LocateError::Ambiguous { places, .. } => {
            let mut listed: Vec<String> =
                places.iter().take(MOST_PLACES).map(|offset| place(*offset)).collect();
            if places.len() > MOST_PLACES {
                listed.push(format!("and {} more", places.len() - MOST_PLACES));
            }
            vec![format!("it stands at\n{}", listed.join("\n"))]
        }
    }
}
