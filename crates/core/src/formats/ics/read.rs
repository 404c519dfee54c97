//! Reading a calendar.

use super::super::naming::Ids;
use super::super::sourceline::{MAX_BYTES, MAX_EVENTS};
use super::super::{Imported, Loss, Unreadable, lost};
use super::lines::{Line, lines, listed, unescaped};
use super::moment::{Moment, duration};
use crate::arranging::Arrange;
use crate::date::Day;
use crate::date::edtf::Edtf;
use crate::model::{Basis, Document, Event, EventDate, EventEnd, EventStart, Evidence};
use std::collections::BTreeMap;

/// No text that is taken is longer, in bytes.
const LONGEST: usize = 65_536;
/// More faults than these are not told: who mends so many reads the file anew.
const MOST_FAULTS: usize = 1_000;

/// Reads a calendar as an unchecked document.
///
/// # Errors
/// All that is no iCalendar, or is beyond the limits, each with its line; a thousand at most.
pub(in super::super) fn read(text: &str) -> Result<Imported, Vec<Unreadable>> {
    if text.len() > MAX_BYTES {
        let message = format!("the file is larger than {} MiB", MAX_BYTES / 1024 / 1024);
        return Err(vec![fault(1, message, "export less of the calendar")]);
    }
    let mut reader = Reader::default();
    for line in lines(text) {
        match line {
            Ok(line) => reader.line(line),
            Err((number, fault)) => reader.faults.push((number, fault)),
        }
        if reader.faults.len() >= MOST_FAULTS {
            break;
        }
    }
    reader.finished()
}

fn fault(line: usize, message: impl Into<String>, help: impl Into<String>) -> Unreadable {
    Unreadable { at: format!("line {line}"), message: message.into(), help: help.into() }
}

#[derive(Default)]
struct Reader {
    /// The components that are open, and where each begins.
    open: Vec<(String, usize)>,
    has_calendar: bool,
    title: Option<String>,
    description: Option<String>,
    language: Option<String>,
    /// What the open event says.
    event: Option<Raw>,
    events: Vec<Event>,
    ids: Ids,
    cancelled: usize,
    fields: BTreeMap<String, usize>,
    /// The faults, each with its line.
    faults: Vec<(usize, Unreadable)>,
}

/// What a `VEVENT` says, as far as it is taken.
#[derive(Default)]
struct Raw {
    number: usize,
    uid: Option<String>,
    summary: Option<String>,
    description: Option<String>,
    location: Option<String>,
    categories: Vec<String>,
    priority: Option<u8>,
    start: Option<Line>,
    end: Option<Line>,
    duration: Option<Line>,
    cancelled: bool,
}

impl Reader {
    fn line(&mut self, line: Line) {
        match line.name.as_str() {
            "BEGIN" => self.begin(&line),
            "END" => self.end(&line),
            _ => match self.open.as_slice() {
                [] => {
                    let message = format!("`{}` stands outside of a calendar", line.name);
                    let help = "a calendar begins with `BEGIN:VCALENDAR` and ends with `END:VCALENDAR`";
                    self.fault(line.number, message, help);
                }
                [_] => self.of_calendar(line),
                [_, (name, _)] if name == "VEVENT" => self.of_event(line),
                // Of other components, and of those within an event, the name is told.
                _ => {}
            },
        }
    }

    fn begin(&mut self, line: &Line) {
        let name = line.value.trim().to_ascii_uppercase();
        match (self.open.len(), name.as_str()) {
            (0, "VCALENDAR") => self.has_calendar = true,
            (0, _) => {
                let message = format!("`{}` begins outside of a calendar", shortened(&name));
                self.fault(line.number, message, "begin the calendar with `BEGIN:VCALENDAR`");
            }
            (1, "VEVENT") => self.event = Some(Raw { number: line.number, ..Raw::default() }),
            (1, _) => self.lose(&shortened(&name)),
            (2, _) if self.event.is_some() => self.lose(&shortened(&name)),
            // What is in it is lost with what it stands in.
            _ => {}
        }
        self.open.push((name, line.number));
    }

    fn end(&mut self, line: &Line) {
        let name = line.value.trim().to_ascii_uppercase();
        match self.open.pop() {
            Some((open, _)) if open == name => {
                if self.open.len() == 1 {
                    self.event_ends();
                }
            }
            Some((open, begins)) => {
                let message = format!(
                    "`{}` ends here, while `{}` of line {begins} is open",
                    shortened(&name),
                    shortened(&open)
                );
                let help = "end every component that begins, the last one first";
                self.fault(line.number, message, help);
                // What was meant is the one further out, if there is one.
                if let Some(at) = self.open.iter().rposition(|(open, _)| *open == name) {
                    self.open.truncate(at);
                } else {
                    self.open.push((open, begins));
                }
            }
            None => {
                let message = format!("`{}` ends here and never began", shortened(&name));
                self.fault(line.number, message, "take the line out, or begin the component");
            }
        }
    }

