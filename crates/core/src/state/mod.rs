//! What the reader has chosen. State holds what is canonical; [`Story`] and its selectors derive the rest.

mod editions;
mod lines;
mod reduce;
mod story;

pub use editions::Editions;
pub use lines::{Line, Run};
#[cfg(test)]
pub(crate) use reduce::tests::story as test_story;
pub(crate) use reduce::unknown_event;
pub use reduce::{Action, can_zoom_in, reduce};
pub use story::{EventIndex, Passage, PassageIndex, Role, SourceIndex, Story};

use crate::scale::{Mode, View};

/// What is open: an event, a passage, or a passage of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Selection {
    /// The event whose detail is open.
    pub event: Option<EventIndex>,
    /// The passage that is marked as chosen.
    pub passage: Option<PassageIndex>,
}

/// Something the reader must be told, in place of what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A link names an event that is not in the document.
    UnknownEvent(String),
    /// A link cannot be read; what is wrong with it.
    BadLink(String),
}

/// What the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Folded or in true proportion.
    pub mode: Mode,
    /// The window on the axis.
    pub view: View,
    /// What is open.
    pub selection: Selection,
    /// The report in the reader, if one was chosen.
    pub report: Option<SourceIndex>,
    /// What to tell the reader.
    pub notice: Option<Notice>,
}

impl State {
    /// Whether the panel with detail and report is open.
    pub fn is_open(&self) -> bool {
        self.selection.event.is_some() || self.report.is_some()
    }
}
