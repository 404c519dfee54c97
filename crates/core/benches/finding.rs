//! What finding words and counting choices cost, from 30 to 100,000 events, and how each grows.
//!
//! `cargo bench --package sourceline-core --features author --bench finding`. At its end it prints a table: the fastest of
//! each, and by how much it grew for ten times the events. `BENCH_MOST=10000` leaves out what is larger.

mod growth;

use criterion::{BenchmarkId, Criterion, Throughput};
use sourceline_core::generate::{SEED, generate};
use sourceline_core::search::{Index, Query};
use sourceline_core::state::{Choice, Filter, Standing, State, Story};
use std::hint::black_box;

const COUNTS: [usize; 4] = [30, 1_000, 10_000, 100_000];

/// Everything that is measured, for one number of events.
struct Case {
    story: Story,
    index: Index,
    /// A word as it is typed, which many have; and a phrase beside another word.
    queries: [Query; 2],
}

impl Case {
    fn new(events: usize) -> Self {
        let story = Story::new(generate(events, SEED));
        let index = Index::of(story.document());
        let words: Vec<String> = sourceline_core::search::words(&story.document().events[0].title)
            .map(|word| word.folded)
            .collect();
        let (first, second) =
            (words.first().cloned().unwrap_or_default(), words.get(1).cloned().unwrap_or_default());
        let begun: String = first.chars().take(2).collect();
        let queries = [Query::parse(&begun), Query::parse(&format!("\"{first} {second}\" {begun}"))];
        Self { story, index, queries }
    }

    fn find(&self) {
        for query in &self.queries {
            black_box(self.index.find(query));
        }
    }

    /// What two presses on choices cost: which stand out, and what every other choice would leave.
    fn choose(&self) {
        let filter = Filter::default().toggled(Choice::Differing);
        // What stood out last is kept, so another choice each time.
        for filter in [filter.toggled(Choice::Theme(0)), filter.toggled(Choice::Theme(1))] {
            let standing = Standing::of(&State { filter, ..State::default() }, &self.story);
            black_box((standing.places(&self.story), self.story.counts(&standing)));
        }
    }
}

fn measure(criterion: &mut Criterion) {
    for count in growth::counts(&COUNTS) {
        let case = Case::new(count);
        let mut group = criterion.benchmark_group("finding");
        group.sample_size(10).throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::new("index", count), &case, |bench, case| {
            bench.iter(|| Index::of(black_box(case.story.document())));
        });
        group.bench_with_input(BenchmarkId::new("two queries", count), &case, |bench, case| {
            bench.iter(|| case.find());
        });
        group.bench_with_input(BenchmarkId::new("choose", count), &case, |bench, case| {
            bench.iter(|| case.choose());
        });
        group.finish();
    }
}

/// Prints how each part grows with the events.
fn growth() {
    growth::table(["index", "two queries", "choose"], growth::counts(&COUNTS), |count| {
        let case = Case::new(count);
        [
            growth::fastest(|| (), |()| drop(black_box(Index::of(case.story.document())))),
            growth::fastest(|| (), |()| case.find()),
            growth::fastest(|| (), |()| case.choose()),
        ]
    });
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    measure(&mut criterion);
    criterion.final_summary();
    growth();
}
