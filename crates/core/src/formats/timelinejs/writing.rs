//! A document as TimelineJS's JSON.

use super::building::{IMPORTANCE, TITLE_ID};
use super::moment::{Moment, counted};
use crate::check::lists;
use crate::date::edtf::{Edtf, Endpoint, Zone};
use crate::date::{Style, date_words};
use crate::formats::Loss;
use crate::formats::html::{PASSAGE, escape, escape_lines};
use crate::formats::naming::{UNDETERMINED, UNTITLED};
use crate::model::{Basis, Citation, Document, Event, EventDate, Kind};
use serde::Serialize;
use sourceline_messages::Language;

#[derive(Serialize)]
struct File {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Slide>,
    events: Vec<Slide>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    eras: Vec<Slide>,
}

#[derive(Serialize)]
struct Slide {
    unique_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_date: Option<String>,
    text: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
}

/// Both are HTML.
#[derive(Serialize)]
struct Text {
    headline: String,
    text: String,
}

#[derive(Serialize)]
struct Date {
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hour: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minute: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    second: Option<u8>,
}

impl From<Moment> for Date {
    fn from(moment: Moment) -> Self {
        let Moment { year, month, day, time } = moment;
        let [hour, minute, second] =
            time.map_or([None; 3], |(hour, minute, second)| [hour, minute, second].map(Some));
        Self { year: counted(year), month, day, hour, minute, second }
    }
}

/// Where an event stands on an axis of dates.
struct Standing {
    start: Moment,
    end: Option<Moment>,
    /// Whether that says all that its date says.
    is_all: bool,
}

impl Standing {
    /// `None` for an event without a date.
    fn of(date: &EventDate) -> Option<Self> {
        let read = |date| Moment::of_edtf(date);
        match date.edtf.as_deref()?.parse().ok()? {
            Edtf::Date(date) => read(&date).map(|(start, is_all)| Self { start, end: None, is_all }),
            Edtf::Interval(Endpoint::Known(start), Endpoint::Known(end)) => {
                read(&start).zip(read(&end)).map(|((start, first), (end, last))| {
                    // TimelineJS passes over an end that is written as the start is.
                    Self { start, end: Some(end), is_all: first && last && start != end }
                })
            }
            Edtf::Interval(Endpoint::Known(date), _) | Edtf::Interval(_, Endpoint::Known(date)) => {
                read(&date).map(|(start, _)| Self { start, end: None, is_all: false })
            }
            Edtf::Interval(..) | Edtf::Set(..) => None,
        }
        .or_else(|| Self::of_bounds(date))
    }

    fn of_bounds(date: &EventDate) -> Option<Self> {
        let first = date.start.earliest.or(date.start.latest).or(date.end.earliest).or(date.end.latest)?;
        let last = date.end.latest.or(date.end.earliest).filter(|last| *last > first);
        Some(Self { start: Moment::of_day(first), end: last.map(Moment::of_day), is_all: false })
    }
}

