//! Rule 7: the ledger partitions every text, says `cited` exactly where it is cited, and nothing rests on boilerplate.

use super::limits::MAX_FAULTS;
use super::{Cited, Fault, Path, Rule, Subject};
use crate::arranging::{Arrange, set_of};
use crate::model::{EventId, LedgerClass, LedgerSpan, Source, SourceId};
use crate::quote::{CodePoints, Spans};
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap, HashSet};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut ledgers: HashMap<&SourceId, Vec<(usize, &LedgerSpan)>> = HashMap::new();
    for (l, span) in subject.document.ledger.iter().enumerate() {
        ledgers.entry(&span.source).or_default().push((l, span));
    }
    let mut citing: HashMap<&SourceId, Vec<&Cited<'_>>> = HashMap::new();
    for cited in subject.all_citations() {
        citing.entry(&cited.citation.source).or_default().push(cited);
    }
    let mut known = HashSet::new();
    for (s, source) in subject.document.sources.iter().enumerate() {
        if !known.insert(&source.id) {
            continue; // the id of another source: a fault of its own
        }
        let spans = ledgers.remove(&source.id).unwrap_or_default();
        let Some(text) = subject.texts.get(&source.id) else { continue };
        if spans.is_empty() && !subject.is_checked() {
            continue;
        }
        faults.extend(partition(s, source, &spans, text));
        let cited = citing.remove(&source.id).unwrap_or_default();
        // In their order, which those that stand over a span keep.
        let places = cited.iter().enumerate();
        let places = Spans::new(places.map(|(at, cited)| (cited.citation.start, cited.citation.end, at)));
        for (l, span) in spans {
            let mut over: Vec<usize> = places.over(span.start, span.end).copied().collect();
            over.arrange();
            let over: Vec<&Cited<'_>> = over.into_iter().map(|at| cited[at]).collect();
            faults.extend(class(subject, &Path::item("ledger", l), span, &over));
            if faults.len() > MAX_FAULTS {
                return faults;
            }
        }
    }
    faults
}

fn fault(path: Path, message: impl Into<String>, help: impl Into<String>) -> Fault {
    Fault::new(Rule::Ledger, path, message, help)
}

/// No gap, no overlap, in order; white space belongs to the span before it.
fn partition(s: usize, source: &Source, spans: &[(usize, &LedgerSpan)], text: &CodePoints) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut reached = 0;
    for (l, span) in spans {
        if faults.len() > MAX_FAULTS {
            return faults;
        }
        let path = Path::item("ledger", *l);
        let wrong = match span.start.cmp(&reached) {
            Ordering::Equal => None,
            Ordering::Greater => Some("a gap"),
            Ordering::Less => Some("an overlap or a wrong order"),
        };
        if let Some(wrong) = wrong {
            let message = format!(
                "`{}` is accounted for up to {reached}, this begins at {}: {wrong}",
                source.id, span.start
            );
            faults.push(fault(path.field("start"), message, "each span begins where the one before it ends"));
        }
        match text.slice(span.start..span.end) {
            Some("") | None => {
                let message = format!(
                    "{}..{} is no span of the text, which has {} code points",
                    span.start,
                    span.end,
                    text.len()
                );
                faults.push(fault(
                    path.field("end"),
                    message,
                    "offsets count code points from 0, the end excluded",
                ));
            }
            Some(words) if span.start > 0 && words.starts_with(char::is_whitespace) => {
                let help = "white space belongs to the span before it";
                faults.push(fault(path.field("start"), "this span begins with white space", help));
            }
            Some(_) => {}
        }
        reached = span.end;
    }
    if reached != text.len() {
        let message =
            format!("`{}` is accounted for up to {reached} of {} code points", source.id, text.len());
        faults.push(fault(
            Path::item("sources", s).field("text"),
            message,
            "add what is missing to the ledger",
        ));
    }
    faults
}

