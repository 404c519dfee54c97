//! A document with a fault does not build: what `build.rs` calls, on a copy of the assets with one thing altered.

use sourceline_core::check::render;
use sourceline_core::formats::authored::{self, CORPUS, TIMELINE};
use std::fs;
use std::path::{Path, PathBuf};

/// The report that is altered, and a quotation of it that stands in one line with a `’` (three bytes).
const REPORT: &str = "004_026e1d56e6417a3a.txt";
const QUOTED: &str = "Lee’s visit includes stops in Beijing and Shanghai,";

/// A copy of the assets that build.rs reads; it goes when the test ends.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let root = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let folder = std::env::temp_dir().join(format!("sourceline-{name}-{}", std::process::id()));
        let copy = Self(folder);
        fs::create_dir_all(copy.0.join(CORPUS)).unwrap();
        fs::copy(root.join("assets").join(TIMELINE), copy.timeline()).unwrap();
        for entry in fs::read_dir(root.join("assets").join(CORPUS)).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), copy.0.join(CORPUS).join(entry.file_name())).unwrap();
        }
        copy
    }

    fn timeline(&self) -> PathBuf {
        self.0.join(TIMELINE)
    }

    fn report(&self) -> PathBuf {
        self.0.join(CORPUS).join(REPORT)
    }

    /// What the build says; empty if it builds.
    fn told(&self) -> String {
        authored::load(&self.0).map(|_| String::new()).unwrap_or_else(|faults| render(&faults))
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The lines, from 1, in which some words stand.
fn lines(path: &Path, words: &str) -> Vec<usize> {
    let text = fs::read_to_string(path).unwrap();
    let found: Vec<usize> =
        text.lines().zip(1..).filter(|(line, _)| line.contains(words)).map(|(_, number)| number).collect();
    assert!(!found.is_empty(), "{words}");
    found
}

fn assert_told(told: &str, all: &[String]) {
    for words in all {
        assert!(told.contains(words.as_str()), "`{words}` is missing in\n{told}");
    }
}

#[test]
fn the_copy_itself_builds() {
    assert_eq!(Copy::new("whole").told(), "");
}

#[test]
fn one_altered_byte_of_a_report_stops_the_build() {
    let copy = Copy::new("byte");
    let quoted = lines(&copy.timeline(), &format!("exact = \"{QUOTED}\""));
    let stands = lines(&copy.report(), QUOTED)[0];
    let mut bytes = fs::read(copy.report()).unwrap();
    let at = String::from_utf8(bytes.clone()).unwrap().find(QUOTED).unwrap() + "Lee".len() + 1;
    bytes[at] = b'x';
    fs::write(copy.report(), &bytes).unwrap();
    let (timeline, report) = (copy.timeline(), copy.report());
    let told = copy.told();
    assert_told(
        &told,
        &[
            format!("`{REPORT}` is not UTF-8: byte {}, in line {stands} at column", at - 1),
            format!("the digest of `{REPORT}` is not the one written here"),
            "quotations of it that no longer have one place:\n".to_owned(),
            "= help: restore the text as it was\n".to_owned(),
            format!("the nearest text is at {}:{stands}:", report.display()),
            format!("Lee\u{fffd}x\u{fffd}{}\n", QUOTED.strip_prefix("Lee’").unwrap()),
        ],
    );
    for line in quoted {
        let at = format!("{}:{line}", timeline.display());
        assert_told(&told, &[format!(" {at}\n"), format!("--> {at}:9\n")]);
    }
    assert!(!told.contains("write the digest"), "{told}");
}

#[test]
fn one_altered_letter_of_a_quotation_stops_the_build() {
    let copy = Copy::new("letter");
    let quoted = lines(&copy.timeline(), &format!("exact = \"{QUOTED}\""))[0];
    let stands = lines(&copy.report(), QUOTED)[0];
    let text = fs::read_to_string(copy.timeline()).unwrap();
    let altered = QUOTED.replace("Shanghai", "Shanghaj");
    fs::write(copy.timeline(), text.replacen(&format!("\"{QUOTED}\""), &format!("\"{altered}\""), 1))
        .unwrap();
    let told = copy.told();
    assert_told(
        &told,
        &[
            format!("--> {}:{quoted}:9\n", copy.timeline().display()),
            format!("exact = \"{altered}\""),
            format!("the nearest text is at {}:{stands}:", copy.report().display()),
            format!("{QUOTED}\n"),
            "the source has `i`, the quotation `j`".to_owned(),
        ],
    );
    assert!(told.ends_with("\n1 fault\n"), "{told}");
}
