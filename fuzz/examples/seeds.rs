//! Writes what the targets begin with into `fuzz/corpus/`.

#[path = "../../crates/core/tests/fuzzed/mod.rs"]
mod fuzzed;

use std::fs;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for (target, name, bytes) in fuzzed::seeds() {
        fs::create_dir_all(corpus.join(target))?;
        fs::write(corpus.join(target).join(format!("seed-{name}")), bytes)?;
    }
    Ok(())
}
