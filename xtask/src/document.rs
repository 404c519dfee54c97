//! `cargo xtask check` and `cargo xtask export`: the authored document alone.

use crate::{Outcome, paths};
use sourceline_core::check::render;
use sourceline_core::evidence::without;
use sourceline_core::formats::{Export, authored, sourceline};
use sourceline_core::model::{Document, SourceId};
use sourceline_messages::Language;
use std::collections::BTreeSet;
use std::env;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Checks the document in `assets/` against every rule and every text; all faults are told at once.
pub fn check() -> Outcome {
    let document = load(&assets())?;
    eprintln!(
        "assets/timeline.toml obeys every rule: {} events, each quotation found in its text.",
        document.events.len()
    );
    Ok(())
}

/// Prints the document of a folder, or that in `assets/`, as `sourceline/1` or in another form; `off` names the sources it is to do
/// without, their ids parted by commas.
pub fn export(off: Option<&str>, to: Option<&str>, of: Option<&str>) -> Outcome {
    let form = to.map_or(Ok(Export::Sourceline), form)?;
    let assets = assets();
    let text = form.write(&document(of.map_or(&assets, Path::new), off)?);
    match std::io::stdout().write_all(text.as_bytes()) {
        // Whoever reads on may stop early.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("the document cannot be printed: {error}."))
        }
        _ => Ok(()),
    }
}

/// The document as `sourceline/1`, without the sources that are named.
pub fn exported(off: Option<&str>) -> Outcome<String> {
    sourceline::to_json(&document(&assets(), off)?).map_err(|e| e.to_string())
}

/// The document of a folder without the sources that are named.
fn document(folder: &Path, off: Option<&str>) -> Outcome<Document> {
    let document = load(folder)?;
    let off = off.map(|ids| sources(&document, ids)).transpose()?.unwrap_or_default();
    Ok(without(Language::English, &document, &off))
}

/// The form of a name.
fn form(name: &str) -> Outcome<Export> {
    let known = || Export::ALL.iter().map(|form| format!("`{}`", form.name())).collect::<Vec<_>>().join(", ");
    Export::named(name).ok_or_else(|| format!("there is no form `{name}`: choose one of {}.", known()))
}

/// The sources that a list names.
fn sources(document: &Document, ids: &str) -> Outcome<BTreeSet<SourceId>> {
    let known = || {
        let ids: Vec<String> = document.sources.iter().map(|source| format!("`{}`", source.id)).collect();
        ids.join(", ")
    };
    let id = |id: &str| match document.sources.iter().find(|source| source.id.as_str() == id.trim()) {
        Some(source) => Ok(source.id.clone()),
        None => Err(format!("there is no source `{}`: the document has {}.", id.trim(), known())),
    };
    ids.split(',').map(id).collect()
}

/// The folder of the document, named from the project's top, so that faults are told with short paths.
fn assets() -> PathBuf {
    match env::set_current_dir(paths::root()) {
        Ok(()) => PathBuf::from("assets"),
        Err(_) => paths::root().join("assets"),
    }
}

/// Reads the document in a folder; its faults go to the terminal, and their number into the sentence.
fn load(folder: &Path) -> Outcome<Document> {
    match authored::load(folder) {
        Ok(loaded) => Ok(loaded.document),
        Err(faults) => {
            eprintln!("{}", render(&faults));
            Err(counted(faults.len()))
        }
    }
}

fn counted(faults: usize) -> String {
    match faults {
        1 => "the document has 1 fault, shown above: mend it and check again.".to_owned(),
        many => format!("the document has {many} faults, shown above: mend them and check again."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sourceline_core::model::Source;

    #[test]
    fn a_folder_without_a_document_is_an_error() {
        assert_eq!(
            load(Path::new("no-such-folder")).unwrap_err(),
            "the document has 1 fault, shown above: mend it and check again."
        );
        assert_eq!(counted(7), "the document has 7 faults, shown above: mend them and check again.");
    }

    #[test]
    fn a_form_is_known_by_its_name() {
        assert_eq!(form("ics"), Ok(Export::Ics));
        let unknown = form("docx").unwrap_err();
        assert!(unknown.starts_with("there is no form `docx`: choose one of `sourceline`, "), "{unknown}");
    }

    #[test]
    fn sources_are_named_by_their_ids() {
        let source = |id: &str| Source { id: SourceId::new(id), ..Source::default() };
        let document = Document { sources: vec![source("one"), source("two")], ..Document::default() };
        assert_eq!(sources(&document, "two, one").unwrap().len(), 2);
        let unknown = "there is no source `three`: the document has `one`, `two`.";
        assert_eq!(sources(&document, "one,three").unwrap_err(), unknown);
    }
}
