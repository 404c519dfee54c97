//! What a fuzzer once broke stays mended, and what it asks holds of what it begins with.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod fuzzed;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The names in a folder, without what follows their dots.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let stem = |path: PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
    entries.map(|entry| stem(entry.unwrap().path())).filter(|name| !name.starts_with('.')).collect()
}

#[test]
fn every_target_has_a_file_and_something_to_begin_with() {
    let targets: BTreeSet<String> = fuzzed::TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names(&root().join("fuzz/fuzz_targets")), targets);
    let begun: BTreeSet<String> = fuzzed::seeds().into_iter().map(|(target, ..)| target.to_owned()).collect();
    assert_eq!(begun, targets);
    for target in &targets {
        let file = fs::read_to_string(root().join(format!("fuzz/fuzz_targets/{target}.rs"))).unwrap();
        assert!(file.contains(&format!("fuzzed::run(\"{target}\", bytes)")), "{target}");
        let manifest = fs::read_to_string(root().join("fuzz/Cargo.toml")).unwrap();
        assert!(manifest.contains(&format!("name = \"{target}\"")), "fuzz/Cargo.toml does not name {target}");
    }
}

#[test]
fn what_they_begin_with_holds() {
    for (target, _, bytes) in fuzzed::seeds() {
        fuzzed::run(target, &bytes);
    }
}

#[test]
fn what_once_broke_holds() {
    let folder = root().join("tests/fixtures/regressions");
    for (target, _) in fuzzed::TARGETS {
        let Ok(entries) = fs::read_dir(folder.join(target)) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            println!("{}", path.display());
            fuzzed::run(target, &fs::read(path).unwrap());
        }
    }
    let targets: BTreeSet<String> = fuzzed::TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert!(names(&folder).is_subset(&targets), "a folder of regressions is called like its target");
}
