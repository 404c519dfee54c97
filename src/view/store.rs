//! The one reducer, and what every component may use of it.

use super::paper::Paper;
use crate::platform;
use sourceline_core::link;
use sourceline_core::model::SourceId;
use sourceline_core::state::{Action, Editions, Shown, State, Story, advance, reduce};
use sourceline_messages::Language;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::{AttrValue, Callback, MouseEvent, Reducible, hook, use_context};

/// The editions, and what is shown of them: what the reducer keeps.
pub struct Model {
    /// The document, whole and as some of its sources have it.
    pub editions: Rc<Editions>,
    /// The edition that is shown, and what the reader has chosen.
    pub shown: Shown,
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let shown = advance(&self.shown, action, &self.editions);
        if shown.state == self.shown.state {
            self
        } else {
            Rc::new(Self { editions: self.editions.clone(), shown })
        }
    }
}

/// What changes only with the edition, and when the page is printed, so that handing it down redraws nothing else.
#[derive(Clone)]
pub struct Shared {
    /// The document, whole and as some of its sources have it.
    pub editions: Rc<Editions>,
    /// The edition that is shown, and what follows from it.
    pub story: Rc<Story>,
    /// The sources that are switched off in it.
    pub without: Rc<BTreeSet<SourceId>>,
    /// What paper asks of the page.
    pub paper: Paper,
    /// Sends an action to the reducer.
    pub dispatch: Callback<Action>,
    /// The name of the file that was opened, where one was: no address leads to it.
    pub file: Option<AttrValue>,
}

impl Shared {
    /// The language of the interface.
    pub fn language(&self) -> Language {
        self.story.language()
    }

    /// The `lang` of what is in the language of a tag, where that is not the interface's.
    pub fn foreign(&self, tag: &str) -> Option<AttrValue> {
        self.story.foreign(tag).map(|tag| AttrValue::from(tag.to_owned()))
    }

    /// The `lang` of what the document says itself, its titles, summaries and names.
    pub fn documents_own(&self) -> Option<AttrValue> {
        self.foreign(&self.story.document().language)
    }

    /// The address of what an action opens: an anchor of the page, which works before any script does; where reports are
    /// switched off, a link that says so, since anchors are those of the whole document.
    pub fn href(&self, action: &Action) -> String {
        if !self.without.is_empty() {
            let state = State { without: (*self.without).clone(), ..State::default() };
            return format!("#{}", link::write(&reduce(&state, action.clone(), &self.story), &self.story));
        }
        match action {
            Action::OpenEvent(at) => {
                self.story.event(*at).map_or_else(String::new, |event| format!("#{}", event.id))
            }
            Action::OpenPassage(at) => format!("#_c{}", at.0),
            Action::OpenSentence(at) => format!("#_s{}", at.0),
            Action::OpenReport(at) => format!("#_r{}", at.0),
            Action::OpenDisagreement(at) => format!("#_d{}", at.0),
            _ => String::new(),
        }
    }

    /// What a button does: an action, or nothing where there is none to do.
    pub fn on_press(&self, action: Option<Action>) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(action) = action.clone() {
                platform::note_place();
                dispatch.emit(action);
            }
        })
    }

    /// What a link does here when it is clicked: an action in place of its address. With a key that opens a tab or a
    /// window, it stays a link.
    pub fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |click: MouseEvent| {
            if platform::is_plain_click(&click) {
                click.prevent_default();
                platform::note_place();
                dispatch.emit(action.clone());
            }
        })
    }
}

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        self.shown.state == other.shown.state
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.story, &other.story) && self.paper == other.paper
    }
}

/// The story and the way to change the state.
///
/// # Panics
/// Outside the app's component, which no component is.
#[hook]
#[allow(clippy::expect_used)]
pub fn use_shared() -> Shared {
    use_context::<Shared>().expect("every component stands inside the app")
}
