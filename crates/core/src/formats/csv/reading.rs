//! A document of a table.

use super::columns::{Column, Header};
use super::{parted, unguarded};
use crate::date::edtf::Edtf;
use crate::date::{Day, agreement};
use crate::formats::dating::dated;
use crate::formats::findings::Findings;
use crate::formats::naming::{Ids, UNDETERMINED, UNTITLED};
use crate::formats::table::{Row, Rows, folded};
use crate::formats::timelinejs::IMPORTANCE;
use crate::formats::{Imported, Unreadable};
use crate::model::{Basis, Document, Event, EventDate, EventId, Evidence, Kind, is_well_formed};

/// Whether a file is such a table, by its name or by its first row.
pub(in crate::formats) fn is_table(file: &str, text: &str) -> bool {
    let name = file.to_ascii_lowercase();
    if name.ends_with(".csv") || name.ends_with(".tsv") {
        return true;
    }
    // A header is short; nothing else is looked at.
    let beginning: String = text.chars().take(4_096).collect();
    let mut findings = Findings::default();
    let header = Rows::new(&beginning, &mut findings).next(&mut findings).map(Header::of);
    header.is_some_and(|header| {
        let has = |column| header.place(column).is_some();
        has(Column::Title) && (has(Column::Date) || has(Column::Start))
    })
}

/// Reads a table.
pub(in crate::formats) fn read(text: &str) -> Result<Imported, Vec<Unreadable>> {
    let mut findings = Findings::default();
    let mut rows = Rows::new(text, &mut findings);
    let mut events = Vec::new();
    match rows.next(&mut findings).map(Header::of) {
        None => {
            findings.fault("line 1", "there is no row", "write a row with the names of the columns first")
        }
        Some(header) => {
            header.check(&mut findings);
            let mut ids = Ids::default();
            while let Some(row) = rows.next(&mut findings) {
                if row.cells.iter().all(String::is_empty) {
                    continue;
                }
                if !findings.has_room(events.len()) {
                    break;
                }
                events.push(Reading { header: &header, row: &row, findings: &mut findings }.event(&mut ids));
            }
        }
    }
    findings.imported(Document {
        evidence: Evidence::Unchecked,
        title: UNTITLED.to_owned(),
        language: UNDETERMINED.to_owned(),
        events,
        ..Document::default()
    })
}

/// A row that is being read.
struct Reading<'a> {
    header: &'a Header,
    row: &'a Row,
    findings: &'a mut Findings,
}

