//! The schemas as the program prints them, and the one that lies beside a timeline that is begun.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod program;

use program::{folder, sourceline, told};
use std::fs;

#[test]
fn a_schema_is_printed() {
    let within = folder("schema");
    for (of, title) in [("document", "Document"), ("timeline", "Timeline")] {
        let output = sourceline(&within, &["schema", of]);
        assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
        let schema: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["title"], title);
    }
    insta::assert_snapshot!(told(&sourceline(&within, &["schema", "poem"])));
}

#[test]
fn the_schema_that_a_new_timeline_names_lies_beside_it() {
    let within = folder("schema-beside");
    sourceline(&within, &["new", "story"]);
    let timeline = fs::read_to_string(within.join("story/timeline.toml")).unwrap();
    let named = timeline.lines().next().unwrap().strip_prefix("#:schema ./").unwrap();
    let beside = fs::read(within.join("story").join(named)).unwrap();
    assert_eq!(beside, sourceline(&within, &["schema", "timeline"]).stdout);
}
