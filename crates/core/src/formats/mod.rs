//! What comes in and goes out, one file a format.

#[cfg(feature = "author")]
pub mod authored;
pub mod sourceline;
