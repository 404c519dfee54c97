//! The plot: marks on their axis, its gestures and its keys.

use super::axis::{Creases, Folds, Ticks};
use super::clusters::{Clusters, LaneHeaders, PassingBy};
use super::picture::Picture;
use super::sections::Sections;
use crate::platform::{self, Gesture};
use crate::view::controls::{PAN_STEP, ZOOM_STEP};
use crate::view::store::use_shared;
use sourceline_core::layout::Screen;
use sourceline_core::scale::Mode;
use sourceline_core::state::{Action, Filter, Selection};
use yew::prelude::*;

/// What the plot shows.
#[derive(Properties, PartialEq)]
pub struct PlotProps {
    /// Its plan, and the scene around its window.
    pub picture: Picture,
    /// Whether the window shows the whole axis.
    pub whole: bool,
    /// What is open; the events that it concerns light up.
    pub selection: Selection,
    /// Which events stand out; the others are dimmed where they are.
    pub filter: Filter,
    /// Whether a closer look shows more.
    pub can_zoom_in: bool,
}

/// The plot. Everything that pans stands on one layer, which the style sheets move.
#[component]
pub fn Plot(props: &PlotProps) -> Html {
    let shared = use_shared();
    let plot = use_node_ref();
    // The listeners are made once; what they need of the state is kept where they find it.
    let whole = use_mut_ref(|| true);
    *whole.borrow_mut() = props.whole;
    {
        let (plot, dispatch) = (plot.clone(), shared.dispatch.clone());
        use_effect_with((), move |()| {
            let listeners = platform::listen_gestures(&plot, move |gesture| {
                let action = match gesture {
                    Gesture::Zoom { factor, .. } if factor < 1.0 && *whole.borrow() => return false,
                    Gesture::Pan(_) if *whole.borrow() => return false,
                    Gesture::Zoom { factor, at } => Action::Zoom { factor, at },
                    Gesture::Pan(by) => Action::Pan(by),
                };
                dispatch.emit(action);
                true
            });
            move || drop(listeners)
        });
    }
    let PlotProps { picture, selection, filter, can_zoom_in, .. } = props;
    let mode = picture.plan.arrangement().mode;
    let onkeydown = {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |press: KeyboardEvent| {
            if !platform::is_on_axis() || press.ctrl_key() || press.meta_key() || press.alt_key() {
                return;
            }
            if let Some(action) = key_action(&press.key(), mode) {
                press.prevent_default();
                dispatch.emit(action);
            }
        })
    };
    let on_axis = matches!(picture.screen, Screen::Axis(_));
    html! {
        <div class="plot" id="_plot" ref={plot} role="group" tabindex="0" {onkeydown}
            aria-label="The drawing. Plus and minus zoom, arrows move, 0 shows everything, p switches to true proportion.">
            <div class="layer">
                <Folds picture={picture.clone()} />
                <Ticks picture={picture.clone()} />
                <Creases picture={picture.clone()} />
                <Sections picture={picture.clone()} selection={*selection} filter={*filter} />
                if on_axis && !picture.scene.clusters.is_empty() { <Clusters picture={picture.clone()} {can_zoom_in} /> }
            </div>
            if on_axis {
                <LaneHeaders picture={picture.clone()} {can_zoom_in} />
                <PassingBy picture={picture.clone()} {can_zoom_in} />
            }
        </div>
    }
}

/// What a key does while the drawing has the focus.
fn key_action(key: &str, mode: Mode) -> Option<Action> {
    let zoom = |factor: f64| Some(Action::Zoom { factor, at: 0.5 });
    match key {
        "+" | "=" => zoom(ZOOM_STEP),
        "-" | "_" => zoom(1.0 / ZOOM_STEP),
        "ArrowLeft" => Some(Action::Pan(-PAN_STEP)),
        "ArrowRight" => Some(Action::Pan(PAN_STEP)),
        "0" => Some(Action::Fit),
        "p" => Some(Action::SetMode(if mode == Mode::Folded { Mode::Proportional } else { Mode::Folded })),
        _ => None,
    }
}
