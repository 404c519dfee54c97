//! What a reader asks for.

use super::words;
use std::ops::Range;

/// What is longer is cut: nobody types it, and a link may say anything.
pub const MAX_QUERY_CHARS: usize = 200;

/// Words and phrases, all of which must stand in what is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) phrases: Vec<Phrase>,
}

/// Words one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Folded; at least one.
    pub words: Vec<String>,
    /// Whether the last word may go on: it is still being typed.
    pub is_open: bool,
}

/// From so many letters on, a word that is still being typed stands for all that begin so.
const OPEN_FROM: usize = 2;

impl Query {
    /// Reads what was typed. What stands in quotation marks is a phrase, and so is what no space parts (`U.S.`, `정상회담`). The last
    /// word may go on, unless a space or a quotation mark ends it.
    pub fn parse(text: &str) -> Self {
        let text = text.char_indices().nth(MAX_QUERY_CHARS).map_or(text, |(end, _)| &text[..end]);
        let mut phrases = Vec::new();
        // Between one mark and the next stands a phrase; outside, what spaces part.
        for (at, part) in text.split(is_quotation_mark).enumerate() {
            let is_quoted = at % 2 == 1;
            let parts: Vec<&str> = if is_quoted { vec![part] } else { part.split_whitespace().collect() };
            phrases.extend(parts.into_iter().filter_map(Phrase::closed));
        }
        let is_typed_on = text.chars().next_back().is_some_and(char::is_alphanumeric);
        if let Some(last) = phrases.last_mut().filter(|_| is_typed_on) {
            last.is_open = last.words.last().is_some_and(|word| word.chars().count() >= OPEN_FROM);
        }
        Self { phrases }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// Where in a text the words stand that are asked for, in bytes: in order, and apart from each other.
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let words: Vec<_> = words(text).collect();
        let mut is_found = vec![false; words.len()];
        for phrase in &self.phrases {
            for (at, window) in words.windows(phrase.words.len()).enumerate() {
                if phrase.is_at(window.iter().map(|word| word.folded.as_str())) {
                    is_found[at..at + window.len()].fill(true);
                }
            }
        }
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for (at, word) in words.iter().enumerate().filter(|(at, _)| is_found[*at]) {
            match ranges.last_mut() {
                // Letters that stand side by side are one run.
                Some(last) if last.end == word.start && at > 0 => last.end = word.end,
                _ => ranges.push(word.start..word.end),
            }
        }
        ranges
    }
}

/// A piece of a text; `true` where it is what was asked for.
pub type Piece = (String, bool);

impl Query {
    /// A text in pieces, of which those stand out that are asked for. Of a text that is long, only what is `around` so many code points
    /// before the first of them and after it, with an ellipsis where something is left out.
    pub fn pieces(&self, text: &str, around: usize) -> Vec<Piece> {
        let ranges = self.ranges(text);
        let first = ranges.first().map_or(0..0, Clone::clone);
        let before = text[..first.start].char_indices().rev().take(around).last();
        let start = before.map_or(first.start, |(at, _)| at);
        // No word is cut, unless there is nothing but one.
        let whole = |cut: usize| cut == 0 || cut == text.len() || text[..cut].ends_with(char::is_whitespace);
        let space = text[start..first.start].char_indices().find(|(_, sign)| sign.is_whitespace());
        let start = match space {
            Some((at, sign)) if !whole(start) => start + at + sign.len_utf8(),
            _ => start,
        };
        let end =
            text[first.end..].char_indices().nth(around * 2).map_or(text.len(), |(at, _)| first.end + at);
        let end = match text[first.end..end].rfind(char::is_whitespace) {
            Some(space) if end < text.len() => first.end + space,
            _ => end,
        };
        let mut pieces: Vec<Piece> = Vec::new();
        let mut push = |words: &str, is_asked: bool| {
            if !words.is_empty() {
                pieces.push((words.to_owned(), is_asked));
            }
        };
        push(if start > 0 { "… " } else { "" }, false);
        let mut at = start;
        for range in ranges.into_iter().filter(|range| range.end <= end) {
            push(&text[at..range.start], false);
            push(&text[range.clone()], true);
            at = range.end;
        }
        push(&text[at..end], false);
        push(if end < text.len() { " …" } else { "" }, false);
        pieces
    }
}

