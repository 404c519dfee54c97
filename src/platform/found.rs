//! What was found is marked where it stands, by the CSS Custom Highlight API: no element changes, so nothing is drawn anew.

use gloo::utils::{document, window};
use js_sys::{Array, Function, Reflect};
use sourceline_core::search::Query;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Range};

/// The name that the style sheets know it by: `::highlight(found)`.
const NAME: &str = "found";
/// Where words are marked: titles and summaries of the list, and the lines of the reports.
const PLACES: &str = ".event-detail h3 bdi, .event-detail .summary bdi, .event-detail .facts bdi, .report .line > p, .mark .label";

thread_local! {
    /// What is asked for now.
    static ASKED: RefCell<Option<Query>> = const { RefCell::new(None) };
}

/// Marks what is asked for in all that is on the page; with `None` nothing any more. A browser without the interface marks nothing.
pub fn mark_found(query: Option<&Query>) {
    ASKED.replace(query.cloned());
    // What is missing in an old browser is `undefined`, and then `Err` further on.
    let _ = marked(query);
}

/// Marks what is asked for in what has come onto the page since.
pub fn mark_found_again() {
    ASKED.with_borrow(|query| {
        if query.is_some() {
            let _ = marked(query.as_ref());
        }
    });
}

fn marked(query: Option<&Query>) -> Result<(), JsValue> {
    let window = window();
    let registry = Reflect::get(&Reflect::get(&window, &"CSS".into())?, &"highlights".into())?;
    let Some(query) = query else {
        let delete: Function = Reflect::get(&registry, &"delete".into())?.dyn_into()?;
        delete.call1(&registry, &NAME.into())?;
        return Ok(());
    };
    let constructor: Function = Reflect::get(&window, &"Highlight".into())?.dyn_into()?;
    let ranges = Array::new();
    let places = document().query_selector_all(PLACES)?;
    for element in (0..places.length()).filter_map(|at| places.item(at)?.dyn_into::<Element>().ok()) {
        for range in ranges_in(&element, query)? {
            ranges.push(&range);
        }
    }
    let highlight = Reflect::construct(&constructor, &ranges)?;
    let set: Function = Reflect::get(&registry, &"set".into())?.dyn_into()?;
    set.call2(&registry, &NAME.into(), &highlight)?;
    Ok(())
}

/// The ranges of an element's text that are asked for.
fn ranges_in(element: &Element, query: &Query) -> Result<Vec<Range>, JsValue> {
    let text = element.text_content().unwrap_or_default();
    let found = query.ranges(&text);
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let mut nodes = Vec::new();
    gather(element, &mut nodes);
    let units = |bytes: usize| text[..bytes].encode_utf16().count() as u32;
    let mut ranges = Vec::new();
    for found in found {
        let range = document().create_range()?;
        let (start, end) = (units(found.start), units(found.end));
        if let (Some((node, at)), Some((last, until))) =
            (place(&nodes, start, false), place(&nodes, end, true))
        {
            range.set_start(node, at)?;
            range.set_end(last, until)?;
            ranges.push(range);
        }
    }
    Ok(ranges)
}

/// The text nodes of an element in order, each with its length in UTF-16 code units.
fn gather(node: &Node, nodes: &mut Vec<(Node, u32)>) {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.item(at)) {
        if child.node_type() == Node::TEXT_NODE {
            let length = child.node_value().unwrap_or_default().encode_utf16().count() as u32;
            nodes.push((child, length));
        } else {
            gather(&child, nodes);
        }
    }
}

/// In which text node an offset lies, and where; where one node ends and the next begins, in the first if it is an end.
fn place(nodes: &[(Node, u32)], offset: u32, is_end: bool) -> Option<(&Node, u32)> {
    let mut before = 0;
    for (node, length) in nodes {
        let at = offset - before;
        if at < *length || (is_end && at == *length) {
            return Some((node, at));
        }
        before += length;
    }
    None
}
