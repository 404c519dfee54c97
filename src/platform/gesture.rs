//! Hands on the drawing: wheel, trackpad, mouse, pen and fingers. The listeners sit on the element itself, since a wheel
//! listener that may stop the page from scrolling must not be passive. All that happens within a frame is told as one
//! [`Motion`].

use super::frame::PerFrame;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use sourceline_core::layout::BANDS;
use sourceline_core::scale::{Motion, Pair};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};
use yew::NodeRef;

/// One notch of a wheel, in px, where the browser counts lines.
const LINE_PX: f64 = 30.0;
/// How far the wheel turns for a zoom by e, in px.
const WHEEL_PX: f64 = 400.0;
/// The same for two fingers on a trackpad, which browsers tell as a wheel with Ctrl, a hundred for a zoom by e.
const TRACKPAD_PX: f64 = 100.0;
/// A turn with Ctrl is less than this within an event if it is of a trackpad, in px; a notch of a wheel is more.
const NOTCH_PX: f64 = 50.0;
/// A pointer that moves less than this has clicked, in px.
const DRAG_FROM_PX: f64 = 4.0;
/// How far a double click or a double tap zooms.
const DOUBLE: f64 = 2.5;
/// Two taps are one double tap within this time, in ms,
const DOUBLE_TAP_MS: f64 = 350.0;
/// and within this distance, in px.
const DOUBLE_TAP_PX: f64 = 30.0;
/// Fingers are never closer together than this, in px: they are not that thin.
const FINGER_PX: f64 = 12.0;

/// Whether the window is wide enough for the axis. Below, time runs down the page, and there is nothing to zoom.
pub fn is_on_axis() -> bool {
    let width = gloo::utils::window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_none_or(|width| width >= f64::from(BANDS[0].from_px))
}

/// Listens on the drawing until the listeners are dropped. `follows` says whether the drawing would follow a movement at
/// all, so that the page can scroll where it would not; `moved` is told what hands did, once per frame.
///
/// A wheel zooms at the pointer while the drawing has the focus, or with Ctrl, as trackpads tell a pinch; sideways, or with
/// Shift, it pans; otherwise the page scrolls. A drag with mouse, pen or one finger pans, two fingers pan and zoom
/// around their middle. A double click or double tap that is not on a link zooms in, with Shift out.
pub fn listen_gestures(
    node: &NodeRef,
    follows: impl Fn(Motion) -> bool + 'static,
    moved: impl Fn(Motion) + 'static,
) -> Vec<EventListener> {
    let Some(element) = node.cast::<Element>() else { return Vec::new() };
    let pad = Rc::new(Pad { element, follows: Box::new(follows), motion: PerFrame::new(moved) });
    let hands: Rc<RefCell<Hands>> = Rc::default();
    let active = EventListenerOptions::enable_prevent_default();
    let capture = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let listen = |name: &'static str, options: EventListenerOptions, heard: fn(&Pad, &mut Hands, &Event)| {
        let (target, pad, hands) = (pad.element.clone(), pad.clone(), hands.clone());
        EventListener::new_with_options(&target, name, options, move |event| {
            if is_on_axis() {
                heard(&pad, &mut hands.borrow_mut(), event);
            }
        })
    };
    vec![
        listen("wheel", active, |pad, _, event| pad.wheel(event)),
        listen("pointerdown", active, |_, hands, event| hands.down(event)),
        listen("pointermove", active, |pad, hands, event| hands.moved(pad, event)),
        listen("pointerup", active, |pad, hands, event| hands.up(pad, event)),
        listen("pointercancel", active, |_, hands, event| hands.cancel(event)),
        listen("dblclick", active, |pad, hands, event| pad.double_click(hands, event)),
        // A link that is dragged would go with the pointer.
        listen("dragstart", active, |_, _, event| event.prevent_default()),
        // A drag that ends on an event is no click on it. A key that clicks has no count of clicks.
        listen("click", capture, |_, hands, event| {
            let is_hand = event.dyn_ref::<MouseEvent>().is_some_and(|click| click.detail() > 0);
            if is_hand && std::mem::take(&mut hands.dragged) {
                event.stop_propagation();
                event.prevent_default();
            }
        }),
    ]
}

/// What hands move.
struct Pad {
    element: Element,
    follows: Box<dyn Fn(Motion) -> bool>,
    motion: Rc<PerFrame<Motion>>,
}

impl Pad {
    /// Moves the drawing, if it follows.
    fn add(&self, motion: Motion) -> bool {
        let follows = (self.follows)(motion);
        if follows {
            self.motion.add(|before| before.map_or(motion, |before| before.then(motion)));
        }
        follows
    }

    /// Where across the drawing something is; outside of it, below 0 or above 1.
    fn place(&self, x_px: f64) -> f64 {
        let area = self.element.get_bounding_client_rect();
        (x_px - area.left()) / area.width()
    }

