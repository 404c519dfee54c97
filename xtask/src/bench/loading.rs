//! `cargo xtask bench loading`: how soon the published story is there, side by side with its peers, with a plain list and with
//! nothing. `bench/loading.mjs` measures; here that is held to what is asked, and told.

use super::criteria::{Criterion, Verdict};
use super::raw::{APP, Contender, Spread};
use crate::Outcome;
use serde::Deserialize;
use std::fmt::Write;

/// What everything is measured by.
const LIST: &str = "list";
/// What shows nothing.
const EMPTY: &str = "empty";
/// The peer that the main thread's work is held against.
const VIS: &str = "vis";

/// The first paint, in times of the list's.
const PAINT: f64 = 1.5;
/// The first answer, in times of the list's first paint.
const ANSWER: f64 = 2.0;
/// How much the main thread may be blocked, in times of what vis-timeline blocks it.
const BLOCKED: f64 = 1.0 / 3.0;
/// What may be fetched before an event answers.
const BYTES: f64 = 130_000.0;
const REQUESTS: f64 = 5.0;
/// The profile in which the processor is slow.
const SLOW: &str = "slow";

/// All that was measured.
#[derive(Debug, Clone, Deserialize)]
pub struct Report {
    chromium: String,
    cpu: String,
    cores: u32,
    began: String,
    /// How often each was loaded.
    pub runs: u32,
    events: u32,
    /// Who was loaded.
    pub contenders: Vec<Contender>,
    /// With which processor and line.
    pub profiles: Vec<Profile>,
}

/// What was measured with one processor and one line.
#[derive(Debug, Clone, Deserialize)]
pub struct Profile {
    id: String,
    name: String,
    results: Vec<Results>,
}

#[derive(Debug, Clone, Deserialize)]
struct Results {
    id: String,
    runs: Vec<Load>,
}

/// One load; times in milliseconds from the navigation.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Load {
    /// The first contentful paint.
    paint: Option<f64>,
    /// When the first event that was clicked, as soon as it could be, has answered.
    answered: Option<f64>,
    /// What long tasks took beyond 50 ms each until then, and until nothing more happened.
    blocking: f64,
    blocking_in_all: f64,
    /// What was fetched until then, and in all.
    requests: f64,
    bytes: f64,
    requests_in_all: f64,
    bytes_in_all: f64,
    elements: f64,
}

impl Report {
    /// Reads what was written.
    pub fn read(text: &str) -> Outcome<Self> {
        serde_json::from_str(text).map_err(|e| format!("what was measured cannot be read: {e}."))
    }
}

impl Profile {
    fn spread(&self, id: &str, value: impl Fn(&Load) -> Option<f64>) -> Option<Spread> {
        let of = self.results.iter().find(|results| results.id == id)?;
        Spread::of(of.runs.iter().filter_map(value).collect())
    }

    fn median(&self, id: &str, value: impl Fn(&Load) -> Option<f64>) -> Option<f64> {
        self.spread(id, value).map(|spread| spread.median)
    }
}

/// Everything that is asked, and how it came out.
pub fn verdicts(report: &Report) -> Vec<Criterion> {
    let mut all = Vec::new();
    for profile in &report.profiles {
        let name = &profile.name;
        let list = profile.median(LIST, |load| load.paint);
        let times = |value: Option<f64>| value.zip(list).map(|(value, list)| value / list);
        let paint = times(profile.median(APP, |load| load.paint));
        all.push(at_most(
            format!("first paint at most {PAINT} times the list's, {name}"),
            paint,
            PAINT,
            " ×",
        ));
        let answer = times(profile.median(APP, |load| load.answered));
        let asked = format!("the first event answers within {ANSWER} times the list's first paint, {name}");
        all.push(at_most(asked, answer, ANSWER, " ×"));
        all.push(sooner(report, profile));
    }
    let slow = report.profiles.iter().find(|profile| profile.id == SLOW);
    let blocked = |value: fn(&Load) -> f64| {
        let of = |id| slow?.median(id, |load| Some(value(load)));
        of(APP).zip(of(VIS)).map(|(app, vis)| app / vis)
    };
    let until = "main thread blocked until the first event answers at most a third of vis-timeline's, 4×";
    let mut criterion = at_most(until.to_owned(), blocked(|load| load.blocking), BLOCKED, " ×");
    if let Some(in_all) = blocked(|load| load.blocking_in_all) {
        let _ = write!(criterion.found, "; {in_all:.2} × with the program that comes after it");
    }
    all.push(criterion);
    let most = |value: fn(&Load) -> f64| {
        let of = |profile: &Profile| profile.spread(APP, |load| Some(value(load))).map(|spread| spread.most);
        report.profiles.iter().filter_map(of).reduce(f64::max)
    };
    all.push(at_most(format!("at most {BYTES} bytes before it answers"), most(|load| load.bytes), BYTES, ""));
    all.push(at_most(
        format!("at most {REQUESTS} requests before it answers"),
        most(|load| load.requests),
        REQUESTS,
        "",
    ));
    all
}

