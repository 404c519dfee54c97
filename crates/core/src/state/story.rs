//! A document with what follows from it: passages once each, the runs of every report, the drawing.

use super::index::{DisagreementIndex, EventIndex, PassageIndex, SentenceIndex, SourceIndex};
use super::lines::{Line, lines};
use super::passages::{Passage, Role, passages, strongest};
use super::sentences::{Sentence, by_source, passages_of, sentences};
use crate::date::order::{Network, Section};
use crate::date::steps::World;
use crate::date::{StepSentence, step_sentences};
use crate::evidence::{Links, Testimony};
use crate::layout::Drawing;
use crate::model::{
    Citation, Disagreement, DisagreementId, Document, Event, EventId, Position, Source, SourceId, Support,
};
use crate::quote::CodePoints;
use std::collections::{BTreeSet, HashMap};

/// A document and what follows from it. Computed once; it never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    document: Document,
    network: Network,
    sections: Vec<Section>,
    drawing: Drawing,
    passages: Vec<Passage>,
    of_event: Vec<Vec<PassageIndex>>,
    lines: Vec<Vec<Line>>,
    sentences: Vec<Sentence>,
    themes: Vec<String>,
    event_ids: HashMap<EventId, EventIndex>,
    source_ids: HashMap<SourceId, SourceIndex>,
    source_numbers: Vec<usize>,
    world: World,
    disagreements: Vec<Vec<DisagreementIndex>>,
    links: Links,
}

impl Story {
    /// Derives everything from a document. Citations of sources that do not exist are left out.
    pub fn new(document: Document) -> Self {
        let source_ids: HashMap<_, _> = document
            .sources
            .iter()
            .enumerate()
            .map(|(at, source)| (source.id.clone(), SourceIndex(at)))
            .collect();
        let mut event_ids = HashMap::new();
        for (at, event) in document.events.iter().enumerate() {
            for id in event.aliases.iter().chain([&event.id]) {
                event_ids.insert(id.clone(), EventIndex(at));
            }
        }
        let passages = passages(&document, &source_ids, &event_ids);
        let mut of_event = vec![Vec::new(); document.events.len()];
        for (at, passage) in passages.iter().enumerate() {
            for (event, _) in &passage.events {
                of_event[event.0].push(PassageIndex(at));
            }
        }
        for (event, rests_on) in of_event.iter_mut().enumerate() {
            rests_on.sort_by_key(|at: &PassageIndex| strongest(&passages[at.0], EventIndex(event)));
        }
        let texts: Vec<CodePoints> =
            document.sources.iter().map(|source| CodePoints::new(&source.text)).collect();
        let sentences = sentences(&document, &texts, &source_ids, &passages);
        let cited = by_source(texts.len(), passages_of(&passages));
        let spans = sentences.iter().enumerate();
        let spans = spans.map(|(at, part)| (part.source, part.start, part.end, SentenceIndex(at)));
        let parted = by_source(texts.len(), spans);
        let of_source = texts.iter().zip(cited.iter().zip(&parted));
        let lines = of_source
            .map(|(text, (cited, parted))| lines(text, &passages, &sentences, cited, parted))
            .collect();
        let disagreements = disagreements_by_event(&document, &event_ids);
        let links = Links::of(&document);
        let network = Network::of(&document.events);
        let sections = network.sections(&document.events);
        let drawing = Drawing::new(&document, &network, &sections);
        let (themes, world) = (themes(&document), World::of(&document));
        let source_numbers = (1..=document.sources.len()).collect();
        Self {
            document,
            network,
            sections,
            drawing,
            passages,
            of_event,
            lines,
            sentences,
            themes,
            event_ids,
            source_ids,
            source_numbers,
            world,
            disagreements,
            links,
        }
    }

