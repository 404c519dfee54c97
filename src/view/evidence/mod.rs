//! What the drawing rests on: the events one by one, and the reports. Without a choice both stand in the page's flow, as
//! a document; with one they are a panel with the chosen event and the report at its passage.

mod dependences;
mod disagreement;
mod panel;

pub use dependences::Dependences;
pub use disagreement::DisagreementNote;
pub use panel::Evidence;
