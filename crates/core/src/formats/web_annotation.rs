//! JSON-LD of the W3C Web Annotation Data Model: every passage that something rests on, as an annotation of its text.
//!
//! The file is one `AnnotationCollection` with all its annotations on its first page. The target of an annotation is a source with
//! both selectors: `TextQuoteSelector` (the words, and what stands before and after them) and `TextPositionSelector`, whose `start`
//! and `end` count Unicode code points of the text as stored, as the model asks. A source with an address of its own is named by it,
//! with the stored text as its cached copy, which alone the positions count in; any other is named by the digest of its text
//! (RFC 6920). The bodies say what the passage supports: plain text in the document's language, each with its purpose.

use super::{Loss, address, lost};
use crate::check::{Cited, Place, lists};
use crate::date::{Style, basis_words, date_words};
use crate::model::{Disagreement, Document, Event, EventId, Position, Source, SourceId, Support};
use serde_json::{Value, json};
use sourceline_messages::Language;
use std::collections::HashMap;

/// What annotations cannot carry.
pub(super) fn losses(document: &Document) -> Vec<Loss> {
    let is_cited = |event: &Event| !event.citations.is_empty() || !event.date.citations.is_empty();
    let undated = |event: &Event| event.date.edtf.is_none() || !event.date.citations.is_empty();
    let uncited_order = |event: &Event| event.after.iter().any(|after| after.citations.is_empty());
    let positions = || document.disagreements.iter().flat_map(|disagreement| &disagreement.positions);
    Loss::some([
        lost::bounds(document),
        lost::steps(document),
        Loss::Orders(lost::events(document, uncited_order)),
        lost::kinds(document),
        Loss::Events(lost::events(document, |event| !is_cited(event))),
        lost::texts(document),
        Loss::Dependences(document.dependences.iter().filter(|it| it.evidence.is_empty()).count()),
        lost::ledger(document),
        lost::field("date", lost::events(document, |event| is_cited(event) && !undated(event))),
        lost::part_of(document),
        lost::aliases(document),
        lost::importance(document),
        lost::field("positions", positions().filter(|position| position.citations.is_empty()).count()),
        lost::silent(document),
        lost::field("weight", document.disagreements.len()),
        lost::field("note", document.disagreements.iter().filter(|it| it.note.is_some()).count()),
    ])
}

/// All citations, each an annotation.
pub(super) fn write(document: &Document) -> String {
    let writer = Writer::new(document);
    let cited = lists(document);
    let items: Vec<Value> = cited.iter().flatten().filter_map(|cited| writer.annotation(cited)).collect();
    super::pretty(&json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": writer.named("annotations"),
        "type": "AnnotationCollection",
        "label": document.title,
        "total": items.len(),
        "first": {
            "id": writer.named("annotations:1"),
            "type": "AnnotationPage",
            "partOf": writer.named("annotations"),
            "startIndex": 0,
            "items": items,
        },
    }))
}

struct Writer<'a> {
    document: &'a Document,
    /// The language of what core says: the document's, or English.
    language: Language,
    timeline: String,
    sources: HashMap<&'a SourceId, &'a Source>,
    titles: HashMap<&'a EventId, &'a str>,
}

impl<'a> Writer<'a> {
    fn new(document: &'a Document) -> Self {
        let sources = document.sources.iter().map(|source| (&source.id, source)).collect();
        let titles = document.events.iter().map(|event| (&event.id, &*event.title)).collect();
        let (language, timeline) = (super::language(document), address::timeline(document));
        Self { document, language, timeline, sources, titles }
    }

    fn named(&self, what: &str) -> String {
        format!("urn:sourceline:{}:{what}", self.timeline)
    }

