//! How much of anything a document may hold.
//!
//! Whoever opens a document from elsewhere is owed an answer within seconds, and a page that stays alive. So there are limits that
//! no honest document reaches, and they are looked at first: where one is passed, nothing else is checked. What is left is bounded,
//! so that every later rule, and all that is derived, may cost what its own description says.

mod crossings;
mod depth;

use super::{Fault, Part, Path, Rule, Subject};
use crate::model::{Citation, Document, Event, Operation, Source, Step};
use std::ops::Range;

/// A document of more events is not read.
pub const MAX_EVENTS: usize = 200_000;
/// Titles, questions and answers, in code points. The longest headline is a tenth of that.
pub const MAX_TITLE: usize = 1_000;
/// Names of people, places, themes, outlets and files, in code points. Formal names of states and bodies are a fifth of that.
pub const MAX_NAME: usize = 500;
/// Summaries, descriptions, notes and reasonings, in code points: “one or two sentences”, or three pages.
pub const MAX_SUMMARY: usize = 10_000;
/// A quotation, in code points: ten pages. What is longer is no passage, but a text.
pub const MAX_PASSAGE: usize = 30_000;
/// Short forms: ids, dates, tags and digests, in code points. The rules about each allow far less.
pub const MAX_WORD: usize = 200;
/// An address, in code points (RFC 9110, 4.1, asks that 8000 octets be supported).
pub const MAX_ADDRESS: usize = 8_000;
/// A report's text, in bytes: the longest novels have ten million letters.
pub const MAX_TEXT: usize = 32 * 1024 * 1024;
/// Lines of all texts together: those of a full document of short lines.
pub const MAX_LINES: usize = 1_000_000;
/// Sources. The table of what tells what has a column for each.
pub const MAX_SOURCES: usize = 1_000;
/// Disagreements: one for every tenth event of the largest document.
pub const MAX_DISAGREEMENTS: usize = 20_000;
/// Dependences.
pub const MAX_DEPENDENCES: usize = 20_000;
/// Actors, places, themes, credits, aliases or steps of one thing, and answers to one question.
pub const MAX_NAMES: usize = 200;
/// Citations of one thing, orders of one event, events of one question.
pub const MAX_RELATED: usize = 1_000;
/// Disagreements that concern one event, which its panel lists.
pub const MAX_DISPUTES: usize = 500;
/// How deep parts lie within parts.
pub const MAX_DEPTH: usize = 100;
/// How often passages cross each other, sentences and lines, and questions their events: what the reading of reports keeps.
pub const MAX_CROSSINGS: usize = 10_000_000;

/// After so many faults no more are looked for: nobody mends ten thousand before looking again.
pub(super) const MAX_FAULTS: usize = 10_000;

/// What is counted, then what is within events and the rest, then what lies across. Each gate stops where something is too much.
pub(super) const PARTS: &[Part] = &[
    Part::Whole(counts),
    Part::Gate,
    Part::Whole(sources),
    Part::Events(events),
    Part::Whole(rest),
    Part::Gate,
    Part::Whole(depth::check),
    Part::Whole(crossings::check),
    Part::Gate,
];

fn counts(subject: &Subject<'_>) -> Vec<Fault> {
    let mut told = Told::default();
    let document = subject.document;
    let field = |name| move || Path::root().field(name);
    told.list(field("events"), document.events.len(), MAX_EVENTS);
    told.list(field("sources"), document.sources.len(), MAX_SOURCES);
    told.list(field("disagreements"), document.disagreements.len(), MAX_DISAGREEMENTS);
    told.list(field("dependences"), document.dependences.len(), MAX_DEPENDENCES);
    told.text(field("title"), &document.title, MAX_TITLE);
    told.text(field("description"), &document.description, MAX_SUMMARY);
    told.text(field("language"), &document.language, MAX_WORD);
    let lines: usize = document.sources.iter().map(|source| source.text.matches('\n').count()).sum();
    if lines > MAX_LINES {
        let message = format!("the texts have {lines} lines together, and at most {MAX_LINES} are read");
        told.too_much(field("sources"), message, "make two documents of it");
    }
    told.0
}

