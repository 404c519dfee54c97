//! Motion that takes some frames.

use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::rc::Rc;

/// Whether the reader has asked for less motion.
pub fn prefers_less_motion() -> bool {
    let query = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// A motion under way; it ends where it is once this is dropped.
pub struct Animation {
    _next: Rc<RefCell<Option<AnimationFrame>>>,
}

/// Calls back with every frame until so many milliseconds have passed, with the share of them that has: the last is 1.
pub fn animate(lasts_ms: f64, frame: impl Fn(f64) + 'static) -> Animation {
    let next: Rc<RefCell<Option<AnimationFrame>>> = Rc::default();
    go_on(Rc::downgrade(&next), None, lasts_ms, Rc::new(frame));
    Animation { _next: next }
}

fn go_on(
    next: std::rc::Weak<RefCell<Option<AnimationFrame>>>,
    began_ms: Option<f64>,
    lasts_ms: f64,
    frame: Rc<dyn Fn(f64)>,
) {
    let Some(slot) = next.upgrade() else { return };
    let request = request_animation_frame(move |now_ms| {
        let began_ms = began_ms.unwrap_or(now_ms);
        let share = ((now_ms - began_ms) / lasts_ms).clamp(0.0, 1.0);
        frame(share);
        if share < 1.0 {
            go_on(next, Some(began_ms), lasts_ms, frame);
        }
    });
    slot.replace(Some(request));
}
