//! The events of a cluster that no zoom parts, one below another, right under the drawing.

use super::clusters::days_words;
use crate::platform;
use crate::view::hooks::StoryRef;
use crate::view::store::use_shared;
use crate::view::windowed::{List, gap, use_window};
use sourceline_core::arranging::Arrange;
use sourceline_core::date::{Bounds, Style, bounds_words, date_words};
use sourceline_core::state::{Action, EventIndex, Selection, Standing, Story};
use std::rc::Rc;
use yew::prelude::*;

/// What is listed.
#[derive(Properties, PartialEq)]
pub struct ListedProps {
    /// The events, if any are listed.
    pub events: Option<Rc<[EventIndex]>>,
    /// What is open.
    pub selection: Selection,
    /// Which events stand out; the others are dimmed.
    pub standing: Standing,
}

/// The id of the heading, which has the focus when a list opens.
const HEADING: &str = "_listed";
/// Up to so many events are in the page whether they are in sight or not.
const WHOLE: usize = 60;
/// About how high a row is, in px.
const ROW_PX: f64 = 30.0;

/// The list, while there is one. It takes the focus when it opens, and gives it back to where the reader came from.
#[component]
pub fn Listed(props: &ListedProps) -> Html {
    let came_from = use_mut_ref(|| None::<platform::Place>);
    use_effect_with(ListRef(props.events.clone()), move |ListRef(events)| {
        if events.is_some() {
            // Who opens one list from another goes back to where the first one was asked for.
            if let Some(place) = platform::take_place() {
                came_from.borrow_mut().get_or_insert(place);
            }
            platform::focus(HEADING);
            platform::scroll_into_sight(".listed");
        } else if let Some(place) = came_from.borrow_mut().take()
            && platform::has_lost_focus()
            && !place.restore()
        {
            platform::focus_still("_plot");
        }
    });
    match &props.events {
        Some(events) => {
            html! { <Panel events={events.clone()} selection={props.selection} standing={props.standing.clone()} /> }
        }
        None => Html::default(),
    }
}

/// A list that an effect depends on: the same one, never compared event by event.
struct ListRef(Option<Rc<[EventIndex]>>);

impl PartialEq for ListRef {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(this), Some(that)) => Rc::ptr_eq(this, that),
            (None, None) => true,
            _ => false,
        }
    }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    events: Rc<[EventIndex]>,
    selection: Selection,
    standing: Standing,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    let shared = use_shared();
    let story = &shared.story;
    let depends = (StoryRef(story.clone()), ListRef(Some(props.events.clone())));
    let rows = use_memo(depends, |(StoryRef(story), ListRef(events))| {
        let events = events.as_deref().unwrap_or_default();
        let mut placed: Vec<_> = events.iter().map(|at| (story.place_of(*at), *at)).collect();
        placed.arrange_by_key(|(place, at)| (*place, at.0));
        placed.into_iter().map(|(_, at)| at).collect::<Vec<_>>()
    });
    // What is open goes back to its link, wherever that is in the list.
    let open = props.selection.event();
    let pinned: Vec<usize> = rows.iter().position(|at| Some(*at) == open).into_iter().collect();
    let window = use_window(&List {
        story: StoryRef(story.clone()),
        which: Rc::as_ptr(&rows) as usize as u64,
        count: rows.len(),
        whole: WHOLE,
        estimate: &|_| ROW_PX,
        pinned: &pinned,
        still: false,
        on_paper: 0,
    });
    let close = shared.dispatch.reform(|_: MouseEvent| Action::List(None));
    let row = |place: usize| {
        let Some((at, event)) = rows.get(place).and_then(|at| Some((*at, story.event(*at)?))) else {
            return Html::default();
        };
        let open_it = Action::OpenEvent(at);
        let dimmed = (!props.standing.matches(at)).then_some("dimmed");
        let current = (open == Some(at)).then_some("true");
        html! {
            <li key={at.0} class={dimmed} aria-setsize={rows.len().to_string()} aria-posinset={(place + 1).to_string()}>
                <a href={shared.href(&open_it)} onclick={shared.on_click(open_it)} aria-current={current}>
                    <bdi lang={shared.documents_own()}>{ &event.title }</bdi>
                </a>
                <span class="when">{ date_words(shared.language(), &event.date, Style::Short) }</span>
            </li>
        }
    };
    html! {
        <section class="listed" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ heading(story, &props.events) }</h2>
            <button type="button" class="close" onclick={close}>{ shared.language().close_the_list() }<span aria-hidden="true">{ " ×" }</span></button>
            <div class="rows-in-sight">
                <ul ref={window.node.clone()}>
                    { window.draw(row, |key, px| html! { <li {key} class="gap" aria-hidden="true">{ gap(px) }</li> }) }
                </ul>
            </div>
        </section>
    }
}

/// How many events, and between which days they are fastened.
fn heading(story: &Story, events: &[EventIndex]) -> String {
    let language = story.language();
    let marks = events.iter().filter_map(|at| story.drawing().marks().get(at.0).copied().flatten());
    let days = marks.map(|mark| mark.extent.anchor());
    let ends = days.fold(None, |ends: Option<(f64, f64)>, day| {
        Some(ends.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
    });
    let when = ends.map_or_else(
        || bounds_words(language, Bounds::NONE),
        |(first, last)| days_words(language, first, last),
    );
    language.cluster(events.len(), when)
}