/// The class of one span against the citations that overlap it.
fn class(subject: &Subject<'_>, path: &Path, span: &LedgerSpan, over: &[&Cited<'_>]) -> Vec<Fault> {
    let mut faults = Vec::new();
    if span.class == LedgerClass::Boilerplate {
        for cited in over {
            let help = "cite a sentence of the report, or call the span what it is";
            faults.push(fault(
                cited.path.field("exact"),
                "this passage lies in boilerplate, and nothing rests on that",
                help,
            ));
        }
    } else {
        if let Some(wrong) = cited_or_not(path, span, over) {
            return vec![wrong];
        }
    }
    let citing: BTreeSet<&EventId> = set_of(
        over.iter().filter_map(|cited| cited.place.event()).map(|event| &subject.document.events[event].id),
    );
    let named: BTreeSet<&EventId> = set_of(span.events.iter());
    if span.class == LedgerClass::Cited && (named != citing || named.len() != span.events.len()) {
        let citing: Vec<String> = citing.iter().map(|id| format!("`{id}`")).collect();
        let message = format!("the events that cite this span are {}", none_or(&citing));
        faults.push(fault(path.field("events"), message, "name each of them once, and no other"));
    } else if span.class != LedgerClass::Cited && !span.events.is_empty() {
        faults.push(fault(path.field("events"), "no event cites this span", "leave `events` empty"));
    }
    faults.extend(note(path, span));
    faults
}

fn none_or(names: &[String]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

fn cited_or_not(path: &Path, span: &LedgerSpan, over: &[&Cited<'_>]) -> Option<Fault> {
    let accounting = over.iter().find(|cited| cited.place.accounts());
    match (span.class, accounting) {
        (LedgerClass::Cited, None) => {
            let help = "only a citation of an event or of a position makes a span cited; a date's or a source's does not";
            Some(fault(
                path.field("class"),
                "this span is called cited, but no event and no position cites it",
                help,
            ))
        }
        (LedgerClass::Cited, Some(_)) | (_, None) => None,
        (class, Some(cited)) => {
            let class = format!("{class:?}").to_lowercase();
            let message = format!("this span is called {class}, but {} cites it", cited.path);
            let fault = fault(path.clone(), message, "take it out of the ledger, or take the citation out");
            Some(fault.seeing(&cited.path.field("exact")))
        }
    }
}

fn note(path: &Path, span: &LedgerSpan) -> Option<Fault> {
    let noted = span.note.as_deref().is_some_and(|note| !note.trim().is_empty());
    match span.class {
        LedgerClass::Cited if span.note.is_some() => {
            Some(fault(path.field("note"), "a cited span needs no note", "leave it null"))
        }
        LedgerClass::Cited => None,
        _ if noted => None,
        _ => {
            let help = "write a `note` that says what it is, or why it is no event";
            Some(fault(path.field("note"), "nothing says what this span is", help))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SourceId;

    #[test]
    fn white_space_is_nobodys_only_where_a_text_begins() {
        let told = |text: &str, parts: &[(usize, usize)]| {
            let source = Source { id: SourceId::new("s"), text: text.to_owned(), ..Source::default() };
            let span = |(start, end): &(usize, usize)| LedgerSpan {
                source: source.id.clone(),
                start: *start,
                end: *end,
                class: LedgerClass::Context,
                events: Vec::new(),
                note: None,
            };
            let spans: Vec<LedgerSpan> = parts.iter().map(span).collect();
            let spans: Vec<(usize, &LedgerSpan)> = spans.iter().enumerate().collect();
            let faults = partition(0, &source, &spans, &CodePoints::new(&source.text));
            faults.iter().map(|fault| format!("{}: {}", fault.path, fault.message)).collect::<Vec<_>>()
        };
        assert_eq!(told("\nOne. Two.", &[(0, 6), (6, 10)]), [""; 0]);
        assert_eq!(
            told("One. Two.", &[(0, 4), (4, 9)]),
            ["ledger[1].start: this span begins with white space"]
        );
    }
}
