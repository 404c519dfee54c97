//! `cargo xtask bench drawing`: the drawing side by side with its peers and with what is possible; `bench loading`: how soon the
//! published story is there ([`loading`]); `bench lighthouse`: what Lighthouse says of it ([`lighthouse`]);
//! `bench finding`: what words and choices cost ([`finding`]).
//!
//! `bench/run.mjs` measures, in Chromium, and writes what it measured as JSON ([`raw`]). [`criteria`] holds that to what is
//! asked of the drawing, [`results`] tells it. Each has its part in one paper, [`PAPER`].

mod criteria;
mod finding;
mod lighthouse;
mod loading;
mod raw;
mod results;

use crate::run::{self, SearchPath};
use crate::{Args, Outcome, bundle, document, generate, paths, system};
use criteria::Criterion;
use raw::Report;
use sourceline_core::generate::SEED;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The numbers of events that are measured.
const SIZES: [u64; 4] = [30, 1_000, 10_000, 100_000];
/// How often each is measured.
const RUNS: u32 = 5;

/// Where results stand, in `bench/`; those of a trial in a file of the same name among what was made.
const PAPER: &str = "RESULTS.md";

/// What the parts of the paper begin with.
const HEADINGS: [&str; 4] = [results::HEADING, finding::HEADING, loading::HEADING, lighthouse::HEADING];

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Drawing,
    Finding,
    Loading,
    Lighthouse,
}

/// What to measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    subject: Subject,
    sizes: Vec<u64>,
    runs: u32,
    only: Option<String>,
    rebuild: bool,
}

