//! Writing a calendar.

use super::super::{Loss, address, language, lost};
use super::lines::{escaped, fold};
use crate::date::edtf::Edtf;
use crate::date::{Bounds, Day, Style, date_words};
use crate::model::{Document, Event, EventDate, EventId};
use sourceline_messages::Language;
use std::collections::HashSet;

/// The days that a calendar shows of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    first: Day,
    last: Day,
    /// Whether it was on all of these days, and on no other.
    exact: bool,
}

impl Shown {
    /// The days to show; `None` for a date that no calendar can show.
    ///
    /// What lasted is shown from the first day that it may have begun to the last that it may have ended, and what happened on one of
    /// some days across all of these. Where one end is not bounded on both sides, the days of the other end are shown. Dates that are
    /// bounded on one side alone, and those outside the years 1 to 9999, cannot be shown.
    pub fn of(date: &EventDate) -> Option<Self> {
        let (start, end) = (Bounds::from(date.start), Bounds::from(date.end));
        let whole = start.earliest.zip(end.latest);
        let (first, last) = whole.or_else(|| start.both()).or_else(|| end.both())?;
        let is_year = |day: Day| (1..=9999).contains(&day.civil().0);
        let one = |bounds: Bounds| bounds.earliest.is_some() && bounds.earliest == bounds.latest;
        // Of several days, those between them are none of them.
        let parted = matches!(lost::expression(date), Some(Edtf::Set(..))) && first != last;
        let exact = one(start) && one(end) && !parted && !lost::is_qualified(date);
        (is_year(first) && is_year(last) && first <= last).then_some(Self { first, last, exact })
    }
}

/// What iCalendar cannot carry.
pub(in super::super) fn losses(document: &Document) -> Vec<Loss> {
    let shown = |event: &Event| Shown::of(&event.date);
    let left_out = |event: &Event| shown(event).is_none() && !lost::is_undated(&event.date);
    let written = written(document);
    let orphaned = |event: &Event| {
        shown(event).is_some() && event.part_of.as_ref().is_some_and(|whole| !written.contains(whole))
    };
    Loss::some([
        lost::undated(document),
        Loss::Events(lost::events(document, left_out)),
        Loss::Bounds(lost::events(document, |event| shown(event).is_some_and(|shown| !shown.exact))),
        lost::bases(document),
        lost::reasonings(document),
        lost::times(document),
        lost::orders(document),
        lost::kinds(document),
        lost::people(document),
        lost::field("part_of", lost::events(document, orphaned)),
        lost::aliases(document),
        lost::passages(document),
        lost::texts(document),
        lost::disagreements(document),
        lost::dependences(document),
        lost::ledger(document),
    ])
}

/// The events that are written.
fn written(document: &Document) -> HashSet<&EventId> {
    document.events.iter().filter(|event| Shown::of(&event.date).is_some()).map(|event| &event.id).collect()
}

/// The calendar.
pub(in super::super) fn write(document: &Document) -> String {
    let mut calendar = Calendar {
        out: String::new(),
        language: language(document),
        tag: parameter(&document.language),
        timeline: address::timeline(document),
        stamp: stamp(document),
        written: written(document),
    };
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Sourceline//sourceline//EN");
    // RFC 7986, and what programs had before it.
    for name in ["NAME", "X-WR-CALNAME"] {
        calendar.text(name, &document.title);
    }
    if !document.description.is_empty() {
        calendar.text("DESCRIPTION", &document.description);
    }
    for event in &document.events {
        calendar.event(event);
    }
    calendar.line("END:VCALENDAR");
    calendar.out
}

struct Calendar<'a> {
    out: String,
    language: Language,
    /// The parameter that says the document's language.
    tag: String,
    timeline: String,
    stamp: Day,
    written: HashSet<&'a EventId>,
}

impl Calendar<'_> {
    fn line(&mut self, line: &str) {
        fold(&mut self.out, line);
    }

    fn text(&mut self, name: &str, text: &str) {
        let line = format!("{name}{}:{}", self.tag, escaped(text));
        self.line(&line);
    }

    fn uid(&self, event: &EventId) -> String {
        escaped(&format!("{event}@{}.sourceline.invalid", self.timeline))
    }

    fn event(&mut self, event: &Event) {
        let Some(Shown { first, last, exact }) = Shown::of(&event.date) else { return };
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}", self.uid(&event.id)));
        self.line(&format!("DTSTAMP:{}T000000Z", basic(self.stamp)));
        self.line(&format!("DTSTART;VALUE=DATE:{}", basic(first)));
        match last.checked_add(1) {
            Some(next) => self.line(&format!("DTEND;VALUE=DATE:{}", basic(next))),
            // The last day of the calendar has no next one.
            None => self.line(&format!("DURATION:P{}D", last.number() - first.number() + 1)),
        }
        let title = match exact {
            true => event.title.clone(),
            false => format!("{} ({})", event.title, date_words(self.language, &event.date, Style::Short)),
        };
        self.text("SUMMARY", &title);
        if !event.summary.is_empty() {
            self.text("DESCRIPTION", &event.summary);
        }
        if !event.places.is_empty() {
            self.text("LOCATION", &event.places.join("; "));
        }
        if !event.themes.is_empty() {
            let themes: Vec<String> = event.themes.iter().map(|theme| escaped(theme)).collect();
            self.line(&format!("CATEGORIES{}:{}", self.tag, themes.join(",")));
        }
        // 1 to 5 as iCalendar counts: 1 is first, 5 in the middle, 9 last.
        self.line(&format!("PRIORITY:{}", 2 * event.importance.clamp(1, 5) - 1));
        if let Some(whole) = event.part_of.as_ref().filter(|whole| self.written.contains(whole)) {
            let whole = self.uid(whole);
            self.line(&format!("RELATED-TO;RELTYPE=PARENT:{whole}"));
        }
        self.line("TRANSP:TRANSPARENT");
        self.line("END:VEVENT");
    }
}

/// What stands for when the calendar was made: the day of the latest source, or the first day that computers count. The core has no
/// clock, and the same document gives the same calendar.
fn stamp(document: &Document) -> Day {
    let days = document.sources.iter().filter_map(|source| source.published);
    let latest = days.max().filter(|day| day.civil().0 >= 1);
    latest.or_else(|| Day::from_number(0)).unwrap_or(Day::MAX)
}

/// A language as a parameter, if it is a tag.
fn parameter(language: &str) -> String {
    let is_tag =
        !language.is_empty() && language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_tag { format!(";LANGUAGE={language}") } else { String::new() }
}

/// A day of the years 1 to 9999 in the basic form: `20260105`.
fn basic(day: Day) -> String {
    let (year, month, day) = day.civil();
    format!("{year:04}{month:02}{day:02}")
}
