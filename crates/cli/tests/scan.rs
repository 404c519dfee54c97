//! What is left to do, as an author and as a program reads it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod program;

use program::{changed, folder, sourceline, told};
use std::fs;

const MORE: &str =
    "\nThe pier was closed in March 2025.\u{1b}[2J Nobody says why. 배는 지난 월요일에 왔다.\n";

/// A timeline that was begun, with a text more that nothing describes yet.
fn begun(name: &str) -> std::path::PathBuf {
    let within = folder(name);
    sourceline(&within, &["new", "story"]);
    fs::write(within.join("story/corpus/pier.txt"), MORE).unwrap();
    within
}

#[test]
fn of_what_is_begun_nothing_is_left() {
    let within = folder("scan-begun");
    sourceline(&within, &["new", "story"]);
    insta::assert_snapshot!(told(&sourceline(&within, &["scan", "story"])));
}

#[test]
fn what_is_left_is_told_with_its_place_and_its_times() {
    let within = begun("scan-left");
    changed(
        &within,
        "sailed again on Monday, after a month in the dock.\"\nsupports",
        "sailed again on Monday\"\nsupports",
    );
    changed(
        &within,
        "[[source.ledger]]\nexact = \"The crossing",
        "# [[source.ledger]]\n# exact = \"The crossing",
    );
    changed(&within, "class = \"context\"\nnote = \"a", "# class = \"context\"\n# note = \"a");
    insta::assert_snapshot!(told(&sourceline(&within, &["scan", "story"])));
    let output = sourceline(&within, &["scan", "story", "--format", "json"]);
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
    let scan: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&scan).unwrap());
}

#[test]
fn a_timeline_with_faults_is_read_as_far_as_it_can_be() {
    let within = begun("scan-faulty");
    changed(&within, "kind = \"happening\"", "kind = = \"happening\"");
    insta::assert_snapshot!(told(&sourceline(&within, &["scan", "story"])));
    fs::remove_file(within.join("story/timeline.toml")).unwrap();
    insta::assert_snapshot!(told(&sourceline(&within, &["scan", "story"])));
    insta::assert_snapshot!(told(&sourceline(&within, &["scan", "nowhere"])));
}
