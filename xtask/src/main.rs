//! Sourceline's own commands, run as `cargo xtask …`.
//!
//! One room a command ([`serve`], [`bundle`], [`test`], [`document`], [`generate`], [`bench`]), and below them what they share: [`tools`] and [`system`]
//! (what a machine must have, and how it gets there), [`dist`] (what happens to the built page), [`run`] (other programs) and [`paths`].
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod bench;
mod bundle;
mod dist;
mod document;
mod generate;
mod paths;
mod run;
mod serve;
mod system;
mod test;
mod tools;

use std::process::ExitCode;

/// What a command returns: nothing, or one sentence that says what is wrong and what to do.
pub type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "\
Sourceline's own commands.

Usage: cargo xtask <command>

  serve [--port N]     show the timeline on http://127.0.0.1:8080 and reload it when a file changes
  build [--single-file]
                       write the optimised, prerendered page to dist/, for any static host and any path; --single-file:
                       also dist-single/timeline.html, one file with everything in it, which opens from a disk
  shell                write the page without a story to dist-shell/: the program for authors, crates/cli/, takes it in when
                       it is built
  test [--native]      run every test, in a real browser too; --native: only those that need none
  check                check the authored document alone: every rule, every quotation
  export [--without ID[,ID…]] [--to FORMAT] [--of FOLDER]
                       print the document as sourceline/1; --without: as the sources that are left have it; --to: in
                       another form; --of: another document than that in assets/
  generate N [--seed S] [-o FILE]
                       print a made-up document of N events as sourceline/1; the same seed gives the same one
  generate damaged -o DIR
                       write the thousand damaged files that the tests try; a name of crates/core/src/generate/hostile.rs in
                       place of `damaged` prints that document
  bench drawing [--quick] [--runs N] [--sizes N[,N…]] [--only ID[,ID…]] [--rebuild]
                       measure the drawing side by side with its peers and a bare canvas, and write bench/RESULTS.md;
                       --quick, or less than everything: a trial; --rebuild: build dist/ anew first
  bench finding [--quick] [--runs N] [--sizes N[,N…]] [--rebuild]
                       measure what words and choices cost in documents of 10,000 and 100,000 events, into the same paper
  bench loading [--quick] [--runs N] [--only ID[,ID…]] [--rebuild]
                       measure how soon the published story is there and answers, side by side with its peers and a
                       plain list, into the same paper
  bench lighthouse [--quick] [--runs N] [--rebuild]
                       run Lighthouse on the published story, into the same paper
  static DIR [--port N] [--prefix /some/where/]
                       serve a folder on 127.0.0.1, as a plain static host would
  finish               what the build does last (Trunk calls it; it needs TRUNK_STAGING_DIR)

serve, build, test and bench install what they miss, and say so first.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[String]) -> Outcome {
    let Some((command, rest)) = words.split_first() else {
        print!("{HELP}");
        return Ok(());
    };
    if rest.iter().any(|w| w == "--help" || w == "-h") {
        print!("{HELP}");
        return Ok(());
    }
    match command.as_str() {
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        "serve" => {
            let args = Args::read(rest, &["--port"], &[], 0)?;
            serve::serve(args.port()?.unwrap_or(serve::PORT))
        }
        "build" => match Args::read(rest, &[], &["--single-file"], 0)?.has("--single-file") {
            true => bundle::build_single_file(),
            false => bundle::build(),
        },
        "shell" => Args::read(rest, &[], &[], 0).and_then(|_| bundle::build_shell()),
        "test" => test::test(Args::read(rest, &[], &["--native"], 0)?.has("--native")),
        "check" => Args::read(rest, &[], &[], 0).and_then(|_| document::check()),
        "export" => {
            let args = Args::read(rest, &["--without", "--to", "--of"], &[], 0)?;
            document::export(args.value("--without"), args.value("--to"), args.value("--of"))
        }
        "bench" => bench::run(&bench::Plan::read(rest)?),
        "generate" => {
            let args = Args::read(rest, &["--seed", "-o"], &[], 1)?;
            let events = args.free.first().map(String::as_str);
            generate::run(events, args.value("--seed"), args.value("-o"))
        }
        "static" => {
            let args = Args::read(rest, &["--port", "--prefix"], &[], 1)?;
            let dir = args.free.first().ok_or("`static` needs the folder to serve, for instance `dist`.")?;
            sourceline_publish::serve(
                dir.as_ref(),
                args.port()?.unwrap_or(0),
                args.value("--prefix").unwrap_or("/"),
            )
        }
        "finish" => Args::read(rest, &[], &[], 0).and_then(|_| dist::finish()),
        other => Err(format!("there is no command `{other}`; `cargo xtask help` lists them.")),
    }
}

/// The words after a command, sorted out.
#[derive(Debug, Default)]
struct Args {
    values: Vec<(String, String)>,
    flags: Vec<String>,
    free: Vec<String>,
}

impl Args {
    /// Reads options with a value, flags, and at most `free` other words; anything else is refused by name.
    fn read(words: &[String], options: &[&str], flags: &[&str], free: usize) -> Outcome<Self> {
        let mut args = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, inline) = match word.split_once('=') {
                Some((name, value)) if word.starts_with("--") => (name, Some(value.to_owned())),
                _ => (word.as_str(), None),
            };
            if options.contains(&name) {
                let value = inline.or_else(|| words.next().cloned());
                let value = value.ok_or_else(|| format!("`{name}` needs a value after it."))?;
                args.values.push((name.to_owned(), value));
            } else if flags.contains(&name) && inline.is_none() {
                args.flags.push(name.to_owned());
            } else if !word.starts_with('-') && args.free.len() < free {
                args.free.push(word.clone());
            } else {
                return Err(format!("`{word}` is not understood here; `cargo xtask help` lists what is."));
            }
        }
        Ok(args)
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().rev().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|f| f == flag)
    }

    fn port(&self) -> Outcome<Option<u16>> {
        let parse =
            |v: &str| v.parse().map_err(|_| format!("`{v}` is not a port: give a number from 1 to 65535."));
        self.value("--port").map(parse).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn options_flags_and_free_words_are_told_apart() {
        let args =
            Args::read(&words("dist --port 81 --prefix=/x/"), &["--port", "--prefix"], &[], 1).unwrap();
        assert_eq!(args.free, ["dist"]);
        assert_eq!(args.port(), Ok(Some(81)));
        assert_eq!(args.value("--prefix"), Some("/x/"));
        assert!(Args::read(&words("--native"), &[], &["--native"], 0).unwrap().has("--native"));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let error = Args::read(&words("--prot 81"), &["--port"], &[], 0).unwrap_err();
        assert_eq!(error, "`--prot` is not understood here; `cargo xtask help` lists what is.");
        let port = Args::read(&words("--port many"), &["--port"], &[], 0).unwrap().port().unwrap_err();
        assert_eq!(port, "`many` is not a port: give a number from 1 to 65535.");
        let unknown = dispatch(&words("sevre")).unwrap_err();
        assert_eq!(unknown, "there is no command `sevre`; `cargo xtask help` lists them.");
    }
}
