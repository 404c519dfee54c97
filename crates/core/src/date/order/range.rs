//! From when to when something was.

use crate::date::Bounds;
use crate::model::EventDate;

/// From when to when something was: the bounds of its start and of its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateRange {
    /// Bounds of the start.
    pub start: Bounds,
    /// Bounds of the end; none where it is not known or still to come.
    pub end: Bounds,
}

impl From<&EventDate> for DateRange {
    fn from(date: &EventDate) -> Self {
        Self { start: date.start.into(), end: date.end.into() }
    }
}
