//! What is left of dates.

use super::*;
use crate::date::Day;
use crate::model::samples::{both, end, start, words};
use crate::model::{Basis, Endpoint, EventDate, EventEnd, EventStart, Operation, Step};

fn day(text: &str) -> Option<Day> {
    text.parse().ok()
}

/// A date of start and end, each `earliest latest basis`, `_` for null.
fn dated(
    edtf: &str,
    bounds: [(&str, &str, Basis); 2],
    steps: Vec<Step>,
    citations: Vec<Citation>,
) -> EventDate {
    let [start, end] = bounds;
    EventDate {
        edtf: Some(edtf.to_owned()),
        start: EventStart { earliest: day(start.0), latest: day(start.1), basis: start.2 },
        end: EventEnd { earliest: day(end.0), latest: day(end.1), basis: end.2, open: edtf.ends_with("/..") },
        reasoning: Some("Because.".to_owned()),
        steps,
        citations,
    }
}

/// What is left of a date whose event stays.
fn date_left(date: EventDate, ids: &[&str]) -> EventDate {
    let citations = ["a", "b", "c"].map(|source| cited(source, 0, "x", &[Title]));
    let whole = document(vec![Event { date, ..event("e", citations.into()) }]);
    left(&whole, ids, "e").date
}

/// The day of the report `a`.
fn published() -> Operation {
    Operation::Published { source: SourceId::new("a") }
}

#[test]
fn a_stated_date_stays_where_a_passage_that_is_left_contains_it() {
    let five = ("2026-01-05", "2026-01-05", Basis::Stated);
    let passages = vec![
        cited("a", 0, "5 January 2026", &[]),
        cited("b", 0, "in 2026", &[]),
        cited("c", 0, "on 5/1/2026", &[]),
    ];
    let date = EventDate { reasoning: None, ..dated("2026-01-05", [five, five], vec![], passages) };
    let left = date_left(date.clone(), &["a"]);
    assert_eq!((left.edtf, left.start, left.reasoning), (date.edtf.clone(), date.start, None));
    assert_eq!(date_left(date.clone(), &["a", "c"]).edtf, None, "the year alone is not that day");
    assert_eq!(date_left(date, &["a", "c"]).citations, [], "what has no date has no passages for it");
}

#[test]
fn a_date_that_nothing_gives_any_more_says_why() {
    let five = ("2026-01-05", "2026-01-05", Basis::Derived);
    let steps = both(|_| [published()]);
    let date = dated(
        "2026-01-05",
        [five, five],
        steps,
        vec![cited("a", 0, "today", &[]), cited("b", 0, "today", &[])],
    );
    let gone = EventDate {
        reasoning: Some("The reports that gave the date are switched off.".to_owned()),
        ..EventDate::default()
    };
    assert_eq!(date_left(date.clone(), &["a"]), gone);
    let left = date_left(date.clone(), &["b"]);
    assert_eq!((left.start, left.steps.len(), left.citations.len()), (date.start, 2, 1));
    assert_ne!(left.reasoning, date.reasoning, "it may speak of what is gone");
    assert_eq!(date_left(date.clone(), &["c"]), date);
}

/// Published on the 5th, and after the day that `b` names; `c` is cited and read by nothing.
fn intersection() -> EventDate {
    let steps = both(|first| {
        [
            published(),
            Operation::Before { words: words(1, "so far"), step: first },
            Operation::Read { words: words(2, "3 January 2026") },
            Operation::After { words: words(2, "since"), step: first + 2 },
            Operation::Intersect { steps: vec![first + 1, first + 3] },
        ]
    });
    let bounds = ("2026-01-03", "2026-01-05", Basis::Bounded);
    let passages = vec![
        cited("c", 0, "x", &[]),
        cited("a", 0, "so far", &[]),
        cited("b", 0, "since 3 January 2026", &[]),
    ];
    dated("[2026-01-03..2026-01-05]", [bounds, bounds], steps, passages)
}

#[test]
fn why_a_date_is_wider_is_told_in_korean_and_chinese() {
    let citations = ["a", "b", "c"].map(|source| cited(source, 0, "x", &[Title]));
    let whole = document(vec![Event { date: intersection(), ..event("e", citations.into()) }]);
    let reasoning = |language, ids: &[&str]| {
        let left = without(language, &whole, &off(ids));
        left.events[0].date.reasoning.clone().unwrap()
    };
    assert_eq!(
        reasoning(Language::Korean, &["b"]),
        "이 보도의 보도 날짜는 2026년 1월 5일 월요일입니다. “so far” 표현에 따르면 늦어도 2026년 1월 5일입니다. \
         남는 범위: 2026년 1월 5일까지."
    );
    assert_eq!(
        reasoning(Language::Chinese, &["b"]),
        "该报道的报道日期是2026年1月5日星期一。据“so far”，不晚于2026年1月5日。剩下：不晚于2026年1月5日。"
    );
    assert_eq!(reasoning(Language::Korean, &["a", "b"]), "날짜를 밝힌 보도가 꺼져 있습니다.");
    assert_eq!(reasoning(Language::Chinese, &["a", "b"]), "给出日期的报道已关闭。");
}

