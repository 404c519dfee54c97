//! The document as some of its sources have it: without the sources that are switched off, everything that rests on
//! them goes, and dates are computed again from the passages that are left.
//!
//! What is left obeys every rule of the format. Nothing is added but the words of passages, in quotation marks, and
//! sentences that say what is switched off.

mod dates;
mod expression;
mod texts;

use super::disputed::{Disputes, Heeded};
use crate::arranging::set_of;
use crate::model::{
    Citation, Dependence, DependenceBasis, Disagreement, Document, Event, EventId, LedgerClass, LedgerSpan,
    Position, SourceId,
};
use crate::quote::Spans;
use sourceline_messages::Language;
use std::collections::{BTreeSet, HashMap};

/// A document as it is without the sources `off`.
///
/// - The sources leave, with their ledger and with every citation of them.
/// - An event of whose own citations none is left vanishes, and so does what refers to it.
/// - A title or a summary stays while the passages that support it do; else the words of a passage that is left stand
///   there, in quotation marks.
/// - A date is computed again from the steps whose passages are left. Bounds widen or go; they never narrow.
/// - A disagreement keeps the answers that are still given; with fewer than two it vanishes.
///
/// Without sources that the document does not have it is itself. Switching off in two goes yields the same events,
/// bounds and disagreements as in one; the words may differ, so start from the whole document.
pub fn without(language: Language, document: &Document, off: &BTreeSet<SourceId>) -> Document {
    let sources: Vec<_> =
        document.sources.iter().filter(|source| !off.contains(&source.id)).cloned().collect();
    if sources.len() == document.sources.len() {
        return document.clone();
    }
    let mut left = Document {
        description: described(language, &document.description, sources.len(), document.sources.len()),
        sources,
        disagreements: Vec::new(),
        dependences: document
            .dependences
            .iter()
            .filter_map(|dependence| remaining_dependence(dependence, off))
            .collect(),
        ledger: Vec::new(),
        events: document.events.iter().filter_map(|event| remaining_event(event, off)).collect(),
        ..document.clone()
    };
    relate(&mut left.events);
    let known: BTreeSet<EventId> = set_of(left.events.iter().map(|event| event.id.clone()));
    left.disagreements = document
        .disagreements
        .iter()
        .filter_map(|disagreement| remaining_disagreement(disagreement, off, &known))
        .collect();
    dates::recompute(language, &mut left, document, off);
    let disputes = Disputes::after(document, &left, off);
    let nothing = Heeded::default();
    let by_id: HashMap<&EventId, &Event> = document.events.iter().map(|event| (&event.id, event)).collect();
    for event in &mut left.events {
        let Some(whole) = by_id.get(&event.id) else { continue };
        texts::retell(event, whole, disputes.of(&event.id).unwrap_or(&nothing));
    }
    dates::reason(language, &mut left);
    let cited = Cited::of(&left);
    let spans = document.ledger.iter().filter(|span| !off.contains(&span.source));
    left.ledger = spans.map(|span| remaining_span(language, span, &left, &cited)).collect();
    left
}

/// What is said of the whole document may not hold for what is left, so it is said of the whole.
fn described(language: Language, description: &str, left: usize, all: usize) -> String {
    let left = reports_have_it(language, left, all);
    if description.is_empty() {
        language.without_description(left)
    } else {
        language.without_description_of_whole(left, description)
    }
}

/// That a document is as some of its reports have it: `As 4 of 5 reports have it`, without a full stop.
pub fn reports_have_it(language: Language, left: usize, all: usize) -> String {
    language.without_have_it(left, all)
}

/// The citations of sources that are left.
fn remaining(citations: &[Citation], off: &BTreeSet<SourceId>) -> Vec<Citation> {
    citations.iter().filter(|citation| !off.contains(&citation.source)).cloned().collect()
}

/// Whether all citations of a list are of sources that go; not so of a list that is empty anyway.
fn all_gone(before: &[Citation], after: &[Citation]) -> bool {
    after.is_empty() && !before.is_empty()
}

/// An event with the citations that are left; `None` if they were all it had. Its date and its words stay as yet.
fn remaining_event(event: &Event, off: &BTreeSet<SourceId>) -> Option<Event> {
    let citations = remaining(&event.citations, off);
    if all_gone(&event.citations, &citations) {
        return None;
    }
    let mut event = Event { citations, ..event.clone() };
    event.after.retain_mut(|after| {
        let citations = remaining(&after.citations, off);
        let gone = all_gone(&after.citations, &citations);
        after.citations = citations;
        !gone
    });
    Some(event)
}

