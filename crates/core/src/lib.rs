//! The core of Sourceline: what a source-cited timeline is, and everything about it that needs no browser.
//!
//! The rooms, in the order in which data flows through them:
//! [`model`] (the document), [`date`] (days, EDTF, bounds), [`quote`] (passages), [`evidence`] (what follows from them),
//! [`scale`] and [`layout`] (the drawing), [`search`] (finding words), [`state`] (what the reader has chosen), [`link`] (its deep link), [`citing`] (what a
//! reader takes along). Below all of them is [`arranging`] (sorting that weighs little).
//!
//! Three more rooms are there with the feature `opening`, for documents from elsewhere:
#![cfg_attr(
    feature = "opening",
    doc = "[`check`] (the rules of the format), [`formats`] (what comes in and goes out) and [`opening`] (from bytes to a story, in slices)."
)]
#![cfg_attr(
    not(feature = "opening"),
    doc = "`check` (the rules of the format), `formats` (what comes in and goes out) and `opening` (from bytes to a story, in slices)."
)]
//! Two are there with the feature `author` only, so that they never enter the wasm:
#![cfg_attr(
    feature = "author",
    doc = "[`generate`] (made-up documents) and [`scanning`] (what is left to do for an author)."
)]
#![cfg_attr(
    not(feature = "author"),
    doc = "`generate` (made-up documents) and `scanning` (what is left to do for an author)."
)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod arranging;
#[cfg(feature = "opening")]
pub mod check;
pub mod citing;
pub mod date;
pub mod evidence;
#[cfg(feature = "opening")]
pub mod formats;
#[cfg(feature = "author")]
pub mod generate;
pub mod layout;
pub mod link;
pub mod model;
#[cfg(feature = "opening")]
pub mod opening;
pub mod quote;
pub mod scale;
#[cfg(feature = "author")]
pub mod scanning;
pub mod search;
pub mod state;
