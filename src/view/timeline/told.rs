//! What is said of a change to whoever does not see it: where the window is, and how many events stand out, once each time
//! the hand rests.

use super::brush::ends_in_words;
use super::picture::Picture;
use super::stop::of_id;
use crate::platform;
use crate::view::hooks::StoryRef;
use crate::view::store::use_shared;
use sourceline_core::layout::Screen;
use sourceline_core::scale::{Mode, View};
use sourceline_core::state::{Standing, Story, brush_of};
use yew::prelude::*;

/// So long nothing must change, in milliseconds.
const RESTED_MS: u32 = 600;

/// What may change.
#[derive(Properties, PartialEq)]
pub struct ToldProps {
    /// What the drawing shows.
    pub picture: Picture,
    /// The window on the axis.
    pub view: View,
    /// What stands out.
    pub standing: Standing,
}

/// The words. They are always in the page, so that a screen reader hears what comes into them. What words find is told at
/// their field, lanes and folds by their own controls.
#[component]
pub fn Told(props: &ToldProps) -> Html {
    let shared = use_shared();
    let words = use_state_eq(String::new);
    let rested = use_memo((), |()| platform::Rested::new(RESTED_MS));
    let before = use_mut_ref(|| None);
    let (view, filter) = (props.view, props.standing.filter());
    let mode = props.picture.plan.arrangement().mode;
    let on_axis = matches!(props.picture.screen, Screen::Axis(_));
    let depends = (StoryRef(shared.story.clone()), view, mode, filter, on_axis);
    let (picture, standing, setter) = (props.picture.clone(), props.standing.clone(), words.setter());
    use_effect_with(depends, move |(StoryRef(story), view, mode, filter, on_axis)| {
        let now = (*view, *mode, *filter);
        // What is shown when the page comes alive is no change.
        let Some(last) = *before.borrow() else {
            before.replace(Some(now));
            return;
        };
        // Who walks from event to event hears their names; that the window follows is no news.
        let only_moved = last.0.width() == view.width() && (last.1, last.2) == (*mode, *filter);
        if only_moved && !rested.waits() && of_id(&platform::focused_id()).is_some() {
            before.replace(Some(now));
            return;
        }
        let (story, before, on_axis) = (story.clone(), before.clone(), *on_axis);
        rested.ask(move || {
            let last = before.replace(Some(now)).unwrap_or(now);
            let mut said = Vec::new();
            if on_axis && last.1 != now.1 {
                let proportional = now.1 == Mode::Proportional;
                let language = story.language();
                let words = if proportional { language.in_true_proportion() } else { language.folded() };
                said.push(words.to_owned());
            }
            if on_axis && last.0 != now.0 {
                said.push(window_words(&picture, now.0, &story));
            }
            if last.2 != now.2 {
                said.push(standing_words(&standing, &story));
            }
            if !said.is_empty() {
                setter.set(said.join(story.language().sentence_separator()));
            }
        });
    });
    html! { <p class="unseen told-once" role="status">{ (*words).clone() }</p> }
}

fn window_words(picture: &Picture, view: View, story: &Story) -> String {
    let language = story.language();
    if view == View::FULL {
        return language.window_all().to_owned();
    }
    let span = story.drawing().map(Mode::Proportional).span();
    let [first, last] = ends_in_words(language, span, brush_of(picture.plan.map(), view, story));
    language.window_shown(first, last)
}

fn standing_words(standing: &Standing, story: &Story) -> String {
    let all = story.document().events.len();
    if standing.is_empty() {
        return story.language().all_stand_out(all);
    }
    story.language().some_stand_out(standing.count(story), all)
}
