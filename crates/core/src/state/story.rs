//! A document with what follows from it: passages once each, the runs of every report, the drawing.

use super::choices::Choices;
use super::finding::{LastFinding, LastStanding};
use super::index::{DisagreementIndex, EventIndex, PassageIndex, SentenceIndex, SourceIndex};
use super::lines::Line;
use super::passages::{Passage, Role};
use super::sentences::Sentence;
use super::telling::Telling;
use crate::date::order::{Network, Section};
use crate::date::steps::World;
use crate::date::{StepSentence, step_sentences};
use crate::evidence::{Links, Testimony};
use crate::layout::Drawing;
use crate::model::{
    Citation, Disagreement, DisagreementId, Document, Event, EventId, Position, Source, SourceId, Support,
};
use crate::search::Index;
use sourceline_messages::Language;
use std::collections::{BTreeSet, HashMap};

/// A document and what follows from it. Computed once; it never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    pub(super) document: Document,
    pub(super) network: Network,
    pub(super) sections: Vec<Section>,
    /// The events in reading order.
    pub(super) order: Vec<EventIndex>,
    /// Where in that order each event stands.
    pub(super) places: Vec<usize>,
    pub(super) drawing: Drawing,
    pub(super) passages: Vec<Passage>,
    pub(super) of_event: Vec<Vec<PassageIndex>>,
    pub(super) lines: Vec<Vec<Line>>,
    /// Whether all texts are whole.
    pub(super) whole: bool,
    pub(super) sentences: Vec<Sentence>,
    /// By source, its sentences.
    pub(super) of_source: Vec<Vec<SentenceIndex>>,
    pub(super) themes: Vec<String>,
    pub(super) theme_places: HashMap<String, usize>,
    /// By source, how many events rest on it and on how many more it only answers.
    pub(super) told_by: Vec<(usize, usize)>,
    pub(super) event_ids: HashMap<EventId, EventIndex>,
    pub(super) source_ids: HashMap<SourceId, SourceIndex>,
    pub(super) source_numbers: Vec<usize>,
    pub(super) world: World,
    pub(super) disagreements: Vec<Vec<DisagreementIndex>>,
    pub(super) by_weight: Vec<DisagreementIndex>,
    pub(super) links: Links,
    pub(super) index: Index,
    pub(super) last_finding: LastFinding,
    pub(super) last_standing: LastStanding,
    pub(super) actors: Vec<String>,
    pub(super) event_places: Vec<String>,
    pub(super) choices: Choices,
    pub(super) language: Language,
}

impl Story {
    /// Derives everything from a document. Citations of sources that do not exist are left out.
    pub fn new(document: Document) -> Self {
        Telling::new(document).story()
    }

    /// Derives everything from a document whose index was made before, to be told in a language.
    pub fn with_index(document: Document, index: Index, language: Language) -> Self {
        Telling::new(document).with_index(index).in_language(language).story()
    }

    /// The story of an edition: its reports keep the numbers that they have in the whole, and its themes their places.
    pub fn of_edition(document: Document, whole: &Self) -> Self {
        let number =
            |source: &Source| whole.find_source(source.id.as_str()).map_or(0, |at| whole.source_number(at));
        let source_numbers = document.sources.iter().map(number).collect();
        // A colour means one theme, and a choice one name, whichever reports are off.
        let (themes, theme_places) = (whole.themes.clone(), whole.theme_places.clone());
        let (actors, event_places) = (whole.actors.clone(), whole.event_places.clone());
        let story = Telling::new(document).in_language(whole.language).story();
        Self { source_numbers, themes, theme_places, actors, event_places, ..story }
    }

    /// The language in which it is told: that of the interface, whatever the document's is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The `lang` of what the document says itself, where that is not the language in which it is told.
    pub fn foreign<'a>(&self, tag: &'a str) -> Option<&'a str> {
        (!self.language.is_of(tag)).then_some(tag)
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
        self.passage(passage).map_or(&[], |passage| passage.roles(event))
    }

    /// Whether all texts are whole, and none of them is there in part.
    pub fn are_texts_whole(&self) -> bool {
        self.whole
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
        let mine = self.of_source.get(source.0).into_iter().flatten();
        mine.filter_map(|at| Some((*at, self.sentence(*at)?)))
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
        self.order.iter().copied()
    }

    /// The event at a place of the reading order.
    pub fn event_at(&self, place: usize) -> Option<EventIndex> {
        self.order.get(place).copied()
    }

    /// Where an event stands in the reading order.
    pub fn place_of(&self, event: EventIndex) -> Option<usize> {
        self.places.get(event.0).copied()
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
    pub fn disagreements(&self) -> &[DisagreementIndex] {
        &self.by_weight
    }

    /// The disagreements that concern an event, the weightiest first.
    pub fn disagreements_of(&self, event: EventIndex) -> &[DisagreementIndex] {
        self.disagreements.get(event.0).map_or(&[], Vec::as_slice)
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
        self.event(event)
            .map(|event| step_sentences(self.language, &event.date, &self.world))
            .unwrap_or_default()
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
        self.theme_places.get(first).copied()
    }
}

#[cfg(test)]
mod tests;
