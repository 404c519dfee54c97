//! A gallery of broken documents: each is the harbour with a few words changed, breaks the rule named, and no other.
//! What the author reads is pinned, one snapshot a case.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod gallery {
    pub mod cases;
    pub mod edit;
    pub mod orders;
}

use gallery::cases::cases;
use gallery::edit::Harbour;
use sourceline_core::check::{Diagnostic, Rule, render};
use sourceline_core::formats::authored;
use std::collections::BTreeSet;

fn faults(harbour: &Harbour) -> Vec<Diagnostic> {
    authored::read("timeline.toml", &harbour.timeline, "corpus", &harbour.corpus)
        .map(|_| ())
        .err()
        .unwrap_or_default()
}

#[test]
fn the_harbour_itself_is_whole() {
    assert_eq!(render(&faults(&Harbour::read())), "");
}

#[test]
fn every_case_breaks_the_rule_that_it_names() {
    let cases = cases();
    assert!(cases.len() >= 34, "only {} cases", cases.len());
    let mut names = BTreeSet::new();
    let mut wrong = Vec::new();
    for case in &cases {
        assert!(names.insert(case.name), "two cases are called {}", case.name);
        let mut harbour = Harbour::read();
        for edit in &case.edits {
            harbour.apply(edit, case.name);
        }
        let found = faults(&harbour);
        let rules: Vec<Rule> =
            found.iter().map(|diagnostic| diagnostic.rule).collect::<BTreeSet<_>>().into_iter().collect();
        if rules != case.rules {
            wrong.push(format!("{}: {rules:?}, not {:?}\n{}", case.name, case.rules, render(&found)));
        }
        let places: Vec<_> = found.iter().map(|diagnostic| &diagnostic.at).collect();
        assert!(places.is_sorted(), "{}: not in order of place", case.name);
        for diagnostic in &found {
            assert!(!diagnostic.message.is_empty() && !diagnostic.help.is_empty(), "{}", case.name);
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "gallery/snapshots" }, {
            insta::assert_snapshot!(case.name, render(&found));
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let shown: BTreeSet<Rule> = cases().into_iter().flat_map(|case| case.rules).collect();
    assert_eq!(shown.len(), 13, "{shown:?}");
}

#[test]
fn any_line_may_be_missing_or_cut_short() {
    let whole = Harbour::read();
    let lines: Vec<&str> = whole.timeline.lines().collect();
    for at in 0..lines.len() {
        for kept in ["".to_owned(), lines[at].chars().take(lines[at].chars().count() / 2).collect()] {
            let mut broken: Vec<&str> = lines.clone();
            broken[at] = &kept;
            let harbour = Harbour { timeline: broken.join("\n"), corpus: whole.corpus.clone() };
            for diagnostic in faults(&harbour) {
                let line = if diagnostic.at.file == "timeline.toml" { diagnostic.at.line } else { 1 };
                assert!((1..=lines.len()).contains(&line), "{diagnostic}");
            }
        }
    }
}

#[test]
fn every_snapshot_has_its_case() {
    let names: BTreeSet<String> = cases().iter().map(|case| format!("{}.snap", case.name)).collect();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gallery/snapshots");
    let files =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(files.filter(|name| name.ends_with(".snap")).collect::<BTreeSet<_>>(), names);
}
