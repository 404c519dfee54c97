//! `cargo xtask bench lighthouse`: what Lighthouse says of the published story, with its mobile settings.

use super::criteria::{Criterion, Verdict};
use super::raw::Spread;
use crate::Outcome;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// What the median of each category is to be at least.
const ASKED: [(&str, &str, f64); 4] = [
    ("performance", "performance", 95.0),
    ("accessibility", "accessibility", 100.0),
    ("best-practices", "best practices", 100.0),
    ("seo", "SEO", 100.0),
];

/// All that was measured.
#[derive(Debug, Clone, Deserialize)]
pub struct Report {
    lighthouse: String,
    chromium: String,
    cpu: String,
    cores: u32,
    began: String,
    runs: Vec<Scores>,
}

#[derive(Debug, Clone, Deserialize)]
struct Scores {
    /// By category, of a hundred.
    scores: BTreeMap<String, f64>,
    /// Audits that cost something.
    lost: Vec<String>,
}

impl Report {
    /// Reads what was written.
    pub fn read(text: &str) -> Outcome<Self> {
        serde_json::from_str(text).map_err(|e| format!("what was measured cannot be read: {e}."))
    }

    fn spread(&self, category: &str) -> Option<Spread> {
        Spread::of(self.runs.iter().filter_map(|run| run.scores.get(category).copied()).collect())
    }
}

/// Everything that is asked, and how it came out.
pub fn verdicts(report: &Report) -> Vec<Criterion> {
    let one = |(category, name, least): (&str, &str, f64)| {
        let spread = report.spread(category);
        let outcome = match spread {
            None => Verdict::NotMeasured,
            Some(spread) if spread.median >= least => Verdict::Passed,
            Some(_) => Verdict::Failed,
        };
        let found = spread.map_or("nothing".to_owned(), |Spread { median, least, most }| {
            if least == most { format!("{median}") } else { format!("{median} ({least}–{most})") }
        });
        Criterion { asked: format!("{name} at least {least}"), found, outcome }
    };
    ASKED.map(one).into()
}

/// What the part begins with.
pub const HEADING: &str = "# Lighthouse";

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
        "Written by `cargo xtask bench lighthouse` on {day}: Lighthouse {} with its mobile settings, Chromium {}, on {} cores \
         ({}). Medians of {} runs, in brackets the least and the greatest, of a hundred.\n\n| asked | found | |\n|---|---|---|\n",
        report.lighthouse,
        report.chromium,
        report.cores,
        report.cpu,
        report.runs.len(),
    );
    for Criterion { asked, found, outcome } in verdicts {
        let _ = writeln!(text, "| {asked} | {found} | {} |", outcome.word());
    }
    let lost: BTreeSet<&str> = report.runs.iter().flat_map(|run| &run.lost).map(String::as_str).collect();
    if !lost.is_empty() {
        text.push_str("\nWhat cost something in a run: ");
        text.push_str(&lost.into_iter().collect::<Vec<_>>().join("; "));
        text.push_str(".\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const RAW: &str = r#"{"lighthouse": "13", "chromium": "1", "cpu": "c", "cores": 2, "began": "2026-01-05T06:00:00Z", "runs": [
        {"scores": {"performance": 94, "accessibility": 100, "best-practices": 100, "seo": 92}, "lost": ["seo: x"]},
        {"scores": {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 92}, "lost": []},
        {"scores": {"performance": 96, "accessibility": 100, "best-practices": 100, "seo": 100}, "lost": []}]}"#;

    #[test]
    fn medians_are_held_to_what_is_asked() {
        let report = Report::read(RAW).unwrap();
        let verdicts = verdicts(&report);
        let told: Vec<String> = verdicts
            .iter()
            .map(|one| format!("{}: {} ({})", one.outcome.word(), one.asked, one.found))
            .collect();
        assert_eq!(
            told,
            [
                "passed: performance at least 95 (96 (94–99))",
                "passed: accessibility at least 100 (100)",
                "passed: best practices at least 100 (100)",
                "failed: SEO at least 100 (92 (92–100))",
            ]
        );
        assert!(part(&report, &verdicts, false).ends_with("What cost something in a run: seo: x.\n"));
    }
}
