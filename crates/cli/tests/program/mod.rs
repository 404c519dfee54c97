//! Calling the program as an author does.
#![allow(dead_code)] // each test file uses some of it

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of its own for a test, empty.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Calls the program in a folder.
pub fn sourceline(within: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sourceline")).args(arguments).current_dir(within).output().unwrap()
}

/// Status, standard output and standard error, as a snapshot has them.
pub fn told(output: &Output) -> String {
    let [out, err] =
        [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    format!("status {}\n-- out\n{out}-- err\n{err}", output.status.code().unwrap())
}

/// Changes a timeline that was begun as `story`.
pub fn changed(folder: &Path, from: &str, to: &str) {
    let path = folder.join("story/timeline.toml");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from));
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}
