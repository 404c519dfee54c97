//! Percent-encoding (RFC 3986, section 2.1) of what a link says in the document's own words.

use std::fmt::Write;

/// A text with every byte escaped that is not unreserved in an address.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Reads what [`encoded`] writes; `None` where an escape is broken or the bytes are no UTF-8.
pub(super) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let escaped = digit(rest.next()?)? * 16 + digit(rest.next()?)?;
        bytes.push(u8::try_from(escaped).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_comes_back_and_no_sign_of_a_link_is_left(text in ".{0,20}") {
            let link = encoded(&text);
            prop_assert_eq!(decoded(&link), Some(text));
            prop_assert!(link.chars().all(|c| c.is_ascii_alphanumeric() || "-._~%".contains(c)), "{}", link);
        }
    }

    #[test]
    fn broken_escapes_are_no_text() {
        for broken in ["%", "%2", "%zz", "%ff"] {
            assert_eq!(decoded(broken), None, "{broken}");
        }
    }
}
