//! The messages as they are written, read and held to each other.
//!
//! They are in Fluent (<https://projectfluent.org>), of which this takes what the packed form can say: text, `{ $variable }`,
//! `{ "literal" }`, and one selector on a number, `{ $count -> [one] … *[other] … }`.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The folders of the languages, in the order of `Language`. The first is the one that the others are held to.
pub const LANGUAGES: [&str; 3] = ["en", "ko", "zh"];

/// A file: its language's folder, its name without the ending, and its text.
#[derive(Clone, Debug)]
pub struct File {
    pub language: &'static str,
    pub room: String,
    pub text: String,
}

/// The messages of one file, of all languages.
#[derive(Debug, PartialEq, Eq)]
pub struct Room {
    pub name: String,
    pub messages: Vec<Message>,
}

/// A message in all languages.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// `skip-to-list`.
    pub id: String,
    /// What is put into it, in the order in which the first language has it.
    pub variables: Vec<String>,
    /// Packed, by language: see `src/pattern.rs`.
    pub patterns: Vec<String>,
}

/// What no function can be called, as far as somebody would call a message so.
const KEYWORDS: [&str; 21] = [
    "as", "break", "const", "continue", "do", "else", "enum", "final", "for", "if", "in", "let", "loop",
    "match", "move", "override", "static", "try", "type", "where", "while",
];

/// Begins a variable: the number of it follows.
const SLOT: char = '\u{1}';
/// Begins a selector: the number of its variable follows, then its variants.
const SELECT: char = '\u{2}';
/// Ends a variant.
const NEXT: char = '\u{3}';
/// Ends a selector.
const END: char = '\u{4}';
/// Ends the key of a variant.
const KEY: char = '\u{5}';

/// Reads all files of the messages' folder.
pub fn read(folder: &Path) -> Result<Vec<File>, Vec<String>> {
    let mut files = Vec::new();
    for language in LANGUAGES {
        let folder = folder.join(language);
        let failed = |error: std::io::Error| vec![format!("{}: {error}", folder.display())];
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(&folder).map_err(failed)? {
            paths.push(entry.map_err(failed)?.path());
        }
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
        paths.sort();
        for path in paths {
            let text =
                std::fs::read_to_string(&path).map_err(|e| vec![format!("{}: {e}", path.display())])?;
            let room = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            files.push(File { language, room, text });
        }
    }
    Ok(files)
}

/// The messages, room by room; or all faults, each with its place.
pub fn checked(files: &[File]) -> Result<Vec<Room>, Vec<String>> {
    let mut faults = Vec::new();
    let mut all: BTreeMap<&str, Vec<Entries>> = BTreeMap::new();
    for file in files {
        let entries = entries(file, &mut faults);
        all.entry(&file.room).or_default().push(entries);
    }
    let mut rooms = Vec::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for (room, languages) in &all {
        let mut messages = Vec::new();
        for language in LANGUAGES {
            if !languages.iter().any(|entries| entries.language == language) {
                faults.push(format!("messages/{language}/{room}.ftl is missing: other languages have it."));
            }
        }
        let Some(first) = languages.iter().find(|entries| entries.language == LANGUAGES[0]) else { continue };
        for (id, line, raw) in &first.messages {
            if let Some(other) = seen.insert(id.clone(), (*room).to_owned()) {
                faults.push(format!(
                    "messages/en/{room}.ftl:{line}: `{id}` is a message of {other}.ftl already."
                ));
            }
            let variables = variables(raw);
            let mut patterns = vec![packed(raw, &variables)];
            for language in languages.iter().filter(|entries| entries.language != LANGUAGES[0]) {
                let file = format!("messages/{}/{room}.ftl", language.language);
                let Some((_, line, raw)) = language.messages.iter().find(|(other, ..)| other == id) else {
                    faults.push(format!("{file} lacks `{id}`, which messages/en/{room}.ftl has."));
                    continue;
                };
                let (mut mine, mut theirs) = (self::variables(raw), variables.clone());
                mine.sort();
                theirs.sort();
                if mine != theirs {
                    let listed = |names: &[String]| match names {
                        [] => "no variable".to_owned(),
                        _ => names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", "),
                    };
                    faults.push(format!(
                        "{file}:{line}: `{id}` has {}; in English it has {}.",
                        listed(&mine),
                        listed(&theirs)
                    ));
                    continue;
                }
                patterns.push(packed(raw, &variables));
            }
            messages.push(Message { id: id.clone(), variables, patterns });
        }
        for language in languages.iter().filter(|entries| entries.language != LANGUAGES[0]) {
            for (id, line, _) in &language.messages {
                if !first.messages.iter().any(|(other, ..)| other == id) {
                    let file = format!("messages/{}/{room}.ftl", language.language);
                    faults.push(format!("{file}:{line}: there is no `{id}` in messages/en/{room}.ftl."));
                }
            }
        }
        rooms.push(Room { name: (*room).to_owned(), messages });
    }
    faults.extend(taken(&rooms));
    if faults.is_empty() { Ok(rooms) } else { Err(faults) }
}

/// Messages that are called as the function is that gives another one in pieces.
fn taken(rooms: &[Room]) -> Vec<String> {
    let all = || rooms.iter().flat_map(|room| room.messages.iter().map(move |message| (room, message)));
    let pieces: BTreeSet<String> =
        all().filter(|(_, of)| !of.variables.is_empty()).map(|(_, of)| format!("{}-in", of.id)).collect();
    all()
        .filter(|(_, message)| pieces.contains(&message.id))
        .map(|(room, Message { id, .. })| {
            format!(
                "messages/en/{}.ftl: `{id}` is what gives `{}` in pieces: call it otherwise.",
                room.name,
                &id[..id.len() - 3]
            )
        })
        .collect()
}

