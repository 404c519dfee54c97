//! The paper: what was measured, as ratios within the run.

use super::criteria::Criterion;
use super::raw::{APP, CANVAS, Report, Run, Size, Spread};
use std::collections::BTreeSet;
use std::fmt::Write;

type Value = fn(&Run) -> Option<f64>;

/// A column: its head, its value, and the value's unit with how often that goes into what is measured.
struct Column {
    head: &'static str,
    value: Value,
    unit: (&'static str, f64),
}

const fn column(head: &'static str, value: Value, unit: (&'static str, f64)) -> Column {
    Column { head, value, unit }
}

const SECONDS: (&str, f64) = (" s", 1.0);
const MILLISECONDS: (&str, f64) = (" ms", 1.0);
const MEGABYTES: (&str, f64) = (" MB", 1e6);
const PLAIN: (&str, f64) = ("", 1.0);

/// What is told as ratios to the canvas.
const RATIOS: [Column; 10] = [
    column("ready", |run| Some(run.ready / 1_000.0), SECONDS),
    column("click to detail", |run| run.click, MILLISECONDS),
    column("zoom: CPU", |run| Some(run.zoom.as_ref()?.cpu), SECONDS),
    column("p50", |run| Some(run.zoom.as_ref()?.frames.p50), MILLISECONDS),
    column("p95", |run| Some(run.zoom.as_ref()?.frames.p95), MILLISECONDS),
    column("worst", |run| Some(run.zoom.as_ref()?.frames.worst), MILLISECONDS),
    column("pan: CPU", |run| Some(run.pan.as_ref()?.cpu), SECONDS),
    column("p50", |run| Some(run.pan.as_ref()?.frames.p50), MILLISECONDS),
    column("p95", |run| Some(run.pan.as_ref()?.frames.p95), MILLISECONDS),
    column("worst", |run| Some(run.pan.as_ref()?.frames.worst), MILLISECONDS),
];

/// What is told as it is.
const COUNTS: [Column; 4] = [
    column("elements in the drawing", |run| Some(run.drawing()), PLAIN),
    column("in the page", |run| Some(run.page()), PLAIN),
    column("JavaScript heap", |run| Some(run.at_ready.memory.heap), MEGABYTES),
    column("the renderer’s own memory", |run| run.at_ready.memory.own, MEGABYTES),
];

/// Which of [`RATIOS`] the peers are compared by with the app.
const AGAINST: [usize; 6] = [0, 1, 2, 4, 6, 8];

/// What the part begins with.
pub const HEADING: &str = "# The drawing, side by side";

/// The part of the paper that tells it; `trial` says that it stands for nothing.
pub fn part(report: &Report, verdicts: &[Criterion], trial: bool) -> String {
    let mut text = head(report, trial);
    text.push_str("\n## What is asked\n\n| asked | found | |\n|---|---|---|\n");
    for Criterion { asked, found, outcome } in verdicts {
        line(&mut text, &[asked.clone(), found.clone(), outcome.word().to_owned()]);
    }
    for size in &report.sizes {
        let day = size.busiest.events;
        // Writing to a string does not fail.
        let _ = write!(text, "\n## {} events, {day} of them on one day\n\n", size.events);
        table(&mut text, report, size, &RATIOS, Some(CANVAS));
        text.push('\n');
        table(&mut text, report, size, &COUNTS, None);
        against(&mut text, report, size);
        failures(&mut text, report, size);
    }
    text
}

