//! `sourceline import`: a file of another program as a document.

use crate::Outcome;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use sourceline_core::check::check;
use sourceline_core::formats::sourceline::{MAX_BYTES, to_json};
use sourceline_core::formats::{Import, Imported};
use sourceline_messages::Language;
use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write as _};
use std::path::Path;

/// The forms that are read, by their names on the command line.
pub fn forms() -> impl TypedValueParser<Value = Import> {
    PossibleValuesParser::new(Import::ALL.iter().map(|import| import.name()))
        .try_map(|name| Import::named(&name).ok_or("no form has this name"))
}

/// Prints a file as a `sourceline/1` document, or writes it where nothing is yet; what no document holds is told on standard
/// error.
pub fn import(file: &Path, from: Option<Import>, out: Option<&Path>) -> Outcome {
    let name = file.display().to_string();
    let text = text(file)?;
    let form = from.unwrap_or_else(|| Import::of(&name, &text));
    let Imported { document, losses } = form.read(&text).map_err(|faults| {
        let mut why = format!("error: `{name}` cannot be read as {}\n", form.name());
        for fault in faults {
            // Writing to a string does not fail.
            let _ = writeln!(why, "\n{}: {}\n = help: {}", fault.at, fault.message, fault.help);
        }
        if from.is_none() {
            let _ = writeln!(why, "\n = note: the form was guessed; --from names another");
        }
        why
    })?;
    let faults = check(&document);
    if !faults.is_empty() {
        let mut why = format!("error: `{name}` can be read, but the document that it gives breaks rules\n");
        for fault in faults {
            let _ = writeln!(
                why,
                "\n{}: {} [{}]\n = help: {}",
                fault.path, fault.message, fault.rule, fault.help
            );
        }
        return Err(why);
    }
    let json = to_json(&document).map_err(|error| format!("error: {error}"))?;
    match out {
        None => print(&json)?,
        Some(out) => write(out, &json)?,
    }
    let mut told = String::new();
    for loss in losses {
        let _ = writeln!(told, "- {}", loss.words(Language::English));
    }
    if !told.is_empty() {
        anstream::eprintln!("What no document holds:\n{}", told.trim_end());
    }
    Ok(())
}

/// The text of a file that is not too large.
fn text(file: &Path) -> Result<String, String> {
    let shown = file.display();
    let failed = |error: std::io::Error| format!("error: `{shown}` cannot be read: {error}");
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
    File::open(file).and_then(|file| file.take(most + 1).read_to_end(&mut bytes)).map_err(failed)?;
    if bytes.len() > MAX_BYTES {
        let most = MAX_BYTES / (1024 * 1024);
        return Err(format!("error: `{shown}` has more than {most} MiB\n = help: divide it into several"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let before = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        format!(
            "error: `{shown}` is no UTF-8 text: line {line} has bytes that are no characters\n = help: save it anew with the encoding UTF-8"
        )
    })
}

/// Prints all of it, or as much as is wanted: who reads may stop.
fn print(text: &str) -> Outcome {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("error: it cannot be printed: {error}"))
        }
        _ => Ok(()),
    }
}

/// Writes a new file.
fn write(out: &Path, text: &str) -> Outcome {
    let shown = out.display();
    let written = OpenOptions::new().write(true).create_new(true).open(out).and_then(|mut file| {
        let written = file.write_all(text.as_bytes());
        if written.is_err() {
            // Half a document helps nobody.
            let _ = fs::remove_file(out);
        }
        written
    });
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => {
            format!("error: `{shown}` is there already\n = help: name another file, or take that one away")
        }
        _ => format!("error: `{shown}` cannot be written: {error}"),
    })
}