/// A message's text in parts.
#[derive(Clone, Debug)]
enum Part {
    Text(String),
    Variable(String),
    Select(String, Vec<(String, Vec<Part>)>),
}

struct Entries {
    language: &'static str,
    /// Id, line, parts.
    messages: Vec<(String, usize, Vec<Part>)>,
}

fn entries(file: &File, faults: &mut Vec<String>) -> Entries {
    let name = format!("messages/{}/{}.ftl", file.language, file.room);
    let line_of = |at: usize| file.text[..at.min(file.text.len())].matches('\n').count() + 1;
    let resource = match parser::parse(file.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            faults
                .extend(errors.iter().map(|error| format!("{name}:{}: {error}.", line_of(error.pos.start))));
            resource
        }
    };
    let mut messages: Vec<(String, usize, Vec<Part>)> = Vec::new();
    for entry in &resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                let id = term.id.name;
                faults.push(format!(
                    "{name}: `-{id}` is a term, and those are not taken: write its words where they stand."
                ));
                continue;
            }
            _ => continue,
        };
        let id = message.id.name;
        let line =
            file.text.lines().position(|line| line.starts_with(&format!("{id} ="))).map_or(1, |at| at + 1);
        let mut fault = |what: &str| faults.push(format!("{name}:{line}: `{id}` {what}."));
        if !id.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-') {
            fault("is not written in small letters with hyphens");
        }
        if KEYWORDS.contains(&id) {
            fault("is a word of Rust, and the message becomes a function of that name: call it otherwise");
        }
        if !message.attributes.is_empty() {
            fault("has attributes, and those are not taken: make messages of them");
        }
        if messages.iter().any(|(other, ..)| other == id) {
            fault("stands twice in this file");
        }
        match &message.value {
            None => fault("says nothing"),
            Some(pattern) => match parts(pattern, false) {
                Ok(parts) => messages.push((id.to_owned(), line, parts)),
                Err(what) => fault(&what),
            },
        }
    }
    Entries { language: file.language, messages }
}

fn parts(pattern: &Pattern<&str>, inside: bool) -> Result<Vec<Part>, String> {
    pattern.elements.iter().map(|element| part(element, inside)).collect()
}

fn part(element: &PatternElement<&str>, inside: bool) -> Result<Part, String> {
    let expression = match element {
        PatternElement::TextElement { value } => return Ok(Part::Text((*value).to_owned())),
        PatternElement::Placeable { expression } => expression,
    };
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Ok(Part::Text(unescape_unicode_to_string(value).into_owned()))
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            Ok(Part::Variable(id.name.to_owned()))
        }
        Expression::Inline(_) => {
            Err("refers to something else than a variable, which is not taken".to_owned())
        }
        Expression::Select { .. } if inside => {
            Err("has a selector in a selector, which is not taken".to_owned())
        }
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let variants: Result<_, String> = variants.iter().map(variant).collect();
            let mut variants: Vec<(String, Vec<Part>)> = variants?;
            // What holds for all others is asked last.
            variants.sort_by_key(|(key, _)| key == OTHER);
            Ok(Part::Select(id.name.to_owned(), variants))
        }
        Expression::Select { .. } => Err("selects by something else than a variable".to_owned()),
    }
}

const OTHER: &str = "other";

fn variant(variant: &Variant<&str>) -> Result<(String, Vec<Part>), String> {
    let key = match &variant.key {
        VariantKey::Identifier { name } => (*name).to_owned(),
        VariantKey::NumberLiteral { value } => (*value).to_owned(),
    };
    if !(key == "one" || key == OTHER || key.parse::<u32>().is_ok()) {
        return Err(format!("has the variant [{key}]; there are [one], [other] and whole numbers"));
    }
    if variant.default != (key == OTHER) {
        return Err("has another default than *[other]".to_owned());
    }
    Ok((key, parts(&variant.value, true)?))
}

/// The variables in the order in which they come.
fn variables(parts: &[Part]) -> Vec<String> {
    fn collect(parts: &[Part], found: &mut Vec<String>) {
        for part in parts {
            match part {
                Part::Text(_) => {}
                Part::Variable(name) => push(found, name),
                Part::Select(name, variants) => {
                    push(found, name);
                    for (_, parts) in variants {
                        collect(parts, found);
                    }
                }
            }
        }
    }
    fn push(found: &mut Vec<String>, name: &str) {
        if !found.iter().any(|other| other == name) {
            found.push(name.to_owned());
        }
    }
    let mut found = Vec::new();
    collect(parts, &mut found);
    found
}

fn packed(parts: &[Part], variables: &[String]) -> String {
    let number =
        |name: &str| variables.iter().position(|other| other == name).unwrap_or_default().to_string();
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Text(words) => text += words,
            Part::Variable(name) => {
                text.push(SLOT);
                text += &number(name);
            }
            Part::Select(name, variants) => {
                text.push(SELECT);
                text += &number(name);
                for (key, parts) in variants {
                    text += key;
                    text.push(KEY);
                    text += &packed(parts, variables);
                    text.push(NEXT);
                }
                text.push(END);
            }
        }
    }
    text
}
