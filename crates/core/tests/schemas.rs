//! The schemas, held by somebody else's validator to the files that are read and to those that are not.
//!
//! What is read, the schema takes; what it refuses is not read, or is a fault to the check. It is looser than the reader in
//! nothing but the days that no month has.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod corpora;

use jsonschema::Validator;
use serde_json::{Value, json};
use sourceline_core::check::{Rule, check};
use sourceline_core::formats::authored::{self, Corpus};
use sourceline_core::formats::schema::SchemaOf;
use sourceline_core::formats::sourceline::{from_json, to_json};
use std::collections::BTreeSet;

fn validator(of: SchemaOf) -> Validator {
    let schema: Value = serde_json::from_str(&of.write()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::draft202012::new(&schema).unwrap()
}

/// What a validator says of a value, a line each; nothing where it is valid.
fn told(validator: &Validator, value: &Value) -> String {
    let errors = validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path()));
    errors.collect::<Vec<_>>().join("\n")
}

fn timeline(folder: &str) -> String {
    std::fs::read_to_string(format!("{}/../../{folder}/timeline.toml", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn of_toml(text: &str) -> Value {
    toml::from_str(text).unwrap()
}

/// A value at every kind of place, by its pointer: of a list the first item is looked into that has such a place.
fn places(value: &Value, at: &str, seen: &mut BTreeSet<String>, found: &mut Vec<String>) {
    let kind: String =
        at.split('/').map(|part| if part.parse::<usize>().is_ok() { "/#" } else { part }).collect();
    let op = value.get("op").and_then(Value::as_str).unwrap_or_default();
    if seen.insert(format!("{kind} {op}")) {
        found.push(at.to_owned());
    }
    match value {
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, inner)| places(inner, &format!("{at}/{index}"), seen, found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, inner)| places(inner, &format!("{at}/{name}"), seen, found));
        }
        _ => {}
    }
}

/// A document with something else at a place, and with something more or less there.
fn altered(whole: &Value, at: &str) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    let mut add = |how: &str, edit: &dyn Fn(&mut Value)| {
        let mut altered = whole.clone();
        edit(altered.pointer_mut(at).unwrap());
        found.push((format!("{at} {how}"), altered));
    };
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(-1),
        json!(300),
        json!("other Words"),
        json!([]),
        json!([1]),
        json!({}),
    ];
    for other in others {
        add(&format!("= {other}"), &|value| *value = other.clone());
    }
    let fields: Vec<String> = whole
        .pointer(at)
        .and_then(Value::as_object)
        .into_iter()
        .flat_map(|fields| fields.keys().cloned())
        .collect();
    for field in &fields {
        add(&format!("without {field}"), &|value| drop(value.as_object_mut().unwrap().remove(field)));
    }
    if !fields.is_empty() {
        add("with more", &|value| value["more"] = json!("more"));
    }
    found
}

/// Everything that is said of fields and values in a schema.
fn descriptions(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Array(items) => items.iter().for_each(|inner| descriptions(inner, found)),
        Value::Object(fields) => {
            found.extend(fields.get("description").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|inner| descriptions(inner, found));
        }
        _ => {}
    }
}

#[test]
fn every_field_is_explained_and_not_in_words_of_rust() {
    for of in [SchemaOf::Document, SchemaOf::Timeline] {
        let schema: Value = serde_json::from_str(&of.write()).unwrap();
        let mut found = Vec::new();
        descriptions(&schema, &mut found);
        assert!(found.len() > 80, "{}", found.len());
        for words in found {
            assert!(!["None", "[`", "::", "\n"].iter().any(|sign| words.contains(sign)), "{words}");
        }
        for form in schema["$defs"].as_object().unwrap().values().chain([&schema]) {
            for (name, field) in form["properties"].as_object().into_iter().flatten() {
                assert!(field.get("description").is_some(), "{of:?}: {name} in {}", form["description"]);
            }
        }
    }
}

