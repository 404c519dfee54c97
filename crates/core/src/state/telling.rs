//! Deriving a story from a document, stage by stage, so that a page goes on answering meanwhile.

use super::Story;
use super::choices::Choices;
use super::finding::{LastFinding, LastStanding};
use super::index::{DisagreementIndex, EventIndex, PassageIndex, SentenceIndex, SourceIndex};
use super::lines::{Line, lines};
use super::passages::{Passage, passages};
use super::sentences::{Sentence, by_source, passages_of, sentences};
use crate::arranging::{Arrange, set_of};
use crate::date::order::{Network, Section};
use crate::date::steps::World;
use crate::evidence::{Links, are_whole};
use crate::layout::Drawing;
use crate::model::{Document, Event, EventId, SourceId};
use crate::quote::CodePoints;
use crate::search::Index;
use sourceline_messages::Language;
use std::collections::{BTreeSet, HashMap};

/// What is derived next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Which id names what.
    Names,
    /// What rests on which words.
    Passages,
    /// What every event rests on.
    Grounds,
    /// The reports in sentences and lines.
    Reports,
    /// What is known of the order of the events.
    Order,
    /// The events in sections and groups.
    List,
    /// Where everything stands on the axis.
    Drawing,
    /// Themes, questions, lines of testimony.
    Sums,
    /// Which word stands where.
    Words,
}

impl Stage {
    /// All stages in their order.
    pub const ALL: [Self; 9] = [
        Self::Names,
        Self::Passages,
        Self::Grounds,
        Self::Reports,
        Self::Order,
        Self::List,
        Self::Drawing,
        Self::Sums,
        Self::Words,
    ];
}

/// A story that is being derived.
#[derive(Debug)]
pub struct Telling {
    document: Document,
    /// How many stages are done.
    done: usize,
    event_ids: HashMap<EventId, EventIndex>,
    source_ids: HashMap<SourceId, SourceIndex>,
    passages: Vec<Passage>,
    of_event: Vec<Vec<PassageIndex>>,
    lines: Vec<Vec<Line>>,
    whole: bool,
    sentences: Vec<Sentence>,
    of_source: Vec<Vec<SentenceIndex>>,
    network: Network,
    sections: Vec<Section>,
    drawing: Option<Drawing>,
    themes: Vec<String>,
    world: World,
    by_weight: Vec<DisagreementIndex>,
    disagreements: Vec<Vec<DisagreementIndex>>,
    links: Links,
    told_by: Vec<(usize, usize)>,
    index: Option<Index>,
    actors: Vec<String>,
    event_places: Vec<String>,
    language: Language,
}

impl Telling {
    /// Begins with a document. Citations of sources that do not exist will be left out.
    pub fn new(document: Document) -> Self {
        Self {
            document,
            done: 0,
            event_ids: HashMap::new(),
            source_ids: HashMap::new(),
            passages: Vec::new(),
            of_event: Vec::new(),
            lines: Vec::new(),
            whole: true,
            sentences: Vec::new(),
            of_source: Vec::new(),
            network: Network::of(&[]),
            sections: Vec::new(),
            drawing: None,
            themes: Vec::new(),
            world: World::default(),
            by_weight: Vec::new(),
            disagreements: Vec::new(),
            links: Links::default(),
            told_by: Vec::new(),
            index: None,
            actors: Vec::new(),
            event_places: Vec::new(),
            language: Language::default(),
        }
    }

    /// To be told in a language: all that is said of the document, not what it says itself.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// With the index, which was made before.
    #[must_use]
    pub fn with_index(self, index: Index) -> Self {
        Self { index: Some(index), ..self }
    }

    /// The stage that comes next; `None` when all are done.
    pub fn next(&self) -> Option<Stage> {
        Stage::ALL.get(self.done).copied()
    }

