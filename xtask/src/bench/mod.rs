//! `cargo xtask bench drawing`: the drawing side by side with its peers and with what is possible.
//!
//! `bench/run.mjs` measures, in Chromium, and writes what it measured as JSON ([`raw`]). [`criteria`] holds that to what is
//! asked of the drawing, [`results`] tells it as a paper.

mod criteria;
mod raw;
mod results;

use crate::run::{self, SearchPath};
use crate::{Args, Outcome, bundle, generate, paths, system};
use raw::Report;
use sourceline_core::generate::SEED;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The numbers of events that are measured.
const SIZES: [u64; 4] = [30, 1_000, 10_000, 100_000];
/// How often each is measured.
const RUNS: u32 = 5;

/// What to measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    sizes: Vec<u64>,
    runs: u32,
    only: Option<String>,
    rebuild: bool,
}

impl Plan {
    /// Reads the words after `bench`.
    pub fn read(words: &[String]) -> Outcome<Self> {
        let args = Args::read(words, &["--runs", "--sizes", "--only"], &["--quick", "--rebuild"], 1)?;
        match args.free.first().map(String::as_str) {
            Some("drawing") => {}
            Some(other) => {
                return Err(format!("there is nothing to measure called `{other}`: `drawing` is."));
            }
            None => return Err("say what to measure: `cargo xtask bench drawing`.".to_owned()),
        }
        let quick = args.has("--quick");
        let runs = match args.value("--runs") {
            None => Some(if quick { 1 } else { RUNS }),
            Some(word) => word.parse().ok().filter(|runs| *runs > 0),
        };
        let runs = runs.ok_or("`--runs` wants a number from 1 on, for instance 5.")?;
        let sizes = match args.value("--sizes") {
            None if quick => Some(SIZES[..2].to_vec()),
            None => Some(SIZES.to_vec()),
            Some(list) => list.split(',').map(|word| word.parse().ok().filter(|size| *size > 0)).collect(),
        };
        let mut sizes: Vec<u64> =
            sizes.ok_or("`--sizes` wants numbers of events with commas between, for instance 30,1000.")?;
        // In order, since what does not load is not tried with more.
        sizes.sort_unstable();
        sizes.dedup();
        Ok(Self {
            sizes,
            runs,
            only: args.value("--only").map(str::to_owned),
            rebuild: args.has("--rebuild"),
        })
    }

    /// Whether it is all that the results are made of. Anything less is a trial.
    fn is_whole(&self) -> bool {
        self.sizes == SIZES && self.runs >= RUNS && self.only.is_none()
    }
}

/// Makes what is missing, measures, and writes the results: those of a whole run into `bench/`, those of a trial beside the
/// rest of what was made.
pub fn run(plan: &Plan) -> Outcome {
    let search = SearchPath::new();
    let browser = system::ensure_browser(&search)?;
    system::ensure_node(&search)?;
    system::ensure_bench_npm(&search)?;
    if plan.rebuild || !paths::dist().join("index.html").is_file() {
        eprintln!("Building the app as it is published.");
        bundle::build()?;
    }
    let folder = paths::target().join("bench");
    let documents = documents(&folder.join("documents"), &plan.sizes)?;
    let whole = plan.is_whole();
    let raw = if whole { paths::bench().join("results.json") } else { folder.join("results.json") };
    let xtask = env::current_exe().map_err(|e| format!("this program cannot find itself: {e}."))?;
    let mut node = search.command(search.find("node").unwrap_or_else(|| "node".into()));
    node.current_dir(paths::bench()).arg("run.mjs");
    for (name, path) in [
        ("--xtask", &xtask),
        ("--chromium", &browser.chromium),
        ("--dist", &paths::dist()),
        ("--documents", &documents),
        ("--site", &folder.join("site")),
        ("--out", &raw),
    ] {
        node.arg(name).arg(path);
    }
    let sizes: Vec<String> = plan.sizes.iter().map(u64::to_string).collect();
    node.arg("--sizes").arg(sizes.join(",")).arg("--runs").arg(plan.runs.to_string());
    if let Some(only) = &plan.only {
        node.arg("--only").arg(only);
    }
    run::run(&mut node)?;
    tell(&raw, &folder, whole)
}

/// The generated documents, made anew: that takes seconds, and an old one might be another generator's.
fn documents(folder: &Path, sizes: &[u64]) -> Outcome<PathBuf> {
    fs::create_dir_all(folder).map_err(|e| format!("{} cannot be made: {e}.", folder.display()))?;
    for size in sizes {
        eprintln!("Generating {size} events.");
        generate::to_file(*size, SEED, &folder.join(format!("{size}.json")))?;
    }
    Ok(folder.to_owned())
}

/// Writes the results of what was measured, and prints how the criteria came out.
fn tell(raw: &Path, folder: &Path, whole: bool) -> Outcome {
    let text = fs::read_to_string(raw).map_err(|e| format!("{} cannot be read: {e}.", raw.display()))?;
    let report = Report::read(&text)?;
    let verdicts = criteria::verdicts(&report);
    let counts = whole && !report.app_ignored_the_document();
    let file = if counts { paths::bench() } else { folder.to_owned() }.join("RESULTS.md");
    let paper = results::paper(&report, &verdicts, !counts);
    fs::write(&file, paper).map_err(|e| format!("{} cannot be written: {e}.", file.display()))?;
    for verdict in &verdicts {
        println!("{}: {} ({})", verdict.outcome.word(), verdict.asked, verdict.found);
    }
    if report.app_ignored_the_document() {
        eprintln!(
            "The app ignores `?document=`, so it was not measured: this page reads no document but its own."
        );
    }
    println!("{}{}", if counts { "" } else { "A trial: " }, file.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(line: &str) -> Outcome<Plan> {
        Plan::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_whole_run_is_told_from_a_trial() {
        assert!(plan("drawing").unwrap().is_whole());
        assert!(plan("drawing --runs 7 --sizes 100000,30,1000,10000").unwrap().is_whole());
        for trial in ["--quick", "--runs 4", "--sizes 30", "--only app,canvas"] {
            assert!(!plan(&format!("drawing {trial}")).unwrap().is_whole(), "{trial}");
        }
        let quick = plan("drawing --quick").unwrap();
        assert_eq!((quick.sizes, quick.runs), (vec![30, 1_000], 1));
    }

    #[test]
    fn what_is_not_understood_is_told() {
        let told = |line| plan(line).unwrap_err();
        assert_eq!(told(""), "say what to measure: `cargo xtask bench drawing`.");
        assert_eq!(told("size"), "there is nothing to measure called `size`: `drawing` is.");
        assert_eq!(told("drawing --runs 0"), "`--runs` wants a number from 1 on, for instance 5.");
        assert_eq!(
            told("drawing --sizes 30;40"),
            "`--sizes` wants numbers of events with commas between, for instance 30,1000."
        );
    }
}
