//! The corpora of the repository, as the tests read them.

use sourceline_core::check::render;
use sourceline_core::formats::authored;
use sourceline_core::model::Document;
use std::path::Path;

/// The folder of the second corpus, which is Korean and Chinese.
pub const HARBOUR: &str = "tests/fixtures/harbour";

/// The document of an authored folder, which is named from the repository's root; its faults fail the test.
pub fn load(folder: &str) -> Document {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    authored::load(&folder).unwrap_or_else(|faults| panic!("{}", render(&faults))).document
}
