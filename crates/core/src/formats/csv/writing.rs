//! A document as a table.

use super::columns::{COLUMNS, Column};
use super::{guarded, joined};
use crate::check::lists;
use crate::date::Day;
use crate::formats::Loss;
use crate::formats::naming::{UNDETERMINED, UNTITLED};
use crate::formats::table::write_cell;
use crate::model::{Basis, Citation, Document, Event, Kind};

/// Writes a row for each event, below one with the names of the columns. A byte order mark stands first, or spreadsheets take
/// the words of other languages for something else; rows end with CR LF, as RFC 4180 has it.
pub(in crate::formats) fn write(document: &Document) -> String {
    let columns = || COLUMNS.iter().filter(|(column, ..)| !matches!(column, Column::Start | Column::End));
    let mut out = String::from("\u{feff}");
    row(&mut out, columns().map(|(_, name, _)| (*name).to_owned()));
    for event in &document.events {
        row(&mut out, columns().map(|(column, ..)| cell(event, *column)));
    }
    out
}

fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_cell(out, &guarded(&cell));
    }
    out.push_str("\r\n");
}

fn cell(event: &Event, column: Column) -> String {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let date = &event.date;
    match column {
        Column::Id => event.id.to_string(),
        Column::Title => event.title.clone(),
        Column::Kind => kind(event.kind).to_owned(),
        Column::Date => date.edtf.clone().unwrap_or_default(),
        Column::StartEarliest => day(date.start.earliest),
        Column::StartLatest => day(date.start.latest),
        Column::EndEarliest => day(date.end.earliest),
        Column::EndLatest => day(date.end.latest),
        Column::StartBasis => basis(date.start.basis).to_owned(),
        Column::EndBasis => basis(date.end.basis).to_owned(),
        Column::Reasoning => date.reasoning.clone().unwrap_or_default(),
        Column::Places => joined(&event.places),
        Column::Actors => joined(&event.actors),
        Column::Themes => joined(&event.themes),
        Column::Summary => event.summary.clone(),
        Column::Importance => event.importance.to_string(),
        Column::PartOf => event.part_of.as_ref().map(ToString::to_string).unwrap_or_default(),
        Column::Quotations => joined(passages(event).map(|passage| &passage.exact)),
        Column::Sources => joined(passages(event).map(|passage| passage.source.as_str())),
        Column::Start | Column::End => String::new(),
    }
}

/// The passages that an event and its date rest on. The sources stand in the same order, one for each.
fn passages(event: &Event) -> impl Iterator<Item = &Citation> {
    event.citations.iter().chain(&event.date.citations)
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Happening => "happening",
        Kind::Statement => "statement",
        Kind::Condition => "condition",
        Kind::Plan => "plan",
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Derived => "derived",
        Basis::Bounded => "bounded",
        Basis::Unknown => "",
    }
}

/// What such a table leaves out of a document.
pub(in crate::formats) fn losses(document: &Document) -> Vec<Loss> {
    let count = |is_lost: fn(&Event) -> bool| document.events.iter().filter(|event| is_lost(event)).count();
    let told: usize = document.events.iter().map(|event| passages(event).count()).sum();
    let cited: usize = lists(document).iter().map(Vec::len).sum();
    let field = |name: &str, count| Loss::Field { name: name.to_owned(), count };
    let mut ledgers: Vec<_> = document.ledger.iter().map(|span| &span.source).collect();
    ledgers.dedup();
    Loss::some([
        Loss::Orders(count(|event| !event.after.is_empty())),
        Loss::Passages(cited - told),
        Loss::Texts(document.sources.len()),
        Loss::Disagreements(document.disagreements.len()),
        Loss::Dependences(document.dependences.len()),
        Loss::Ledger(ledgers.len()),
        field("title", usize::from(!["", UNTITLED].contains(&document.title.as_str()))),
        field("description", usize::from(!document.description.is_empty())),
        field("language", usize::from(document.language != UNDETERMINED)),
        field("events.aliases", count(|event| !event.aliases.is_empty())),
        field("events.date.steps", count(|event| !event.date.steps.is_empty())),
    ])
}
