//! What is left to do for an author: the sentences that nothing accounts for, and the words for a time that no event cites.

use crate::check::{Place, lists};
use crate::date::steps::mentions;
use crate::formats::authored::{Corpus, Sketch, Watch, sketch};
use crate::model::LedgerClass;
use crate::quote::{CodePoints, Spans, sentences, trimmed};
use std::ops::Range;

/// What is left to do, text by text.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    /// The texts of the corpus by their file names, those with nothing left to do too.
    pub texts: Vec<ScannedText>,
    /// Whether all of `timeline.toml` could be read and each of its quotations found; else some of what is listed may be accounted
    /// for.
    pub is_whole: bool,
}

/// What is left to do in one text.
#[derive(Clone, Debug, PartialEq)]
pub struct ScannedText {
    /// Its file's name.
    pub file: String,
    /// The id of its source; `None` where no source names the file.
    pub source: Option<String>,
    /// The sentences, in the text's order.
    pub left: Vec<Left>,
}

/// A sentence in which something is left to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// Its place.
    pub at: Spot,
    /// Whether it is cited, so that only its times are left; else nothing accounts for it.
    pub is_cited: bool,
    /// Its words for times that no event cites, in order.
    pub times: Vec<Spot>,
}

/// Words of a text, and where they stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The words.
    pub words: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in code points, from 1.
    pub column: usize,
    /// Offset of the first code point, 0-based.
    pub start: usize,
    /// Offset after the last code point.
    pub end: usize,
}

impl Scan {
    /// How many sentences nothing accounts for.
    pub fn sentences(&self) -> usize {
        self.left().filter(|left| !left.is_cited).count()
    }

    /// How many of those have words for a time.
    pub fn dated(&self) -> usize {
        self.left().filter(|left| !left.is_cited && !left.times.is_empty()).count()
    }

    /// How many words for a time stand in cited sentences, beside what is cited of them.
    pub fn times(&self) -> usize {
        self.left().filter(|left| left.is_cited).map(|left| left.times.len()).sum()
    }

    fn left(&self) -> impl Iterator<Item = &Left> {
        self.texts.iter().flat_map(|text| &text.left)
    }
}

/// Looks through the texts of a corpus for what the authored document `timeline`, as far as it can be read, leaves to do.
///
/// A sentence is accounted for as the check has it: an event or a position cites it, or the ledger classes it. A time is cited
/// where a citation of an event, of its date or of a position shares a word with it. What the ledger classes is not looked
/// through: the author has.
pub fn scan(timeline: &str, files: &Corpus, watch: Watch<'_>) -> Scan {
    let sketch = sketch(timeline, files, watch);
    let texts = files.iter().map(|(file, bytes)| {
        let sources = &sketch.document.sources;
        let described = sources.iter().position(|source| source.file == *file);
        // Of several sources with one id the first whose file is there has the ledger.
        let accounted = described.filter(|s| {
            let id = &sources[*s].id;
            sources.iter().position(|source| source.id == *id && files.contains_key(&source.file)) == Some(*s)
        });
        ScannedText {
            file: file.clone(),
            source: described.map(|s| sources[s].id.to_string()),
            left: accounted.map_or_else(|| of_file(bytes), |s| of_source(&sketch, s)),
        }
    });
    Scan { texts: texts.collect(), is_whole: sketch.is_whole }
}

/// All sentences of a file for which nothing can account.
fn of_file(bytes: &[u8]) -> Vec<Left> {
    let text = String::from_utf8_lossy(bytes);
    let text = Text::new(text.strip_prefix('\u{feff}').unwrap_or(&text));
    let mut found = Vec::new();
    sentences(&text.points, 0..text.points.len(), &mut found);
    found.into_iter().map(|span| text.left(span, None)).collect()
}

/// What is left of a source's text.
fn of_source(sketch: &Sketch, s: usize) -> Vec<Left> {
    let document = &sketch.document;
    let source = &document.sources[s];
    let text = Text::new(&source.text);
    let citations = lists(document);
    let citing = citations.iter().flatten().filter(|cited| {
        let takes_up = cited.place.accounts() || matches!(cited.place, Place::Date(_));
        takes_up && cited.citation.source == source.id
    });
    let cited = Spans::new(citing.map(|cited| (cited.citation.start, cited.citation.end, ())));
    let mut found = Vec::new();
    for (at, span) in document.ledger.iter().enumerate().filter(|(_, span)| span.source == source.id) {
        let words = trimmed(&text.points, span.start..span.end);
        if sketch.open.binary_search(&at).is_ok() {
            found.push(text.left(words, None));
        } else if span.class == LedgerClass::Cited {
            found.extend(Some(text.left(words, Some(&cited))).filter(|left| !left.times.is_empty()));
        }
    }
    found
}

/// A text with the offsets at which its lines begin.
struct Text {
    points: CodePoints,
    lines: Vec<usize>,
}

impl Text {
    fn new(text: &str) -> Self {
        let breaks = text.chars().enumerate().filter(|(_, c)| *c == '\n');
        let lines = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        Self { points: CodePoints::new(text), lines }
    }

    /// What is left of a sentence: all of it, or of a cited one the times beside the places that are `cited`.
    fn left(&self, sentence: Range<usize>, cited: Option<&Spans<()>>) -> Left {
        let at = self.spot(sentence);
        let bytes = |offset: usize| at.words.get(..offset).map_or(0, |before| before.chars().count());
        let times = mentions(&at.words)
            .into_iter()
            .map(|span| at.start + bytes(span.start)..at.start + bytes(span.end));
        let is_left =
            |span: &Range<usize>| cited.is_none_or(|cited| cited.over(span.start, span.end).next().is_none());
        let times = times.filter(is_left).map(|span| self.spot(span)).collect();
        Left { at, is_cited: cited.is_some(), times }
    }

    fn spot(&self, span: Range<usize>) -> Spot {
        let line = self.lines.partition_point(|start| *start <= span.start);
        let begins = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default();
        let words = self.points.slice(span.clone()).unwrap_or_default().to_owned();
        Spot { words, line, column: span.start - begins + 1, start: span.start, end: span.end }
    }
}

#[cfg(test)]
mod tests;
