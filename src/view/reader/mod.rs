//! The reports, whole: every passage marked that something rests on, and every sentence with its answer to what does.

mod line;
mod report;
mod sentence;

pub use report::Reports;
