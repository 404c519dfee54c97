//! Days, EDTF expressions and bounds.

mod agreement;
mod bounds;
mod day;
pub mod edtf;
pub mod order;
mod words;

pub use agreement::{DateFault, agreement};
pub use bounds::{Bounds, EdtfBounds, Fit};
pub use day::{Day, DayError};
pub use order::{DateRange, Network, Order};
pub use words::{
    Phrase, Style, Unordered, basis_words, bounds_words, date_words, day_words, group_words, known_words,
    month_name, not_known_words, overlap_words, section_words, weekday_name, why_words, year_words,
};
