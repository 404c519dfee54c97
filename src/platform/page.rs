//! Elements of the page: focus, scrolling, keys.

use gloo::events::EventListener;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlDialogElement, HtmlElement, KeyboardEvent, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Where a reader was: the element that had the focus, and how far the page was scrolled.
pub struct Place {
    element: Option<HtmlElement>,
    scroll_y_px: f64,
}

thread_local! {
    static LAST_PLACE: RefCell<Option<Place>> = const { RefCell::new(None) };
    /// The id of what is to have the focus once it is on the page.
    static WANTED: RefCell<Option<String>> = const { RefCell::new(None) };
}

impl Place {
    /// Takes the reader back; `false` if an element had the focus that is gone or cannot be seen, so that it cannot have
    /// it again.
    pub fn restore(&self) -> bool {
        let focused = self.element.as_ref().is_none_or(|element| {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            element.focus_with_options(&options).is_ok()
                && gloo::utils::document().active_element().as_ref() == Some(element)
        });
        gloo::utils::window().scroll_to_with_x_and_y(0.0, self.scroll_y_px);
        focused
    }
}

/// Ends what the style sheets say of a prerendered page while no script has answered yet. They ask an attribute of the page's
/// root: had they to ask what is in it (`:has`), the browser would ask again with every element that comes or goes.
pub fn say_alive() {
    if let Some(root) = gloo::utils::document().get_element_by_id("_app") {
        let _ = root.remove_attribute("data-prerendered");
    }
}

/// Notes where the reader is, before a click changes the page.
pub fn note_place() {
    let document = gloo::utils::document();
    let element = document.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let element = element.filter(|element| document.body().as_ref() != Some(element));
    let scroll_y_px = gloo::utils::window().scroll_y().unwrap_or_default();
    LAST_PLACE.set(Some(Place { element, scroll_y_px }));
}

/// The place noted last, once; none if the page changed for another reason than a click.
pub fn take_place() -> Option<Place> {
    LAST_PLACE.take()
}

/// Whether something inside an element has the focus.
pub fn has_focus_within(selector: &str) -> bool {
    let active = gloo::utils::document().active_element();
    active.is_some_and(|active| active.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Whether what has the focus is not drawn. A browser takes the focus from it, but only when it draws the page next.
pub fn has_hidden_focus() -> bool {
    let active = gloo::utils::document().active_element();
    active.is_some_and(|active| active.get_client_rects().length() == 0)
}

/// The id of what has the focus; empty if it has none.
pub fn focused_id() -> String {
    gloo::utils::document().active_element().map(|active| active.id()).unwrap_or_default()
}

/// Whether nothing has the focus: what had it may have left the page.
pub fn has_lost_focus() -> bool {
    let document = gloo::utils::document();
    let body = document.body().map(Element::from);
    document.active_element().is_none_or(|active| Some(active) == body)
}

/// Gives an element the focus, and scrolls nothing.
pub fn focus_still(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(element.focus_with_options(&options));
    }
}

/// Gives an element the focus; `false` if there is no such element.
pub fn focus(id: &str) -> bool {
    let element = gloo::utils::document().get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // An element that cannot take the focus leaves it where it is.
    element.inspect(|element| drop(element.focus())).is_some()
}

/// Gives the first element that a selector finds within another the focus.
pub fn focus_in(node: &yew::NodeRef, selector: &str) {
    let found = node.cast::<Element>().and_then(|node| node.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Gives an element the focus, or as soon as it is on the page and can be seen; `false` if it waits for that.
pub fn focus_wanted(id: &str) -> bool {
    WANTED.set(Some(id.to_owned()));
    focus_if_wanted()
}

/// Gives what waits for it the focus, if it can have it by now; `false` if it has to wait on.
pub fn focus_if_wanted() -> bool {
    let Some(id) = WANTED.take() else { return true };
    focus(&id);
    let is_there = focused_id() == id;
    WANTED.set((!is_there).then_some(id));
    is_there
}

/// Whether something waits for the focus.
pub fn waits_for_focus() -> bool {
    WANTED.with_borrow(Option::is_some)
}

/// Forgets what waits for the focus: something else has it.
pub fn forget_wanted() {
    WANTED.set(None);
}

/// Shows a dialog over the page; what has the focus gets it back when it is closed.
pub fn show_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        drop(dialog.show_modal());
    }
}

/// Closes a dialog.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    gloo::utils::document().get_element_by_id(id)?.dyn_into().ok()
}