/// Drops relations to events that vanished.
fn relate(events: &mut [Event]) {
    let known: BTreeSet<EventId> = set_of(events.iter().map(|event| event.id.clone()));
    for event in events {
        event.part_of = event.part_of.take().filter(|whole| known.contains(whole));
        event.after.retain(|after| known.contains(&after.event));
    }
}

/// A disagreement with the answers that are still given; `None` if the sources that are left do not differ.
fn remaining_disagreement(
    disagreement: &Disagreement,
    off: &BTreeSet<SourceId>,
    known: &BTreeSet<EventId>,
) -> Option<Disagreement> {
    let events: Vec<EventId> = disagreement.events.iter().filter(|id| known.contains(id)).cloned().collect();
    let positions: Vec<Position> =
        disagreement.positions.iter().filter_map(|position| remaining_position(position, off)).collect();
    let cited = positions.iter().any(|position| !position.citations.is_empty());
    if events.is_empty() || positions.len() < 2 || !cited {
        return None;
    }
    // A note may speak of what is gone.
    let whole = events == disagreement.events && positions == disagreement.positions;
    let note = disagreement.note.clone().filter(|_| whole);
    Some(Disagreement { events, positions, note, ..disagreement.clone() })
}

/// A position, if a source that is left gives it, or is silent in its way.
pub(super) fn remaining_position(position: &Position, off: &BTreeSet<SourceId>) -> Option<Position> {
    let citations = remaining(&position.citations, off);
    let silent: Vec<SourceId> = position.silent.iter().filter(|id| !off.contains(id)).cloned().collect();
    (!citations.is_empty() || !silent.is_empty()).then(|| Position { citations, silent, ..position.clone() })
}

/// A dependence with the evidence that is left. What two sources share is shown by both; what a source states of
/// itself stays when the other goes.
fn remaining_dependence(dependence: &Dependence, off: &BTreeSet<SourceId>) -> Option<Dependence> {
    let sources: Vec<SourceId> = dependence.sources.iter().filter(|id| !off.contains(id)).cloned().collect();
    let evidence = remaining(&dependence.evidence, off);
    let broken = match dependence.basis {
        DependenceBasis::Inferred => sources.len() < dependence.sources.len(),
        DependenceBasis::Stated => sources.is_empty(),
    };
    let gone = broken || all_gone(&dependence.evidence, &evidence);
    (!gone).then(|| Dependence { sources, evidence, ..dependence.clone() })
}

/// What is cited of each source: by an event, or `None` by an answer to a disagreement.
struct Cited(HashMap<SourceId, Spans<Option<usize>>>);

impl Cited {
    fn of(document: &Document) -> Self {
        let by_events = document.events.iter().enumerate().flat_map(|(at, event)| {
            let order = event.after.iter().flat_map(|after| &after.citations);
            event.citations.iter().chain(order).map(move |citation| (citation, Some(at)))
        });
        let positions = document.disagreements.iter().flat_map(|disagreement| &disagreement.positions);
        let by_answers = positions.flat_map(|position| &position.citations).map(|citation| (citation, None));
        let mut places: HashMap<&SourceId, Vec<_>> = HashMap::new();
        for (citation, by) in by_events.chain(by_answers) {
            places.entry(&citation.source).or_default().push((citation.start, citation.end, by));
        }
        Self(places.into_iter().map(|(source, places)| (source.clone(), Spans::new(places))).collect())
    }

    /// Who cites something of a span.
    fn over(&self, span: &LedgerSpan) -> impl Iterator<Item = Option<usize>> {
        let spans = self.0.get(&span.source).into_iter();
        spans.flat_map(|spans| spans.over(span.start, span.end)).copied()
    }
}

/// A span of the ledger with the events that still cite it; what nothing cites any more is a statement.
fn remaining_span(language: Language, span: &LedgerSpan, left: &Document, cited: &Cited) -> LedgerSpan {
    if span.class != LedgerClass::Cited {
        return span.clone();
    }
    let events: BTreeSet<usize> = set_of(cited.over(span).flatten());
    let events: Vec<EventId> = events.into_iter().map(|at| left.events[at].id.clone()).collect();
    if cited.over(span).next().is_some() {
        return LedgerSpan { events, ..span.clone() };
    }
    let note = Some(language.without_cited().to_owned());
    LedgerSpan { class: LedgerClass::Statement, events, note, ..span.clone() }
}

#[cfg(test)]
mod tests;