#[test]
fn what_is_left_of_an_intersection_is_wider() {
    let date = intersection();
    let told = |ids: &[&str]| {
        let left = date_left(date.clone(), ids);
        let steps: Vec<String> = left.steps.iter().map(|step| step.operation.name().to_string()).collect();
        format!(
            "{} {:?} {}",
            left.edtf.unwrap_or_default(),
            left.start.basis,
            steps[..steps.len() / 2].join(" ")
        )
    };
    assert_eq!(told(&[]), "[2026-01-03..2026-01-05] Bounded published before read after intersect");
    assert_eq!(told(&["c"]), "[2026-01-03..2026-01-05] Bounded published before read after intersect");
    assert_eq!(told(&["b"]), "[..2026-01-05] Bounded published before intersect");
    assert_eq!(told(&["a"]), "[2026-01-03..] Bounded read after intersect");
    assert_eq!(told(&["a", "b"]), " Unknown ");
    let left = date_left(date, &["c"]);
    let cited: Vec<_> = left.steps.iter().filter_map(|step| Some(step.operation.words()?.citation)).collect();
    assert_eq!(cited, [0, 1, 1, 0, 1, 1], "numbered anew");
}

#[test]
fn an_open_end_stays_open_and_an_endpoint_that_cannot_be_written_is_unknown() {
    let none = ("_", "_", Basis::Unknown);
    let stated = ("2017-01-01", "2017-12-31", Basis::Stated);
    let passages = vec![cited("a", 0, "since 2017", &[]), cited("b", 0, "still", &[])];
    let open = date_left(dated("2017/..", [stated, none], vec![], passages), &["a"]);
    assert_eq!((open.edtf.as_deref(), open.end.open, open.start), (Some("/.."), true, EventStart::default()));

    // From the day that `b` names, up to what `a` says on the 5th; the end is counted from the start.
    let steps = vec![
        start(published()),
        start(Operation::Before { words: words(0, "by now"), step: 0 }),
        start(Operation::Read { words: words(1, "5 January 2026") }),
        start(Operation::Intersect { steps: vec![1, 2] }),
        end(Operation::Lasts { words: words(0, "four-day"), step: 3 }),
    ];
    let bounds = [("2026-01-05", "2026-01-05", Basis::Derived), ("2026-01-08", "2026-01-08", Basis::Derived)];
    let passages =
        vec![cited("a", 0, "the four-day visit, by now", &[]), cited("b", 0, "on 5 January 2026", &[])];
    let stay = dated("2026-01-05/2026-01-08", bounds, steps, passages);
    assert_eq!(date_left(stay.clone(), &["c"]), stay);
    let left = date_left(stay, &["b"]);
    assert_eq!((left.edtf, left.end, left.steps), (None, EventEnd::default(), vec![]));
}

#[test]
fn a_date_follows_the_event_that_it_is_counted_from() {
    let five = ("2026-01-05", "2026-01-05", Basis::Derived);
    let published = both(|_| [published()]);
    let first = Event {
        date: dated("2026-01-05", [five, five], published, vec![cited("b", 0, "today", &[])]),
        ..event("first", vec![cited("b", 0, "x", &[Title])])
    };
    let same = |at: usize| {
        let of = Endpoint::BOTH[at];
        [Operation::SameAs { words: words(0, "then"), event: EventId::new("first"), of }]
    };
    let second = Event {
        date: dated("2026-01-05", [five, five], both(same), vec![cited("c", 0, "then", &[])]),
        ..event("second", vec![cited("c", 0, "x", &[Title])])
    };
    // Written before the one that it is counted from.
    let whole = document(vec![second, first]);
    assert_eq!(left(&whole, &["a"], "second").date.edtf, None, "its date is not known any more");
    assert_eq!(left(&whole, &["b"], "second").date.edtf, None, "it is not told any more");
    let mut without_nothing = whole.clone();
    without_nothing.sources.push(Source { id: SourceId::new("d"), ..Source::default() });
    assert_eq!(left(&without_nothing, &["d"], "second").date, whole.events[0].date);
}

/// A step that computes from what is not known any more is lost; an intersection goes on with its other inputs.
#[test]
fn an_intersection_goes_on_without_an_event_that_vanished() {
    let steps = both(|first| {
        [
            Operation::During { words: words(0, "then"), event: EventId::new("first") },
            published(),
            Operation::Before { words: words(0, "so far"), step: first + 1 },
            Operation::Intersect { steps: vec![first, first + 2] },
        ]
    });
    let five = ("2026-01-05", "2026-01-05", Basis::Derived);
    let date = dated("2026-01-05", [five, five], steps, vec![cited("c", 0, "then, so far", &[])]);
    let first = Event {
        date: dated("2026-01-05", [five, five], both(|_| [published()]), vec![cited("b", 0, "today", &[])]),
        ..event("first", vec![cited("b", 0, "x", &[Title])])
    };
    let second = Event { date, ..event("second", vec![cited("c", 0, "x", &[Title])]) };
    let date = left(&document(vec![first, second]), &["b"], "second").date;
    assert_eq!(
        (date.edtf.as_deref(), date.start.basis, date.steps.len()),
        (Some("[..2026-01-05]"), Basis::Bounded, 6)
    );
    let reasoning = date.reasoning.unwrap();
    assert!(
        reasoning.starts_with("The report’s date line is Monday 5 January 2026. “so far” puts it"),
        "{reasoning}"
    );
}
