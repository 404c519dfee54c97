//! A gallery of broken documents: each is the harbour with a few words changed, breaks the rule named, and no other.
//! What the author reads is pinned, one snapshot a case.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod gallery {
    pub mod cases;
    pub mod edit;
    pub mod evidence;
}

use gallery::cases::cases;
use gallery::edit::{Edit, Harbour};
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
    assert!(cases.len() >= 120, "only {} cases", cases.len());
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
    assert_eq!(shown.len(), 14, "{shown:?}");
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

/// The lighthouse's steps as the document has them, a line each, after some changes to the harbour.
fn lighthouse(edits: &[Edit]) -> String {
    let mut harbour = Harbour::read();
    edits.iter().for_each(|edit| harbour.apply(edit, "lighthouse"));
    let read = authored::read("timeline.toml", &harbour.timeline, "corpus", &harbour.corpus);
    let document = read.unwrap_or_else(|faults| panic!("{}", render(&faults))).document;
    let steps = document.events[5].date.steps.iter().map(|step| serde_json::to_string(step).unwrap());
    steps.collect::<Vec<_>>().join("\n")
}

/// The lighthouse is to shine for a day, from what is written out for both ends: a stay takes the other end, and an
/// intersection what its own end has not used.
#[test]
fn a_step_for_both_ends_is_written_out_twice() {
    let steps = lighthouse(&[
        Edit::Retell("ko.txt", "등대를 여름까지 다시 켤", "등대를 여름에 하루 켤"),
        Edit::Write(
            "exact = \"시는 등대를 여름까지 다시 켤 계획이다.\"",
            "exact = \"시는 등대를 여름에 하루 켤 계획이다.\"",
        ),
        Edit::Write(
            "op = \"after\"\nsource = \"narupo-news\"\nwords = \"켤 계획이다\"\n",
            "op = \"after\"\nsource = \"narupo-news\"\nwords = \"켤 계획이다\"\nas = \"plan\"\n
[[event.step]]\nop = \"lasts\"\nsource = \"narupo-news\"\nwords = \"하루\"\nfrom = \"plan\"\n
[[event.step]]\nop = \"intersect\"\n",
        ),
    ]);
    insta::assert_snapshot!(steps, @r#"
    {"for":"start","op":"published","source":"narupo-news"}
    {"for":"end","op":"published","source":"narupo-news"}
    {"for":"start","op":"after","citation":0,"words":"켤 계획이다","step":0}
    {"for":"end","op":"after","citation":0,"words":"켤 계획이다","step":1}
    {"for":"start","op":"lasts","citation":0,"words":"하루","step":3}
    {"for":"end","op":"lasts","citation":0,"words":"하루","step":2}
    {"for":"start","op":"intersect","steps":[2,4]}
    {"for":"end","op":"intersect","steps":[3,5]}
    "#);
}

/// Of a step for both ends the copy that nothing takes is left out; labels lead to the copy of the same end.
#[test]
fn a_copy_that_nothing_takes_is_left_out() {
    let steps = lighthouse(&[Edit::Write(
        "op = \"published\"\nsource = \"narupo-news\"\n\n[[event.step]]\nop = \"after\"\nsource = \"narupo-news\"\nwords = \"켤 계획이다\"\n",
        "op = \"published\"\nsource = \"narupo-news\"\nas = \"Korean\"\n
[[event.step]]\nop = \"published\"\nsource = \"biluowan-evening\"\nas = \"Chinese\"\n
[[event.step]]\nfor = \"start\"\nop = \"after\"\nsource = \"narupo-news\"\nwords = \"켤 계획이다\"\nfrom = \"Korean\"\n
[[event.step]]\nfor = \"end\"\nop = \"after\"\nsource = \"narupo-news\"\nwords = \"켤 계획이다\"\nfrom = \"Chinese\"\n",
    )]);
    insta::assert_snapshot!(steps, @r#"
    {"for":"start","op":"published","source":"narupo-news"}
    {"for":"end","op":"published","source":"biluowan-evening"}
    {"for":"start","op":"after","citation":0,"words":"켤 계획이다","step":0}
    {"for":"end","op":"after","citation":0,"words":"켤 계획이다","step":1}
    "#);
}
