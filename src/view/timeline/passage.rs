//! The way from one arrangement of the axis to another, on which every mark can be followed.

use super::picture::Picture;
use crate::platform::{self, Sheet};
use crate::view::hooks::StoryRef;
use sourceline_core::layout::{Screen, passage};
use sourceline_core::scale::View;
use sourceline_core::state::Story;
use std::rc::Rc;
use yew::prelude::*;

/// How long it takes, in milliseconds: long enough to be followed, over before the next wish.
const LASTS_MS: f64 = 350.0;

/// What has no place on the way is not seen on it.
const UNDER_WAY: &str = ".paper,.tick,.piece,.crease,.cluster,.passing,.lane-header{opacity:0}";

/// Moves the marks to where another plan has them, unless the reader asked for less motion. Whatever else changes the
/// picture ends it at once.
#[hook]
pub fn use_passage(story: &Rc<Story>, picture: &Picture, view: View) {
    let before = use_mut_ref(|| None::<(StoryRef, Picture, View)>);
    let under_way = use_mut_ref(|| None::<platform::Animation>);
    let now = (StoryRef(story.clone()), picture.clone(), view);
    use_effect_with(now, move |now| {
        let last = before.replace(Some(now.clone()));
        if under_way.take().is_some() {
            platform::set_sheet(Sheet::Passage, "");
        }
        let (story, to, to_view) = now.clone();
        let Some((_, from, from_view)) = last.filter(|(last_story, from, _)| {
            let drawn_alike = from.screen == to.screen && !from.is_printed && !to.is_printed;
            *last_story == story && drawn_alike && !Rc::ptr_eq(&from.plan, &to.plan)
        }) else {
            return;
        };
        if !matches!(to.screen, Screen::Axis(_)) || platform::prefers_less_motion() {
            return;
        }
        let frame = move |share: f64| {
            let eased = share * share * (3.0 - 2.0 * share);
            let (before, after) = ((&*from.plan, from_view), (&*to.plan, to_view));
            let on_the_way = passage(story.0.drawing(), before, after, &to.scene, eased);
            platform::place_elements(&to.standing, on_the_way);
            platform::set_sheet(Sheet::Passage, if share < 1.0 { UNDER_WAY } else { "" });
        };
        frame(0.0);
        under_way.replace(Some(platform::animate(LASTS_MS, frame)));
    });
}
