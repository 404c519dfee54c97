//! A document that has of its texts only the cited passages with their surroundings, where the owners allow no more.
//!
//! Offsets count the code points of the whole text, so what is withheld is not cut out: each code point of it gives way to one
//! sign. The digest stays that of the whole text, which the enclosed one then has not.

use crate::model::{Document, Source};
use std::borrow::Cow;

/// What stands for a code point that is withheld: one that Unicode leaves to private use.
pub const WITHHELD: char = '\u{EFFF}';

/// What a reader is shown for a stretch that is withheld.
pub const OMISSION: &str = "[…]";

/// Whether a source's whole text is there.
pub fn is_whole(source: &Source) -> bool {
    !source.text.contains(WITHHELD)
}

/// Whether the whole texts of all sources are there.
pub fn are_whole(document: &Document) -> bool {
    document.sources.iter().all(is_whole)
}

/// Words of a source as they are shown: each stretch that is withheld is an omission.
pub fn readable(words: &str) -> Cow<'_, str> {
    if !words.contains(WITHHELD) {
        return Cow::Borrowed(words);
    }
    let mut shown = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once(WITHHELD) {
        shown.push_str(before);
        shown.push_str(OMISSION);
        rest = after.trim_start_matches(WITHHELD);
    }
    shown.push_str(rest);
    Cow::Owned(shown)
}

#[cfg(feature = "author")]
pub use passages::{TakenSign, passages_only};

#[cfg(feature = "author")]
mod passages {
    use super::{Document, WITHHELD};
    use crate::arranging::Arrange;
    use crate::model::{Citation, SourceId};
    use std::collections::HashMap;
    use std::fmt;
    use std::ops::Range;

    /// How many code points beside a passage are there in any case: a citation has so many on either side.
    const BESIDE: usize = 32;

    /// A text has the sign that stands for what is withheld, so that nobody could tell the one from the other.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct TakenSign {
        /// The text's file.
        pub file: String,
    }

    impl fmt::Display for TakenSign {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            let (file, sign) = (&self.file, u32::from(WITHHELD));
            write!(f, "`{file}` has the character U+{sign:04X}, which stands for what is not published")
        }
    }

    impl std::error::Error for TakenSign {}

    /// The document with nothing of its texts but what is cited, the sentences it stands in, and 32 code points on either side.
    ///
    /// # Errors
    /// [`TakenSign`] where a text has the very sign.
    pub fn passages_only(document: &Document) -> Result<Document, TakenSign> {
        let mut cited: HashMap<&SourceId, Vec<Range<usize>>> = HashMap::new();
        for citation in citations(document) {
            cited.entry(&citation.source).or_default().push(citation.start..citation.end);
        }
        let mut kept: HashMap<&SourceId, Vec<Range<usize>>> = HashMap::new();
        for (source, passages) in &cited {
            let kept = kept.entry(source).or_default();
            kept.extend(passages.iter().map(|at| at.start.saturating_sub(BESIDE)..at.end + BESIDE));
            let sentences = document.ledger.iter().filter(|span| span.source == **source);
            let touched =
                |span: &Range<usize>| passages.iter().any(|at| at.start < span.end && span.start < at.end);
            kept.extend(sentences.map(|span| span.start..span.end).filter(touched));
        }
        let mut excerpt = document.clone();
        for source in &mut excerpt.sources {
            if source.text.contains(WITHHELD) {
                return Err(TakenSign { file: source.file.clone() });
            }
            source.text = without_the_rest(&source.text, kept.remove(&source.id).unwrap_or_default());
        }
        Ok(excerpt)
    }

    /// A text of which some spans of code points are kept. White space before what is kept stays, so that lines begin where they did.
    fn without_the_rest(text: &str, mut kept: Vec<Range<usize>>) -> String {
        kept.arrange_by_key(|span| span.start);
        let mut kept = kept.into_iter().peekable();
        let mut end = 0;
        let mut is_kept = Vec::new();
        for at in 0..text.chars().count() {
            while let Some(span) = kept.next_if(|span| span.start <= at) {
                end = end.max(span.end);
            }
            is_kept.push(at < end);
        }
        let mut signs: Vec<char> = text.chars().collect();
        let mut next_is_kept = false;
        for (sign, kept) in signs.iter_mut().zip(is_kept).rev() {
            next_is_kept = kept || (next_is_kept && sign.is_whitespace());
            if !next_is_kept {
                *sign = WITHHELD;
            }
        }
        signs.into_iter().collect()
    }

    /// Every citation of a document, whatever it is for.
    fn citations(document: &Document) -> impl Iterator<Item = &Citation> {
        let of_events = document.events.iter().flat_map(|event| {
            let orders = event.after.iter().flat_map(|after| &after.citations);
            event.citations.iter().chain(&event.date.citations).chain(orders)
        });
        let answers = document.disagreements.iter().flat_map(|question| &question.positions);
        of_events
            .chain(answers.flat_map(|position| &position.citations))
            .chain(document.sources.iter().flat_map(|source| &source.citations))
            .chain(document.dependences.iter().flat_map(|dependence| &dependence.evidence))
    }
}

