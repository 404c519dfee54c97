//! JSON-LD in the vocabulary of schema.org: the events as an `ItemList` of `Event`, with the passages as `Quotation`, the sources as
//! `CreativeWork`, and each question on which they differ as a `Question` with its answers as `suggestedAnswer`, none accepted.
//!
//! A `startDate` and an `endDate` are dates of ISO 8601 (a year, a month, a day) and stand only where the date is such a one: about
//! when something was, or between which days, ISO 8601 cannot say, so nothing stands there. Names of publishers and authors are
//! texts: whether one is a person or an organisation no document says. Who acts in an event has no property that would not say
//! more than the document does (`attendee`, `performer`, `organizer`), and is left out.

use super::{Loss, address, lost};
use crate::date::edtf::{Edtf, EdtfDate, Endpoint};
use crate::model::{Citation, Document, Event, EventDate, EventId, Position, Source, SourceId};
use serde_json::{Map, Value, json};
use std::collections::{HashMap, HashSet};

/// What schema.org cannot carry.
pub(super) fn losses(document: &Document) -> Vec<Loss> {
    let is_unsaid = |event: &Event| event.date.edtf.is_some() && !Days::of(&event.date).whole;
    Loss::some([
        Loss::Bounds(lost::events(document, is_unsaid)),
        lost::bases(document),
        lost::reasonings(document),
        lost::orders(document),
        lost::kinds(document),
        lost::people(document),
        lost::texts(document),
        lost::dependences(document),
        lost::ledger(document),
        lost::aliases(document),
        lost::importance(document),
        lost::silent(document),
        lost::field("weight", document.disagreements.len()),
        lost::via(document),
        lost::field("start, end, prefix, suffix", citations(document)),
    ])
}

/// How many citations lose their offsets.
fn citations(document: &Document) -> usize {
    crate::check::lists(document).iter().map(Vec::len).sum()
}

/// The whole, one object.
pub(super) fn write(document: &Document) -> String {
    let writer = Writer::new(document);
    let items: Vec<Value> = document
        .events
        .iter()
        .zip(1..)
        .map(|(event, position): (&Event, usize)| {
            json!({ "@type": "ListItem", "position": position, "item": writer.event(event) })
        })
        .collect();
    let mut whole = json!({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": format!("urn:sourceline:{}", writer.timeline),
        "name": document.title,
        "inLanguage": document.language,
        "mainEntity": { "@type": "ItemList", "numberOfItems": items.len(), "itemListElement": items },
        "citation": document.sources.iter().map(|source| writer.source(source)).collect::<Vec<_>>(),
        "hasPart": writer.questions(),
    });
    if !document.description.is_empty() {
        whole["description"] = json!(document.description);
    }
    super::pretty(&whole)
}

/// The days that schema.org has of a date.
#[derive(Default)]
struct Days {
    start: Option<String>,
    end: Option<String>,
    /// Whether these say all that the date does.
    whole: bool,
}

impl Days {
    fn of(date: &EventDate) -> Self {
        match lost::expression(date) {
            Some(Edtf::Date(single)) => {
                let day = iso(&single);
                Self { whole: day.is_some(), end: day.clone(), start: day }
            }
            Some(Edtf::Interval(start, end)) => {
                let known = |endpoint: &Endpoint| match endpoint {
                    Endpoint::Known(date) => iso(date),
                    Endpoint::Open | Endpoint::Unknown => None,
                };
                let (start, end) = (known(&start), known(&end));
                // That it has no end, and that none is known, look the same.
                Self { whole: start.is_some() && end.is_some(), start, end }
            }
            Some(Edtf::Set(..)) | None => Self::default(),
        }
    }
}

/// A date as ISO 8601 has it without an agreement: years 0001 to 9999, every digit written, nothing qualified.
fn iso(date: &EdtfDate) -> Option<String> {
    let (year, qualifier) = (date.year.value()?, date.qualifier());
    let written = |part: Option<crate::date::edtf::Part>| part.is_none_or(|part| part.value().is_some());
    let fine = year >= 1
        && date.year.significant.is_none()
        && !qualifier.uncertain
        && !qualifier.approximate
        && date.grouping().is_none()
        && written(date.month)
        && written(date.day);
    fine.then(|| date.to_string())
}

struct Writer<'a> {
    document: &'a Document,
    timeline: String,
    sources: HashMap<&'a SourceId, &'a Source>,
    events: HashSet<&'a EventId>,
}

impl<'a> Writer<'a> {
    fn new(document: &'a Document) -> Self {
        Self {
            document,
            timeline: address::timeline(document),
            sources: document.sources.iter().map(|source| (&source.id, source)).collect(),
            events: document.events.iter().map(|event| &event.id).collect(),
        }
    }

