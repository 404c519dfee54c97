use super::*;
use crate::date::Day;
use crate::model::{
    After, Basis, DisagreementId, DisagreementKind, Endpoint, EventDate, EventEnd, EventStart, Operation,
    OrderBasis, Source, Step, Support, Words,
};

/// A passage of a source; the words stand where `at` says.
fn cited(source: &str, at: usize, exact: &str, supports: &[Support]) -> Citation {
    Citation {
        source: SourceId::new(source),
        exact: exact.to_owned(),
        start: at,
        end: at + exact.chars().count(),
        supports: supports.to_vec(),
        ..Citation::default()
    }
}

fn event(id: &str, citations: Vec<Citation>) -> Event {
    Event { id: EventId::new(id), title: format!("Title of {id}"), citations, ..Event::default() }
}

/// Sources `a`, `b` and `c`; `a` is of 2026-01-05.
fn document(events: Vec<Event>) -> Document {
    let source = |id: &str| Source {
        id: SourceId::new(id),
        published: (id == "a").then(|| "2026-01-05".parse().unwrap()),
        ..Source::default()
    };
    Document { sources: ["a", "b", "c"].map(source).into(), events, ..Document::default() }
}

fn off(ids: &[&str]) -> BTreeSet<SourceId> {
    ids.iter().map(|id| SourceId::new(*id)).collect()
}

/// An event of a document without some sources.
fn left(document: &Document, ids: &[&str], event: &str) -> Event {
    let left = without(document, &off(ids));
    left.events.into_iter().find(|of| of.id.as_str() == event).unwrap()
}

use Support::{Actors, Places, Summary, Title};

#[test]
fn what_refers_to_a_vanished_event_goes() {
    let after =
        |event: &str, citations| After { event: EventId::new(event), basis: OrderBasis::Stated, citations };
    let bearer = Event {
        part_of: Some(EventId::new("gone")),
        after: vec![
            after("gone", vec![]),
            after("stays", vec![cited("a", 9, "so", &[])]),
            after("stays", vec![cited("a", 9, "so", &[]), cited("b", 9, "too", &[])]),
            after("stays", vec![]),
        ],
        ..event("bearer", vec![cited("b", 0, "x", &[Title])])
    };
    let events = vec![
        event("gone", vec![cited("a", 0, "x", &[Title])]),
        event("stays", vec![cited("b", 3, "y", &[Title])]),
        bearer,
    ];
    let bearer = left(&document(events), &["a"], "bearer");
    assert_eq!(bearer.part_of, None);
    let kept: Vec<_> =
        bearer.after.iter().map(|after| (after.event.as_str(), after.citations.len())).collect();
    assert_eq!(kept, [("stays", 1), ("stays", 0)]);
}

#[test]
fn a_title_is_the_words_of_a_passage_where_its_own_are_gone() {
    let mut whole = document(vec![event(
        "e",
        vec![
            cited("a", 0, "told at length", &[Title, Actors]),
            cited(
                "b",
                0,
                "the second\nreport tells of it in so many words that no title has room for them all",
                &[Actors],
            ),
            cited("c", 0, "the third", &[Title]),
        ],
    )]);
    whole.events[0].actors = vec!["Somebody".to_owned()];
    assert_eq!(left(&whole, &["a"], "e").title, "Title of e");
    let left = left(&whole, &["a", "c"], "e");
    assert_eq!(left.title, "“the second report tells of it in so many words that no title…”");
    assert_eq!(left.citations[0].supports, [Title], "nobody acts any more");
}

#[test]
fn a_summary_is_the_words_of_the_passages_that_are_left() {
    let mut e = event(
        "e",
        vec![
            cited("a", 0, "one", &[Title, Summary]),
            cited("b", 0, "two “2” too", &[Summary]),
            cited("b", 4, "“2”", &[Summary]),
            cited("c", 0, "three", &[Title]),
        ],
    );
    e.summary = "One and two.".to_owned();
    let whole = document(vec![e]);
    assert_eq!(left(&whole, &["c"], "e").summary, "One and two.");
    assert_eq!(left(&whole, &["a"], "e").summary, "“two ‘2’ too”", "a part of a passage is not told again");
    assert_eq!(left(&whole, &["a", "b"], "e").summary, "");
    assert_eq!(left(&whole, &["b"], "e").summary, "“one”");
}

#[test]
fn actors_and_places_stay_where_a_passage_has_a_word_of_them() {
    let mut e = event(
        "e",
        vec![
            cited("a", 0, "Lee Jae Myung of South Korea", &[Title, Actors]),
            cited("b", 0, "President LEE in leeward Beijing", &[Actors, Places]),
            cited("c", 0, "이재명이 상하이에서", &[Actors, Places]),
        ],
    );
    e.actors = ["Lee Jae Myung", "South Korea", "U.S.", "이재명"].map(str::to_owned).into();
    e.places = ["Beijing", "Be", "상하이"].map(str::to_owned).into();
    let whole = document(vec![e.clone()]);
    let without_a = left(&whole, &["a"], "e");
    assert_eq!(without_a.actors, ["Lee Jae Myung", "이재명"]);
    assert_eq!(without_a.places, e.places, "their passages are all left");
    assert_eq!(left(&whole, &["b"], "e").places, ["상하이"]);
    assert_eq!(left(&whole, &["c"], "e").places, ["Beijing"]);
    let neither = left(&whole, &["b", "c"], "e");
    assert_eq!(neither.places, [] as [&str; 0]);
    assert_eq!(neither.actors, ["Lee Jae Myung", "South Korea"]);
}

