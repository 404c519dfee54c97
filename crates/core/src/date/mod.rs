//! Days, EDTF expressions, bounds, and the steps that compute them.

mod agreement;
mod bounds;
mod day;
pub mod edtf;
pub mod order;
mod stated;
pub mod steps;
mod words;

pub use agreement::{DateFault, agreement};
pub use bounds::{Bounds, EdtfBounds, Fit};
pub use day::{Day, DayError};
pub use order::{DateRange, Network, Order};
pub use stated::{unsaid, unstated};
pub use words::{
    Phrase, SentencePart, StepSentence, Style, Unordered, basis_words, bounds_words, date_words, day_words,
    group_words, instant_words, known_words, month_name, not_known_words, overlap_words, section_words,
    step_sentences, weekday_name, why_words, year_words,
};
pub(crate) use words::{dashed_years, short_first_month, short_month, short_weekday};
