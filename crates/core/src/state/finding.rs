//! What a reader's words find in a story.

use super::aside::Aside;
use super::{Choice, EventIndex, Filter, Selection, SentenceIndex, Spot, State, Story};
use crate::search::{Query, Unit};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// An event, in its title, its names or its summary.
    Event(EventIndex),
    /// A sentence of a report.
    Sentence(SentenceIndex),
}

/// What some words find.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The words as they were typed.
    text: Rc<str>,
    query: Query,
    hits: Vec<Hit>,
    /// By event, whether it was found, or a sentence that it rests on.
    events: Vec<bool>,
}

impl Finding {
    /// What was asked for.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// What was found, the best first.
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Whether an event was found, or a sentence that it rests on.
    pub fn has(&self, event: EventIndex) -> bool {
        self.events.get(event.0).copied().unwrap_or_default()
    }

    /// Which hit is open: the sentence that is asked, or else the event.
    pub fn place_of(&self, selection: Selection) -> Option<usize> {
        let open = match (selection.spot, selection.event()) {
            (Some(Spot::Sentence(at)), _) => Hit::Sentence(at),
            (_, Some(at)) => Hit::Event(at),
            _ => return None,
        };
        self.hits.iter().position(|hit| *hit == open)
    }
}

/// What was found last: everything on the page asks for the same.
pub(super) type LastFinding = Aside<RefCell<Option<Rc<Finding>>>>;

impl Story {
    /// What some words find; `None` where they ask for nothing.
    pub fn find(&self, text: &Rc<str>) -> Option<Rc<Finding>> {
        if let Some(last) = self.last_finding.0.borrow().as_ref().filter(|last| last.text == *text) {
            return Some(Rc::clone(last));
        }
        let query = Query::parse(text);
        if query.is_empty() {
            return None;
        }
        let units = self.index.find(&query).units;
        let mut events = vec![false; self.document.events.len()];
        let hits = units.into_iter().map(|unit| match unit {
            Unit::Event(at) => {
                events[at] = true;
                Hit::Event(EventIndex(at))
            }
            Unit::Sentence(at) => {
                let rest = self.sentences.get(at).map_or(&[][..], |sentence| sentence.events.as_slice());
                rest.iter().for_each(|event| events[event.0] = true);
                Hit::Sentence(SentenceIndex(at))
            }
        });
        let hits = hits.collect();
        let finding = Rc::new(Finding { text: Rc::clone(text), query, hits, events });
        self.last_finding.0.replace(Some(Rc::clone(&finding)));
        Some(finding)
    }
}

/// Something that narrows what stands out, and can be let go of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// A choice.
    Choice(Choice),
    /// The days.
    Days,
    /// The words that are looked for.
    Words,
}

/// Which events stand out: those that a filter lets and that words find.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    filter: Filter,
    finding: Option<Rc<Finding>>,
    /// None where nothing was chosen.
    found: Option<Rc<Found>>,
}

/// What follows for every event.
#[derive(Debug)]
struct Found {
    /// By event: [`NOTHING`], the one way of choosing in which it lacks what is chosen (counted from 1), or [`MORE`].
    lacks: Vec<u8>,
    places: OnceCell<Vec<usize>>,
}

/// An event that lacks nothing stands out.
const NOTHING: u8 = 0;
/// It lacks what is chosen in several ways, was not found, or is on other days.
const MORE: u8 = u8::MAX;

impl Found {
    fn new(filter: Filter, finding: Option<&Finding>, story: &Story) -> Self {
        let mut lacks = vec![NOTHING; story.document().events.len()];
        for choice in filter.choices() {
            let way = u8::try_from(choice.way() + 1).unwrap_or(MORE);
            let mut having = story.having(choice).iter().peekable();
            for (at, lack) in lacks.iter_mut().enumerate() {
                if having.next_if(|next| **next == at).is_none() {
                    *lack = if *lack == NOTHING { way } else { MORE };
                }
            }
        }
        for (at, (lack, event)) in lacks.iter_mut().zip(&story.document().events).enumerate() {
            let found = finding.is_none_or(|finding| finding.has(EventIndex(at)));
            if !found || filter.days.is_some_and(|days| !days.hold(event)) {
                *lack = MORE;
            }
        }
        Self { lacks, places: OnceCell::new() }
    }
}

