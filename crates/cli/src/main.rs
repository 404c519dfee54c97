//! `sourceline`: the program for authors. It begins a timeline, says what is left to do, holds it to its texts, finds passages in them,
//! builds its site, and takes in and writes other forms.
//!
//! It ends with status 0 where all is well, 1 where there are faults or something cannot be done, and 2 where it was called
//! otherwise than it can be.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod begin;
mod check;
mod export;
mod import;
mod locate;
mod progress;
mod scan;
mod schema;
mod site;
mod watch;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use sourceline_core::formats::{Export, Import};
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
    /// Builds a static site of a timeline, for any host
    Build {
        /// The folder with timeline.toml and corpus/
        dir: PathBuf,
        /// The folder that is written; a site that lies there gives way
        #[arg(short, long, value_name = "SITE")]
        output: PathBuf,
        /// Publishes of the texts only the cited passages with their surroundings
        #[arg(long)]
        passages_only: bool,
    },
    /// Shows a timeline while it is worked on: checks, builds and reloads at each change
    Watch {
        /// The folder with timeline.toml and corpus/
        dir: PathBuf,
        /// The port on this machine; 0 takes any
        #[arg(long, default_value_t = sourceline_publish::USUAL_PORT)]
        port: u16,
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
    /// Checks a timeline and writes it in another form; what that form cannot carry is told on standard error first
    Export {
        /// The folder with timeline.toml and corpus/
        dir: PathBuf,
        /// The form
        #[arg(long, value_name = "FORMAT", value_parser = export_form())]
        to: Export,
        /// The file to write; without it the export is printed
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Replaces the file if it is there already
        #[arg(long, requires = "output")]
        force: bool,
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

/// The forms by their names.
fn export_form() -> impl TypedValueParser<Value = Export> {
    PossibleValuesParser::new(Export::ALL.iter().map(|form| form.name()))
        .try_map(|name| Export::named(&name).ok_or("there is no such form"))
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::New { dir } => begin::begin(&dir),
        Command::Check { dir, format } => check::check(&dir, format),
        Command::Build { dir, output, passages_only } => site::build(&dir, &output, passages_only),
        Command::Watch { dir, port } => watch::watch(&dir, port),
        Command::Locate { dir, words } => locate::locate(&dir, &words),
        Command::Import { file, from, output } => import::import(&file, from, output.as_deref()),
        Command::Export { dir, to, output, force } => export::export(&dir, to, output.as_deref(), force),
        Command::Schema { of } => schema::schema(of),
        Command::Scan { dir, format } => scan::scan(&dir, format),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            tell(&why);
            ExitCode::FAILURE
        }
    }
}

/// Says on standard error what is wrong. Where all is said on standard output, nothing is left to say.
fn tell(why: &str) {
    if !why.is_empty() {
        anstream::eprintln!("{}", why.trim_end());
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
