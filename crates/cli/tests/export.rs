//! `sourceline export`, as an author calls it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod program;

use program::{folder, sourceline, told};
use std::fs;

const FORMATS: [&str; 7] = ["web-annotation", "schema-org", "ics", "csl", "bibtex", "markdown", "svg"];

#[test]
fn an_export_is_printed_and_what_it_loses_is_told_beside_it() {
    let within = folder("exported");
    sourceline(&within, &["new", "story"]);
    for format in ["markdown", "ics"] {
        let output = sourceline(&within, &["export", "story", "--to", format]);
        insta::assert_snapshot!(format, told(&output).replace('\r', "␍"));
    }
    let whole = sourceline(&within, &["export", "story", "--to", "sourceline"]);
    assert_eq!((whole.status.code(), whole.stderr.len()), (Some(0), 0), "nothing is lost");
    assert!(whole.stdout.starts_with(b"{\n  \"format\": \"sourceline/1\""));
}

#[test]
fn every_form_is_written_to_a_file_and_none_is_overwritten() {
    let within = folder("written");
    sourceline(&within, &["new", "story"]);
    for format in FORMATS {
        let written = sourceline(&within, &["export", "story", "--to", format, "-o", format]);
        assert_eq!((written.status.code(), written.stdout.len()), (Some(0), 0), "{format}");
        let printed = sourceline(&within, &["export", "story", "--to", format]).stdout;
        assert_eq!(fs::read(within.join(format)).unwrap(), printed, "{format}");
    }
    fs::write(within.join("mine"), "mine").unwrap();
    let refused = sourceline(&within, &["export", "story", "--to", "csl", "-o", "mine"]);
    insta::assert_snapshot!(told(&refused));
    assert_eq!(fs::read_to_string(within.join("mine")).unwrap(), "mine");
    let forced = sourceline(&within, &["export", "story", "--to", "csl", "-o", "mine", "--force"]);
    insta::assert_snapshot!(told(&forced));
    assert!(fs::read_to_string(within.join("mine")).unwrap().starts_with("[\n"));
    let nowhere = sourceline(&within, &["export", "story", "--to", "csl", "-o", "no/such/file"]);
    assert_eq!(nowhere.status.code(), Some(1));
}

#[test]
fn what_has_faults_is_not_exported() {
    let within = folder("unfit");
    sourceline(&within, &["new", "story"]);
    let path = within.join("story/timeline.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("sailed again on Monday, after", "sailed again on Tuesday, after", 1))
        .unwrap();
    let check = sourceline(&within, &["check", "story"]);
    let export = sourceline(&within, &["export", "story", "--to", "ics", "-o", "story.ics"]);
    assert_eq!(told(&export), told(&check), "faults are told as `check` tells them");
    assert_eq!(export.status.code(), Some(1));
    assert!(!within.join("story.ics").exists());
}

#[test]
fn a_form_that_is_none_ends_with_two() {
    let within = folder("forms");
    for arguments in
        [&["export", "story"][..], &["export", "story", "--to", "docx"], &["export", "--to", "ics"]]
    {
        assert_eq!(sourceline(&within, arguments).status.code(), Some(2), "{arguments:?}");
    }
    insta::assert_snapshot!(told(&sourceline(&within, &["export", "story", "--to", "docx"])));
}
