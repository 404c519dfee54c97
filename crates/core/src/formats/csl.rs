//! CSL-JSON, the data that citation processors take (Citation Style Language 1.0.2): the sources, and nothing of the events.
//!
//! An item says what the source says of itself. A byline is one name, as it stands (`literal`): which of its words is the family
//! name is nothing that a document says. A source with an address of its own is a `webpage`, any other a `document`.

use super::{Loss, address, lost};
use crate::model::{Document, Source};
use serde_json::{Map, Value, json};

/// What CSL-JSON cannot carry.
pub(super) fn losses(document: &Document) -> Vec<Loss> {
    Loss::some([
        Loss::Events(document.events.len()),
        lost::passages(document),
        lost::texts(document),
        lost::disagreements(document),
        lost::dependences(document),
        lost::ledger(document),
        lost::via(document),
    ])
}

/// The sources as one array of items, by their ids.
pub(super) fn write(document: &Document) -> String {
    let items: Vec<Value> = document.sources.iter().map(item).collect();
    super::pretty(&Value::Array(items))
}

fn item(source: &Source) -> Value {
    let mut item = Map::new();
    let mut set = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            item.insert(name.to_owned(), value);
        }
    };
    let url = address::web(source);
    set("id", Some(json!(source.id.as_str())));
    set("type", Some(json!(if url.is_some() { "webpage" } else { "document" })));
    set("title", source.title.as_ref().map(|title| json!(title)));
    set("author", source.author.as_ref().map(|author| json!([{ "literal": author }])));
    set("publisher", source.publisher.as_ref().map(|publisher| json!(publisher)));
    set(
        "issued",
        source.published.map(|day| {
            let (year, month, day) = day.civil();
            json!({ "date-parts": [[year, month, day]] })
        }),
    );
    set("URL", url.map(|url| json!(url)));
    set("language", Some(json!(source.language)));
    set("custom", Some(json!({ "file": source.file, "sha256": source.sha256 })));
    Value::Object(item)
}
