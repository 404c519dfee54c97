//! What follows once the hand rests, so that the answer to a letter or a press does not wait for it.

use super::hooks::StoryRef;
use super::paper::LONG;
use crate::platform;
use sourceline_core::state::{Standing, Story};
use std::rc::Rc;
use yew::prelude::*;

/// So long nothing must change, in milliseconds: letters that are typed one after the other come faster.
const RESTED_MS: u32 = 150;

/// What stood out when the hand rested last: for what is far from where a reader types or presses. Of another story, of one that is
/// not long, and on paper, it is what stands out now.
#[hook]
pub fn use_rested(story: &Rc<Story>, standing: &Standing, is_printing: bool) -> Standing {
    let settled = use_state_eq(|| (StoryRef(story.clone()), standing.clone()));
    let rested = use_memo((), |()| platform::Rested::new(RESTED_MS));
    let is_long = story.document().events.len() > LONG;
    let waits = is_long && Rc::ptr_eq(&settled.0.0, story);
    {
        let settled = settled.setter();
        use_effect_with((StoryRef(story.clone()), standing.clone()), move |now| {
            let now = now.clone();
            if waits {
                rested.ask(move || settled.set(now));
            } else if is_long {
                rested.forget();
                settled.set(now);
            }
        });
    }
    if waits && !is_printing { settled.1.clone() } else { standing.clone() }
}
