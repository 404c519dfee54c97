//! Rules 1, 2, 3 and 6, and the list of all: the format's seven, and 8, that what reports share word for word is told.

use super::{dates, ledger, lineage, order, steps};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// A rule's number and what is wrong.
pub type Wrong = (u8, String);

/// Verifies an exported document; empty if it obeys every rule.
pub fn verify(document: &Value) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    for (rule, found) in [
        (1, quotations(document)),
        (2, supports(document)),
        (3, bases(document)),
        (3, steps::steps(document)),
        (4, dates::expressions(document)),
        (5, order::names(document)),
        (5, order::order(document)),
        (6, positions(document)),
        (6, disputed(document)),
        (7, ledger::ledger(document)),
        (8, lineage::dependences(document)),
    ] {
        wrong.extend(found.into_iter().map(|message| (rule, message)));
    }
    wrong
}

pub fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

pub fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

pub fn number(value: &Value, field: &str) -> usize {
    value[field].as_u64().map_or(usize::MAX, |number| number as usize)
}

/// The characters of the source that a citation or a ledger span names.
pub fn characters(document: &Value, source: &str) -> Option<Vec<char>> {
    let source = list(document, "sources").iter().find(|candidate| text(candidate, "id") == source)?;
    Some(text(source, "text").chars().collect())
}

/// Every object that has an `exact`, wherever it stands.
fn all_citations<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("exact") {
                found.push(value);
            }
            fields.values().for_each(|inner| all_citations(inner, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| all_citations(inner, found)),
        _ => {}
    }
}

fn quotations(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in list(document, "sources") {
        let digest: String =
            Sha256::digest(text(source, "text")).iter().map(|byte| format!("{byte:02x}")).collect();
        if digest != text(source, "sha256") {
            wrong.push(format!("{}: its digest is {digest}", text(source, "id")));
        }
    }
    let mut citations = Vec::new();
    all_citations(document, &mut citations);
    for citation in citations {
        let Some(characters) = characters(document, text(citation, "source")) else {
            wrong.push(format!("there is no source {}", citation["source"]));
            continue;
        };
        let (start, end) = (number(citation, "start"), number(citation, "end"));
        if start >= end || end > characters.len() {
            wrong.push(format!("{start}..{end} is no passage"));
            continue;
        }
        let between = |from: usize, to: usize| characters[from..to].iter().collect::<String>();
        let around = [
            ("exact", between(start, end)),
            ("prefix", between(start.saturating_sub(32), start)),
            ("suffix", between(end, characters.len().min(end + 32))),
        ];
        for (field, stands) in around {
            if text(citation, field) != stands {
                wrong.push(format!("{field} is {:?}, there stands {stands:?}", text(citation, field)));
            }
        }
    }
    wrong
}

/// What a list of citations supports.
fn supported(citations: &[Value]) -> BTreeSet<&str> {
    citations.iter().flat_map(|citation| list(citation, "supports")).filter_map(Value::as_str).collect()
}

fn supports(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for event in list(document, "events") {
        let own = supported(list(event, "citations"));
        let of_date = supported(list(&event["date"], "citations"));
        let says = |field: &str| !text(event, field).is_empty() || !list(event, field).is_empty();
        if list(event, "citations").is_empty() {
            wrong.push(format!("{} has no citation", event["id"]));
        }
        for field in ["title", "summary", "places", "actors"] {
            if says(field) && !own.contains(field) {
                wrong.push(format!("{}: nothing supports its {field}", event["id"]));
            }
        }
        if event["date"]["edtf"].is_string() && !of_date.contains("date") {
            wrong.push(format!("{}: nothing supports its date", event["id"]));
        }
        if event["date"]["edtf"].is_null() && !of_date.is_empty() {
            wrong.push(format!("{}: passages support its date, but it has none", event["id"]));
        }
    }
    wrong
}

fn bases(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for event in list(document, "events") {
        let date = &event["date"];
        let reasoned = !text(date, "reasoning").trim().is_empty();
        for endpoint in ["start", "end"] {
            let bounds =
                ["earliest", "latest"].iter().filter(|side| date[endpoint][**side].is_string()).count();
            let honest = match text(&date[endpoint], "basis") {
                "stated" => bounds == 2 && !list(date, "citations").is_empty(),
                "derived" => bounds > 0 && reasoned,
                "bounded" => bounds > 0 && reasoned,
                "unknown" => bounds == 0,
                _ => false,
            };
            if !honest {
                wrong.push(format!("{}: the basis of its {endpoint} is not honest", event["id"]));
            }
        }
    }
    wrong
}

fn positions(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for disagreement in list(document, "disagreements") {
        let positions = list(disagreement, "positions");
        let answers: BTreeSet<String> =
            positions.iter().map(|p| text(p, "answer").trim().to_lowercase()).collect();
        if answers.len() != positions.len() || positions.len() < 2 {
            wrong.push(format!("{}: its positions do not differ", disagreement["id"]));
        }
        if positions.iter().all(|position| list(position, "citations").is_empty()) {
            wrong.push(format!("{}: nothing but silence", disagreement["id"]));
        }
        let silent: Vec<&Value> = positions.iter().flat_map(|position| list(position, "silent")).collect();
        if silent.iter().enumerate().any(|(at, source)| silent[..at].contains(source)) {
            wrong.push(format!("{}: a source is silent twice", disagreement["id"]));
        }
        for position in positions {
            if list(position, "citations").is_empty() && list(position, "silent").is_empty() {
                wrong.push(format!("{}: {} rests on nothing", disagreement["id"], position["answer"]));
            }
        }
    }
    wrong
}

/// The numbers of a text in digits.
fn digits(words: &str) -> BTreeSet<&str> {
    words.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect()
}

/// Where reports differ on a number, an event names every number given or none.
fn disputed(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for disagreement in list(document, "disagreements").iter().filter(|of| text(of, "kind") == "count") {
        let answers = list(disagreement, "positions").iter().map(|position| text(position, "answer"));
        let numbers: BTreeSet<&str> = answers.flat_map(digits).collect();
        let concerned = |event: &&Value| list(disagreement, "events").contains(&event["id"]);
        for event in list(document, "events").iter().filter(concerned) {
            for field in ["title", "summary"] {
                let said = digits(text(event, field)).intersection(&numbers).count();
                if said != 0 && said != numbers.len() {
                    wrong.push(format!("{}: its {field} takes a side on a number", event["id"]));
                }
            }
        }
    }
    wrong
}