fn head(report: &Report, trial: bool) -> String {
    let day = report.began.split('T').next().unwrap_or_default();
    let mut text = format!("{HEADING}\n\n");
    if trial {
        text.push_str("**A trial.** Not all of it was measured, or not often enough: these numbers stand for nothing.\n\n");
    }
    let elsewhere: BTreeSet<&str> = (report.sizes.iter())
        .flat_map(|size| &size.results)
        .flat_map(|results| &results.runs)
        .flat_map(|run| &run.elsewhere)
        .map(String::as_str)
        .collect();
    let refused = match elsewhere.is_empty() {
        true => "Nobody asked for anything from elsewhere.".to_owned(),
        false => {
            let hosts: Vec<&str> = elsewhere.into_iter().collect();
            format!("What was asked of {} was refused at once.", hosts.join(", "))
        }
    };
    let _ = write!(
        text,
        "Written by `cargo xtask bench drawing` on {day}: Chromium {}, without a graphics processor, on {} cores ({}). Every \
         contender draws the same generated document in a page of its own, in a browser of its own; {}, in turns. Numbers \
         are medians, in brackets the least and the greatest. Compare within this paper, not with another machine.\n\n\
         - **ready**: from navigation to the first mark that can be clicked, reading the document included.\n\
         - **CPU**: what the main thread worked in three seconds of wheel (into the busiest day, at its place) or of dragging \
         (300 px to either side, zoomed in by 12 notches), by its own clock (CDP `TaskDuration` in `threadTicks`); work of \
         other threads, such as a compositor’s, is not in it.\n\
         - **p50, p95, worst**: times between frames, by the stamps of `requestAnimationFrame`. The display’s 60 frames a \
         second are their measure: below 17 ms nothing is told.\n\
         - **elements**: the most, at the beginning or at the end. **Memory** after a collection of garbage, at the beginning: \
         the heap (CDP `JSHeapUsedSize`) has no wasm in it, the process’s private memory (`smaps_rollup`) has.\n\
         - TimelineJS zooms by its buttons and timelines-chart by ranges, so the wheel was made to press and to set those; \
         timelines-chart has no pan; its marks fly in, and after that its transitions were off. Apart from this all are as they \
         come; without any transition timelines-chart is ready sooner, which is told beside the others and judged by nobody. \
         What has no date only the app draws. {refused}\n",
        report.chromium,
        report.cores,
        report.cpu,
        runs(report.runs as usize),
    );
    text
}

fn runs(number: usize) -> String {
    if number == 1 { "1 run".to_owned() } else { format!("{number} runs") }
}