impl Phrase {
    fn closed(text: &str) -> Option<Self> {
        let words: Vec<String> = words(text).map(|word| word.folded).collect();
        (!words.is_empty()).then_some(Self { words, is_open: false })
    }

    /// Whether some words, as many as it has, are its own.
    fn is_at<'a>(&self, words: impl Iterator<Item = &'a str>) -> bool {
        let last = self.words.len() - 1;
        self.words.iter().zip(words).enumerate().all(|(at, (asked, word))| {
            if self.is_open && at == last { word.starts_with(asked.as_str()) } else { word == asked }
        })
    }
}

fn is_quotation_mark(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '《' | '》')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parsed(text: &str) -> Vec<String> {
        let phrases = Query::parse(text).phrases;
        phrases.iter().map(|one| one.words.join(" ") + if one.is_open { "…" } else { "" }).collect()
    }

    fn found<'a>(query: &str, text: &'a str) -> Vec<&'a str> {
        Query::parse(query).ranges(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn the_last_word_may_go_on() {
        assert_eq!(parsed("missile def"), ["missile", "def…"]);
        assert_eq!(parsed("missile def "), ["missile", "def"]);
        assert_eq!(parsed("a"), ["a"], "one letter begins too many words");
        assert_eq!(parsed("  "), [""; 0]);
        assert_eq!(parsed("U.S."), ["u s"]);
    }

    #[test]
    fn quotation_marks_hold_a_phrase() {
        assert_eq!(parsed("“new phase” Lee"), ["new phase", "lee…"]);
        assert_eq!(parsed("\"new pha"), ["new pha…"], "one that is not closed yet");
        assert_eq!(parsed("\"new phase\""), ["new phase"]);
        assert_eq!(parsed("《中韩 关系》"), ["中 韩 关 系"]);
    }

    #[test]
    fn it_is_seen_where_it_stands() {
        let text = "Lee’s missile-defence and missiles: “a new phase”.";
        assert_eq!(found("missile", text), ["missile", "missiles"]);
        assert_eq!(found("missile ", text), ["missile"]);
        assert_eq!(found("\"a new phase\"", text), ["a", "new", "phase"]);
        assert_eq!(found("\"new a\"", text), [""; 0]);
        assert_eq!(found("정상", "한중 정상회담"), ["정상"], "letters side by side are one run");
        assert_eq!(found("", text), [""; 0]);
    }

    #[test]
    fn a_long_text_is_shown_around_what_was_asked_for() {
        let pieces = |around| {
            let all = Query::parse("phase").pieces("It was a new phase of ties, a phase.", around);
            all.iter()
                .map(|(words, asked)| if *asked { format!("[{words}]") } else { words.clone() })
                .collect::<String>()
        };
        assert_eq!(pieces(99), "It was a new [phase] of ties, a [phase].");
        assert_eq!(pieces(5), "… new [phase] of ties, …");
        assert_eq!(pieces(3), "… [phase] of …", "no word is cut");
        assert_eq!(Query::parse("x").pieces("abc", 1), [("ab".to_owned(), false), (" …".to_owned(), false)]);
    }

    proptest! {
        #[test]
        fn pieces_are_the_text(text in "[a-c한\u{3000} .]{0,30}", query in "[a-c한 ]{0,5}", around in 0_usize..9) {
            let query = Query::parse(&query);
            let joined = |around| query.pieces(&text, around).into_iter().map(|(words, _)| words).collect::<String>();
            prop_assert_eq!(joined(99), text.clone());
            let part = joined(around);
            prop_assert!(text.contains(part.trim_start_matches("… ").trim_end_matches(" …")), "{}", part);
        }

        #[test]
        fn anything_can_be_asked_and_every_word_of_a_text_is_found(text in "[a-cé “”한中.]{0,30}", query in any::<String>()) {
            for range in Query::parse(&query).ranges(&text) {
                prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
            }
            for word in words(&text) {
                let ranges = Query::parse(&format!("{} ", &text[word.start..word.end])).ranges(&text);
                prop_assert!(ranges.iter().any(|range| range.start <= word.start && word.end <= range.end));
            }
        }
    }
}
