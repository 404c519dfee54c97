//! Finding words in the events and in the reports.
//!
//! An inverted index (Manning, Raghavan & Schütze, *Introduction to Information Retrieval*, 2008, chapters 1 and 2): for each word,
//! as [`words`] folds it, where it stands. What is found is an event, in whose title, names or summary all that was asked for
//! stands, or a sentence of a report. It knows the document and nothing that follows from it.

mod fold;
mod index;
mod query;
mod words;

pub use fold::fold;
pub use index::{Found, Index, Unit};
pub use query::{MAX_QUERY_CHARS, Piece, Query};
pub use words::{Word, words};
