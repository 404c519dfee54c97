//! The second corpus: Korean and Chinese, full-width spaces, characters beyond the first plane.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod corpora;

use serde_json::{Value, json};
use sourceline_core::check::{check, render};
use sourceline_core::formats::authored;
use sourceline_core::formats::sourceline::{from_json, to_json};
use sourceline_core::model::{Document, Evidence, LedgerClass, pack, unpack};
use std::path::Path;

fn harbour() -> Document {
    corpora::load(corpora::HARBOUR)
}

#[test]
fn the_harbour_checks_clean() {
    let document = harbour();
    assert_eq!(check(&document), vec![]);
    assert_eq!((document.events.len(), document.disagreements.len(), document.sources.len()), (6, 1, 2));
}

#[test]
fn offsets_are_code_points() {
    let document = harbour();
    let boat = document.events.iter().find(|event| event.id.as_str() == "first-boat").unwrap();
    let captain = boat.citations.iter().find(|citation| citation.exact.starts_with('𠮷')).unwrap();
    let text: Vec<char> = document.sources[1].text.chars().collect();
    assert_eq!(text[captain.start..captain.end].iter().collect::<String>(), captain.exact);
    assert_eq!(text[captain.start], '𠮷');
}

#[test]
fn equal_passages_are_told_apart() {
    let captain = &harbour().disagreements[0].positions[1].citations;
    assert_eq!(captain[0].exact, captain[1].exact);
    assert!(captain[0].start < captain[1].start);
}

#[test]
fn the_ledger_is_the_text() {
    let document = harbour();
    for source in &document.sources {
        let text: Vec<char> = source.text.chars().collect();
        let spans = document.ledger.iter().filter(|span| span.source == source.id);
        let joined: String =
            spans.map(|span| text[span.start..span.end].iter().collect::<String>()).collect();
        assert_eq!(joined, source.text);
    }
    let cited = document.ledger.iter().filter(|span| span.class == LedgerClass::Cited).count();
    assert_eq!((cited, document.ledger.len()), (9, 20));
}

#[test]
fn what_is_written_is_read_again() {
    let document = harbour();
    let json = to_json(&document).unwrap();
    assert_eq!(from_json(&json).unwrap(), document);
    assert_eq!(unpack(&pack(&document).unwrap()).unwrap(), document);
}

#[test]
fn an_unchecked_document_may_lack_evidence_but_nothing_else() {
    let mut document = harbour();
    document.sources.clear();
    document.ledger.clear();
    document.dependences.clear();
    document.disagreements.clear();
    for event in &mut document.events {
        event.citations.clear();
        event.date.citations.clear();
        event.date.steps.clear();
        event.after.iter_mut().for_each(|after| after.citations.clear());
    }
    assert!(!check(&document).is_empty());
    document.evidence = Evidence::Unchecked;
    assert_eq!(check(&document), vec![]);
    document.events[0].importance = 9;
    assert_eq!(check(&document).len(), 1);
}

#[test]
fn a_folder_without_a_timeline_says_what_a_timeline_is() {
    let diagnostics = authored::load(Path::new("no-such-folder")).unwrap_err();
    assert!(render(&diagnostics).contains("a timeline is a folder with `timeline.toml`"));
}

/// The pointers of all values in a JSON text that one of the fields named leads to.
fn pointers(value: &Value, at: String, fields: &[&str], found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (field, inner) in object {
                let here = format!("{at}/{field}");
                if fields.contains(&field.as_str()) && !inner.is_object() && !inner.is_array() {
                    found.push(here);
                } else {
                    pointers(inner, here, fields, found);
                }
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                pointers(inner, format!("{at}/{index}"), fields, found);
            }
        }
        _ => {}
    }
}

#[test]
fn no_offset_and_no_quoted_word_can_change_unnoticed() {
    let whole: Value = serde_json::from_str(&to_json(&harbour()).unwrap()).unwrap();
    let mut found = Vec::new();
    let fields = ["exact", "prefix", "suffix", "start", "end", "text", "sha256", "source", "class"];
    pointers(&whole, String::new(), &fields, &mut found);
    assert!(found.len() > 200, "{}", found.len());
    for pointer in found {
        let replacements = match whole.pointer(&pointer).unwrap() {
            Value::String(text) => {
                vec![json!(format!("{text}x")), json!(""), json!(text.replace(',', "，") + " ")]
            }
            Value::Number(number) => {
                let number = number.as_u64().unwrap();
                vec![json!(number + 1), json!(number.wrapping_sub(1)), json!(i64::MAX), json!(u64::MAX)]
            }
            other => panic!("{pointer}: {other}"),
        };
        for replacement in replacements {
            let mut broken = whole.clone();
            *broken.pointer_mut(&pointer).unwrap() = replacement.clone();
            if let Ok(document) = from_json(&broken.to_string()) {
                assert!(broken == whole || !check(&document).is_empty(), "{pointer} = {replacement}");
            }
        }
    }
}
