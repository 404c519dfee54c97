//! What happens to the built page last, while Trunk still holds it in its staging folder: it is prerendered, gets its
//! loader ([`waking`]), is sealed ([`seal`]) and kept for later ([`worker`]), and each file that shrinks gets a `.br` and a `.gz` beside it ([`squeeze`]).

mod enclosed;
mod hosts;
mod seal;
mod squeeze;
mod waking;
mod words;
mod worker;

pub use enclosed::enclose;
pub use squeeze::sizes;

use crate::Outcome;
use crate::run::{self, SearchPath};
use sourceline_messages::Language;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Trunk's `post_build` hook. Only a release build is finished: `trunk serve` shows the page plain.
pub fn finish() -> Outcome {
    let Some(staging) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(
            "`finish` is what Trunk calls at the end of a release build; use `cargo xtask build`.".into()
        );
    };
    if env::var("TRUNK_PROFILE").as_deref() != Ok("release") {
        return Ok(());
    }
    prerender(&staging.join("index.html"))?;
    for page in files(&staging)?.into_iter().filter(|path| has_extension(path, "html")) {
        let html = fs::read_to_string(&page).map_err(|e| broken("read", &page, &e))?;
        let language = language_of(&staging, &page);
        if page == staging.join("index.html") {
            hosts::manifest(&staging, &html)?;
        }
        let finished = waking::wake(&html, worker::NAME, language).and_then(|html| hosts::linked(&html));
        let placed = finished.map(|html| if language.folder().is_some() { below(&html) } else { html });
        let sealed = placed.and_then(|html| seal::seal(&html));
        let sealed = sealed.map_err(|why| format!("{} cannot be finished: {why}", page.display()))?;
        fs::write(&page, sealed).map_err(|e| broken("written", &page, &e))?;
    }
    hosts::headers(&staging)?;
    worker::write(&staging)?;
    squeeze::squeeze(&staging)
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

/// Draws the page into itself with the app's own `prerender` program.
fn prerender(page: &Path) -> Outcome {
    let mut cargo = SearchPath::new().command(run::cargo());
    cargo.args(["run", "--quiet", "--profile", "prerender", "--package", "sourceline", "--features", "ssr"]);
    cargo.args(["--bin", "prerender", "--"]).arg(page);
    run::run(&mut cargo)
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
