//! Orders in words: the headings of the list, and why an order is known, with its links.

use super::{Style, bounds_words, day_words};
use crate::date::Bounds;
use crate::date::order::{Group, Known, Network, Reason, Relation, Section, Side, Stand, Why};
use crate::model::{Endpoint, Event, EventId, OrderBasis};
use sourceline_messages::{Language, Piece, Slot};
use std::collections::HashMap;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// Words.
    Text(String),
    /// An event, by its title.
    Event(usize),
    /// A passage: a citation of an event's `after`.
    Passage {
        /// The event.
        event: usize,
        /// Which of its `after`.
        after: usize,
        /// Which of that one's citations.
        citation: usize,
    },
}

/// Events, to which the order of one is not known for the same reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unordered {
    /// The reason.
    pub reason: Vec<Phrase>,
    /// The events, in the order in which they were asked about.
    pub events: Vec<usize>,
}

/// The heading of a section of several groups: when all of it began.
pub fn section_words(language: Language, section: &Section) -> String {
    heading(language, section.stand, section.bounds())
}

/// What to say above a section of several groups.
pub fn overlap_words(language: Language, section: &Section) -> Option<&'static str> {
    (section.groups.len() > 1).then(|| language.order_overlap())
}

/// The heading of a group: when its events began, and whether the order in which they stand is known.
pub fn group_words(language: Language, stand: Stand, group: &Group) -> String {
    let when = heading(language, stand, group.bounds);
    match known_words(language, group) {
        Some(known) => language.order_group(when, known),
        None => when,
    }
}

/// Whether the order in which the events of a group stand is known; nothing where there is only one.
pub fn known_words(language: Language, group: &Group) -> Option<&'static str> {
    match group.known {
        _ if group.events.len() < 2 => None,
        Known::Whole => Some(language.order_known_whole()),
        Known::InPart => Some(language.order_known_in_part()),
        Known::Nothing => Some(language.order_known_nothing()),
    }
}

fn heading(language: Language, stand: Stand, bounds: Bounds) -> String {
    let words = match stand {
        Stand::UpTo if bounds.is_none() => language.order_beginning_not_told().to_owned(),
        Stand::UpTo => language.order_how_long_before(bounds_words(language, bounds)),
        Stand::InOrder | Stand::Undated => bounds_words(language, bounds),
    };
    capital(&words)
}

/// With a capital, where the script has one.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Why an order is known, as a sentence on the page of the event `here`: that is “this one”, the other of the two “that
/// one”, and any third goes by its title.
pub fn why_words(language: Language, events: &[Event], why: &Why, here: usize) -> Vec<Phrase> {
    let there = if why.later == here { why.earlier } else { why.later };
    Telling { language, events, here, there }.why(why)
}

/// Why the order of one event to others is not known, those with the same reason together.
pub fn not_known_words(
    language: Language,
    events: &[Event],
    network: &Network,
    here: usize,
    others: &[usize],
) -> Vec<Unordered> {
    let ids: HashMap<&EventId, usize> =
        events.iter().enumerate().map(|(at, event)| (&event.id, at)).collect();
    let whole_of = |event: usize| ids.get(events.get(event)?.part_of.as_ref()?).copied();
    let of_this = wholes(here, whole_of);
    let mut found: Vec<Unordered> = Vec::new();
    for other in others {
        let of_other = wholes(*other, whole_of);
        let common = of_this.iter().find(|whole| of_other.contains(whole)).copied();
        let reason = not_known(language, network, here, *other, common);
        match found.iter_mut().find(|known| known.reason == reason) {
            Some(known) => known.events.push(*other),
            None => found.push(Unordered { reason, events: vec![*other] }),
        }
    }
    found
}

/// The same for one event; both are part of `common`, if they are part of one at all.
fn not_known(
    language: Language,
    network: &Network,
    here: usize,
    other: usize,
    common: Option<usize>,
) -> Vec<Phrase> {
    let text = |text: &str| vec![Phrase::Text(text.to_owned())];
    let [mine, its] = [here, other].map(|event| network.start_bounds(event));
    if mine.is_none() {
        return text(language.order_unknown_this());
    }
    if its.is_none() {
        return text(language.order_unknown_others());
    }
    let days = Bounds {
        earliest: mine.earliest.max(its.earliest),
        latest: mine.latest.into_iter().chain(its.latest).min(),
    };
    let when = bounds_words(language, days);
    if let Some(whole) = common {
        return said(language.order_same_whole_in(Slot::Of(vec![Phrase::Event(whole)]), when.into()));
    }
    match mine.both() {
        Some((first, last)) if first == last && mine == its => text(&language.order_of_one_day(when)),
        _ => text(&language.order_days_overlap(when)),
    }
}

