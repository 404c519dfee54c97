//! Orders in words: the headings of the list, and why an order is known, with its links.

use super::{Style, bounds_words, by, day_words, or_later};
use crate::date::order::{Group, Known, Network, Reason, Relation, Section, Side, Stand, Why};
use crate::date::{Bounds, Day};
use crate::model::{Endpoint, Event, EventId, OrderBasis};
use sourceline_messages::Language;
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
    let several = section.groups.len() > 1;
    several.then_some(
        "These groups overlap in time: that one stands above another does not mean that it began first.",
    )
}

/// The heading of a group: when its events began, and whether the order in which they stand is known.
pub fn group_words(language: Language, stand: Stand, group: &Group) -> String {
    let when = heading(language, stand, group.bounds);
    known_words(language, group).map_or_else(|| when.clone(), |known| format!("{when}; {known}"))
}

/// Whether the order in which the events of a group stand is known; nothing where there is only one.
pub fn known_words(language: Language, group: &Group) -> Option<&'static str> {
    match group.known {
        _ if group.events.len() < 2 => None,
        Known::Whole => Some("in this order"),
        Known::InPart => Some("order known only in part"),
        Known::Nothing => Some("order not known"),
    }
}

fn heading(language: Language, stand: Stand, bounds: Bounds) -> String {
    let words = match stand {
        Stand::UpTo if bounds.is_none() => "beginning not told".to_owned(),
        Stand::UpTo => format!("{}; how long before is not told", bounds_words(language, bounds)),
        Stand::InOrder | Stand::Undated => bounds_words(language, bounds),
    };
    capital(&words)
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Why an order is known, as a sentence on the page of the event `here`: that is “this one”, the other of the two “that
/// one”, and any third goes by its title.
pub fn why_words(language: Language, events: &[Event], why: &Why, here: usize) -> Vec<Phrase> {
    let names = Names { here, there: if why.later == here { why.earlier } else { why.later } };
    let told: Vec<&Reason> =
        why.reasons.iter().filter(|reason| !matches!(reason, Reason::Lasts { .. })).collect();
    let mut words = Sentence { language, phrases: Vec::new() };
    match told[..] {
        [Reason::After { event, index, .. }] => words.grounds(events, *event, *index),
        [Reason::PartOf { .. }] => {
            words.clause(events, told[0], names);
            words.text(" and did not begin before it");
        }
        _ => {
            if told.iter().all(|reason| matches!(reason, Reason::Bound { .. })) {
                words.text("by their dates: ");
            }
            for (at, reason) in told.iter().enumerate() {
                if at > 0 {
                    words.text("; ");
                }
                words.clause(events, reason, names);
            }
        }
    }
    let inside = matches!(told[..], [Reason::PartOf { .. }]);
    if why.relation == Relation::Begun && !inside {
        words.text("; nothing says whether ");
        words.event(why.earlier, names);
        words.text(" had ended by then");
    }
    words.phrases
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
    let text = |text: String| vec![Phrase::Text(text)];
    let [mine, its] = [here, other].map(|event| network.start_bounds(event));
    if mine.is_none() {
        return text("nothing says when this one began".to_owned());
    }
    if its.is_none() {
        return text("nothing says when they began".to_owned());
    }
    let days = Bounds {
        earliest: mine.earliest.max(its.earliest),
        latest: mine.latest.into_iter().chain(its.latest).min(),
    };
    let when = bounds_words(language, days);
    if let Some(whole) = common {
        let and = format!(", and either may have begun first: {when}");
        return vec![Phrase::Text("they are part of ".to_owned()), Phrase::Event(whole), Phrase::Text(and)];
    }
    match mine.both() {
        Some((first, last)) if first == last && mine == its => text(format!("of one day: {when}")),
        _ => text(format!("their days overlap: {when}")),
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

/// The two events that a sentence is about.
#[derive(Clone, Copy)]
struct Names {
    here: usize,
    there: usize,
}

struct Sentence {
    language: Language,
    phrases: Vec<Phrase>,
}

impl Sentence {
    fn text(&mut self, words: &str) {
        match self.phrases.last_mut() {
            Some(Phrase::Text(text)) => text.push_str(words),
            _ => self.phrases.push(Phrase::Text(words.to_owned())),
        }
    }

    fn event(&mut self, event: usize, names: Names) {
        match event {
            _ if event == names.here => self.text("this one"),
            _ if event == names.there => self.text("that one"),
            _ => self.phrases.push(Phrase::Event(event)),
        }
    }

    fn clause(&mut self, events: &[Event], reason: &Reason, names: Names) {
        match reason {
            Reason::Bound { event, endpoint, side, day } => {
                self.event(*event, names);
                self.text(&format!(" {}", bound_words(self.language, *endpoint, *side, *day)));
            }
            Reason::After { event, index, other } => {
                self.event(*event, names);
                self.text(" came after ");
                self.event(*other, names);
                self.text(", ");
                self.grounds(events, *event, *index);
            }
            Reason::PartOf { event, whole } => {
                self.event(*event, names);
                self.text(" is part of ");
                self.event(*whole, names);
            }
            Reason::Lasts { .. } | Reason::Open { .. } | Reason::Past { .. } => {}
        }
    }

    /// What an `after` rests on.
    fn grounds(&mut self, events: &[Event], event: usize, after: usize) {
        let Some(order) = events.get(event).and_then(|event| event.after.get(after)) else { return };
        self.text(match (order.basis, order.citations.is_empty()) {
            (OrderBasis::Stated, true) => "stated",
            (OrderBasis::Stated, false) => "stated: ",
            (OrderBasis::Derived, true) => "derived",
            (OrderBasis::Derived, false) => "derived from ",
        });
        for citation in 0..order.citations.len() {
            if citation > 0 {
                self.text(" and ");
            }
            self.phrases.push(Phrase::Passage { event, after, citation });
        }
    }
}

fn bound_words(language: Language, endpoint: Endpoint, side: Side, day: Day) -> String {
    let day = day_words(language, day, Style::Short);
    match (endpoint, side) {
        (Endpoint::Start, Side::Earliest) => format!("began on {}", or_later(&day)),
        (Endpoint::Start, Side::Latest) => format!("had begun {}", by(&day)),
        (Endpoint::End, Side::Earliest) => format!("did not end before {day}"),
        (Endpoint::End, Side::Latest) => format!("had ended {}", by(&day)),
    }
}

#[cfg(test)]
mod tests;
