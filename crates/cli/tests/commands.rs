//! The program as an author calls it: what it prints, and with what status it ends.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod program;

use program::{changed, folder, sourceline, told};
use std::fs;

#[test]
fn what_is_begun_obeys_every_rule() {
    let within = folder("begun");
    insta::assert_snapshot!(told(&sourceline(&within, &["new", "story"])));
    insta::assert_snapshot!(told(&sourceline(&within, &["check", "story"])));
    insta::assert_snapshot!(told(&sourceline(&within, &["new", "story"])));
}

#[test]
fn all_faults_are_told_at_once_and_as_an_editor_reads_them() {
    let within = folder("faulty");
    sourceline(&within, &["new", "story"]);
    changed(&within, "sailed again on Monday, after", "sailed again on Tuesday, after");
    changed(&within, "kind = \"statement\"", "kind = \"remark\"");
    insta::assert_snapshot!(told(&sourceline(&within, &["check", "story"])));
    let output = sourceline(&within, &["check", "story", "--format", "json"]);
    assert_eq!((output.status.code(), output.stderr.len()), (Some(1), 0));
    let faults: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&faults).unwrap());
}

#[test]
fn a_passage_is_found_with_what_singles_it_out() {
    let within = folder("passages");
    sourceline(&within, &["new", "story"]);
    insta::assert_snapshot!(told(&sourceline(&within, &["locate", "story", "had been replaced"])));
    insta::assert_snapshot!(told(&sourceline(&within, &["locate", "story", "The ferry"])));
    insta::assert_snapshot!(told(&sourceline(
        &within,
        &["locate", "story", "the engine has been replaced, the harbor office said"]
    )));
    // Of a text that nothing describes yet.
    fs::write(within.join("story/corpus/new.txt"), "A bridge is planned.\n").unwrap();
    insta::assert_snapshot!(told(&sourceline(&within, &["locate", "story", "bridge is planned"])));
}

#[test]
fn what_a_citation_says_can_be_pasted() {
    let within = folder("pasted");
    sourceline(&within, &["new", "story"]);
    let output = sourceline(&within, &["locate", "story", "The ferry"]);
    let text = String::from_utf8(output.stdout).unwrap();
    let table: toml::Table = text.parse().unwrap();
    assert_eq!(table["event"]["citation"].as_array().unwrap().len(), 2);
}

#[test]
fn what_cannot_be_called_so_ends_with_two() {
    let within = folder("usage");
    for arguments in
        [&["chek", "story"][..], &["check"], &["check", "story", "--format", "xml"], &["locate", "story"]]
    {
        assert_eq!(sourceline(&within, arguments).status.code(), Some(2), "{arguments:?}");
    }
    insta::assert_snapshot!(told(&sourceline(&within, &["check", "nowhere"])));
}
