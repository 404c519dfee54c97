//! `cargo xtask build`: the page as it is published.

use crate::run::{self, SearchPath};
use crate::{Outcome, dist, paths, serve, system, tools};
use sourceline_messages::Language;
use std::fs;
use std::path::PathBuf;

/// Builds `dist/` and prints what it weighs.
pub fn build() -> Outcome {
    let search = SearchPath::new();
    tools::ensure(&search)?;
    let mut trunk = serve::trunk(&search);
    trunk.args(["build", "--release=true", "--locked=true"]);
    let plain;
    if let Err(why) = system::ensure_npm(&search) {
        eprintln!("Building without wasm-opt, so the wasm will be larger: {why}");
        plain = PlainPage::write()?;
        trunk.arg(&plain.0).args(["--html-output", "index.html"]);
    }
    run::run(&mut trunk)?;
    print!("{}", dist::sizes(&paths::dist())?);
    Ok(())
}

/// Builds `dist/`, and for each language one file with everything in it.
pub fn build_single_file() -> Outcome {
    build()?;
    for language in Language::ALL {
        let file = paths::single_file(language);
        let written = file.parent().map_or(Ok(()), fs::create_dir_all);
        let page = dist::enclose(&paths::dist(), language)?;
        written
            .and_then(|()| fs::write(&file, &page))
            .map_err(|e| format!("{} cannot be written: {e}.", file.display()))?;
        println!("{} has everything in it: {} bytes.", file.display(), page.len());
    }
    Ok(())
}

/// A copy of index.html that turns wasm-opt off; it is gone when the build is done.
struct PlainPage(PathBuf);

impl PlainPage {
    fn write() -> Outcome<Self> {
        let failed = |e: std::io::Error| format!("index.html cannot be copied: {e}.");
        let html = fs::read_to_string(paths::root().join("index.html")).map_err(failed)?;
        let plain = without_wasm_opt(&html)
            .ok_or("index.html has no `data-wasm-opt=\"…\"`, without which Trunk insists on wasm-opt.")?;
        let page = Self(paths::root().join("index.plain.html"));
        fs::write(&page.0, plain).map_err(failed)?;
        Ok(page)
    }
}

impl Drop for PlainPage {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// The page with `data-wasm-opt="0"`, which is off; a release build without the attribute would ask for wasm-opt.
fn without_wasm_opt(html: &str) -> Option<String> {
    const NAME: &str = "data-wasm-opt=\"";
    let (before, rest) = html.split_once(NAME)?;
    let (_, after) = rest.split_once('"')?;
    Some(format!("{before}{NAME}0\"{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_page_differs_in_wasm_opt_alone() {
        let html = "<link data-trunk rel=\"rust\" data-wasm-opt=\"z\" data-wasm-opt-params=\"--a --b\" data-bin=\"x\">";
        assert_eq!(without_wasm_opt(html), Some(html.replace("\"z\"", "\"0\"")));
        assert_eq!(without_wasm_opt("<p>"), None);
        let page = fs::read_to_string(paths::root().join("index.html")).unwrap();
        assert!(without_wasm_opt(&page).is_some());
    }
}
