//! The ordered list. It is a full equivalent of the drawing, and the page's text where no script runs.

use super::EventDetail;
use crate::view::store::use_shared;
use sourceline_core::state::Selection;
use yew::prelude::*;

/// What is open.
#[derive(Properties, PartialEq)]
pub struct EventsProps {
    /// The event and the passage.
    pub selection: Selection,
}

/// All events; the style sheet shows the open one alone while the panel is open.
#[component]
pub fn Events(props: &EventsProps) -> Html {
    let story = use_shared().story;
    let events = story.reading_order().map(|event| {
        let selected = props.selection.event() == Some(event);
        // Only the open event needs to know which passage is chosen, so only it is drawn again.
        let chosen = props.selection.passage().filter(|_| selected);
        html! { <li><EventDetail {event} {selected} {chosen} /></li> }
    });
    html! {
        <section class="events" id="_events" aria-label="Events">
            <h2>{ "The events, in order" }</h2>
            <p class="lead">{ "By date where the reports give one. Events of one day stand in no order unless a report gives it; \
                those without a date come last." }</p>
            <ol>{ for events }</ol>
        </section>
    }
}
