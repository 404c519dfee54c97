//! What is asked of the drawing, and how it came out: medians of one run against each other, never against another machine.

use super::raw::{APP, CANVAS, Report, Run, Size};

/// How something that is asked came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// As asked.
    Passed,
    /// Not as asked.
    Failed,
    /// Nobody knows.
    NotMeasured,
}

impl Verdict {
    /// In a word or two.
    pub fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::NotMeasured => "not measured",
        }
    }
}

/// One thing that is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// What is asked.
    pub asked: String,
    /// What was found.
    pub found: String,
    /// How it came out.
    pub outcome: Verdict,
}

/// The most that the main thread may work in a gesture, in times of the canvas.
const CPU: f64 = 3.0;
/// The longest p95 frame with most events, in times of the canvas's.
const FRAME: f64 = 1.5;
/// The latest to be ready with most events, in times of the canvas.
const READY: f64 = 4.0;
/// The most elements in the drawing.
const ELEMENTS: f64 = 1_000.0;
/// The work of a gesture stays below so many times of that with a tenth of the events.
const GROWTH: f64 = 1.3;
/// Most events, and a tenth of them.
const MOST: u64 = 100_000;
const TENTH: u64 = 10_000;
/// The sizes at which no peer is to be ready as soon.
const AGAINST_PEERS: [u64; 2] = [1_000, 10_000];
/// The sizes that every size means.
const SIZES: [u64; 4] = [30, 1_000, TENTH, MOST];

type Value = fn(&Run) -> Option<f64>;
const GESTURES: [(&str, Value, Value); 2] = [
    ("zoom", |run| Some(run.zoom.as_ref()?.cpu), |run| Some(run.zoom.as_ref()?.frames.p95)),
    ("pan", |run| Some(run.pan.as_ref()?.cpu), |run| Some(run.pan.as_ref()?.frames.p95)),
];

/// Everything that is asked, and how it came out.
pub fn verdicts(report: &Report) -> Vec<Criterion> {
    let mut all = Vec::new();
    for (gesture, cpu, _) in GESTURES {
        let asked = format!("main-thread CPU in {gesture} at most {CPU} times the canvas's, at every size");
        let ratios = SIZES.map(|events| (events, to_canvas(report.size(events), cpu)));
        all.push(limit(asked, &ratios, |ratio| ratio <= CPU));
    }
    for (gesture, _, p95) in GESTURES {
        let asked = format!("p95 frame in {gesture} at most {FRAME} times the canvas's, at {MOST} events");
        all.push(limit(asked, &[(MOST, to_canvas(report.size(MOST), p95))], |ratio| ratio <= FRAME));
    }
    all.extend(AGAINST_PEERS.map(|events| sooner(report, events)));
    let asked = format!("ready within {READY} times the canvas's time, at {MOST} events");
    let ready = to_canvas(report.size(MOST), |run| Some(run.ready));
    all.push(limit(asked, &[(MOST, ready)], |ratio| ratio <= READY));
    all.push(elements(report));
    for (gesture, cpu, _) in GESTURES {
        let asked = format!(
            "main-thread CPU in {gesture} grows less than {GROWTH} times from {TENTH} to {MOST} events"
        );
        let of = |events| report.size(events)?.spread(APP, cpu).map(|spread| spread.median);
        let growth = of(MOST).zip(of(TENTH)).map(|(most, tenth)| most / tenth);
        all.push(limit(asked, &[(MOST, growth)], |ratio| ratio < GROWTH));
    }
    all
}

/// The app's median in times of the canvas's.
fn to_canvas(size: Option<&Size>, value: impl Fn(&Run) -> Option<f64> + Copy) -> Option<f64> {
    let size = size?;
    Some(size.spread(APP, value)?.median / size.spread(CANVAS, value)?.median)
}

