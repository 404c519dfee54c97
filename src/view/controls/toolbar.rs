//! The drawing's buttons. Each does what a gesture or a key does too.

use super::help::HELP;
use crate::platform;
use crate::view::store::use_shared;
use sourceline_core::scale::Mode;
use sourceline_core::state::Action;
use yew::prelude::*;

/// One press of a zoom button.
pub const ZOOM_STEP: f64 = 1.6;
/// One press of a pan button, as a fraction of the window.
pub const PAN_STEP: f64 = 0.25;

/// What the buttons need to know.
#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// The axis' mode.
    pub mode: Mode,
    /// Whether less than the whole axis is shown.
    pub zoomed: bool,
    /// Whether a closer look shows more.
    pub can_zoom_in: bool,
}

/// The buttons.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let shared = use_shared();
    let on = |action: Action| {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()))
    };
    let language = shared.language();
    let proportional = props.mode == Mode::Proportional;
    let other = if proportional { Mode::Folded } else { Mode::Proportional };
    // A key works while the drawing has the focus; its sign is what it is called where it is not a letter.
    let button = |[label, sign]: [&'static str; 2],
                  [key, name]: [&'static str; 2],
                  action: Action,
                  disabled: bool| {
        let title = language.with_key(label, key);
        html! {
            <button type="button" class="icon" aria-label={label} {title} aria-keyshortcuts={name} onclick={on(action)} {disabled}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let [closer, farther] = [ZOOM_STEP, 1.0 / ZOOM_STEP].map(|factor| Action::Zoom { factor, at: 0.5 });
    html! {
        <div class="toolbar" role="group" aria-label={language.drawing()}>
            <button type="button" class="read" aria-keyshortcuts="f" onclick={shared.on_press(Some(Action::Read))}
                title={language.follow_explained("f")}>
                { language.follow() }
            </button>
            <button type="button" class="mode" aria-pressed={proportional.to_string()} aria-keyshortcuts="p" onclick={on(Action::SetMode(other))}
                title={language.to_scale_explained("p")}>
                { language.to_scale() }
            </button>
            <span class="zooming">
                { button([language.earlier(), "←"], ["←", "ArrowLeft"], Action::Pan(-PAN_STEP), !props.zoomed) }
                { button([language.later(), "→"], ["→", "ArrowRight"], Action::Pan(PAN_STEP), !props.zoomed) }
                { button([language.zoom_in(), "+"], ["+", "Plus"], closer, !props.can_zoom_in) }
                { button([language.zoom_out(), "−"], ["−", "-"], farther, !props.zoomed) }
                { button([language.show_everything(), "⤢"], ["0", "0"], Action::Fit, !props.zoomed) }
            </span>
            <button type="button" class="icon help-button" aria-label={language.keys_and_gestures()} title={language.with_key(language.keys_and_gestures(), "?")} aria-keyshortcuts="?"
                aria-haspopup="dialog" onclick={|_: MouseEvent| platform::show_dialog(HELP)}>
                <span aria-hidden="true">{ "?" }</span>
            </button>
        </div>
    }
}
