//! Keys and hands on the drawing.

use crate::platform;
use crate::view::controls::{FIELD, PAN_STEP, ZOOM_STEP};
use crate::view::store::Shared;
use sourceline_core::scale::{Mode, View};
use sourceline_core::state::{Action, EventIndex, Selection};
use yew::prelude::*;

/// What keys do in the drawing, as `aria-keyshortcuts` has it.
pub const KEYS: &str =
    "Plus - ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight PageUp PageDown Home End z 0 p f /";

/// What keys and hands need to know of the state.
#[derive(Clone, Copy, PartialEq)]
pub struct Shown {
    /// Folded or in true proportion.
    pub mode: Mode,
    /// The window on the axis.
    pub view: View,
    /// What is open.
    pub selection: Selection,
}

/// Follows hands on the drawing, and gives what a key does there.
#[hook]
pub fn use_movement(plot: &NodeRef, shared: &Shared, shown: Shown) -> Callback<KeyboardEvent> {
    // Listeners and callback are made once; what they need of the state is kept where they find it.
    let now = use_mut_ref(|| shown);
    *now.borrow_mut() = shown;
    {
        let (plot, dispatch, now) = (plot.clone(), shared.dispatch.clone(), now.clone());
        use_effect_with((), move |()| {
            // Where all is shown there is nowhere else to look.
            let listeners = platform::listen_gestures(
                &plot,
                move |motion| motion.factor > 1.0 || now.borrow().view != View::FULL,
                move |motion| dispatch.emit(Action::Move(motion)),
            );
            move || drop(listeners)
        });
    }
    use_callback(shared.clone(), move |press: KeyboardEvent, shared| {
        if !platform::is_on_axis() || press.ctrl_key() || press.meta_key() || press.alt_key() {
            return;
        }
        if press.key() == "/" {
            press.prevent_default();
            platform::focus(FIELD);
        } else if let Some(action) = key_action(&press.key(), press.shift_key(), *now.borrow()) {
            press.prevent_default();
            platform::note_place();
            shared.dispatch.emit(action);
        }
    })
}

/// What a key does while the drawing has the focus. Where all is shown, keys that move are the page's.
fn key_action(key: &str, shift: bool, shown: Shown) -> Option<Action> {
    let Shown { mode, view, selection } = shown;
    let zoom = |factor: f64| Some(Action::Zoom { factor, at: 0.5 });
    let pan = |by: f64| (view != View::FULL).then_some(Action::Pan(by));
    match (key, shift) {
        ("+" | "=", _) => zoom(ZOOM_STEP),
        ("-" | "_", _) => zoom(1.0 / ZOOM_STEP),
        ("ArrowLeft", true) | ("PageUp", false) => pan(-1.0),
        ("ArrowRight", true) | ("PageDown", false) => pan(1.0),
        ("ArrowLeft", false) => pan(-PAN_STEP),
        ("ArrowRight", false) => pan(PAN_STEP),
        ("Home", false) => pan(-view.start() / view.width()),
        ("End", false) => pan((1.0 - view.end()) / view.width()),
        ("z", false) => focused_event().or(selection.event()).map(Action::ZoomToEvent),
        ("f", false) => Some(Action::Read),
        ("0", false) => Some(Action::Fit),
        ("p", false) => {
            Some(Action::SetMode(if mode == Mode::Folded { Mode::Proportional } else { Mode::Folded }))
        }
        _ => None,
    }
}

/// The event whose mark has the focus.
fn focused_event() -> Option<EventIndex> {
    platform::focused_id().strip_prefix("_m")?.parse().ok().map(EventIndex)
}
