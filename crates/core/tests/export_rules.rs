//! The seven rules once more, on the exported JSON alone and without core's checker, as a stranger would write them
//! from the format's text. The last tests prove that this verifier can fail.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod export_rules {
    pub mod dates;
    pub mod ledger;
    pub mod mutations;
    pub mod order;
    pub mod rules;
}

use export_rules::mutations::mutations;
use export_rules::rules::verify;
use serde_json::Value;
use sourceline_core::check::{check, render};
use sourceline_core::formats::authored;
use sourceline_core::formats::sourceline::{from_json, to_json};
use std::collections::BTreeSet;
use std::path::Path;

/// The export of an authored folder; `None` if the folder has no timeline.
fn export(folder: &str) -> Option<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    folder.join("timeline.toml").exists().then(|| {
        let loaded = authored::load(&folder).unwrap_or_else(|faults| panic!("{}", render(&faults)));
        serde_json::from_str(&to_json(&loaded.document).unwrap()).unwrap()
    })
}

#[test]
fn the_harbour_obeys() {
    assert_eq!(verify(&export("tests/fixtures/harbour").unwrap()), vec![]);
}

#[test]
fn the_real_document_obeys() {
    if let Some(document) = export("assets") {
        assert_eq!(verify(&document), vec![]);
    }
}

#[test]
fn every_mutation_is_noticed_here_and_by_core() {
    let whole = export("tests/fixtures/harbour").unwrap();
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
    assert_eq!(shown, (1..=7).collect());
}
