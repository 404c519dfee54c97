//! The window's width.

use gloo::events::EventListener;

/// The window's width in px, as media queries have it.
pub fn window_width_px() -> f64 {
    let width = gloo::utils::window().inner_width().ok().and_then(|width| width.as_f64());
    width.unwrap_or_default()
}

/// Calls back whenever the window's size has changed.
pub fn listen_width(changed: impl Fn(f64) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "resize", move |_| changed(window_width_px()))
}