/// Folds a `<details>`; `false` if it was not open.
pub fn fold(details: &yew::NodeRef) -> bool {
    let open = details.cast::<Element>().filter(|details| details.has_attribute("open"));
    open.is_some_and(|details| details.remove_attribute("open").is_ok())
}

/// Scrolls the chosen passage into the middle of the report. It jumps: a glide would be late and is nobody's wish.
/// A passage may go on in the next paragraph, so its end is brought into sight too, or its beginning if not all of it fits.
pub fn scroll_to_chosen() {
    scroll_to_middle(".report .chosen");
    let Ok(parts) = gloo::utils::document().query_selector_all(".report .chosen") else { return };
    for at in [parts.length().saturating_sub(1), 0] {
        if let Some(part) = parts.item(at).and_then(|part| part.dyn_into::<Element>().ok()) {
            scroll(&part, ScrollLogicalPosition::Nearest);
        }
    }
}

/// Scrolls the first element that a selector finds into the middle of what it stands in; `false` if there is none.
pub fn scroll_to_middle(selector: &str) -> bool {
    let found = gloo::utils::document().query_selector(selector).ok().flatten();
    found.as_ref().inspect(|element| scroll(element, ScrollLogicalPosition::Center)).is_some()
}

/// Scrolls the first element that a selector finds into sight, as little as can be.
pub fn scroll_into_sight(selector: &str) {
    if let Ok(Some(element)) = gloo::utils::document().query_selector(selector) {
        scroll(&element, ScrollLogicalPosition::Nearest);
    }
}

/// Scrolls an element into the window, as little as can be.
pub fn scroll_near(id: &str) {
    if let Some(element) = gloo::utils::document().get_element_by_id(id) {
        scroll(&element, ScrollLogicalPosition::Nearest);
    }
}

/// Scrolls a row along, so that the first element in it that a selector finds stands in its middle. Nothing else moves.
pub fn scroll_along(row: &yew::NodeRef, selector: &str) {
    let Some(row) = row.cast::<Element>() else { return };
    let Ok(Some(inner)) = row.query_selector(selector) else { return };
    let middle = |element: &Element| {
        let area = element.get_bounding_client_rect();
        area.left() + area.width() / 2.0
    };
    let by_px = middle(&inner) - middle(&row);
    row.set_scroll_left(row.scroll_left() + by_px.round() as i32);
}

/// Scrolls an element's own content to its beginning.
pub fn scroll_to_top(selector: &str) {
    if let Ok(Some(element)) = gloo::utils::document().query_selector(selector) {
        element.set_scroll_top(0);
    }
}

fn scroll(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(block);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Calls back with every key pressed anywhere on the page that nothing else has taken.
pub fn listen_key(pressed: impl Fn(&str) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::document(), "keydown", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>()
            && !event.default_prevented()
        {
            pressed(&event.key());
        }
    })
}

/// Calls back with every press of a pointer that is not on an element.
pub fn listen_press_outside(node: &yew::NodeRef, pressed: impl Fn() + 'static) -> EventListener {
    let node = node.clone();
    EventListener::new(&gloo::utils::document(), "pointerdown", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if !node.get().is_some_and(|node| node.contains(target.as_ref())) {
            pressed();
        }
    })
}

/// The value that was chosen in a list of choices.
pub fn chosen_value(event: &web_sys::Event) -> Option<String> {
    Some(event.target()?.dyn_into::<web_sys::HtmlSelectElement>().ok()?.value())
}

/// What stands in the field that was typed into.
pub fn typed_value(event: &web_sys::Event) -> Option<String> {
    Some(event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?.value())
}

/// Whether text is selected: whoever has just done that did not mean to click.
pub fn has_selection() -> bool {
    let selection = gloo::utils::window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Whether a click means "follow this here": no other button, no key that opens a tab or a window.
pub fn is_plain_click(event: &web_sys::MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