fn at_most(asked: String, value: Option<f64>, most: f64, unit: &str) -> Criterion {
    let outcome = match value {
        None => Verdict::NotMeasured,
        Some(value) if value <= most => Verdict::Passed,
        Some(_) => Verdict::Failed,
    };
    let found = value.map_or("nothing".to_owned(), |value| match value.fract() == 0.0 {
        true => format!("{value:.0}{unit}"),
        false => format!("{value:.2}{unit}"),
    });
    Criterion { asked, found, outcome }
}

fn peers(report: &Report) -> impl Iterator<Item = &Contender> {
    report.contenders.iter().filter(|one| ![APP, LIST, EMPTY].contains(&one.id.as_str()))
}

fn sooner(report: &Report, profile: &Profile) -> Criterion {
    let asked = format!("the first event answers sooner than every peer's, {}", profile.name);
    let answered = |id: &str| profile.median(id, |load| load.answered);
    let quickest = peers(report)
        .filter_map(|peer| Some((answered(&peer.id)?, &peer.name)))
        .min_by(|one, other| one.0.total_cmp(&other.0));
    let (found, outcome) = match (answered(APP), quickest) {
        (Some(app), Some((peer, name))) => {
            let outcome = if app < peer { Verdict::Passed } else { Verdict::Failed };
            (format!("{name}, the soonest, takes {:.2} × as long", peer / app), outcome)
        }
        _ => ("nothing".to_owned(), Verdict::NotMeasured),
    };
    Criterion { asked, found, outcome }
}

