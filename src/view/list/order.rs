//! “Why this order?”: what is known to have begun just before an event and just after it, by which reasons, and to which
//! events its order is not known.

use crate::view::store::{Shared, use_shared};
use crate::view::words::{counted, source_name};
use sourceline_core::date::order::{Placing, Relation};
use sourceline_core::date::{Phrase, not_known_words, why_words};
use sourceline_core::state::{Action, EventIndex};
use yew::prelude::*;

/// Documents with more events than this have the answer for the open event only, since each costs a look at all.
const MOST: usize = 300;

/// Which event.
#[derive(Properties, PartialEq)]
pub struct WhyOrderProps {
    /// The event.
    pub event: EventIndex,
    /// Whether it is the open one. Only then are those named whose order is not known: they can be nearly all.
    pub selected: bool,
}

/// The answer, folded; it opens without a script.
#[component]
pub fn WhyOrder(props: &WhyOrderProps) -> Html {
    let shared = use_shared();
    let (story, here) = (&shared.story, props.event);
    let network = story.network();
    if network.event_count() < 2 || network.event_count() > MOST && !props.selected {
        return Html::default();
    }
    let Placing { before, just_before, after, just_after, not_known } = network.placing(here.0);
    let side = |title: &'static str, all: &[usize], nearest: &[usize]| {
        let rest: Vec<usize> = all.iter().copied().filter(|other| !nearest.contains(other)).collect();
        let known = nearest.iter().map(|other| known(&shared, here, *other));
        html! {
            if !all.is_empty() {
                <h4>{ title }</h4>
                <ul>{ for known }</ul>
                { through_them(&shared, &rest, props.selected) }
            }
        }
    };
    let unknown = if props.selected { unordered(&shared, here, &not_known) } else { Html::default() };
    html! {
        <details class="why-order">
            <summary>{ "Why this order?" }</summary>
            { side("Known to have begun before it, or with it", &before, &just_before) }
            { side("Known to have begun after it, or with it", &after, &just_after) }
            if !not_known.is_empty() {
                <h4>{ format!("Order not known: {}", counted(not_known.len(), "event", "events")) }</h4>
                { unknown }
            }
        </details>
    }
}

/// One neighbour, with the reason.
fn known(shared: &Shared, here: EventIndex, other: usize) -> Html {
    let story = &shared.story;
    let Some(why) = story.network().why(here.0, other) else { return Html::default() };
    let reason = phrases(shared, &why_words(&story.document().events, &why, here.0));
    let ended = why.relation == Relation::Ended;
    html! {
        <li class={if ended { "ended" } else { "begun" }}>
            { event_link(shared, other) }
            <span class="reason">{ reason }</span>
        </li>
    }
}

/// Those whose order follows through the nearest ones. Only of the open event are they named.
fn through_them(shared: &Shared, others: &[usize], named: bool) -> Html {
    let words = format!("And through them, {} more", counted(others.len(), "event", "events"));
    match others {
        [] => Html::default(),
        _ if !named => html! { <p class="rest">{ words }{ "." }</p> },
        _ => {
            let events = in_reading_order(shared, others).into_iter();
            let events = events.map(|other| html! { <li>{ event_link(shared, other) }</li> });
            html! { <details class="rest"><summary>{ words }</summary><ul>{ for events }</ul></details> }
        }
    }
}

/// Events in the order of the list, not of the document.
fn in_reading_order(shared: &Shared, events: &[usize]) -> Vec<usize> {
    let mut is_one = vec![false; shared.story.document().events.len()];
    events.iter().for_each(|event| is_one[*event] = true);
    shared.story.reading_order().map(|event| event.0).filter(|at| is_one[*at]).collect()
}

/// Those to which the order is not known, by reason.
fn unordered(shared: &Shared, here: EventIndex, others: &[usize]) -> Html {
    let story = &shared.story;
    let listed = in_reading_order(shared, others);
    let reasons = not_known_words(&story.document().events, story.network(), here.0, &listed);
    let reasons = reasons.iter().map(|unordered| {
        let events = unordered.events.iter().map(|other| html! { <li>{ event_link(shared, *other) }</li> });
        html! { <li><span class="reason">{ phrases(shared, &unordered.reason) }</span><ul class="names">{ for events }</ul></li> }
    });
    html! { <ul>{ for reasons }</ul> }
}

fn event_link(shared: &Shared, at: usize) -> Html {
    let at = EventIndex(at);
    let Some(event) = shared.story.event(at) else { return Html::default() };
    let onclick = shared.on_click(Action::OpenEvent(at));
    html! { <a href={shared.href(&Action::OpenEvent(at))} {onclick}><bdi>{ &event.title }</bdi></a> }
}

/// A sentence with its links.
fn phrases(shared: &Shared, phrases: &[Phrase]) -> Html {
    let story = &shared.story;
    let phrase = |phrase: &Phrase| match phrase {
        Phrase::Text(text) => html! { text },
        Phrase::Event(event) => event_link(shared, *event),
        Phrase::Passage { event, after, citation } => {
            let events = &story.document().events;
            let citation =
                events.get(*event).and_then(|event| event.after.get(*after)?.citations.get(*citation));
            let found = citation.and_then(|citation| {
                let at = story.passage_of(citation)?;
                let passage = story.passage(at)?;
                Some((at, passage, story.source(passage.source)?))
            });
            let Some((at, passage, source)) = found else { return Html::default() };
            let onclick = shared.on_click(Action::OpenPassage(at));
            html! {
                <><a class="grounds" href={shared.href(&Action::OpenPassage(at))} {onclick}>
                    <q lang={source.language.clone()}><bdi>{ passage.exact.trim().to_owned() }</bdi></q>
                </a>{ format!(" ({})", source_name(story, passage.source)) }</>
            }
        }
    };
    phrases.iter().map(phrase).collect()
}
