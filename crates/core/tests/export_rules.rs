//! The rules once more, on the exported JSON alone and without core's checker, as a stranger would write them
//! from the format's text. The last tests prove that this verifier can fail.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod corpora;
mod export_rules {
    pub mod dates;
    pub mod ledger;
    pub mod lineage;
    pub mod mutations;
    pub mod order;
    pub mod rules;
    pub mod steps;
}

use corpora::HARBOUR;
use export_rules::mutations::{mutations, still_cut};
use export_rules::rules::verify;
use serde_json::{Value, json};
use sourceline_core::check::{Rule, check};
use sourceline_core::evidence::without;
use sourceline_core::formats::sourceline::{from_json, to_json};
use sourceline_messages::Language;
use std::collections::BTreeSet;

/// The export of an authored folder.
fn export(folder: &str) -> Value {
    serde_json::from_str(&to_json(&corpora::load(folder)).unwrap()).unwrap()
}

#[test]
fn the_harbour_obeys() {
    assert_eq!(verify(&export(HARBOUR)), vec![]);
}

#[test]
fn the_real_document_obeys() {
    assert_eq!(verify(&export("assets")), vec![]);
}

/// Core's checker takes part in making none of these, and this verifier knows nothing of how they are made.
#[test]
fn what_is_left_without_a_source_obeys() {
    for folder in ["assets", HARBOUR] {
        let document = from_json(&export(folder).to_string()).unwrap();
        for source in &document.sources {
            let left = without(Language::English, &document, &BTreeSet::from([source.id.clone()]));
            let left: Value = serde_json::from_str(&to_json(&left).unwrap()).unwrap();
            assert_eq!(verify(&left), vec![], "without {}", source.id);
        }
    }
}

/// `2029-06/2029`: the table's bounds say as much as those narrowed because nothing ends before it starts.
#[test]
fn bounds_may_be_the_tables_or_narrower_by_the_start() {
    let whole = export(HARBOUR);
    for (earliest, good) in [("2029-06-01", true), ("2029-01-01", true), ("2029-03-01", false)] {
        let mut document = whole.clone();
        let date = &mut document["events"][1]["date"];
        date["edtf"] = json!("2029-06/2029");
        date["start"] = json!({"earliest": "2029-06-01", "latest": "2029-06-30", "basis": "stated"});
        date["end"] =
            json!({"earliest": earliest, "latest": "2029-12-31", "basis": "derived", "open": false});
        document["events"][1]["after"] = json!([]);
        let found = from_json(&document.to_string()).unwrap();
        let date_faults = check(&found).into_iter().filter(|fault| fault.rule == Rule::Date).count();
        assert_eq!(date_faults == 0, good, "core, {earliest}");
        assert_eq!(!verify(&document).iter().any(|(rule, _)| *rule == 4), good, "{earliest}");
    }
}

/// A plan has not come to pass: it may follow what still holds.
#[test]
fn a_plan_may_come_after_what_still_holds() {
    let mut document = export(HARBOUR);
    still_cut(&mut document);
    document["events"][5]["after"] = json!([{"event": "cut-off", "basis": "derived", "citations": []}]);
    assert_eq!(verify(&document), vec![]);
    assert_eq!(check(&from_json(&document.to_string()).unwrap()), vec![]);
    document["events"][5]["kind"] = json!("happening");
    assert_eq!(verify(&document).len(), 1);
    assert_eq!(check(&from_json(&document.to_string()).unwrap()).len(), 1);
}

#[test]
fn every_mutation_is_noticed_here_and_by_core() {
    let whole = export(HARBOUR);
    let mut shown = BTreeSet::new();
    for (name, rule, mutate) in mutations() {
        let mut broken = whole.clone();
        mutate(&mut broken);
        assert_ne!(broken, whole, "{name} changes nothing");
        let rules: BTreeSet<u8> = verify(&broken).into_iter().map(|(rule, _)| rule).collect();
        assert!(rules.contains(&rule), "{name}: {rules:?}, not {rule}");
        let noticed = match from_json(&broken.to_string()) {
            Ok(document) => !check(&document).is_empty(),
            Err(_) => true,
        };
        assert!(noticed, "core does not notice: {name}");
        shown.insert(rule);
    }
    assert_eq!(shown, (1..=8).collect());
}

/// Of the real document, the only one whose reports share a run.
#[test]
fn a_shared_run_that_is_told_nowhere_is_noticed_here_and_by_core() {
    let whole = export("assets");
    let inferred = |document: &Value| {
        let list = document["dependences"].as_array().unwrap();
        list.iter().position(|dependence| dependence["basis"] == "inferred").unwrap()
    };
    let noticed = |document: &Value| {
        assert!(!verify(document).is_empty());
        assert!(!check(&from_json(&document.to_string()).unwrap()).is_empty());
    };
    let at = inferred(&whole);
    let evidence = whole["dependences"][at]["evidence"].as_array().unwrap();
    let runs = evidence.iter().enumerate().filter(|(_, citation)| {
        citation["exact"].as_str().unwrap().starts_with("including top executives from Samsung")
    });
    let runs: Vec<usize> = runs.map(|(run, _)| run).collect();
    assert_eq!(runs.len(), 2, "the run in either report");
    for run in runs {
        let mut broken = whole.clone();
        broken["dependences"][at]["evidence"].as_array_mut().unwrap().remove(run);
        noticed(&broken);
    }
    let mut broken = whole.clone();
    broken["dependences"][at]["sources"][0] = json!("citing-yonhap");
    noticed(&broken);
    let mut broken = whole.clone();
    broken["dependences"].as_array_mut().unwrap().remove(at);
    noticed(&broken);
}
