//! When the page is printed.

use gloo::events::EventListener;
use wasm_bindgen_futures::spawn_local;

/// Calls back with `true` before the page is put on paper, and with `false` after it.
pub fn listen_paper(changed: impl Fn(bool) + Clone + 'static) -> [EventListener; 2] {
    [("beforeprint", true), ("afterprint", false)].map(|(event, begins)| {
        let changed = changed.clone();
        EventListener::new(&gloo::utils::window(), event, move |_| changed(begins))
    })
}

/// Calls back when the page has what was just asked of it, and before it is put on paper. The browser waits for microtasks, and
/// Yew draws in one; but effects it may leave for the next task, which is too late.
pub fn once_drawn(then: impl FnOnce() + 'static) {
    spawn_local(async move { then() });
}
