//! Why words say no such thing, and why a step does not compute.

use crate::model::{Endpoint, EventId, SourceId};
use std::fmt;

/// Why nothing can be read from some words. Each displays as what the words do, and [`ReadError::advice`] says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// They name no weekday.
    NoWeekday,
    /// They place the weekday in another week, or in one to come.
    OtherWeek,
    /// They name no number with a unit.
    NoQuantity,
    /// They name a unit, but no number: “several years”.
    NoNumber,
    /// They name part of a unit: “two and a half years”.
    Fraction,
    /// They limit a number and do not give it: “more than two years”.
    Limit,
    /// They name hours where days, weeks, months or years belong.
    Hours,
    /// They name no hours.
    NoHours,
    /// They name more than 24 hours.
    ManyHours,
    /// They name no date.
    NoDate,
    /// They name a month or a day, but no year.
    NoYear,
    /// They name a day that the calendar does not have.
    NoSuchDay,
    /// They name several, where one belongs.
    Several(Vec<String>),
}

impl ReadError {
    /// What to do about it.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::NoWeekday => "quote the words with the weekday",
            Self::OtherWeek => {
                "only the last such day up to the input can be computed; bound the date in another way"
            }
            Self::NoQuantity => {
                "quote a number together with its unit, as in “two months”; an ordinal is no number"
            }
            Self::NoNumber => {
                "nothing is computed from an unnamed number; bound the date with `before` or `after`"
            }
            Self::Fraction => "only whole units are counted; bound the date in another way",
            Self::Limit => "only a number that is given is counted; bound the date in another way",
            Self::Hours => "use `hours_before`; other operations count days, weeks, months or years",
            Self::NoHours => "quote the words that name the hours",
            Self::ManyHours => {
                "“hours before” allows the same day and the one before; quote fewer hours, or use `before`"
            }
            Self::NoDate => "quote a date with its year: a day, a month or a year",
            Self::NoYear => "quote the year too",
            Self::NoSuchDay => "quote a day, a month or a year that the calendar has",
            Self::Several(_) => "quote fewer words, so that one is left",
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoWeekday => "name no weekday",
            Self::OtherWeek => "name a weekday of another week",
            Self::NoQuantity => "name no number with a unit",
            Self::NoNumber => "name a unit, but no number",
            Self::Fraction => "name part of a unit",
            Self::Limit => "only limit a number",
            Self::Hours => "name hours",
            Self::NoHours => "name no hours",
            Self::ManyHours => "name more than 24 hours",
            Self::NoDate => "name no date",
            Self::NoYear => "name no year",
            Self::NoSuchDay => "name a day that does not exist",
            Self::Several(which) => {
                return write!(f, "name {}, where one belongs: {}", which.len(), which.join(", "));
            }
        })
    }
}

/// Why a step does not compute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepError {
    /// Its words say no such thing.
    Reading(ReadError),
    /// It takes a step that is not an earlier one.
    NotEarlier(usize),
    /// It takes a step that does not compute.
    Failed(usize),
    /// It takes no step at all.
    NoInput,
    /// There is no such event.
    NoEvent(EventId),
    /// There is no such source.
    NoSource(SourceId),
    /// The source has no publication day.
    NotPublished(SourceId),
    /// The event's date is not known where this needs it.
    NoDate(EventId, Endpoint),
    /// Its inputs bound nothing on the side where this needs a bound.
    NoBound,
    /// No day is allowed by all inputs.
    Empty,
    /// What it yields lies outside the years −9999 to 9999.
    Calendar,
    /// A stay is counted in days or weeks, one day at least.
    NoStay,
}

impl StepError {
    /// What to do about it.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Reading(error) => error.advice(),
            Self::NotEarlier(_) => "a step may only take steps that stand before it",
            Self::Failed(_) => "correct that step first",
            Self::NoInput => "name the steps that it takes",
            Self::NoEvent(_) => "name the id of an event of the document",
            Self::NoSource(_) => "name the id of a source of the document",
            Self::NotPublished(_) => {
                "write the source's `published` and cite the passage that says so, or compute from another source"
            }
            Self::NoDate(..) => "compute from an event whose date is known there, or call this date unknown",
            Self::NoBound => "give it an input that is bounded on that side, or take the step out",
            Self::Empty => "the inputs contradict each other; correct one of them",
            Self::Calendar => "correct the words or the input",
            Self::NoStay => "quote a number of days or weeks; months and years have no fixed length in days",
        }
    }
}

impl From<ReadError> for StepError {
    fn from(error: ReadError) -> Self {
        Self::Reading(error)
    }
}

impl fmt::Display for StepError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reading(error) => write!(f, "its words {error}"),
            Self::NotEarlier(step) => write!(f, "step {step} does not stand before it"),
            Self::Failed(step) => write!(f, "step {step}, which it takes, does not compute"),
            Self::NoInput => f.write_str("it takes no step"),
            Self::NoEvent(event) => write!(f, "there is no event `{event}`"),
            Self::NoSource(source) => write!(f, "there is no source `{source}`"),
            Self::NotPublished(source) => write!(f, "the source `{source}` has no publication day"),
            Self::NoDate(event, of) => write!(f, "the {} of `{event}` has no bound there", of.as_str()),
            Self::NoBound => f.write_str("its input has no bound on the side that it needs"),
            Self::Empty => f.write_str("no day is allowed by all of its inputs"),
            Self::Calendar => f.write_str("it leads out of the years −9999 to 9999"),
            Self::NoStay => f.write_str("its words name no number of days"),
        }
    }
}