    fn wheel(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
        let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { LINE_PX };
        let (mut dx, mut dy) = (event.delta_x() * unit, event.delta_y() * unit);
        if event.shift_key() && dx == 0.0 {
            (dx, dy) = (dy, 0.0);
        }
        let entered = gloo::utils::document()
            .active_element()
            .is_some_and(|active| self.element.contains(Some(&active)));
        let asked = event.ctrl_key() || event.meta_key();
        let followed = if dx.abs() > dy.abs() {
            self.add(Motion::pan(dx / self.element.get_bounding_client_rect().width()))
        } else if asked || entered {
            let trackpad = event.ctrl_key() && unit == 1.0 && dy.abs() < NOTCH_PX;
            let per_e_px = if trackpad { TRACKPAD_PX } else { WHEEL_PX };
            let at = self.place(f64::from(event.client_x())).clamp(0.0, 1.0);
            self.add(Motion::zoom((-dy / per_e_px).exp(), at))
        } else {
            false
        };
        // With Ctrl the browser would zoom the whole page instead. Without, the page scrolls where the drawing ends.
        if followed || asked {
            event.prevent_default();
        }
    }

    fn double_click(&self, hands: &Hands, event: &Event) {
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
        // Taps are counted here, since not every browser does.
        if !hands.last_was_touch && !is_on_control(event) {
            let factor = if click.shift_key() { 1.0 / DOUBLE } else { DOUBLE };
            self.add(Motion::zoom(factor, self.place(f64::from(click.client_x()))));
        }
    }
}

/// Whether an event is on something that a click does something to.
fn is_on_control(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("a, button").is_ok_and(|found| found.is_some()))
}

/// A pointer that is down, in px of the window.
#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    x: f64,
    y: f64,
    x_down: f64,
}

/// The pointers that are down, and what they have done.
#[derive(Default)]
struct Hands {
    /// One, or two fingers.
    fingers: Vec<Finger>,
    /// Whether what is done since the first of them came down is a drag, and no click.
    dragged: bool,
    /// Whether a finger came down last, and no mouse.
    last_was_touch: bool,
    /// When and where a finger tapped last.
    tap: Option<(f64, f64, f64)>,
}

impl Hands {
    fn down(&mut self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>().filter(|event| event.button() == 0) else { return };
        let is_touch = event.pointer_type() == "touch";
        if !(is_touch && self.last_was_touch) {
            self.fingers.clear();
        }
        self.last_was_touch = is_touch;
        if self.fingers.is_empty() {
            self.dragged = false;
        }
        if self.fingers.len() < 2 {
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            self.fingers.push(Finger { id: event.pointer_id(), x, y, x_down: x });
        }
    }

    fn moved(&mut self, pad: &Pad, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let Some(at) = self.fingers.iter().position(|finger| finger.id == event.pointer_id()) else { return };
        if event.buttons() & 1 == 0 {
            // It was let go outside the drawing.
            self.fingers.remove(at);
            return;
        }
        let before = self.fingers.clone();
        self.fingers[at].x = f64::from(event.client_x());
        self.fingers[at].y = f64::from(event.client_y());
        let motion = match (&before[..], &self.fingers[..]) {
            ([a, b], [c, d]) => Motion::pinch(pair(pad, a, b), pair(pad, c, d)),
            ([before], [now]) => {
                let from_px = if self.dragged { before.x } else { now.x_down };
                if !self.dragged && (now.x - from_px).abs() < DRAG_FROM_PX {
                    return;
                }
                Motion::drag(pad.place(from_px), pad.place(now.x))
            }
            _ => return,
        };
        let follows = pad.add(motion);
        // A finger that moves nothing is about to scroll the page.
        if !self.dragged && (follows || !self.last_was_touch || self.fingers.len() == 2) {
            self.dragged = true;
            for finger in &self.fingers {
                // From here on the drawing gets the pointer, wherever it goes.
                let _ = pad.element.set_pointer_capture(finger.id);
            }
        }
    }

    fn up(&mut self, pad: &Pad, event: &Event) {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
        let Some(at) = self.fingers.iter().position(|finger| finger.id == pointer.pointer_id()) else {
            return;
        };
        let finger = self.fingers.remove(at);
        if !self.last_was_touch {
            return;
        }
        if self.dragged || is_on_control(event) {
            self.tap = None;
            return;
        }
        let now = event.time_stamp();
        let is_second = self.tap.is_some_and(|(when, x, y)| {
            now - when < DOUBLE_TAP_MS && (finger.x - x).hypot(finger.y - y) < DOUBLE_TAP_PX
        });
        if is_second {
            self.tap = None;
            pad.add(Motion::zoom(DOUBLE, pad.place(finger.x)));
        } else {
            self.tap = Some((now, finger.x, finger.y));
        }
    }

    fn cancel(&mut self, event: &Event) {
        let id = event.dyn_ref::<PointerEvent>().map(PointerEvent::pointer_id);
        self.fingers.retain(|finger| Some(finger.id) != id);
        self.tap = None;
        self.dragged &= !self.fingers.is_empty();
    }
}

/// Two fingers on the drawing.
fn pair(pad: &Pad, a: &Finger, b: &Finger) -> Pair {
    Pair { middle: pad.place((a.x + b.x) / 2.0), apart: (a.x - b.x).hypot(a.y - b.y).max(FINGER_PX) }
}
