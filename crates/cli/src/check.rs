//! `sourceline check`: every rule, every text, all faults at once.

use crate::Outcome;
use crate::progress::Progress;
use clap::ValueEnum;
use serde_json::json;
use sourceline_core::check::{Diagnostic, render_styled};
use sourceline_core::formats::authored::{self, Loaded};
use sourceline_core::model::Document;
use std::path::Path;

/// How something is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// As a person reads it
    #[default]
    Human,
    /// As JSON on standard output, for editors and other programs
    Json,
}

/// The columns of a terminal that faults are fitted into; a wider line is shown in part.
const COLUMNS: usize = 140;

/// Checks the timeline of a folder.
pub fn check(dir: &Path, format: Format) -> Outcome {
    let mut progress = Progress::new();
    let loaded = authored::load_watched(dir, &mut progress.watch());
    progress.end();
    if format == Format::Json {
        let faults = loaded.as_ref().err().map(Vec::as_slice).unwrap_or_default();
        let all: Vec<_> = faults.iter().map(object).collect();
        println!("{}", json!(all));
        return if faults.is_empty() { Ok(()) } else { Err(String::new()) };
    }
    let document = document(loaded)?;
    println!(
        "{} obeys every rule: {}, {}, each quotation found in its text.",
        dir.join(authored::TIMELINE).display(),
        counted(document.sources.len(), "text"),
        counted(document.events.len(), "event"),
    );
    Ok(())
}

/// The timeline of a folder, or its faults as a person reads them.
pub fn load(dir: &Path, progress: &mut Progress) -> Result<Document, String> {
    document(authored::load_watched(dir, &mut progress.watch()))
}

fn document(loaded: Result<Loaded, Vec<Diagnostic>>) -> Result<Document, String> {
    Ok(loaded.map_err(|faults| render_styled(&faults, COLUMNS))?.document)
}

/// A number of things: `1 text`, `2 texts`.
pub fn counted(count: usize, of: &str) -> String {
    if count == 1 { format!("1 {of}") } else { format!("{count} {of}s") }
}

/// A fault for editors: lines and columns from 1, columns and lengths in code points.
fn object(fault: &Diagnostic) -> serde_json::Value {
    let at = &fault.at;
    json!({
        "file": at.file,
        "line": at.line,
        "column": at.column,
        "length": at.snippet.as_ref().map_or(1, |snippet| snippet.length),
        "rule": fault.rule.name(),
        "message": fault.message,
        "notes": fault.notes,
        "help": fault.help,
    })
}
