//! What happens to the built page last, while Trunk still holds it in its staging folder: it is prerendered, and finished as
//! [`sourceline_publish`] finishes every page.

use crate::Outcome;
use crate::run::{self, SearchPath};
use std::env;
use std::path::{Path, PathBuf};

/// What the hook is told by when the page is to stay a shell: without a story, to be drawn by the program for authors.
pub const SHELL: &str = "SOURCELINE_SHELL";

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
    if env::var_os(SHELL).is_none() {
        prerender(&staging.join("index.html"))?;
        sourceline_publish::finish(&staging)?;
    }
    sourceline_publish::squeeze(&staging, &mut |_, _| {})
}

/// Draws the page into itself with the app's own `prerender` program.
fn prerender(page: &Path) -> Outcome {
    let mut cargo = SearchPath::new().command(run::cargo());
    cargo.args(["run", "--quiet", "--profile", "prerender", "--package", "sourceline", "--features", "ssr"]);
    cargo.args(["--bin", "prerender", "--"]).arg(page);
    run::run(&mut cargo)
}
