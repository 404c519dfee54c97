//! What a document, its events and its texts are called where they leave the page: names that stay the same from one export
//! to the next, and lead nowhere.

use crate::check::sha256_hex;
use crate::model::{Document, EventId, Source};

/// A timeline's name: the first half of the digest of its title, so that the events of two timelines do not share a name
/// where they share an id.
pub(super) fn timeline(document: &Document) -> String {
    let mut digest = sha256_hex(document.title.as_bytes());
    digest.truncate(16);
    digest
}

/// An event as a URN (RFC 8141). The namespace is not registered.
pub(super) fn event(timeline: &str, id: &EventId) -> String {
    format!("urn:sourceline:{timeline}:event:{}", escaped(id.as_str()))
}

/// A text by its digest, as RFC 6920 names things by their hash. One without a proper digest goes by its id.
pub(super) fn text(timeline: &str, source: &Source) -> String {
    match base64url(&source.sha256) {
        Some(digest) => format!("ni:///sha-256;{digest}"),
        None => format!("urn:sourceline:{timeline}:source:{}", escaped(source.id.as_str())),
    }
}

/// A source by its own address, if that is one of the web; else its text by its digest.
pub(super) fn source(timeline: &str, source: &Source) -> String {
    web(source).map_or_else(|| text(timeline, source), str::to_owned)
}

/// A source's own address, if it is one of the web: nothing else is ever followed.
pub(super) fn web(source: &Source) -> Option<&str> {
    let url = source.url.as_deref()?;
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let is_plain = |sign: char| !sign.is_whitespace() && !sign.is_control() && !"<>\"\\{}|^`".contains(sign);
    (is_web && url.chars().all(is_plain)).then_some(url)
}

/// An id within a URN: what no URN may have is escaped.
fn escaped(id: &str) -> String {
    let mut out = String::new();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// 32 bytes in hex as base64url without padding (RFC 4648).
fn base64url(hex: &str) -> Option<String> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let digits: Vec<u32> = hex.chars().map(|sign| sign.to_digit(16)).collect::<Option<_>>()?;
    if digits.len() != 64 {
        return None;
    }
    // Three digits are twelve bits, and so two signs. The last one has four bits, which zeros follow.
    let signs = digits.chunks(3).flat_map(|group| {
        let bits = group.iter().fold(0, |bits, digit| bits << 4 | digit) << (4 * (3 - group.len()));
        let sign = |at: u32| SIGNS.get(at as usize & 63).copied().map(char::from);
        [sign(bits >> 6), if group.len() > 1 { sign(bits) } else { None }]
    });
    Some(signs.flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SourceId;

    #[test]
    fn a_text_goes_by_its_digest() {
        // The example of RFC 6920, section 8.1: the digest of “Hello World!”.
        let hello = Source { sha256: sha256_hex(b"Hello World!"), ..Source::default() };
        assert_eq!(text("t", &hello), "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk");
        let other = Source { id: SourceId::new("a b"), ..Source::default() };
        assert_eq!(text("t", &other), "urn:sourceline:t:source:a%20b");
    }

    #[test]
    fn only_an_address_of_the_web_is_one() {
        let of = |url: &str| Source { url: Some(url.to_owned()), ..Source::default() };
        assert_eq!(web(&of("https://example.org/a?b")), Some("https://example.org/a?b"));
        for url in ["javascript:alert(1)", "https://a b", "ftp://example.org", "http://a\"b", "http://a}b"] {
            assert_eq!(web(&of(url)), None, "{url}");
        }
        assert!(source("t", &of("data:x")).starts_with("urn:sourceline:t:source:"));
    }
}
