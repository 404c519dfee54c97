use super::path;
use crate::formats::sourceline::from_json;
use crate::model::Document;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde::de::IgnoredAny;
use serde_json::{Value, json};

/// A small document that has every type of the format in it.
const DOCUMENT: &str = r#"{
  "format": "sourceline/1", "evidence": "unchecked", "title": "나루 “[{\"},\\ \ud83d\udea2", "description": "",
  "language": "ko",
  "sources": [{
    "id": "a", "file": "a.txt", "sha256": "0", "title": "나루", "publisher": null, "author": null, "via": ["b"],
    "published": "2026-01-05", "url": null, "language": "ko", "text": "나루\n배 🚢",
    "citations": [
      {"source": "a", "exact": "나루", "prefix": "", "suffix": "\n배", "start": 0, "end": 2, "supports": ["title", "date"]}
    ]
  }],
  "events": [{
    "id": "e", "aliases": [], "title": "배", "summary": "", "kind": "happening",
    "date": {
      "edtf": "2026", "reasoning": "so", "citations": [],
      "start": {"basis": "derived", "earliest": "2026-01-01", "latest": "2026-01-05"},
      "end": {"earliest": null, "basis": "unknown", "open": true , "latest": "2026-12-31" },
      "steps": [
        {"for": "start", "op": "published", "source": "a"},
        {"for": "start", "op": "units_ago", "citation": 0, "words": "두 달", "step": 0} , 
        {"for": "end", "op": "same_as", "citation": 0, "words": "배", "event": "e", "of": "end"},
        {"for": "end", "op": "intersect", "steps": [0, 2]}
      ]
    },
    "actors": ["사공"], "places": [], "themes": ["물", "배"], "importance": 1, "part_of": null,
    "after": [{"event": "e", "basis": "stated", "citations": []}], "citations": []
  }],
  "disagreements": [{
    "id": "d", "question": "?", "kind": "count", "weight": 1, "events": ["e"], "note": null,
    "positions": [{"answer": "1", "citations": [], "silent": ["a"]}]
  }],
  "dependences": [{"sources": ["a"], "basis": "inferred", "reasoning": "", "evidence": []}],
  "ledger": [{"source": "a", "start": 0, "end": 5, "class": "cited", "events": ["e"], "note": null}]
}"#;

/// What a value of any type may stand for, and what is none of the words or days of the format.
const OTHERS: [&str; 12] =
    ["null", "true", "7", "-1", "0.5", "300", "\"\"", "\"나\"", "[]", "[7]", "{}", "{\"happening\":7}"];

/// The path that a deserializer finds which keeps it as it goes.
fn kept(text: &str) -> Option<String> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, Document>(&mut deserializer) {
        Err(error) => Some(error.path().to_string()),
        Ok(_) => deserializer.end().err().map(|_| ".".to_owned()),
    }
}

fn found(text: &str) -> Option<String> {
    from_json(text).err().map(|error| error.path)
}

/// The one known difference: an object that stands where the format has a word, and in it what is no name, has the path of
/// a field and not of the object.
fn in_a_word(kept: &str) -> Option<String> {
    let words = ["format", "evidence", "kind", "basis", "for", "op", "of", "class", "supports"];
    let field = kept.rsplit('.').next()?.split('[').next()?;
    words.contains(&field).then(|| format!("{kept}.?"))
}

/// The pointers of all values.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| pointers(item, &format!("{at}/{index}"), all));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| pointers(field, &format!("{at}/{name}"), all));
        }
        _ => {}
    }
}

