//! Generated documents obey the format, are the same for the same seed, and have the shape that they promise.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use sourceline_core::check::check;
use sourceline_core::formats::sourceline::{from_json, write_compact};
use sourceline_core::generate::generate;
use sourceline_core::model::{Basis, Document, Kind};
use std::collections::{BTreeMap, BTreeSet};

fn json(document: &Document) -> String {
    let mut text = Vec::new();
    write_compact(document, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

#[test]
fn they_obey_every_rule() {
    for (events, seeds) in [(0, 2), (1, 8), (2, 8), (30, 40), (1_000, 6), (5_000, 1)] {
        for seed in 0..seeds {
            let document = from_json(&json(&generate(events, seed))).unwrap();
            let faults: Vec<String> = check(&document).iter().map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{events} events, seed {seed}:\n{}", faults.join("\n"));
            assert_eq!(document.events.len(), events);
        }
    }
}

#[test]
fn a_seed_gives_one_document() {
    for events in [30, 1_000] {
        assert_eq!(json(&generate(events, 5)), json(&generate(events, 5)));
        // The description names the seed, so it is the events that must differ.
        assert_ne!(generate(events, 5).events, generate(events, 6).events);
    }
}

#[test]
fn every_form_of_the_date_table_is_there() {
    let document = generate(2_000, 1);
    let forms: BTreeSet<String> =
        document.events.iter().map(|event| form(event.date.edtf.as_deref())).collect();
    let expected = [
        "",
        "-d",
        "-d-d",
        "-d-d-d",
        "/d-d-d",
        "[..d-d-d]",
        "[d-d-d..]",
        "[d-d-d..d-d-d]",
        "d",
        "d-d",
        "d-d-d",
        "d-d-d/",
        "d-d-d/..",
        "d-d-d/d-d-d",
        "d~",
    ];
    for form in expected {
        assert!(forms.contains(form), "no date of the form {form:?}: {forms:?}");
    }
}

/// An expression with every number made a `d`.
fn form(edtf: Option<&str>) -> String {
    let mut form = String::new();
    for c in edtf.unwrap_or_default().chars() {
        match c {
            '0'..='9' if form.ends_with('d') => {}
            '0'..='9' => form.push('d'),
            other => form.push(other),
        }
    }
    form
}

#[test]
fn everything_that_a_drawing_has_to_draw_is_there() {
    let document = generate(2_000, 1);
    let events = &document.events;
    let some = |what: &str, count: usize| assert!(count >= 10, "{count} {what}");
    for kind in [Kind::Happening, Kind::Statement, Kind::Condition, Kind::Plan] {
        some(&format!("{kind:?}"), events.iter().filter(|event| event.kind == kind).count());
    }
    for basis in [Basis::Stated, Basis::Derived, Basis::Bounded, Basis::Unknown] {
        some(&format!("{basis:?}"), events.iter().filter(|event| event.date.start.basis == basis).count());
    }
    for importance in 1..=5 {
        some("of one importance", events.iter().filter(|event| event.importance == importance).count());
    }
    some("open ends", events.iter().filter(|event| event.date.end.open).count());
    some("parts", events.iter().filter(|event| event.part_of.is_some()).count());
    some("orders", events.iter().filter(|event| !event.after.is_empty()).count());
    some("dates with steps", events.iter().filter(|event| !event.date.steps.is_empty()).count());
    some("disagreements", document.disagreements.len());
    let operations: BTreeSet<String> = (events.iter())
        .flat_map(|event| &event.date.steps)
        .map(|step| format!("{:?}", step.operation.name()))
        .collect();
    assert!(operations.len() >= 6, "{operations:?}");
    let themes: BTreeSet<&String> = events.iter().flat_map(|event| &event.themes).collect();
    assert!((3..=8).contains(&themes.len()), "{themes:?}");
    let mut days = BTreeMap::new();
    for event in events {
        *days.entry(event.date.start.earliest).or_insert(0) += 1;
    }
    let busiest = days.into_iter().filter(|(day, _)| day.is_some()).map(|(_, events)| events).max();
    assert!(busiest >= Some(90), "{busiest:?}");
}

#[test]
fn a_hundred_thousand_events_stay_below_the_limit_of_a_file() {
    // The size grows with the number, so a tenth of them in a tenth of the room shows it.
    let size = json(&generate(10_000, 1)).len();
    assert!(size < 64 * 1024 * 1024 / 10, "{size} bytes");
}
