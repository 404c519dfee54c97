//! What a date of an imported event says besides its expression.

use crate::date::Bounds;
use crate::date::edtf::Edtf;
use crate::model::{Basis, EventDate, EventEnd, EventStart};

/// A date of an expression and what it was written as, with the bounds that follow from it. No passage says it, so its bases are
/// unknown.
pub(super) fn dated(text: &str, edtf: &Edtf) -> EventDate {
    let bounds = edtf.bounds();
    let Bounds { earliest, latest } = bounds.start;
    let start = EventStart { earliest, latest, basis: Basis::Unknown };
    let Bounds { earliest, latest } = bounds.end;
    let end = EventEnd { earliest, latest, basis: Basis::Unknown, open: bounds.open };
    EventDate { edtf: Some(text.to_owned()), start, end, ..EventDate::default() }
}
