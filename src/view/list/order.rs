//! “Why this order?”: what is known to have begun just before an event and just after it, by which reasons, and to which
//! events its order is not known.

use crate::view::many::{self, EventLinks, event_link};
use crate::view::said::{element, said};
use crate::view::store::{Shared, use_shared};
use crate::view::words::source_slot;
use sourceline_core::arranging::Arrange;
use sourceline_core::date::order::{Placing, Relation};
use sourceline_core::date::{Phrase, not_known_words, why_words};
use sourceline_core::state::{Action, EventIndex};
use std::rc::Rc;
use yew::prelude::*;

/// Documents with more events than this have the answer for the open event only, since each costs a look at all.
const MOST: usize = 300;
/// Of more nearest events than this, only a dozen have their reasons.
const MOST_NEAREST: usize = 48;

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
    let (language, network) = (shared.language(), story.network());
    let is_large = network.event_count() > MOST;
    let asked = use_state_eq(|| false);
    if network.event_count() < 2 || is_large && !props.selected {
        return Html::default();
    }
    // Of a large document it is answered only when it is asked.
    let ontoggle = {
        let asked = asked.setter();
        is_large.then(|| Callback::from(move |_: Event| asked.set(true)))
    };
    if is_large && !*asked {
        return html! { <details class="why-order" {ontoggle}><summary>{ language.why_order() }</summary></details> };
    }
    let Placing { before, just_before, after, just_after, not_known } = network.placing(here.0);
    let side = |title: &'static str, all: &[usize], nearest: &[usize]| {
        // Each list is in the document's order. Of very many that are the nearest some are enough, with their reasons.
        let rest: Vec<usize> =
            all.iter().copied().filter(|other| nearest.binary_search(other).is_err()).collect();
        let left = if nearest.len() > MOST_NEAREST { &nearest[many::FIRST..] } else { &[] };
        let nearest = &nearest[..nearest.len() - left.len()];
        let left: Rc<[EventIndex]> = left.iter().copied().map(EventIndex).collect();
        let known = nearest.iter().map(|other| known(&shared, here, *other));
        html! {
            if !all.is_empty() {
                <h4>{ title }</h4>
                <ul>{ for known }</ul>
                if !left.is_empty() { <EventLinks events={left} class="names" /> }
                { through_them(&shared, &rest, props.selected) }
            }
        }
    };
    let unknown = if props.selected { unordered(&shared, here, &not_known) } else { Html::default() };
    html! {
        <details class="why-order" {ontoggle}>
            <summary>{ language.why_order() }</summary>
            { side(language.known_before(), &before, &just_before) }
            { side(language.known_after(), &after, &just_after) }
            if !not_known.is_empty() {
                <h4>{ language.order_not_known(not_known.len()) }</h4>
                { unknown }
            }
        </details>
    }
}

/// One neighbour, with the reason.
fn known(shared: &Shared, here: EventIndex, other: usize) -> Html {
    let story = &shared.story;
    let Some(why) = story.network().why(here.0, other) else { return Html::default() };
    let reason = phrases(shared, &why_words(shared.language(), &story.document().events, &why, here.0));
    let ended = why.relation == Relation::Ended;
    html! {
        <li class={if ended { "ended" } else { "begun" }}>
            { event_link(shared, EventIndex(other)) }
            <span class="reason">{ reason }</span>
        </li>
    }
}

/// Those whose order follows through the nearest ones. Only of the open event are they named.
fn through_them(shared: &Shared, others: &[usize], named: bool) -> Html {
    let language = shared.language();
    match others {
        [] => Html::default(),
        _ if !named => html! { <p class="rest">{ language.through_them_only(others.len()) }</p> },
        _ => {
            let events: Rc<[EventIndex]> =
                in_reading_order(shared, others).into_iter().map(EventIndex).collect();
            html! { <details class="rest"><summary>{ language.through_them(others.len()) }</summary><EventLinks {events} /></details> }
        }
    }
}

/// Events in the order of the list, not of the document.
fn in_reading_order(shared: &Shared, events: &[usize]) -> Vec<usize> {
    let mut placed: Vec<(Option<usize>, usize)> =
        events.iter().map(|at| (shared.story.place_of(EventIndex(*at)), *at)).collect();
    placed.arrange();
    placed.into_iter().map(|(_, at)| at).collect()
}

/// Those to which the order is not known, by reason.
fn unordered(shared: &Shared, here: EventIndex, others: &[usize]) -> Html {
    let story = &shared.story;
    let listed = in_reading_order(shared, others);
    let reasons =
        not_known_words(shared.language(), &story.document().events, story.network(), here.0, &listed);
    let reasons = reasons.iter().map(|unordered| {
        let events: Rc<[EventIndex]> = unordered.events.iter().copied().map(EventIndex).collect();
        html! { <li><span class="reason">{ phrases(shared, &unordered.reason) }</span><EventLinks {events} class="names" /></li> }
    });
    html! { <ul>{ for reasons }</ul> }
}

/// A sentence with its links.
fn phrases(shared: &Shared, phrases: &[Phrase]) -> Html {
    let story = &shared.story;
    let phrase = |phrase: &Phrase| match phrase {
        Phrase::Text(text) => html! { text },
        Phrase::Event(event) => event_link(shared, EventIndex(*event)),
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
            let link = html! {
                <a class="grounds" href={shared.href(&Action::OpenPassage(at))} {onclick}>
                    <q lang={source.language.clone()}><bdi>{ passage.exact.trim().to_owned() }</bdi></q>
                </a>
            };
            said(shared.language().passage_of_report_in(element(link), source_slot(story, passage.source)))
        }
    };
    phrases.iter().map(phrase).collect()
}
