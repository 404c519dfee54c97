//! Style sheets and declarations that the app writes, through CSSOM: the policy forbids them in markup.

use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, CssStyleSheet, Element, HtmlElement, SvgElement};

/// The app's own style sheets, in the order of the cascade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What follows from the document alone.
    Document,
    /// The way from one arrangement of the axis to another.
    Passage,
}

thread_local! {
    /// What was placed last: by selector, the element and its declarations.
    static PLACED: RefCell<HashMap<String, (Element, String)>> = RefCell::default();
    static SHEETS: RefCell<Option<[CssStyleSheet; 2]>> = const { RefCell::new(None) };
}

/// Replaces the text of a sheet. A browser without constructable sheets keeps the prerendered ones.
pub fn set_sheet(sheet: Sheet, css: &str) {
    SHEETS.with_borrow_mut(|sheets| {
        if sheets.is_none() {
            *sheets = adopt();
        }
        if let Some([document, passage]) = sheets {
            let target = match sheet {
                Sheet::Document => document,
                Sheet::Passage => passage,
            };
            let _ = target.replace_sync(css);
        }
    });
}

/// Makes the sheets and adds them to the page, after its own.
fn adopt() -> Option<[CssStyleSheet; 2]> {
    let sheets = [CssStyleSheet::new().ok()?, CssStyleSheet::new().ok()?];
    let adopted = sheets.iter().collect::<js_sys::Array>();
    js_sys::Reflect::set(&gloo::utils::document(), &"adoptedStyleSheets".into(), &adopted).ok()?;
    Some(sheets)
}

/// Places some elements, each the only one that its selector finds, and leaves those to the style sheets that were placed
/// before and are no more.
pub fn place_elements(placings: Vec<(String, String)>) {
    PLACED.with_borrow_mut(|before| {
        // An element may have become what another selector finds.
        let still = |selector: &str, element: &Element| {
            element.is_connected() && element.matches(selector).unwrap_or_default()
        };
        before.retain(|selector, (element, _)| {
            still(selector, element) || {
                let _ = element.remove_attribute("style");
                false
            }
        });
        let mut now = HashMap::with_capacity(placings.len());
        let mut changed = Vec::new();
        for (selector, declarations) in placings {
            match before.remove(&selector) {
                Some((element, same)) if same == declarations => _ = now.insert(selector, (element, same)),
                known => changed.push((known.map(|(element, _)| element), selector, declarations)),
            }
        }
        for (element, _) in before.values() {
            let _ = element.remove_attribute("style");
        }
        for (known, selector, declarations) in changed {
            let Some(element) = known.or_else(|| find(&selector)) else { continue };
            if let Some(style) = style(&element) {
                style.set_css_text(&declarations);
            }
            now.insert(selector, (element, declarations));
        }
        *before = now;
    });
}

fn find(selector: &str) -> Option<Element> {
    gloo::utils::document().query_selector(selector).ok().flatten()
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    let html = element.dyn_ref::<HtmlElement>().map(HtmlElement::style);
    html.or_else(|| element.dyn_ref::<SvgElement>().map(SvgElement::style))
}
