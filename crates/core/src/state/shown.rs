//! The story that is shown, and what the reader has chosen in it.

use super::{Action, Editions, State, Story, carry, reduce};
use std::rc::Rc;

/// An edition of the document and a state whose indices are its own.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The story that has the sources which are on.
    pub story: Rc<Story>,
    /// What the reader has chosen in it.
    pub state: State,
}

impl Shown {
    /// The whole document, with nothing chosen.
    pub fn whole(editions: &Editions) -> Self {
        Self { story: editions.whole(), state: State::default() }
    }

    /// A state with the story that it belongs to.
    pub fn of(state: State, editions: &Editions) -> Self {
        Self { story: editions.without(&state.without), state }
    }
}

/// What is shown next. Where sources are switched, the choice is carried into the edition without them.
pub fn advance(shown: &Shown, action: Action, editions: &Editions) -> Shown {
    // A link's state belongs to the edition that it names.
    let belongs = matches!(action, Action::Follow(_));
    let state = reduce(&shown.state, action, &shown.story);
    if state.without == shown.state.without {
        return Shown { story: shown.story.clone(), state };
    }
    let story = editions.without(&state.without);
    let state = if belongs { state } else { carry(&state, &shown.story, &story) };
    Shown { story, state }
}
