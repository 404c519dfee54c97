//! One step of a date's computation: the recomputable form of a derived or bounded date.
//!
//! A step takes what a passage says, a source's publication day, another event's date or earlier steps, and yields
//! bounds; the room `date::steps` evaluates it. Nothing in it is a date or a number of its own.

mod flat;
#[cfg(feature = "author")]
mod schema;

use super::{EventId, SourceId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One step of a date's computation. The last one for an endpoint equals that endpoint's bounds.
///
/// In JSON it is one flat object, `{"for": "start", "op": "units_ago", "citation": 0, "words": "…", "step": 0}`; in
/// binary formats, which cannot tell one object from another by its fields, it is the pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The endpoint that it serves.
    pub endpoint: Endpoint,
    /// What is done.
    pub operation: Operation,
}

/// The start or the end of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Endpoint {
    /// Its start.
    Start,
    /// Its end.
    End,
}

/// Words of a passage, from which a number, a unit, a weekday or a date is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Index of the citation among the date's own.
    pub citation: usize,
    /// The words, which stand in exactly one place of that citation's `exact`.
    pub words: String,
}

/// What a step does. A `step` and the `steps` are indices of earlier steps of the same date, whichever endpoint they
/// serve; the input is what they yielded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operation {
    /// The day, month or year that stands in the words: its first and its last day.
    Read {
        /// What is read.
        words: Words,
    },
    /// The day on which a source was published; it rests on the source's own citation.
    Published {
        /// The source.
        source: SourceId,
    },
    /// The last day of the weekday in the words up to the input, for both of its bounds.
    WeekdayOnOrBefore {
        /// They name a weekday.
        words: Words,
        /// The input.
        step: usize,
    },
    /// A number of years, months, weeks or days before the input, as whole calendar units: about.
    UnitsAgo {
        /// They name a number and a unit.
        words: Words,
        /// The input.
        step: usize,
    },
    /// Within a number of units up to the input: from that long before its earliest day to its latest.
    WithinUnits {
        /// They name a number and a unit.
        words: Words,
        /// The input.
        step: usize,
    },
    /// Hours before the input: the same day, or the day before.
    HoursBefore {
        /// They name hours.
        words: Words,
        /// The input.
        step: usize,
    },
    /// Not after the input.
    Before {
        /// They say so.
        words: Words,
        /// The input.
        step: usize,
    },
    /// Not before the input.
    After {
        /// They say so.
        words: Words,
        /// The input.
        step: usize,
    },
    /// While the event went on: from its start to its end.
    During {
        /// They say so.
        words: Words,
        /// The event.
        event: EventId,
    },
    /// Around the event: a start not after its start, an end not before its end.
    Contains {
        /// They say so.
        words: Words,
        /// The event.
        event: EventId,
    },
    /// It lasted a number of days, both ends counted: a start from the end that is the input, an end from the start.
    Lasts {
        /// They name a number of days.
        words: Words,
        /// The input: the other endpoint.
        step: usize,
    },
    /// When the event started or ended.
    SameAs {
        /// They say so.
        words: Words,
        /// The event.
        event: EventId,
        /// Which end of the event.
        of: Endpoint,
    },
    /// What all the inputs allow.
    Intersect {
        /// The inputs.
        steps: Vec<usize>,
    },
}

/// An operation's name, as documents write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OperationName {
    /// The day, month or year that stands in the words.
    Read,
    /// The day on which a source was published.
    Published,
    /// The last day of the weekday in the words, up to the input.
    WeekdayOnOrBefore,
    /// A number of years, months, weeks or days before the input, as a whole calendar unit: about.
    UnitsAgo,
    /// Within a number of units up to the input.
    WithinUnits,
    /// Hours before the input: the same day, or the day before.
    HoursBefore,
    /// Not after the input.
    Before,
    /// Not before the input.
    After,
    /// While an event went on: from its start to its end.
    During,
    /// Around an event: a start not after its start, an end not before its end.
    Contains,
    /// A number of days, both ends counted: a start from the end, an end from the start.
    Lasts,
    /// When an event started or ended.
    SameAs,
    /// What all the inputs allow.
    Intersect,
}

impl OperationName {
    /// Every name, in the order of the operations.
    pub const ALL: [Self; 13] = [
        Self::Read,
        Self::Published,
        Self::WeekdayOnOrBefore,
        Self::UnitsAgo,
        Self::WithinUnits,
        Self::HoursBefore,
        Self::Before,
        Self::After,
        Self::During,
        Self::Contains,
        Self::Lasts,
        Self::SameAs,
        Self::Intersect,
    ];

