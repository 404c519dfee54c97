//! The list. It is a full equivalent of the drawing, and the page's text where no script runs. It is cut wherever the
//! order is known, and says where it is not.

use super::EventDetail;
use crate::view::hooks::StoryRef;
use crate::view::paper::{EVENTS, LONG, Limit};
use crate::view::store::{Shared, use_shared};
use crate::view::windowed::{List, gap, use_window};
use sourceline_core::date::order::{Group, Known, Section, Stand};
use sourceline_core::date::{group_words, overlap_words, section_words};
use sourceline_core::state::{EventIndex, Selection, Standing, Story};
use std::rc::Rc;
use yew::prelude::*;

/// What is open.
#[derive(Properties, PartialEq)]
pub struct EventsProps {
    /// The event and the passage.
    pub selection: Selection,
    /// Which events stand out; the others are not in the way.
    pub standing: Standing,
}

/// About how high the rows of a long list are, in px.
const ENTRY_PX: f64 = 150.0;
const HEADING_PX: f64 = 40.0;

/// A row of a long list.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Row {
    /// Where a section begins.
    Section(usize),
    /// Where a group of a section begins.
    Group(usize, usize),
    /// An event.
    Entry(EventIndex),
}

/// The rows of a long list, of the events that stand out and of the open one.
fn rows(story: &Story, standing: &Standing, open: Option<EventIndex>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (at, section) in story.sections().iter().enumerate() {
        let begins = rows.len();
        rows.push(Row::Section(at));
        for (nth, group) in section.groups.iter().enumerate() {
            rows.push(Row::Group(at, nth));
            let (before, events) = (rows.len(), group.events.iter().map(|event| EventIndex(*event)));
            rows.extend(events.filter(|at| open == Some(*at) || standing.matches(*at)).map(Row::Entry));
            if rows.len() == before {
                rows.pop();
            }
        }
        if rows.len() == begins + 1 {
            rows.pop();
        }
    }
    rows
}

