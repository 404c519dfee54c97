//! What TimelineJS's files say, what is wrong with broken ones, and that what is written comes back.

use super::*;
use crate::check::check;
use crate::formats::dating::dated;
use crate::formats::naming::{Ids, UNDETERMINED};
use crate::formats::{Loss, Unreadable};
use crate::model::{Basis, Document, Event, EventDate, Evidence, Kind};
use proptest::prelude::*;

fn told(read: Result<Imported, Vec<Unreadable>>) -> String {
    match read {
        Ok(imported) => format!("read: {imported:#?}"),
        Err(faults) => faults.iter().map(|fault| format!("{fault}\n")).collect(),
    }
}

/// The EDTF of a slide with these dates, and what is lost.
fn date(dates: &str) -> (Option<String>, Vec<String>) {
    let text = format!(r#"{{"events": [{{{dates}, "text": {{"headline": "x"}}}}]}}"#);
    let imported = read(&text).unwrap();
    assert_eq!(check(&Document { title: "x".to_owned(), ..imported.document.clone() }), [], "{dates}");
    let names = imported.losses.into_iter().map(|loss| match loss {
        Loss::Field { name, count: 1 } => name,
        other => format!("{other:?}"),
    });
    (imported.document.events[0].date.edtf.clone(), names.collect())
}

#[test]
fn dates_are_read_to_the_precision_given() {
    let table: &[(&str, &str, &[&str])] = &[
        (r#""start_date": {"year": 2001}"#, "2001", &[]),
        (r#""start_date": {"year": "2001", "month": "02"}"#, "2001-02", &[]),
        (r#""start_date": {"year": 5, "month": 2, "day": 3}"#, "0005-02-03", &[]),
        (r#""start_date": {"year": -1}"#, "0000", &[]),
        (r#""start_date": {"year": "-1", "month": 2, "day": 29}"#, "0000-02-29", &[]),
        (r#""start_date": {"year": -10000}"#, "-9999", &[]),
        (r#""start_date": {"year": 2001}, "end_date": {"year": 2002, "month": 1}"#, "2001/2002-01", &[]),
        (r#""start_date": {"year": 2001, "month": 2}, "end_date": {"year": 2001}"#, "2001-02/2001", &[]),
        (r#""start_date": {"year": 2001}, "end_date": {"year": "2001", "day": ""}"#, "2001", &[]),
        (r#""end_date": {"year": 2001}"#, "/2001", &[]),
        (
            r#""start_date": {"year": 2001, "month": 2, "day": 3, "hour": 0, "minute": "0", "second": 0}"#,
            "2001-02-03T00:00:00",
            &[],
        ),
        (
            r#""start_date": {"year": 2001, "month": 2, "day": 3, "hour": 14, "minute": 5}"#,
            "2001-02-03",
            &["events.start_date.hour", "events.start_date.minute"],
        ),
        (
            r#""start_date": {"year": 2001, "month": 2, "day": 3, "hour": 25, "minute": 5, "second": 1}"#,
            "2001-02-03",
            &["events.start_date.hour", "events.start_date.minute", "events.start_date.second"],
        ),
        (
            r#""start_date": {"year": 2001, "month": 2, "hour": 14, "minute": 5, "second": 1}"#,
            "2001-02",
            &["events.start_date.hour", "events.start_date.minute", "events.start_date.second"],
        ),
        (r#""start_date": {"year": 2001, "month": 2}, "display_date": "February 2001""#, "2001-02", &[]),
        (r#""start_date": {"year": 2001, "month": 2}, "display_date": "2001年2月""#, "2001-02", &[]),
        (
            r#""start_date": {"year": 2001, "month": 2}, "display_date": "a winter""#,
            "2001-02",
            &["events.display_date"],
        ),
    ];
    for (dates, edtf, lost) in table {
        let (found, names) = date(dates);
        assert_eq!((found.as_deref(), &names[..]), (Some(*edtf), &lost.map_to_owned()[..]), "{dates}");
    }
}

trait MapToOwned {
    fn map_to_owned(&self) -> Vec<String>;
}

impl MapToOwned for &[&str] {
    fn map_to_owned(&self) -> Vec<String> {
        self.iter().map(|text| (*text).to_owned()).collect()
    }
}

/// What tables leave when a program turns them into JSON, which TimelineJS itself stumbles over in places.
#[test]
fn what_says_nothing_is_passed_over() {
    let text = r#"{"title": null, "eras": null, "scale": "human", "events": [{
        "start_date": {"year": "2001", "month": "", "day": null}, "end_date": null,
        "text": {"headline": "x", "text": null}, "media": {"url": "", "caption": " "}, "group": "", "autolink": true}, {
        "start_date": {"year": 2002}, "end_date": {"year": "", "month": ""}, "text": {"headline": "y"}, "background": []}]}"#;
    let Imported { document, losses } = read(text).unwrap();
    assert_eq!(losses, []);
    let dates: Vec<_> = document.events.iter().filter_map(|event| event.date.edtf.as_deref()).collect();
    assert_eq!(dates, ["2001", "2002"]);
    let text =
        r#"{"events": [{"text": {"headline": "x"}, "media": "https://example.org/", "background": "red"}]}"#;
    let lost = |name: &str| Loss::Field { name: name.to_owned(), count: 1 };
    assert_eq!(read(text).unwrap().losses, [lost("events.background"), lost("events.media")]);
}

#[test]
fn broken_files_say_what_to_do() {
    let files = [
        r#"[]"#,
        r#"{"timeline": {"headline": "x", "date": []}}"#,
        r#"{"events": {}, "eras": "none", "title": 4}"#,
        r#"{"events": [null, {"start_date": 2001}, {"start_date": {"month": 1}}, {"start_date": {"year": "MMI"}},
            {"start_date": {"year": 2001.5}}, {"start_date": {"year": 0}}, {"start_date": {"year": 10000}},
            {"start_date": {"year": -13800000000}}, {"start_date": {"year": 2001, "month": 13}},
            {"start_date": {"year": 2001, "month": 0}}, {"start_date": {"year": 2001, "month": 2, "day": 29}},
            {"start_date": {"year": 2001, "day": 2}}, {"start_date": {"year": 2001, "month": [2]}},
            {"start_date": {"year": 2002}, "end_date": {"year": 2001, "month": 12}},
            {"text": "words"}, {"text": {"headline": ["a"]}}, {"group": "a group alone"}, {"display_date": {"a": 1}}],
          "eras": [{"start_date": {"year": 2001}, "text": {"headline": "x"}}]}"#,
    ];
    let told: Vec<String> = files.iter().map(|text| told(read(text))).collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn broken_sheets_say_what_to_do() {
    let sheets = [
        "",
        "Month,Text\n1,x\n",
        "Year,Month,Day,Headline\n,2,3,a\n2001,13,,b\nMMI,,,c\n2001,2,30,d\n0,,,e\n,,,\n2001,2,3,\"f\n",
        "Start Date,End Date,Headline,Type\nyesterday,,a,\n2/30/2001,,b,\n2001--3,,c,\n2002,2001,d,\n2001,,e,era\n,,,\nx/2001,,f,\n",
    ];
    let told: Vec<String> = sheets.iter().map(|text| told(read_sheet(text))).collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_sheet_says_its_times() {
    let table = [
        ("2:30:15 pm", Some("2001-02-03T14:30:15")),
        ("12:00:01 A.M.", Some("2001-02-03T00:00:01")),
        ("12:00:01PM", Some("2001-02-03T12:00:01")),
        ("23:59:59", Some("2001-02-03T23:59:59")),
        ("23:59", None),
        ("13:00:00 pm", None),
        ("1430", None),
        ("12:00:00:5", None),
        ("noon", None),
    ];
    for (time, kept) in table {
        let text = format!("Year,Month,Day,Time,Headline\n2001,2,3,{time},x\n");
        let Imported { document, losses } = read_sheet(&text).unwrap();
        assert_eq!(document.events[0].date.edtf.as_deref(), Some(kept.unwrap_or("2001-02-03")), "{time}");
        assert_eq!(losses.is_empty(), kept.is_some(), "{time}");
    }
}

#[test]
fn only_as_many_events_are_read_as_a_document_has() {
    let slides = vec![r#"{"text":{"headline":"x"}}"#; crate::formats::sourceline::MAX_EVENTS + 1];
    let text = format!(r#"{{"events": [{}]}}"#, slides.join(","));
    let faults = read(&text).unwrap_err();
    assert_eq!(faults.len(), 1);
    insta::assert_snapshot!(faults[0].to_string());
}

/// An event that happened on a date, for the export.
fn event(id: &str, edtf: &str, kind: Kind) -> Event {
    let date = dated(edtf, &edtf.parse().unwrap());
    let (id, title) = (crate::model::EventId::new(id), id.to_owned());
    Event { id, title, kind, date, importance: IMPORTANCE, ..Event::default() }
}

fn document(events: Vec<Event>) -> Document {
    Document {
        evidence: Evidence::Unchecked,
        title: "A title".to_owned(),
        language: UNDETERMINED.to_owned(),
        events,
        ..Document::default()
    }
}

#[test]
fn what_is_known_within_bounds_is_shown_in_words() {
    let dates = [
        "2025-11~",
        "2019?",
        "201X",
        "2001-21",
        "[2026-01-02..2026-01-05]",
        "[..2026-01-05]",
        "[2026-01-05..]",
        "2017/..",
        "2017/",
        "/2026-01-05",
        "../2017",
        "{1960,1961-12}",
        "2004-06/2004",
        "2026/2026",
        "/..",
        "2026-01-05T10:20:30Z",
        "-0043-03-15",
        "0000",
        "XXXX-12-25",
    ];
    let mut told = String::new();
    for edtf in dates {
        let document = document(vec![event("x", edtf, Kind::Happening)]);
        let written: serde_json::Value = serde_json::from_str(&write(&document)).unwrap();
        let slide = written["events"].get(0).map_or_else(String::new, |slide| {
            let field =
                |name: &str| slide.get(name).map_or_else(String::new, |value| format!(" {name} {value}"));
            ["start_date", "end_date", "display_date"].map(field).concat()
        });
        let lost: Vec<_> = losses(&document).iter().map(|loss| format!("{loss:?}")).collect();
        told.push_str(&format!("{edtf}:{slide} {}\n", lost.join(" ")));
    }
    insta::assert_snapshot!(told);
}

#[test]
fn conditions_alone_are_slides() {
    let mut document = document(vec![event("held", "2001/2002", Kind::Condition)]);
    let text = write(&document);
    assert!(!text.contains("\"eras\""));
    assert_eq!(losses(&document), [Loss::Kinds(1)]);
    document.events.push(event("was", "2003", Kind::Happening));
    assert!(write(&document).contains("\"eras\""));
    assert_eq!(losses(&document), []);
    assert_eq!(read(&write(&document)).unwrap().document.events[1].kind, Kind::Condition);
}

#[test]
fn passages_are_quoted_and_never_run() {
    let citation = |exact: &str, start: usize| crate::model::Citation {
        source: crate::model::SourceId::new("report"),
        exact: exact.to_owned(),
        start,
        end: start + exact.len(),
        ..Default::default()
    };
    let mut document = document(vec![event("x", "2001", Kind::Happening)]);
    document.sources.push(crate::model::Source {
        id: crate::model::SourceId::new("report"),
        publisher: Some("A <b> & Co".to_owned()),
        url: Some("https://example.org/?a=\"&b=1".to_owned()),
        ..Default::default()
    });
    let one = citation("<script>alert(1)</script>\nsaid", 0);
    document.events[0].summary = "1 < 2 & \"so\"".to_owned();
    document.events[0].date.citations.push(one.clone());
    document.events[0].citations = vec![one, citation("words", 40)];
    let written: serde_json::Value = serde_json::from_str(&write(&document)).unwrap();
    insta::assert_snapshot!(written["events"][0]["text"]["text"].as_str().unwrap());
    let again = read(&write(&document)).unwrap();
    assert_eq!(again.document.events[0].summary, document.events[0].summary);
    assert_eq!(again.losses, [Loss::Passages(2)]);
    document.sources[0].url = Some("javascript:alert(1)".to_owned());
    assert!(!write(&document).contains("javascript"));
}

/// Words that HTML shows as they stand: single spaces, no line that is empty at an end.
fn words() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-z<>&;\"'가#-]{1,8}|&amp;|<b>|</p>", 1..4).prop_map(|words| words.join(" "))
}

fn lines() -> impl Strategy<Value = String> {
    prop::collection::vec(words(), 0..3)
        .prop_flat_map(|lines| prop_oneof![Just("\n"), Just("\n\n")].prop_map(move |gap| lines.join(gap)))
}

fn edtf() -> impl Strategy<Value = String> {
    let day = (-9999..=9999i32, 1..=12u8, 1..=28u8, 0..3u8, any::<bool>()).prop_map(
        |(year, month, day, precision, has_time)| Moment {
            year,
            month: (precision > 0).then_some(month),
            day: (precision > 1).then_some(day),
            time: (precision > 1 && has_time).then_some((month, day, day)),
        },
    );
    (day, prop::option::of(0..2_000i32)).prop_map(|(start, lasted)| {
        let date = Moment { time: None, ..start };
        match lasted {
            // Precisions need not be the same at both ends.
            Some(years) if start.year + years < 9_999 => {
                let end = Moment { year: start.year + years + 1, month: None, day: None, time: None };
                format!("{}/{}", date.edtf(), end.edtf())
            }
            _ => start.edtf(),
        }
    })
}

use moment::Moment;

/// Documents that say nothing but what TimelineJS can say.
fn documents() -> impl Strategy<Value = Document> {
    let event = (words(), lines(), edtf(), prop::option::of(words()), any::<bool>());
    (words(), lines(), prop::collection::vec(event, 0..6)).prop_map(|(title, description, events)| {
        let mut ids = Ids::default();
        let mut events: Vec<Event> = events
            .into_iter()
            .map(|(title, summary, edtf, theme, held)| {
                let is_era = held && edtf.contains('/') && theme.is_none();
                Event {
                    id: ids.take(None, &title),
                    title,
                    summary,
                    kind: if is_era { Kind::Condition } else { Kind::Happening },
                    date: dated(&edtf, &edtf.parse().unwrap()),
                    themes: theme.into_iter().collect(),
                    importance: IMPORTANCE,
                    ..Event::default()
                }
            })
            .collect();
        events.sort_by_key(|event| event.kind == Kind::Condition);
        // Without a slide there are no eras either.
        if events.first().is_some_and(|event| event.kind == Kind::Condition) {
            events.clear();
        }
        Document { title, description, ..document(events) }
    })
}

proptest! {
    #[test]
    fn what_is_written_comes_back(document in documents()) {
        prop_assert_eq!(losses(&document), []);
        let text = write(&document);
        let again = read(&text).map_err(|faults| TestCaseError::fail(format!("{faults:?}")))?;
        prop_assert_eq!(&again.losses, &[]);
        prop_assert_eq!(&again.document, &document);
        prop_assert_eq!(check(&again.document), []);
        prop_assert_eq!(write(&again.document), text);
    }

    #[test]
    fn whatever_is_read_obeys_the_rules(text in r#"\{"events":\[(\{"start_date":\{"year":-?[0-9]{1,4},"month":(1|"12"|"")\},"text":\{"headline":"[a-z<>&;' ]{0,9}","text":"[a-z<>&;' ]{0,9}"\},"group":"[a< ]{0,3}","unique_id":"[a-b-]{0,3}"\}(,|)){0,3}\]\}"#) {
        if let Ok(imported) = read(&text) {
            prop_assert_eq!(check(&imported.document), [], "{}", text);
            prop_assert!(imported.document.events.iter().all(|event| event.date.basis() == Basis::Unknown));
        }
    }

    #[test]
    fn anything_is_answered(text in "[\\[\\]{}:,\"a0-9]{0,40}|\\PC{0,60}") {
        let _ = (read(&text), read_sheet(&text));
    }
}

#[test]
fn nothing_dated_is_nothing_lost() {
    assert_eq!(EventDate::default().basis(), Basis::Unknown);
    let empty = document(Vec::new());
    assert_eq!(read(&write(&empty)).unwrap().document, empty);
}
