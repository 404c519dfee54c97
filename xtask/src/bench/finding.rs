//! `cargo xtask bench finding`: what the main thread works until words and choices are answered.

use super::criteria::{Criterion, Verdict};
use super::raw::Spread;
use crate::Outcome;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The sizes that every size means.
pub const SIZES: [u64; 2] = [10_000, 100_000];
/// What the main thread may work for an answer at [`SIZES`]' first, in milliseconds, all told: one frame of sixty in a second.
const FRAME_MS: f64 = 16.0;

/// What is done, as the measuring calls it and as the paper does.
const ACTS: [(&str, &str); 4] = [
    ("letter", "a letter is typed"),
    ("clear", "the words are cleared"),
    ("legend", "an entry of the legend is pressed"),
    ("choice", "a choice is pressed, among all with their counts"),
];

/// All that was measured.
#[derive(Debug, Clone, Deserialize)]
pub struct Report {
    chromium: String,
    cpu: String,
    cores: u32,
    began: String,
    runs: usize,
    /// Letters typed into a field of a page that has nothing else.
    bare: Vec<Vec<Work>>,
    sizes: Vec<Size>,
}

#[derive(Debug, Clone, Deserialize)]
struct Size {
    events: u64,
    words: Vec<String>,
    /// Of each run, what each act cost, by its name.
    runs: Vec<BTreeMap<String, Vec<Work>>>,
}

/// What the main thread worked for one answer, in milliseconds.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Work {
    script: f64,
    all: f64,
    /// What followed when the hand rested.
    later: f64,
}

impl Report {
    /// Reads what was written.
    pub fn read(text: &str) -> Outcome<Self> {
        serde_json::from_str(text).map_err(|e| format!("what was measured cannot be read: {e}."))
    }

    fn size(&self, events: u64) -> Option<&Size> {
        self.sizes.iter().find(|size| size.events == events)
    }
}

impl Size {
    fn spread(&self, act: &str, part: fn(&Work) -> f64) -> Option<Spread> {
        Spread::of(self.runs.iter().filter_map(|run| run.get(act)).flatten().map(part).collect())
    }
}

/// Everything that is asked, and how it came out.
pub fn verdicts(report: &Report) -> Vec<Criterion> {
    let [at, more] = SIZES.map(|events| report.size(events));
    let one = |(act, name): (&str, &str)| {
        let all = |size: Option<&Size>| size?.spread(act, |work| work.all).map(|spread| spread.median);
        let outcome = match all(at) {
            None => Verdict::NotMeasured,
            Some(median) if median <= FRAME_MS => Verdict::Passed,
            Some(_) => Verdict::Failed,
        };
        let found = match (all(at), all(more)) {
            (Some(median), Some(grown)) => {
                format!("{median:.1} ms; {:.1} × at {}", grown / median, SIZES[1])
            }
            (Some(median), None) => format!("{median:.1} ms"),
            (None, _) => "nothing".to_owned(),
        };
        let asked =
            format!("the main thread works at most {FRAME_MS} ms at {} events, when {name}", SIZES[0]);
        Criterion { asked, found, outcome }
    };
    ACTS.map(one).into()
}

/// What the part begins with.
pub const HEADING: &str = "# Finding";

/// The part of the paper that tells it.
pub fn part(report: &Report, verdicts: &[Criterion], trial: bool) -> String {
    let mut text = format!("{HEADING}\n\n");
    if trial {
        text.push_str("**A trial.** It was not run often enough: these numbers stand for nothing.\n\n");
    }
    let day = report.began.split('T').next().unwrap_or_default();
    // Writing to a string does not fail.
    let _ = write!(
        text,
        "Written by `cargo xtask bench finding` on {day}: Chromium {}, without a graphics processor, on {} cores ({}), slowed down \
         four times; {} runs. Letters of a word that most titles have, of one that few have and of one that none has, one by \
         one; six entries of the legend, three choices of Find, each on and off. Milliseconds of the main thread by its own clock \
         (CDP, `threadTicks`) until two frames later: in scripts (`ScriptDuration`: finding, choosing, counting, and what follows \
         from them on the page), and in all (`TaskDuration`: style, layout and painting besides); and then, in the half second after, \
         for what follows when the hand rests: the list below the drawing, the marks of found words, the address. Medians, in brackets the least \
         and the greatest.\n\n| asked | found | |\n|---|---|---|\n",
        report.chromium, report.cores, report.cpu, report.runs,
    );
    for Criterion { asked, found, outcome } in verdicts {
        let _ = writeln!(text, "| {asked} | {found} | {} |", outcome.word());
    }
    text.push_str("\n| events | what is done | in scripts | in all | then |\n|---|---|---|---|---|\n");
    let told = |spread: Option<Spread>| {
        spread.map_or("–".to_owned(), |Spread { median, least, most }| {
            format!("{median:.1} ({least:.1}–{most:.1})")
        })
    };
    let bare = |part: fn(&Work) -> f64| told(Spread::of(report.bare.iter().flatten().map(part).collect()));
    let (script, all, later) = (bare(|work| work.script), bare(|work| work.all), bare(|work| work.later));
    let _ = writeln!(
        text,
        "| none | a letter is typed into a page that has but the field | {script} | {all} | {later} |"
    );
    for size in &report.sizes {
        for (act, name) in ACTS {
            let [script, all, later] =
                [|work: &Work| work.script, |work: &Work| work.all, |work: &Work| work.later]
                    .map(|part| told(size.spread(act, part)));
            let _ = writeln!(text, "| {} | {name} | {script} | {all} | {later} |", size.events);
        }
    }
    for size in &report.sizes {
        let _ = write!(text, "\nThe words among {} events: {}.", size.events, size.words.join(", "));
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const RAW: &str = r#"{"chromium": "1", "cpu": "c", "cores": 2, "began": "2026-01-05T06:00:00Z", "runs": 1,
        "bare": [[{"script": 0, "all": 7, "later": 0}]],
        "sizes": [
            {"events": 10000, "words": ["a"], "runs": [{"letter": [{"script": 3, "all": 9, "later": 2}, {"script": 5, "all": 11, "later": 2}, {"script": 4, "all": 10, "later": 2}],
                "legend": [{"script": 7, "all": 20, "later": 2}], "clear": []}]},
            {"events": 100000, "words": ["b"], "runs": [{"letter": [{"script": 9, "all": 25, "later": 2}]}]}
        ]}"#;

    #[test]
    fn medians_are_held_to_a_frame_and_growth_is_told() {
        let report = Report::read(RAW).unwrap();
        let verdicts = verdicts(&report);
        let told: Vec<String> =
            verdicts.iter().map(|one| format!("{} ({})", one.outcome.word(), one.found)).collect();
        assert_eq!(
            told,
            [
                "passed (10.0 ms; 2.5 × at 100000)",
                "not measured (nothing)",
                "failed (20.0 ms)",
                "not measured (nothing)"
            ]
        );
        let part = part(&report, &verdicts, false);
        assert!(
            part.contains("| 10000 | a letter is typed | 4.0 (3.0–5.0) | 10.0 (9.0–11.0) | 2.0 (2.0–2.0) |"),
            "{part}"
        );
    }
}
