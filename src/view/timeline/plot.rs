//! The drawing itself.

use super::axis::{Folds, Ticks};
use super::keys::{KEYS, Shown, use_movement};
use super::mark::EventMark;
use super::overview::Overview;
use crate::view::store::use_shared;
use sourceline_core::date::order::{Group, Known, Stand};
use sourceline_core::date::{Bounds, group_words, known_words};
use sourceline_core::layout::{Place, Section, piece_words};
use sourceline_core::model::{Basis, Event};
use sourceline_core::scale::{Mode, PieceKind, View};
use sourceline_core::state::{EventIndex, Filter, Selection};
use yew::prelude::*;

/// What the drawing shows.
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// Folded or in true proportion.
    pub mode: Mode,
    /// The window on the axis.
    pub view: View,
    /// What is open; the events that it concerns light up.
    pub selection: Selection,
    /// Which events stand out; the others are dimmed where they are.
    pub filter: Filter,
}

/// The timeline. On a phone its sections run down the page; above, the style sheets lay them on an axis.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let shared = use_shared();
    let plot = use_node_ref();
    let mode = props.mode;
    let shown = Shown { mode, view: props.view, selection: props.selection };
    let onkeydown = use_movement(&plot, &shared, shown);
    let drawing = shared.story.drawing();
    let pieces = drawing.map(Mode::Folded).pieces();
    let story = &shared.story;
    let (selected, lit) = (props.selection.event(), story.lit(props.selection));
    let stands_out = |at: usize| props.filter.matches(story, EventIndex(at));
    let marks = |group: &Group, stand: Stand| -> Html {
        let mark = |at: &usize| {
            let event = EventIndex(*at);
            let dimmed = !stands_out(*at);
            let dated_above = stand != Stand::Undated
                && story.event(event).is_some_and(|event| is_bounded(event) && is_all(event, group.bounds));
            html! { <EventMark {event} {dated_above} selected={selected == Some(event)} lit={lit.contains(&event)} {dimmed} /> }
        };
        let marks = group.events.iter().map(mark);
        if group.known == Known::Whole {
            html! { <ol>{ for marks }</ol> }
        } else {
            html! { <ul>{ for marks }</ul> }
        }
    };
    // Where time runs down the page, a group stands under its bounds, or only under what is known of its order.
    let bounded =
        |group: &Group| group.events.iter().all(|at| story.event(EventIndex(*at)).is_some_and(is_bounded));
    let groups = |section: &Section| -> Html {
        let stand = match section.place {
            Place::Piece(_) => Stand::InOrder,
            Place::UpTo => Stand::UpTo,
            Place::Undated => Stand::Undated,
        };
        let group = |group: &Group| {
            let bounded = stand != Stand::Undated && bounded(group);
            let shown = story.network().shown(group, stands_out);
            let words = if bounded {
                Some(group_words(stand, &shown))
            } else {
                known_words(&shown).map(str::to_owned)
            };
            html! {
                <div class={classes!("group", bounded.then_some("bounded"))}>
                    if let Some(words) = words { <p class="bounds">{ words }</p> }
                    { marks(group, stand) }
                </div>
            }
        };
        section.groups.iter().map(group).collect()
    };
    let heading = |at: usize| -> Html {
        let words = piece_words(&pieces[at]).into_iter().enumerate();
        words.map(|(variant, words)| html! { <span class={format!("t{variant}")}>{ words }</span> }).collect()
    };
    let sections = (0..pieces.len()).map(|at| {
        let class = classes!("piece", format!("p{at}"));
        let section = drawing.sections().iter().find(|section| section.place == Place::Piece(at));
        match (section, pieces[at].kind) {
            (Some(section), _) => {
                let only_bounds = section.groups.iter().all(bounded).then_some("only-bounds");
                html! {
                    <section class={classes!("stretch", only_bounds)}>
                        <h2 {class}>{ heading(at) }</h2>
                        { groups(section) }
                    </section>
                }
            }
            (None, PieceKind::Fold) => {
                let [words, ..] = piece_words(&pieces[at]);
                html! { <p class={classes!("fold", format!("fold{at}"))}>{ format!("{words}: no dated event") }</p> }
            }
            (None, _) => html! { <p {class} aria-hidden="true">{ heading(at) }</p> },
        }
    });
    let sections: Html = sections.collect();
    let apart = |place: Place| drawing.sections().iter().find(move |section| section.place == place);
    let (up_to, undated) = (apart(Place::UpTo), apart(Place::Undated));
    let class = classes!("timeline", if mode == Mode::Folded { "folded" } else { "proportional" });
    html! {
        <div id="_timeline" {class}>
            <div class="plot" id="_plot" ref={plot} role="group" tabindex="0" {onkeydown} aria-keyshortcuts={KEYS}
                aria-label="The drawing. Plus and minus zoom, arrows move, z zooms to an event, 0 shows everything, p switches to true proportion.">
                <Folds {mode} view={props.view} />
                <Ticks {mode} view={props.view} />
                { sections }
                if let Some(up_to) = up_to { <div class="stretch only-bounds">{ groups(up_to) }</div> }
            </div>
            <Overview {mode} view={props.view} lit={lit.clone()} filter={props.filter} />
            if let Some(undated) = undated {
                <section class="undated">
                    <h2>{ "Date not stated" }</h2>
                    { groups(undated) }
                </section>
            }
            <p class="how">
                { "Grey lines span all possible days; columns within a day are the known order, not hours. Drag, pinch, double \
                   click or Ctrl + wheel; click into the drawing for the wheel alone and for keys. The strip’s frame moves too." }
            </p>
        </div>
    }
}

/// Whether an event is only known to lie within bounds.
fn is_bounded(event: &Event) -> bool {
    event.date.basis() == Basis::Bounded
}

/// Whether bounds are all that is known of when an event was.
fn is_all(event: &Event, bounds: Bounds) -> bool {
    event.date.start.bounds_equal(&event.date.end) && Bounds::from(event.date.start) == bounds
}
