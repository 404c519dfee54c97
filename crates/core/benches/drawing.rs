//! What placing, sorting and one frame cost, from 30 to 1,000,000 items, and how each grows.
//!
//! `cargo bench --package sourceline-core --features author --bench drawing`. At its end it prints a table: the fastest
//! of each, and by how much it grew for ten times the items. `BENCH_MOST=100000` leaves out what is larger.

mod growth;

use criterion::{BenchmarkId, Criterion};
use sourceline_core::layout::{FrameIndex, Item, MAX_LANES, Placement, Placer, Told, generated};
use sourceline_core::scale::View;
use std::hint::black_box;

const COUNTS: [usize; 5] = [30, 1_000, 10_000, 100_000, 1_000_000];
const WIDTH_PX: f64 = 1_120.0;

/// The views of one gesture: from all there is into a crowded place near the end.
fn gesture() -> Vec<View> {
    (0..60).map(|step| View::FULL.zoomed(1.15f64.powi(step), 0.93)).collect()
}

fn told(items: &[Item]) -> Vec<Told> {
    let of = |item: &Item| Told {
        day: item.u_anchor * f64::from(generated::DAYS),
        disputed: item.importance == 2,
    };
    items.iter().map(of).collect()
}

/// Everything that is measured, for one number of items.
struct Case {
    items: Vec<Item>,
    told: Vec<Told>,
    placement: Placement,
    index: FrameIndex,
}

impl Case {
    fn new(count: usize) -> Self {
        let items = generated::items(count, 4);
        let told = told(&items);
        let placement = place(&items);
        let index = FrameIndex::new(&items, &told, &[], &placement, WIDTH_PX);
        Self { items, told, placement, index }
    }

    fn index(&self) -> FrameIndex {
        FrameIndex::new(&self.items, &self.told, &[], &self.placement, WIDTH_PX)
    }

    fn frames(&self, gesture: &[View]) {
        for view in gesture {
            black_box(self.index.frame(*view, 0.25));
        }
    }
}

fn place(items: &[Item]) -> Placement {
    Placer::new(items, WIDTH_PX, MAX_LANES).finish()
}

fn measure(criterion: &mut Criterion) {
    let gesture = gesture();
    for count in growth::counts(&COUNTS) {
        let case = Case::new(count);
        let mut group = criterion.benchmark_group("drawing");
        group.sample_size(10);
        group.bench_with_input(BenchmarkId::new("place", count), &case, |bench, case| {
            bench.iter(|| place(black_box(&case.items)));
        });
        group.bench_with_input(BenchmarkId::new("index", count), &case, |bench, case| {
            bench.iter(|| black_box(case).index());
        });
        group.bench_with_input(BenchmarkId::new("60 frames", count), &case, |bench, case| {
            bench.iter(|| case.frames(&gesture));
        });
        group.finish();
    }
}

/// Prints how each part grows with the items.
fn growth() {
    let gesture = gesture();
    growth::table(["place", "index", "one frame"], growth::counts(&COUNTS), |count| {
        let case = Case::new(count);
        [
            growth::fastest(|| (), |()| drop(black_box(place(&case.items)))),
            growth::fastest(|| (), |()| drop(black_box(case.index()))),
            growth::fastest(|| (), |()| case.frames(&gesture)) / gesture.len() as f64,
        ]
    });
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    measure(&mut criterion);
    criterion.final_summary();
    growth();
}
