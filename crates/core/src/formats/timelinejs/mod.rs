//! TimelineJS, by Northwestern University's Knight Lab: its JSON (<https://timeline.knightlab.com/docs/json-format.html>), and the
//! table that its spreadsheet gives as CSV, as far as version 3.9 of its code reads them.
//!
//! A slide becomes an event, an era a condition, a group the first theme. Words are HTML there and plain text here. Media,
//! backgrounds and what a page shows in place of a date have no place in a document, and are told as lost.

mod building;
mod json;
mod moment;
mod sheet;
mod slides;
mod writing;

pub(super) use building::IMPORTANCE;
pub(super) use sheet::{is_sheet, read as read_sheet};
pub(super) use writing::{losses, write};

use super::{Imported, Unreadable};
use building::Building;
use json::Json;

/// Whether a text is JSON with what such files have.
pub(super) fn is_json(text: &str) -> bool {
    let mut beginning = text.trim_start_matches('\u{feff}').trim_start().chars();
    let is_object = beginning.next() == Some('{');
    let beginning: String = beginning.take(65_536).collect();
    let has = |name: &str| beginning.contains(name);
    is_object && !has("\"sourceline/") && (has("\"headline\"") || has("\"start_date\"") || has("\"events\""))
}

/// Reads TimelineJS's JSON.
pub(super) fn read(text: &str) -> Result<Imported, Vec<Unreadable>> {
    let root = json::parse(text).map_err(|fault| vec![fault])?;
    let mut building = Building::default();
    let events = match root.get("events") {
        Some(Json::List(events)) => &events[..],
        other => {
            let (message, help) = match (other, root.get("timeline")) {
                (Some(other), _) => (
                    format!("here is {}, where a list of slides belongs", other.what()),
                    "write a list: \"events\": [ … ]",
                ),
                (None, Some(_)) => (
                    "this is the form of TimelineJS 2, which is not read".to_owned(),
                    "bring it into the form of TimelineJS 3, with `events` and `start_date`",
                ),
                (None, None) => {
                    ("there is no list of events".to_owned(), "write one object: {\"events\": [ … ]}")
                }
            };
            building.findings.fault("events", message, help);
            &[]
        }
    };
    if let Some(title) = root.get("title").filter(|title| !title.is_blank()) {
        let title = slides::slide(title, "title".to_owned(), "title", &mut building.findings);
        building.title(title);
    }
    let eras = match root.get("eras") {
        Some(Json::List(eras)) => &eras[..],
        None | Some(Json::Null) => &[],
        Some(other) => {
            let message = format!("here is {}, where a list of eras belongs", other.what());
            building.findings.fault("eras", message, "write a list: \"eras\": [ … ]");
            &[]
        }
    };
    for (list, field) in [(events, "events"), (eras, "eras")] {
        for (at, json) in list.iter().enumerate() {
            if !building.has_room() {
                return building.imported();
            }
            let slide = slides::slide(json, format!("{field}[{at}]"), field, &mut building.findings);
            building.event(slide);
        }
    }
    if root.get("scale").is_some_and(|scale| !scale.is_blank() && *scale != Json::Text("human".to_owned())) {
        building.findings.lost("scale");
    }
    let others = root.members().iter().filter(|(_, value)| !value.is_blank());
    for (name, _) in others.filter(|(name, _)| !["events", "title", "eras", "scale"].contains(&name.as_str()))
    {
        building.findings.lost(name);
    }
    building.imported()
}

#[cfg(test)]
mod tests;