/// A question how many, with an answer each of `a`, `b` and `c`, or of fewer.
fn count(answers: &[(&str, &str)]) -> Disagreement {
    let position = |(source, answer): &(&str, &str)| Position {
        answer: (*answer).to_owned(),
        citations: vec![cited(source, 50, answer, &[])],
        silent: vec![],
    };
    Disagreement {
        id: DisagreementId::new("d"),
        question: "How many?".to_owned(),
        kind: DisagreementKind::Count,
        weight: 1,
        events: vec![EventId::new("e")],
        positions: answers.iter().map(position).collect(),
        note: Some("Two reports say so.".to_owned()),
    }
}

#[test]
fn a_title_names_no_number_that_nobody_gives_any_more() {
    let mut e =
        event("e", vec![cited("b", 0, "some were signed", &[Title]), cited("c", 0, "signed", &[Title])]);
    e.title = "14 or 15 signed".to_owned();
    let mut whole = document(vec![e]);
    whole.disagreements = vec![count(&[("a", "14"), ("b", "fifteen"), ("c", "15")])];
    assert_eq!(left(&whole, &["b"], "e").title, "14 or 15 signed");
    assert_eq!(left(&whole, &["a"], "e").title, "“some were signed”");
}

#[test]
fn a_title_takes_no_side_on_a_number() {
    let e = |quotes: [&str; 2]| {
        event(
            "e",
            vec![
                cited("a", 0, "x", &[Title]),
                cited("b", 0, quotes[0], &[Summary]),
                cited("c", 0, quotes[1], &[Summary]),
            ],
        )
    };
    let of = |quotes| {
        let mut whole = document(vec![Event { summary: "S.".to_owned(), ..e(quotes) }]);
        whole.events[0].citations[0].supports.push(Summary);
        whole.disagreements = vec![count(&[("b", "14"), ("c", "15")])];
        let left = left(&whole, &["a"], "e");
        (left.title, left.summary)
    };
    let fair = ("“with talks”".to_owned(), "“14 signed” “with talks”".to_owned());
    assert_eq!(of(["14 signed", "with talks"]).0, fair.0);
    assert_eq!(of(["14 signed", "with talks"]).1, "“with talks”", "the one number alone is left out");
    let (title, summary) = of(["14 signed", "fifteen signed"]);
    assert_eq!((title.as_str(), summary.as_str()), ("How many?", "“14 signed” “fifteen signed”"));
}

#[test]
fn a_disagreement_needs_two_answers_and_a_passage() {
    let mut whole = document(vec![event(
        "e",
        vec![cited("a", 0, "x", &[Title]), cited("b", 0, "x", &[Title]), cited("c", 0, "x", &[Title])],
    )]);
    whole.disagreements = vec![count(&[("a", "14"), ("b", "15"), ("c", "16")])];
    let positions = |document: &Document, ids: &[&str]| {
        let left = without(document, &off(ids));
        left.disagreements.first().map(|of| (of.positions.len(), of.note.is_some()))
    };
    assert_eq!(positions(&whole, &["c"]), Some((2, false)), "a note may speak of what is gone");
    assert_eq!(positions(&whole, &["b", "c"]), None);
    let silence = &mut whole.disagreements[0].positions[1];
    (silence.citations, silence.silent) = (vec![], vec![SourceId::new("b"), SourceId::new("c")]);
    whole.disagreements[0].positions.remove(2);
    assert_eq!(positions(&whole, &["b"]), Some((2, false)));
    assert_eq!(positions(&whole, &["b", "c"]), None, "nobody is silent");
    assert_eq!(positions(&whole, &["a"]), None, "nothing but silence");
}

#[test]
fn a_dependence_stays_as_far_as_it_is_shown() {
    let dependence = |basis, evidence: &[&str]| Dependence {
        sources: vec![SourceId::new("a"), SourceId::new("b")],
        basis,
        reasoning: "Why.".to_owned(),
        evidence: evidence.iter().map(|source| cited(source, 0, "x", &[])).collect(),
    };
    let mut whole = document(vec![]);
    whole.dependences = vec![
        dependence(DependenceBasis::Inferred, &["a", "b"]),
        dependence(DependenceBasis::Stated, &["a"]),
        dependence(DependenceBasis::Stated, &["b"]),
    ];
    let left = without(&whole, &off(&["a"])).dependences;
    assert_eq!(
        left,
        [Dependence { sources: vec![SourceId::new("b")], ..dependence(DependenceBasis::Stated, &["b"]) }]
    );
    assert_eq!(without(&whole, &off(&["c"])).dependences, whole.dependences);
}

