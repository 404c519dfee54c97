//! Words as Markdown that is no markup.

/// Words that stand for themselves in CommonMark and in GitHub's dialect, whatever they are: one line, its signs escaped by backslashes
/// where they could be markup, HTML, an entity, a footnote, or an address that becomes a link. White space of ASCII, which any reader
/// takes for one space, is one; control characters are left out.
pub(super) fn escaped(text: &str) -> String {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let signs: Vec<char> = words.join(" ").chars().filter(|sign| !sign.is_control()).collect();
    let digits = signs.iter().take_while(|sign| sign.is_ascii_digit()).count();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, sign) in signs.iter().enumerate() {
        let is_markup = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '^' | '$' | '#' | '@'
            | '{' | '}' => true,
            // A list, a line below a heading, a definition: at the beginning of a line only.
            '-' | '+' | '=' | ':' if at == 0 => true,
            '.' | ')' => (digits > 0 && at == digits) || (*sign == '.' && follows(&signs, at, "www")),
            ':' => signs.get(at + 1) == Some(&'/'),
            _ => false,
        };
        if is_markup {
            out.push('\\');
        }
        out.push(*sign);
    }
    out
}

/// Whether some signs end with a word, in whatever letters.
fn follows(signs: &[char], at: usize, word: &str) -> bool {
    let before = signs.get(at.saturating_sub(word.len())..at).unwrap_or_default();
    before.len() == word.len()
        && before.iter().zip(word.chars()).all(|(sign, letter)| sign.to_ascii_lowercase() == letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    /// The text of a paragraph, if there is nothing else in it.
    fn read(markdown: &str) -> Result<String, String> {
        let mut text = String::new();
        // All dialects, but for the one that straightens or bends quotation marks.
        let dialects = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
        for event in Parser::new_ext(markdown, dialects) {
            match event {
                Event::Text(words) => text.push_str(&words),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => return Err(format!("{other:?}")),
            }
        }
        Ok(text)
    }

    #[test]
    fn what_could_be_markup_is_escaped_and_nothing_else() {
        let pairs = [
            ("# a", "\\# a"),
            ("- a - b", "\\- a - b"),
            ("1. a, 2. b", "1\\. a, 2. b"),
            ("U.S. (2017): “yes!”", "U.S. (2017): “yes!”"),
            ("<b>&amp;", "\\<b\\>\\&amp;"),
            ("http://a, WWW.b, c@d", "http\\://a, WWW\\.b, c\\@d"),
            ("a\n\n    b\u{0}", "a b"),
            ("신문　2031년", "신문　2031년"),
        ];
        for (text, markdown) in pairs {
            assert_eq!(escaped(text), markdown);
        }
    }

    proptest! {
        #[test]
        fn another_reader_finds_the_words_and_no_markup(text in "[ -~나\n]{0,40}") {
            let words = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(read(&escaped(&text)), Ok(words.clone()), "{}", escaped(&text));
            prop_assert_eq!(read(&format!("“{}”", escaped(&text))), Ok(format!("“{words}”")));
        }
    }
}