fn sources(subject: &Subject<'_>) -> Vec<Fault> {
    let mut told = Told::default();
    for (s, source) in subject.document.sources.iter().enumerate() {
        told.source(|| Path::item("sources", s), source);
    }
    told.0
}

fn events(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    let mut told = Told::default();
    for (e, event) in range.clone().zip(&subject.document.events[range]) {
        told.event(&|| Path::item("events", e), event);
    }
    told.0
}

fn rest(subject: &Subject<'_>) -> Vec<Fault> {
    let mut told = Told::default();
    told.rest(subject.document);
    told.0
}

/// What is told so far.
#[derive(Default)]
struct Told(Vec<Fault>);

impl Told {
    fn too_much(&mut self, path: impl Fn() -> Path, message: String, help: &str) {
        if self.0.len() <= MAX_FAULTS {
            self.0.push(Fault::new(Rule::Value, path(), message, help));
        }
    }

    fn text(&mut self, path: impl Fn() -> Path, text: &str, most: usize) {
        // No text has more code points than bytes.
        let Some(count) = Some(text).filter(|text| text.len() > most).map(|text| text.chars().count()) else {
            return;
        };
        if count > most {
            let message = format!("this has {count} characters, and at most {most} are read here");
            self.too_much(path, message, "shorten it");
        }
    }

    fn list(&mut self, path: impl Fn() -> Path, count: usize, most: usize) {
        if count > most {
            let message = format!("there are {count} here, and at most {most} are read");
            self.too_much(path, message, "keep those that matter, or make two documents of it");
        }
    }

    fn names(&mut self, path: impl Fn() -> Path, names: &[String]) {
        self.list(&path, names.len(), MAX_NAMES);
        for (at, name) in names.iter().enumerate() {
            self.text(|| path().index(at), name, MAX_NAME);
        }
    }

    fn citations(&mut self, path: impl Fn() -> Path, citations: &[Citation]) {
        self.list(&path, citations.len(), MAX_RELATED);
        for (at, citation) in citations.iter().enumerate() {
            let field = |name| path().index(at).field(name);
            self.text(|| field("source"), citation.source.as_str(), MAX_WORD);
            self.text(|| field("exact"), &citation.exact, MAX_PASSAGE);
            self.text(|| field("prefix"), &citation.prefix, MAX_WORD);
            self.text(|| field("suffix"), &citation.suffix, MAX_WORD);
            self.list(|| field("supports"), citation.supports.len(), MAX_NAMES);
        }
    }

    fn source(&mut self, path: impl Fn() -> Path, source: &Source) {
        let texts = [
            ("id", source.id.as_str(), MAX_WORD),
            ("file", &source.file, MAX_NAME),
            ("sha256", &source.sha256, MAX_WORD),
            ("language", &source.language, MAX_WORD),
            ("title", source.title.as_deref().unwrap_or_default(), MAX_TITLE),
            ("publisher", source.publisher.as_deref().unwrap_or_default(), MAX_NAME),
            ("author", source.author.as_deref().unwrap_or_default(), MAX_NAME),
            ("url", source.url.as_deref().unwrap_or_default(), MAX_ADDRESS),
        ];
        for (name, text, most) in texts {
            self.text(|| path().field(name), text, most);
        }
        self.names(|| path().field("via"), &source.via);
        self.citations(|| path().field("citations"), &source.citations);
        if source.text.len() > MAX_TEXT {
            let most = MAX_TEXT / (1024 * 1024);
            let message =
                format!("this text has {} bytes, and at most {most} MiB are read", source.text.len());
            self.too_much(|| path().field("text"), message, "make two sources of it");
        }
    }

