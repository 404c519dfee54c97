//! What comes in and goes out, one file a format.

pub mod authored;
pub mod sourceline;
