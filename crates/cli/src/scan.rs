//! `sourceline scan`: what is left to do, text by text.

use crate::check::{Format, counted};
use crate::progress::Progress;
use crate::{Outcome, say};
use serde_json::{Value, json};
use sourceline_core::formats::authored;
use sourceline_core::scanning::{Left, Scan, ScannedText, Spot, scan as looked_through};
use std::fmt::Write;
use std::path::Path;

/// Prints the sentences that nothing accounts for, and the times that no event cites.
pub fn scan(dir: &Path, format: Format) -> Outcome {
    let mut progress = Progress::new();
    let files = authored::texts(dir, &mut progress.watch())
        .map_err(|faults| sourceline_core::check::render(&faults))?;
    // Who begins may have no timeline.toml yet; what is no character in it is some character all the same.
    let timeline = std::fs::read(dir.join(authored::TIMELINE)).unwrap_or_default();
    let scan = looked_through(&String::from_utf8_lossy(&timeline), &files, &mut progress.watch());
    progress.end();
    let folder = dir.join(authored::CORPUS).display().to_string();
    match format {
        Format::Json => say(&format!("{}\n", machine(&folder, &scan))),
        Format::Human => say(&human(dir, &folder, &scan)),
    }
}

fn human(dir: &Path, folder: &str, scan: &Scan) -> String {
    let mut out = String::new();
    for text in &scan.texts {
        for left in &text.left {
            sentence(&mut out, folder, text, left);
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    // Writing to a string does not fail.
    let _ = writeln!(out, "{}", summary(scan));
    let unnamed: Vec<&str> =
        scan.texts.iter().filter(|text| text.source.is_none()).map(|text| text.file.as_str()).collect();
    if !unnamed.is_empty() {
        let _ = writeln!(out, " = note: no [[source]] describes {}", unnamed.join(", "));
    }
    if !scan.is_whole {
        let _ = writeln!(
            out,
            " = note: not all of {} can be read or stands in the texts, so some of this may be cited or classed; `sourceline check {}` says what is wrong",
            authored::TIMELINE,
            dir.display()
        );
    }
    if scan.sentences() > 0 {
        let _ = writeln!(
            out,
            " = help: cite a sentence for an event, with the lines that `sourceline locate {} \"its words\"` prints, or class it in the ledger of its [[source]]",
            dir.display()
        );
    }
    out
}

/// A sentence with its place, as compilers name places, and its times below it.
fn sentence(out: &mut String, folder: &str, text: &ScannedText, left: &Left) {
    let Left { at, is_cited, times } = left;
    let _ = writeln!(out, "{folder}/{}:{}:{}: {}", text.file, at.line, at.column, shown(&at.words));
    let words: Vec<String> = times.iter().map(|time| shown(&time.words)).collect();
    match (is_cited, words.is_empty()) {
        (true, _) => {
            let _ = writeln!(out, "    cited, but not for: {}", words.join("; "));
        }
        (false, false) => {
            let _ = writeln!(out, "    time: {}", words.join("; "));
        }
        (false, true) => {}
    }
}

/// Words of a text on a terminal: what controls it is written as its code point.
fn shown(words: &str) -> String {
    let is_control =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let one = |c: char| if is_control(c) { format!("<U+{:04X}>", u32::from(c)) } else { c.to_string() };
    words.chars().map(one).collect()
}

fn summary(scan: &Scan) -> String {
    let texts = counted(scan.texts.len(), "text");
    let times = match scan.times() {
        0 => String::new(),
        1 => " In a cited sentence 1 time stands beside what is cited.".to_owned(),
        count => format!(" In cited sentences {count} times stand beside what is cited."),
    };
    match scan.sentences() {
        0 => format!("Every sentence of {texts} is cited or classed.{times}"),
        count => format!(
            "{} of {texts} {} neither cited nor classed, {} with a time.{times}",
            counted(count, "sentence"),
            if count == 1 { "is" } else { "are" },
            scan.dated(),
        ),
    }
}

/// The same for programs: lines and columns from 1, offsets from 0, both in code points.
fn machine(folder: &str, scan: &Scan) -> Value {
    let place = |spot: &Spot| json!({ "line": spot.line, "column": spot.column, "start": spot.start, "end": spot.end, "words": spot.words });
    let sentence = |text: &ScannedText, left: &Left| {
        let mut object = place(&left.at);
        object["file"] = json!(format!("{folder}/{}", text.file));
        object["source"] = json!(text.source);
        object["cited"] = json!(left.is_cited);
        object["times"] = left.times.iter().map(place).collect();
        object
    };
    let of_text = |text| move |left| sentence(text, left);
    let sentences: Vec<Value> =
        scan.texts.iter().flat_map(|text| text.left.iter().map(of_text(text))).collect();
    json!({
        "sentences": sentences,
        "texts": scan.texts.len(),
        "open": scan.sentences(),
        "dated": scan.dated(),
        "times": scan.times(),
        "whole": scan.is_whole,
    })
}
