//! Hands on the overview: a brush that is moved, resized or drawn anew.

use super::frame::PerFrame;
use super::gesture::is_on_axis;
use gloo::events::EventListener;
use sourceline_core::scale::{Brush, Grip};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, PointerEvent};
use yew::NodeRef;

/// A pointer that moves less than this has clicked, in px.
const DRAG_FROM_PX: f64 = 4.0;

/// What a pointer holds since it came down.
struct Held {
    pointer: i32,
    /// What it took; `None` where it draws a new brush.
    grip: Option<Grip>,
    /// The brush as it was then.
    brush: Brush,
    /// Where it came down, as a fraction of the strip.
    down: f64,
    /// Whether it has moved far enough to be no click.
    dragged: bool,
}

/// Listens on the overview's strip until the listeners are dropped. What is taken says its `data-grip`: `start`, `end` or
/// `whole`. `now` is asked for the brush when a pointer comes down; `brushed` is told what became of it, once per frame,
/// and `clicked` where nothing was dragged.
pub fn listen_brush(
    strip: &NodeRef,
    now: impl Fn() -> Brush + 'static,
    brushed: impl Fn(Brush) + 'static,
    clicked: impl Fn(f64) + 'static,
) -> Vec<EventListener> {
    let Some(strip) = strip.cast::<Element>() else { return Vec::new() };
    let held: Rc<RefCell<Option<Held>>> = Rc::default();
    let frames = PerFrame::new(brushed);
    let down = {
        let (strip, held) = (strip.clone(), held.clone());
        EventListener::new(&strip.clone(), "pointerdown", move |event| {
            let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
            if pointer.button() != 0 || held.borrow().is_some() || !is_on_axis() {
                return;
            }
            let brush = now();
            let grip = taken(event).filter(|grip| *grip != Grip::Whole || brush.width() < 1.0);
            let pointer_id = pointer.pointer_id();
            let _ = strip.set_pointer_capture(pointer_id);
            let down = place(&strip, pointer);
            held.replace(Some(Held { pointer: pointer_id, grip, brush, down, dragged: false }));
        })
    };
    let moved = {
        let (strip, held) = (strip.clone(), held.clone());
        EventListener::new(&strip.clone(), "pointermove", move |event| {
            let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
            let mut held = held.borrow_mut();
            let Some(hold) = held.as_mut().filter(|hold| hold.pointer == pointer.pointer_id()) else {
                return;
            };
            if pointer.buttons() & 1 == 0 {
                // It was let go where nobody heard it.
                held.take();
                return;
            }
            let at = place(&strip, pointer);
            let far_px = (at - hold.down).abs() * strip.get_bounding_client_rect().width();
            hold.dragged |= far_px >= DRAG_FROM_PX;
            if hold.dragged {
                let brush = match hold.grip {
                    Some(grip) => hold.brush.dragged(grip, at - hold.down),
                    None => Brush::new(hold.down, at),
                };
                frames.add(|_| brush);
            }
        })
    };
    let up = {
        let held = held.clone();
        EventListener::new(&strip, "pointerup", move |event| {
            let id = event.dyn_ref::<PointerEvent>().map(PointerEvent::pointer_id);
            let hold = held.borrow_mut().take_if(|hold| Some(hold.pointer) == id);
            if let Some(hold) = hold
                && !hold.dragged
                && !matches!(hold.grip, Some(Grip::Start | Grip::End))
            {
                clicked(hold.down.clamp(0.0, 1.0));
            }
        })
    };
    // The browser scrolls the page with this finger.
    let cancel = EventListener::new(&strip, "pointercancel", move |_| {
        held.replace(None);
    });
    vec![down, moved, up, cancel]
}

/// What a pointer took hold of. It gets the focus, so that keys go on from there.
fn taken(event: &Event) -> Option<Grip> {
    let target = event.target()?.dyn_into::<Element>().ok()?.closest("[data-grip]").ok()??;
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(target) = target.dyn_ref::<HtmlElement>() {
        let _ = target.focus_with_options(&options);
    }
    match target.get_attribute("data-grip")?.as_str() {
        "start" => Some(Grip::Start),
        "end" => Some(Grip::End),
        "whole" => Some(Grip::Whole),
        _ => None,
    }
}

/// Where across the strip a pointer is; outside of it, below 0 or above 1.
fn place(strip: &Element, pointer: &PointerEvent) -> f64 {
    let area = strip.get_bounding_client_rect();
    (f64::from(pointer.client_x()) - area.left()) / area.width()
}