    /// Does the next stage.
    pub fn advance(&mut self) {
        match self.next() {
            Some(Stage::Names) => self.name(),
            Some(Stage::Passages) => {
                self.passages = passages(&self.document, &self.source_ids, &self.event_ids);
            }
            Some(Stage::Grounds) => self.ground(),
            Some(Stage::Reports) => self.report(),
            Some(Stage::Order) => self.network = Network::of(&self.document.events),
            Some(Stage::List) => self.sections = self.network.sections(&self.document.events),
            Some(Stage::Drawing) => {
                self.drawing =
                    Some(Drawing::new(self.language, &self.document, &self.network, &self.sections));
            }
            Some(Stage::Sums) => self.sum(),
            Some(Stage::Words) => {
                self.index.get_or_insert_with(|| Index::of(&self.document));
            }
            None => return,
        }
        self.done += 1;
    }

    /// The story, after whatever stages are left.
    pub fn story(mut self) -> Story {
        while self.next().is_some() {
            self.advance();
        }
        let drawing = self
            .drawing
            .unwrap_or_else(|| Drawing::new(self.language, &self.document, &self.network, &self.sections));
        let order: Vec<EventIndex> =
            self.sections.iter().flat_map(|section| section.events().map(EventIndex)).collect();
        let mut places = vec![0; self.document.events.len()];
        for (place, event) in order.iter().enumerate() {
            places[event.0] = place;
        }
        let theme_places = self.themes.iter().cloned().zip(0..).collect();
        Story {
            source_numbers: (1..=self.document.sources.len()).collect(),
            document: self.document,
            network: self.network,
            sections: self.sections,
            order,
            places,
            drawing,
            passages: self.passages,
            of_event: self.of_event,
            lines: self.lines,
            whole: self.whole,
            sentences: self.sentences,
            of_source: self.of_source,
            themes: self.themes,
            theme_places,
            told_by: self.told_by,
            event_ids: self.event_ids,
            source_ids: self.source_ids,
            world: self.world,
            by_weight: self.by_weight,
            disagreements: self.disagreements,
            links: self.links,
            index: self.index.unwrap_or_default(),
            last_finding: LastFinding::default(),
            last_standing: LastStanding::default(),
            actors: self.actors,
            event_places: self.event_places,
            choices: Choices::default(),
            language: self.language,
        }
    }

    fn name(&mut self) {
        let sources = self.document.sources.iter().enumerate();
        self.source_ids = sources.map(|(at, source)| (source.id.clone(), SourceIndex(at))).collect();
        self.event_ids.reserve(self.document.events.len());
        for (at, event) in self.document.events.iter().enumerate() {
            for id in event.aliases.iter().chain([&event.id]) {
                self.event_ids.insert(id.clone(), EventIndex(at));
            }
        }
    }

    /// By event the passages, those that support it first; by source the events.
    fn ground(&mut self) {
        let mut of_event = vec![Vec::new(); self.document.events.len()];
        for (at, passage) in self.passages.iter().enumerate() {
            for (event, roles) in &passage.events {
                of_event[event.0].push((roles.first().copied(), PassageIndex(at)));
            }
        }
        self.told_by = vec![(0, 0); self.document.sources.len()];
        for (event, rests_on) in of_event.iter_mut().enumerate() {
            rests_on.arrange_by_key(|(strongest, _)| *strongest);
            let of = |(_, at): &(_, PassageIndex)| {
                let passage = &self.passages[at.0];
                (passage.source.0, passage.supports(EventIndex(event)))
            };
            let mut of_source: Vec<(usize, bool)> = rests_on.iter().map(of).collect();
            of_source.arrange();
            for told in of_source.chunk_by(|a, b| a.0 == b.0) {
                let (source, tells) = told[told.len() - 1];
                let (telling, answering) = &mut self.told_by[source];
                *if tells { telling } else { answering } += 1;
            }
        }
        let bare = |of: Vec<(_, PassageIndex)>| of.into_iter().map(|(_, at)| at).collect();
        self.of_event = of_event.into_iter().map(bare).collect();
    }

