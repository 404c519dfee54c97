//! Files that mean harm, or look as if they did, taken the way that the page takes a file: its bytes come in in pieces, become a
//! text, a document and a story, and are drawn. Nothing of that may panic, and whatever is refused says why and what to do.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod hostile {
    pub mod way;
}

use hostile::way::{Way, gallery};
use sourceline_core::formats::sourceline::to_json;
use sourceline_core::generate::{LARGE, damaged, generate};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// How many files are damaged.
const DAMAGED: usize = 1_000;
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
    let files: Vec<(String, Vec<u8>)> = seeds();
    let bytes: Vec<Vec<u8>> = files.iter().map(|(_, bytes)| bytes.clone()).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (at, copy) in damaged(&bytes, DAMAGED, 20_260_105).iter().enumerate() {
        let way = Way::of(&files[at % files.len()].0, copy);
        *counts.entry(way.kind).or_default() += 1;
    }
    // Damage that closes every file at its first byte, or none, would show nothing.
    assert!(counts["opens"] > 50 && counts["faults"] > 100, "{counts:?}");
    insta::assert_snapshot!(
        counts.iter().map(|(kind, count)| format!("{count:4} {kind}")).collect::<Vec<_>>().join("\n")
    );
}

/// What is damaged: files of every form that is read, that open or nearly do.
fn seeds() -> Vec<(String, Vec<u8>)> {
    const OF: &[&str] = &[
        "byte-order-mark.json",
        "passages-overlapping.json",
        "emoji-joined-everywhere.json",
        "claims-to-be-checked.json",
        "timelinejs.json",
        "timelinejs.csv",
        "csv-years.csv",
        "calendar-dates.ics",
    ];
    let mut files: Vec<(String, Vec<u8>)> =
        gallery().into_iter().filter(|(name, _)| OF.contains(&name.as_str())).collect();
    assert_eq!(files.len(), OF.len());
    let made = [1, 3, 8, 20].map(|events| to_json(&generate(events, 3)).unwrap().into_bytes());
    files.extend(made.into_iter().map(|bytes| ("generated.json".to_owned(), bytes)));
    files
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
        let way = Way::of(name, text.as_bytes());
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
