//! What reading a document, deriving its story and drawing a gesture in it cost, from 30 to 100,000 events, and how each
//! grows. More than 200,000 no document may have.
//!
//! `cargo bench --package sourceline-core --features author --bench document`. At its end it prints a table: the fastest
//! of each, and by how much it grew for ten times the events. `BENCH_MOST=10000` leaves out what is larger.

mod growth;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use sourceline_core::formats::sourceline::{Progress, Reading, from_json, write_compact};
use sourceline_core::generate::{SEED, generate};
use sourceline_core::layout::{Arrangement, Plan, Scene, Screen};
use sourceline_core::model::Document;
use sourceline_core::scale::View;
use sourceline_core::state::Story;
use std::hint::black_box;

const COUNTS: [usize; 4] = [30, 1_000, 10_000, 100_000];
/// As the page reads: so many bytes between two looks at the clock.
const SLICE: usize = 32 * 1024;

/// The views of one gesture: from all there is into a crowded place near the end.
fn gesture() -> Vec<View> {
    (0..60).map(|step| View::FULL.zoomed(1.15f64.powi(step), 0.93)).collect()
}

/// Everything that is measured, for one number of events.
struct Case {
    text: String,
    document: Document,
    story: Story,
    plan: Plan,
}

impl Case {
    fn new(events: usize) -> Self {
        let document = generate(events, SEED);
        let mut text = Vec::new();
        // Writing to memory does not fail; a text that is cut short would be refused below.
        let _ = write_compact(&document, &mut text);
        let text = String::from_utf8(text).unwrap_or_default();
        let story = Story::new(document.clone());
        let plan = plan(&story);
        Self { text, document, story, plan }
    }

    fn scenes(&self, gesture: &[View]) {
        for view in gesture {
            black_box(Scene::new(self.story.drawing(), &self.plan, *view));
        }
    }
}

/// The plan that most pages have.
fn plan(story: &Story) -> Plan {
    Plan::new(story.document(), story.drawing(), &Arrangement::default(), Screen::Still.band())
}

/// Reads slice by slice, as the page does.
fn sliced(text: String) -> Option<Document> {
    let mut reading = Reading::new(text).ok()?;
    loop {
        if let Progress::Done(document) = reading.advance(SLICE).ok()? {
            return Some(*document);
        }
    }
}

fn measure(criterion: &mut Criterion) {
    let gesture = gesture();
    for count in growth::counts(&COUNTS) {
        let case = Case::new(count);
        let mut group = criterion.benchmark_group("document");
        group.sample_size(10).throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::new("parse", count), &case, |bench, case| {
            bench.iter(|| from_json(black_box(&case.text)));
        });
        group.bench_with_input(BenchmarkId::new("parse in slices", count), &case, |bench, case| {
            bench.iter_batched(|| case.text.clone(), sliced, BatchSize::PerIteration);
        });
        group.bench_with_input(BenchmarkId::new("story", count), &case, |bench, case| {
            bench.iter_batched(|| case.document.clone(), Story::new, BatchSize::PerIteration);
        });
        group.bench_with_input(BenchmarkId::new("plan", count), &case, |bench, case| {
            bench.iter(|| plan(black_box(&case.story)));
        });
        group.bench_with_input(BenchmarkId::new("60 scenes", count), &case, |bench, case| {
            bench.iter(|| case.scenes(&gesture));
        });
        group.finish();
    }
}

/// Prints how each part grows with the events.
fn growth() {
    let gesture = gesture();
    growth::table(["parse", "in slices", "story", "plan", "one scene"], growth::counts(&COUNTS), |count| {
        let case = Case::new(count);
        [
            growth::fastest(|| (), |()| drop(black_box(from_json(&case.text)))),
            growth::fastest(|| case.text.clone(), |text| drop(black_box(sliced(text)))),
            growth::fastest(|| case.document.clone(), |document| drop(black_box(Story::new(document)))),
            growth::fastest(|| (), |()| drop(black_box(plan(&case.story)))),
            growth::fastest(|| (), |()| case.scenes(&gesture)) / gesture.len() as f64,
        ]
    });
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    measure(&mut criterion);
    criterion.final_summary();
    growth();
}
