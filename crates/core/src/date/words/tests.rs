//! Every sort of date in words.

use super::*;
use crate::date::edtf::tests::expression;
use crate::model::{EventEnd, EventStart};
use proptest::prelude::*;
use sourceline_messages::Language;

mod languages;

/// The date whose bounds are what the expression implies.
fn date(edtf: &str) -> EventDate {
    let bounds = edtf.parse::<Edtf>().unwrap().bounds();
    EventDate {
        edtf: Some(edtf.to_owned()),
        start: EventStart {
            earliest: bounds.start.earliest,
            latest: bounds.start.latest,
            ..Default::default()
        },
        end: EventEnd { earliest: bounds.end.earliest, latest: bounds.end.latest, ..Default::default() },
        ..EventDate::default()
    }
}

/// Every sort of expression.
const SORTS: [&str; 75] = [
    "2026-01-05",
    "2026-01-05T14:30:00Z",
    "2025-11",
    "2017",
    "0079",
    "0000",
    "-0043",
    "-0043-03-15",
    "2025-11~",
    "2019~",
    "2019?",
    "2019%",
    "2004-06~-11",
    "[2026-01-02..2026-01-05]",
    "[2025-12-30..2026-01-02]",
    "[2026-01-30..2026-02-02]",
    "[2025-11..2026-01]",
    "[2017..2019]",
    "[2017-05~..2018]",
    "[..2026-01-05]",
    "[2026-01-05..]",
    "[..2017]",
    "[1667,1668,1670..1672]",
    "[..1984,1990..]",
    "{1960,1961-12}",
    "[2026]",
    "{2026-01-04..2026-01-07}",
    "2025-12/2026-02",
    "2017/2019",
    "2026-01-04/2026-01-07",
    "2026-01-05/2026-01-05",
    "2026-01/2026-01",
    "2026-01~/2026-01~",
    "2017-01/2017-12",
    "2004-06/2005",
    "2017/..",
    "2026-01-05/..",
    "2022~/..",
    "2017/",
    "/2026-01-05",
    "../2017",
    "/..",
    "201X",
    "20XX",
    "-001X",
    "2026-XX",
    "2026-01-XX",
    "2026-XX-XX",
    "2026-01-1X",
    "156X-12-25",
    "156X-12",
    "1950S2",
    "2001-21",
    "2001-28",
    "200X-21",
    "2001-34",
    "200X-41",
    "200X-32",
    "2026-1X",
    "2026-1X-XX",
    "2026-XX-1X",
    "[2026-01-05..2026-02]",
    "[2026-01..2026-02-03]",
    "2017~/2019",
    "2017/2019?",
    "201X/2025",
    "2015/202X",
    "1950S2/1980",
    "1950/1980S2",
    "2001-21/2002-01",
    "2001-01/2002-22",
    "2025-1X/2026-02",
    "2025-02/2026-1X",
    "2026-01-XX/2026-02-03",
    "2026-01-03/2026-02-1X",
];

#[test]
fn every_sort_of_date_in_words() {
    let words: Vec<_> = SORTS
        .iter()
        .map(|text| format!("{text:28}{}", date_words(Language::English, &date(text), Style::Short)))
        .collect();
    insta::assert_snapshot!(words.join("\n"));
    assert_eq!(date_words(Language::English, &EventDate::default(), Style::Long), "date not stated");
    assert_eq!(date_words(Language::English, &date("2026-01-05"), Style::Long), "Monday 5 January 2026");
    assert_eq!(
        date_words(Language::English, &date("[..2026-01-05]"), Style::Long),
        "by Monday 5 January 2026"
    );
}

#[test]
fn what_is_known_more_closely_than_edtf_can_say_is_told_by_the_bounds() {
    let words = |edtf: &str, start: Option<(&str, &str)>, end: Option<(&str, &str)>| {
        let mut date = date(edtf);
        let day = |text: &str| text.parse().ok();
        if let Some((earliest, latest)) = start {
            (date.start.earliest, date.start.latest) = (day(earliest), day(latest));
        }
        if let Some((earliest, latest)) = end {
            (date.end.earliest, date.end.latest) = (day(earliest), day(latest));
        }
        date_words(Language::English, &date, Style::Short)
    };
    let (early, late) = (Some(("2026-01-02", "2026-01-05")), Some(("2026-01-05", "2026-01-08")));
    assert_eq!(words("2026-01~/2026-01~", early, late), "began 2–5 January, ended 5–8 January 2026");
    assert_eq!(words("2026-01~/2026-01-07", early, None), "began 2–5 January, ended 7 January 2026");
    assert_eq!(words("2026-01~/..", early, None), "began 2–5 January 2026; no end told");
    assert_eq!(words("2026-01~/", early, None), "began 2–5 January 2026; end not stated");
    assert_eq!(words("/2026-01~", None, late), "ended 5–8 January 2026; start not stated");
    assert_eq!(
        words("2025-12~/2026-01~", Some(("2025-12-30", "2026-01-02")), late),
        "began 30 December 2025 – 2 January 2026, ended 5–8 January 2026"
    );
    assert_eq!(
        words("2025-12~/2026-01~", Some(("2025-12-30", "2025-12-31")), late),
        "began 30–31 December 2025, ended 5–8 January 2026"
    );
    let turns = (Some(("2025-12-30", "2026-01-02")), Some(("2025-12-31", "2026-01-03")));
    assert_eq!(
        words("2025-12~/2026-01~", turns.0, turns.1),
        "began 30 December 2025 – 2 January 2026, ended 31 December 2025 – 3 January 2026"
    );
}

#[test]
fn an_expression_that_does_not_parse_is_told_by_its_bounds() {
    let mut date = date("2026-01-05");
    date.edtf = Some("5 Jan".to_owned());
    assert_eq!(date_words(Language::English, &date, Style::Short), "5 January 2026");
}

#[test]
fn names_and_bases() {
    assert_eq!([1, 12, 0, 13].map(|at| month_name(Language::English, at)), ["January", "December", "", ""]);
    assert_eq!([1, 7, 8].map(|at| weekday_name(Language::English, at)), ["Monday", "Sunday", ""]);
    assert_eq!(basis_words(Language::English, Basis::Unknown), "not stated");
    assert_eq!(bounds_words(Language::English, Bounds::NONE), "date not stated");
}

proptest! {
    #[test]
    fn every_expression_has_words(edtf in expression()) {
        let words = date_words(Language::English, &date(&edtf.to_string()), Style::Long);
        prop_assert!(!words.is_empty() && !words.contains("  ") && !words.ends_with(' '), "{}", words);
    }
}
