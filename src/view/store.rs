//! The one reducer, and what every component may use of it.

use crate::platform;
use sourceline_core::state::{Action, Editions, Shown, Story, advance};
use std::rc::Rc;
use yew::{Callback, MouseEvent, Reducible, hook, use_context};

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

/// What changes only with the edition, so that handing it down redraws nothing else.
#[derive(Clone)]
pub struct Shared {
    /// The document, whole and as some of its sources have it.
    pub editions: Rc<Editions>,
    /// The edition that is shown, and what follows from it.
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
