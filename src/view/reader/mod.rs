//! The reports, whole, with every passage marked that something rests on.

mod line;
mod report;

pub use report::Reports;
