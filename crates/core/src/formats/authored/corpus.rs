//! The texts: which files there are, whether they are text, and whether they are the texts that were cited.

use super::Corpus;
use super::source_map::SourceMap;
use crate::check::{Diagnostic, Located, Path, Rule, position_of, sha256_hex};
use crate::model::Source;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path as FilePath, PathBuf};

/// Reads every file of a folder; hidden files (`.gitkeep`) are passed over, folders are an error.
pub(super) fn read_folder(folder: &FilePath) -> Result<Corpus, (PathBuf, io::Error)> {
    let at = |path: &FilePath| {
        let path = path.to_owned();
        move |error| (path.clone(), error)
    };
    let mut files = Corpus::new();
    for entry in std::fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            files.insert(name, std::fs::read(&path).map_err(at(&path))?);
        }
    }
    Ok(files)
}

/// The text of a file, or what is wrong with the file.
pub(super) fn decode(name: &str, files: &Corpus) -> Result<String, (String, String)> {
    let Some(bytes) = files.get(name) else {
        let there: Vec<String> = files.keys().map(|name| format!("`{name}`")).collect();
        let there =
            if there.is_empty() { "it is empty".to_owned() } else { format!("it has {}", there.join(", ")) };
        return Err((
            format!("there is no file `{name}` in the corpus"),
            format!("put the text there; {there}"),
        ));
    };
    match std::str::from_utf8(bytes) {
        Err(error) => Err((
            format!("`{name}` is not UTF-8: byte {} begins no character", error.valid_up_to()),
            "convert the text to UTF-8 once, keep that, and write the digest of what you keep".to_owned(),
        )),
        Ok(text) if text.starts_with('\u{feff}') => Err((
            format!("`{name}` begins with a byte order mark"),
            "remove the three bytes EF BB BF and write the digest of what is left".to_owned(),
        )),
        Ok(text) => Ok(text.to_owned()),
    }
}

/// The fault of a text whose digest is not the one written; it lists the quotations that no longer have one place.
pub(super) fn altered(
    s: usize,
    source: &Source,
    lost: &[std::ops::Range<usize>],
    map: &SourceMap,
) -> Option<Diagnostic> {
    let found = sha256_hex(source.text.as_bytes());
    if found == source.sha256 {
        return None;
    }
    let at = map.locate(&Path::item("sources", s).field("sha256"));
    let message = format!("the digest of `{}` is not the one written here", source.file);
    let help = "restore the text as it was; or read what changed, and write the digest found";
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

/// Files of the corpus that no source names.
pub(super) fn unused(sources: &[Source], folder: &str, files: &Corpus) -> Vec<Diagnostic> {
    let named: BTreeSet<&str> = sources.iter().map(|source| source.file.as_str()).collect();
    let unnamed = files.keys().filter(|name| !named.contains(name.as_str()));
    unnamed
        .map(|name| {
            let help = "add a [[source]] that names it, or take it out of the corpus";
            let at = Located::file(&format!("{folder}/{name}"));
            Diagnostic::new(at, Rule::Corpus, "no source names this file", help)
        })
        .collect()
}

/// `corpus/file.txt:3:5`, for a code point offset in a text.
pub(super) fn place_in(folder: &str, source: &Source, byte: usize) -> String {
    let (line, column) = position_of(&source.text, byte);
    format!("{folder}/{}:{line}:{column}", source.file)
}
