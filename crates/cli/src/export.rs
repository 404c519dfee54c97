//! `sourceline export`: a timeline in another form, for other programs.

use crate::Outcome;
use sourceline_core::check::render_styled;
use sourceline_core::formats::{Export, authored};
use sourceline_messages::Language;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// The columns of a terminal that faults are fitted into.
const COLUMNS: usize = 140;

/// Reads and checks the timeline of a folder, tells on standard error what the form cannot carry, and prints it or writes it to a file.
/// A file that is there already is kept, unless it is to be replaced.
pub fn export(dir: &Path, to: Export, file: Option<&Path>, replace: bool) -> Outcome {
    let loaded = authored::load(dir).map_err(|faults| render_styled(&faults, COLUMNS))?;
    let document = loaded.document;
    if let Some(file) = file.filter(|file| !replace && file.exists()) {
        return Err(format!(
            "error: `{}` is there already\n = help: name another file, or replace it with --force",
            file.display()
        ));
    }
    let losses = to.losses(&document);
    if !losses.is_empty() {
        anstream::eprintln!("{} does not carry all of it:", to.name());
        for loss in &losses {
            anstream::eprintln!(" - {}", loss.words(Language::English));
        }
    }
    let text = to.write(&document);
    match file {
        Some(file) => written(file, &text, replace),
        None => printed(&text),
    }
}

fn printed(text: &str) -> Outcome {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // Whoever reads on may stop early.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("error: the export cannot be printed: {error}"))
        }
        _ => Ok(()),
    }
}

fn written(file: &Path, text: &str, replace: bool) -> Outcome {
    let mut options = OpenOptions::new();
    // Between the look and the writing somebody else may have made it.
    let options = if replace { options.create(true).truncate(true) } else { options.create_new(true) };
    let done = options.write(true).open(file).and_then(|mut out| out.write_all(text.as_bytes()));
    done.map_err(|error| format!("error: `{}` cannot be written: {error}", file.display()))?;
    anstream::eprintln!("{} is written.", file.display());
    Ok(())
}
