use super::*;
use crate::model::{After, DisagreementId, DisagreementKind, OrderBasis, Source, Support};
use sourceline_messages::Language;

mod dates;

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
    let left = without(Language::English, document, &off(ids));
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
        let left = without(Language::English, document, &off(ids));
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
    let left = without(Language::English, &whole, &off(&["a"])).dependences;
    assert_eq!(
        left,
        [Dependence { sources: vec![SourceId::new("b")], ..dependence(DependenceBasis::Stated, &["b"]) }]
    );
    assert_eq!(without(Language::English, &whole, &off(&["c"])).dependences, whole.dependences);
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
    let left = without(Language::English, &whole, &off(&["a"])).ledger;
    let gone = |start| LedgerSpan {
        note: Some(Language::English.without_cited().to_owned()),
        ..span("b", start, LedgerClass::Statement, &[])
    };
    assert_eq!(left, [whole.ledger[1].clone(), whole.ledger[2].clone(), gone(20), gone(50)]);
    assert_eq!(without(Language::English, &whole, &off(&["c"])).ledger, whole.ledger);
}

#[test]
fn what_is_switched_off_is_told_in_korean_and_chinese() {
    let mut whole = document(vec![event("e", vec![cited("b", 0, "x", &[Title])])]);
    let description =
        |document: &Document, language, ids: &[&str]| without(language, document, &off(ids)).description;
    assert_eq!(description(&whole, Language::Korean, &["a"]), "보도 3건 가운데 2건에 따른 내용입니다.");
    assert_eq!(description(&whole, Language::Chinese, &["a"]), "依据3篇报道中的2篇。");
    whole.description = "Piers.".to_owned();
    assert_eq!(
        description(&whole, Language::English, &["a", "c"]),
        "As 1 of 3 reports has it. The whole timeline: Piers."
    );
    assert_eq!(
        description(&whole, Language::Korean, &["a", "c"]),
        "보도 3건 가운데 1건에 따른 내용입니다. 전체 연표: Piers."
    );
    assert_eq!(description(&whole, Language::Chinese, &["a", "c"]), "依据3篇报道中的1篇。完整时间线：Piers.");
}
