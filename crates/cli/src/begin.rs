//! `sourceline new`: a timeline to begin with, which obeys every rule.

use crate::Outcome;
use sourceline_core::check::sha256_hex;
use sourceline_core::formats::schema::SchemaOf;
use std::fs;
use std::path::Path;

const TIMELINE: &str = include_str!("../template/timeline.toml");
const TEXT: &str = include_str!("../template/corpus/ferry.txt");
const README: &str = include_str!("../template/README.md");

/// Writes a timeline into a folder that does not exist yet, or is empty.
pub fn begin(dir: &Path) -> Outcome {
    let shown = dir.display();
    let is_taken = fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some());
    if is_taken || dir.is_file() {
        return Err(format!(
            "error: `{shown}` is there already, and has something in it\n = help: name another folder"
        ));
    }
    let failed = |error: std::io::Error| format!("error: `{shown}` cannot be written: {error}");
    fs::create_dir_all(dir.join("corpus")).map_err(failed)?;
    let timeline = TIMELINE.replace("{SHA256}", &sha256_hex(TEXT.as_bytes()));
    let schema = SchemaOf::Timeline.write();
    for (name, text) in [
        ("timeline.toml", timeline.as_str()),
        // The first line of timeline.toml names it.
        ("timeline.schema.json", schema.as_str()),
        ("corpus/ferry.txt", TEXT),
        ("README.md", README),
    ] {
        fs::write(dir.join(name), text).map_err(failed)?;
    }
    println!("{shown} has a timeline to begin with. Next:\n\n    sourceline check {shown}");
    Ok(())
}
