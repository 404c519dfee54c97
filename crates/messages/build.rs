//! Checks the messages and packs them: a message that a language lacks does not build.

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/written.rs"]
mod written;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=messages");
    match write() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            eprintln!("{}", faults.join("\n"));
            ExitCode::FAILURE
        }
    }
}

/// Writes the tables and the functions that `src/lib.rs` takes in.
fn write() -> Result<(), Vec<String>> {
    let files = catalogue::read(Path::new("messages"))?;
    let rooms = catalogue::checked(&files)?;
    let folder = std::env::var_os("OUT_DIR").ok_or_else(|| vec!["cargo gave no OUT_DIR".to_owned()])?;
    let out = PathBuf::from(folder).join("messages.rs");
    std::fs::write(&out, written::rust(&rooms)).map_err(|error| vec![format!("{}: {error}", out.display())])
}
