//! Wheel and drag on the drawing. The listeners sit on the element itself, since a wheel listener that may stop the page
//! from scrolling must not be passive.

use gloo::events::{EventListener, EventListenerOptions};
use sourceline_core::layout::BANDS;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent, WheelEvent};
use yew::NodeRef;

/// What a hand did, in fractions of the drawing's width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// Zoomed around a point.
    Zoom {
        /// Above 1: in.
        factor: f64,
        /// 0 is the left edge, 1 the right.
        at: f64,
    },
    /// Moved; positive shows what is later.
    Pan(f64),
}

/// One notch of a wheel, in px, where the browser counts lines.
const LINE_PX: f64 = 30.0;
/// How far the wheel turns for a zoom by e, in px.
const WHEEL_PX: f64 = 400.0;
/// A pointer that moves less than this has clicked, in px.
const DRAG_FROM_PX: f64 = 4.0;

/// Whether the window is wide enough for the axis. Below, time runs down the page, and there is nothing to zoom.
pub fn is_on_axis() -> bool {
    let width = gloo::utils::window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_none_or(|width| width >= f64::from(BANDS[0].from_px))
}

/// Listens on the drawing until the listeners are dropped. `gesture` says whether it did anything.
///
/// A wheel zooms while the drawing has the focus or Ctrl is held; sideways, or with Shift, it pans; otherwise the page
/// scrolls. A drag with mouse or pen pans; a finger scrolls the page.
pub fn listen_gestures(node: &NodeRef, gesture: impl Fn(Gesture) -> bool + 'static) -> Vec<EventListener> {
    let Some(element) = node.cast::<Element>() else { return Vec::new() };
    let gesture = Rc::new(gesture);
    let mut listeners = vec![wheel(&element, gesture.clone())];
    listeners.extend(drag(&element, gesture));
    listeners
}

fn wheel(element: &Element, gesture: Rc<impl Fn(Gesture) -> bool + 'static>) -> EventListener {
    let target = element.clone();
    EventListener::new_with_options(
        element,
        "wheel",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(event) = event.dyn_ref::<WheelEvent>().filter(|_| is_on_axis()) else { return };
            let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { LINE_PX };
            let (mut dx, mut dy) = (event.delta_x() * unit, event.delta_y() * unit);
            if event.shift_key() && dx == 0.0 {
                (dx, dy) = (dy, 0.0);
            }
            let entered =
                gloo::utils::document().active_element().is_some_and(|active| target.contains(Some(&active)));
            let asked = event.ctrl_key() || event.meta_key();
            let area = target.get_bounding_client_rect();
            let acted = if dx.abs() > dy.abs() {
                gesture(Gesture::Pan(dx / area.width()))
            } else if asked || entered {
                let at = (f64::from(event.client_x()) - area.left()) / area.width();
                gesture(Gesture::Zoom { factor: (-dy / WHEEL_PX).exp(), at: at.clamp(0.0, 1.0) })
            } else {
                false
            };
            // With Ctrl the browser would zoom the whole page instead. Without, the page scrolls where the drawing ends.
            if acted || asked {
                event.prevent_default();
            }
        },
    )
}

fn drag(element: &Element, gesture: Rc<impl Fn(Gesture) -> bool + 'static>) -> [EventListener; 5] {
    // Where the pointer was last, in px; and whether it has moved far enough to be a drag.
    let last: Rc<Cell<Option<f64>>> = Rc::default();
    let moved = Rc::new(Cell::new(false));
    let down = {
        let (last, moved) = (last.clone(), moved.clone());
        EventListener::new(element, "pointerdown", move |event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>()
                && event.button() == 0
                && event.pointer_type() != "touch"
                && is_on_axis()
            {
                last.set(Some(f64::from(event.client_x())));
                moved.set(false);
            }
        })
    };
    let on_move = {
        let (last, moved, target) = (last.clone(), moved.clone(), element.clone());
        EventListener::new(element, "pointermove", move |event| {
            let (Some(event), Some(from)) = (event.dyn_ref::<PointerEvent>(), last.get()) else { return };
            if event.buttons() & 1 == 0 {
                // It was let go outside the drawing.
                last.set(None);
                return;
            }
            let dx = f64::from(event.client_x()) - from;
            if !moved.get() {
                if dx.abs() < DRAG_FROM_PX {
                    return;
                }
                moved.set(true);
                // From here on the drawing gets the pointer, wherever it goes.
                let _ = target.set_pointer_capture(event.pointer_id());
            }
            last.set(Some(f64::from(event.client_x())));
            gesture(Gesture::Pan(-dx / target.get_bounding_client_rect().width()));
        })
    };
    let up = {
        let last = last.clone();
        EventListener::new(element, "pointerup", move |_| last.set(None))
    };
    let cancel = {
        let moved = moved.clone();
        EventListener::new(element, "pointercancel", move |_| {
            last.set(None);
            moved.set(false);
        })
    };
    // A drag that ends on an event is no click on it.
    let click = EventListener::new_with_options(
        element,
        "click",
        EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false },
        move |event| {
            if moved.replace(false) {
                event.stop_propagation();
                event.prevent_default();
            }
        },
    );
    [down, on_move, up, cancel, click]
}
