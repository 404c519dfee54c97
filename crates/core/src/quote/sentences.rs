//! The sentences of a text.

use super::CodePoints;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Adds the sentences of a part of a text to the spans found before it (Unicode Standard Annex 29; line ends end sentences),
/// each without the white space around it.
///
/// What has no letter and no digit, such as a closing quotation mark, goes with what stands before it on its line.
pub fn sentences(text: &CodePoints, part: Range<usize>, found: &mut Vec<Range<usize>>) {
    let words = text.slice(part.clone()).unwrap_or_default();
    let mut at = part.start;
    for sentence in words.split_sentence_bounds() {
        let span = trimmed(text, at..at + sentence.chars().count());
        at += sentence.chars().count();
        if span.is_empty() {
            continue;
        }
        let tells = text.slice(span.clone()).unwrap_or_default().chars().any(char::is_alphanumeric);
        match found.last_mut().filter(|before| !tells && on_one_line(text, before.end..span.start)) {
            Some(before) => before.end = span.end,
            None => found.push(span),
        }
    }
}

/// A span without the white space at its ends.
pub fn trimmed(text: &CodePoints, span: Range<usize>) -> Range<usize> {
    let words = text.slice(span.clone()).unwrap_or_default();
    let lead = words.chars().take_while(|c| c.is_whitespace()).count();
    let trail = words.chars().rev().take_while(|c| c.is_whitespace()).count();
    span.start + lead..(span.end - trail).max(span.start + lead)
}

fn on_one_line(text: &CodePoints, between: Range<usize>) -> bool {
    text.slice(between)
        .is_some_and(|between| !between.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(text: &str) -> Vec<String> {
        let points = CodePoints::new(text);
        let mut found = Vec::new();
        sentences(&points, 0..points.len(), &mut found);
        found.into_iter().map(|span| points.slice(span).unwrap().to_owned()).collect()
    }

    #[test]
    fn sentences_end_with_their_signs_and_with_lines() {
        assert_eq!(parted(" One. “Two!” \n\n Three\n4"), ["One.", "“Two!”", "Three", "4"]);
        assert_eq!(parted("부두는 닫혔다. 배는 왔다."), ["부두는 닫혔다.", "배는 왔다."]);
        assert_eq!(parted("码头关闭。船来了。"), ["码头关闭。", "船来了。"]);
    }

    #[test]
    fn what_tells_nothing_goes_with_what_stands_before_it_on_its_line() {
        assert_eq!(parted("One. * * *\n* * *"), ["One. * * *", "* * *"]);
        let text = CodePoints::new("One. ”\nTwo.");
        let mut found = Vec::from([Range { start: 0, end: 4 }]);
        sentences(&text, 4..text.len(), &mut found);
        assert_eq!(found, [0..6, 7..11], "a span that was found before counts too");
    }
}
