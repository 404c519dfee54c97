//! Numbers and words as they stand in an image.

/// A length in tenths of a px, written as short as it can be.
pub(super) fn px(length: f64) -> String {
    let tenths = (length * 10.0).round() / 10.0;
    // There is no zero below zero.
    format!("{}", if tenths == 0.0 { 0.0 } else { tenths })
}

/// Words that are no markup, whatever they are. What no XML may hold, control characters, is left out.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\r' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other < ' ' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_tenths() {
        assert_eq!([0.04, -0.04, 12.0, 12.25, -3.96, 1e3].map(px), ["0", "0", "12", "12.3", "-4", "1000"]);
    }

    #[test]
    fn words_are_never_markup() {
        assert_eq!(escaped("<a b=\"c\">&\u{0}\n나"), "&lt;a b=&quot;c&quot;&gt;&amp; 나");
    }
}
