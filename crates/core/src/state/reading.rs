//! The reading mode: the story event by event, from where the reader came, who goes back there.

use super::{EventIndex, Selection, SourceIndex, Standing, State, Story};
use crate::date::order::{Relation, Why};
use crate::scale::View;

/// Where the reader was before the story was followed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Entered {
    /// The window on the axis.
    pub view: View,
    /// What was open.
    pub selection: Selection,
    /// The report in the reader.
    pub report: Option<SourceIndex>,
}

/// How an event stands to the one that is read before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Nothing is read before it.
    First,
    /// That one had ended when this one began.
    Ended,
    /// That one had begun when this one began; whether it had ended is not known.
    Begun,
    /// Which of the two began first is not known.
    NotKnown,
}

/// Where an event stands among those that are read, and what is read before and after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbours {
    /// The event before it.
    pub before: Option<EventIndex>,
    /// The event after it.
    pub after: Option<EventIndex>,
    /// How many are read before it.
    pub place: usize,
    /// How many are read in all.
    pub of: usize,
}

impl Story {
    /// What is read before and after an event: all that stands out, in the order of the list, and the event itself.
    pub fn neighbours(&self, at: EventIndex, standing: &Standing) -> Option<Neighbours> {
        let here = self.place_of(at)?;
        let Some(places) = standing.places(self) else {
            let before = here.checked_sub(1).and_then(|place| self.event_at(place));
            let of = self.document().events.len();
            return Some(Neighbours { before, after: self.event_at(here + 1), place: here, of });
        };
        let place = places.partition_point(|other| *other < here);
        let stands = places.get(place) == Some(&here);
        let to = |at: Option<usize>| self.event_at(*places.get(at?)?);
        let after = if stands { place + 1 } else { place };
        let of = places.len() + usize::from(!stands);
        Some(Neighbours { before: to(place.checked_sub(1)), after: to(Some(after)), place, of })
    }

    /// How an event stands to the one that is read before it.
    pub fn turn(&self, before: Option<EventIndex>, at: EventIndex) -> Turn {
        let Some(before) = before else { return Turn::First };
        match self.network().why(before.0, at.0) {
            Some(Why { earlier, relation: Relation::Ended, .. }) if earlier == before.0 => Turn::Ended,
            Some(Why { earlier, relation: Relation::Begun, .. }) if earlier == before.0 => Turn::Begun,
            _ => Turn::NotKnown,
        }
    }

    /// The event that is read first: the open one, or the first that stands out.
    pub(super) fn first_to_read(&self, state: &State) -> Option<EventIndex> {
        let standing = Standing::of(state, self);
        state.selection.event().or_else(|| self.reading_order().find(|at| standing.matches(*at)))
    }
}

#[cfg(test)]
mod tests;
