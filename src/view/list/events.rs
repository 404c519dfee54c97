//! The list. It is a full equivalent of the drawing, and the page's text where no script runs. It is cut wherever the
//! order is known, and says where it is not.

use super::EventDetail;
use crate::view::store::use_shared;
use sourceline_core::date::order::{Group, Known, Section, Stand};
use sourceline_core::date::{group_words, overlap_words, section_words};
use sourceline_core::state::{EventIndex, Filter, Selection};
use yew::prelude::*;

/// What is open.
#[derive(Properties, PartialEq)]
pub struct EventsProps {
    /// The event and the passage.
    pub selection: Selection,
    /// Which events stand out; the others are not in the way.
    pub filter: Filter,
}

/// All events; the style sheet shows the open one alone while the panel is open.
#[component]
pub fn Events(props: &EventsProps) -> Html {
    let story = use_shared().story;
    let entry = |event: usize| {
        let event = EventIndex(event);
        let selected = props.selection.event() == Some(event);
        // Only the open event needs to know which passage is chosen, so only it is drawn again.
        let chosen = props.selection.passage().filter(|_| selected);
        let aside = !props.filter.matches(&story, event);
        let key = story.event(event).map(|event| event.id.to_string()).unwrap_or_default();
        html! { <li {key} class={classes!("entry", aside.then_some("aside"))}><EventDetail {event} {selected} {chosen} /></li> }
    };
    let group = |section: &Section, group: &Group, id: String| {
        let shown = story.network().shown(group, |at| props.filter.matches(&story, EventIndex(at)));
        let entries = group.events.iter().map(|event| entry(*event));
        let list = if group.known == Known::Whole {
            html! { <ol aria-labelledby={id.clone()}>{ for entries }</ol> }
        } else {
            html! { <ul aria-labelledby={id.clone()}>{ for entries }</ul> }
        };
        html! { <><p class="days" {id}>{ group_words(section.stand, &shown) }</p>{ list }</> }
    };
    let sections = story.sections().iter().enumerate().map(|(at, section)| {
        let groups = section.groups.iter().enumerate();
        let groups = groups.map(|(nth, it)| group(section, it, format!("_o{at}-{nth}")));
        let id = format!("_o{at}");
        let class = if section.stand == Stand::InOrder { "in-order" } else { "in-order apart" };
        match overlap_words(section) {
            Some(overlap) => html! {
                <div {class} role="group" aria-labelledby={id.clone()}>
                    <p class="span" {id}>{ section_words(section) }</p>
                    <p class="overlap">{ overlap }</p>
                    { for groups }
                </div>
            },
            None => html! { <div {class}>{ for groups }</div> },
        }
    });
    html! {
        <section class="events" id="_events" aria-label="Events">
            <h2>{ "The events" }</h2>
            <p class="lead">{ "Nothing below a line across began before anything above it. Where an order is not known, the heading \
                says so. Apart, below the dotted lines, stand events of which only a latest day is known, and those without a date." }</p>
            { for sections }
        </section>
    }
}
