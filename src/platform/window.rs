//! What of a long list is in the window.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::NodeRef;

/// From which height to which, from an element's top on, the window shows it, in px; `None` if it is not drawn.
pub fn part_in_sight(node: &NodeRef) -> Option<(f64, f64)> {
    let element = node.cast::<Element>()?;
    if element.get_client_rects().length() == 0 {
        return None;
    }
    let top = element.get_bounding_client_rect().top();
    let height = gloo::utils::window().inner_height().ok()?.as_f64()?;
    Some((-top, height - top))
}

/// The tops of an element's children and the bottom of the last, in px; none if it is not drawn.
pub fn tops_of_children(node: &NodeRef) -> Vec<f64> {
    let Some(element) = node.cast::<Element>() else { return Vec::new() };
    if element.get_client_rects().length() == 0 {
        return Vec::new();
    }
    let children = element.children();
    let areas = (0..children.length()).filter_map(|at| children.item(at));
    let areas: Vec<_> = areas.map(|child| child.get_bounding_client_rect()).collect();
    areas.iter().map(|area| area.top()).chain(areas.last().map(|area| area.bottom())).collect()
}

/// Which of an element's children the focus is in.
pub fn child_with_focus(node: &NodeRef) -> Option<usize> {
    let element = node.cast::<Element>()?;
    let active = gloo::utils::document().active_element()?;
    let children = element.children();
    (0..children.length())
        .find(|at| children.item(*at).is_some_and(|child| child.contains(Some(&active))))
        .map(|at| at as usize)
}

/// Calls back when the window or anything in it was scrolled, or its size has changed, once a frame at most.
pub fn listen_scroll(changed: impl Fn() + 'static) -> [EventListener; 2] {
    let changed = Rc::new(changed);
    let frame: Rc<RefCell<Option<AnimationFrame>>> = Rc::default();
    ["scroll", "resize"].map(|event| {
        let (changed, frame) = (changed.clone(), frame.clone());
        // What is scrolled inside the page tells only those who listen on the way down.
        let options =
            EventListenerOptions { phase: EventListenerPhase::Capture, ..EventListenerOptions::default() };
        EventListener::new_with_options(&gloo::utils::window(), event, options, move |_| {
            if frame.borrow().is_none() {
                let (changed, done) = (changed.clone(), frame.clone());
                let next = request_animation_frame(move |_| {
                    done.borrow_mut().take();
                    changed();
                });
                *frame.borrow_mut() = Some(next);
            }
        })
    })
}
