//! The spans that something rests on, each once, with what they do for which events.

use super::Story;
use super::index::{DisagreementIndex, EventIndex, PassageIndex, SourceIndex};
use crate::arranging::{Arrange, set_of};
use crate::model::{Citation, Document, EventId, SourceId, Support};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

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
    /// The events that rest on it, and how; last those for which it does nothing but answer a disagreement.
    pub events: Vec<(EventIndex, Vec<Role>)>,
    /// The disagreements of which an answer rests on it.
    pub disagreements: Vec<DisagreementIndex>,
}

impl Passage {
    /// The events that rest on it by themselves, not only through a disagreement.
    pub fn own_events(&self) -> impl Iterator<Item = EventIndex> + '_ {
        self.events[..self.own_count()].iter().map(|(event, _)| *event)
    }

    /// How many events rest on it by themselves; they come first.
    fn own_count(&self) -> usize {
        self.events.partition_point(|(_, roles)| own(roles))
    }

    /// Whether an event rests on it by itself, not only through a disagreement.
    pub fn supports(&self, event: EventIndex) -> bool {
        own(self.roles(event))
    }

    /// What it does for an event, the strongest first; nothing for most.
    pub fn roles(&self, event: EventIndex) -> &[Role] {
        let (own, others) = self.events.split_at(self.own_count());
        let find = |part: &'_ [(EventIndex, Vec<Role>)]| part.binary_search_by_key(&event, |(at, _)| *at);
        let found = find(own).map(|at| &own[at]).or_else(|_| find(others).map(|at| &others[at]));
        found.map_or(&[], |(_, roles)| roles.as_slice())
    }
}

/// Whether a passage does more for an event than answer a disagreement.
fn own(roles: &[Role]) -> bool {
    roles.iter().any(|role| *role != Role::Position)
}

impl Story {
    /// Whether an event rests on a passage by itself, not only through a disagreement.
    pub fn rests_on(&self, event: EventIndex, passage: PassageIndex) -> bool {
        own(self.roles(passage, event))
    }

    /// A passage's words without the white space around them, in pieces; `true` with those that a step of the event's
    /// date reads.
    pub fn words_read(&self, event: EventIndex, passage: PassageIndex) -> Vec<(String, bool)> {
        let Some(found) = self.passage(passage) else { return Vec::new() };
        let whole = found.exact.trim();
        let date = self.event(event).map(|event| &event.date);
        let steps = date.map_or(&[][..], |date| date.steps.as_slice()).iter();
        let words = steps.filter_map(|step| step.operation.words()).filter(|words| {
            let citation = date.and_then(|date| date.citations.get(words.citation));
            citation.and_then(|citation| self.passage_of(citation)) == Some(passage)
        });
        let read: Vec<Range<usize>> =
            words.filter_map(|words| whole.find(&words.words).map(|at| at..at + words.words.len())).collect();
        let ends = read.iter().flat_map(|span| [span.start, span.end]);
        let edges: Vec<usize> = set_of(ends.chain([0, whole.len()])).into_iter().collect();
        let mut pieces: Vec<(String, bool)> = Vec::new();
        for pair in edges.windows(2) {
            let is_read = read.iter().any(|span| span.start <= pair[0] && pair[1] <= span.end);
            match pieces.last_mut() {
                Some((words, before)) if *before == is_read => words.push_str(&whole[pair[0]..pair[1]]),
                _ => pieces.push((whole[pair[0]..pair[1]].to_owned(), is_read)),
            }
        }
        pieces
    }
}

/// Collects every span that an event or a position rests on, with the events and their roles.
pub(super) fn passages(
    document: &Document,
    source_ids: &HashMap<SourceId, SourceIndex>,
    event_ids: &HashMap<EventId, EventIndex>,
) -> Vec<Passage> {
    #[derive(Default)]
    struct Found {
        exact: String,
        /// Every event that cites it, with one thing that it does for it, or with none.
        roles: Vec<(EventIndex, Option<Role>)>,
        disagreements: BTreeSet<DisagreementIndex>,
    }
    let mut found: BTreeMap<(SourceIndex, usize, usize), Found> = BTreeMap::new();
    let mut add =
        |citation: &Citation, event: EventIndex, roles: &[Role], question: Option<DisagreementIndex>| {
            let Some(source) = source_ids.get(&citation.source) else { return };
            let entry = found.entry((*source, citation.start, citation.end)).or_default();
            entry.exact.clone_from(&citation.exact);
            entry.disagreements.extend(question);
            entry.roles.push((event, None));
            entry.roles.extend(roles.iter().map(|role| (event, Some(*role))));
        };
    let mut supports = Vec::new();
    for (at, event) in document.events.iter().enumerate() {
        for citation in event.citations.iter().chain(&event.date.citations) {
            supports.clear();
            supports.extend(citation.supports.iter().copied().map(Role::Supports));
            add(citation, EventIndex(at), &supports, None);
        }
        for citation in event.after.iter().flat_map(|after| &after.citations) {
            add(citation, EventIndex(at), &[Role::Order], None);
        }
    }
    for (at, disagreement) in document.disagreements.iter().enumerate() {
        for event in disagreement.events.iter().filter_map(|id| event_ids.get(id)) {
            for citation in disagreement.positions.iter().flat_map(|position| &position.citations) {
                add(citation, *event, &[Role::Position], Some(DisagreementIndex(at)));
            }
        }
    }
    let passage = |((source, start, end), found): ((SourceIndex, usize, usize), Found)| {
        let mut roles = found.roles;
        roles.arrange();
        roles.dedup();
        let of_event = |of: &[(EventIndex, Option<Role>)]| {
            (of[0].0, of.iter().filter_map(|(_, role)| *role).collect::<Vec<_>>())
        };
        let mut events: Vec<_> = roles.chunk_by(|a, b| a.0 == b.0).map(of_event).collect();
        events.arrange_by_key(|(event, roles)| (!own(roles), *event));
        let disagreements = found.disagreements.into_iter().collect();
        Passage { source, start, end, exact: found.exact, events, disagreements }
    };
    found.into_iter().map(passage).collect()
}