    fn event(&self, event: &Event) -> Value {
        let mut item = Map::new();
        let mut set = |name: &str, value: Value| item.insert(name.to_owned(), value);
        set("@type", json!("Event"));
        set("@id", self.id(&event.id));
        set("name", json!(event.title));
        if !event.summary.is_empty() {
            set("description", json!(event.summary));
        }
        let Days { start, end, .. } = Days::of(&event.date);
        for (name, day) in [("startDate", start), ("endDate", end)] {
            if let Some(day) = day {
                set(name, json!(day));
            }
        }
        let named = |of: &str, names: &[String]| {
            names.iter().map(|name| json!({ "@type": of, "name": name })).collect::<Vec<_>>()
        };
        if !event.places.is_empty() {
            set("location", json!(named("Place", &event.places)));
        }
        if !event.themes.is_empty() {
            set("about", json!(named("Thing", &event.themes)));
        }
        if let Some(whole) = event.part_of.as_ref().filter(|whole| self.events.contains(whole)) {
            set("superEvent", json!({ "@id": self.id(whole) }));
        }
        let citations = event.citations.iter().chain(&event.date.citations);
        let quotations =
            self.quotations(citations.chain(event.after.iter().flat_map(|after| &after.citations)));
        if !quotations.is_empty() {
            set("subjectOf", json!(quotations));
        }
        Value::Object(item)
    }

    fn id(&self, event: &EventId) -> Value {
        json!(address::event(&self.timeline, event))
    }

    /// Passages, each place once.
    fn quotations<'c>(&self, citations: impl Iterator<Item = &'c Citation>) -> Vec<Value> {
        let mut known = HashSet::new();
        let new = citations.filter(|citation| known.insert(lost::place(citation)));
        new.map(|citation| self.quotation(citation)).collect()
    }

    fn quotation(&self, citation: &Citation) -> Value {
        let mut quotation = json!({ "@type": "Quotation", "text": citation.exact });
        if let Some(source) = self.sources.get(&citation.source) {
            quotation["inLanguage"] = json!(source.language);
            quotation["isPartOf"] = json!({ "@id": address::text(&self.timeline, source) });
        }
        quotation
    }

    fn source(&self, source: &Source) -> Value {
        let mut work = json!({
            "@type": "CreativeWork",
            "@id": address::text(&self.timeline, source),
            "inLanguage": source.language,
        });
        let mut set = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                work[name] = value;
            }
        };
        set("headline", source.title.as_ref().map(|title| json!(title)));
        set("publisher", source.publisher.as_ref().map(|publisher| json!(publisher)));
        set("author", source.author.as_ref().map(|author| json!(author)));
        set("datePublished", source.published.map(|day| json!(day.to_string())));
        set("url", address::web(source).map(|url| json!(url)));
        let quotations = self.quotations(source.citations.iter());
        set("hasPart", (!quotations.is_empty()).then(|| json!(quotations)));
        work
    }

    /// The questions on which sources differ, with all their answers.
    fn questions(&self) -> Vec<Value> {
        let answer = |position: &Position| {
            json!({
                "@type": "Answer",
                "text": position.answer,
                "citation": self.quotations(position.citations.iter()),
            })
        };
        let question = |disagreement: &crate::model::Disagreement| {
            let about: Vec<Value> =
                disagreement.events.iter().map(|event| json!({ "@id": self.id(event) })).collect();
            let mut question = json!({
                "@type": "Question",
                "name": disagreement.question,
                "about": about,
                "answerCount": disagreement.positions.len(),
                "suggestedAnswer": disagreement.positions.iter().map(answer).collect::<Vec<_>>(),
            });
            if let Some(note) = &disagreement.note {
                question["comment"] = json!({ "@type": "Comment", "text": note });
            }
            question
        };
        self.document.disagreements.iter().map(question).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::samples::date;
    use crate::model::Basis;

    #[test]
    fn only_what_iso_8601_says_is_a_date() {
        let said = |edtf: &str| {
            let Days { start, end, whole } = Days::of(&date(edtf, Basis::Stated, Basis::Stated));
            format!("{}–{} {whole}", start.unwrap_or_default(), end.unwrap_or_default())
        };
        let pairs = [
            ("2026-01-05", "2026-01-05–2026-01-05 true"),
            ("2025-11", "2025-11–2025-11 true"),
            ("2017/2019-02", "2017–2019-02 true"),
            ("2026-01-05T14:30:00Z", "2026-01-05T14:30:00Z–2026-01-05T14:30:00Z true"),
            ("0001", "0001–0001 true"),
            ("2017/..", "2017– false"),
            ("/2026-01-05", "–2026-01-05 false"),
            ("2019~/2020", "–2020 false"),
        ];
        for (edtf, expected) in pairs {
            assert_eq!(said(edtf), expected, "{edtf}");
        }
        for edtf in
            ["2025-11~", "2019?", "0000", "-0043", "201X", "2025-XX", "2001-21", "1950S2", "[2017..2019]"]
        {
            assert_eq!(said(edtf), "– false", "{edtf}");
        }
    }
}
