//! A document from elsewhere: any one value of the harbour's JSON altered, and what the check says of it.
//!
//! What altering an authored timeline says is pinned case by case in the gallery. Here every fault that any alteration
//! gives is counted, with one example, so that a rule that comes to be silent or loud shows in review.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod corpora;

use serde_json::{Value, json};
use sourceline_core::check::check;
use sourceline_core::date::Day;
use sourceline_core::formats::sourceline::{from_json, to_json};
use std::collections::BTreeMap;

/// An altered document, and where and how it was altered.
type Altered = (String, Value);

/// Words of which a field takes one; each becomes each other.
const WORDS: [&[&str]; 5] = [
    &["stated", "derived", "bounded", "unknown", "inferred"],
    &["cited", "statement", "context", "metadata", "boilerplate"],
    &["happening", "condition", "plan"],
    &["title", "summary", "actors", "places", "date", "publisher", "author", "via", "published"],
    &["checked", "unchecked"],
];

/// What a value may become.
fn replacements(value: &Value) -> Vec<Value> {
    match value {
        Value::String(text) if text.parse::<Day>().is_ok() => {
            vec![json!("2031-04-10"), json!("2031-04-13"), Value::Null]
        }
        Value::String(text) if WORDS.iter().any(|words| words.contains(&text.as_str())) => {
            let of = WORDS.iter().filter(|words| words.contains(&text.as_str()));
            of.flat_map(|words| words.iter()).filter(|word| **word != text).map(|word| json!(word)).collect()
        }
        Value::String(text) => vec![json!(""), json!("nowhere"), json!(format!("{text} 7"))],
        Value::Number(number) => {
            let number = number.as_i64().unwrap();
            [number + 1, number - 1, 0, 99]
                .into_iter()
                .filter(|other| *other >= 0)
                .map(|it| json!(it))
                .collect()
        }
        Value::Bool(flag) => vec![json!(!flag)],
        Value::Null => vec![json!("2031-04-12"), json!("nowhere")],
        Value::Array(_) | Value::Object(_) => Vec::new(),
    }
}

/// What a list may become: without one of its items, with one twice, with two the other way round, empty.
fn lists(items: &[Value]) -> Vec<(String, Value)> {
    let mut found = vec![("emptied".to_owned(), json!([]))];
    for at in 0..items.len() {
        let edited = |name: String, edit: &dyn Fn(&mut Vec<Value>)| {
            let mut items = items.to_vec();
            edit(&mut items);
            (name, Value::Array(items))
        };
        found.push(edited(format!("without {at}"), &|items| drop(items.remove(at))));
        found.push(edited(format!("with {at} twice"), &|items| items.insert(at, items[at].clone())));
        if at > 0 {
            found.push(edited(format!("with {at} before {}", at - 1), &|items| items.swap(at, at - 1)));
        }
    }
    found
}

/// Every alteration of a value that stands at a pointer.
fn alterations(whole: &Value, value: &Value, at: &str, found: &mut Vec<Altered>) {
    let mut add = |how: String, other: Value| {
        let mut altered = whole.clone();
        *altered.pointer_mut(at).unwrap() = other;
        found.push((format!("{at} {how}"), altered));
    };
    replacements(value).into_iter().for_each(|other| add(format!("= {other}"), other));
    match value {
        Value::Array(items) => {
            lists(items).into_iter().for_each(|(how, other)| add(how, other));
            for (index, inner) in items.iter().enumerate() {
                alterations(whole, inner, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            // Texts and digests are altered in another test, letter by letter.
            let fields =
                fields.iter().filter(|(name, _)| !["text", "sha256", "format"].contains(&name.as_str()));
            for (name, inner) in fields {
                alterations(whole, inner, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// A message without what it names: names as `…`, numbers as #.
fn kind(message: &str) -> String {
    let mut kind = String::new();
    for (at, part) in message.split('`').enumerate() {
        if at % 2 == 1 {
            kind.push_str("`…`");
            continue;
        }
        for letter in part.chars() {
            match letter {
                '0'..='9' if kind.ends_with('#') => {}
                '0'..='9' => kind.push('#'),
                other => kind.push(other),
            }
        }
    }
    kind
}

#[test]
fn any_one_value_altered() {
    insta::assert_snapshot!(told(corpora::HARBOUR, ""));
}

/// The harbour's reports share no words; those of the story do.
#[test]
fn any_one_value_of_a_dependence_altered() {
    insta::assert_snapshot!(told("assets", "/dependences"));
}

/// What is said of the alterations of a value of a document.
fn told(folder: &str, at: &str) -> String {
    let whole: Value = serde_json::from_str(&to_json(&corpora::load(folder)).unwrap()).unwrap();
    let mut altered = Vec::new();
    alterations(&whole, whole.pointer(at).unwrap(), at, &mut altered);
    let (mut unread, mut silent) = (0, 0);
    let mut told: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for (how, document) in &altered {
        let Ok(document) = from_json(&document.to_string()) else {
            unread += 1;
            continue;
        };
        let faults = check(&document);
        silent += usize::from(faults.is_empty());
        for fault in faults {
            let path = kind(&fault.path.to_string());
            let line = format!("[{}] {path}: {}", fault.rule, kind(&fault.message));
            told.entry(line).or_insert_with(|| (0, how.clone())).0 += 1;
        }
    }
    let lines: Vec<String> =
        told.iter().map(|(line, (times, how))| format!("{times:5} {line}\n        {how}")).collect();
    let head =
        format!("{} alterations: {unread} cannot be read, {silent} leave a sound document", altered.len());
    format!("{head}\n{}", lines.join("\n"))
}