#[cfg(all(test, feature = "author"))]
mod tests {
    use super::*;
    use crate::model::{Citation, Event, EventId, LedgerClass, LedgerSpan, SourceId};
    use proptest::prelude::*;

    const TEXT: &str = "One sentence that nobody cites, long as it is. The ferry sailed.\nAnother that says nothing of it at all, in so many words. Last, a third one of them.\n";

    /// A document that cites some code points of a text, whose ledger has its sentences.
    fn document(text: &str, cited: &[(usize, usize)]) -> Document {
        let source = SourceId::new("a");
        let citation = |(start, end): &(usize, usize)| Citation {
            source: source.clone(),
            start: *start,
            end: *end,
            ..Citation::default()
        };
        let citations = cited.iter().map(citation).collect();
        let mut start = 0;
        let ledger = text.split_inclusive(['.', '\n']).map(|sentence| {
            let end = start + sentence.chars().count();
            let span = LedgerSpan {
                source: source.clone(),
                start,
                end,
                class: LedgerClass::Context,
                events: Vec::new(),
                note: None,
            };
            start = end;
            span
        });
        Document {
            ledger: ledger.collect(),
            sources: vec![Source { id: source.clone(), text: text.to_owned(), ..Source::default() }],
            events: vec![Event { id: EventId::new("e"), citations, ..Event::default() }],
            ..Document::default()
        }
    }

    #[test]
    fn what_is_cited_stays_with_its_sentence_and_the_rest_is_an_omission() {
        let at = TEXT.find("ferry").unwrap();
        let excerpt = passages_only(&document(TEXT, &[(at, at + 5)])).unwrap();
        assert_eq!(
            readable(&excerpt.sources[0].text),
            "[…]obody cites, long as it is. The ferry sailed.\nAnother that says nothi[…]"
        );
        assert!(!is_whole(&excerpt.sources[0]));
        let none = passages_only(&document(TEXT, &[])).unwrap();
        assert_eq!(readable(&none.sources[0].text), "[…]");
    }

    #[test]
    fn a_text_that_has_the_sign_already_is_refused() {
        let why = passages_only(&document("a\u{EFFF}b", &[])).unwrap_err();
        assert!(
            why.to_string().ends_with("has the character U+EFFF, which stands for what is not published"),
            "{why}"
        );
    }

    proptest! {
        #[test]
        fn every_offset_stays_and_every_passage_reads_as_before(
            text in "[ab. \n가\u{20BB7}]{0,200}",
            cuts in prop::collection::vec((0usize..200, 1usize..20), 0..4),
        ) {
            let count = text.chars().count();
            let cited: Vec<_> = cuts.iter().filter(|(at, length)| at + length <= count).map(|(at, length)| (*at, at + length)).collect();
            let excerpt = passages_only(&document(&text, &cited)).unwrap();
            let (before, after): (Vec<char>, Vec<char>) = (text.chars().collect(), excerpt.sources[0].text.chars().collect());
            prop_assert_eq!(before.len(), after.len());
            for (start, end) in cited {
                let beside = start.saturating_sub(32)..(end + 32).min(count);
                prop_assert_eq!(&before[beside.clone()], &after[beside]);
            }
            prop_assert!(before.iter().zip(&after).all(|(one, other)| one == other || *other == WITHHELD));
        }
    }
}
