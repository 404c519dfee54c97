//! Files of other programs on their way through: read, held to the rules, drawn, written again, and read once more.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use sourceline_core::check::check;
use sourceline_core::date::Bounds;
use sourceline_core::formats::{Export, Import, Imported, Loss};
use sourceline_core::model::{Document, Event, EventDate, Kind};
use sourceline_core::state::Story;
use sourceline_messages::Language;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> String {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    fs::read_to_string(fixtures.join(name)).unwrap()
}

const FILES: &[(&str, Import, Export)] = &[
    ("timelinejs/every-field.json", Import::Timelinejs, Export::Timelinejs),
    ("timelinejs/strings-and-blanks.json", Import::Timelinejs, Export::Timelinejs),
    ("timelinejs/before-our-era.json", Import::Timelinejs, Export::Timelinejs),
    ("timelinejs/sheet.csv", Import::TimelinejsCsv, Export::Timelinejs),
    ("timelinejs/sheet-of-version-1.csv", Import::TimelinejsCsv, Export::Timelinejs),
    ("csv/events.csv", Import::Csv, Export::Csv),
];

/// Reads a file that has no fault, into a document that has none.
fn imported(import: Import, text: &str) -> Imported {
    let imported = import.read(text).unwrap();
    assert_eq!(check(&imported.document), [], "{text}");
    imported
}

#[test]
fn every_file_is_known_by_its_name_and_its_beginning() {
    for (name, import, _) in FILES {
        assert_eq!(Import::of(name, &fixture(name)), *import, "{name}");
    }
    assert_eq!(Import::of("x.json", r#"{"format": "sourceline/1", "events": []}"#), Import::Sourceline);
    assert_eq!(Import::of("x", ""), Import::Sourceline);
    assert_eq!(Import::of("X.CSV", ""), Import::Csv);
    assert_eq!(Import::of("pasted", "when\twhat\tevent"), Import::Csv);
}

/// What an event says, in lines.
fn told(event: &Event) -> String {
    let date = &event.date;
    let day =
        |day: Option<_>| day.map_or("…".to_owned(), |day: sourceline_core::date::Day| day.to_string());
    let mut out = format!("{} | {} | {:?}\n", event.id, event.title, event.kind);
    let edtf = date.edtf.as_deref().unwrap_or("undated");
    let [a, b, c, d] = [date.start.earliest, date.start.latest, date.end.earliest, date.end.latest].map(day);
    writeln!(out, "    {edtf}: {a} to {b}, {c} to {d}").unwrap();
    for (name, values) in [("who", &event.actors), ("where", &event.places), ("theme", &event.themes)] {
        if !values.is_empty() {
            writeln!(out, "    {name}: {values:?}").unwrap();
        }
    }
    if !event.summary.is_empty() {
        writeln!(out, "    {:?}", event.summary).unwrap();
    }
    out
}

fn lost(losses: &[Loss]) -> String {
    losses.iter().map(|loss| format!("- {}\n", loss.words(Language::English))).collect()
}

#[test]
fn what_comes_in_is_what_the_file_says() {
    for (name, import, _) in FILES {
        let Imported { document, losses } = imported(*import, &fixture(name));
        let events: String = document.events.iter().map(told).collect();
        let told = format!(
            "{}\n{:?}\n\n{events}\nleft out\n{}",
            document.title,
            document.description,
            lost(&losses)
        );
        insta::assert_snapshot!(name.replace(['/', '.'], "-"), told);
    }
}

#[test]
fn what_went_out_comes_in_again_with_nothing_lost() {
    for (name, import, export) in FILES {
        let first = imported(*import, &fixture(name)).document;
        let back = match export {
            Export::Csv => Import::Csv,
            _ => Import::Timelinejs,
        };
        let text = export.write(&first);
        let again = imported(back, &text);
        // An event without a date has no place in TimelineJS; that is told.
        let undated = first.events.iter().filter(|event| event.date.edtf.is_none()).count();
        let mut first = first;
        if *export == Export::Timelinejs {
            let told = if undated > 0 { vec![Loss::Undated(undated)] } else { Vec::new() };
            assert_eq!(export.losses(&first), told, "{name}");
            first.events.retain(|event| event.date.edtf.is_some());
        } else {
            assert_eq!(export.losses(&first), [], "{name}");
        }
        assert_eq!(again.document, first, "{name}");
        assert_eq!(again.losses, [], "{name}");
        assert_eq!(export.write(&again.document), text, "{name}");
    }
}

/// Each field of the documentation is in a fixture, so that none is passed over in the tests.
#[test]
fn each_field_of_the_documentation_is_covered() {
    let text = fixture("timelinejs/every-field.json");
    for field in "events title eras scale start_date end_date text media group display_date background url alt color autolink \
        unique_id year month day hour minute second millisecond format headline caption credit thumbnail link link_target"
        .split_whitespace()
    {
        assert!(text.contains(&format!("\"{field}\":")), "{field}");
    }
}

#[test]
fn each_file_is_drawn() {
    for (name, import, _) in FILES {
        let document = imported(*import, &fixture(name)).document;
        let events = document.events.len();
        let dated = document.events.iter().filter(|event| event.date.edtf.is_some()).count();
        let story = Story::new(document);
        assert_eq!(story.reading_order().count(), events, "{name}");
        assert!(story.drawing().marks().len() >= dated.min(1), "{name}");
    }
}

/// The app's own document: what TimelineJS cannot say of it is told, and what it can comes back.
#[test]
fn the_authored_story_goes_out() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
    let document = sourceline_core::formats::authored::load(&assets).unwrap().document;
    let words = |export: Export| lost(&export.losses(&document));
    insta::assert_snapshot!(format!(
        "timelinejs\n{}\ncsv\n{}",
        words(Export::Timelinejs),
        words(Export::Csv)
    ));

    let again = imported(Import::Timelinejs, &Export::Timelinejs.write(&document)).document;
    assert_eq!((&again.title, &again.description), (&document.title, &document.description));
    let has_bounds =
        |date: &EventDate| Bounds::from(date.start) != Bounds::NONE || Bounds::from(date.end) != Bounds::NONE;
    let words = |document: &Document| {
        let dated = document.events.iter().filter(|event| has_bounds(&event.date));
        dated
            .map(|event| {
                (
                    event.id.clone(),
                    (event.title.clone(), event.summary.clone(), event.themes.first().cloned()),
                )
            })
            .collect::<BTreeMap<_, _>>()
    };
    assert_eq!(words(&again), words(&document));

    let again = imported(Import::Csv, &Export::Csv.write(&document)).document;
    let bare = |event: &Event| Event {
        citations: Vec::new(),
        aliases: Vec::new(),
        after: Vec::new(),
        date: EventDate { steps: Vec::new(), citations: Vec::new(), ..event.date.clone() },
        ..event.clone()
    };
    assert_eq!(again.events, document.events.iter().map(bare).collect::<Vec<_>>());
}

#[test]
fn eras_are_conditions_and_stay_eras() {
    let text = fixture("timelinejs/every-field.json");
    let document = imported(Import::Timelinejs, &text).document;
    let conditions = document.events.iter().filter(|event| event.kind == Kind::Condition).count();
    assert_eq!(conditions, 2);
    let written: serde_json::Value = serde_json::from_str(&Export::Timelinejs.write(&document)).unwrap();
    assert_eq!(written["eras"].as_array().unwrap().len(), 2);
}
