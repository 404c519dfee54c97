//! Days, EDTF expressions and bounds.

mod day;

pub use day::{Day, DayError};
