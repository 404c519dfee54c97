//! What the page shows, read off it before the app takes it over: from then on it shows what the app says.

use sourceline_core::check::Shown;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

thread_local! {
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// What the page showed before the app took it over; none if the app drew it.
pub fn shown_before() -> Option<Shown> {
    SHOWN.with_borrow(Clone::clone)
}

/// Reads the page.
pub fn read_page(root: &Element) {
    let text = |report: Element| {
        let is_whole = report.query_selector(".text .spacer").ok().flatten().is_none();
        is_whole.then(|| elements(report.query_selector_all(".line p").ok()).map(text_of).collect())
    };
    let quotation = |link: Element| {
        let quoted = link.query_selector("q").ok().flatten()?;
        Some((link.get_attribute("data-passage")?.parse().ok()?, text_of(quoted)))
    };
    let shown = Shown {
        texts: elements(root.query_selector_all(".report").ok()).map(text).collect(),
        quotations: elements(root.query_selector_all("a.passage").ok()).filter_map(quotation).collect(),
    };
    SHOWN.set(Some(shown));
}

fn text_of(element: Element) -> String {
    element.text_content().unwrap_or_default()
}

fn elements(found: Option<NodeList>) -> impl Iterator<Item = Element> {
    let length = found.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
}
