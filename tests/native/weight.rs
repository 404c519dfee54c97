//! What must not be written out again and again in the wasm, which every reader waits for.

use std::fs;
use std::path::{Path, PathBuf};

/// What never enters the wasm, and the room that does what the others may not.
const EXCEPT: &[&str] = &[
    "crates/core/src/arranging/",
    "crates/core/src/evidence/runs.rs",
    "crates/core/src/formats/authored/",
    "crates/core/src/generate/",
    "crates/core/src/layout/properties.rs",
];

/// Sorts of the standard library, and what sorts before it gathers.
const HEAVY: &[&str] = &[".sort(", ".sort_by", ".sort_unstable", ".collect::<BTree"];

/// The lines of a file that call them, but for its tests, which stand at its end.
fn heavy(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default().lines().enumerate();
    let calls = code.filter(|(_, line)| {
        let gathers = line.contains(": BTree") && line.contains(".collect()");
        gathers || HEAVY.iter().any(|call| line.contains(call))
    });
    calls.map(|(at, line)| format!("{}: {}", at + 1, line.trim())).collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

#[test]
fn nothing_that_enters_the_wasm_brings_a_sort_of_its_own() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    walk(&root.join("crates/core/src"), &mut files);
    walk(&root.join("src"), &mut files);
    assert!(files.len() > 100);
    let mut found = Vec::new();
    for path in files {
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        let is_test = name.ends_with("/tests.rs") || name.contains("/tests/");
        if is_test || EXCEPT.iter().any(|except| name.starts_with(except)) {
            continue;
        }
        let calls = heavy(&fs::read_to_string(&path).unwrap());
        found.extend(calls.into_iter().map(|call| format!("{name}:{call}")));
    }
    assert!(found.is_empty(), "sort with sourceline_core::arranging:\n{}", found.join("\n"));
}

#[test]
fn a_heavy_line_is_caught() {
    assert_eq!(
        heavy("let x: BTreeSet<u8> = all.collect();\nx.arrange();\n#[cfg(test)]\nall.sort();").len(),
        1
    );
    assert_eq!(heavy("all.sort_unstable_by_key(|at| at.0);\nall.collect::<BTreeMap<_, _>>()").len(), 2);
}
