use super::*;
use crate::check::check;
use crate::model::{
    After, Disagreement, DisagreementId, DisagreementKind, EventId, Evidence, LedgerClass, LedgerSpan,
    OrderBasis, Position, SourceId,
};

fn document() -> Document {
    let event = |id: &str| Event {
        id: EventId::new(id),
        title: "A ferry leaves".to_owned(),
        importance: 1,
        ..Event::default()
    };
    Document {
        evidence: Evidence::Unchecked,
        title: "A harbour".to_owned(),
        language: "en".to_owned(),
        events: vec![event("leaves"), event("lands")],
        ..Document::default()
    }
}

fn source(at: usize, text: &str) -> Source {
    Source {
        id: SourceId::new(format!("s{at}")),
        file: format!("{at}.txt"),
        sha256: crate::check::passages::sha256_hex(text.as_bytes()),
        language: "en".to_owned(),
        text: text.to_owned(),
        ..Source::default()
    }
}

fn question(at: usize, events: Vec<EventId>, citations: Vec<Citation>) -> Disagreement {
    let position =
        |answer: &str, citations| Position { answer: answer.to_owned(), citations, silent: vec![] };
    Disagreement {
        id: DisagreementId::new(format!("d{at}")),
        question: "Which?".to_owned(),
        kind: DisagreementKind::Detail,
        weight: 1,
        events,
        positions: vec![position("the one", citations), position("the other", vec![])],
        note: None,
    }
}

/// What is told of a document after a change.
fn told(change: impl FnOnce(&mut Document)) -> Vec<String> {
    let mut document = document();
    change(&mut document);
    check(&document).iter().map(ToString::to_string).collect()
}

#[test]
fn each_limit_is_told_with_its_place_and_what_to_do() {
    let after =
        |event: &str| After { event: EventId::new(event), basis: OrderBasis::Derived, citations: Vec::new() };
    type Change = Box<dyn FnOnce(&mut Document)>;
    let changes: Vec<Change> = vec![
        Box::new(|it| it.title = "a".repeat(MAX_TITLE + 1)),
        Box::new(|it| it.description = "나".repeat(MAX_SUMMARY + 1)),
        Box::new(|it| it.events[1].summary = "a".repeat(MAX_SUMMARY + 1)),
        Box::new(|it| it.events[1].actors = vec!["a".repeat(MAX_NAME + 1)]),
        Box::new(|it| it.events[1].places = (0..=MAX_NAMES).map(|at| at.to_string()).collect()),
        Box::new(|it| it.events[1].date.reasoning = Some("a".repeat(MAX_SUMMARY + 1))),
        Box::new(|it| it.events[0].id = EventId::new("a".repeat(MAX_WORD + 1))),
        Box::new(move |it| it.events[0].after = vec![after("lands"); MAX_RELATED + 1]),
        Box::new(|it| it.events[0].citations = vec![Citation::default(); MAX_RELATED + 1]),
        Box::new(|it| {
            it.events[0].citations =
                vec![Citation { exact: "a".repeat(MAX_PASSAGE + 1), ..Citation::default() }];
        }),
        Box::new(|it| it.sources = (0..=MAX_SOURCES).map(|at| source(at, "A text.")).collect()),
        Box::new(|it| it.sources = vec![source(0, &"\n".repeat(MAX_LINES + 1))]),
        Box::new(|it| it.sources = vec![source(0, &"a".repeat(MAX_TEXT + 1))]),
        Box::new(|it| {
            it.disagreements =
                (0..=MAX_DISPUTES).map(|at| question(at, vec![EventId::new("lands")], Vec::new())).collect();
        }),
        Box::new(|it| {
            let event = |at: usize| Event {
                id: EventId::new(format!("p{at}")),
                part_of: (at > 0).then(|| EventId::new(format!("p{}", at - 1))),
                ..it.events[0].clone()
            };
            it.events = (0..MAX_DEPTH + 2).map(event).collect();
        }),
    ];
    let told: Vec<String> = changes.into_iter().flat_map(told).collect();
    insta::assert_snapshot!(told.join("\n"));
}

/// A text of so many words, and a citation of it from one word to another.
fn cited(words: usize) -> (Source, impl Fn(usize, usize) -> Citation) {
    let text = "word ".repeat(words);
    let citation = {
        let text = text.clone();
        move |start: usize, end: usize| Citation {
            source: SourceId::new("s0"),
            exact: text[start * 5..end * 5].to_owned(),
            prefix: text[(start * 5).saturating_sub(32)..start * 5].to_owned(),
            suffix: text[end * 5..(end * 5 + 32).min(text.len())].to_owned(),
            start: start * 5,
            end: end * 5,
            supports: Vec::new(),
        }
    };
    (source(0, &text), citation)
}

#[test]
fn what_crosses_too_often_is_told() {
    let (text, cite) = cited(6_000);
    // Each of six thousand passages holds all that begin after it.
    let whole: Vec<Citation> = (0..6_000).map(|at| cite(at, 6_000)).collect();
    let many = |it: &mut Document| {
        it.sources = vec![text.clone()];
        it.events = whole
            .chunks(1_000)
            .enumerate()
            .map(|(at, some)| Event {
                id: EventId::new(format!("e{at}")),
                citations: some.to_vec(),
                ..it.events[0].clone()
            })
            .collect();
    };
    let crossing = "[value] sources: the cited passages cross each other, sentences and lines 18003000 times, and at most 10000000 are \
                    read; cite shorter passages, or make two documents of it";
    assert_eq!(told(many), [crossing]);
    let asked = |it: &mut Document| {
        it.sources = vec![text.clone()];
        it.events = (0..MAX_RELATED)
            .map(|at| Event { id: EventId::new(format!("e{at}")), ..it.events[0].clone() })
            .collect();
        let ids: Vec<EventId> = it.events.iter().map(|event| event.id.clone()).collect();
        let citations: Vec<Citation> = (0..MAX_RELATED).map(|at| cite(at, at + 1)).collect();
        it.disagreements = (0..11).map(|at| question(at, ids.clone(), citations.clone())).collect();
    };
    let product = "[value] disagreements: all events of the disagreements times the passages of each are 11000000, and at most \
                   10000000 are read; name fewer events in a disagreement, or cite fewer passages";
    assert_eq!(told(asked), [product]);
}

#[test]
fn nobody_is_told_more_than_ten_thousand_faults() {
    let many = told(|it| {
        it.events = vec![Event { importance: 9, ..it.events[0].clone() }; 20_000];
    });
    assert_eq!(many.len(), MAX_FAULTS + 1);
    assert_eq!(
        many[MAX_FAULTS],
        "[form] events[10000].importance: there are more than 10000 faults, and no more are told; mend the others first"
    );
    let spans = |it: &mut Document| {
        it.sources = vec![source(0, "A text.")];
        let span = LedgerSpan {
            source: SourceId::new("s0"),
            start: 9,
            end: 3,
            class: LedgerClass::Cited,
            events: Vec::new(),
            note: None,
        };
        it.ledger = vec![span; 20_000];
    };
    assert_eq!(told(spans).len(), MAX_FAULTS + 1);
}

#[test]
fn what_is_within_the_limits_is_not_told() {
    assert_eq!(told(|_| {}), [""; 0]);
    assert_eq!(told(|it| it.title = "나".repeat(MAX_TITLE)), [""; 0], "code points, not bytes");
}