    /// The story of an edition: its reports keep the numbers that they have in the whole, and its themes their places.
    pub fn of_edition(document: Document, whole: &Self) -> Self {
        let number =
            |source: &Source| whole.find_source(source.id.as_str()).map_or(0, |at| whole.source_number(at));
        let source_numbers = document.sources.iter().map(number).collect();
        // A colour means one theme, whichever reports are off.
        Self { source_numbers, themes: whole.themes.clone(), ..Self::new(document) }
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Its drawing.
    pub fn drawing(&self) -> &Drawing {
        &self.drawing
    }

    /// What is known of the order of its events.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The list: its sections, with what is known of the order between and inside them.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// All passages, by source and position.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// A passage.
    pub fn passage(&self, at: PassageIndex) -> Option<&Passage> {
        self.passages.get(at.0)
    }

    /// An event.
    pub fn event(&self, at: EventIndex) -> Option<&Event> {
        self.document.events.get(at.0)
    }

    /// A source.
    pub fn source(&self, at: SourceIndex) -> Option<&Source> {
        self.document.sources.get(at.0)
    }

    /// A source's number in the whole corpus, from 1.
    pub fn source_number(&self, at: SourceIndex) -> usize {
        self.source_numbers.get(at.0).copied().unwrap_or_default()
    }

    /// The event with an id or an alias.
    pub fn find_event(&self, id: &str) -> Option<EventIndex> {
        self.event_ids.get(&EventId::new(id)).copied()
    }

    /// The source with an id.
    pub fn find_source(&self, id: &str) -> Option<SourceIndex> {
        self.source_ids.get(&SourceId::new(id)).copied()
    }

    /// The passage with exactly these offsets.
    pub fn find_passage(&self, source: SourceIndex, start: usize, end: usize) -> Option<PassageIndex> {
        let place = |passage: &Passage| (passage.source, passage.start, passage.end);
        self.passages.binary_search_by_key(&(source, start, end), place).ok().map(PassageIndex)
    }

    /// The passage that a citation cites.
    pub fn passage_of(&self, citation: &Citation) -> Option<PassageIndex> {
        let source = self.source_ids.get(&citation.source)?;
        self.find_passage(*source, citation.start, citation.end)
    }

    /// The passages that an event rests on: those that support it first, in the order of the sources.
    pub fn passages_of(&self, event: EventIndex) -> &[PassageIndex] {
        self.of_event.get(event.0).map_or(&[], Vec::as_slice)
    }

    /// What a passage does for an event.
    pub fn roles(&self, passage: PassageIndex, event: EventIndex) -> &[Role] {
        let of = self.passage(passage).and_then(|passage| passage.events.iter().find(|(at, _)| *at == event));
        of.map_or(&[], |(_, roles)| roles.as_slice())
    }

    /// A report's lines.
    pub fn lines(&self, source: SourceIndex) -> &[Line] {
        self.lines.get(source.0).map_or(&[], Vec::as_slice)
    }

    /// The sentences of all reports, in the ledger's order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// A sentence.
    pub fn sentence(&self, at: SentenceIndex) -> Option<&Sentence> {
        self.sentences.get(at.0)
    }

    /// A report's sentences, in order.
    pub fn sentences_of(&self, source: SourceIndex) -> impl Iterator<Item = (SentenceIndex, &Sentence)> {
        let all = self.sentences.iter().enumerate().map(|(at, sentence)| (SentenceIndex(at), sentence));
        all.filter(move |(_, sentence)| sentence.source == source)
    }

    /// The sentence in which a citation begins.
    pub fn sentence_of(&self, citation: &Citation) -> Option<SentenceIndex> {
        let source = *self.source_ids.get(&citation.source)?;
        let holds = |(_, sentence): &(SentenceIndex, &Sentence)| {
            (sentence.start..sentence.end).contains(&citation.start)
        };
        self.sentences_of(source).find(holds).map(|(at, _)| at)
    }

    /// The sentence with exactly these offsets.
    pub fn find_sentence(&self, source: SourceIndex, start: usize, end: usize) -> Option<SentenceIndex> {
        let matches =
            |(_, sentence): &(SentenceIndex, &Sentence)| sentence.start == start && sentence.end == end;
        self.sentences_of(source).find(matches).map(|(at, _)| at)
    }

    /// The events in reading order, that of the list: the one line that previous and next follow. It goes against no order
    /// that is known, but not all of it is known; [`Story::sections`] says where.
    pub fn reading_order(&self) -> impl Iterator<Item = EventIndex> + '_ {
        self.sections.iter().flat_map(|section| section.events().map(EventIndex))
    }

    /// A disagreement.
    pub fn disagreement(&self, at: DisagreementIndex) -> Option<&Disagreement> {
        self.document.disagreements.get(at.0)
    }

