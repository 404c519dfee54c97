//! From a page that is built and drawn to a folder that a host can serve: each page gets its loader ([`waking`]), is sealed ([`seal`])
//! and kept for later ([`worker`]), and each file that shrinks gets a `.br` and a `.gz` beside it ([`squeeze`]). The project's own page
//! and the ones that authors build go the same way.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod changes;
mod enclosed;
mod hosts;
mod seal;
mod serving;
mod squeeze;
mod waking;
mod words;
mod worker;

pub use changes::Changes;
pub use enclosed::enclose;
pub use serving::{USUAL_PORT, mime, refused, serve, serve_changing};
pub use squeeze::{sizes, squeeze};

use sourceline_messages::Language;
use std::fs;
use std::path::{Path, PathBuf};

/// What goes well, or one sentence that says what is wrong and what to do.
pub type Outcome<T = ()> = Result<T, String>;

/// Finishes a folder whose pages are drawn, as far as a host needs it; [`squeeze`] is not in it.
///
/// # Errors
/// If a page is not as Trunk and the prerenderer leave it, or a file cannot be read or written.
pub fn finish(folder: &Path) -> Outcome {
    for page in files(folder)?.into_iter().filter(|path| has_extension(path, "html")) {
        let html = fs::read_to_string(&page).map_err(|e| broken("read", &page, &e))?;
        let language = language_of(folder, &page);
        if page == folder.join("index.html") {
            hosts::manifest(folder, &html)?;
        }
        let finished = waking::wake(&html, worker::NAME, language).and_then(|html| hosts::linked(&html));
        let placed = finished.map(|html| if language.folder().is_some() { below(&html) } else { html });
        let sealed = placed.and_then(|html| seal::seal(&html));
        let sealed = sealed.map_err(|why| format!("{} cannot be finished: {why}", page.display()))?;
        fs::write(&page, sealed).map_err(|e| broken("written", &page, &e))?;
    }
    hosts::headers(folder)?;
    worker::write(folder)
}

/// The language of a page, by the folder it lies in.
fn language_of(folder: &Path, page: &Path) -> Language {
    let place = page.strip_prefix(folder).ok().and_then(Path::parent).and_then(Path::to_str);
    Language::ALL.into_iter().find(|language| language.folder() == place).unwrap_or_default()
}

/// A page that lies one folder below the files that its head names.
fn below(html: &str) -> String {
    let (head, body) = html.split_once("</head>").unwrap_or((html, ""));
    [&head.replace("=\"./", "=\"../"), "</head>", body].concat()
}

/// The same page, taken from its folder.
fn above(html: &str) -> String {
    let (head, body) = html.split_once("</head>").unwrap_or((html, ""));
    [&head.replace("=\"../", "=\"./"), "</head>", body].concat()
}

/// Every file below a folder, in order of name.
fn files(dir: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|e| broken("read", &folder, &e))? {
            let path = entry.map_err(|e| broken("read", &folder, &e))?.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case(extension))
}

fn broken(what: &str, path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be {what}: {error}.", path.display())
}