#[cfg(test)]
mod tests {
    use crate::model::{
        Citation, Disagreement, DisagreementId, DisagreementKind, Document, Endpoint, Event, EventId,
        Operation, Position, Source, SourceId, Step, Support, Words,
    };
    use crate::state::{DisagreementIndex, EventIndex, PassageIndex, SourceIndex, Story};

    fn citation(text: &str, start: usize, end: usize, supports: &[Support]) -> Citation {
        let exact = text[start..end].to_owned();
        Citation {
            source: SourceId::new("s"),
            exact,
            start,
            end,
            supports: supports.to_vec(),
            ..Citation::default()
        }
    }

    /// The first event is only asked about; the second rests on a passage, one word of which answers.
    fn story() -> Story {
        let text = "on Monday, two months ago, on Monday";
        let mut dated = Event { id: EventId::new("dated"), ..Event::default() };
        dated.citations = vec![citation(text, 0, 26, &[Support::Title])];
        dated.date.citations = vec![citation(text, 0, 26, &[Support::Date])];
        let read = |words: &str| Step {
            endpoint: Endpoint::Start,
            operation: Operation::Read { words: Words { citation: 0, words: words.into() } },
        };
        dated.date.steps = vec![read("Monday"), read("on Monday"), read("two months ago")];
        let position = |answer: &str, start: usize, end: usize| Position {
            answer: answer.into(),
            citations: vec![citation(text, start, end, &[])],
            silent: Vec::new(),
        };
        Story::new(Document {
            sources: vec![Source { id: SourceId::new("s"), text: text.into(), ..Source::default() }],
            events: vec![Event { id: EventId::new("asked"), ..Event::default() }, dated],
            disagreements: vec![Disagreement {
                id: DisagreementId::new("d"),
                question: "?".into(),
                kind: DisagreementKind::Count,
                weight: 1,
                events: vec![EventId::new("asked"), EventId::new("dated")],
                positions: vec![position("a", 0, 26), position("b", 30, 36)],
                note: None,
            }],
            ..Document::default()
        })
    }

    #[test]
    fn what_only_answers_is_told_apart_from_what_an_event_rests_on() {
        let story = story();
        let (asked, dated, question) = (EventIndex(0), EventIndex(1), DisagreementIndex(0));
        let told: Vec<_> = story
            .passages()
            .iter()
            .map(|found| {
                (found.own_events().collect::<Vec<_>>(), found.events[0].0, found.disagreements.clone())
            })
            .collect();
        assert_eq!(told, [(vec![dated], dated, vec![question]), (vec![], asked, vec![question])]);
        assert!(story.rests_on(dated, PassageIndex(0)) && !story.rests_on(asked, PassageIndex(0)));
        let line = &story.lines(SourceIndex(0))[0];
        assert_eq!((&line.events, &line.disagreements), (&vec![dated], &vec![question]));
    }

    #[test]
    fn the_words_that_steps_read_are_told_apart_and_are_together_the_passage() {
        let story = story();
        let pieces = story.words_read(EventIndex(1), PassageIndex(0));
        let pieces: Vec<_> = pieces.iter().map(|(words, read)| (words.as_str(), *read)).collect();
        assert_eq!(pieces, [("on Monday", true), (", ", false), ("two months ago", true), (",", false)]);
        let other = story.words_read(EventIndex(1), PassageIndex(1));
        assert_eq!(other, [("Monday".to_owned(), false)], "no step reads the same words elsewhere");
        assert_eq!(story.words_read(EventIndex(0), PassageIndex(0)).len(), 1, "nor for another event");
        assert_eq!(story.words_read(EventIndex(0), PassageIndex(9)), []);
    }
}
