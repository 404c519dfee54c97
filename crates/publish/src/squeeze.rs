//! The files as a host may send them: `.br` and `.gz` beside each text and wasm file, and what they weigh.

use super::{broken, files, has_extension};
use crate::Outcome;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::Path;

/// What shrinks; pictures are packed already.
const SHRINKS: [&str; 14] = [
    "html",
    "css",
    "js",
    "mjs",
    "json",
    "wasm",
    "svg",
    "txt",
    "xml",
    "webmanifest",
    "map",
    "md",
    "csv",
    "ics",
];

/// Writes a `.br` and a `.gz` beside every text and wasm file, as small as they get, the same bytes every time. What lies there
/// already stays. `watch` is told how many files of how many are done.
///
/// # Errors
/// If a file cannot be read or written.
pub fn squeeze(dir: &Path, watch: &mut dyn FnMut(usize, usize)) -> Outcome {
    let shrinking = files(dir)?.into_iter().filter(|path| SHRINKS.iter().any(|e| has_extension(path, e)));
    let shrinking: Vec<_> = shrinking.collect();
    for (done, path) in shrinking.iter().enumerate() {
        watch(done, shrinking.len());
        let raw = fs::read(path).map_err(|e| broken("read", path, &e))?;
        for (suffix, pack) in [(".br", brotli as fn(&[u8]) -> _), (".gz", gzip)] {
            let mut name = path.clone().into_os_string();
            name.push(suffix);
            if Path::new(&name).exists() {
                continue;
            }
            let packed = pack(&raw).and_then(|packed| fs::write(&name, packed));
            packed.map_err(|e| broken("written", name.as_ref(), &e))?;
        }
    }
    Ok(())
}

fn brotli(raw: &[u8]) -> std::io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: raw.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &raw[..], &mut packed, &params)?;
    Ok(packed)
}

/// Bytes packed as gzip, the same each time.
pub fn gzip(raw: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(raw)?;
    encoder.finish()
}

/// A table of what a page weighs by kind of file, as it is and as it is sent.
///
/// # Errors
/// If the folder cannot be read.
pub fn sizes(dir: &Path) -> Outcome<String> {
    let all = files(dir)?;
    let weigh = |path: &Path| fs::metadata(path).map(|meta| meta.len()).unwrap_or(0);
    let mut table = format!("{:<6}{:>12}{:>12}{:>12}\n", "", "raw", "gzip", "brotli");
    for kind in ["html", "css", "js", "wasm"] {
        let mut sums = [0; 3];
        for path in all.iter().filter(|path| has_extension(path, kind)) {
            for (sum, suffix) in sums.iter_mut().zip(["", ".gz", ".br"]) {
                let mut name = path.clone().into_os_string();
                name.push(suffix);
                *sum += weigh(name.as_ref());
            }
        }
        let [raw, gz, br] = sums.map(grouped);
        table.push_str(&format!("{kind:<6}{raw:>12}{gz:>12}{br:>12}\n"));
    }
    Ok(table)
}

/// A number with its thousands apart.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_squeezed_comes_out_again_and_is_the_same_each_time() {
        let text = "We keep the sentence, and the sentence keeps us. ".repeat(50);
        let (br, gz) = (brotli(text.as_bytes()).unwrap(), gzip(text.as_bytes()).unwrap());
        let mut out = String::new();
        brotli::Decompressor::new(&br[..], 4096).read_to_string(&mut out).unwrap();
        assert_eq!(out, text);
        out.clear();
        flate2::read::GzDecoder::new(&gz[..]).read_to_string(&mut out).unwrap();
        assert_eq!(out, text);
        assert_eq!(gz, gzip(text.as_bytes()).unwrap());
        assert!(br.len() < 200 && gz.len() < 200);
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([0, 999, 1000, 1234567].map(grouped), ["0", "999", "1 000", "1 234 567"]);
    }
}
