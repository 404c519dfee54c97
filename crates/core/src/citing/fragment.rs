//! A link that opens a source's own page at a quotation: a text fragment (WICG, *URL Fragment Text Directives*).
//!
//! A browser takes the first place where the words stand, and none that begins or ends within a word; no part of the directive
//! reaches across a paragraph. What a word is, it asks a dictionary in scripts without spaces, so that they are cut at their signs
//! wherever that can be. Where the words do not stand on the page any more, the link opens it at its beginning.

use std::fmt::Write;
use std::ops::Range;

/// A quotation that is no longer is written whole, in code points; of a longer one the first and the last words.
const WHOLE: usize = 60;
/// So many letters of a longer one are written at least, at its beginning and at its end.
const LEAST: usize = 10;
/// So much of a text without signs is one word.
const UNSPACED: usize = 20;
/// At most so many words before and after are written to tell a place from others.
const AROUND: usize = 8;

/// The address of a source at the words between two offsets of its text, in code points.
pub fn text_fragment(url: &str, text: &str, start: usize, end: usize) -> String {
    let url = url.split(":~:").next().unwrap_or_default();
    let searched = Searched::new(text, start..end);
    let Some(directive) = searched.directive() else { return url.to_owned() };
    let hash = if url.contains('#') { "" } else { "#" };
    format!("{url}{hash}:~:text={directive}")
}

/// A text as a browser searches it, and what is to be found in it.
struct Searched {
    /// Every stretch of white space is one space, or one line end if a line ends in it.
    letters: Vec<char>,
    /// The same in small letters.
    folded: Vec<char>,
    /// What is to be found, without white space around it.
    wanted: Range<usize>,
}

impl Searched {
    fn new(text: &str, wanted: Range<usize>) -> Self {
        let mut letters: Vec<char> = Vec::new();
        let (mut from, mut to) = (None, 0);
        for (at, letter) in text.chars().enumerate() {
            let is_wanted = wanted.contains(&at) && !letter.is_whitespace();
            match letters.last_mut() {
                Some(last) if letter.is_whitespace() && last.is_whitespace() => {
                    if letter == '\n' {
                        *last = '\n';
                    }
                }
                _ if letter == '\n' => letters.push('\n'),
                _ if letter.is_whitespace() => letters.push(' '),
                _ => letters.push(letter),
            }
            if is_wanted {
                from = from.or(Some(letters.len() - 1));
                to = letters.len();
            }
        }
        let folded = letters.iter().map(|letter| letter.to_lowercase().next().unwrap_or(*letter)).collect();
        Self { letters, folded, wanted: from.map_or(0..0, |from| from..to) }
    }

    /// What stands after `text=`; `None` if there is nothing to be found.
    fn directive(&self) -> Option<String> {
        if self.wanted.is_empty() {
            return None;
        }
        let is_short = self.wanted.len() <= WHOLE && !self.letters[self.wanted.clone()].contains(&'\n');
        let range = if is_short { None } else { self.first_and_last() };
        let (first, last) = match range {
            Some((first, last)) => (first, Some(last)),
            None => (self.wanted.clone(), None),
        };
        let (before, after) = self.around(&first, last.is_none());
        let mut directive = String::new();
        if let Some(before) = before {
            let _ = write!(directive, "{}-,", self.escaped(before));
        }
        directive += &self.escaped(first);
        if let Some(last) = last {
            let _ = write!(directive, ",{}", self.escaped(last));
        }
        if let Some(after) = after {
            let _ = write!(directive, ",-{}", self.escaped(after));
        }
        Some(directive)
    }

    /// Words at the beginning that stand nowhere before, and words at the end that stand nowhere between; `None` where these
    /// would be one and the same.
    fn first_and_last(&self) -> Option<(Range<usize>, Range<usize>)> {
        let wanted = &self.wanted;
        let line_end = |at: &usize| self.letters[*at] == '\n';
        let first_line = wanted.start..wanted.clone().find(line_end).unwrap_or(wanted.end);
        let last_line = wanted.clone().rev().find(line_end).map_or(wanted.start, |at| at + 1)..wanted.end;
        let firsts = self.cuts(&first_line).into_iter().skip(1).map(|cut| first_line.start..cut);
        let is_long = |words: &Range<usize>| {
            self.letters[words.clone()].iter().filter(|letter| **letter != ' ').count() >= LEAST
        };
        let mut firsts = firsts.filter(|first| is_long(first) || first.end == first_line.end);
        // Words before it tell it apart, where no beginning does.
        let first = firsts.clone().find(|first| self.is_first(first)).or_else(|| firsts.next())?;
        let lasts = self.cuts(&last_line).into_iter().rev().skip(1).map(|cut| cut..last_line.end);
        let mut lasts = lasts.filter(|last| is_long(last) || last.start == last_line.start);
        let last =
            lasts.find(|last| first.end <= last.start && self.place(last, first.end) == Some(last.start))?;
        Some((first, last))
    }

