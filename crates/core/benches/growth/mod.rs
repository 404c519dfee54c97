//! How what is measured grows with the number of items, as a table.

use std::time::Instant;

/// How many items there are, but no more than `BENCH_MOST`.
pub fn counts(all: &'static [usize]) -> impl Iterator<Item = usize> {
    let most = std::env::var("BENCH_MOST").ok().and_then(|most| most.parse().ok()).unwrap_or(usize::MAX);
    all.iter().copied().take_while(move |count| *count <= most)
}

/// The fastest of five runs, in milliseconds: what else a machine does only adds to it. What is run gets what is made for it,
/// and the making is not measured.
pub fn fastest<T>(mut make: impl FnMut() -> T, mut run: impl FnMut(T)) -> f64 {
    let mut time = || {
        let made = make();
        let start = Instant::now();
        run(made);
        start.elapsed().as_secs_f64() * 1_000.0
    };
    (0..5).map(|_| time()).fold(f64::INFINITY, f64::min)
}

/// Prints a row for each count: what each part takes, and by how much it grew for ten times the items.
pub fn table<const N: usize>(
    parts: [&str; N],
    counts: impl Iterator<Item = usize>,
    measure: impl Fn(usize) -> [f64; N],
) {
    let cells = |cells: [String; N]| cells.map(|cell| format!("{cell:>16}")).concat();
    println!(
        "{:>9}{}   growth for ten times the items",
        "items",
        cells(parts.map(|part| format!("{part} ms")))
    );
    let mut before: Option<(usize, [f64; N])> = None;
    for count in counts {
        let times = measure(count);
        let grown = before.map_or(String::new(), |(smaller, earlier)| {
            let tenfold = (count as f64 / smaller as f64).log10();
            let grown = |at: usize| (times[at] / earlier[at]).powf(1.0 / tenfold);
            (0..N).map(|at| format!("{:6.1}", grown(at))).collect::<String>()
        });
        println!("{count:>9}{}   {grown}", cells(times.map(|time| format!("{time:.4}"))));
        before = Some((count, times));
    }
}