    /// The name: `units_ago`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Published => "published",
            Self::WeekdayOnOrBefore => "weekday_on_or_before",
            Self::UnitsAgo => "units_ago",
            Self::WithinUnits => "within_units",
            Self::HoursBefore => "hours_before",
            Self::Before => "before",
            Self::After => "after",
            Self::During => "during",
            Self::Contains => "contains",
            Self::Lasts => "lasts",
            Self::SameAs => "same_as",
            Self::Intersect => "intersect",
        }
    }

    /// The fields that the operation takes, all of which it needs.
    pub fn takes(self) -> &'static [&'static str] {
        match self {
            Self::Read => &["citation", "words"],
            Self::Published => &["source"],
            Self::During | Self::Contains => &["citation", "words", "event"],
            Self::SameAs => &["citation", "words", "event", "of"],
            Self::Intersect => &["steps"],
            Self::WeekdayOnOrBefore
            | Self::UnitsAgo
            | Self::WithinUnits
            | Self::HoursBefore
            | Self::Before
            | Self::After
            | Self::Lasts => &["citation", "words", "step"],
        }
    }
}

impl fmt::Display for OperationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Endpoint {
    /// Both, the start first.
    pub const BOTH: [Self; 2] = [Self::Start, Self::End];

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::End => Self::Start,
        }
    }

    /// `start` or `end`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

/// The operations that have words, as a pattern; for `&` and `&mut` alike.
macro_rules! operation_with_words {
    ($words:ident) => {
        Operation::Read { words: $words }
            | Operation::WeekdayOnOrBefore { words: $words, .. }
            | Operation::UnitsAgo { words: $words, .. }
            | Operation::WithinUnits { words: $words, .. }
            | Operation::HoursBefore { words: $words, .. }
            | Operation::Before { words: $words, .. }
            | Operation::After { words: $words, .. }
            | Operation::During { words: $words, .. }
            | Operation::Contains { words: $words, .. }
            | Operation::Lasts { words: $words, .. }
            | Operation::SameAs { words: $words, .. }
    };
}

/// The operations that take one earlier step.
macro_rules! operation_with_step {
    ($step:ident) => {
        Operation::WeekdayOnOrBefore { step: $step, .. }
            | Operation::UnitsAgo { step: $step, .. }
            | Operation::WithinUnits { step: $step, .. }
            | Operation::HoursBefore { step: $step, .. }
            | Operation::Before { step: $step, .. }
            | Operation::After { step: $step, .. }
            | Operation::Lasts { step: $step, .. }
    };
}

/// The operations that take no earlier step.
macro_rules! operation_without_input {
    () => {
        Operation::Read { .. }
            | Operation::Published { .. }
            | Operation::During { .. }
            | Operation::Contains { .. }
            | Operation::SameAs { .. }
    };
}

impl Operation {
    /// Its name.
    pub fn name(&self) -> OperationName {
        match self {
            Self::Read { .. } => OperationName::Read,
            Self::Published { .. } => OperationName::Published,
            Self::WeekdayOnOrBefore { .. } => OperationName::WeekdayOnOrBefore,
            Self::UnitsAgo { .. } => OperationName::UnitsAgo,
            Self::WithinUnits { .. } => OperationName::WithinUnits,
            Self::HoursBefore { .. } => OperationName::HoursBefore,
            Self::Before { .. } => OperationName::Before,
            Self::After { .. } => OperationName::After,
            Self::During { .. } => OperationName::During,
            Self::Contains { .. } => OperationName::Contains,
            Self::Lasts { .. } => OperationName::Lasts,
            Self::SameAs { .. } => OperationName::SameAs,
            Self::Intersect { .. } => OperationName::Intersect,
        }
    }

    /// The words that it reads or rests on; all operations but `published` and `intersect` have some.
    pub fn words(&self) -> Option<&Words> {
        match self {
            operation_with_words!(words) => Some(words),
            Self::Published { .. } | Self::Intersect { .. } => None,
        }
    }

    /// The same, to number their citation anew.
    pub fn words_mut(&mut self) -> Option<&mut Words> {
        match self {
            operation_with_words!(words) => Some(words),
            Self::Published { .. } | Self::Intersect { .. } => None,
        }
    }

    /// The earlier steps whose bounds it takes.
    pub fn inputs(&self) -> &[usize] {
        match self {
            operation_with_step!(step) => std::slice::from_ref(step),
            Self::Intersect { steps } => steps,
            operation_without_input!() => &[],
        }
    }

    /// The same, to number them anew.
    pub fn inputs_mut(&mut self) -> &mut [usize] {
        match self {
            operation_with_step!(step) => std::slice::from_mut(step),
            Self::Intersect { steps } => steps,
            operation_without_input!() => &mut [],
        }
    }

    /// The event whose date it takes.
    pub fn event(&self) -> Option<&EventId> {
        match self {
            Self::During { event, .. } | Self::Contains { event, .. } | Self::SameAs { event, .. } => {
                Some(event)
            }
            _ => None,
        }
    }

    /// The source whose publication day it takes.
    pub fn source(&self) -> Option<&SourceId> {
        match self {
            Self::Published { source } => Some(source),
            _ => None,
        }
    }
}