    fn report(&mut self) {
        let sources = self.document.sources.iter();
        let texts: Vec<CodePoints> = sources.map(|source| CodePoints::new(&source.text)).collect();
        self.sentences = sentences(&self.document, &texts, &self.source_ids, &self.passages);
        self.of_source = vec![Vec::new(); texts.len()];
        for (at, sentence) in self.sentences.iter().enumerate() {
            if let Some(mine) = self.of_source.get_mut(sentence.source.0) {
                mine.push(SentenceIndex(at));
            }
        }
        let cited = by_source(texts.len(), passages_of(&self.passages));
        let spans = self.sentences.iter().enumerate();
        let spans = spans.map(|(at, part)| (part.source, part.start, part.end, SentenceIndex(at)));
        let parted = by_source(texts.len(), spans);
        let of_source = texts.iter().zip(cited.iter().zip(&parted));
        self.whole = are_whole(&self.document);
        self.lines = of_source
            .map(|(text, (cited, parted))| lines(text, &self.passages, &self.sentences, cited, parted))
            .collect();
    }

    fn sum(&mut self) {
        self.by_weight = by_weight(&self.document);
        self.disagreements = disagreements_by_event(&self.document, &self.by_weight, &self.event_ids);
        self.links = Links::of(&self.document);
        self.world = World::of(&self.document);
        self.themes = names(&self.document, |event| &event.themes);
        self.actors = names(&self.document, |event| &event.actors);
        self.event_places = names(&self.document, |event| &event.places);
    }
}

/// All disagreements, the weightiest first; of one weight, in the document's order.
fn by_weight(document: &Document) -> Vec<DisagreementIndex> {
    let mut all: Vec<DisagreementIndex> = (0..document.disagreements.len()).map(DisagreementIndex).collect();
    all.arrange_by_key(|at| document.disagreements[at.0].weight);
    all
}

/// By event, the disagreements that concern it, the weightiest first.
fn disagreements_by_event(
    document: &Document,
    by_weight: &[DisagreementIndex],
    event_ids: &HashMap<EventId, EventIndex>,
) -> Vec<Vec<DisagreementIndex>> {
    let mut of_event = vec![Vec::new(); document.events.len()];
    for at in by_weight {
        let ids = &document.disagreements[at.0].events;
        let events: BTreeSet<usize> = set_of(ids.iter().filter_map(|id| event_ids.get(id)).map(|at| at.0));
        // An alias does not name an event to the document.
        for event in events.into_iter().filter(|event| ids.contains(&document.events[*event].id)) {
            of_event[event].push(*at);
        }
    }
    of_event
}

/// Every name once, in the order in which the document first has them.
fn names(document: &Document, of: impl Fn(&Event) -> &[String]) -> Vec<String> {
    let mut places: HashMap<&String, usize> = HashMap::new();
    for name in document.events.iter().flat_map(of) {
        let next = places.len();
        places.entry(name).or_insert(next);
    }
    let mut names: Vec<(usize, &String)> = places.into_iter().map(|(name, at)| (at, name)).collect();
    names.arrange();
    names.into_iter().map(|(_, name)| name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::test_story;

    #[test]
    fn stage_by_stage_it_is_the_same_story() {
        let whole = test_story();
        let mut telling = Telling::new(whole.document().clone());
        let mut seen = Vec::new();
        while let Some(stage) = telling.next() {
            seen.push(stage);
            telling.advance();
        }
        assert_eq!(seen, Stage::ALL);
        telling.advance();
        assert_eq!(telling.story(), whole);
    }

    #[test]
    fn themes_come_as_they_are_first_named() {
        let event = |themes: &[&str]| crate::model::Event {
            themes: themes.iter().map(|theme| (*theme).to_owned()).collect(),
            ..Default::default()
        };
        let events = vec![event(&["sea"]), event(&[]), event(&["trade", "sea"]), event(&["air"])];
        let story = Story::new(Document { events, ..Document::default() });
        assert_eq!(story.themes(), ["sea", "trade", "air"]);
        let of = |at| story.theme_of(EventIndex(at));
        assert_eq!([of(0), of(1), of(2), of(3)], [Some(0), None, Some(1), Some(2)]);
    }
}
