//! Checks the authored document and embeds it: a document with a fault does not build.

use sourceline_core::check::render;
use sourceline_core::formats::authored;
use sourceline_core::model::pack;
use sourceline_core::search::Index;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=assets");
    if std::env::var_os("CARGO_FEATURE_EMBEDDED").is_none() {
        return ExitCode::SUCCESS;
    }
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(report) => {
            eprintln!("{report}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the packed document and its index where `src/data.rs` finds them.
fn embed() -> Result<(), String> {
    let loaded = authored::load(Path::new("assets")).map_err(|faults| render(&faults))?;
    let packed = pack(&loaded.document).map_err(|error| error.to_string())?;
    let index = Index::of(&loaded.document).pack()?;
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR")?);
    for (name, bytes) in [("timeline.bin", packed), ("index.bin", index)] {
        let out = folder.join(name);
        std::fs::write(&out, bytes).map_err(|error| format!("{}: {error}", out.display()))?;
    }
    Ok(())
}
