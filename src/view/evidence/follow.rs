//! The panel's bar of who follows the story: the event before, the event after, how far it is, and whether the order is known.

use crate::view::said::{own, said};
use crate::view::store::use_shared;
use sourceline_core::state::{Action, EventIndex, Neighbours, Standing, Turn};
use yew::prelude::*;

/// Which event is read.
#[derive(Properties, PartialEq)]
pub struct FollowProps {
    /// The event.
    pub event: EventIndex,
    /// Which events stand out; the others are passed over.
    pub standing: Standing,
}

/// The button that leads on; it has the focus when the story begins to be followed.
pub const NEXT: &str = "_next";

/// The bar. Besides its buttons, the arrows, Home and End lead through the story while one of them has the focus.
#[component]
pub fn Follow(props: &FollowProps) -> Html {
    let shared = use_shared();
    let (language, story) = (shared.language(), &shared.story);
    let Some(Neighbours { before, after, place, of }) = story.neighbours(props.event, &props.standing) else {
        return Html::default();
    };
    let title = story.event(props.event).map(|event| event.title.clone()).unwrap_or_default();
    let at = |place: usize| match props.standing.places(story) {
        Some(places) => story.event_at(*places.get(place)?),
        None => story.event_at(place),
    };
    let onkeydown = {
        let (dispatch, first, last) = (shared.dispatch.clone(), at(0), at(of.saturating_sub(1)));
        Callback::from(move |press: KeyboardEvent| {
            if press.ctrl_key() || press.meta_key() || press.alt_key() || press.shift_key() {
                return;
            }
            let to = match press.key().as_str() {
                "ArrowLeft" => before,
                "ArrowRight" => after,
                "Home" => first,
                "End" => last,
                _ => return,
            };
            press.prevent_default();
            if let Some(to) = to {
                dispatch.emit(Action::OpenEvent(to));
            }
        })
    };
    let step = |to: Option<EventIndex>, id: Option<&'static str>, words: Html, key: &'static str| {
        let onclick = shared.on_press(to.map(Action::OpenEvent));
        html! { <button type="button" class="step" {id} {onclick} aria-disabled={to.is_none().then_some("true")} aria-keyshortcuts={key}>{ words }</button> }
    };
    let turn = match story.turn(before, props.event) {
        Turn::First => language.follow_first(),
        Turn::Ended => language.follow_ended(),
        Turn::Begun => language.follow_begun(),
        Turn::NotKnown => language.follow_not_known(),
    };
    html! {
        <div class="follow" role="group" aria-label={language.follow_name()} {onkeydown}>
            { step(before, None, html! { <><span aria-hidden="true">{ "‹ " }</span>{ language.follow_previous() }</> }, "ArrowLeft") }
            { step(after, Some(NEXT), html! { <>{ language.follow_next() }<span aria-hidden="true">{ " ›" }</span></> }, "ArrowRight") }
            <progress max={of.to_string()} value={(place + 1).to_string()} aria-hidden="true"></progress>
            <p role="status"><span class="place">{ language.panel_place(place + 1, of) }</span><span class="unseen">{ said(language.follow_title_in(own(shared.documents_own(), title))) }</span><span class="turn">{ turn }</span></p>
        </div>
    }
}
