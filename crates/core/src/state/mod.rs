//! What the reader has chosen. State holds what is canonical; [`Story`] and its selectors derive the rest.

mod aside;
mod carry;
mod choices;
mod editions;
mod filter;
mod finding;
mod index;
mod lines;
mod lit;
mod notes;
mod passages;
mod reading;
mod reduce;
mod sentences;
mod shares;
mod shown;
mod story;
mod telling;
mod told;

pub use carry::carry;
pub use choices::Choice;
pub use editions::Editions;
pub use filter::{Days, Filter};
pub use finding::{Finding, Hit, Standing, Undo};
pub use index::{DisagreementIndex, EventIndex, PassageIndex, SentenceIndex, SourceIndex};
pub use lines::{Line, Run};
pub use notes::{Note, Notes};
pub use passages::{Passage, Role};
pub use reading::{Entered, Neighbours, Turn};
#[cfg(test)]
pub(crate) use reduce::tests::story as test_story;
pub(crate) use reduce::unknown_event;
pub use reduce::{Action, brush_of, can_zoom_in, reduce, smallest_brush};
pub use sentences::Sentence;
pub use shares::{CLASSES, per_cent};
pub use shown::{Shown, advance};
pub use story::Story;
pub use telling::{Stage, Telling};
pub use told::Told;

use crate::layout::Arrangement;
pub use crate::layout::LaneMode;
use crate::model::SourceId;
use crate::scale::{Mode, TimeMap, View};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

/// What is open: an event with its passages, or a question on which the reports differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An event's detail.
    Event(EventIndex),
    /// A disagreement, its positions side by side.
    Disagreement(DisagreementIndex),
}

/// What is chosen within the open report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A passage that something rests on.
    Passage(PassageIndex),
    /// A sentence that is asked which events rest on it.
    Sentence(SentenceIndex),
}

/// What is open, and what is chosen in the open report.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Selection {
    /// What is open beside the report.
    pub subject: Option<Subject>,
    /// What is chosen in the report.
    pub spot: Option<Spot>,
}

impl Selection {
    /// The open event.
    pub fn event(self) -> Option<EventIndex> {
        match self.subject {
            Some(Subject::Event(at)) => Some(at),
            _ => None,
        }
    }

    /// The open disagreement.
    pub fn disagreement(self) -> Option<DisagreementIndex> {
        match self.subject {
            Some(Subject::Disagreement(at)) => Some(at),
            _ => None,
        }
    }

    /// The chosen passage.
    pub fn passage(self) -> Option<PassageIndex> {
        match self.spot {
            Some(Spot::Passage(at)) => Some(at),
            _ => None,
        }
    }

    /// The chosen sentence.
    pub fn sentence(self) -> Option<SentenceIndex> {
        match self.spot {
            Some(Spot::Sentence(at)) => Some(at),
            _ => None,
        }
    }
}

/// Something the reader must be told, in place of what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A link names an event that is not in the document.
    UnknownEvent(String),
    /// A link cannot be read; what is wrong with it.
    BadLink(String),
}

/// What the reader has chosen. Its indices are those of the story that has the sources which are not switched off.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Folded or in true proportion.
    pub mode: Mode,
    /// What the lanes are grouped by.
    pub lanes: LaneMode,
    /// The folds that are open, by their number among the folds of the axis.
    pub opened: BTreeSet<usize>,
    /// The window on the axis.
    pub view: View,
    /// What is open.
    pub selection: Selection,
    /// The report in the reader, if one was chosen.
    pub report: Option<SourceIndex>,
    /// Which events stand out.
    pub filter: Filter,
    /// The words that are looked for, as they were typed.
    pub query: Rc<str>,
    /// The sources that are switched off.
    pub without: BTreeSet<SourceId>,
    /// Where the reader came from who follows the story event by event, if one does.
    pub reading: Option<Entered>,
    /// The cell of the matrix that is being looked at; no link keeps it.
    pub peek: Option<(EventIndex, SourceIndex)>,
    /// The events of a cluster that no zoom parts, listed; no link keeps it.
    pub listed: Option<Rc<[EventIndex]>>,
    /// What to tell the reader.
    pub notice: Option<Notice>,
}

impl State {
    /// Whether the panel with detail and report is open.
    pub fn is_open(&self) -> bool {
        self.selection.subject.is_some() || self.report.is_some()
    }

    /// How the axis is drawn, besides the window on it.
    pub fn arrangement(&self) -> Arrangement {
        Arrangement { mode: self.mode, lanes: self.lanes, opened: self.opened.clone() }
    }

    /// The map of the axis as it is drawn.
    pub fn map(&self, story: &Story) -> Arc<TimeMap> {
        story.drawing().map_of(self.mode, &self.opened)
    }
}
