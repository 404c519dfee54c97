//! Rule 2: whatever an event or a source says is supported by a citation, and citations support what is there to support.

use super::{Cited, Fault, Part, Path, Place, Rule, Subject};
use crate::model::{Citation, Event, OrderBasis, Source, Support};
use std::ops::Range;

/// What citations support, and what nothing supports: of events, of their orders, of sources.
pub(super) const PARTS: &[Part] =
    &[Part::Citations(supporting), Part::Events(events), Part::Events(orders), Part::Whole(sources)];

fn supporting(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    subject.citations[range].iter().flatten().flat_map(|cited| misplaced(subject, cited)).collect()
}

fn events(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    of_each(subject, range, unsupported_event)
}

fn orders(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    of_each(subject, range, unsupported_orders)
}

/// What a rule finds in some events, if the document claims to be checked.
fn of_each(subject: &Subject<'_>, range: Range<usize>, rule: fn(&Path, &Event) -> Vec<Fault>) -> Vec<Fault> {
    if !subject.is_checked() {
        return Vec::new();
    }
    let events = range.clone().zip(&subject.document.events[range]);
    events.flat_map(|(e, event)| rule(&Path::item("events", e), event)).collect()
}

fn sources(subject: &Subject<'_>) -> Vec<Fault> {
    if !subject.is_checked() {
        return Vec::new();
    }
    let sources = subject.document.sources.iter().enumerate();
    sources.flat_map(|(s, source)| unsupported_source(&Path::item("sources", s), source)).collect()
}

/// The fields of an event that its own citations support, and whether they have something to support.
fn event_fields(event: &Event) -> [(Support, &'static str, bool); 4] {
    [
        (Support::Title, "title", !event.title.is_empty()),
        (Support::Summary, "summary", !event.summary.is_empty()),
        (Support::Actors, "actors", !event.actors.is_empty()),
        (Support::Places, "places", !event.places.is_empty()),
    ]
}

fn source_fields(source: &Source) -> [(Support, &'static str, bool); 5] {
    [
        (Support::Title, "title", source.title.is_some()),
        (Support::Publisher, "publisher", source.publisher.is_some()),
        (Support::Author, "author", source.author.is_some()),
        (Support::Via, "via", !source.via.is_empty()),
        (Support::Published, "published", source.published.is_some()),
    ]
}

fn supported(citations: &[Citation], support: Support) -> bool {
    citations.iter().any(|citation| citation.supports.contains(&support))
}

fn unsupported_event(path: &Path, event: &Event) -> Vec<Fault> {
    if event.citations.is_empty() {
        let message = format!("the event `{}` rests on nothing", event.id);
        return vec![Fault::new(Rule::Support, path.clone(), message, "cite the passages that tell of it")];
    }
    let mut faults = missing(path, &event.citations, &event_fields(event), "of the event");
    if event.date.edtf.is_some() && !supported(&event.date.citations, Support::Date) {
        let help = "cite the passage that the date rests on, with `date` among its `supports`";
        faults.push(Fault::new(Rule::Support, path.field("date"), "no citation supports the date", help));
    }
    faults
}

/// An order that is called stated, and no passage states it.
fn unsupported_orders(path: &Path, event: &Event) -> Vec<Fault> {
    let orders = event.after.iter().enumerate();
    let bare = orders.filter(|(_, after)| after.basis == OrderBasis::Stated && after.citations.is_empty());
    bare.map(|(a, after)| {
        let message = format!("no passage says that `{}` comes after `{}`", event.id, after.event);
        let help = "cite the passage that says so, or call the order derived";
        Fault::new(Rule::Support, path.field("after").index(a), message, help)
    })
    .collect()
}

fn unsupported_source(path: &Path, source: &Source) -> Vec<Fault> {
    missing(path, &source.citations, &source_fields(source), "of the source")
}

fn missing(
    path: &Path,
    citations: &[Citation],
    fields: &[(Support, &'static str, bool)],
    of: &str,
) -> Vec<Fault> {
    let unsupported =
        fields.iter().filter(|(support, _, present)| *present && !supported(citations, *support));
    unsupported
        .map(|(_, name, _)| {
            let help =
                format!("add `{name}` to the `supports` of a citation {of} that says so, or leave it out");
            Fault::new(Rule::Support, path.field(name), format!("no citation supports `{name}`"), help)
        })
        .collect()
}

/// Faults of one citation's `supports`: what it cannot support there, what is empty, and what stands twice.
fn misplaced(subject: &Subject<'_>, cited: &Cited<'_>) -> Vec<Fault> {
    let path = || cited.path.field("supports");
    let supports = &cited.citation.supports;
    let fields: Vec<(Support, &'static str, bool)> = match cited.place {
        Place::Event(e) => event_fields(&subject.document.events[e]).to_vec(),
        Place::Source(s) => source_fields(&subject.document.sources[s]).to_vec(),
        Place::Date(e) => vec![(Support::Date, "date", subject.document.events[e].date.edtf.is_some())],
        Place::After(..) | Place::Position(..) | Place::Dependence(_) => Vec::new(),
    };
    let names = || fields.iter().map(|(_, name, _)| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let mut faults = Vec::new();
    if supports.is_empty() && !fields.is_empty() && subject.is_checked() {
        let help = format!("write in `supports` what it shows: {}", names());
        faults.push(Fault::new(Rule::Support, path(), "this citation supports nothing", help));
    }
    for (at, support) in supports.iter().enumerate() {
        let found = fields.iter().find(|(field, ..)| field == support);
        if matches!(found, Some((.., true))) && !supports[..at].contains(support) {
            continue;
        }
        let path = path().index(at);
        let said = format!("{support:?}").to_lowercase();
        match found {
            None if fields.is_empty() => {
                let help = "leave `supports` empty here: where the citation stands says what it supports";
                faults.push(Fault::new(Rule::Support, path, format!("`{said}` does not belong here"), help));
            }
            None => {
                let message = format!("a citation cannot support `{said}` here");
                faults.push(Fault::new(Rule::Support, path, message, format!("choose among {}", names())));
            }
            Some((Support::Date, _, false)) => {
                let help = "write the date's `edtf`, or take `date` out of `supports`";
                let message = "this citation supports the date, but the event has none";
                faults.push(Fault::new(Rule::Support, path, message, help));
            }
            Some((_, name, false)) => {
                let help = format!("write `{name}`, or take it out of `supports`");
                let message = format!("this citation supports `{name}`, which says nothing");
                faults.push(Fault::new(Rule::Support, path, message, help));
            }
            Some(_) => {
                faults.push(Fault::new(
                    Rule::Support,
                    path,
                    format!("`{said}` stands here twice"),
                    "name it once",
                ));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Path;
    use crate::model::Document;

    #[test]
    fn what_a_citation_supports_depends_on_where_it_stands() {
        let document = Document { events: vec![Event::default()], ..Document::default() };
        let subject = Subject::new(&document);
        let citation = Citation { supports: vec![Support::Title], ..Citation::default() };
        let told = |place| {
            let faults = misplaced(&subject, &Cited { path: Path::root(), place, citation: &citation });
            faults.into_iter().map(|fault| fault.message).collect::<Vec<_>>()
        };
        assert_eq!(told(Place::Position(0, 0)), ["`title` does not belong here"]);
        assert_eq!(told(Place::After(0, 0)), ["`title` does not belong here"]);
        assert_eq!(told(Place::Date(0)), ["a citation cannot support `title` here"]);
        assert_eq!(told(Place::Event(0)), ["this citation supports `title`, which says nothing"]);
    }
}