fn line(text: &mut String, cells: &[String]) {
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

/// One table: a contender a line; of those but the first the ratios to `unit`, if there is one.
fn table(text: &mut String, report: &Report, size: &Size, columns: &[Column], unit: Option<&str>) {
    let heads = columns.iter().map(|column| column.head.to_owned());
    line(text, &std::iter::once(String::new()).chain(heads).collect::<Vec<_>>());
    line(text, &vec!["---".to_owned(); columns.len() + 1]);
    for contender in &report.contenders {
        let cell = |column: &Column| {
            let Some(spread) = size.spread(&contender.id, column.value) else { return "–".to_owned() };
            let unit = unit.filter(|unit| *unit != contender.id);
            match unit.map(|unit| size.spread(unit, column.value)) {
                None => absolute(spread, column.unit),
                Some(Some(one)) if one.median > 0.0 => ratio(spread, one.median),
                Some(_) => "–".to_owned(),
            }
        };
        let name = std::iter::once(contender.name.clone());
        line(text, &name.chain(columns.iter().map(cell)).collect::<Vec<_>>());
    }
}

/// What the peers take in times of what the app takes.
fn against(text: &mut String, report: &Report, size: &Size) {
    if size.spread(APP, |run| Some(run.ready)).is_none() {
        return;
    }
    text.push_str("\nIn times of what Sourceline takes:\n\n");
    let columns = AGAINST.map(|at| &RATIOS[at]);
    let heads = columns.iter().zip(["ready", "click to detail", "zoom: CPU", "p95", "pan: CPU", "p95"]);
    line(
        text,
        &std::iter::once(String::new()).chain(heads.map(|(_, head)| head.to_owned())).collect::<Vec<_>>(),
    );
    line(text, &vec!["---".to_owned(); columns.len() + 1]);
    for contender in report.contenders.iter().filter(|one| one.id != APP) {
        let cell = |column: &&Column| {
            let of = |id: &str| size.spread(id, column.value).map(|spread| spread.median);
            let ratio = of(&contender.id).zip(of(APP)).filter(|(_, app)| *app > 0.0);
            ratio.map_or("–".to_owned(), |(other, app)| format!("{} ×", short(other / app)))
        };
        let name = std::iter::once(contender.name.clone());
        line(text, &name.chain(columns.iter().map(cell)).collect::<Vec<_>>());
    }
}

/// What did not go well.
fn failures(text: &mut String, report: &Report, size: &Size) {
    let failed: Vec<String> = (report.contenders.iter())
        .filter_map(|one| Some((&one.name, size.of(&one.id)?)))
        .filter_map(|(name, results)| {
            let (why, good) = (results.failure()?, results.good().count());
            Some(match good {
                0 => format!("- {name}: {why}."),
                _ => format!("- {name}: {why}; what {} gave all the same is in the table.", runs(good)),
            })
        })
        .collect();
    let faults = (report.contenders.iter()).filter_map(|one| {
        let fault = size.of(&one.id)?.good().find_map(|run| run.faults.first())?;
        Some(format!("- {}: its scripts threw “{fault}”.", one.name))
    });
    let all: Vec<String> = failed.into_iter().chain(faults).collect();
    if !all.is_empty() {
        let _ = write!(text, "\n{}\n", all.join("\n"));
    }
}

fn absolute(spread: Spread, (unit, size): (&str, f64)) -> String {
    let of = |value: f64| short(value / size);
    between(of(spread.median), of(spread.least), of(spread.most), unit)
}

fn ratio(spread: Spread, one: f64) -> String {
    let of = |value: f64| short(value / one);
    between(of(spread.median), of(spread.least), of(spread.most), " ×")
}

fn between(median: String, least: String, most: String, unit: &str) -> String {
    if least == most { format!("{median}{unit}") } else { format!("{median}{unit} ({least}–{most})") }
}

/// A number with as many digits as tell something.
fn short(value: f64) -> String {
    match value {
        value if value.fract() == 0.0 || value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::criteria::verdicts;
    use super::*;

    const RAW: &str = r#"{
        "chromium": "1.2", "node": "v20", "cpu": "A processor", "cores": 2, "began": "2026-01-05T06:00:00.000Z", "runs": 2,
        "contenders": [{"id": "canvas", "name": "canvas"}, {"id": "app", "name": "Sourceline"}, {"id": "peer", "name": "Peer 1"}],
        "sizes": [{"events": 30, "busiest": {"day": "2025-01-01", "events": 5}, "results": [
            {"id": "canvas", "runs": [
                {"ready": 100, "click": 10, "pan": {"cpu": 0.5, "frames": {"p50": 16, "p95": 17, "worst": 20}},
                 "zoom": {"cpu": 0.2, "frames": {"p50": 16, "p95": 17, "worst": 20}},
                 "atReady": {"elements": {"drawing": 2, "all": 11}, "memory": {"heap": 2000000, "own": null}}},
                {"ready": 300, "zoom": {"cpu": 0.4}}]},
            {"id": "app", "runs": [{"failed": "ignores `?document=`", "ignored": true}]},
            {"id": "peer", "runs": [
                {"ready": 400, "zoom": {"cpu": 0.6}, "elsewhere": ["fonts.example"], "faults": ["oh"]},
                {"failed": "ready not within 90 s"}]}]}]}"#;

    #[test]
    fn the_paper_tells_ratios_what_failed_and_what_was_refused() {
        let report = Report::read(RAW).unwrap();
        let paper = part(&report, &verdicts(&report), true);
        for said in [
            "**A trial.**",
            "on 2026-01-05: Chromium 1.2, without a graphics processor, on 2 cores (A processor).",
            "| canvas | 0.20 s (0.10–0.30) | 10 ms | 0.30 s (0.20–0.40) |",
            "| Peer 1 | 2 × | – | 2.00 × |",
            "| Sourceline | – | – |",
            "- Sourceline: ignores `?document=`.",
            "- Peer 1: ready not within 90 s; what 1 run gave all the same is in the table.",
            "- Peer 1: its scripts threw “oh”.",
            "What was asked of fonts.example was refused at once.",
            "| ready sooner than every peer, at 1000 events | nothing | not measured |",
        ] {
            assert!(paper.contains(said), "{said} is not in\n{paper}");
        }
        assert!(report.app_ignored_the_document());
    }

    #[test]
    fn numbers_have_the_digits_that_tell_something() {
        assert_eq!([0.049, 1.234, 12.34, 123.4, 40.0].map(short), ["0.05", "1.23", "12.3", "123", "40"]);
    }
}
