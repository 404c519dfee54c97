//! Rule 7, character by character.

use super::rules::{characters, list, number, text};
use serde_json::Value;
use std::collections::BTreeSet;

/// The partition of every text and its classes.
pub fn ledger(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in list(document, "sources") {
        let id = text(source, "id");
        let length = characters(document, id).unwrap_or_default().len();
        let spans: Vec<&Value> =
            list(document, "ledger").iter().filter(|span| text(span, "source") == id).collect();
        let touched: Vec<usize> = spans
            .iter()
            .flat_map(|span| number(span, "start")..number(span, "end").min(length + 1))
            .collect();
        if !touched.iter().copied().eq(0..length) {
            wrong.push(format!("the ledger of {id} is no partition"));
        }
        for span in spans {
            wrong.extend(one(document, id, span));
        }
    }
    wrong
}

fn one(document: &Value, source: &str, span: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let (start, end) = (number(span, "start"), number(span, "end"));
    let words = characters(document, source).unwrap_or_default();
    if start > 0 && words.get(start).is_some_and(|first| first.is_whitespace()) {
        wrong.push(format!("the span of {source} at {start} begins with white space"));
    }
    let overlaps = |citation: &&Value| {
        text(citation, "source") == source
            && number(citation, "start") < end
            && start < number(citation, "end")
    };
    let any = |citations: &[Value]| citations.iter().any(|citation| overlaps(&citation));
    let mut events = BTreeSet::new();
    let mut others = false;
    for event in list(document, "events") {
        let ordered = list(event, "after").iter().any(|after| any(list(after, "citations")));
        if any(list(event, "citations")) || ordered {
            events.insert(text(event, "id"));
        }
        others |= any(list(&event["date"], "citations"));
    }
    let positions = list(document, "disagreements").iter().flat_map(|item| list(item, "positions"));
    let by_position = positions.into_iter().any(|position| any(list(position, "citations")));
    others |= list(document, "sources").iter().any(|item| any(list(item, "citations")));
    others |= list(document, "dependences").iter().any(|item| any(list(item, "evidence")));
    let cited = !events.is_empty() || by_position;
    let class = text(span, "class");
    if (class == "cited") != cited {
        wrong.push(format!("the span of {source} at {start} is called {class}, cited: {cited}"));
    }
    if class == "boilerplate" && (cited || others) {
        wrong.push(format!("something rests on the boilerplate of {source} at {start}"));
    }
    let named: BTreeSet<&str> = list(span, "events").iter().filter_map(Value::as_str).collect();
    if named != events {
        wrong.push(format!("the span of {source} at {start} is cited by {events:?}"));
    }
    if (class == "cited") != span["note"].is_null() {
        wrong.push(format!("the note of the span of {source} at {start}"));
    }
    wrong
}
