//! The spans that something rests on, each once, with what they do for which events.

use super::index::{EventIndex, SourceIndex};
use crate::model::{Citation, Document, EventId, SourceId, Support};
use std::collections::{BTreeMap, HashMap};

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

/// The first thing that a passage does for an event: its title before its date, and a position last.
pub(super) fn strongest(passage: &Passage, event: EventIndex) -> Option<Role> {
    passage.events.iter().filter(|(at, _)| *at == event).flat_map(|(_, roles)| roles).min().copied()
}

/// Collects every span that an event or a position rests on, with the events and their roles.
pub(super) fn passages(
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