/// Whether ratios are all as they must be. One that is missing leaves it open, unless another is wrong already.
fn limit(asked: String, ratios: &[(u64, Option<f64>)], right: impl Fn(f64) -> bool) -> Criterion {
    let said = |(events, ratio): &(u64, Option<f64>)| match ratio {
        Some(ratio) => format!("{ratio:.2} × at {events}"),
        None => format!("nothing at {events}"),
    };
    let found: Vec<String> = ratios.iter().map(said).collect();
    let outcome = if ratios.iter().filter_map(|(_, ratio)| *ratio).any(|ratio| !right(ratio)) {
        Verdict::Failed
    } else if ratios.iter().any(|(_, ratio)| ratio.is_none()) {
        Verdict::NotMeasured
    } else {
        Verdict::Passed
    };
    Criterion { asked, found: found.join(", "), outcome }
}

/// Whether the app is ready before every peer as it comes. A peer that was not ready in time is later; one that was altered is
/// told beside the others.
fn sooner(report: &Report, events: u64) -> Criterion {
    let asked = format!("ready sooner than every peer, at {events} events");
    let median =
        |id: &str| report.size(events)?.spread(id, |run| Some(run.ready)).map(|spread| spread.median);
    let (altered, peers): (Vec<_>, Vec<_>) = (report.contenders.iter())
        .filter(|one| one.id != APP && one.id != CANVAS)
        .partition(|one| one.altered);
    let tried =
        |id: &str| report.size(events).and_then(|size| size.of(id)).is_some_and(|of| !of.runs.is_empty());
    let quickest = (peers.iter())
        .filter_map(|peer| Some((median(&peer.id)?, &peer.name)))
        .min_by(|one, other| one.0.total_cmp(&other.0));
    let all_tried = !peers.is_empty() && peers.iter().all(|peer| tried(&peer.id));
    let (found, outcome) = match (median(APP), quickest) {
        (Some(app), Some((peer, name))) if app < peer => {
            (format!("{name}, the soonest, takes {:.2} × as long", peer / app), passed_if(all_tried))
        }
        (Some(app), Some((peer, name))) => {
            (format!("{name} takes {:.2} × as long", peer / app), Verdict::Failed)
        }
        (Some(_), None) => ("no peer was ready in time".to_owned(), passed_if(all_tried)),
        (None, _) => ("nothing".to_owned(), Verdict::NotMeasured),
    };
    let beside = altered.iter().filter_map(|peer| {
        Some(format!("; {} takes {:.2} × as long", peer.name, median(&peer.id)? / median(APP)?))
    });
    Criterion { asked, found: std::iter::once(found).chain(beside).collect(), outcome }
}

fn passed_if(all: bool) -> Verdict {
    if all { Verdict::Passed } else { Verdict::NotMeasured }
}

/// Whether the drawing stays small, in every run, at the beginning and at the end.
fn elements(report: &Report) -> Criterion {
    let asked = format!("at most {ELEMENTS} elements in the drawing, at any size");
    let most =
        |events: u64| report.size(events)?.spread(APP, |run| Some(run.drawing())).map(|spread| spread.most);
    let found = SIZES.map(|events| (events, most(events)));
    let told = limit(asked, &found, |elements| elements <= ELEMENTS);
    Criterion { found: told.found.replace(".00 ×", ""), ..told }
}

#[cfg(test)]
mod tests {
    use super::super::raw::{Contender, Frames, Gesture, Results, Size, Still};
    use super::*;

    /// A report in which the canvas takes 1 of everything and the app so much; the one peer is ready after 2.
    fn report(app: impl Fn(u64) -> Run) -> Report {
        let of = |id: &str, run: Run| Results { id: id.to_owned(), runs: vec![run] };
        let size = |events: u64| Size {
            events,
            busiest: super::super::raw::Busiest { events: 1 },
            results: vec![
                of(CANVAS, run(1.0, 1.0, 2.0)),
                of(APP, app(events)),
                of("peer", run(9.0, 2.0, 9_000.0)),
            ],
        };
        let named = |id: &str| Contender { id: id.to_owned(), name: id.to_owned(), altered: false };
        Report {
            chromium: String::new(),
            cpu: String::new(),
            cores: 2,
            began: String::new(),
            runs: 1,
            contenders: [CANVAS, APP, "peer"].map(named).into(),
            sizes: SIZES.map(size).into(),
        }
    }

