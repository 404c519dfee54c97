//! `sourceline locate`: where words stand in the texts, as the lines that cite them.

use crate::Outcome;
use sourceline_core::formats::authored;
use sourceline_core::quote::{CodePoints, nearest, occurrences};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use std::path::Path;

/// Prints a citation for every place where the words stand.
pub fn locate(dir: &Path, words: &str) -> Outcome {
    if words.trim().is_empty() {
        return Err("error: no words were given\n = help: copy some words of a text".to_owned());
    }
    let texts = texts(dir)?;
    let ids = ids(dir);
    let mut found = String::new();
    for (file, text) in &texts {
        let text = CodePoints::new(text);
        for span in occurrences(&text, words) {
            let source = ids.get(file).map_or("the id that you give it", String::as_str);
            citation(&mut found, source, file, &text, &span, words);
        }
    }
    if found.is_empty() {
        return Err(nowhere(&texts, words));
    }
    print!("{found}");
    Ok(())
}

/// The texts of a folder by their file names.
fn texts(dir: &Path) -> Result<BTreeMap<String, String>, String> {
    let files =
        authored::texts(dir, &mut |_, _, _| {}).map_err(|faults| sourceline_core::check::render(&faults))?;
    Ok(files.into_iter().map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned())).collect())
}

/// The ids of the sources by their files, as far as timeline.toml can be read: who looks for a passage may not have described its
/// text yet.
fn ids(dir: &Path) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(dir.join(authored::TIMELINE)).unwrap_or_default();
    let table: toml::Table = text.parse().unwrap_or_default();
    let sources = table.get("source").and_then(toml::Value::as_array).into_iter().flatten();
    let named = |source: &toml::Value| {
        let part = |name: &str| source.get(name)?.as_str().map(str::to_owned);
        Some((part("file")?, part("id")?))
    };
    sources.filter_map(named).collect()
}

/// A citation of one place; where the words stand several times in the text, with the words beside it that single it out.
fn citation(out: &mut String, source: &str, file: &str, text: &CodePoints, span: &Range<usize>, words: &str) {
    let line = text.slice(0..span.start).unwrap_or_default().matches('\n').count() + 1;
    // Writing to a string does not fail.
    let _ = writeln!(out, "# corpus/{file}, line {line}");
    let _ = writeln!(out, "[[event.citation]]\nsource = {}", quoted(source));
    let (prefix, suffix) = match beside(text, span, words) {
        Some(Beside::After(suffix)) => (None, Some(suffix)),
        Some(Beside::Before(prefix)) => (Some(prefix), None),
        None => (None, None),
    };
    for (name, words) in [("prefix", prefix), ("exact", Some(words.to_owned())), ("suffix", suffix)] {
        if let Some(words) = words {
            let _ = writeln!(out, "{name} = {}", quoted(&words));
        }
    }
    out.push_str("supports = [\"title\"]\n\n");
}

/// Words beside a place that single it out.
enum Beside {
    Before(String),
    After(String),
}

/// As few whole words beside a place as there have to be, for it to be the only one: after it, before it, or before it across
/// lines; none where it is the only one anyway.
fn beside(text: &CodePoints, span: &Range<usize>, words: &str) -> Option<Beside> {
    if occurrences(text, words).len() < 2 {
        return None;
    }
    let is_alone = |whole: &str| occurrences(text, whole).len() == 1;
    let after = text.slice(span.end..text.len())?.split('\n').next()?;
    let ends = after.char_indices().map(|(at, sign)| at + sign.len_utf8());
    let mut suffixes = ends
        .map(|end| after.split_at(end))
        .filter(|(_, rest)| rest.chars().next().is_none_or(char::is_whitespace));
    if let Some((suffix, _)) = suffixes.find(|(suffix, _)| is_alone(&format!("{words}{suffix}"))) {
        return Some(Beside::After(suffix.to_owned()));
    }
    let before = text.slice(0..span.start)?;
    let starts = before.char_indices().rev().map(|(at, _)| before.split_at(at));
    let mut prefixes = starts.filter(|(rest, prefix)| {
        !prefix.trim().is_empty() && rest.chars().next_back().is_none_or(char::is_whitespace)
    });
    let (_, prefix) = prefixes.find(|(_, prefix)| is_alone(&format!("{prefix}{words}")))?;
    Some(Beside::Before(prefix.to_owned()))
}

/// A string as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// That the words stand nowhere, and what is nearest to them in each text.
fn nowhere(texts: &BTreeMap<String, String>, words: &str) -> String {
    let mut why = format!("error: no text has these words: {words}\n");
    for (file, text) in texts {
        if let Some(near) = nearest(&CodePoints::new(text), words) {
            let differences: Vec<String> = near.differences.iter().map(ToString::to_string).collect();
            let _ = writeln!(why, " = note: the nearest in corpus/{file}: {}", near.text);
            if !differences.is_empty() {
                let _ = writeln!(why, " = note: they differ in {}", differences.join("; "));
            }
        }
    }
    why + " = help: copy the words out of the text, character for character"
}
