//! A document of slides.

use super::moment::Moment;
use super::slides::Slide;
use crate::date::edtf::Edtf;
use crate::date::{Style, date_words};
use crate::formats::dating::dated;
use crate::formats::findings::Findings;
use crate::formats::naming::{Ids, UNDETERMINED, UNTITLED};
use crate::formats::{Imported, Unreadable};
use crate::model::{Document, Event, EventDate, Evidence, Kind};
use sourceline_messages::Language;

/// What the title slide is called where this program writes one: no event can have that id.
pub(super) const TITLE_ID: &str = "_title";
/// How important an event is of which nothing says so: in the middle of 1 to 5.
pub(in crate::formats) const IMPORTANCE: u8 = 3;

/// Slides become events one by one, so that only one of them is held twice.
#[derive(Debug, Default)]
pub(super) struct Building {
    pub findings: Findings,
    title: Option<Slide>,
    slides: Vec<Event>,
    eras: Vec<Event>,
    ids: Ids,
}

impl Building {
    /// The title slide, if there is none yet. It has no date.
    pub fn title(&mut self, slide: Slide) {
        let field = slide.field;
        for (is_there, name) in [
            (slide.start.is_some(), "start_date"),
            (slide.end.is_some(), "end_date"),
            (slide.group.is_some(), "group"),
            (slide.id.as_deref().is_some_and(|id| id != TITLE_ID), "unique_id"),
        ] {
            if is_there {
                self.findings.lost(&format!("{field}.{name}"));
            }
        }
        slide.times.iter().for_each(|time| self.findings.lost(time));
        slide.shown.iter().for_each(|(name, _)| self.findings.lost(name));
        self.title = Some(slide);
    }

    /// Whether there is a title slide.
    pub fn has_title(&self) -> bool {
        self.title.is_some()
    }

    /// Whether there is room for one more slide.
    pub fn has_room(&mut self) -> bool {
        self.findings.has_room(self.slides.len() + self.eras.len())
    }

    /// A slide or an era.
    pub fn event(&mut self, slide: Slide) {
        if slide.is_faulty {
            return;
        }
        let Some(date) = self.date(&slide) else { return };
        let Some((title, summary)) = self.words(&slide, &date) else { return };
        let id = self.ids.take(slide.id.as_deref(), &title);
        if slide.id.as_deref().is_some_and(|given| given != id.as_str()) {
            self.findings.lost(&format!("{}.unique_id", slide.field));
        }
        let kind = if slide.is_era { Kind::Condition } else { Kind::Happening };
        let themes = slide.group.into_iter().collect();
        let event =
            Event { id, title, summary, kind, date, themes, importance: IMPORTANCE, ..Event::default() };
        if slide.is_era { self.eras.push(event) } else { self.slides.push(event) }
    }

    /// What the headline says and what the text; one that is missing is made up for by what there is. `None` if that is nothing.
    fn words(&mut self, slide: &Slide, date: &EventDate) -> Option<(String, String)> {
        if !slide.headline.is_empty() {
            return Some((slide.headline.clone(), slide.text.clone()));
        }
        if let Some((first, rest)) = slide.text.split_once('\n') {
            return Some((first.to_owned(), rest.trim().to_owned()));
        }
        if !slide.text.is_empty() {
            return Some((slide.text.clone(), String::new()));
        }
        if date.edtf.is_some() {
            return Some((date_words(Language::English, date, Style::Short), String::new()));
        }
        let message = "this has neither words nor a date";
        self.findings.fault(slide.at.clone(), message, "give it a headline, or take it out");
        None
    }

    /// The date of a slide. `None` where it is a fault.
    fn date(&mut self, slide: &Slide) -> Option<EventDate> {
        if slide.is_era && (slide.start.is_none() || slide.end.is_none()) {
            let message = "an era has a start_date and an end_date, and here one is missing";
            self.findings.fault(slide.at.clone(), message, "write both");
            return None;
        }
        let (text, keeps_time) = expression(slide.start, slide.end);
        let Some(text) = text else { return Some(self.shown(slide, EventDate::default(), keeps_time)) };
        match text.parse::<Edtf>() {
            Ok(edtf) => Some(self.shown(slide, dated(&text, &edtf), keeps_time)),
            Err(error) => {
                self.findings.fault(slide.end_at.clone(), error.problem(), error.advice());
                None
            }
        }
    }

    /// The date, when it is told what is lost of it: times that no expression says, and words that say something else than it.
    fn shown(&mut self, slide: &Slide, date: EventDate, keeps_time: bool) -> EventDate {
        if !keeps_time {
            slide.times.iter().for_each(|time| self.findings.lost(time));
        }
        for (name, words) in &slide.shown {
            let says = |language| date_words(language, &date, Style::Short) == *words;
            if date.edtf.is_none() || !Language::ALL.into_iter().any(says) {
                self.findings.lost(name);
            }
        }
        date
    }

    /// The document, if nothing keeps it from being read.
    pub fn imported(self) -> Result<Imported, Vec<Unreadable>> {
        let Slide { headline, text, .. } = self.title.unwrap_or_default();
        let title = if headline.is_empty() { UNTITLED.to_owned() } else { headline };
        let mut events = self.slides;
        events.extend(self.eras);
        self.findings.imported(Document {
            evidence: Evidence::Unchecked,
            title,
            description: text,
            language: UNDETERMINED.to_owned(),
            events,
            ..Document::default()
        })
    }
}

/// The EDTF expression of two dates, and whether it says their times too. An end that says the same as the start says nothing, as
/// in TimelineJS; only what did not last has a time in EDTF.
fn expression(start: Option<Moment>, end: Option<Moment>) -> (Option<String>, bool) {
    match (start, end) {
        (None, None) => (None, false),
        (None, Some(end)) => (Some(format!("/{}", end.date().edtf())), false),
        (Some(start), None) => (Some(start.edtf()), start.time.is_some()),
        (Some(start), Some(end)) if start == end => (Some(start.edtf()), start.time.is_some()),
        (Some(start), Some(end)) if start.date() == end.date() => (Some(start.date().edtf()), false),
        (Some(start), Some(end)) => (Some(format!("{}/{}", start.date().edtf(), end.date().edtf())), false),
    }
}