/// What an event is part of, the nearest first.
fn wholes(event: usize, whole_of: impl Fn(usize) -> Option<usize>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = event;
    while let Some(whole) = whole_of(at).filter(|whole| !found.contains(whole)) {
        found.push(whole);
        at = whole;
    }
    found
}

/// A message in phrases, its texts joined where nothing else stands between them.
fn said(pieces: Vec<Piece<Vec<Phrase>>>) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = Vec::new();
    let all = pieces.into_iter().flat_map(|piece| match piece {
        Piece::Text(text) => vec![Phrase::Text(text)],
        Piece::Of(of) => of,
    });
    for phrase in all {
        match (phrases.last_mut(), phrase) {
            (Some(Phrase::Text(text)), Phrase::Text(more)) => text.push_str(&more),
            (_, phrase) => phrases.push(phrase),
        }
    }
    phrases
}

/// A sentence on two events.
struct Telling<'a> {
    language: Language,
    events: &'a [Event],
    /// The event on whose page it stands, and the other.
    here: usize,
    there: usize,
}

impl Telling<'_> {
    fn why(&self, why: &Why) -> Vec<Phrase> {
        let language = self.language;
        let told: Vec<&Reason> =
            why.reasons.iter().filter(|reason| !matches!(reason, Reason::Lasts { .. })).collect();
        let words = match told[..] {
            [Reason::After { event, index, .. }] => self.grounds(*event, *index),
            [Reason::PartOf { event, whole }] => {
                return said(language.order_part_of_not_before_in(self.event(*event), self.event(*whole)));
            }
            _ => self.reasons(&told),
        };
        match why.relation {
            Relation::Begun => said(language.order_ended_or_not_in(Slot::Of(words), self.event(why.earlier))),
            Relation::Ended => words,
        }
    }

    /// Several reasons, one after the other.
    fn reasons(&self, told: &[&Reason]) -> Vec<Phrase> {
        let language = self.language;
        let clauses = told.iter().filter_map(|reason| self.clause(reason));
        let more = |reasons, next| said(language.order_more_in(Slot::Of(reasons), Slot::Of(next)));
        let reasons = clauses.reduce(more).unwrap_or_default();
        match told.iter().all(|reason| matches!(reason, Reason::Bound { .. })) {
            true => said(language.order_by_dates_in(Slot::Of(reasons))),
            false => reasons,
        }
    }

    /// One reason; `None` for those that say nothing by themselves.
    fn clause(&self, reason: &Reason) -> Option<Vec<Phrase>> {
        let language = self.language;
        Some(said(match reason {
            Reason::Bound { event, endpoint, side, day } => {
                let event = self.event(*event);
                let day = day_words(language, *day, Style::Short).into();
                match (endpoint, side) {
                    (Endpoint::Start, Side::Earliest) => language.order_began_earliest_in(event, day),
                    (Endpoint::Start, Side::Latest) => language.order_began_latest_in(event, day),
                    (Endpoint::End, Side::Earliest) => language.order_ended_earliest_in(event, day),
                    (Endpoint::End, Side::Latest) => language.order_ended_latest_in(event, day),
                }
            }
            Reason::After { event, index, other } => {
                let grounds = Slot::Of(self.grounds(*event, *index));
                language.order_came_after_in(self.event(*event), self.event(*other), grounds)
            }
            Reason::PartOf { event, whole } => {
                language.order_part_of_in(self.event(*event), self.event(*whole))
            }
            Reason::Lasts { .. } | Reason::Open { .. } | Reason::Past { .. } => return None,
        }))
    }

    fn event(&self, event: usize) -> Slot<Vec<Phrase>> {
        match event {
            _ if event == self.here => self.language.order_this_one().into(),
            _ if event == self.there => self.language.order_that_one().into(),
            _ => Slot::Of(vec![Phrase::Event(event)]),
        }
    }

    /// What an `after` rests on.
    fn grounds(&self, event: usize, after: usize) -> Vec<Phrase> {
        let language = self.language;
        let Some(order) = self.events.get(event).and_then(|event| event.after.get(after)) else {
            return Vec::new();
        };
        let passages = (0..order.citations.len())
            .map(|citation| vec![Phrase::Passage { event, after, citation }])
            .reduce(|passages, next| said(language.order_passages_in(Slot::Of(passages), Slot::Of(next))));
        match (order.basis, passages) {
            (OrderBasis::Stated, None) => vec![Phrase::Text(language.order_stated().to_owned())],
            (OrderBasis::Stated, Some(passages)) => said(language.order_stated_by_in(Slot::Of(passages))),
            (OrderBasis::Derived, None) => vec![Phrase::Text(language.order_derived().to_owned())],
            (OrderBasis::Derived, Some(passages)) => said(language.order_derived_from_in(Slot::Of(passages))),
        }
    }
}

#[cfg(test)]
mod tests;
