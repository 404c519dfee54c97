//! `cargo xtask generate`: a made-up document of any size, as `sourceline/1`; or one that is made to be too much, by its name; or, as
//! `damaged`, a folder of the thousand damaged files that the tests try.

use crate::{Outcome, paths};
use sourceline_core::formats::sourceline;
use sourceline_core::generate::{LARGE, SEED, damaged_gallery, generate};
use std::fs::{self, File};
use std::io::{BufWriter, ErrorKind, Write};
use std::path::Path;

/// Writes a document of so many events, without indentation, to a file or to where commands print.
pub fn run(events: Option<&str>, seed: Option<&str>, file: Option<&str>) -> Outcome {
    let asked = events.ok_or("`generate` needs the number of events, for instance 1000.")?;
    if asked == "damaged" {
        let folder = file
            .ok_or("`generate damaged` needs the folder to write into, for instance `-o target/damaged`.")?;
        return damaged(folder.as_ref());
    }
    if let Some((_, make)) = LARGE.iter().find(|(name, _)| *name == asked) {
        let text = make();
        return match file {
            Some(file) => fs::write(file, text).map_err(|e| format!("{file} cannot be written: {e}.")),
            None => std::io::stdout()
                .lock()
                .write_all(text.as_bytes())
                .map_err(|e| format!("it cannot be written: {e}.")),
        };
    }
    let events = number(asked)?;
    let seed = seed.map_or(Ok(SEED), number)?;
    match file {
        Some(file) => to_file(events, seed, file.as_ref()),
        None => write(events, seed, std::io::stdout().lock()),
    }
}

/// Writes the thousand damaged files into a folder.
fn damaged(folder: &Path) -> Outcome {
    let gallery = paths::root().join("tests/fixtures/hostile");
    let told =
        |path: &Path, what: &str, e: std::io::Error| format!("{} cannot be {what}: {e}.", path.display());
    let read = |name: &str| {
        let path = gallery.join(name);
        fs::read(&path).map_err(|e| told(&path, "read", e))
    };
    fs::create_dir_all(folder).map_err(|e| told(folder, "made", e))?;
    for (name, bytes) in damaged_gallery(read)? {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|e| told(&path, "written", e))?;
    }
    Ok(())
}

/// Writes a document of so many events into a file.
pub fn to_file(events: u64, seed: u64, file: &Path) -> Outcome {
    let out = File::create(file).map_err(|e| format!("{} cannot be written: {e}.", file.display()))?;
    write(events, seed, out)
}

fn write(events: u64, seed: u64, out: impl Write) -> Outcome {
    let events = usize::try_from(events).map_err(|_| format!("{events} events are more than fit here."))?;
    match sourceline::write_compact(&generate(events, seed), BufWriter::new(out)) {
        // Whoever reads on may stop early.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("the document cannot be written: {error}."))
        }
        _ => Ok(()),
    }
}

fn number(word: &str) -> Outcome<u64> {
    word.parse().map_err(|_| format!("`{word}` is not a number that fits here: write it in digits."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_told() {
        assert_eq!(
            run(None, None, None).unwrap_err(),
            "`generate` needs the number of events, for instance 1000."
        );
        let many = "`many` is not a number that fits here: write it in digits.";
        assert_eq!(run(Some("many"), None, None).unwrap_err(), many);
        assert_eq!(run(Some("3"), Some("many"), None).unwrap_err(), many);
    }

    #[test]
    fn a_thousand_damaged_files_are_written() {
        let folder = std::env::temp_dir().join(format!("sourceline-damaged-{}", std::process::id()));
        run(Some("damaged"), None, folder.to_str()).unwrap();
        let written = fs::read_dir(&folder).unwrap().count();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(written, 1_000);
        assert!(run(Some("damaged"), None, None).unwrap_err().contains("-o target/damaged"));
    }

    #[test]
    fn a_document_is_written_and_read_again() {
        let mut text = Vec::new();
        write(30, SEED, &mut text).unwrap();
        let document = sourceline::from_json(std::str::from_utf8(&text).unwrap()).unwrap();
        assert_eq!(document, generate(30, SEED));
    }
}