#[test]
fn our_own_documents_are_valid() {
    for folder in ["assets", corpora::HARBOUR] {
        let document = serde_json::from_str(&to_json(&corpora::load(folder)).unwrap()).unwrap();
        assert_eq!(told(&validator(SchemaOf::Document), &document), "", "{folder}");
        assert_eq!(told(&validator(SchemaOf::Timeline), &of_toml(&timeline(folder))), "", "{folder}");
    }
}

#[test]
fn documents_are_read_as_their_schema_says() {
    let validator = validator(SchemaOf::Document);
    let whole = serde_json::from_str(&to_json(&corpora::load(corpora::HARBOUR)).unwrap()).unwrap();
    let (mut kinds, mut found, mut refused) = (BTreeSet::new(), Vec::new(), 0);
    places(&whole, "", &mut kinds, &mut found);
    for (how, document) in found.iter().flat_map(|at| altered(&whole, at)) {
        let read = from_json(&document.to_string());
        let valid = validator.is_valid(&document);
        let sound = read.as_ref().is_ok_and(|document| check(document).is_empty());
        assert!(
            valid || !sound,
            "{how}: it is sound, and the schema refuses it: {}",
            told(&validator, &document)
        );
        assert!(!valid || read.is_ok(), "{how}: the schema takes what is not read: {:?}", read.err());
        refused += usize::from(!valid);
    }
    assert!(found.len() > 100 && refused > 1000, "{} places, {refused} refused", found.len());
}

#[test]
fn timelines_are_read_as_their_schema_says() {
    let validator = validator(SchemaOf::Timeline);
    let whole = of_toml(&timeline(corpora::HARBOUR));
    let (mut kinds, mut found, mut refused) = (BTreeSet::new(), Vec::new(), 0);
    places(&whole, "", &mut kinds, &mut found);
    for (how, altered) in found.iter().flat_map(|at| altered(&whole, at)) {
        // TOML has no null, and a file is a table.
        let Ok(text) = toml::to_string(&altered) else { continue };
        let faults =
            authored::read("timeline.toml", &text, "corpus", &Corpus::new()).err().unwrap_or_default();
        let read = faults.iter().all(|fault| fault.rule != Rule::Form);
        let valid = validator.is_valid(&altered);
        let rule = |rule| faults.iter().any(|fault| fault.rule == rule);
        let sound = read && !rule(Rule::Value) && !rule(Rule::Identity);
        assert!(
            valid || !sound,
            "{how}: it is read, and the schema refuses it: {}",
            told(&validator, &altered)
        );
        assert!(!valid || read, "{how}: the schema takes what is not read: {faults:?}");
        refused += usize::from(!valid);
    }
    assert!(found.len() > 100 && refused > 500, "{} places, {refused} refused", found.len());
}

#[test]
fn what_an_editor_is_told() {
    let validator = validator(SchemaOf::Timeline);
    let harbour = timeline(corpora::HARBOUR);
    let broken = [
        ("importance = 4", "importance = 6"),
        ("importance = 4", "importance = 4\nimportence = 4"),
        ("kind = \"plan\"", "kind = \"hope\""),
        ("kind = \"plan\"\n", ""),
        ("op = \"published\"", "op = \"publish\""),
        ("author = \"한물결\"\npublished = \"2031-04-12\"", "published = 2031-04-12"),
        ("author = \"한물결\"\npublished = \"2031-04-12\"", "published = \"April 2031\""),
        ("[[dependence]]", "[dependence]"),
        ("sourceline/1", "sourceline/2"),
        ("id = \"typhoon\"", "id = \"The Typhoon\""),
    ];
    let told: Vec<String> = broken
        .iter()
        .map(|(from, to)| {
            assert!(harbour.contains(from), "{from}");
            let text = harbour.replacen(from, to, 1);
            // The evidence of what is no list any more would be a list of tables in it.
            let text = text.replace(
                if *to == "[dependence]" { "[[dependence.evidence]]" } else { "\0" },
                "[[dependence.evidence]]",
            );
            format!("{to}\n    {}", told(&validator, &of_toml(&text)))
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}
