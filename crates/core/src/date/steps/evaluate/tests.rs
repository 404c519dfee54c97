use super::*;
use crate::model::samples::{end, of, start};
use crate::model::{Event, EventEnd, EventStart, Source};
use proptest::prelude::*;

fn day(text: &str) -> Option<Day> {
    text.parse().ok()
}

/// A report of Monday 5 January 2026 and a summit on that day, of which the end is not known.
fn document(steps: Vec<Step>) -> Document {
    let source = |id: &str, published: &str| Source {
        id: SourceId::new(id),
        published: day(published),
        ..Source::default()
    };
    let summit = EventDate {
        start: EventStart { earliest: day("2026-01-05"), latest: day("2026-01-05"), ..EventStart::default() },
        ..EventDate::default()
    };
    let visit = EventDate { steps, ..EventDate::default() };
    let event = |id: &str, date: EventDate| Event { id: EventId::new(id), date, ..Event::default() };
    Document {
        sources: vec![source("report", "2026-01-05"), source("undated", "")],
        events: vec![event("visit", visit), event("summit", summit)],
        ..Document::default()
    }
}

fn told(document: &Document) -> Vec<String> {
    let date = &document.events[0].date;
    let side = |day: Option<Day>| day.map_or("null".to_owned(), |day| day.to_string());
    let results = evaluate(date, &World::of(document));
    let told = results.into_iter().map(|result| match result {
        Ok(bounds) => format!("{}..{}", side(bounds.earliest), side(bounds.latest)),
        Err(error) => error.to_string(),
    });
    told.collect()
}

/// A four-day stay around the summit, as the real document has it.
fn stay() -> Vec<Step> {
    let summit = || EventId::new("summit");
    vec![
        start(Operation::Contains { words: of("the summit"), event: summit() }),
        end(Operation::After { words: of("the summit"), step: 0 }),
        start(Operation::SameAs { words: of("on that day"), event: summit(), of: Endpoint::Start }),
        start(Operation::Lasts { words: of("four-day"), step: 2 }),
        end(Operation::Lasts { words: of("four-day"), step: 2 }),
        start(Operation::Intersect { steps: vec![0, 3] }),
    ]
}

#[test]
fn a_stay_around_a_day() {
    assert_eq!(
        told(&document(stay())),
        [
            "null..2026-01-05",
            "its input has no bound on the side that it needs",
            "2026-01-05..2026-01-05",
            "2026-01-02..2026-01-02",
            "2026-01-08..2026-01-08",
            "2026-01-02..2026-01-02",
        ]
    );
}

#[test]
fn every_way_to_fail() {
    let published = |id: &str| start(Operation::Published { source: SourceId::new(id) });
    let event = |id: &str| EventId::new(id);
    let steps = vec![
        published("report"),
        published("undated"),
        published("nobody"),
        start(Operation::UnitsAgo { words: of("several years ago"), step: 0 }),
        start(Operation::Before { words: of("before"), step: 3 }),
        start(Operation::Before { words: of("before"), step: 9 }),
        start(Operation::Intersect { steps: vec![] }),
        start(Operation::Before { words: of("before"), step: 0 }),
        start(Operation::After { words: of("after"), step: 7 }),
        start(Operation::SameAs { words: of("then"), event: event("summit"), of: Endpoint::End }),
        end(Operation::Contains { words: of("around"), event: event("summit") }),
        start(Operation::During { words: of("during"), event: event("nothing") }),
        start(Operation::Read { words: of("on 6 January 2026") }),
        start(Operation::Intersect { steps: vec![0, 12] }),
        start(Operation::Lasts { words: of("two months"), step: 0 }),
        start(Operation::UnitsAgo { words: of("20,000 years"), step: 0 }),
    ];
    insta::assert_snapshot!(told(&document(steps)).join("\n"));
}

#[test]
fn what_a_date_is_computed_from_comes_first() {
    let same =
        |id: &str, of: Endpoint| Operation::SameAs { words: self::of("then"), event: EventId::new(id), of };
    let mut document =
        document(vec![start(same("summit", Endpoint::Start)), end(same("summit", Endpoint::End))]);
    document.events[1].date.end = EventEnd { earliest: day("2026-01-06"), ..EventEnd::default() };
    assert_eq!(in_order(&document), Ok(vec![(0, Endpoint::Start), (0, Endpoint::End)]));
    // The summit's end is the visit's start: still no circle, since that rests on the summit's start.
    document.events[1].date.steps = vec![end(same("visit", Endpoint::Start))];
    assert_eq!(in_order(&document), Ok(vec![(0, Endpoint::Start), (1, Endpoint::End), (0, Endpoint::End)]));
    document.events[1].date.steps = vec![end(same("visit", Endpoint::End))];
    assert_eq!(in_order(&document), Err(vec![vec![(0, Endpoint::End), (1, Endpoint::End)]]));
    document.events[1].date.steps = vec![end(same("summit", Endpoint::End))];
    assert_eq!(in_order(&document), Err(vec![vec![(1, Endpoint::End)]]));
}

#[test]
fn every_circle_is_found() {
    let same =
        |id: &str, of: Endpoint| Operation::SameAs { words: self::of("then"), event: EventId::new(id), of };
    let mut document =
        document(vec![start(same("visit", Endpoint::Start)), end(same("summit", Endpoint::End))]);
    document.events[1].date.steps = vec![end(same("visit", Endpoint::End))];
    let circles = vec![vec![(0, Endpoint::Start)], vec![(0, Endpoint::End), (1, Endpoint::End)]];
    assert_eq!(in_order(&document), Err(circles));
}

#[test]
fn a_step_that_goes_takes_with_it_what_needs_it() {
    let lost =
        |words: &'static str| move |step: &Step| step.operation.words().is_none_or(|own| own.words != words);
    let steps = stay();
    assert_eq!(kept(&steps, |_| true).len(), 5, "the end's step that nothing uses goes");
    let without_summit = kept(&steps, lost("the summit"));
    assert_eq!(
        without_summit,
        [
            start(Operation::SameAs {
                words: of("on that day"),
                event: EventId::new("summit"),
                of: Endpoint::Start
            }),
            start(Operation::Lasts { words: of("four-day"), step: 0 }),
            end(Operation::Lasts { words: of("four-day"), step: 0 }),
            start(Operation::Intersect { steps: vec![1] }),
        ]
    );
    let without_days = kept(&steps, lost("four-day"));
    assert_eq!(without_days.len(), 2);
    assert_eq!(without_days[1].operation, Operation::Intersect { steps: vec![0] });
    assert_eq!(kept(&steps, |_| false), []);
}

proptest! {
    /// What is left never says more than all of it, where it says something.
    #[test]
    fn fewer_steps_say_no_more(gone in prop::collection::vec(any::<bool>(), 6)) {
        let all = document(stay());
        let world = World::of(&all);
        let date = &all.events[0].date;
        let left: Vec<Step> = kept(&date.steps, |step| {
            let at = date.steps.iter().position(|other| other == step).unwrap();
            !gone[at]
        });
        let fewer = EventDate { steps: left, ..EventDate::default() };
        for endpoint in Endpoint::BOTH {
            if let Some(narrow) = computed(&fewer, endpoint, &world) {
                let (narrow, wide) = (computed(date, endpoint, &world).unwrap().unwrap(), narrow.unwrap());
                prop_assert!(wide.earliest.is_none_or(|wide| narrow.earliest.unwrap() >= wide));
                prop_assert!(wide.latest.is_none_or(|wide| narrow.latest.unwrap() <= wide));
            }
        }
    }
}
