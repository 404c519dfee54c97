//! What needs a DOM but no built page, run in a real browser by `cargo xtask test`: style sheets, the address, focus and
//! scrolling, gestures, and the app drawn where nothing was prerendered.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "web/app.rs"]
mod app;
#[path = "web/gestures.rs"]
mod gestures;
#[path = "web/page.rs"]
mod page;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test_configure;
use web_sys::{Document, Element, Event, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An element on the page for one test; it goes when the test ends.
struct Stage(HtmlElement);

impl Stage {
    /// Puts up the elements that the markup describes.
    #[expect(clippy::disallowed_methods, reason = "the markup is the test's own")]
    fn new(markup: &str) -> Self {
        let stage = document().create_element("div").unwrap();
        stage.set_inner_html(markup);
        document().body().unwrap().append_child(&stage).unwrap();
        Self(stage.unchecked_into())
    }

    /// The first element that a selector finds on it.
    fn find(&self, selector: &str) -> HtmlElement {
        let found = self.0.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("nothing is {selector}")).unchecked_into()
    }

    fn has(&self, selector: &str) -> bool {
        self.0.query_selector(selector).unwrap().is_some()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// The computed value of a property.
fn computed(element: &Element, property: &str) -> String {
    let style = web_sys::window().unwrap().get_computed_style(element).unwrap().unwrap();
    style.get_property_value(property).unwrap()
}

/// Sends an event to an element; says whether the browser would still do what it does by itself.
fn send(element: &Element, event: &Event) -> bool {
    element.dispatch_event(event).unwrap()
}

/// Lets the browser draw a frame.
async fn frame() {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let callback = Closure::once_into_js(move || done.call0(&wasm_bindgen::JsValue::NULL).unwrap());
        web_sys::window().unwrap().request_animation_frame(callback.unchecked_ref()).unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// Waits for a state, frame by frame, for as long as a slow machine may need.
async fn until(what: &str, state: impl Fn() -> bool) {
    for _ in 0..600 {
        if state() {
            return;
        }
        frame().await;
    }
    panic!("it never came about that {what}");
}
