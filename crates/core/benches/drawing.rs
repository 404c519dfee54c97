//! What placing, sorting and one frame cost, from 30 to 1,000,000 items, and how each grows.
//!
//! `cargo bench --package sourceline-core --features author --bench drawing`. At its end it prints a table: the median of
//! each, and by how much it grew for ten times the items. `BENCH_MOST=100000` leaves out what is larger.

use criterion::{BenchmarkId, Criterion};
use sourceline_core::layout::{FrameIndex, Item, MAX_LANES, Placement, Placer, Told, generated};
use sourceline_core::scale::View;
use std::hint::black_box;
use std::time::Instant;

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

fn counts() -> impl Iterator<Item = usize> {
    let most = std::env::var("BENCH_MOST").ok().and_then(|most| most.parse().ok()).unwrap_or(1_000_000);
    COUNTS.into_iter().take_while(move |count| *count <= most)
}

fn measure(criterion: &mut Criterion) {
    let gesture = gesture();
    for count in counts() {
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

/// The median of five runs, in milliseconds.
fn median(mut run: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..5)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Prints how each part grows with the items.
fn growth() {
    let gesture = gesture();
    println!(
        "{:>9} {:>12} {:>12} {:>14}   growth for ten times the items",
        "items", "place ms", "index ms", "one frame ms"
    );
    let mut before: Option<(usize, [f64; 3])> = None;
    for count in counts() {
        let case = Case::new(count);
        let times = [
            median(|| drop(black_box(place(&case.items)))),
            median(|| drop(black_box(case.index()))),
            median(|| case.frames(&gesture)) / gesture.len() as f64,
        ];
        let grown = before.map_or(String::new(), |(smaller, earlier)| {
            let tenfold = (count as f64 / smaller as f64).log10();
            let grown = |at: usize| (times[at] / earlier[at]).powf(1.0 / tenfold);
            format!("{:.1} {:.1} {:.1}", grown(0), grown(1), grown(2))
        });
        println!("{count:>9} {:>12.3} {:>12.3} {:>14.4}   {grown}", times[0], times[1], times[2]);
        before = Some((count, times));
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    measure(&mut criterion);
    criterion.final_summary();
    growth();
}