/// What stood out last: everything on the page asks for the same.
pub(super) type LastStanding = Aside<RefCell<Option<Standing>>>;

impl PartialEq for Standing {
    /// The same finding is the same one: it is kept.
    fn eq(&self, other: &Self) -> bool {
        let finding = match (&self.finding, &other.finding) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        finding && self.filter == other.filter
    }
}

impl Standing {
    /// What stands out in a state.
    pub fn of(state: &State, story: &Story) -> Self {
        let new = Self { filter: state.filter, finding: story.find(&state.query), found: None };
        if let Some(last) = story.last_standing.0.borrow().as_ref().filter(|last| **last == new) {
            return last.clone();
        }
        let new = new.made(story);
        story.last_standing.0.replace(Some(new.clone()));
        new
    }

    fn made(self, story: &Story) -> Self {
        let is_empty = self.is_empty();
        let found = (!is_empty).then(|| Rc::new(Found::new(self.filter, self.finding.as_deref(), story)));
        Self { found, ..self }
    }

    /// Where nothing stands out, what to let go of so that the most events do, and how many those are; `None` where no one thing
    /// helps.
    pub fn remedy(&self, story: &Story) -> Option<(Undo, usize)> {
        let of_choices = self.filter.choices().map(Undo::Choice);
        let of_days = self.filter.days.map(|_| Undo::Days);
        let of_words = self.finding.as_ref().map(|_| Undo::Words);
        let without = of_choices
            .chain(of_days)
            .chain(of_words)
            .map(|undo| (undo, self.without(undo).made(story).count(story)));
        // Of those that help as much, the first.
        without.filter(|(_, count)| *count > 0).reduce(|best, next| if next.1 > best.1 { next } else { best })
    }

    fn without(&self, undo: Undo) -> Self {
        let mut rest = self.clone();
        match undo {
            Undo::Choice(choice) => rest.filter = self.filter.toggled(choice),
            Undo::Days => rest.filter = self.filter.within(None),
            Undo::Words => rest.finding = None,
        }
        rest
    }

    /// What is chosen.
    pub fn filter(&self) -> Filter {
        self.filter
    }

    /// Whether an event stands out, or would if nothing were chosen in one way.
    pub(super) fn lacks_at_most(&self, at: usize, way: usize) -> bool {
        let Some(found) = &self.found else { return true };
        found.lacks.get(at).is_some_and(|lack| *lack == NOTHING || usize::from(*lack) == way + 1)
    }

    /// What was found, if something was asked for.
    pub fn finding(&self) -> Option<&Rc<Finding>> {
        self.finding.as_ref()
    }

    /// Whether every event stands out because nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.filter.is_empty() && self.finding.is_none()
    }

    /// Whether an event stands out.
    pub fn matches(&self, at: EventIndex) -> bool {
        self.found.as_ref().is_none_or(|found| found.lacks.get(at.0) == Some(&NOTHING))
    }

    /// Where in the reading order the events stand that stand out, in that order; `None` where all do.
    pub fn places(&self, story: &Story) -> Option<&[usize]> {
        let places = || {
            let all = story.reading_order().enumerate();
            all.filter(|(_, at)| self.matches(*at)).map(|(place, _)| place).collect()
        };
        self.found.as_ref().map(|found| found.places.get_or_init(places).as_slice())
    }

    /// How many events stand out.
    pub fn count(&self, story: &Story) -> usize {
        self.places(story).map_or(story.document().events.len(), <[usize]>::len)
    }
}

#[cfg(test)]
mod tests;
