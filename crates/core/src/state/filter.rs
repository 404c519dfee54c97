//! Which events stand out. The others are dimmed on the axis, and nothing is placed anew.

use super::Choice;
use super::choices::WAYS;
use crate::date::Day;
use crate::model::Event;

/// What an event must have to stand out; nothing chosen: every event does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of each way of choosing at most one.
    chosen: [Option<Choice>; WAYS],
    /// When it must be.
    pub days: Option<Days>,
}

/// A stretch of days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first; `None`: from ever.
    pub from: Option<Day>,
    /// The last; `None`: for ever.
    pub to: Option<Day>,
    /// Whether an event must lie in it for certain, on whichever of its possible days it was; else it may.
    pub is_certain: bool,
}

impl Days {
    /// Whether an event lies in it. What has no bound on a side may be on any day there.
    pub fn hold(self, event: &Event) -> bool {
        let Self { from, to, is_certain } = self;
        let (start, end) = (&event.date.start, &event.date.end);
        // The first and the last day on which it may have been.
        let first = start.earliest;
        let last =
            if end.open { None } else { end.latest.or(start.latest.filter(|_| start.bounds_equal(end))) };
        if is_certain {
            let begins = from.is_none_or(|from| first.is_some_and(|first| from <= first));
            begins && to.is_none_or(|to| last.is_some_and(|last| last <= to))
        } else {
            let reaches = from.is_none_or(|from| last.is_none_or(|last| from <= last));
            reaches && to.is_none_or(|to| first.is_none_or(|first| first <= to))
        }
    }
}

impl Filter {
    /// Whether every event stands out.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// What is chosen.
    pub fn choices(self) -> impl Iterator<Item = Choice> {
        self.chosen.into_iter().flatten()
    }

    /// Whether something is chosen.
    pub fn has(self, choice: Choice) -> bool {
        self.chosen[choice.way()] == Some(choice)
    }

    /// This filter with something chosen in place of what was chosen in that way; what is chosen already is let go.
    #[must_use]
    pub fn toggled(mut self, choice: Choice) -> Self {
        let chosen = &mut self.chosen[choice.way()];
        *chosen = if *chosen == Some(choice) { None } else { Some(choice) };
        self
    }

    /// This filter for another stretch of days, or for all of them.
    #[must_use]
    pub fn within(self, days: Option<Days>) -> Self {
        Self { days: days.filter(|days| days.from.is_some() || days.to.is_some()), ..self }
    }
}

#[cfg(test)]
mod tests;
