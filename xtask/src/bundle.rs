//! `cargo xtask build`: the page as it is published.

use crate::run::{self, SearchPath};
use crate::{Outcome, dist, paths, serve, system, tools};
use sourceline_messages::Language;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds `dist/` and prints what it weighs.
pub fn build() -> Outcome {
    trunk(&paths::dist(), &[], None)?;
    print!("{}", sourceline_publish::sizes(&paths::dist())?);
    Ok(())
}

/// Builds the page without a story, which the program for authors carries: `crates/cli/` takes it in when it is built.
pub fn build_shell() -> Outcome {
    trunk(&paths::shell(), &[(FEATURES, FEATURES_OF_SHELL)], Some(dist::SHELL))?;
    println!("{} is what `cargo install --path crates/cli` takes in.", paths::shell().display());
    Ok(())
}

/// The features of the program, as index.html has them, and without the story.
const FEATURES: &str = "data-cargo-features=\"hydration\"";
const FEATURES_OF_SHELL: &str = "data-cargo-features=\"hydration\" data-cargo-no-default-features";

/// Has Trunk build a page, of index.html with other words in place of some. `told` is a variable that is set for the hook.
fn trunk(dist: &Path, changes: &[(&str, &str)], told: Option<&str>) -> Outcome {
    let search = SearchPath::new();
    tools::ensure(&search)?;
    let mut trunk = serve::trunk(&search);
    trunk.args(["build", "--release=true", "--locked=true", "--dist"]).arg(dist);
    if let Some(told) = told {
        trunk.env(told, "yes");
    }
    let mut changes: Vec<(String, String)> =
        changes.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect();
    if let Err(why) = system::ensure_npm(&search) {
        eprintln!("Building without wasm-opt, so the wasm will be larger: {why}");
        changes
            .push(wasm_opt_off(&index()?).ok_or(
                "index.html has no `data-wasm-opt=\"…\"`, without which Trunk insists on wasm-opt.",
            )?);
    }
    let page;
    if !changes.is_empty() {
        page = OtherPage::write(&changes)?;
        trunk.arg(&page.0).args(["--html-output", "index.html"]);
    }
    run::run(&mut trunk)
}

/// Builds `dist/`, and for each language one file with everything in it.
pub fn build_single_file() -> Outcome {
    build()?;
    for language in Language::ALL {
        let file = paths::single_file(language);
        let written = file.parent().map_or(Ok(()), fs::create_dir_all);
        let page = sourceline_publish::enclose(&paths::dist(), language)?;
        written
            .and_then(|()| fs::write(&file, &page))
            .map_err(|e| format!("{} cannot be written: {e}.", file.display()))?;
        println!("{} has everything in it: {} bytes.", file.display(), page.len());
    }
    Ok(())
}

/// A copy of index.html with other words in places; it is gone when the build is done.
struct OtherPage(PathBuf);

impl OtherPage {
    fn write(changes: &[(String, String)]) -> Outcome<Self> {
        let mut html = index()?;
        for (from, to) in changes {
            if !html.contains(from) {
                return Err(format!("index.html has no `{from}`."));
            }
            html = html.replacen(from, to, 1);
        }
        let page = Self(paths::root().join("index.plain.html"));
        fs::write(&page.0, html).map_err(|e| format!("index.html cannot be copied: {e}."))?;
        Ok(page)
    }
}

impl Drop for OtherPage {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn index() -> Outcome<String> {
    fs::read_to_string(paths::root().join("index.html"))
        .map_err(|e| format!("index.html cannot be copied: {e}."))
}

/// What asks for wasm-opt, and `data-wasm-opt="0"`, which is off; a release build without the attribute would ask for wasm-opt.
fn wasm_opt_off(html: &str) -> Option<(String, String)> {
    const NAME: &str = "data-wasm-opt=\"";
    let (_, rest) = html.split_once(NAME)?;
    let (level, _) = rest.split_once('"')?;
    Some((format!("{NAME}{level}\""), format!("{NAME}0\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_of_the_page_stands_in_it() {
        let html = "<link data-trunk rel=\"rust\" data-wasm-opt=\"z\" data-wasm-opt-params=\"--a --b\" data-bin=\"x\">";
        let off = ("data-wasm-opt=\"z\"".to_owned(), "data-wasm-opt=\"0\"".to_owned());
        assert_eq!(wasm_opt_off(html), Some(off));
        assert_eq!(wasm_opt_off("<p>"), None);
        let page = index().unwrap();
        assert!(wasm_opt_off(&page).is_some() && page.contains(FEATURES));
    }
}
