//! What the drawing rests on: the events one by one, the questions on which the reports differ, and the reports. Without
//! a choice they stand in the page's flow, as a document; with one they are a panel with the chosen event or question and
//! the report at its passage.

mod dependences;
mod disagreement;
mod disagreements;
mod follow;
mod note;
mod panel;

pub use dependences::Dependences;
pub use disagreement::Disagreement;
pub use disagreements::Disagreements;
pub use follow::{Follow, NEXT};
pub use note::DisagreementNote;
pub use panel::Evidence;
