//! Calendars out and in.

use super::{losses, read, write};
use crate::check::check;
use crate::formats::samples::{date, event};
use crate::formats::{Imported, Loss};
use crate::model::{Basis, Document, Event, Kind};
use proptest::prelude::*;

fn calendar(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n")
}

fn of(events: Vec<Event>) -> Document {
    Document { title: "A title".to_owned(), language: "en".to_owned(), events, ..Document::default() }
}

/// What a calendar has of a date, `DTSTART` to `DTEND`, and behind it what is added to the title.
fn shown(edtf: &str) -> String {
    let basis = Basis::Bounded;
    let document = of(vec![event("x", "T", date(edtf, basis, basis), Kind::Happening)]);
    let text = write(&document);
    let value = |name: &str| {
        let line = text.lines().find(|line| line.starts_with(name))?;
        line.split_once(':').map(|(_, value)| value.to_owned())
    };
    let (Some(start), Some(end)) = (value("DTSTART"), value("DTEND").or_else(|| value("DURATION"))) else {
        return format!("left out, told: {}", losses(&document).contains(&Loss::Events(1)));
    };
    format!("{start}–{end}{}", value("SUMMARY").unwrap().trim_start_matches('T'))
}

#[test]
fn a_calendar_shows_days_and_says_what_is_not_known_to_a_day() {
    let pairs = [
        ("2026-01-05", "20260105–20260106"),
        ("2026-01-05/2026-01-07", "20260105–20260108"),
        ("2026-01-05T14:30:00Z", "20260105–20260106"),
        ("2026-01-05?", "20260105–20260106 (perhaps 5 January 2026)"),
        ("2025-11", "20251101–20251201 (November 2025)"),
        ("2025-12/2026-02", "20251201–20260301 (December 2025 to February 2026)"),
        ("[2026-01-02..2026-01-05]", "20260102–20260106 (one day from 2 to 5 January 2026)"),
        ("{2026-01-02,2026-01-05}", "20260102–20260106 (2 January 2026 and 5 January 2026)"),
        ("2026-01-05/..", "20260105–20260106 (since 5 January 2026)"),
        ("2017/", "20170101–20180101 (from 2017\\; end not stated)"),
        ("/2026-01-05", "20260105–20260106 (until 5 January 2026\\; start not stated)"),
        ("[..2026-01-05]", "left out, told: true"),
        ("[2026-01-05..]", "left out, told: true"),
        ("-0043-03-15", "left out, told: true"),
        ("0000", "left out, told: true"),
        ("0001-01-01", "00010101–00010102"),
        ("9999-12-31", "99991231–P1D"),
    ];
    assert_eq!(
        pairs.map(|(edtf, _)| (edtf, shown(edtf))),
        pairs.map(|(edtf, shown)| (edtf, shown.to_owned()))
    );
}

#[test]
fn everything_that_an_event_says_comes_in_or_is_told() {
    let text = calendar(
        "METHOD:PUBLISH\r\nX-WR-CALNAME;LANGUAGE=ko:나루\\, 포구\r\nX-WR-CALDESC:Two\\nlines\r\n\
         BEGIN:VTIMEZONE\r\nTZID:Asia/Seoul\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n\
         BEGIN:VEVENT\r\nUID:pier-opens@a.b\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=\"Asia/Seoul\":20310412T233000\r\n\
         DTEND;TZID=Asia/Seoul:20310413T003000\r\nSUMMARY:The pier\\; it\r\n  opens\r\nDESCRIPTION:At last\\, with 🚢\r\nLOCATION:Narupo\\, bay\r\n\
         CATEGORIES:sea,a\\,b\r\nCATEGORIES:sea\r\nPRIORITY:1\r\nRRULE:FREQ=YEARLY\r\nATTENDEE;CN=\"x:y\":mailto:a@b\r\n\
         BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20310501\r\nDURATION:P2D\r\nDESCRIPTION:No summary\\nat all\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:off\r\nSTATUS:CANCELLED\r\nDTSTART:20310601\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:Some Day\r\nSUMMARY:Undated\r\nEND:VEVENT\r\n\
         BEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\n",
    );
    let Imported { document, losses } = read(&text).unwrap();
    insta::assert_snapshot!(crate::formats::sourceline::to_json(&document).unwrap());
    insta::assert_debug_snapshot!(losses);
    assert_eq!(check(&document), []);
}

#[test]
fn all_faults_are_told_with_their_lines() {
    let text = calendar(
        "BEGIN:VEVENT\nDTSTART:20260230\nDTEND:20260301\nPRIORITY:high\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20260105\nDTEND:20260104\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20260105\nDURATION:1 day\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20260105\nDTSTART:20260106\nDTEND:20260107\nDURATION:P1D\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTEND:20260105\nSUMMARY no colon\nEND:VTODO\nEND:VEVENT\nEND:VEVENT\n\
         CALSCALE:HEBREW\n",
    );
    let told = |text: &str| {
        let faults = read(text).unwrap_err();
        faults.iter().map(|fault| format!("{fault}\n")).collect::<String>()
    };
    let long = calendar(&format!("BEGIN:VEVENT\nSUMMARY:{}\nEND:VEVENT\n", "나".repeat(30_000)));
    let files =
        [&text, "", "SUMMARY:x\nBEGIN:VEVENT\nEND:VEVENT\n", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", &long];
    insta::assert_snapshot!(files.map(told).join("--\n"));
}

#[test]
fn there_are_limits() {
    let many = "BEGIN:VEVENT\nSUMMARY:나루\nDTSTART:20260105\nEND:VEVENT\n";
    let fine = read(&calendar(&many.repeat(2_000))).unwrap();
    assert_eq!(fine.document.events.len(), 2_000);
    let faults = read(&calendar(&many.repeat(200_001))).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].message, "the calendar has more than 200000 events");
    assert_eq!(read(&"no line\n".repeat(5_000)).unwrap_err().len(), 1_000);
    let deep = format!("BEGIN:VCALENDAR\n{}A:1\n", "BEGIN:A\nB:1\n".repeat(100_000));
    assert_eq!(read(&deep).unwrap_err().len(), 1);
}

proptest! {
    #[test]
    fn what_goes_out_comes_in_again(
        title in "[A-Za-z나루,;:\\\\🚢\"]{1,80}",
        summary in "[A-Za-z나루 ,;:\\\\\n🚢]{0,200}",
        from in 0i32..20_000,
        length in 0i32..400,
    ) {
        let day = |number| crate::date::Day::from_number(number).unwrap();
        let (first, last) = (day(from), day(from + length));
        let edtf = if length == 0 { first.to_string() } else { format!("{first}/{last}") };
        let mut event = event("one-event", &title, date(&edtf, Basis::Unknown, Basis::Unknown), Kind::Happening);
        event.summary = summary.trim().to_owned();
        event.themes = vec!["a,b".to_owned(), "c".to_owned()];
        event.importance = 1 + (from % 5) as u8;
        let document = of(vec![event]);
        let read = read(&write(&document)).unwrap().document;
        prop_assert_eq!(&read.title, &document.title);
        prop_assert_eq!(&read.language, &document.language);
        prop_assert_eq!(read.events, document.events);
    }
}
