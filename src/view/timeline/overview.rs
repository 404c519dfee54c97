//! All the time there is, in true proportion, joined to the axis by ribbons that show what was stretched.

use crate::platform;
use crate::view::store::use_shared;
use crate::view::words::theme_class;
use sourceline_core::scale::{Mode, PieceKind, View};
use sourceline_core::state::{Action, EventIndex, Filter};
use yew::prelude::*;

/// What the overview shows.
#[derive(Properties, PartialEq)]
pub struct OverviewProps {
    /// The axis' mode.
    pub mode: Mode,
    /// The window on the axis.
    pub view: View,
    /// The events that light up.
    pub lit: Vec<EventIndex>,
    /// Which events stand out.
    pub filter: Filter,
}

/// A mark longer than this share of all the time is a line under the others, not a tick among them.
const LONG: f64 = 0.02;

/// The overview. A click moves the window there; the keys and buttons of the drawing do the same.
#[component]
pub fn Overview(props: &OverviewProps) -> Html {
    let shared = use_shared();
    let drawing = shared.story.drawing();
    let strip = use_node_ref();
    let onclick = {
        let (dispatch, strip) = (shared.dispatch.clone(), strip.clone());
        Callback::from(move |click: MouseEvent| {
            if let Some(at) = platform::fraction_of_width(&strip, &click).filter(|_| platform::is_on_axis()) {
                dispatch.emit(Action::Center(at));
            }
        })
    };
    let marks = drawing.marks().iter().enumerate().filter_map(|(at, mark)| Some((at, mark.as_ref()?)));
    let marks = marks.map(|(at, mark)| {
        let event = EventIndex(at);
        let (start, end, _) = mark.proportional;
        let long = (end - start > LONG).then_some("long");
        let lit = props.lit.contains(&event).then_some("lit");
        let dimmed = (!props.filter.matches(&shared.story, event)).then_some("dimmed");
        html! { <span class={classes!("trace", format!("o{at}"), theme_class(&shared.story, event), long, lit, dimmed)} /> }
    });
    let ticks = drawing.overview_ticks().into_iter().enumerate();
    let ticks = ticks
        .map(|(at, tick)| html! { <span class={classes!("year", format!("y{at}"))}>{ tick.label }</span> });
    html! {
        <div class="overview" aria-hidden="true">
            <Ribbons mode={props.mode} view={props.view} />
            <div class="strip" ref={strip} {onclick}>
                <span class="window" />
                { for marks }
            </div>
            <div class="years">{ for ticks }</div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RibbonsProps {
    mode: Mode,
    view: View,
}

/// From every open stretch of the axis to its place in true proportion.
#[component]
fn Ribbons(props: &RibbonsProps) -> Html {
    let shared = use_shared();
    let drawing = shared.story.drawing();
    let view = props.view;
    let ribbons = drawing
        .map(props.mode)
        .pieces()
        .iter()
        .filter(|piece| piece.kind == PieceKind::Open)
        .filter_map(|piece| {
            let (from, to) = (piece.u_start.max(view.start()), piece.u_end.min(view.end()));
            if from >= to {
                return None;
            }
            let above = |u: f64| (u - view.start()) / view.width() * 1000.0;
            let below = |u: f64| {
                drawing.map(Mode::Proportional).u_of_day(drawing.map(props.mode).day_of_u(u)) * 1000.0
            };
            // Just inside the piece, so that its edges are its own and not its neighbours'.
            let inset = (to - from) * 1e-6;
            let (a, b, c, d) = (above(from), above(to), below(to - inset), below(from + inset));
            let path = format!(
                "M{a:.2} 0L{b:.2} 0C{b:.2} 60 {c:.2} 40 {c:.2} 100L{d:.2} 100C{d:.2} 40 {a:.2} 60 {a:.2} 0Z"
            );
            Some(html! { <path d={path} /> })
        });
    html! {
        <svg class="ribbons" viewBox="0 0 1000 100" preserveAspectRatio="none">{ for ribbons }</svg>
    }
}
