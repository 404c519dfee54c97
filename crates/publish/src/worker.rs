//! The service worker, which keeps the page for when there is no connection: `src/loader/worker.js` with the list of what was
//! built.

use super::{broken, files, has_extension, waking};
use crate::{Outcome, mime};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Its name, which stays: browsers ask by it whether there is a new version.
pub const NAME: &str = "worker.js";
const PROGRAM: &str = include_str!("../../../src/loader/worker.js");

/// A file as the worker knows it: its name below the page's folder, its kind, and the SHA-256 of what is in it.
type Kept = (String, &'static str, String);

/// Writes the worker for all that lies in a folder.
pub fn write(folder: &Path) -> Outcome {
    let mut kept = Vec::new();
    for path in files(folder)?.into_iter().filter(|path| is_kept(path)) {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let bytes = fs::read(&path).map_err(|e| broken("read", &path, &e))?;
        kept.push((name, mime(&path), hex(&Sha256::digest(&bytes))));
    }
    let path = folder.join(NAME);
    fs::write(&path, program(&kept)?).map_err(|e| broken("written", &path, &e))
}

/// Whether a reader's browser may ask for a file: what is for hosts alone is not kept.
fn is_kept(path: &Path) -> bool {
    let is_for_hosts = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('_'));
    !is_for_hosts && !["br", "gz"].iter().any(|packed| has_extension(path, packed))
}

/// The worker's text. Its version is made of all names and digests, so that any change of any file makes another.
fn program(kept: &[Kept]) -> Outcome<String> {
    let list = serde_json::to_string(kept).map_err(|error| error.to_string())?;
    let version = &hex(&Sha256::digest(list.as_bytes()))[..16];
    Ok(format!("const VERSION = '{version}';\nconst FILES = {list};\n{}", waking::bare(PROGRAM)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_changes_with_any_file() {
        let kept = |name: &str, digest: &str| vec![(name.to_owned(), "text/css", digest.to_owned())];
        let [one, renamed, changed] = [kept("a.css", "00"), kept("b.css", "00"), kept("a.css", "01")]
            .map(|kept| program(&kept).unwrap());
        let version = |text: &str| text.lines().next().map(str::to_owned);
        assert_ne!(version(&one), version(&renamed));
        assert_ne!(version(&one), version(&changed));
        assert!(one.contains("const FILES = [[\"a.css\",\"text/css\",\"00\"]];\nconst HERE"), "{one}");
    }

    #[test]
    fn what_is_for_hosts_is_not_kept() {
        for (path, kept) in
            [("index.html", true), ("a_bg.wasm", true), ("a.wasm.br", false), ("_headers", false)]
        {
            assert_eq!(is_kept(Path::new(path)), kept, "{path}");
        }
    }

    #[test]
    fn digests_are_written_as_browsers_compute_them() {
        // `printf abc | sha256sum`
        let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex(&Sha256::digest(b"abc")), digest);
    }
}
