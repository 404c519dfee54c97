//! Files that mean harm, or look as if they did, taken the way that the page takes a file: its bytes come in in pieces, become a
//! text, a document and a story, and are drawn. Nothing of that may panic, and whatever is refused says why and what to do.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod hostile {
    pub mod way;
}

use hostile::way::{Way, gallery};
use sourceline_core::generate::{LARGE, damaged_gallery};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// How long the largest may take, where programs are built to be fast.
const LONGEST: Duration = Duration::from_secs(20);

#[test]
fn each_file_made_by_hand_is_refused_with_words_or_opens() {
    let files = gallery();
    assert!(files.len() >= 60, "only {} files", files.len());
    let told: Vec<String> = files
        .iter()
        .map(|(name, bytes)| {
            let way = Way::of(name, bytes);
            format!("{name}\n    {}", way.told.replace('\n', "\n    "))
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_thousand_damaged_files_are_refused_or_open() {
    let files: BTreeMap<String, Vec<u8>> = gallery().into_iter().collect();
    let read = |name: &str| files.get(name).cloned().ok_or(name.to_owned());
    let damaged = damaged_gallery(read).unwrap();
    assert_eq!(damaged.len(), 1_000);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (name, bytes) in &damaged {
        *counts.entry(Way::of(name, bytes).kind).or_default() += 1;
    }
    // Damage that closes every file at its first byte, or none, would show nothing.
    assert!(counts["opens"] > 30 && counts["faults"] > 100, "{counts:?}");
    insta::assert_snapshot!(
        counts.iter().map(|(kind, count)| format!("{count:4} {kind}")).collect::<Vec<_>>().join("\n")
    );
}

/// Made to be too much. In seconds only where the program is built to be fast:
/// `cargo test --release --package sourceline-core --features author --test hostile -- --ignored`.
#[test]
#[ignore = "takes minutes without --release"]
fn what_is_too_much_is_refused_or_opens_in_time() {
    let mut told = Vec::new();
    let mut slow = Vec::new();
    for (name, make) in LARGE {
        let text = make();
        let began = Instant::now();
        let way = Way::of_page(text.as_bytes());
        let took = began.elapsed();
        eprintln!(
            "{:7.2} s {:6.1} MiB {name}: {}",
            took.as_secs_f64(),
            text.len() as f64 / f64::from(1 << 20),
            way.kind
        );
        if took > LONGEST {
            slow.push(format!("{name}: {took:?}"));
        }
        told.push(format!("{name}\n    {}", way.told.replace('\n', "\n    ")));
    }
    insta::assert_snapshot!(told.join("\n"));
    assert!(slow.is_empty(), "{slow:#?}");
}
