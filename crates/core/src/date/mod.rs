//! Days, EDTF expressions and bounds.

mod agreement;
mod bounds;
mod day;
pub mod edtf;
mod order;
mod words;

pub use day::{Day, DayError};
