//! `cargo xtask generate`: a made-up document of any size, as `sourceline/1`.

use crate::Outcome;
use sourceline_core::formats::sourceline;
use sourceline_core::generate::{SEED, generate};
use std::fs::File;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::Path;

/// Writes a document of so many events, without indentation, to a file or to where commands print.
pub fn run(events: Option<&str>, seed: Option<&str>, file: Option<&str>) -> Outcome {
    let events = number(events.ok_or("`generate` needs the number of events, for instance 1000.")?)?;
    let seed = seed.map_or(Ok(SEED), number)?;
    match file {
        Some(file) => to_file(events, seed, file.as_ref()),
        None => write(events, seed, std::io::stdout().lock()),
    }
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
    fn a_document_is_written_and_read_again() {
        let mut text = Vec::new();
        write(30, SEED, &mut text).unwrap();
        let document = sourceline::from_json(std::str::from_utf8(&text).unwrap()).unwrap();
        assert_eq!(document, generate(30, SEED));
    }
}
