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
    Style, basis_words, bounds_words, date_words, day_words, month_name, weekday_name, year_words,
};
