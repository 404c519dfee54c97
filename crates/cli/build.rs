//! Takes in the page that `cargo xtask shell` has built, if it has: the program then builds sites. Without it all other commands work.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Where the page lies, from this package's folder.
const SHELL: &str = "../../dist-shell";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={SHELL}");
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut files = String::new();
    for path in kept(&here.join(SHELL)) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // Writing to a string does not fail.
        let _ = writeln!(files, "    ({name:?}, include_bytes!({path:?})),");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("shell.rs");
    fs::write(out, format!("&[\n{files}]\n"))
}

/// The files of the page in order of name; none where it was not built. Pages and their style sheets are written anew for each site, so
/// they are not taken in compressed.
fn kept(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_kept = |path: &PathBuf| {
        let name = path.to_string_lossy();
        let is_packed = name.ends_with(".br") || name.ends_with(".gz");
        path.is_file() && !(is_packed && (name.contains(".css.") || name.contains(".html.")))
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_kept).collect();
    files.sort();
    files
}
