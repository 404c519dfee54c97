use super::*;
use crate::model::samples::{between, end, of, start};
use crate::model::{Document, Event, Source};
use sourceline_messages::Language;

/// The sentences of a date, a line each, after the endpoint that they serve.
fn told(steps: Vec<Step>) -> String {
    told_in(Language::English, steps)
}

fn told_in(language: Language, steps: Vec<Step>) -> String {
    let day = |text: &str| text.parse::<Day>().ok();
    let event = |id: &str, first: &str, last: &str| Event {
        id: EventId::new(id),
        date: EventDate { end: between(last, last).end, ..between(first, first) },
        ..Event::default()
    };
    let document = Document {
        sources: vec![Source {
            id: SourceId::new("news"),
            published: day("2026-01-07"),
            ..Source::default()
        }],
        events: vec![event("summit", "2026-01-05", "2026-01-05"), event("visit", "2026-01-02", "2026-01-08")],
        ..Document::default()
    };
    let date = EventDate { steps, ..EventDate::default() };
    let sentences = step_sentences(language, &date, &World::of(&document));
    let steps: usize = sentences.iter().map(|sentence| sentence.steps.len()).sum();
    assert_eq!(steps, date.steps.len(), "each step is told once");
    let lines = sentences.iter().map(|sentence| {
        let serves = sentence.serves.map_or("both", Endpoint::as_str);
        let (event, source) = match language {
            Language::English => ("the ", "The "),
            Language::Korean | Language::Chinese => ("", ""),
        };
        let told = sentence.plain(language, |id| format!("{event}{id}"), |id| format!("{source}{id}"));
        format!("{serves}: {told}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn published() -> Operation {
    Operation::Published { source: SourceId::new("news") }
}

fn same(words: &str, event: &str, at: Endpoint) -> Operation {
    Operation::SameAs { words: of(words), event: EventId::new(event), of: at }
}

fn both_ends() -> Vec<Step> {
    let weekday = |step| Operation::WeekdayOnOrBefore { words: of("on Monday"), step };
    vec![start(published()), end(published()), start(weekday(0)), end(weekday(1))]
}

#[test]
fn both_ends_are_told_at_once() {
    insta::assert_snapshot!(told(both_ends()));
}

fn stay() -> Vec<Step> {
    let around = || Operation::Contains { words: of("during his visit"), event: EventId::new("summit") };
    let stay = |step| Operation::Lasts { words: of("four-day"), step };
    vec![
        start(around()),
        end(around()),
        start(stay(1)),
        end(stay(0)),
        start(Operation::Intersect { steps: vec![0, 2] }),
        end(Operation::Intersect { steps: vec![1, 3] }),
    ]
}

#[test]
fn a_stay_around_a_day() {
    insta::assert_snapshot!(told(stay()));
}

fn counted_back() -> [Vec<Step>; 2] {
    let ago = |words: &str| start(Operation::UnitsAgo { words: of(words), step: 0 });
    let of_visit = start(Operation::During { words: of("on the way"), event: EventId::new("visit") });
    let words = [
        "in seven years",
        "in seven years and the first in nine",
        "their second meeting in two months",
        "last week",
        "이틀 전",
        "昨天",
        "오늘",
        "this year",
    ];
    let mut steps = vec![start(published())];
    steps.extend(words.map(ago));
    let mut years = vec![of_visit, start(Operation::After { words: of("later"), step: 0 })];
    years.extend([
        start(Operation::UnitsAgo { words: of("two weeks"), step: 0 }),
        start(Operation::UnitsAgo { words: of("a month"), step: 1 }),
        start(Operation::UnitsAgo { words: of("a year"), step: 1 }),
        start(Operation::UnitsAgo { words: of("three days"), step: 0 }),
    ]);
    [steps, years]
}

#[test]
fn units_counted_back() {
    insta::assert_snapshot!(counted_back().map(told).join("\n\n"));
}

fn others() -> Vec<Step> {
    vec![
        start(Operation::Read { words: of("after peaking in 2022") }),
        start(same("at the summit", "summit", Endpoint::End)),
        start(same("as he arrived", "visit", Endpoint::Start)),
        end(same("as he left", "visit", Endpoint::End)),
        start(Operation::HoursBefore { words: of("just hours prior"), step: 2 }),
        start(Operation::Before { words: of("reported"), step: 0 }),
        start(Operation::Before { words: of("had begun"), step: 1 }),
        start(Operation::After { words: of("confirmed"), step: 1 }),
        start(Operation::WithinUnits { words: of("over the past two months"), step: 1 }),
        start(Operation::During { words: of("on his visit"), event: EventId::new("visit") }),
        start(Operation::Intersect { steps: vec![9] }),
        start(Operation::UnitsAgo { words: of("several years ago"), step: 0 }),
        start(Operation::Intersect { steps: vec![0, 1] }),
    ]
}

#[test]
fn everything_else() {
    insta::assert_snapshot!(told(others()));
}

#[test]
fn steps_are_told_in_korean_and_chinese() {
    let elsewhere = vec![
        start(same("then", "summit", Endpoint::Start)),
        start(Operation::WeekdayOnOrBefore { words: of("on Monday"), step: 0 }),
        end(same("then", "summit", Endpoint::Start)),
        end(same("as he arrived", "visit", Endpoint::Start)),
    ];
    let told = [Language::Korean, Language::Chinese].map(|language| {
        let [back, years] = counted_back();
        let all = [both_ends(), stay(), back, years, others(), elsewhere.clone()];
        all.map(|steps| told_in(language, steps)).join("\n\n")
    });
    insta::assert_snapshot!(told.join("\n\n\n"));
}