impl<'a> Reading<'a> {
    fn cell(&self, column: Column) -> &'a str {
        unguarded(self.row.cell(self.header.place(column)))
    }

    fn at(&self, column: Column) -> String {
        let name = self.header.name(column);
        if name.is_empty() {
            format!("line {}", self.row.line)
        } else {
            format!("line {}, {name}", self.row.line)
        }
    }

    fn fault(&mut self, column: Column, message: impl Into<String>, help: impl Into<String>) {
        let at = self.at(column);
        self.findings.fault(at, message, help);
    }

    fn text(&mut self, column: Column) -> String {
        let (text, at) = (self.cell(column).to_owned(), self.at(column));
        self.findings.kept(|| at, text)
    }

    fn texts(&mut self, column: Column) -> Vec<String> {
        parted(&self.text(column))
    }

    fn event(&mut self, ids: &mut Ids) -> Event {
        let title = self.text(Column::Title);
        if title.is_empty() && self.header.place(Column::Title).is_some() {
            self.fault(
                Column::Title,
                "this row does not say what happened",
                "write a title, or take the row out",
            );
        }
        let given = Some(self.cell(Column::Id)).filter(|id| !id.is_empty());
        let id = ids.take(given, &title);
        if given.is_some_and(|given| given != id.as_str()) {
            self.findings.lost(self.header.name(Column::Id));
        }
        let event = Event {
            id,
            title,
            summary: self.text(Column::Summary),
            kind: self.kind(),
            date: self.date(),
            actors: self.texts(Column::Actors),
            places: self.texts(Column::Places),
            themes: self.texts(Column::Themes),
            importance: self.importance(),
            part_of: self.part_of(),
            ..Event::default()
        };
        self.findings.lost_passages(parted(self.cell(Column::Quotations)).len());
        for (place, name) in self.header.unread() {
            if !self.row.cell(Some(place)).is_empty() {
                self.findings.lost(if name.is_empty() { "cells without a column" } else { name });
            }
        }
        let beyond = self.row.cells.iter().skip(self.header.len()).filter(|cell| !cell.is_empty());
        self.findings.lost_times("cells without a column", beyond.count());
        event
    }

    fn kind(&mut self) -> Kind {
        match folded(self.cell(Column::Kind)).as_str() {
            "" | "happening" => Kind::Happening,
            "statement" => Kind::Statement,
            "condition" => Kind::Condition,
            "plan" => Kind::Plan,
            _ => {
                let message = format!("`{}` is no kind of event", self.short(Column::Kind));
                let help = "write happening, statement, condition or plan, or leave it blank";
                self.fault(Column::Kind, message, help);
                Kind::Happening
            }
        }
    }

    fn importance(&mut self) -> u8 {
        let text = self.cell(Column::Importance);
        let given = text.parse().ok().filter(|rank| (1..=5).contains(rank));
        if given.is_none() && !text.is_empty() {
            let message = format!("`{}` is no importance", self.short(Column::Importance));
            self.fault(Column::Importance, message, "write 1 (first) to 5, or leave it blank");
        }
        given.unwrap_or(IMPORTANCE)
    }

    fn part_of(&mut self) -> Option<EventId> {
        let whole = self.cell(Column::PartOf);
        if !whole.is_empty() && !is_well_formed(whole) {
            let message = format!("`{}` is no id of an event", self.short(Column::PartOf));
            self.fault(
                Column::PartOf,
                message,
                "write what stands in the column `id` of the event that contains this one",
            );
        }
        (!whole.is_empty()).then(|| EventId::new(whole))
    }

    /// What stands in a cell, as much of it as a fault shows.
    fn short(&self, column: Column) -> String {
        self.cell(column).chars().take(40).collect()
    }

    fn date(&mut self) -> EventDate {
        let column = if self.cell(Column::Date).is_empty() { Column::Start } else { Column::Date };
        let ends = [Column::Start, Column::End].map(|column| self.cell(column));
        if column == Column::Date && ends.iter().any(|end| !end.is_empty()) {
            let message = "there are a date and a start or an end";
            self.fault(Column::Date, message, "write the one or the others");
            return EventDate::default();
        }
        let text = match ends {
            _ if column == Column::Date => self.cell(Column::Date).to_owned(),
            ["", ""] => String::new(),
            [start, ""] => start.to_owned(),
            [start, end] if start == end => start.to_owned(),
            [start, end] => format!("{start}/{end}"),
        };
        let mut date = EventDate::default();
        if !text.is_empty() {
            match text.parse::<Edtf>() {
                Ok(edtf) => date = dated(&text, &edtf),
                Err(error) => {
                    let text: String = text.chars().take(40).collect();
                    let message = format!("the date `{text}` is not EDTF: {}", error.problem());
                    let help = match text.contains('/') && text.contains(|sign: char| sign.is_ascii_digit()) {
                        true => format!(
                            "{}; a spreadsheet may have changed it: make the column text, and write 2001-02-03",
                            error.advice()
                        ),
                        false => error.advice().to_owned(),
                    };
                    self.fault(column, message, help);
                    return date;
                }
            }
        }
        let bounds = [
            (Column::StartEarliest, &mut date.start.earliest),
            (Column::StartLatest, &mut date.start.latest),
            (Column::EndEarliest, &mut date.end.earliest),
            (Column::EndLatest, &mut date.end.latest),
        ];
        for (column, bound) in bounds {
            let text = self.cell(column);
            match text.parse::<Day>() {
                Ok(day) => *bound = Some(day),
                Err(_) if text.is_empty() => {}
                Err(_) => {
                    let message = format!("`{}` is no day", self.short(column));
                    self.fault(column, message, "write it as 2001-02-03, or leave it blank");
                }
            }
        }
        date.start.basis = self.basis(Column::StartBasis);
        date.end.basis = self.basis(Column::EndBasis);
        date.reasoning = Some(self.text(Column::Reasoning)).filter(|text| !text.is_empty());
        for fault in agreement(&date, Evidence::Unchecked) {
            let message = format!("`{}` is {}, where {} belongs", fault.field, fault.found, fault.expected);
            self.fault(column, message, fault.advice);
        }
        date
    }

    fn basis(&mut self, column: Column) -> Basis {
        match folded(self.cell(column)).as_str() {
            "" | "unknown" => Basis::Unknown,
            "stated" => Basis::Stated,
            "derived" => Basis::Derived,
            "bounded" => Basis::Bounded,
            _ => {
                let message = format!("`{}` is no basis of a date", self.short(column));
                self.fault(column, message, "write stated, derived or bounded, or leave it blank");
                Basis::Unknown
            }
        }
    }
}
