//! Days, EDTF expressions, bounds, and the steps that compute them.

mod agreement;
mod bounds;
mod day;
pub mod edtf;
mod order;
mod stated;
pub mod steps;
mod words;

pub use agreement::{DateFault, agreement};
pub use bounds::{Bounds, EdtfBounds, Fit};
pub use day::{Day, DayError};
pub use order::{DateRange, Order};
pub use stated::{unsaid, unstated};
pub use words::{
    SentencePart, StepSentence, Style, basis_words, bounds_words, date_words, day_words, month_name,
    step_sentences, weekday_name, year_words,
};
