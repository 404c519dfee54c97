//! Tables of people and of this program.

use super::*;
use crate::check::check;
use crate::formats::dating::dated;
use crate::formats::naming::{Ids, UNDETERMINED, UNTITLED};
use crate::formats::{Imported, Loss};
use crate::model::{Basis, Document, Event, EventDate, EventId, Evidence, Kind};
use proptest::prelude::*;

#[test]
fn columns_are_known_by_what_people_call_them() {
    let headers =
        ["title,date", "Event;When", "NAME\tStart date\tEnd_Date", "headline,from,until", "when,EVENT"];
    for header in headers {
        let separator = header.chars().find(|sign| matches!(sign, ',' | ';' | '\t')).unwrap();
        let rest = format!("2001{separator}").repeat(header.split(separator).count());
        let read = read(&format!("{header}\n{}\n", rest.trim_end_matches(separator))).unwrap();
        assert_eq!(read.document.events[0].date.edtf.as_deref(), Some("2001"), "{header}");
        assert_eq!(read.losses, []);
    }
}

#[test]
fn broken_tables_say_what_to_do() {
    let tables = [
        "",
        "what,when it was\nx,2001\n",
        "title,name,date\nx,y,2001\n",
        "title,date,start,end,kind,importance,start basis,start earliest,part of\n\
         ,2001,,,,,,,\n\
         a,1/5/2026,,,,,,,\n\
         b,5 January 2026,,,,,,,\n\
         c,2001,2002,,,,,,\n\
         d,,2002,2001,battle,6,known,yesterday,No id\n\
         e,2001,,,,,,2001-02-03,\n\
         f,,,,,,stated,,\n",
        "title,date\na,\"2001\n",
    ];
    let told = tables.iter().map(|text| match read(text) {
        Ok(imported) => format!("read: {imported:#?}"),
        Err(faults) => faults.iter().map(|fault| format!("{fault}\n")).collect(),
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"));
}

#[test]
fn what_a_spreadsheet_would_compute_is_written_as_words() {
    let texts = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'=1", "''-1", "\t=1", "'", "'a", "a=1", "– 1"];
    let cells =
        ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'＝1", "''=1", "'''-1", "'\t=1", "'", "'a", "a=1", "– 1"];
    for (text, cell) in texts.iter().zip(cells) {
        assert_eq!((guarded(text).as_str(), unguarded(cell)), (cell, *text));
    }
    let evil = "=HYPERLINK(\"https://example.org\")";
    let event = Event {
        title: evil.to_owned(),
        summary: "@x".into(),
        actors: vec!["-y".into()],
        importance: 1,
        ..Event::default()
    };
    let document = Document { events: vec![event], ..Document::default() };
    for row in write(&document).trim_start_matches('\u{feff}').lines() {
        for cell in row.split(',') {
            assert!(!cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
    assert_eq!(read(&write(&document)).unwrap().document.events[0].title, evil);
}

#[test]
fn several_values_stand_in_one_cell() {
    assert_eq!(parted("a; b ;;a;"), ["a", "b"]);
    assert_eq!(parted(r"a\;b; c\\; \d"), ["a;b", r"c\", r"\d"]);
    assert_eq!(joined(["a;b", r"c\"]), r"a\;b; c\\");
    assert_eq!(parted(""), [""; 0]);
}

#[test]
fn a_table_is_written_as_spreadsheets_read_it() {
    let document = Document {
        events: vec![Event { title: "나루, \"x\"".into(), importance: 3, ..Event::default() }],
        ..Document::default()
    };
    insta::assert_snapshot!(write(&document).escape_debug().to_string().replace("\\n", "\\n\n"));
}

/// A text without white space around.
fn words() -> impl Strategy<Value = String> {
    "[-=+@'\"\\\\;,a-c가\t\n ＝]{1,9}".prop_map(|text| format!("{}x", text.trim()))
}

fn lists() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set(words(), 0..3).prop_map(|all| all.into_iter().collect())
}

const DATES: &[&str] = &[
    "2026-01-05",
    "2025-11",
    "2017",
    "-0043-03-15",
    "0000",
    "2025-11~",
    "[2026-01-02..2026-01-05]",
    "[..2026-01-05]",
    "[2026-01-05..]",
    "2025-12/2026-02",
    "2017/..",
    "2017/",
    "/2026-01-05",
    "2026-01~/2026-01~",
    "2004-06/2004",
    "201X",
    "2001-21",
    "{1960,1961-12}",
    "2026-01-05T10:20:30Z",
    "2019?",
    "/..",
    "1950S2",
];

/// A date of which as much is known as an unchecked document may say.
fn dates() -> impl Strategy<Value = EventDate> {
    let bases = prop::sample::select(vec![Basis::Unknown, Basis::Stated, Basis::Derived, Basis::Bounded]);
    (prop::option::of(prop::sample::select(DATES)), bases, prop::option::of(words()), 0..5i32).prop_map(
        |(edtf, basis, reasoning, days)| {
            let Some(edtf) = edtf else { return EventDate { reasoning, ..EventDate::default() } };
            let expression = edtf.parse().unwrap();
            let mut date = dated(edtf, &expression);
            if expression.bounds().approximate() && !expression.bounds().lasted {
                // About when: the bounds are what was computed, not what the expression says.
                let narrower = date.start.earliest.and_then(|day| day.checked_add(days));
                (date.start.earliest, date.end.earliest) = (narrower, narrower);
            }
            if date.start.earliest.is_some() && date.start.latest.is_some() {
                date.start.basis = basis;
            }
            let is_stated = (date.start.basis, date.end.basis) == (Basis::Stated, Basis::Stated);
            EventDate { reasoning: reasoning.filter(|_| !is_stated), ..date }
        },
    )
}

prop_compose! {
    fn events()(
        title in words(), summary in prop::option::of(words()), date in dates(), actors in lists(), places in lists(),
        themes in lists(), importance in 1..=5u8, is_part in any::<bool>(),
        kind in prop::sample::select(vec![Kind::Happening, Kind::Statement, Kind::Condition, Kind::Plan]),
    ) -> Event {
        let summary = summary.unwrap_or_default();
        let part_of = is_part.then(|| EventId::new("whole"));
        Event { title, summary, kind, date, actors, places, themes, importance, part_of, ..Event::default() }
    }
}

proptest! {
    #[test]
    fn what_is_written_comes_back(events in prop::collection::vec(events(), 0..5)) {
        let mut ids = Ids::default();
        let whole = Event { id: ids.take(Some("whole"), ""), title: "x".to_owned(), importance: 3, ..Event::default() };
        let mut all = vec![whole];
        all.extend(events.into_iter().map(|event| Event { id: ids.take(None, &event.title), ..event }));
        let document = Document {
            evidence: Evidence::Unchecked,
            title: UNTITLED.to_owned(),
            language: UNDETERMINED.to_owned(),
            events: all,
            ..Document::default()
        };
        prop_assert_eq!(losses(&document), []);
        let text = write(&document);
        let Imported { document: again, losses } =
            read(&text).map_err(|faults| TestCaseError::fail(format!("{faults:?}\n{text}")))?;
        prop_assert_eq!(losses, Vec::<Loss>::new());
        prop_assert_eq!(&again, &document);
        prop_assert_eq!(write(&again), text);
    }

    #[test]
    fn whatever_is_read_obeys_the_rules(rows in "([a-z;=' ]{0,6},(|2001|2001-02|201X|/..|2001/2002),[a-z;\\\\ ]{0,9},[1-9]?\n){0,4}") {
        if let Ok(imported) = read(&format!("title,date,who,importance\n{rows}")) {
            prop_assert_eq!(check(&imported.document), [], "{}", rows);
        }
    }

    #[test]
    fn anything_is_answered(text in "\\PC{0,60}|(title,date\n)?[a0;,\"\n\r\t-]{0,40}") {
        let _ = read(&text);
    }
}
