//! `sourceline build`: a folder that any static host serves, with the timeline of a folder in it.

use crate::Outcome;
use crate::check::load;
use crate::progress::Progress;
use sourceline_core::evidence::passages_only;
use sourceline_core::model::Document;
use sourceline_publish as publish;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The page without a story, as `cargo xtask shell` has built it: the names of its files, and what is in them.
const SHELL: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/shell.rs"));

/// What every site has, and hardly another folder.
const SIGNS: [&str; 3] = ["index.html", "open.html", "worker.js"];

/// Builds the site of a folder's timeline, if it is asked for with no more of its texts than what is cited.
pub fn build(dir: &Path, to: &Path, only_passages: bool) -> Outcome {
    let mut progress = Progress::new();
    let built = checked(dir, only_passages, &mut progress)
        .and_then(|document| write(&document, to, Packing::Whole, &mut progress));
    progress.end();
    built?;
    let sizes = publish::sizes(to)?;
    println!(
        "{} has the site: put all that is in it on any static host, under any path.\n\n{sizes}",
        to.display()
    );
    Ok(())
}

fn checked(dir: &Path, only_passages: bool, progress: &mut Progress) -> Result<Document, String> {
    let document = load(dir, progress)?;
    if !only_passages {
        return Ok(document);
    }
    let help = "take it out of the text, or publish the texts whole";
    passages_only(&document).map_err(|taken| format!("error: {taken}\n = help: {help}"))
}

/// Whether what hosts send compressed lies beside each file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// It does.
    Whole,
    /// It does not: the site is looked at while it is worked on.
    None,
}

/// Writes a site. It takes the place of one that lies there, once it is complete; of nothing else.
pub fn write(document: &Document, to: &Path, packing: Packing, progress: &mut Progress) -> Outcome {
    if SHELL.is_empty() {
        return Err(
            "error: this program was built without the page that sites are made of\n \
             = help: in Sourceline’s own folder, run `cargo xtask shell`, then `cargo install --path crates/cli`"
                .to_owned(),
        );
    }
    let shown = to.display();
    if !is_free(to) {
        return Err(format!(
            "error: `{shown}` is there already, and is no site of Sourceline’s\n = help: name another folder, or empty this one"
        ));
    }
    let failed = |error: io::Error| format!("error: `{shown}` cannot be written: {error}");
    let growing = beside(to, "building");
    let _ = fs::remove_dir_all(&growing);
    fs::create_dir_all(&growing).map_err(failed)?;
    let grown = grow(document, &growing, packing, progress);
    if let Err(why) = grown {
        let _ = fs::remove_dir_all(&growing);
        return Err(format!("error: {why}"));
    }
    let former = beside(to, "former");
    if to.exists() {
        fs::rename(to, &former).map_err(failed)?;
    }
    fs::rename(&growing, to).map_err(failed)?;
    let _ = fs::remove_dir_all(former);
    Ok(())
}

fn grow(document: &Document, folder: &Path, packing: Packing, progress: &mut Progress) -> Result<(), String> {
    for (name, bytes) in SHELL {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    sourceline::prerender::enclosing(folder, document, &mut |done, of| {
        progress.at("Drawing the pages", done, of);
    })?;
    publish::finish(folder)?;
    match packing {
        Packing::Whole => {
            publish::squeeze(folder, &mut |done, of| progress.at("Packing the files", done, of))
        }
        Packing::None => Ok(()),
    }
}

/// Whether a folder is not there, is empty, or is a site.
fn is_free(folder: &Path) -> bool {
    let is_empty = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    !folder.exists() || is_empty || SIGNS.iter().all(|sign| folder.join(sign).is_file())
}

/// A folder beside another, hidden, for what is only there for a moment.
fn beside(folder: &Path, what: &str) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    folder.with_file_name(format!(".{name}.{what}"))
}