/// Every document that one value altered, one field added or one taken away gives.
fn altered() -> Vec<(String, Value)> {
    let whole: Value = serde_json::from_str(DOCUMENT).unwrap();
    let mut all = Vec::new();
    pointers(&whole, "", &mut all);
    let mut altered = Vec::new();
    for at in &all {
        let mut edit = |how: String, edit: &dyn Fn(&mut Value)| {
            let mut other = whole.clone();
            edit(other.pointer_mut(at).unwrap());
            altered.push((format!("{at} {how}"), other));
        };
        for other in OTHERS {
            edit(format!("= {other}"), &|value| *value = serde_json::from_str(other).unwrap());
        }
        match whole.pointer(at).unwrap() {
            Value::Array(items) => {
                for other in OTHERS {
                    let other: Value = serde_json::from_str(other).unwrap();
                    edit(format!("+ {other}"), &|value| value.as_array_mut().unwrap().push(other.clone()));
                }
                if let Some(item) = items.last() {
                    edit("+ the last again".to_owned(), &|value| {
                        value.as_array_mut().unwrap().push(item.clone())
                    });
                }
            }
            Value::Object(fields) => {
                for name in ["", "aa", "zz.[0]", "\"나", "citation", "steps", "of"] {
                    edit(format!("+ {name}"), &|value| value[name] = json!([0]));
                }
                for name in fields.keys() {
                    edit(format!("- {name}"), &|value| drop(value.as_object_mut().unwrap().remove(name)));
                }
                let values = || Value::Array(fields.values().cloned().collect());
                edit("as a list".to_owned(), &|value| *value = values());
            }
            _ => {}
        }
    }
    altered
}

#[test]
fn an_altered_value_has_the_path_that_is_kept_on_the_way() {
    let altered = altered();
    let mut faulty = 0;
    for (how, document) in &altered {
        for text in [document.to_string(), serde_json::to_string_pretty(document).unwrap()] {
            let kept = kept(&text);
            faulty += usize::from(kept.is_some());
            assert_eq!(found(&text), kept, "{how}: {:?}", from_json(&text));
        }
    }
    assert!(faulty > 2_000, "{faulty} of {}", 2 * altered.len());
}

#[test]
fn cut_off_anywhere_too() {
    for (end, _) in DOCUMENT.char_indices() {
        let text = &DOCUMENT[..end];
        assert_eq!(found(text), kept(text), "{text}");
    }
}

#[test]
fn where_a_second_fault_follows_too() {
    let refused = r#"{"for":"start","op":"read"}"#;
    for (steps, path) in [
        (r#"{"x"}]"#.to_owned(), "events[0].date.steps[0].x"),
        (r#"{"x" , "y""#.to_owned(), "events[0].date.steps[0].x"),
        (r#"{"op":"read","op"}]"#.to_owned(), "events[0].date.steps[0]"),
        (refused.to_owned(), "events[0].date.steps[0]"),
        (format!("{refused} x"), "events[0].date.steps[0]"),
        (format!("{refused} , "), "events[0].date.steps[0]"),
    ] {
        let text = format!("{{\"events\":[{{\"date\":{{\"steps\":[{steps}");
        assert_eq!((found(&text).as_deref(), kept(&text).as_deref()), (Some(path), Some(path)), "{text}");
    }
}

#[test]
fn however_deep_it_lies() {
    let deep = 200_000;
    for (text, step) in [("[".repeat(deep), "[0]"), ("{\"나\":".repeat(deep), "나")] {
        let error = serde_json::from_str::<IgnoredAny>(&text).unwrap_err();
        let path = path(&text, &error);
        assert!(path.starts_with(step) && path.matches(step).count() >= deep - 1, "{} bytes", path.len());
    }
}

#[test]
fn a_day_is_at_fault_where_it_stands() {
    let text = DOCUMENT.replacen("2026-12-31", "2026-12-32", 1);
    let error = from_json(&text).unwrap_err();
    let line = text.lines().nth(error.line - 1).unwrap();
    assert_eq!(error.path, "events[0].date.end.latest");
    assert!(line[..error.column].ends_with("\"2026-12-32\""), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]
    #[test]
    fn broken_anywhere_too(
        at in any::<Index>(),
        cut in 0usize..4,
        put in select(vec!["", ",", "]", "[", "}", "{", "\"", ":", "\\", "\\u12", "\n", " ", "0", "-", "1.", "1e999", "nul", "x", "나"]),
    ) {
        let mut text: Vec<char> = DOCUMENT.chars().collect();
        let at = at.index(text.len());
        let end = (at + cut).min(text.len());
        text.splice(at..end, put.chars());
        let text: String = text.into_iter().collect();
        let kept = kept(&text);
        let known = from_json(&text).is_err_and(|error| {
            error.message == "key must be a string" && Some(error.path) == kept.as_deref().and_then(in_a_word)
        });
        prop_assert!(known || found(&text) == kept, "{} {:?}: {:?}, {:?}", at, put, from_json(&text), kept);
    }
}
