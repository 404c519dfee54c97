//! Where things are.

use sourceline_messages::Language;
use std::env;
use std::path::{Path, PathBuf};

/// The top folder of the project.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Cargo's folder for what it builds.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// The project's own tools: those that would otherwise replace a version that the machine's owner chose.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// Where npm installs a newer Node.js, if the machine's is too old.
pub fn node() -> PathBuf {
    tools().join("node")
}

/// The browser tests, and what npm installs for them and for the build.
pub fn e2e() -> PathBuf {
    root().join("tests").join("e2e")
}

/// The measurements side by side with other tools, and what npm installs for them.
pub fn bench() -> PathBuf {
    root().join("bench")
}

/// The finished page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The page without a story, for the program for authors.
pub fn shell() -> PathBuf {
    root().join("dist-shell")
}

/// The page in one file.
pub fn single_file(language: Language) -> PathBuf {
    let name = match language.folder() {
        Some(folder) => format!("timeline.{folder}.html"),
        None => "timeline.html".to_owned(),
    };
    root().join("dist-single").join(name)
}