#[test]
fn a_sentence_that_nothing_cites_any_more_is_a_statement() {
    let span = |source: &str, start, class, events: &[&str]| LedgerSpan {
        source: SourceId::new(source),
        start,
        end: start + 10,
        class,
        events: events.iter().map(|id| EventId::new(*id)).collect(),
        note: (class != LedgerClass::Cited).then(|| "why".to_owned()),
    };
    let mut e = event("e", vec![cited("a", 0, "x", &[Title]), cited("b", 5, "x", &[Title])]);
    e.after = vec![After {
        event: EventId::new("f"),
        basis: OrderBasis::Stated,
        citations: vec![cited("b", 25, "x", &[])],
    }];
    let f = event("f", vec![cited("a", 9, "x", &[Title])]);
    let mut whole = document(vec![e, f]);
    whole.disagreements = vec![count(&[("a", "14"), ("b", "15")])];
    whole.ledger = vec![
        span("a", 0, LedgerClass::Cited, &["e", "f"]),
        span("b", 0, LedgerClass::Cited, &["e"]),
        span("b", 10, LedgerClass::Context, &[]),
        span("b", 20, LedgerClass::Cited, &["e"]),
        span("b", 50, LedgerClass::Cited, &[]),
    ];
    let left = without(&whole, &off(&["a"])).ledger;
    let gone = |start| LedgerSpan {
        note: Some(NO_LONGER_CITED.to_owned()),
        ..span("b", start, LedgerClass::Statement, &[])
    };
    assert_eq!(left, [whole.ledger[1].clone(), whole.ledger[2].clone(), gone(20), gone(50)]);
    assert_eq!(without(&whole, &off(&["c"])).ledger, whole.ledger);
}

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

fn both(operation: impl Fn(usize) -> Operation) -> Vec<Step> {
    // The steps of the end follow those of the start.
    let step = |(endpoint, at)| Step { endpoint, operation: operation(at) };
    [(Endpoint::Start, 0), (Endpoint::End, 1)].map(step).into()
}

fn words(citation: usize, words: &str) -> Words {
    Words { citation, words: words.to_owned() }
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
    let steps = both(|_| Operation::Published { source: SourceId::new("a") });
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

#[test]
fn what_is_left_of_an_intersection_is_wider() {
    // Published on the 5th, and after the day that `b` names; `c` is cited and read by nothing.
    let steps: Vec<Step> = Endpoint::BOTH
        .into_iter()
        .enumerate()
        .flat_map(|(at, endpoint)| {
            let first = 5 * at;
            let of = |operation| Step { endpoint, operation };
            [
                of(Operation::Published { source: SourceId::new("a") }),
                of(Operation::Before { words: words(1, "so far"), step: first }),
                of(Operation::Read { words: words(2, "3 January 2026") }),
                of(Operation::After { words: words(2, "since"), step: first + 2 }),
                of(Operation::Intersect { steps: vec![first + 1, first + 3] }),
            ]
        })
        .collect();
    let bounds = ("2026-01-03", "2026-01-05", Basis::Bounded);
    let passages = vec![
        cited("c", 0, "x", &[]),
        cited("a", 0, "so far", &[]),
        cited("b", 0, "since 3 January 2026", &[]),
    ];
    let date = dated("[2026-01-03..2026-01-05]", [bounds, bounds], steps, passages);
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
    let start = |operation| Step { endpoint: Endpoint::Start, operation };
    let steps = vec![
        start(Operation::Published { source: SourceId::new("a") }),
        start(Operation::Before { words: words(0, "by now"), step: 0 }),
        start(Operation::Read { words: words(1, "5 January 2026") }),
        start(Operation::Intersect { steps: vec![1, 2] }),
        Step {
            endpoint: Endpoint::End,
            operation: Operation::Lasts { words: words(0, "four-day"), step: 3 },
        },
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
    let published = both(|_| Operation::Published { source: SourceId::new("a") });
    let first = Event {
        date: dated("2026-01-05", [five, five], published, vec![cited("b", 0, "today", &[])]),
        ..event("first", vec![cited("b", 0, "x", &[Title])])
    };
    let same = |at: usize| Operation::SameAs {
        words: words(0, "then"),
        event: EventId::new("first"),
        of: if at == 0 { Endpoint::Start } else { Endpoint::End },
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
    let steps: Vec<Step> = Endpoint::BOTH
        .into_iter()
        .enumerate()
        .flat_map(|(at, endpoint)| {
            let first = 4 * at;
            let of = |operation| Step { endpoint, operation };
            [
                of(Operation::During { words: words(0, "then"), event: EventId::new("first") }),
                of(Operation::Published { source: SourceId::new("a") }),
                of(Operation::Before { words: words(0, "so far"), step: first + 1 }),
                of(Operation::Intersect { steps: vec![first, first + 2] }),
            ]
        })
        .collect();
    let five = ("2026-01-05", "2026-01-05", Basis::Derived);
    let date = dated("2026-01-05", [five, five], steps, vec![cited("c", 0, "then, so far", &[])]);
    let first = Event {
        date: dated(
            "2026-01-05",
            [five, five],
            both(|_| Operation::Published { source: SourceId::new("a") }),
            vec![cited("b", 0, "today", &[])],
        ),
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