    /// The words before and after that are needed so that nothing before is found in place of `words`.
    fn around(&self, words: &Range<usize>, may_follow: bool) -> (Option<Range<usize>>, Option<Range<usize>>) {
        if self.is_first(words) {
            return (None, None);
        }
        let before = self.line(0..words.start, true);
        let befores: Vec<_> =
            self.cuts(&before).into_iter().rev().skip(1).take(AROUND).map(|cut| cut..before.end).collect();
        if let Some(found) = befores.iter().find(|before| self.is_first(&(before.start..words.end))) {
            return (Some(found.clone()), None);
        }
        let before = befores.last().cloned();
        if !may_follow {
            return (before, None);
        }
        let after = self.line(words.end..self.letters.len(), false);
        let start = before.as_ref().map_or(words.start, |before| before.start);
        let mut afters = self.cuts(&after).into_iter().skip(1).take(AROUND).map(|cut| after.start..cut);
        let found = afters.clone().find(|after| self.is_first(&(start..after.end)));
        (before, found.or_else(|| afters.next_back()))
    }

    /// The part of a stretch on the line nearest to its end, or to its beginning, without white space around it.
    fn line(&self, of: Range<usize>, at_end: bool) -> Range<usize> {
        let is_space = |at: &usize| self.letters[*at].is_whitespace();
        let inner = of.clone().find(|at| !is_space(at)).unwrap_or(of.end)
            ..of.clone().rev().find(|at| !is_space(at)).map_or(of.start, |at| at + 1);
        let line_end = |at: &usize| self.letters[*at] == '\n';
        if inner.is_empty() {
            of.end..of.end
        } else if at_end {
            inner.clone().rev().find(line_end).map_or(inner.start, |at| at + 1)..inner.end
        } else {
            inner.start..inner.clone().find(line_end).unwrap_or(inner.end)
        }
    }

    /// Whether some words stand nowhere before.
    fn is_first(&self, words: &Range<usize>) -> bool {
        self.place(words, 0) == Some(words.start)
    }

    /// The first place of some words, from an offset on.
    fn place(&self, words: &Range<usize>, from: usize) -> Option<usize> {
        let words = &self.folded[words.clone()];
        self.folded[from..].windows(words.len()).position(|place| place == words).map(|at| from + at)
    }

    /// Where a stretch of a line may be cut, its ends included.
    fn cuts(&self, of: &Range<usize>) -> Vec<usize> {
        let mut cuts = vec![of.start];
        for at in of.start + 1..of.end {
            let [left, right] = [self.letters[at - 1], self.letters[at]];
            let since = at - cuts.last().copied().unwrap_or_default();
            let by_sign = is_unspaced(right) && !left.is_alphanumeric();
            let by_length = is_unspaced(left) && is_unspaced(right) && since >= UNSPACED;
            if left == ' ' || by_sign || by_length {
                cuts.push(at);
            }
        }
        cuts.push(of.end);
        cuts
    }

    /// Some words without white space around them, as a directive has them.
    fn escaped(&self, words: Range<usize>) -> String {
        let words: String =
            self.letters[words].iter().map(|letter| if *letter == '\n' { ' ' } else { *letter }).collect();
        let mut out = String::new();
        for byte in words.trim().bytes() {
            // A hyphen, a comma and an ampersand are the directive's own signs.
            if byte.is_ascii_alphanumeric() || b"._~".contains(&byte) {
                out.push(char::from(byte));
            } else {
                let _ = write!(out, "%{byte:02X}");
            }
        }
        out
    }
}

/// Letters of scripts that put no space between words: kana, ideographs, Thai, Lao, Burmese, Khmer. Hangul is written with spaces.
fn is_unspaced(letter: char) -> bool {
    matches!(u32::from(letter),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x2E80..=0x2FDF | 0x3005..=0x3007 | 0x3040..=0x30FF
        | 0x31F0..=0x31FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

#[cfg(test)]
mod tests;