/// All events; the style sheet shows the open one alone while the panel is open.
#[component]
pub fn Events(props: &EventsProps) -> Html {
    let Shared { story, paper, .. } = use_shared();
    let (language, is_printing) = (story.language(), paper.is_printing);
    let open = props.selection.event();
    let is_long = story.document().events.len() > LONG;
    let depends = (
        StoryRef(story.clone()),
        props.standing.clone(),
        // On paper nothing is open.
        open.filter(|at| !is_printing && !props.standing.matches(*at)),
    );
    let rows = use_memo(
        depends,
        |(StoryRef(story), standing, open)| {
            if is_long { rows(story, standing, *open) } else { Vec::new() }
        },
    );
    // The event that was open last is where the reader goes on.
    let last = use_mut_ref(|| None::<EventIndex>);
    let before = *last.borrow();
    let of = |event: Option<EventIndex>| {
        event.and_then(|event| rows.iter().position(|row| *row == Row::Entry(event)))
    };
    let pinned: Vec<usize> = [open, before].into_iter().filter_map(of).collect();
    last.replace(open.or(before));
    let estimate = |row: usize| match rows.get(row) {
        Some(Row::Entry(_)) => ENTRY_PX,
        _ => HEADING_PX,
    };
    // The last row on paper is that of the last event which has its notes there.
    let entries = rows.iter().enumerate().filter(|(_, row)| matches!(row, Row::Entry(_)));
    let on_paper = if is_printing { entries.take(EVENTS).last().map_or(0, |(row, _)| row + 1) } else { 0 };
    let window = use_window(&List {
        story: StoryRef(story.clone()),
        which: Rc::as_ptr(&rows) as usize as u64,
        count: rows.len(),
        whole: 0,
        estimate: &estimate,
        pinned: &pinned,
        still: open.is_some(),
        on_paper,
    });
    let entry = |event: usize| {
        let event = EventIndex(event);
        let selected = props.selection.event() == Some(event);
        // Only the open event needs to know which passage is chosen, so only it is drawn again.
        let chosen = props.selection.passage().filter(|_| selected);
        let aside = !props.standing.matches(event);
        let key = story.event(event).map(|event| event.id.to_string()).unwrap_or_default();
        html! { <li {key} class={classes!("entry", aside.then_some("aside"))}><EventDetail {event} {selected} {chosen} /></li> }
    };
    let shown = |group: &Group| {
        // On paper nothing is aside.
        story.network().shown(group, |at| is_printing || props.standing.matches(EventIndex(at)))
    };
    let group = |section: &Section, group: &Group, id: String| {
        let shown = shown(group);
        let entries = group.events.iter().map(|event| entry(*event));
        let list = if group.known == Known::Whole {
            html! { <ol aria-labelledby={id.clone()}>{ for entries }</ol> }
        } else {
            html! { <ul aria-labelledby={id.clone()}>{ for entries }</ul> }
        };
        html! { <><p class="days" {id}>{ group_words(language, section.stand, &shown) }</p>{ list }</> }
    };
    let lead = language.list_lead();
    if is_long {
        let row = |at: usize| match rows.get(at) {
            None => Html::default(),
            Some(Row::Section(at)) => {
                let Some(section) = story.sections().get(*at) else { return Html::default() };
                let apart = (section.stand != Stand::InOrder).then_some("apart");
                html! {
                    <div key={format!("section {at}")} class={classes!("cut", (*at > 0).then_some("line"), apart)}>
                        if let Some(overlap) = overlap_words(language, section) {
                            <p class="span">{ section_words(language, section) }</p>
                            <p class="overlap">{ overlap }</p>
                        }
                    </div>
                }
            }
            Some(Row::Group(at, nth)) => {
                let section = story.sections().get(*at);
                let Some(group) = section.and_then(|section| section.groups.get(*nth)) else {
                    return Html::default();
                };
                let stand = section.map_or(Stand::InOrder, |section| section.stand);
                html! { <p key={format!("group {at} {nth}")} class="days days-row">{ group_words(language, stand, &shown(group)) }</p> }
            }
            Some(Row::Entry(event)) => {
                let selected = open == Some(*event);
                let chosen = props.selection.passage().filter(|_| selected);
                html! { <div key={event.0} class="entry"><EventDetail event={*event} {selected} {chosen} /></div> }
            }
        };
        return html! {
            <section class="events" id="_events" aria-label={language.list_name()}>
                <h2>{ language.list_title() }</h2>
                <p class="lead">{ lead }<span class="of-window">{ language.list_in_part() }</span></p>
                if is_printing {
                    <Limit count={rows.iter().filter(|row| matches!(row, Row::Entry(_))).count()} of={EVENTS} />
                }
                <div class="rows" ref={window.node.clone()}>
                    { window.draw(row, |key, px| html! { <div {key} class="gap">{ gap(px) }</div> }) }
                </div>
            </section>
        };
    }
    let sections = story.sections().iter().enumerate().map(|(at, section)| {
        let groups = section.groups.iter().enumerate();
        let groups = groups.map(|(nth, it)| group(section, it, format!("_o{at}-{nth}")));
        let id = format!("_o{at}");
        let class = if section.stand == Stand::InOrder { "in-order" } else { "in-order apart" };
        match overlap_words(language, section) {
            Some(overlap) => html! {
                <div {class} role="group" aria-labelledby={id.clone()}>
                    <p class="span" {id}>{ section_words(language, section) }</p>
                    <p class="overlap">{ overlap }</p>
                    { for groups }
                </div>
            },
            None => html! { <div {class}>{ for groups }</div> },
        }
    });
    html! {
        <section class="events" id="_events" aria-label={language.list_name()}>
            <h2>{ language.list_title() }</h2>
            <p class="lead">{ lead }</p>
            { for sections }
        </section>
    }
}