    fn event(&mut self, path: &dyn Fn() -> Path, event: &Event) {
        self.text(|| path().field("id"), event.id.as_str(), MAX_WORD);
        self.list(|| path().field("aliases"), event.aliases.len(), MAX_NAMES);
        for (a, alias) in event.aliases.iter().enumerate() {
            self.text(|| path().field("aliases").index(a), alias.as_str(), MAX_WORD);
        }
        self.text(|| path().field("title"), &event.title, MAX_TITLE);
        self.text(|| path().field("summary"), &event.summary, MAX_SUMMARY);
        self.names(|| path().field("actors"), &event.actors);
        self.names(|| path().field("places"), &event.places);
        self.names(|| path().field("themes"), &event.themes);
        if let Some(whole) = &event.part_of {
            self.text(|| path().field("part_of"), whole.as_str(), MAX_WORD);
        }
        self.list(|| path().field("after"), event.after.len(), MAX_RELATED);
        for (a, after) in event.after.iter().enumerate() {
            let entry = || path().field("after").index(a);
            self.text(|| entry().field("event"), after.event.as_str(), MAX_WORD);
            self.citations(|| entry().field("citations"), &after.citations);
        }
        self.citations(|| path().field("citations"), &event.citations);
        let date = || path().field("date");
        self.text(|| date().field("edtf"), event.date.edtf.as_deref().unwrap_or_default(), MAX_WORD);
        let reasoning = event.date.reasoning.as_deref().unwrap_or_default();
        self.text(|| date().field("reasoning"), reasoning, MAX_SUMMARY);
        self.citations(|| date().field("citations"), &event.date.citations);
        self.list(|| date().field("steps"), event.date.steps.len(), MAX_NAMES);
        for (s, step) in event.date.steps.iter().enumerate() {
            self.step(|| date().field("steps").index(s), step);
        }
    }

    fn step(&mut self, path: impl Fn() -> Path, step: &Step) {
        let operation = &step.operation;
        let words = operation.words().map(|words| words.words.as_str()).unwrap_or_default();
        self.text(|| path().field("words"), words, MAX_TITLE);
        let event = operation.event().map(|id| id.as_str()).unwrap_or_default();
        self.text(|| path().field("event"), event, MAX_WORD);
        let source = operation.source().map(|id| id.as_str()).unwrap_or_default();
        self.text(|| path().field("source"), source, MAX_WORD);
        if let Operation::Intersect { steps } = operation {
            self.list(|| path().field("steps"), steps.len(), MAX_NAMES);
        }
    }

    fn rest(&mut self, document: &Document) {
        for (d, disagreement) in document.disagreements.iter().enumerate() {
            let path = || Path::item("disagreements", d);
            self.text(|| path().field("id"), disagreement.id.as_str(), MAX_WORD);
            self.text(|| path().field("question"), &disagreement.question, MAX_TITLE);
            self.text(|| path().field("note"), disagreement.note.as_deref().unwrap_or_default(), MAX_SUMMARY);
            self.list(|| path().field("events"), disagreement.events.len(), MAX_RELATED);
            for (e, id) in disagreement.events.iter().enumerate() {
                self.text(|| path().field("events").index(e), id.as_str(), MAX_WORD);
            }
            self.list(|| path().field("positions"), disagreement.positions.len(), MAX_NAMES);
            for (p, position) in disagreement.positions.iter().enumerate() {
                let path = || path().field("positions").index(p);
                self.text(|| path().field("answer"), &position.answer, MAX_TITLE);
                self.citations(|| path().field("citations"), &position.citations);
                self.list(|| path().field("silent"), position.silent.len(), MAX_SOURCES);
                for (s, id) in position.silent.iter().enumerate() {
                    self.text(|| path().field("silent").index(s), id.as_str(), MAX_WORD);
                }
            }
        }
        for (d, dependence) in document.dependences.iter().enumerate() {
            let path = || Path::item("dependences", d);
            self.list(|| path().field("sources"), dependence.sources.len(), MAX_SOURCES);
            for (s, id) in dependence.sources.iter().enumerate() {
                self.text(|| path().field("sources").index(s), id.as_str(), MAX_WORD);
            }
            self.text(|| path().field("reasoning"), &dependence.reasoning, MAX_SUMMARY);
            self.citations(|| path().field("evidence"), &dependence.evidence);
        }
        for (l, span) in document.ledger.iter().enumerate() {
            let path = || Path::item("ledger", l);
            self.text(|| path().field("source"), span.source.as_str(), MAX_WORD);
            self.text(|| path().field("note"), span.note.as_deref().unwrap_or_default(), MAX_SUMMARY);
            self.list(|| path().field("events"), span.events.len(), MAX_EVENTS);
            for (e, id) in span.events.iter().enumerate() {
                self.text(|| path().field("events").index(e), id.as_str(), MAX_WORD);
            }
        }
    }
}

#[cfg(test)]
mod tests;