    /// The annotation of one citation; `None` where it is of a source that the document does not have.
    fn annotation(&self, cited: &Cited<'_>) -> Option<Value> {
        let citation = cited.citation;
        let source = self.sources.get(&citation.source)?;
        let (motivation, bodies) = self.bodies(cited)?;
        let mut target = json!({
            "type": "SpecificResource",
            "source": address::source(&self.timeline, source),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": citation.exact,
                    "prefix": citation.prefix,
                    "suffix": citation.suffix,
                },
                { "type": "TextPositionSelector", "start": citation.start, "end": citation.end },
            ],
        });
        if address::web(source).is_some() {
            let cached = address::text(&self.timeline, source);
            target["state"] = json!({ "type": "TimeState", "cached": cached });
        }
        Some(json!({
            // As `events:3.citations:0`: no URN has brackets.
            "id": self.named(&format!("annotation:{}", cited.path).replace('[', ":").replace(']', "")),
            "type": "Annotation",
            "motivation": motivation,
            "body": bodies,
            "target": target,
        }))
    }

    /// What a citation is for, and what it supports.
    fn bodies(&self, cited: &Cited<'_>) -> Option<(&'static str, Vec<Value>)> {
        let supports = &cited.citation.supports;
        let document = self.document;
        Some(match cited.place {
            Place::Source(at) => ("describing", self.facts(document.sources.get(at)?, supports)),
            Place::Event(at) => ("describing", self.event(document.events.get(at)?, supports)),
            Place::Date(at) => {
                let event = document.events.get(at)?;
                let mut bodies = self.of(event);
                bodies.push(self.said("describing", &self.date(event)));
                ("describing", bodies)
            }
            Place::After(at, after) => {
                let event = document.events.get(at)?;
                let before = &event.after.get(after)?.event;
                let title = self.titles.get(before).copied().unwrap_or(before.as_str());
                let mut bodies = self.of(event);
                bodies.push(
                    self.text("commenting", &format!("{}: {title}", self.language.event_began_after())),
                );
                ("commenting", bodies)
            }
            Place::Position(at, position) => {
                let disagreement = document.disagreements.get(at)?;
                ("replying", self.position(disagreement, disagreement.positions.get(position)?))
            }
            Place::Dependence(at) => {
                ("commenting", vec![self.text("commenting", &document.dependences.get(at)?.reasoning)])
            }
        })
    }

    /// What every annotation of an event says: which it is.
    fn of(&self, event: &Event) -> Vec<Value> {
        let iri = address::event(&self.timeline, &event.id);
        vec![
            self.text("identifying", &event.title),
            json!({ "type": "SpecificResource", "source": iri, "purpose": "linking" }),
        ]
    }

    fn event(&self, event: &Event, supports: &[Support]) -> Vec<Value> {
        let mut bodies = self.of(event);
        if supports.contains(&Support::Summary) && !event.summary.is_empty() {
            bodies.push(self.text("describing", &event.summary));
        }
        let named = [(Support::Actors, &event.actors), (Support::Places, &event.places)];
        for (_, names) in named.into_iter().filter(|(support, _)| supports.contains(support)) {
            bodies.extend(names.iter().map(|name| self.text("tagging", name)));
        }
        bodies.extend(event.themes.iter().map(|theme| self.text("classifying", theme)));
        bodies
    }

    /// A date in words, with how it is known and why.
    fn date(&self, event: &Event) -> String {
        let date = &event.date;
        let words = date_words(self.language, date, Style::Short);
        let mut told = format!("{words} ({})", basis_words(self.language, date.basis()));
        if let Some(reasoning) = &date.reasoning {
            told.push_str(": ");
            told.push_str(reasoning);
        }
        told
    }

    fn position(&self, disagreement: &Disagreement, position: &Position) -> Vec<Value> {
        let mut bodies =
            vec![self.text("questioning", &disagreement.question), self.text("replying", &position.answer)];
        bodies.extend(disagreement.events.iter().map(|id| {
            let iri = address::event(&self.timeline, id);
            json!({ "type": "SpecificResource", "source": iri, "purpose": "linking" })
        }));
        bodies
    }

    /// What a source says of itself in a passage.
    fn facts(&self, source: &Source, supports: &[Support]) -> Vec<Value> {
        let language = self.language;
        let fact = |support: &Support| {
            let (name, value) = match support {
                Support::Title => (language.fact_headline(), source.title.clone()?),
                Support::Publisher => (language.fact_publisher(), source.publisher.clone()?),
                Support::Author => (language.fact_author(), source.author.clone()?),
                Support::Via => (language.fact_credits(), source.via.join("; ")),
                Support::Published => (language.fact_date(), source.published?.to_string()),
                Support::Summary | Support::Date | Support::Places | Support::Actors => return None,
            };
            Some(self.said("describing", &format!("{name}: {value}")))
        };
        supports.iter().filter_map(fact).collect()
    }

    /// What the document says.
    fn text(&self, purpose: &str, value: &str) -> Value {
        body(purpose, value, &self.document.language)
    }

    /// What is said of it.
    fn said(&self, purpose: &str, value: &str) -> Value {
        body(purpose, value, self.language.tag())
    }
}

fn body(purpose: &str, value: &str, language: &str) -> Value {
    json!({
        "type": "TextualBody",
        "value": value,
        "format": "text/plain",
        "language": language,
        "purpose": purpose,
    })
}
