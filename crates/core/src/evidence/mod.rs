//! What follows from the passages: shared runs of words, lines of testimony, and the document as some of its sources
//! have it.
//!
//! Nothing here takes a vote. Dependent reports are one line of testimony; which answer is right no function says.

mod disputed;
#[cfg(feature = "author")]
mod inferred;
mod quoted;
#[cfg(feature = "author")]
mod runs;
mod testimony;
mod withheld;
mod without;
#[cfg(feature = "author")]
mod words;

pub use disputed::{disputed_numbers, one_sided_of};
#[cfg(feature = "author")]
pub use inferred::{infer, inferred_between, left_out, runs_by_sources};
pub use quoted::quoted;
#[cfg(feature = "author")]
pub use runs::{LEAST_WORDS, PairRuns, RunLength, SharedRun, runs_by_pairs};
pub use testimony::{Ground, Link, Links, Testimony};
pub use withheld::{OMISSION, WITHHELD, are_whole, is_whole, readable};
#[cfg(feature = "author")]
pub use withheld::{TakenSign, passages_only};
pub use without::{reports_have_it, without};
