//! `sourceline`: the program for authors. It begins a timeline, says what is left to do, holds it to its texts, and finds passages
//! in them.
//!
//! It ends with status 0 where all is well, 1 where there are faults or something cannot be done, and 2 where it was called
//! otherwise than it can be.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod begin;
mod check;
mod locate;
mod progress;
mod scan;
mod schema;

use clap::{Parser, Subcommand};
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Timelines in which every event opens the sentences it rests on.
#[derive(Parser)]
#[command(name = "sourceline", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Begins a timeline: a commented timeline.toml, a small text, and a README
    New {
        /// The folder, which must not exist yet or be empty
        dir: PathBuf,
    },
    /// Checks a timeline against every rule and every text, and tells all faults at once
    Check {
        /// The folder with timeline.toml and corpus/
        dir: PathBuf,
        /// How the faults are told
        #[arg(long, value_enum, default_value_t)]
        format: check::Format,
    },
    /// Finds a passage in the texts, and prints the lines to paste into timeline.toml
    Locate {
        /// The folder with timeline.toml and corpus/
        dir: PathBuf,
        /// The words of the passage, as they stand in the text
        words: String,
    },
    /// Prints a JSON Schema, by which editors complete and explain what is written
    Schema {
        /// What it is a schema of
        #[arg(value_enum)]
        of: schema::Of,
    },
    /// Lists the sentences that are neither cited nor classed yet, and the times that no event cites
    Scan {
        /// The folder with timeline.toml and corpus/
        dir: PathBuf,
        /// How the list is told
        #[arg(long, value_enum, default_value_t)]
        format: check::Format,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::New { dir } => begin::begin(&dir),
        Command::Check { dir, format } => check::check(&dir, format),
        Command::Locate { dir, words } => locate::locate(&dir, &words),
        Command::Schema { of } => schema::schema(of),
        Command::Scan { dir, format } => scan::scan(&dir, format),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            // Where all is said on standard output, nothing is left to say.
            if !why.is_empty() {
                anstream::eprintln!("{}", why.trim_end());
            }
            ExitCode::FAILURE
        }
    }
}

/// What a command returns: nothing, or what is wrong and what to do, as it is to be read.
type Outcome = Result<(), String>;

/// Writes to standard output. That whoever reads it has seen enough (`sourceline scan story | head`) is no fault.
fn say(text: &str) -> Outcome {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("error: standard output cannot be written: {error}"))
        }
        _ => Ok(()),
    }
}
