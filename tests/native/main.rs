//! What is tested natively, of the repository as a whole.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod house;
mod messages;
mod papers;
mod refusal;
mod styles;
mod weight;
