//! A document with what follows from it: passages once each, the runs of every report, the drawing.

use super::lines::{Line, lines};
use crate::date::order::{Network, Section};
use crate::layout::Drawing;
use crate::model::{Citation, Disagreement, Document, Event, EventId, Source, SourceId, Support};
use std::collections::{BTreeMap, HashMap};

/// An event, by its place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventIndex(pub usize);

/// A source, by its place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceIndex(pub usize);

/// A passage, by its place in [`Story::passages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PassageIndex(pub usize);

/// What a passage does for an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// It supports a field of the event.
    Supports(Support),
    /// It supports the order of the event after another.
    Order,
    /// It gives an answer in a disagreement that concerns the event.
    Position,
}

/// A span of a report that something rests on; each span is listed once.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// The report.
    pub source: SourceIndex,
    /// Offset of the first code point.
    pub start: usize,
    /// Offset after the last code point.
    pub end: usize,
    /// The words.
    pub exact: String,
    /// The events that rest on it, and how.
    pub events: Vec<(EventIndex, Vec<Role>)>,
}

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
    themes: Vec<String>,
    event_ids: HashMap<EventId, EventIndex>,
    source_ids: HashMap<SourceId, SourceIndex>,
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
        let lines = document
            .sources
            .iter()
            .enumerate()
            .map(|(at, source)| lines(&document, source, SourceIndex(at), &passages))
            .collect();
        let network = Network::of(&document.events);
        let sections = network.sections(&document.events);
        let drawing = Drawing::new(&document, &network, &sections);
        let themes = themes(&document);
        Self {
            document,
            network,
            sections,
            drawing,
            passages,
            of_event,
            lines,
            themes,
            event_ids,
            source_ids,
        }
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
        let matches =
            |passage: &Passage| passage.source == source && passage.start == start && passage.end == end;
        self.passages.iter().position(matches).map(PassageIndex)
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

    /// The events in reading order, that of the list: the one line that previous and next follow. It goes against no order
    /// that is known, but not all of it is known; [`Story::sections`] says where.
    pub fn reading_order(&self) -> impl Iterator<Item = EventIndex> + '_ {
        self.sections.iter().flat_map(|section| section.events().map(EventIndex))
    }

    /// The disagreements that concern an event, the weightiest first.
    pub fn disagreements_of(&self, event: EventIndex) -> Vec<&Disagreement> {
        let Some(event) = self.event(event) else { return Vec::new() };
        let mut found: Vec<&Disagreement> = self
            .document
            .disagreements
            .iter()
            .filter(|disagreement| disagreement.events.contains(&event.id))
            .collect();
        found.sort_by_key(|disagreement| disagreement.weight);
        found
    }

    /// How many reports an event rests on.
    pub fn reports_of(&self, event: EventIndex) -> usize {
        let mut sources: Vec<_> = self
            .passages_of(event)
            .iter()
            .filter_map(|at| self.passage(*at))
            .map(|passage| passage.source)
            .collect();
        sources.sort();
        sources.dedup();
        sources.len()
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

/// The first thing that a passage does for an event: its title before its date, and a position last.
fn strongest(passage: &Passage, event: EventIndex) -> Option<Role> {
    passage.events.iter().filter(|(at, _)| *at == event).flat_map(|(_, roles)| roles).min().copied()
}

/// Collects every span that an event or a position rests on, with the events and their roles.
fn passages(
    document: &Document,
    source_ids: &HashMap<SourceId, SourceIndex>,
    event_ids: &HashMap<EventId, EventIndex>,
) -> Vec<Passage> {
    type Found = BTreeMap<(SourceIndex, usize, usize), (String, BTreeMap<EventIndex, Vec<Role>>)>;
    let mut found: Found = BTreeMap::new();
    let mut add = |citation: &Citation, event: EventIndex, roles: &[Role]| {
        let Some(source) = source_ids.get(&citation.source) else { return };
        let entry = found.entry((*source, citation.start, citation.end)).or_default();
        entry.0.clone_from(&citation.exact);
        let known = entry.1.entry(event).or_default();
        known.extend(roles);
        known.sort();
        known.dedup();
    };
    let supports =
        |citation: &Citation| citation.supports.iter().copied().map(Role::Supports).collect::<Vec<_>>();
    for (at, event) in document.events.iter().enumerate() {
        for citation in event.citations.iter().chain(&event.date.citations) {
            add(citation, EventIndex(at), &supports(citation));
        }
        for citation in event.after.iter().flat_map(|after| &after.citations) {
            add(citation, EventIndex(at), &[Role::Order]);
        }
    }
    for disagreement in &document.disagreements {
        for event in disagreement.events.iter().filter_map(|id| event_ids.get(id)) {
            for citation in disagreement.positions.iter().flat_map(|position| &position.citations) {
                add(citation, *event, &[Role::Position]);
            }
        }
    }
    let passage =
        |((source, start, end), (exact, events)): ((SourceIndex, usize, usize), (String, BTreeMap<_, _>))| {
            Passage { source, start, end, exact, events: events.into_iter().collect() }
        };
    found.into_iter().map(passage).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LedgerClass;
    use crate::quote::CodePoints;
    use crate::state::Run;
    use proptest::prelude::*;

    fn document(text: &str, spans: &[(usize, usize)]) -> Document {
        let source = Source { id: SourceId::new("s"), text: text.to_owned(), ..Source::default() };
        let points = CodePoints::new(text);
        let events = spans
            .iter()
            .enumerate()
            .map(|(at, (start, end))| Event {
                id: EventId::new(format!("e{at}")),
                citations: vec![Citation {
                    source: SourceId::new("s"),
                    exact: points.slice(*start..*end).unwrap().to_owned(),
                    start: *start,
                    end: *end,
                    supports: vec![Support::Title],
                    ..Citation::default()
                }],
                ..Event::default()
            })
            .collect();
        Document { sources: vec![source], events, ..Document::default() }
    }

    proptest! {
        #[test]
        fn runs_are_the_text_and_each_passage_is_its_runs(text in "[a-c가-나\u{20BB7}\n ]{1,60}", raw in prop::collection::vec((0usize..60, 1usize..30), 0..8)) {
            let length = text.chars().count();
            let spans: Vec<_> = raw.iter().map(|(start, n)| (start % length, (start % length + n).min(length))).collect();
            let story = Story::new(document(&text, &spans));
            let runs: Vec<&Run> = story.lines(SourceIndex(0)).iter().flat_map(|line| &line.runs).collect();
            prop_assert_eq!(runs.iter().map(|run| run.text.as_str()).collect::<String>(), text);
            for run in &runs {
                let length = |at: &PassageIndex| story.passages()[at.0].end - story.passages()[at.0].start;
                prop_assert!(run.passages.iter().map(length).is_sorted(), "the shortest first");
            }
            for (at, passage) in story.passages().iter().enumerate() {
                let words: String = runs.iter().filter(|run| run.passages.contains(&PassageIndex(at))).map(|run| run.text.as_str()).collect();
                prop_assert_eq!(&words, &passage.exact);
                let runs_with = |has: fn(&Run) -> &Vec<PassageIndex>| {
                    runs.iter().enumerate().filter(|(_, run)| has(run).contains(&PassageIndex(at))).map(|(at, _)| at).collect::<Vec<_>>()
                };
                let (covered, begins) = (runs_with(|run| &run.passages), runs_with(|run| &run.begins));
                prop_assert_eq!(begins, &covered[..1], "a passage begins once, where its first run is");
                prop_assert!(!passage.events.is_empty());
            }
        }
    }

    #[test]
    fn one_span_cited_twice_is_one_passage_with_two_events() {
        let story = Story::new(document("one two", &[(0, 3), (0, 3), (0, 7)]));
        assert_eq!(story.passages().len(), 2);
        assert_eq!(story.passages()[0].events.len(), 2);
        let line = &story.lines(SourceIndex(0))[0];
        assert_eq!(line.runs[0].passages, [PassageIndex(0), PassageIndex(1)], "the shortest first");
        assert!(line.runs[1].text == " two" && !line.boilerplate);
    }

    #[test]
    fn themes_stand_in_the_order_in_which_they_are_first_named() {
        let event = |themes: &[&str]| Event {
            themes: themes.iter().map(|theme| (*theme).to_owned()).collect(),
            ..Event::default()
        };
        let events = vec![event(&["sea", "trade"]), event(&["trade"]), event(&[])];
        let story = Story::new(Document { events, ..Document::default() });
        assert_eq!(story.themes(), ["sea", "trade"]);
        let of: Vec<_> = (0..4).map(|at| story.theme_of(EventIndex(at))).collect();
        assert_eq!(of, [Some(0), Some(1), None, None]);
    }

    #[test]
    fn a_line_inside_boilerplate_is_boilerplate() {
        let mut document = document("Search\nnews", &[(7, 11)]);
        document.ledger.push(crate::model::LedgerSpan {
            source: SourceId::new("s"),
            start: 0,
            end: 7,
            class: LedgerClass::Boilerplate,
            events: Vec::new(),
            note: None,
        });
        let story = Story::new(document);
        let flags: Vec<_> = story.lines(SourceIndex(0)).iter().map(|line| line.boilerplate).collect();
        assert_eq!(flags, [true, false]);
    }
}
