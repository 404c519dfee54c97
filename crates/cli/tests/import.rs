//! `sourceline import` as an author calls it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod program;

use program::{folder, sourceline, told};
use sourceline_core::formats::{Import, sourceline::from_json};
use std::fs;

const SLIDES: &str = r#"{
  "title": { "text": { "headline": "A ferry", "text": "Invented." } },
  "events": [
    { "start_date": { "year": 2003, "month": 4, "day": 9 }, "text": { "headline": "It is ordered", "text": "" },
      "media": { "url": "https://example.org/ferry.jpg" } }
  ]
}"#;

#[test]
fn a_file_becomes_a_document_and_what_is_left_out_is_told() {
    let within = folder("imported");
    fs::write(within.join("slides.json"), SLIDES).unwrap();
    let printed = sourceline(&within, &["import", "slides.json", "--from", "timelinejs"]);
    insta::assert_snapshot!(told(&printed));
    // By its beginning it is known too, and what is written is what would have been printed.
    let written = sourceline(&within, &["import", "slides.json", "-o", "ferry.json"]);
    assert_eq!((written.status.code(), written.stdout.len()), (Some(0), 0));
    assert_eq!(fs::read(within.join("ferry.json")).unwrap(), printed.stdout);
    let document = from_json(&String::from_utf8(printed.stdout).unwrap()).unwrap();
    assert_eq!(document, Import::Timelinejs.read(SLIDES).unwrap().document);
    // A document goes through as it is.
    let again = sourceline(&within, &["import", "ferry.json"]);
    assert_eq!(again.stdout, fs::read(within.join("ferry.json")).unwrap());
    // Nothing is written over.
    fs::write(within.join("ferry.json"), "mine").unwrap();
    insta::assert_snapshot!(told(&sourceline(&within, &["import", "slides.json", "-o", "ferry.json"])));
    assert_eq!(fs::read_to_string(within.join("ferry.json")).unwrap(), "mine");
}

#[test]
fn faults_are_told_at_once_with_what_to_do() {
    let within = folder("unreadable");
    let broken = SLIDES.replace("\"month\": 4", "\"month\": 13").replace("\"events\": [", "\"events\": [ 7,");
    fs::write(within.join("slides.json"), broken).unwrap();
    insta::assert_snapshot!(told(&sourceline(&within, &["import", "slides.json"])));
    fs::write(within.join("broken.json"), "{\"events\": [").unwrap();
    insta::assert_snapshot!(told(&sourceline(&within, &["import", "broken.json", "--from", "timelinejs"])));
    fs::write(within.join("latin.csv"), b"title,date\nCaf\xe9,2001\n").unwrap();
    insta::assert_snapshot!(told(&sourceline(&within, &["import", "latin.csv"])));
    fs::write(within.join("whole.csv"), "title,date,part of\nA part,2001,nothing\n").unwrap();
    insta::assert_snapshot!(told(&sourceline(&within, &["import", "whole.csv"])));
    assert_eq!(sourceline(&within, &["import", "nowhere.csv"]).status.code(), Some(1));
    assert!(fs::read_dir(&within).unwrap().count() == 4, "nothing was written");
}

#[test]
fn a_form_that_is_not_known_ends_with_two() {
    let within = folder("forms");
    let output = sourceline(&within, &["import", "x", "--from", "xml"]);
    assert_eq!(output.status.code(), Some(2));
    let told = told(&output);
    for import in Import::ALL {
        assert!(told.contains(import.name()), "{told}");
    }
    assert_eq!(sourceline(&within, &["import"]).status.code(), Some(2));
}
