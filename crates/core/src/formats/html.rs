//! HTML of somebody else's file as plain text, and plain text as HTML that shows just it. No document holds HTML.

mod references;

use references::reference;
use std::collections::BTreeMap;

/// What the export of a passage begins with, so that it is known again.
pub(super) const PASSAGE: &str = "<blockquote class=\"sourceline-passage\">";

/// The plain text of some HTML.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Plain {
    /// The words. White space is as HTML shows it, lines end where lines end there.
    pub text: String,
    /// The elements that meant more than where a line ends, with how often each stood there.
    pub elements: BTreeMap<String, usize>,
    /// Passages that an export of ours had put there, which are left out.
    pub passages: usize,
}

/// Takes the words out of HTML as far as its syntax needs (<https://html.spec.whatwg.org/#tokenization>). What is no tag and no
/// character reference stays as it is written: text is never lost to a `<` that opens nothing. It takes time in proportion to
/// the text, whatever stands in it.
pub(super) fn plain(html: &str) -> Plain {
    let mut words = Words::default();
    let mut plain = Plain::default();
    let mut tags = Tags { html, has_quotes: true, has_ends: true, missing: Vec::new() };
    let mut at = 0;
    while let Some(sign) = html.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = html.get(at..).unwrap_or_default();
        if sign == '&'
            && let Some((found, length)) = reference(rest)
        {
            found.chars().for_each(|sign| words.push(sign));
            at += length;
        } else if sign == '<'
            && let Some(end) = tags.end(at)
        {
            let tag = html.get(at..end).unwrap_or_default();
            at = element(tag, end, &mut tags, &mut words, &mut plain);
        } else {
            words.push(sign);
            at += sign.len_utf8();
        }
    }
    plain.text = words.text.trim().to_owned();
    plain
}

/// What a tag does to the words; where the text goes on.
fn element(tag: &str, end: usize, tags: &mut Tags<'_>, words: &mut Words, plain: &mut Plain) -> usize {
    let is_closing = tag.starts_with("</");
    let name: String = tag
        .trim_start_matches(['<', '/'])
        .chars()
        .take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-')
        .map(|sign| sign.to_ascii_lowercase())
        .take(40)
        .collect();
    match name.as_str() {
        "" => return end, // a comment, or what only a document's head has
        "br" => words.lines(words.lines + 1),
        "p" => words.lines(2),
        "div" | "section" | "article" | "ul" | "ol" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
        | "tr" | "table" | "blockquote" | "figure" | "header" | "footer" | "pre" | "hr" | "dl" | "dt"
        | "dd" => {
            words.lines(1);
        }
        _ => {}
    }
    if is_closing {
        return end;
    }
    if tag == PASSAGE
        && let Some(after) = tags.after("</blockquote", end)
    {
        plain.passages += 1;
        return after;
    }
    if !matches!(name.as_str(), "br" | "p" | "div" | "span") {
        *plain.elements.entry(name.clone()).or_default() += 1;
    }
    match name.as_str() {
        "script" => tags.after("</script", end).unwrap_or(end),
        "style" => tags.after("</style", end).unwrap_or(end),
        _ => end,
    }
}

/// Where tags end.
struct Tags<'a> {
    html: &'a str,
    /// Whether quotation marks in tags are closed; where one is not, none is heeded any more.
    has_quotes: bool,
    /// Whether a `>` may still come.
    has_ends: bool,
    /// What was looked for and does not come any more.
    missing: Vec<&'static str>,
}

impl Tags<'_> {
    /// Where the tag or comment that begins here ends; `None` where none does.
    fn end(&mut self, at: usize) -> Option<usize> {
        let rest = self.html.get(at..)?;
        let second = rest.get(1..)?.trim_start_matches('/').chars().next()?;
        if !self.has_ends || !(second.is_ascii_alphabetic() || rest.starts_with("<!")) {
            return None;
        }
        if rest.starts_with("<!--")
            && let Some(end) = self.search("-->", |_| rest.find("-->").map(|length| at + length + 3))
        {
            return Some(end);
        }
        if self.has_quotes {
            let mut quote = None;
            for (offset, byte) in rest.bytes().enumerate() {
                match (quote, byte) {
                    (None, b'>') => return Some(at + offset + 1),
                    (None, b'"' | b'\'') => quote = Some(byte),
                    (Some(open), _) if open == byte => quote = None,
                    _ => {}
                }
            }
            self.has_quotes = false;
        }
        let end = rest.find('>').map(|length| at + length + 1);
        self.has_ends = end.is_some();
        end
    }

    /// Behind the next closing tag that begins so, after a place.
    fn after(&mut self, closing: &'static str, at: usize) -> Option<usize> {
        self.search(closing, |html| {
            let rest = html.get(at..)?;
            let mut starts = rest.match_indices("</").map(|(start, _)| start).filter(|start| {
                rest.get(*start..start + closing.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(closing))
            });
            let start = starts.next()?;
            rest.get(start..)?.find('>').map(|length| at + start + length + 1)
        })
    }

    /// Looks for something, unless it was looked for in vain from an earlier place.
    fn search(&mut self, wanted: &'static str, look: impl FnOnce(&str) -> Option<usize>) -> Option<usize> {
        if self.missing.contains(&wanted) {
            return None;
        }
        let found = look(self.html);
        if found.is_none() {
            self.missing.push(wanted);
        }
        found
    }
}

/// Words as HTML shows them: white space runs together, lines end where elements say so.
#[derive(Default)]
struct Words {
    text: String,
    has_space: bool,
    lines: usize,
}

impl Words {
    fn push(&mut self, sign: char) {
        if sign.is_ascii_whitespace() {
            self.has_space = true;
            return;
        }
        if !self.text.is_empty() {
            match self.lines {
                0 if self.has_space => self.text.push(' '),
                lines => (0..lines).for_each(|_| self.text.push('\n')),
            }
        }
        (self.has_space, self.lines) = (false, 0);
        self.text.push(sign);
    }

    /// Ends so many lines, unless as many have ended since the last word. More than two mean no more than two.
    fn lines(&mut self, lines: usize) {
        self.lines = self.lines.max(lines).min(2);
    }
}

/// Plain text as HTML, for the content of an element and for the value of an attribute in `"`.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(sign),
        }
    }
    html
}

/// Plain text as HTML with its lines.
pub(super) fn escape_lines(text: &str) -> String {
    escape(text).replace('\n', "<br>")
}

#[cfg(test)]
mod tests;