impl Plan {
    /// Reads the words after `bench`.
    pub fn read(words: &[String]) -> Outcome<Self> {
        let args = Args::read(words, &["--runs", "--sizes", "--only"], &["--quick", "--rebuild"], 1)?;
        let subject = match args.free.first().map(String::as_str) {
            Some("drawing") => Subject::Drawing,
            Some("loading" | "lighthouse") if args.value("--sizes").is_some() => {
                return Err(
                    "`--sizes` is for documents of any size: the story that is loaded has one.".to_owned()
                );
            }
            Some(alone @ ("lighthouse" | "finding")) if args.value("--only").is_some() => {
                return Err(format!("`--only` names contenders, and `bench {alone}` has none."));
            }
            Some("finding") => Subject::Finding,
            Some("loading") => Subject::Loading,
            Some("lighthouse") => Subject::Lighthouse,
            Some(other) => {
                return Err(format!(
                    "there is nothing to measure called `{other}`: `drawing`, `finding`, `loading` and `lighthouse` are."
                ));
            }
            None => {
                return Err(
                    "say what to measure: `cargo xtask bench drawing`, `finding`, `loading` or `lighthouse`."
                        .to_owned(),
                );
            }
        };
        let quick = args.has("--quick");
        let runs = match args.value("--runs") {
            None => Some(if quick { 1 } else { RUNS }),
            Some(word) => word.parse().ok().filter(|runs| *runs > 0),
        };
        let runs = runs.ok_or("`--runs` wants a number from 1 on, for instance 5.")?;
        let sizes = match args.value("--sizes") {
            None if subject == Subject::Finding => Some(finding::SIZES.to_vec()),
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
            subject,
            sizes,
            runs,
            only: args.value("--only").map(str::to_owned),
            rebuild: args.has("--rebuild"),
        })
    }

    /// Whether it is all that the results are made of. Anything less is a trial.
    fn is_whole(&self) -> bool {
        let all: &[u64] = if self.subject == Subject::Finding { &finding::SIZES } else { &SIZES };
        self.sizes == all && self.runs >= RUNS && self.only.is_none()
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
    let whole = plan.is_whole();
    let (program, name) = match plan.subject {
        Subject::Drawing => ("run.mjs", "results.json"),
        Subject::Finding => ("finding.mjs", "finding.json"),
        Subject::Loading => ("loading.mjs", "loading.json"),
        Subject::Lighthouse => ("lighthouse.mjs", "lighthouse.json"),
    };
    let raw = if whole { paths::bench() } else { folder.clone() }.join(name);
    let xtask = env::current_exe().map_err(|e| format!("this program cannot find itself: {e}."))?;
    let mut node = search.command(search.find("node").unwrap_or_else(|| "node".into()));
    node.current_dir(paths::bench()).arg(program);
    for (name, path) in
        [("--xtask", &xtask), ("--chromium", &browser.chromium), ("--dist", &paths::dist()), ("--out", &raw)]
    {
        node.arg(name).arg(path);
    }
    if plan.subject != Subject::Lighthouse {
        node.arg("--site").arg(folder.join("site"));
    }
    match plan.subject {
        Subject::Drawing | Subject::Finding => {
            node.arg("--documents").arg(documents(&folder.join("documents"), &plan.sizes)?);
            let sizes: Vec<String> = plan.sizes.iter().map(u64::to_string).collect();
            node.arg("--sizes").arg(sizes.join(","));
        }
        Subject::Loading => {
            let story = folder.join("story.json");
            fs::write(&story, document::exported(None)?)
                .map_err(|e| format!("{} cannot be written: {e}.", story.display()))?;
            node.arg("--story").arg(story);
        }
        Subject::Lighthouse => {}
    }
    node.arg("--runs").arg(plan.runs.to_string());
    if let Some(only) = &plan.only {
        node.arg("--only").arg(only);
    }
    run::run(&mut node)?;
    let text = fs::read_to_string(&raw).map_err(|e| format!("{} cannot be read: {e}.", raw.display()))?;
    match plan.subject {
        Subject::Drawing => tell_drawing(&text, &folder, whole),
        Subject::Finding => {
            let report = finding::Report::read(&text)?;
            let verdicts = finding::verdicts(&report);
            tell(&finding::part(&report, &verdicts, !whole), &verdicts, &folder, whole)
        }
        Subject::Loading => {
            let report = loading::Report::read(&text)?;
            let verdicts = loading::verdicts(&report);
            tell(&loading::part(&report, &verdicts, !whole), &verdicts, &folder, whole)
        }
        Subject::Lighthouse => {
            let report = lighthouse::Report::read(&text)?;
            let verdicts = lighthouse::verdicts(&report);
            tell(&lighthouse::part(&report, &verdicts, !whole), &verdicts, &folder, whole)
        }
    }
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

/// Writes the results of a drawing that was measured, unless the app drew another than it was given.
fn tell_drawing(text: &str, folder: &Path, whole: bool) -> Outcome {
    let report = Report::read(text)?;
    let verdicts = criteria::verdicts(&report);
    let counts = whole && !report.app_ignored_the_document();
    tell(&results::part(&report, &verdicts, !counts), &verdicts, folder, counts)?;
    if report.app_ignored_the_document() {
        eprintln!(
            "The app ignores `?document=`, so it was not measured: this page reads no document but its own."
        );
    }
    Ok(())
}

/// Writes a part of the paper, and prints how the criteria came out.
fn tell(part: &str, verdicts: &[Criterion], folder: &Path, counts: bool) -> Outcome {
    let file = if counts { paths::bench() } else { folder.to_owned() }.join(PAPER);
    let before = fs::read_to_string(&file).unwrap_or_default();
    fs::write(&file, with_part(&before, part))
        .map_err(|e| format!("{} cannot be written: {e}.", file.display()))?;
    for verdict in verdicts {
        println!("{}: {} ({})", verdict.outcome.word(), verdict.asked, verdict.found);
    }
    println!("{}{}", if counts { "" } else { "A trial: " }, file.display());
    Ok(())
}

/// The paper with a part in place of the one that has the same heading, in the order of [`HEADINGS`].
fn with_part(paper: &str, part: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for line in paper.lines() {
        match parts.last_mut() {
            Some(last) if !line.starts_with("# ") => {
                last.push_str(line);
                last.push('\n');
            }
            _ => parts.push(format!("{line}\n")),
        }
    }
    let heading = |part: &str| part.lines().next().unwrap_or_default().to_owned();
    parts.retain(|other| heading(other) != heading(part));
    parts.push(part.to_owned());
    parts.sort_by_key(|part| HEADINGS.iter().position(|known| *known == heading(part)));
    let parts: Vec<&str> = parts.iter().map(|part| part.trim_end()).collect();
    parts.join("\n\n") + "\n"
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
    fn a_part_takes_the_place_of_the_one_before_and_leaves_the_other() {
        let [drawing, loading] = [results::HEADING, loading::HEADING];
        let one = with_part("", &format!("{loading}\n\n## A\n\nold\n"));
        let both = with_part(&one, &format!("{drawing}\n\ntext\n"));
        assert_eq!(both, format!("{drawing}\n\ntext\n\n{loading}\n\n## A\n\nold\n"));
        let anew = with_part(&both, &format!("{loading}\n\nnew\n"));
        assert_eq!(anew, format!("{drawing}\n\ntext\n\n{loading}\n\nnew\n"));
    }

    #[test]
    fn what_is_not_understood_is_told() {
        let told = |line| plan(line).unwrap_err();
        assert_eq!(
            told(""),
            "say what to measure: `cargo xtask bench drawing`, `finding`, `loading` or `lighthouse`."
        );
        assert_eq!(
            told("size"),
            "there is nothing to measure called `size`: `drawing`, `finding`, `loading` and `lighthouse` are."
        );
        assert_eq!(
            told("loading --sizes 30"),
            "`--sizes` is for documents of any size: the story that is loaded has one."
        );
        assert_eq!(told("drawing --runs 0"), "`--runs` wants a number from 1 on, for instance 5.");
        assert_eq!(
            told("drawing --sizes 30;40"),
            "`--sizes` wants numbers of events with commas between, for instance 30,1000."
        );
    }
}