    /// The disagreement with an id.
    pub fn find_disagreement(&self, id: &str) -> Option<DisagreementIndex> {
        let id = DisagreementId::new(id);
        self.document.disagreements.iter().position(|found| found.id == id).map(DisagreementIndex)
    }

    /// All disagreements, the weightiest first; of one weight, in the document's order.
    pub fn disagreements(&self) -> Vec<DisagreementIndex> {
        by_weight(&self.document)
    }

    /// The disagreements that concern an event, the weightiest first.
    pub fn disagreements_of(&self, event: EventIndex) -> Vec<DisagreementIndex> {
        self.disagreements.get(event.0).cloned().unwrap_or_default()
    }

    /// The passages of a disagreement's positions, position by position, each with the position's place.
    pub fn passages_of_disagreement(&self, at: DisagreementIndex) -> Vec<(usize, PassageIndex)> {
        let positions = self.disagreement(at).map_or(&[][..], |found| found.positions.as_slice());
        let of = |(at, position): (usize, &Position)| {
            let cited = position.citations.iter().filter_map(|citation| self.passage_of(citation));
            cited.map(|passage| (at, passage)).collect::<Vec<_>>()
        };
        positions.iter().enumerate().flat_map(of).collect()
    }

    /// How an event's date was found, a sentence a step; empty where it has no steps.
    pub fn steps_of(&self, event: EventIndex) -> Vec<StepSentence> {
        self.event(event).map(|event| step_sentences(&event.date, &self.world)).unwrap_or_default()
    }

    /// The reports that tell of an event: those cited for more than its date or its order.
    pub fn tellers_of(&self, event: EventIndex) -> BTreeSet<SourceId> {
        let tells = |role: &Role| matches!(role, Role::Supports(support) if *support != Support::Date);
        let passages = self.passages_of(event).iter().filter(|at| self.roles(**at, event).iter().any(tells));
        let sources = passages.filter_map(|at| self.source(self.passage(*at)?.source));
        sources.map(|source| source.id.clone()).collect()
    }

    /// What the reports that tell of an event amount to as witnesses.
    pub fn testimony_of(&self, event: EventIndex) -> Testimony {
        self.testimony_among(&self.tellers_of(event))
    }

    /// What some reports amount to as witnesses.
    pub fn testimony_among(&self, sources: &BTreeSet<SourceId>) -> Testimony {
        self.links.testimony(sources)
    }

    /// The themes, in the order in which the document first names them.
    pub fn themes(&self) -> &[String] {
        &self.themes
    }

    /// An event's first theme, by its place among [`Story::themes`].
    pub fn theme_of(&self, event: EventIndex) -> Option<usize> {
        let first = self.event(event)?.themes.first()?;
        self.themes.iter().position(|theme| theme == first)
    }
}

/// All disagreements, the weightiest first; of one weight, in the document's order.
fn by_weight(document: &Document) -> Vec<DisagreementIndex> {
    let mut all: Vec<DisagreementIndex> = (0..document.disagreements.len()).map(DisagreementIndex).collect();
    all.sort_by_key(|at| document.disagreements[at.0].weight);
    all
}

/// By event, the disagreements that concern it, the weightiest first.
fn disagreements_by_event(
    document: &Document,
    event_ids: &HashMap<EventId, EventIndex>,
) -> Vec<Vec<DisagreementIndex>> {
    let mut of_event = vec![Vec::new(); document.events.len()];
    for at in by_weight(document) {
        let ids = &document.disagreements[at.0].events;
        let events: BTreeSet<usize> = ids.iter().filter_map(|id| event_ids.get(id)).map(|at| at.0).collect();
        // An alias does not name an event to the document.
        for event in events.into_iter().filter(|event| ids.contains(&document.events[*event].id)) {
            of_event[event].push(at);
        }
    }
    of_event
}

/// Every theme once, in the order in which the document first names them.
fn themes(document: &Document) -> Vec<String> {
    let mut themes: Vec<String> = Vec::new();
    for theme in document.events.iter().flat_map(|event| &event.themes) {
        if !themes.contains(theme) {
            themes.push(theme.clone());
        }
    }
    themes
}

#[cfg(test)]
mod tests;
