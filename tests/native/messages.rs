//! What the interface says stands in the messages, and nowhere else; and whatever stands there is said.

use super::house::{files, root};
use std::collections::BTreeSet;
use std::fs;

/// What keys are called.
const KEYS: &[&str] = &[
    "Alt",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "Control",
    "End",
    "Enter",
    "Esc",
    "Escape",
    "Home",
    "PageDown",
    "PageUp",
    "Plus",
    "Shift",
    "Space",
    "Tab",
];
/// What looks like words, and is nothing that a reader is told: lists of classes, and why something cannot be.
const NOT_SAID: &[&str] = &["sheet crowded", "sheet beyond", "every component stands inside the app"];

#[test]
fn every_message_is_used() {
    let code: String =
        files(&["src", "crates/core/src", "crates/publish/src"]).into_iter().map(|(_, text)| text).collect();
    // A call may be broken over lines.
    let code: String = code.split_whitespace().collect();
    let is_used = |name: &str| {
        [
            format!(".{name}("),
            format!(".{name}_in("),
            format!("Language::{name},"),
            format!("Language::{name})"),
        ]
        .iter()
        .any(|call| code.contains(call.as_str()))
    };
    let unused: Vec<_> = sourceline_messages::NAMES.iter().filter(|name| !is_used(name)).collect();
    assert!(
        unused.is_empty(),
        "nobody says these messages: take them out of crates/messages/messages/: {unused:?}"
    );
}

#[test]
fn no_words_stand_in_the_views() {
    let mut found = Vec::new();
    for (file, text) in files(&["src/view"]) {
        for (line, literal) in literals(&text) {
            if is_words(&literal) {
                found.push(format!("{file}:{line}: “{literal}”"));
            }
        }
    }
    assert!(found.is_empty(), "these words belong into crates/messages/messages/:\n{}", found.join("\n"));
}

#[test]
fn no_words_stand_in_the_style_sheets() {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join("styles")).unwrap() {
        let path = entry.unwrap().path();
        let css = fs::read_to_string(&path).unwrap();
        for declaration in css.split(['{', ';', '}']).filter(|part| part.trim_start().starts_with("content:"))
        {
            let quoted = declaration.split('"').skip(1).step_by(2);
            found.extend(
                quoted
                    .filter(|text| text.chars().any(char::is_alphabetic))
                    .map(|text| format!("{}: {text}", path.display())),
            );
        }
    }
    assert!(found.is_empty(), "a style sheet has no language; let the markup say this: {found:?}");
}

#[test]
fn words_are_told_from_what_is_none() {
    for words in ["Close", "date not stated", "{count} found", "; the reports differ", "Keys and gestures"] {
        assert!(is_words(words), "{words}");
    }
    for no_words in
        ["event-detail", "_m{}", "M4 0h10", "PageUp", "Shift+←", "0 0 16 16", "#_events", "aria", "px"]
    {
        assert!(!is_words(no_words), "{no_words}");
    }
}

/// Whether a text looks like words for a reader: a capital with small letters after it, or several words.
fn is_words(literal: &str) -> bool {
    let mut keys = literal.split([' ', '+', '/', '?']).filter(|key| key.chars().count() > 1).peekable();
    if NOT_SAID.contains(&literal) || (keys.peek().is_some() && keys.all(|key| KEYS.contains(&key))) {
        return false;
    }
    let words: Vec<&str> =
        literal.split(|sign: char| !sign.is_alphabetic()).filter(|word| word.len() > 1).collect();
    let begins = literal.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    let capital = begins.chars().next().is_some_and(char::is_uppercase)
        && begins.chars().nth(1).is_some_and(char::is_lowercase);
    let prose =
        literal.split(' ').filter(|part| part.len() > 1 && part.chars().all(char::is_alphabetic)).count();
    // Lists of classes and drawing commands are told apart by what joins words in them.
    let joined = literal.contains(['-', '_', '#', '/', '.', '[', '<', '=']) && !literal.ends_with('.');
    capital || literal.contains("} ") && prose > 0 || (prose > 1 && words.len() > 1 && !joined)
}

/// The string literals of a file with their lines, but for those of tests, comments and attributes of code.
fn literals(text: &str) -> Vec<(usize, String)> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    for (at, line) in code.lines().enumerate() {
        let line = line.trim_start();
        if line.starts_with("//") || line.starts_with('#') {
            continue;
        }
        let line = line.split(" // ").next().unwrap_or_default();
        for literal in line.split('"').skip(1).step_by(2) {
            found.push((at + 1, literal.to_owned()));
        }
    }
    let classes: BTreeSet<usize> = code
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains("class=\"") || line.contains("classes!("))
        .map(|(at, _)| at + 1)
        .collect();
    // In a line of markup the classes come first; what is left over is looked at by itself.
    found.retain(|(line, literal)| {
        !classes.contains(line) || literal.chars().next().is_some_and(char::is_uppercase)
    });
    found
}
