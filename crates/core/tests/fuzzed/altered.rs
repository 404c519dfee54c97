//! The harbour with a few of its values altered: bytes at random are hardly ever a document, and a document at random hardly ever
//! a sound one.

use serde_json::{Value, json};
use sourceline_core::formats::sourceline::from_json;
use std::sync::OnceLock;

/// The document, and a pointer to every value in it.
struct Base {
    whole: Value,
    places: Vec<String>,
}

fn base() -> &'static Base {
    static BASE: OnceLock<Base> = OnceLock::new();
    BASE.get_or_init(|| {
        let whole = serde_json::from_str(super::harbour_json()).expect("the harbour is JSON");
        let mut places = Vec::new();
        visit(&whole, "", &mut places);
        Base { whole, places }
    })
}

fn visit(value: &Value, at: &str, places: &mut Vec<String>) {
    places.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, inner)| visit(inner, &format!("{at}/{index}"), places));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, inner)| visit(inner, &format!("{at}/{name}"), places));
        }
        _ => {}
    }
}

/// Alters the harbour at up to four places, each by four bytes: two for the place, one for what becomes of it, one for with what.
/// The rest of the bytes is a text that a value may become.
pub fn altered(bytes: &[u8]) {
    let base = base();
    let (edits, rest) = bytes.split_at(bytes.len().min(4 * (1 + bytes.len() % 4)));
    let text = String::from_utf8_lossy(rest);
    let mut document = base.whole.clone();
    for edit in edits.chunks_exact(4) {
        let place = usize::from(edit[0]) * 256 + usize::from(edit[1]);
        let other =
            usize::from(edit[3]).wrapping_mul(257).wrapping_add(usize::from(edit[1])) % base.places.len();
        let other = base.whole.pointer(&base.places[other]).cloned().unwrap_or_default();
        // An earlier edit may have taken the place away.
        let Some(value) = document.pointer_mut(&base.places[place % base.places.len()]) else { continue };
        alter(value, edit[2], edit[3], &text, other);
    }
    if let Ok(document) = from_json(&document.to_string()) {
        super::is_written_and_opened(&document);
    }
}

fn alter(value: &mut Value, how: u8, with: u8, text: &str, other: Value) {
    let at = usize::from(with);
    match (how % 12, value) {
        (0, value) => *value = Value::Null,
        (1, value) => *value = json!(with),
        (2, value) => *value = json!([0u64, 1, 5, 1 << 31, 1 << 32, u64::MAX][at % 6]),
        (3, value) => *value = json!(text),
        (4, value) => *value = other,
        (5, Value::Array(items)) if !items.is_empty() => drop(items.remove(at % items.len())),
        (6, Value::Array(items)) if !items.is_empty() => items.push(items[at % items.len()].clone()),
        (7, Value::Array(items)) if !items.is_empty() => {
            let by = at % items.len();
            items.rotate_left(by);
        }
        (8, Value::Array(items)) => items.clear(),
        (9, Value::String(old)) => old.push_str(text),
        (10, Value::String(old)) => *old = old.chars().skip(at).collect(),
        (11, Value::Number(number)) => {
            *number = number.as_u64().unwrap_or_default().wrapping_add(1 + u64::from(with)).into()
        }
        (_, Value::Bool(flag)) => *flag = !*flag,
        (_, Value::String(old)) if !old.is_empty() => *old = old.chars().rev().collect(),
        (_, value) => {
            *value = json!(["unchecked", "unknown", "bounded", "2031-04-12", "..", "boilerplate", ""][at % 7])
        }
    }
}
