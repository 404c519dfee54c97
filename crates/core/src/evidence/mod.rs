//! What follows from the passages: shared runs of words, lines of testimony, who tells what, and the document as some
//! of its sources have it.
//!
//! Nothing here takes a vote. Dependent reports are one line of testimony; which answer is right no function says.

mod matrix;
#[cfg(feature = "author")]
mod runs;
mod testimony;
#[cfg(feature = "author")]
mod words;

pub use matrix::{Cell, Matrix, Share};
#[cfg(feature = "author")]
pub use runs::{LEAST_WORDS, PairRuns, RunLength, SharedRun, runs_by_pairs, shared_runs};
pub use testimony::{Ground, Link, Testimony, lines_of_testimony, testimony};
