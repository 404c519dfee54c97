//! Rule 5: names, references, cycles, and whether everything can be true at once.

use super::rules::{list, text};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Unique ids and references that resolve.
pub fn names(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut unique = |names: Vec<&str>| {
        let mut seen = BTreeSet::new();
        wrong.extend(
            names.iter().filter(|name| !seen.insert(**name)).map(|name| format!("{name} is taken twice")),
        );
    };
    let events = list(document, "events");
    let ids = |field: &str| list(document, field).iter().map(|item| text(item, "id")).collect::<Vec<&str>>();
    let aliases = events.iter().flat_map(|event| list(event, "aliases")).filter_map(Value::as_str);
    unique(ids("events").into_iter().chain(aliases).collect());
    unique(ids("sources"));
    unique(ids("disagreements"));
    let known: BTreeSet<&str> = ids("events").into_iter().collect();
    let sources: BTreeSet<&str> = ids("sources").into_iter().collect();
    let mut named: Vec<&str> = Vec::new();
    for event in events {
        named.extend(event["part_of"].as_str());
        named.extend(list(event, "after").iter().map(|after| text(after, "event")));
    }
    for item in list(document, "disagreements").iter().chain(list(document, "ledger")) {
        named.extend(list(item, "events").iter().filter_map(Value::as_str));
    }
    wrong.extend(
        named.iter().filter(|name| !known.contains(*name)).map(|name| format!("there is no event {name}")),
    );
    let positions = list(document, "disagreements").iter().flat_map(|item| list(item, "positions"));
    let silent = positions.flat_map(|position| list(position, "silent"));
    let dependent = list(document, "dependences").iter().flat_map(|item| list(item, "sources"));
    let named = silent.chain(dependent).filter_map(Value::as_str);
    let named = named.chain(list(document, "ledger").iter().map(|span| text(span, "source")));
    wrong.extend(
        named.filter(|name| !sources.contains(name)).map(|name| format!("there is no source {name}")),
    );
    wrong
}

/// No cycle, and days for every start and end that satisfy all bounds and relations.
pub fn order(document: &Value) -> Vec<String> {
    let mut wrong = cycles(document);
    if !possible(document) {
        wrong.push("the bounds and the order cannot all be true".to_owned());
    }
    wrong
}

fn cycles(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut parts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut afters: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for event in list(document, "events") {
        let id = text(event, "id");
        parts.insert(id, event["part_of"].as_str().into_iter().collect());
        afters.insert(id, list(event, "after").iter().map(|after| text(after, "event")).collect());
    }
    for id in parts.keys() {
        let (whole, before) = (reachable(id, &parts), reachable(id, &afters));
        if whole.contains(id) || before.contains(id) {
            wrong.push(format!("{id} leads back to itself"));
        }
        if before.iter().any(|other| whole.contains(other) || reachable(other, &parts).contains(id)) {
            wrong.push(format!("{id} comes after its own whole or part"));
        }
    }
    wrong
}

fn reachable<'a>(from: &str, edges: &BTreeMap<&'a str, Vec<&'a str>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = edges.get(from).cloned().unwrap_or_default();
    while let Some(next) = open.pop() {
        if reached.insert(next) {
            open.extend(edges.get(next).into_iter().flatten());
        }
    }
    reached
}

/// A day as a number that keeps the order; only comparisons matter.
fn day(value: &Value) -> Option<i64> {
    let parts: Vec<i64> = value.as_str()?.split('-').filter_map(|part| part.parse().ok()).collect();
    match parts[..] {
        [year, month, day] => Some(year * 10_000 + month * 100 + day),
        _ => None,
    }
}

/// The end of what still holds as far as told: later than whatever has come to pass.
const NOT_YET: i64 = i64::MAX;

/// The range of a start or an end.
fn range(event: &Value, endpoint: &str) -> (i64, i64) {
    let bounds = &event["date"][endpoint];
    let still = bounds["open"] == true;
    let unsaid = endpoint == "end" && text(bounds, "basis") == "unknown";
    let to_come = text(event, "kind") == "plan" || unsaid;
    let earliest = if still { NOT_YET } else { i64::MIN };
    let latest = if to_come { NOT_YET } else { NOT_YET - 1 };
    (day(&bounds["earliest"]).unwrap_or(earliest), day(&bounds["latest"]).unwrap_or(latest))
}

/// Narrows the range of every start and end until nothing changes.
fn possible(document: &Value) -> bool {
    let events = list(document, "events");
    let index: BTreeMap<&str, usize> =
        events.iter().enumerate().map(|(at, event)| (text(event, "id"), at)).collect();
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    let mut before: Vec<(usize, usize)> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        for endpoint in ["start", "end"] {
            ranges.push(range(event, endpoint));
        }
        before.push((2 * at, 2 * at + 1));
        for other in list(event, "after").iter().filter_map(|after| index.get(text(after, "event"))) {
            before.push((2 * other + 1, 2 * at));
        }
        if let Some(whole) = event["part_of"].as_str().and_then(|whole| index.get(whole)) {
            before.push((2 * whole, 2 * at));
            before.push((2 * at + 1, 2 * whole + 1));
        }
    }
    for _ in 0..=ranges.len() {
        for (first, second) in &before {
            ranges[*second].0 = ranges[*second].0.max(ranges[*first].0);
            ranges[*first].1 = ranges[*first].1.min(ranges[*second].1);
        }
    }
    ranges.iter().all(|(earliest, latest)| earliest <= latest)
}