    fn of_calendar(&mut self, line: Line) {
        match line.name.as_str() {
            "VERSION" | "PRODID" => {}
            "CALSCALE" if line.value.trim().eq_ignore_ascii_case("GREGORIAN") => {}
            "CALSCALE" => {
                let message = format!("the calendar counts by `{}`", shortened(&line.value));
                self.fault(line.number, message, "only `GREGORIAN` calendars are read");
            }
            "NAME" | "X-WR-CALNAME" => {
                let tag = line.parameter("LANGUAGE").filter(|tag| is_tag(tag));
                self.language = self.language.take().or_else(|| tag.map(str::to_owned));
                self.title = self.title.take().or_else(|| self.taken(&line));
            }
            "DESCRIPTION" | "X-WR-CALDESC" => {
                self.description = self.description.take().or_else(|| self.taken(&line));
            }
            _ => self.lose(&line.name),
        }
    }

    fn of_event(&mut self, line: Line) {
        let Some(mut raw) = self.event.take() else { return };
        match line.name.as_str() {
            "UID" if raw.uid.is_none() => raw.uid = self.taken(&line),
            "SUMMARY" if raw.summary.is_none() => raw.summary = self.taken(&line),
            "DESCRIPTION" if raw.description.is_none() => raw.description = self.taken(&line),
            "LOCATION" if raw.location.is_none() => raw.location = self.taken(&line),
            "CATEGORIES" => {
                if self.is_short(&line) {
                    let themes = listed(&line.value).into_iter().map(|theme| theme.trim().to_owned());
                    raw.categories.extend(themes.filter(|theme| !theme.is_empty()));
                }
            }
            "PRIORITY" => match line.value.trim().parse::<u8>() {
                Ok(priority @ 0..=9) => raw.priority = Some(priority),
                _ => {
                    let message = format!("the priority is `{}`", shortened(&line.value));
                    self.fault(line.number, message, "write 0 (none), or 1 (first) to 9");
                }
            },
            "STATUS" if line.value.trim().eq_ignore_ascii_case("CANCELLED") => raw.cancelled = true,
            "DTSTART" if raw.start.is_none() => raw.start = Some(line),
            "DTEND" if raw.end.is_none() => raw.end = Some(line),
            "DURATION" if raw.duration.is_none() => raw.duration = Some(line),
            // When the file was written says nothing of the event.
            "DTSTAMP" => {}
            "DTSTART" | "DTEND" | "DURATION" | "UID" | "SUMMARY" | "DESCRIPTION" | "LOCATION" => {
                let message = format!("the event has a second `{}`", line.name);
                self.fault(line.number, message, "leave one of them out");
            }
            _ => self.lose(&line.name),
        }
        self.event = Some(raw);
    }

    /// The text of a line, if there is anything in it.
    fn taken(&mut self, line: &Line) -> Option<String> {
        let text = unescaped(&line.value);
        (self.is_short(line) && !text.trim().is_empty()).then(|| text.trim().to_owned())
    }

    fn is_short(&mut self, line: &Line) -> bool {
        let is_short = line.value.len() <= LONGEST;
        if !is_short {
            let message = format!("`{}` has {} bytes", line.name, line.value.len());
            self.fault(line.number, message, format!("shorten it to {LONGEST}"));
        }
        is_short
    }

    fn fault(&mut self, line: usize, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push((line, fault(line, message, help)));
    }

    fn lose(&mut self, name: &str) {
        *self.fields.entry(name.to_owned()).or_default() += 1;
    }

    fn event_ends(&mut self) {
        let Some(raw) = self.event.take() else { return };
        if raw.cancelled {
            self.cancelled += 1;
            return;
        }
        if self.events.len() == MAX_EVENTS {
            let message = format!("the calendar has more than {MAX_EVENTS} events");
            self.fault(raw.number, message, "export less of the calendar");
        }
        if self.events.len() >= MAX_EVENTS {
            return;
        }
        let date = self.date(&raw);
        let first_line = |text: &String| text.lines().next().map(str::to_owned);
        // An event must have a title: what it says first.
        let title = raw
            .summary
            .or_else(|| raw.description.as_ref().and_then(first_line))
            .or_else(|| raw.location.as_ref().and_then(first_line))
            .or_else(|| raw.uid.clone())
            .unwrap_or_else(|| "VEVENT".to_owned());
        let mut themes = raw.categories;
        let mut known = std::collections::HashSet::new();
        themes.retain(|theme| known.insert(theme.clone()));
        let given = raw.uid.as_deref().and_then(|uid| uid.split('@').next());
        self.events.push(Event {
            id: self.ids.take(given, &title),
            title,
            summary: raw.description.unwrap_or_default(),
            date,
            places: raw.location.into_iter().collect(),
            themes,
            importance: raw
                .priority
                .filter(|priority| *priority > 0)
                .map_or(3, |priority| priority.div_ceil(2)),
            ..Event::default()
        });
    }