/// Which events are written, and as what.
struct Drawn<'a> {
    slides: Vec<(&'a Event, Standing)>,
    eras: Vec<(&'a Event, Standing)>,
}

impl<'a> Drawn<'a> {
    /// A condition between two dates, of which no passages and no theme have to be shown, is an era. TimelineJS draws nothing of a
    /// file without slides, so that in one without any other events conditions are slides too.
    fn of(document: &'a Document) -> Self {
        let dated = document.events.iter().filter_map(|event| Some((event, Standing::of(&event.date)?)));
        let is_era = |(event, standing): &(&Event, Standing)| {
            event.kind == Kind::Condition
                && standing.is_all
                && standing.end.is_some()
                && event.themes.is_empty()
                && event.citations.is_empty()
                && event.date.citations.is_empty()
        };
        let (eras, slides): (Vec<_>, Vec<_>) = dated.partition(is_era);
        if slides.is_empty() { Self { slides: eras, eras: slides } } else { Self { slides, eras } }
    }
}

/// Writes a document, indented.
pub(in crate::formats) fn write(document: &Document) -> String {
    let language = Language::of_tag(&document.language).unwrap_or_default();
    let drawn = Drawn::of(document);
    let slides = |events: &[(&Event, Standing)]| {
        events.iter().map(|(event, standing)| slide(document, event, standing, language)).collect()
    };
    let is_untitled = document.title == UNTITLED && document.description.is_empty();
    let title = (!is_untitled).then(|| Slide {
        unique_id: TITLE_ID.to_owned(),
        start_date: None,
        end_date: None,
        display_date: None,
        text: Text { headline: escape(&document.title), text: escape_lines(&document.description) },
        group: None,
    });
    let file = File { title, events: slides(&drawn.slides), eras: slides(&drawn.eras) };
    // Texts and numbers alone are always written.
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}

fn slide(document: &Document, event: &Event, standing: &Standing, language: Language) -> Slide {
    let mut text = escape_lines(&event.summary);
    for passage in passages(event) {
        text.push_str(&quoted(document, passage));
    }
    Slide {
        unique_id: event.id.as_str().to_owned(),
        start_date: Some(standing.start.into()),
        end_date: standing.end.map(Date::from),
        display_date: (!standing.is_all).then(|| escape(&date_words(language, &event.date, Style::Short))),
        text: Text { headline: escape(&event.title), text },
        group: event.themes.first().map(|theme| escape(theme)),
    }
}

/// The passages that an event and its date rest on, each once.
fn passages(event: &Event) -> Vec<&Citation> {
    let mut passages: Vec<&Citation> = Vec::new();
    for citation in event.citations.iter().chain(&event.date.citations) {
        let is_same = |known: &&Citation| {
            (&known.source, known.start, known.end) == (&citation.source, citation.start, citation.end)
        };
        if !passages.iter().any(is_same) {
            passages.push(citation);
        }
    }
    passages
}

/// A passage with the source it stands in.
fn quoted(document: &Document, passage: &Citation) -> String {
    let source = document.sources.iter().find(|source| source.id == passage.source);
    let name = source.map_or(passage.source.as_str(), |source| {
        source.publisher.as_deref().or(source.title.as_deref()).unwrap_or(&source.file)
    });
    let mut name = escape(name);
    let url = source.and_then(|source| source.url.as_deref());
    if let Some(url) = url.filter(|url| url.starts_with("https://") || url.starts_with("http://")) {
        name = format!("<a href=\"{}\">{name}</a>", escape(url));
    }
    format!("{PASSAGE}<p>{}</p><cite>{name}</cite></blockquote>", escape_lines(&passage.exact))
}

/// What such a file leaves out of a document.
pub(in crate::formats) fn losses(document: &Document) -> Vec<Loss> {
    let drawn = Drawn::of(document);
    let count = |is_lost: fn(&Event) -> bool| document.events.iter().filter(|event| is_lost(event)).count();
    let of_dates =
        |is_lost: fn(&EventDate) -> bool| document.events.iter().filter(|event| is_lost(&event.date)).count();
    let dated = || drawn.slides.iter().chain(&drawn.eras);
    let told: usize = dated().map(|(event, _)| event.citations.len() + event.date.citations.len()).sum();
    let cited: usize = lists(document).iter().map(Vec::len).sum();
    let slides = drawn.slides.iter();
    let field = |name: &str, count| Loss::Field { name: name.to_owned(), count };
    let mut ledgers: Vec<_> = document.ledger.iter().map(|span| &span.source).collect();
    ledgers.dedup();
    Loss::some([
        Loss::Undated(document.events.len() - dated().count()),
        Loss::Bounds(dated().filter(|(_, standing)| !standing.is_all).count()),
        Loss::Bases(of_dates(|date| date.basis() != Basis::Unknown)),
        Loss::Reasonings(of_dates(|date| date.reasoning.is_some() || !date.steps.is_empty())),
        Loss::Orders(count(|event| !event.after.is_empty())),
        Loss::Kinds(slides.filter(|(event, _)| event.kind != Kind::Happening).count()),
        Loss::People(count(|event| !event.actors.is_empty())),
        Loss::Places(count(|event| !event.places.is_empty())),
        Loss::Themes(count(|event| event.themes.len() > 1)),
        Loss::Passages(cited - told),
        Loss::Texts(document.sources.len()),
        Loss::Disagreements(document.disagreements.len()),
        Loss::Dependences(document.dependences.len()),
        Loss::Ledger(ledgers.len()),
        field("language", usize::from(document.language != UNDETERMINED)),
        field("events.aliases", count(|event| !event.aliases.is_empty())),
        field("events.importance", count(|event| event.importance != IMPORTANCE)),
        field("events.part_of", count(|event| event.part_of.is_some())),
        field("events.date.edtf (offset from UTC)", of_dates(has_zone)),
    ])
}

fn has_zone(date: &EventDate) -> bool {
    let edtf = date.edtf.as_deref().and_then(|text| text.parse().ok());
    let Some(Edtf::Date(date)) = edtf else { return false };
    date.time.is_some_and(|time| time.zone != Zone::Local)
}
