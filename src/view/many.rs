//! Links to many things: a dozen, and more when they are asked for.

use super::store::{Shared, use_shared};
use sourceline_core::state::{Action, EventIndex};
use sourceline_messages::Language;
use std::rc::Rc;
use yew::prelude::*;

/// So many are shown at once without asking.
const WHOLE: usize = 48;
/// Of more, this many come first.
pub const FIRST: usize = 12;
/// How many more come when they are asked for.
const MORE: usize = 96;

/// How many of some things to show, and the button that shows more, which is nothing where all are shown.
#[hook]
pub fn use_some(language: Language, count: usize) -> (usize, Html) {
    let asked = use_state_eq(|| 0);
    let shown = if count <= WHOLE { count } else { count.min(FIRST + *asked) };
    let left = count - shown;
    if left == 0 {
        return (shown, Html::default());
    }
    let onclick = {
        let (setter, next) = (asked.setter(), *asked + MORE);
        Callback::from(move |_: MouseEvent| setter.set(next))
    };
    let words = if left > MORE { language.many_more_show(left, MORE) } else { language.many_more(left) };
    (shown, html! { <button type="button" class="and-more" {onclick}>{ words }</button> })
}

/// Which events.
#[derive(Properties, PartialEq)]
pub struct EventLinksProps {
    /// The events.
    pub events: Rc<[EventIndex]>,
    /// The class of the list.
    #[prop_or_default]
    pub class: Classes,
}

/// A list of links to events.
#[component]
pub fn EventLinks(props: &EventLinksProps) -> Html {
    let shared = use_shared();
    let (shown, more) = use_some(shared.language(), props.events.len());
    let links = props.events.iter().take(shown).map(|at| html! { <li>{ event_link(&shared, *at) }</li> });
    html! { <ul class={props.class.clone()}>{ for links }if shown < props.events.len() { <li>{ more }</li> }</ul> }
}

/// A link to an event, by its title.
pub fn event_link(shared: &Shared, at: EventIndex) -> Html {
    let Some(event) = shared.story.event(at) else { return Html::default() };
    let onclick = shared.on_click(Action::OpenEvent(at));
    html! { <a href={shared.href(&Action::OpenEvent(at))} {onclick}><bdi lang={shared.documents_own()}>{ &event.title }</bdi></a> }
}
