//! `sourceline`: the program for authors. It begins a timeline, holds it to its texts, finds passages in them, and takes in what other programs write.
//!
//! It ends with status 0 where all is well, 1 where there are faults or something cannot be done, and 2 where it was called
//! otherwise than it can be.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod begin;
mod check;
mod import;
mod locate;

use clap::{Parser, Subcommand};
use sourceline_core::formats::Import;
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
    /// Makes a document of a file of another program, and tells what no document holds
    Import {
        /// The file
        file: PathBuf,
        /// What it is; guessed by its name and its beginning if left out
        #[arg(long, value_name = "FORM", value_parser = import::forms())]
        from: Option<Import>,
        /// The file to write, which must not exist yet; printed if left out
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::New { dir } => begin::begin(&dir),
        Command::Check { dir, format } => check::check(&dir, format),
        Command::Locate { dir, words } => locate::locate(&dir, &words),
        Command::Import { file, from, output } => import::import(&file, from, output.as_deref()),
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