    /// The days of an event; nothing where its file gives none.
    fn date(&mut self, raw: &Raw) -> EventDate {
        let Some((line, start)) = raw.start.as_ref().and_then(|line| Some((line, self.moment(line)?))) else {
            if let Some(line) = raw.end.as_ref().or(raw.duration.as_ref()).filter(|_| raw.start.is_none()) {
                let message = format!("the event has a `{}` and no `DTSTART`", line.name);
                self.fault(line.number, message, "write when it begins");
            }
            return EventDate::default();
        };
        if start.second.is_some() {
            self.lose("DTSTART: time of day");
        }
        let last = match (&raw.end, &raw.duration) {
            (Some(end), Some(duration)) => {
                let message = "the event has a `DTEND` and a `DURATION`";
                self.fault(end.number.max(duration.number), message, "leave one of them out");
                None
            }
            (Some(end), None) => self.last_day(line, start, end),
            (None, Some(length)) => {
                let last = duration(length.value.trim()).and_then(|seconds| start.last_day_of(seconds));
                if last.is_none() {
                    let message = format!("`{}` is no duration that can be read", shortened(&length.value));
                    self.fault(length.number, message, "write it as `P1D`, `P2W` or `PT1H30M`");
                }
                last
            }
            (None, None) => Some(start.day),
        };
        last.map_or_else(EventDate::default, |last| days(start.day, last))
    }

    fn last_day(&mut self, start_line: &Line, start: Moment, end_line: &Line) -> Option<Day> {
        let end = self.moment(end_line)?;
        if end.second.is_some() {
            self.lose("DTEND: time of day");
        }
        let last = start.last_day_before(end);
        // Whoever flies east over the date line lands before the take-off, by the clocks on the wall.
        let zones =
            [start_line, end_line].map(|line| (line.parameter("TZID"), line.value.ends_with(['Z', 'z'])));
        if last.is_none() && zones[0] != zones[1] {
            return Some(start.day);
        }
        if last.is_none() {
            let message = "the event ends before it begins";
            self.fault(
                end_line.number,
                message,
                "correct `DTEND` or `DTSTART`; `DTEND` is the day after the last",
            );
        }
        last
    }

    fn moment(&mut self, line: &Line) -> Option<Moment> {
        let moment = Moment::read(line.value.trim());
        if moment.is_none() {
            let message = format!("`{}` is no day of the calendar", shortened(&line.value));
            let help = format!("write `{}` as 20260105, or as 20260105T143000 with a time", line.name);
            self.fault(line.number, message, help);
        }
        moment
    }

    fn finished(mut self) -> Result<Imported, Vec<Unreadable>> {
        let is_read_whole = self.faults.len() < MOST_FAULTS;
        if let Some((name, begins)) = self.open.last().cloned().filter(|_| is_read_whole) {
            let message = format!("`{}` begins here and never ends", shortened(&name));
            self.fault(begins, message, format!("write `END:{}` after it", shortened(&name)));
        }
        if !self.has_calendar && self.faults.is_empty() {
            let help = "a calendar begins with `BEGIN:VCALENDAR` and ends with `END:VCALENDAR`";
            self.fault(1, "there is no calendar in this file", help);
        }
        if !self.faults.is_empty() {
            // Some are found only when their event ends.
            self.faults.arrange_by_key(|(line, _)| *line);
            return Err(self.faults.into_iter().map(|(_, fault)| fault).collect());
        }
        let fields = self.fields.into_iter().map(|(name, count)| lost::field(&name, count));
        let losses = Loss::some(std::iter::once(Loss::Events(self.cancelled)).chain(fields));
        let document = Document {
            evidence: Evidence::Unchecked,
            title: self.title.unwrap_or_else(|| "iCalendar".to_owned()),
            description: self.description.unwrap_or_default(),
            // Undetermined, as ISO 639-2 has it.
            language: self.language.unwrap_or_else(|| "und".to_owned()),
            events: self.events,
            ..Document::default()
        };
        Ok(Imported { document, losses })
    }
}

/// The date of what was on all days from one to another.
fn days(first: Day, last: Day) -> EventDate {
    let edtf = if first == last { first.to_string() } else { format!("{first}/{last}") };
    let bounds = edtf.parse::<Edtf>().map(|edtf| edtf.bounds()).unwrap_or_default();
    EventDate {
        start: EventStart {
            earliest: bounds.start.earliest,
            latest: bounds.start.latest,
            basis: Basis::Unknown,
        },
        end: EventEnd {
            earliest: bounds.end.earliest,
            latest: bounds.end.latest,
            basis: Basis::Unknown,
            open: false,
        },
        edtf: Some(edtf),
        ..EventDate::default()
    }
}

/// Whether a language parameter is a tag that a document may have.
fn is_tag(tag: &str) -> bool {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let primary = tag.split('-').next().unwrap_or_default();
    primary.len() >= 2
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && tag.split('-').all(is_part)
}

/// What a file says, so far as it is told in a fault.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().filter(|sign| !sign.is_control()).take(40).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}
