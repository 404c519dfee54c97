//! `cargo xtask build`: the page as it is published.

use crate::run::{self, SearchPath};
use crate::{Outcome, dist, paths, serve, system, tools};
use std::fs;
use std::path::PathBuf;

/// Builds `dist/` and prints what it weighs.
pub fn build() -> Outcome {
    let search = SearchPath::new();
    tools::ensure(&search)?;
    let mut trunk = serve::trunk(&search);
    trunk.args(["build", "--release"]);
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

/// A copy of index.html that does not ask for wasm-opt; it is gone when the build is done.
struct PlainPage(PathBuf);

impl PlainPage {
    fn write() -> Outcome<Self> {
        let failed = |e: std::io::Error| format!("index.html cannot be copied: {e}.");
        let html = fs::read_to_string(paths::root().join("index.html")).map_err(failed)?;
        let page = Self(paths::root().join("index.plain.html"));
        fs::write(&page.0, without_wasm_opt(&html)).map_err(failed)?;
        Ok(page)
    }
}

impl Drop for PlainPage {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// The page without the attributes `data-wasm-opt` and `data-wasm-opt-params`.
fn without_wasm_opt(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("data-wasm-opt") {
        out.push_str(&rest[..at]);
        let value = rest[at..].split_once('"').and_then(|(_, value)| value.split_once('"'));
        rest = value.map_or("", |(_, after)| after);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_page_keeps_everything_but_wasm_opt() {
        let html = "<link data-trunk rel=\"rust\" data-wasm-opt=\"z\" data-wasm-opt-params=\"--a --b\" data-bin=\"x\">";
        assert_eq!(without_wasm_opt(html), "<link data-trunk rel=\"rust\"   data-bin=\"x\">");
        assert_eq!(without_wasm_opt("<p>"), "<p>");
    }
}
