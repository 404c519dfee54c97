//! The one reducer, and what every component may use of it.

use crate::platform;
use sourceline_core::state::{Action, State, Story, reduce};
use std::rc::Rc;
use yew::{Callback, MouseEvent, Reducible, hook, use_context};

/// The story and the state: what the reducer keeps.
pub struct Model {
    /// The document and what follows from it.
    pub story: Rc<Story>,
    /// What the reader has chosen.
    pub state: State,
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let state = reduce(&self.state, action, &self.story);
        if state == self.state { self } else { Rc::new(Self { story: self.story.clone(), state }) }
    }
}

/// What never changes while the app runs, so that handing it down redraws nothing.
#[derive(Clone)]
pub struct Shared {
    /// The document and what follows from it.
    pub story: Rc<Story>,
    /// Sends an action to the reducer.
    pub dispatch: Callback<Action>,
}

impl Shared {
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

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.story, &other.story)
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