    fn run(cpu: f64, ready: f64, elements: f64) -> Run {
        let gesture = Some(Gesture { cpu, frames: Frames { p95: cpu, ..Frames::default() } });
        let mut still = Still::default();
        still.elements.drawing = elements;
        Run { ready, zoom: gesture.clone(), pan: gesture, after: Some(still), ..Run::default() }
    }

    fn failed(report: &Report) -> Vec<String> {
        let wrong = verdicts(report).into_iter().filter(|verdict| verdict.outcome != Verdict::Passed);
        wrong.map(|verdict| format!("{}: {}", verdict.outcome.word(), verdict.asked)).collect()
    }

    #[test]
    fn a_drawing_as_asked_passes() {
        assert_eq!(failed(&report(|_| run(1.5, 1.9, 1_000.0))), [] as [String; 0]);
    }

    #[test]
    fn each_limit_is_held() {
        let cpu = failed(&report(|events| run(if events == 30 { 3.1 } else { 1.0 }, 1.0, 9.0)));
        assert_eq!(
            cpu,
            ["zoom", "pan"].map(|gesture| {
                format!("failed: main-thread CPU in {gesture} at most 3 times the canvas's, at every size")
            })
        );
        let ready = failed(&report(|events| run(1.0, if events == MOST { 4.1 } else { 2.0 }, 9.0)));
        assert_eq!(
            ready,
            [
                "failed: ready sooner than every peer, at 1000 events",
                "failed: ready sooner than every peer, at 10000 events",
                "failed: ready within 4 times the canvas's time, at 100000 events",
            ]
        );
        let elements = failed(&report(|_| run(1.0, 1.0, 1_001.0)));
        assert_eq!(elements, ["failed: at most 1000 elements in the drawing, at any size"]);
        let growth = failed(&report(|events| run(if events == MOST { 1.3 } else { 1.0 }, 1.0, 9.0)));
        assert_eq!(growth.len(), 2, "{growth:?}");
        let frames = failed(&report(|_| run(1.6, 1.0, 9.0)));
        assert_eq!(frames.len(), 2, "{frames:?}");
    }

    #[test]
    fn a_peer_that_was_altered_is_told_and_not_judged() {
        let mut with = report(|_| run(1.0, 1.5, 9.0));
        with.contenders.push(Contender { id: "tuned".to_owned(), name: "Tuned".to_owned(), altered: true });
        for size in &mut with.sizes {
            size.results.push(Results { id: "tuned".to_owned(), runs: vec![run(1.0, 0.75, 9.0)] });
        }
        let told = sooner(&with, 1_000);
        assert_eq!(told.outcome, Verdict::Passed);
        assert_eq!(told.found, "peer, the soonest, takes 1.33 × as long; Tuned takes 0.50 × as long");
    }

    #[test]
    fn what_was_not_measured_has_not_passed() {
        let absent = report(|_| Run { failed: Some("gone".to_owned()), ..Run::default() });
        let told = verdicts(&absent);
        assert!(told.iter().all(|verdict| verdict.outcome == Verdict::NotMeasured), "{told:?}");
        let mut fewer = report(|_| run(1.0, 1.0, 9.0));
        fewer.sizes.truncate(3);
        assert!(failed(&fewer).iter().all(|said| said.starts_with("not measured")));
        fewer.contenders.push(Contender { id: "other".to_owned(), name: "other".to_owned(), altered: false });
        assert!(
            failed(&fewer).contains(&"not measured: ready sooner than every peer, at 1000 events".to_owned())
        );
    }
}
