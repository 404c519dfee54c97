//! The texts: which files there are, whether they are text, and whether they are the texts that were cited.

use super::source_map::SourceMap;
use super::{Corpus, Stage, Watch};
use crate::check::{Diagnostic, Located, Path, Rule, position_of, sha256_hex};
use crate::model::Source;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path as FilePath, PathBuf};

/// Reads every file of a folder; hidden files (`.gitkeep`) are passed over, folders are an error.
pub(super) fn read_folder(folder: &FilePath, watch: Watch<'_>) -> Result<Corpus, (PathBuf, io::Error)> {
    let at = |path: &FilePath| {
        let path = path.to_owned();
        move |error| (path.clone(), error)
    };
    let mut files = Corpus::new();
    let entries = std::fs::read_dir(folder).map_err(at(folder))?.collect::<Result<Vec<_>, _>>();
    let entries = entries.map_err(at(folder))?;
    for (done, entry) in entries.iter().enumerate() {
        watch(Stage::Texts, done, entries.len());
        let path = entry.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            files.insert(name, std::fs::read(&path).map_err(at(&path))?);
        }
    }
    Ok(files)
}

/// What is wrong with a file of the corpus.
pub(super) struct Damage {
    pub message: String,
    pub help: String,
}

/// The text of a file, and what is wrong with the file.
///
/// What can be read of a damaged file is read, so that the quotations that no longer stand are told too: U+FFFD stands
/// for what is no character, and a byte order mark is passed over. `digest` is the one that is written for the file: a
/// file that differs from it was once another, and is to be that again.
pub(super) fn decode(name: &str, digest: &str, files: &Corpus) -> (Option<String>, Option<Damage>) {
    let Some(bytes) = files.get(name) else {
        let there: Vec<String> = files.keys().map(|name| format!("`{name}`")).collect();
        let there =
            if there.is_empty() { "it is empty".to_owned() } else { format!("it has {}", there.join(", ")) };
        let message = format!("there is no file `{name}` in the corpus");
        return (None, Some(Damage { message, help: format!("put the text there; {there}") }));
    };
    let as_cited = sha256_hex(bytes) == digest;
    let text = String::from_utf8_lossy(bytes);
    let mark = text.strip_prefix('\u{feff}');
    let damage = match std::str::from_utf8(bytes) {
        Err(error) => {
            let at = error.valid_up_to();
            let (line, column) = position_of(&text, at);
            let message = format!(
                "`{name}` is not UTF-8: byte {at}, in line {line} at column {column}, begins no character"
            );
            let help = match as_cited {
                true => "convert the text to UTF-8 once, keep that, and write the digest of what you keep",
                false => RESTORE,
            };
            Some(Damage { message, help: help.to_owned() })
        }
        Ok(_) => mark.map(|_| Damage {
            message: format!("`{name}` begins with a byte order mark"),
            help: match as_cited {
                true => "remove the three bytes EF BB BF and write the digest of what is left".to_owned(),
                false => format!("remove the three bytes EF BB BF: {RESTORE}"),
            },
        }),
    };
    (Some(mark.unwrap_or(&text).to_owned()), damage)
}

/// What to do about a text that is not the one that was cited.
const RESTORE: &str = "restore the text as it was";

/// The fault of a file whose digest is not the one written; it lists the quotations that no longer have one place.
pub(super) fn altered(
    s: usize,
    source: &Source,
    files: &Corpus,
    lost: &[std::ops::Range<usize>],
    map: &SourceMap,
) -> Option<Diagnostic> {
    let bytes = files.get(&source.file)?;
    let found = sha256_hex(bytes);
    if found == source.sha256 {
        return None;
    }
    let at = map.locate(&Path::item("sources", s).field("sha256"));
    let message = format!("the digest of `{}` is not the one written here", source.file);
    // The digest of a damaged file is never the one to write.
    let help = match bytes == source.text.as_bytes() {
        true => format!("{RESTORE}; or read what changed, and write the digest found"),
        false => RESTORE.to_owned(),
    };
    let mut diagnostic = Diagnostic::new(at, Rule::Corpus, message, help);
    diagnostic.notes.push(format!("found    {found}\nexpected {}", source.sha256));
    let lines: BTreeSet<usize> = lost.iter().map(|span| map.at(span.clone()).line).collect();
    let lines: Vec<String> = lines.iter().map(|line| format!("{}:{line}", map.file())).collect();
    diagnostic.notes.push(if lines.is_empty() {
        "every quotation of it still has its one place".to_owned()
    } else {
        format!("quotations of it that no longer have one place:\n{}", lines.join("\n"))
    });
    Some(diagnostic)
}

/// What is said of a file that no source names.
pub(super) const UNNAMED: &str = "no source names this file";

/// Files of the corpus that no source names.
pub(super) fn unused(sources: &[Source], folder: &str, files: &Corpus) -> Vec<Diagnostic> {
    let named: BTreeSet<&str> = sources.iter().map(|source| source.file.as_str()).collect();
    let unnamed = files.keys().filter(|name| !named.contains(name.as_str()));
    unnamed
        .map(|name| {
            let help = "add a [[source]] that names it, or take it out of the corpus";
            let at = Located::file(&format!("{folder}/{name}"));
            Diagnostic::new(at, Rule::Corpus, UNNAMED, help)
        })
        .collect()
}

/// `corpus/file.txt:3:5`, for a code point offset in a text.
pub(super) fn place_in(folder: &str, source: &Source, byte: usize) -> String {
    let (line, column) = position_of(&source.text, byte);
    format!("{folder}/{}:{line}:{column}", source.file)
}
