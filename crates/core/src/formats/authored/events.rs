//! Events, disagreements and dependences as the document has them.

use super::lower::Lowering;
use super::raw::{RawAfter, RawDependence, RawDisagreement, RawEvent, RawPosition};
use super::spanned::Spanned;
use crate::check::Path;
use crate::model::{
    After, Dependence, Disagreement, DisagreementId, Event, EventDate, EventId, Position, SourceId,
};

impl Lowering<'_> {
    pub(super) fn event(&mut self, path: &Path, raw: Spanned<RawEvent>) -> Event {
        let raw = self.noted(path.clone(), raw);
        let date = self.date(&path.field("date"), raw.date);
        let (citations, of_date) = self.event_citations(path, raw.citation);
        let steps = self.steps(path, raw.step, &date, &of_date);
        let after = raw.after.into_iter().enumerate();
        Event {
            id: EventId::new(self.text(path.field("id"), raw.id)),
            aliases: self.items(path.field("aliases"), raw.aliases).into_iter().map(EventId::new).collect(),
            title: self.text(path.field("title"), raw.title),
            summary: self.text(path.field("summary"), raw.summary),
            kind: raw.kind,
            date: EventDate { steps, citations: of_date, ..date },
            actors: self.items(path.field("actors"), raw.actors),
            places: self.items(path.field("places"), raw.places),
            themes: self.items(path.field("themes"), raw.themes),
            importance: self.noted(path.field("importance"), raw.importance),
            part_of: raw.part_of.map(|whole| EventId::new(self.text(path.field("part_of"), whole))),
            after: after.map(|(a, raw)| self.after(&path.field("after").index(a), raw)).collect(),
            citations,
        }
    }

    fn after(&mut self, path: &Path, raw: Spanned<RawAfter>) -> After {
        let raw = self.noted(path.clone(), raw);
        After {
            event: EventId::new(self.text(path.field("event"), raw.event)),
            basis: raw.basis,
            citations: self.passages(&path.field("citations"), raw.citation, true),
        }
    }

    pub(super) fn disagreement(&mut self, path: &Path, raw: Spanned<RawDisagreement>) -> Disagreement {
        let raw = self.noted(path.clone(), raw);
        let positions = raw.position.into_iter().enumerate();
        Disagreement {
            id: DisagreementId::new(self.text(path.field("id"), raw.id)),
            question: self.text(path.field("question"), raw.question),
            kind: raw.kind,
            weight: self.noted(path.field("weight"), raw.weight),
            events: self.items(path.field("events"), raw.events).into_iter().map(EventId::new).collect(),
            positions: positions
                .map(|(p, raw)| self.position(&path.field("positions").index(p), raw))
                .collect(),
            note: raw.note.map(|note| self.text(path.field("note"), note)),
        }
    }

    fn position(&mut self, path: &Path, raw: Spanned<RawPosition>) -> Position {
        let raw = self.noted(path.clone(), raw);
        Position {
            answer: self.text(path.field("answer"), raw.answer),
            citations: self.passages(&path.field("citations"), raw.citation, true),
            silent: self.items(path.field("silent"), raw.silent).into_iter().map(SourceId::new).collect(),
        }
    }

    pub(super) fn dependence(&mut self, path: &Path, raw: Spanned<RawDependence>) -> Dependence {
        let raw = self.noted(path.clone(), raw);
        Dependence {
            sources: self.items(path.field("sources"), raw.sources).into_iter().map(SourceId::new).collect(),
            basis: self.noted(path.field("basis"), raw.basis),
            reasoning: self.text(path.field("reasoning"), raw.reasoning),
            evidence: self.passages(&path.field("evidence"), raw.evidence, false),
        }
    }
}