/// The part of the paper that tells it.
pub fn part(report: &Report, verdicts: &[Criterion], trial: bool) -> String {
    let mut text = format!("{HEADING}\n\n");
    if trial {
        text.push_str("**A trial.** Not all of it was measured, or not often enough: these numbers stand for nothing.\n\n");
    }
    let day = report.began.split('T').next().unwrap_or_default();
    // Writing to a string does not fail.
    let _ = write!(
        text,
        "Written by `cargo xtask bench loading` on {day}: Chromium {}, without a graphics processor, on {} cores ({}). Every \
         contender shows the {} events of the published story, cold, in a browser of its own, sent as brotli from the same \
         machine; {} runs, in turns. Numbers are medians, in brackets the least and the greatest.\n\n\
         - **paint**: the first contentful paint. **answers**: when the first event has answered that is clicked as soon as \
         it can be; what the harness loses in between is left out.\n\
         - **blocked**: what tasks of the main thread took beyond 50 ms each, until the event answered, and in all.\n\
         - **bytes, requests**: until the event answered, and in all; favicons are left out, service workers were off.\n\
         - 4× is a processor four times slower (CDP), slow 4G a line with 1.6 Mbit/s and 150 ms as DevTools has it.\n\
         - Sourceline answers with its page alone. Its program is asked for when the hand rests after that; what that \
         costs is in the columns “in all”.\n\n",
        report.chromium, report.cores, report.cpu, report.events, report.runs,
    );
    text.push_str("## What is asked of the loading\n\n| asked | found | |\n|---|---|---|\n");
    for Criterion { asked, found, outcome } in verdicts {
        let _ = writeln!(text, "| {asked} | {found} | {} |", outcome.word());
    }
    for profile in &report.profiles {
        let _ = write!(text, "\n## {}\n\n", profile.name);
        text.push_str("|  | paint | answers | blocked | blocked in all | kB | kB in all | requests | in all | elements |\n");
        text.push_str("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        let list = profile.median(LIST, |load| load.paint);
        for contender in &report.contenders {
            let spread = |value: fn(&Load) -> Option<f64>| profile.spread(&contender.id, value);
            let time = |value| told(spread(value), list.filter(|_| contender.id != LIST));
            let plain = |value: fn(&Load) -> f64, unit: f64| {
                let median = profile.median(&contender.id, |load| Some(value(load)));
                median.map_or("–".to_owned(), |median| format!("{:.0}", median / unit))
            };
            let _ = writeln!(
                text,
                "| {} | {} | {} | {} ms | {} ms | {} | {} | {} | {} | {} |",
                contender.name,
                time(|load| load.paint),
                time(|load| load.answered),
                plain(|load| load.blocking, 1.0),
                plain(|load| load.blocking_in_all, 1.0),
                plain(|load| load.bytes, 1_000.0),
                plain(|load| load.bytes_in_all, 1_000.0),
                plain(|load| load.requests, 1.0),
                plain(|load| load.requests_in_all, 1.0),
                plain(|load| load.elements, 1.0),
            );
        }
    }
    text.push_str("\nTimes are in times of the list’s first paint; the list’s own are in milliseconds.\n");
    text
}

/// What the part begins with.
pub const HEADING: &str = "# The loading, side by side";

/// A time in times of another, or in milliseconds where there is none.
fn told(spread: Option<Spread>, one: Option<f64>) -> String {
    let Some(Spread { median, least, most }) = spread else { return "–".to_owned() };
    match one {
        Some(one) => format!("{:.2} × ({:.2}–{:.2})", median / one, least / one, most / one),
        None => format!("{median:.0} ms ({least:.0}–{most:.0})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RAW: &str = r#"{"chromium": "1", "cpu": "c", "cores": 2, "began": "2026-01-05T06:00:00Z", "runs": 1, "events": 3,
        "contenders": [{"id": "list", "name": "a plain list"}, {"id": "app", "name": "Sourceline"}, {"id": "vis", "name": "Vis"}],
        "profiles": [{"id": "slow", "name": "4×", "results": [
            {"id": "list", "runs": [{"paint": 100, "answered": 110, "requests": 1, "bytes": 9000}]},
            {"id": "app", "runs": [{"paint": 150, "answered": 201, "blocking": 30, "blockingInAll": 400, "requests": 2, "bytes": 60000}]},
            {"id": "vis", "runs": [{"paint": 500, "answered": 600, "blocking": 100, "blockingInAll": 100, "requests": 4, "bytes": 130001}]}]}]}"#;

    #[test]
    fn what_is_asked_is_held_against_the_list_and_the_peers() {
        let told: Vec<String> = verdicts(&Report::read(RAW).unwrap())
            .into_iter()
            .map(|one| format!("{}: {} ({})", one.outcome.word(), one.asked, one.found))
            .collect();
        assert_eq!(
            told,
            [
                "passed: first paint at most 1.5 times the list's, 4× (1.50 ×)",
                "failed: the first event answers within 2 times the list's first paint, 4× (2.01 ×)",
                "passed: the first event answers sooner than every peer's, 4× (Vis, the soonest, takes 2.99 × as long)",
                "passed: main thread blocked until the first event answers at most a third of vis-timeline's, 4× (0.30 ×; \
                 4.00 × with the program that comes after it)",
                "passed: at most 130000 bytes before it answers (60000)",
                "passed: at most 5 requests before it answers (2)",
            ]
        );
    }

    #[test]
    fn the_part_tells_times_of_the_list() {
        let report = Report::read(RAW).unwrap();
        let part = part(&report, &verdicts(&report), true);
        assert!(part.starts_with("# The loading, side by side\n\n**A trial.**"));
        assert!(part.contains("| a plain list | 100 ms (100–100) |"), "{part}");
        assert!(
            part.contains("| Vis | 5.00 × (5.00–5.00) | 6.00 × (6.00–6.00) | 100 ms | 100 ms | 130 |"),
            "{part}"
        );
    }
}
