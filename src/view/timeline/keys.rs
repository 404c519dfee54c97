//! Keys and hands on the drawing.

use super::picture::Picture;
use super::stop::{id_of, of_id, toward, walk};
use crate::platform;
use crate::view::controls::{FIELD, HELP, PAN_STEP, ZOOM_STEP};
use crate::view::store::Shared;
use sourceline_core::layout::Stop;
use sourceline_core::scale::{Mode, View};
use sourceline_core::state::{Action, EventIndex, Selection, Standing};
use yew::prelude::*;

/// What keys do in the drawing, as `aria-keyshortcuts` has it.
pub const KEYS: &str = "Plus - ArrowLeft ArrowRight ArrowUp ArrowDown Shift+ArrowLeft Shift+ArrowRight PageUp PageDown Home End z 0 p f / ?";

/// What keys and hands need to know of the state.
#[derive(Clone)]
pub struct Shown {
    /// What the drawing shows, folded or in true proportion.
    pub picture: Picture,
    /// The window on the axis.
    pub view: View,
    /// What is open.
    pub selection: Selection,
    /// Which events stand out: keys pass over the others.
    pub standing: Standing,
}

/// Follows hands on the drawing, and gives what a key does there.
#[hook]
pub fn use_movement(plot: &NodeRef, shared: &Shared, shown: Shown) -> Callback<KeyboardEvent> {
    // Listeners and callback are made once; what they need of the state is kept where they find it.
    let now = use_mut_ref(|| shown.clone());
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
        if press.ctrl_key() || press.meta_key() || press.alt_key() {
            return;
        }
        let (now, key) = (now.borrow().clone(), press.key());
        let from = of_id(&platform::focused_id()).filter(|_| !press.shift_key());
        match (key.as_str(), from.zip(toward(&key))) {
            ("?", _) => platform::show_dialog(HELP),
            ("/", _) => drop(platform::focus(FIELD)),
            (_, Some((from, toward))) => {
                let to = walk(&shared.story, &now.picture, &now.standing, |walk| walk.lead(from, toward));
                if let Some(to) = to {
                    go(to, shared);
                }
            }
            _ => {
                let action = key_action(&key, press.shift_key(), &now).filter(|_| platform::is_on_axis());
                let Some(action) = action else { return };
                platform::note_place();
                shared.dispatch.emit(action);
            }
        }
        press.prevent_default();
    })
}

/// Gives something the focus. What is not on the page is brought there first.
fn go(to: Stop, shared: &Shared) {
    if !platform::focus_wanted(&id_of(to))
        && let Stop::Event(at) = to
    {
        shared.dispatch.emit(Action::Reveal(EventIndex(at)));
    }
}

/// What a key does while the drawing has the focus. Where all is shown, keys that move are the page's.
fn key_action(key: &str, shift: bool, shown: &Shown) -> Option<Action> {
    let (mode, view) = (shown.picture.plan.arrangement().mode, shown.view);
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
        ("z", false) => focused_event().or(shown.selection.event()).map(Action::ZoomToEvent),
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
    match of_id(&platform::focused_id())? {
        Stop::Event(at) => Some(EventIndex(at)),
        Stop::Cluster { .. } => None,
    }
}
