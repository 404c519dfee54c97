//! Documents that are made to be too much: too deep, too long, too many, or small and slow. They are too large to lie in a folder.

use super::corpus::digest;
use super::generate;
use crate::date::Day;
use crate::model::{
    After, Basis, Citation, Disagreement, DisagreementId, DisagreementKind, Document, Event, EventDate,
    EventEnd, EventId, EventStart, Evidence, OrderBasis, Position, Source, SourceId,
};

/// A made document's name, which says what it tries, and how its text is made.
pub type Large = (&'static str, fn() -> String);

/// All of them.
pub const LARGE: &[Large] = &[
    ("lists-nested-200000-deep", || format!("{{\"title\":{}", "[".repeat(200_000))),
    ("objects-nested-200000-deep", || "{\"title\":".repeat(200_000)),
    ("lists-nested-200000-deep-in-an-event", || format!("{{\"events\":[{{\"id\":{}", "[".repeat(200_000))),
    ("more-than-64-mebibytes", || " ".repeat(64 * 1024 * 1024 + 1)),
    ("title-of-60-mebibytes", || json(&Document { title: "a".repeat(60 << 20), ..few() })),
    ("text-of-60-mebibytes-on-one-line", || json(&told(&"word ".repeat(12 << 20)))),
    ("text-of-30-mebibytes-on-one-line", || json(&told(&"word ".repeat(6 << 20)))),
    ("text-of-30-mebibytes-in-one-word", || json(&told(&"a".repeat(30 << 20)))),
    ("text-of-10-million-line-breaks", || json(&told(&"\n".repeat(10_000_000)))),
    ("200001-events", || json(&of_events(200_001, |_, _| {}))),
    ("120000-events-on-one-day", || json(&of_events(120_000, |_, event| event.date = on(20_000)))),
    ("120000-events-on-one-day-with-long-titles", || {
        json(&of_events(120_000, |at, event| {
            event.date = on(20_000);
            event.title = format!("The ferry leaves for the {at}th time this day");
        }))
    }),
    ("120000-events-each-on-a-day-of-its-own", || {
        json(&of_events(120_000, |at, event| event.date = on(at as i32 * 48 - 3_000_000)))
    }),
    ("the-earliest-of-100000-events-stands-last", || {
        json(&of_events(100_000, |at, event| {
            event.date = on(if at == 99_999 { -100_000 } else { at as i32 })
        }))
    }),
    ("100000-names-of-each-sort", || {
        json(&of_events(100_000, |at, event| {
            event.actors = vec![format!("actor {at}")];
            event.places = vec![format!("place {at}")];
            event.themes = vec![format!("theme {at}")];
        }))
    }),
    ("chain-of-100000-events", || json(&of_events(100_000, |at, event| event.after = after(at, 1)))),
    ("chain-of-100000-events-whose-days-fall", || {
        json(&of_events(100_000, |at, event| {
            event.after = after(at, 1);
            event.date = since(100_000 - at as i32);
        }))
    }),
    ("each-of-20000-events-after-30-others", || {
        json(&of_events(20_000, |at, event| event.after = after(at, 30)))
    }),
    ("30000-dated-events-after-a-chain-of-30000", || {
        json(&of_events(60_000, |at, event| {
            event.after = after(if at < 30_000 { at } else { 30_000 }, 1);
            if at >= 30_000 {
                // Two by two, with bounds that overlap.
                event.date = between(at as i32 / 2 * 2, at as i32 / 2 * 2 + 1);
            }
        }))
    }),
    ("circle-of-100000-events", || {
        json(&of_events(100_000, |at, event| event.after = after(if at == 0 { 100_000 } else { at }, 1)))
    }),
    ("50000-circles-of-2-events", || {
        json(&of_events(100_000, |at, event| event.after = after((at ^ 1) + 1, 1)))
    }),
    ("50000-orders-that-contradict-the-days", || {
        json(&of_events(100_000, |at, event| {
            event.date = on(if at % 2 == 0 { 5_000 } else { 4_000 });
            event.after = if at % 2 == 0 { Vec::new() } else { after(at, 1) };
        }))
    }),
    ("parts-100000-deep", || {
        json(&of_events(100_000, |at, event| {
            event.part_of = at.checked_sub(1).map(|whole| EventId::new(format!("e{whole}")));
        }))
    }),
    ("100000-parts-of-one", || {
        json(&of_events(100_000, |at, event| event.part_of = (at > 0).then(|| EventId::new("e0"))))
    }),
    ("one-event-after-100000", || {
        json(&of_events(100_001, |at, event| {
            event.after = if at == 100_000 { after(at, 100_000) } else { Vec::new() }
        }))
    }),
    ("100000-references-to-nothing", || {
        json(&of_events(100_000, |at, event| event.part_of = Some(EventId::new(format!("ee{at}")))))
    }),
    ("100000-events-of-one-id", || json(&of_events(100_000, |_, event| event.id = EventId::new("e")))),
    ("10-million-aliases", || {
        json(&of_events(50_000, |_, event| event.aliases = vec![EventId::new(""); 200]))
    }),
    ("100000-citations-of-one-event", || {
        let mut document = told(&"word ".repeat(100_000));
        document.events[0].citations = (0..100_000).map(|at| cited(at, at + 1)).collect();
        json(&document)
    }),
    ("60000-passages-that-cross-each-other", || {
        let mut document = told(&"word ".repeat(300));
        document.events = of_events(60, |_, event| {
            event.citations = (0..1_000).map(|of| cited(of % 100, 100 + of / 10)).collect();
        })
        .events;
        json(&document)
    }),
    ("50000-passages-after-one-of-the-whole-text", || {
        let mut document = told(&"word ".repeat(50_100));
        document.events = of_events(51, |at, event| {
            event.citations = match at.checked_sub(1) {
                None => vec![cited(0, 5_900)],
                Some(at) => (0..1_000).map(|of| cited(at * 1_000 + of, at * 1_000 + of + 1)).collect(),
            };
        })
        .events;
        json(&document)
    }),
    ("20000-citations-that-quote-all-of-a-long-text-wrongly", || {
        let mut document = told(&"word ".repeat(1 << 20));
        document.events = of_events(20, |_, event| {
            let wrong = Citation { end: 5 << 20, ..cited(0, 1) };
            event.citations = vec![wrong; 1_000];
        })
        .events;
        json(&document)
    }),
    ("20000-disagreements-on-one-event", || json(&questions(20_000, 1, 1))),
    ("300-disagreements-of-1000-events", || json(&questions(300, 1_000, 100))),
    ("20000-disagreements-of-counts-on-long-words", || {
        let mut document = questions(20_000, 1, 1);
        for (at, question) in document.disagreements.iter_mut().enumerate() {
            question.kind = DisagreementKind::Count;
            question.events = vec![EventId::new(format!("e{}", at / 400))];
        }
        document.events = of_events(50, |_, event| event.summary = "1 2 3 ".repeat(1_600)).events;
        json(&document)
    }),
    ("1000-sources-that-100-events-cite", || {
        let mut document = of_events(100, |_, event| event.citations = (0..1_000).map(of_source).collect());
        document.sources = (0..1_000).map(|at| source(at, "word word\n")).collect();
        json(&document)
    }),
    ("1000-sources-that-credit-200-outlets-each", || {
        let mut document = few();
        document.sources = (0..1_000).map(|at| source(at, "word word\n")).collect();
        for (at, source) in document.sources.iter_mut().enumerate() {
            source.via = (0..200).map(|of| format!("outlet {}", at * 199 + of)).collect();
            source.publisher = Some(format!("outlet {}", at * 199 + 500));
        }
        json(&document)
    }),
    ("100000-generated-events", || json(&generate(100_000, 1))),
];

fn json(document: &Document) -> String {
    serde_json::to_string(document).unwrap_or_default()
}

fn few() -> Document {
    of_events(2, |_, _| {})
}

/// A document of so many events without dates, `e0` and so on, each as it is made.
fn of_events(count: usize, make: impl Fn(usize, &mut Event)) -> Document {
    let event = |at: usize| {
        let mut event = Event {
            id: EventId::new(format!("e{at}")),
            title: "a".to_owned(),
            importance: 1,
            ..Event::default()
        };
        make(at, &mut event);
        event
    };
    Document {
        evidence: Evidence::Unchecked,
        title: "Too much".to_owned(),
        language: "en".to_owned(),
        events: (0..count).map(event).collect(),
        ..Document::default()
    }
}

/// So many events right before one, as those that it comes after.
fn after(at: usize, count: usize) -> Vec<After> {
    let before = at.saturating_sub(count)..at;
    let one = |at: usize| After {
        event: EventId::new(format!("e{at}")),
        basis: OrderBasis::Derived,
        citations: Vec::new(),
    };
    before.map(one).collect()
}

/// On one day.
fn on(number: i32) -> EventDate {
    let day = Day::from_number(number);
    EventDate {
        edtf: day.map(|day| day.to_string()),
        start: EventStart { earliest: day, latest: day, basis: Basis::Stated },
        end: EventEnd { earliest: day, latest: day, basis: Basis::Stated, open: false },
        ..EventDate::default()
    }
}

/// On some day from one on.
fn since(number: i32) -> EventDate {
    let day = Day::from_number(number);
    EventDate {
        edtf: day.map(|day| format!("[{day}..]")),
        start: EventStart { earliest: day, latest: None, basis: Basis::Bounded },
        end: EventEnd { earliest: day, latest: None, basis: Basis::Bounded, open: false },
        reasoning: Some("not before".to_owned()),
        ..EventDate::default()
    }
}

/// On one of some days.
fn between(first: i32, last: i32) -> EventDate {
    let [earliest, latest] = [first, last].map(Day::from_number);
    let words = earliest.zip(latest).map(|(earliest, latest)| format!("[{earliest}..{latest}]"));
    EventDate {
        edtf: words,
        start: EventStart { earliest, latest, basis: Basis::Bounded },
        end: EventEnd { earliest, latest, basis: Basis::Bounded, open: false },
        reasoning: Some("on one of them".to_owned()),
        ..EventDate::default()
    }
}

fn source(at: usize, text: &str) -> Source {
    Source {
        id: SourceId::new(format!("s{at}")),
        file: format!("{at}.txt"),
        sha256: digest(text),
        language: "en".to_owned(),
        text: text.to_owned(),
        ..Source::default()
    }
}

/// Two events and a text.
fn told(text: &str) -> Document {
    Document { sources: vec![source(0, text)], ..few() }
}

/// A citation of words of five letters each with its space, of a text of nothing else.
fn cited(start: usize, end: usize) -> Citation {
    let words = |points: usize| "word ".chars().cycle().skip((5 - points % 5) % 5).take(points).collect();
    Citation {
        source: SourceId::new("s0"),
        exact: "word ".repeat(end - start),
        prefix: words((start * 5).min(32)),
        suffix: "word ".chars().cycle().take(32).collect(),
        start: start * 5,
        end: end * 5,
        supports: Vec::new(),
    }
}

/// The first word of a short text.
fn of_source(at: usize) -> Citation {
    Citation {
        source: SourceId::new(format!("s{at}")),
        exact: "word".to_owned(),
        suffix: " word\n".to_owned(),
        end: 4,
        ..Citation::default()
    }
}

/// So many disagreements, each of the first so many events, with so many passages.
fn questions(count: usize, events: usize, passages: usize) -> Document {
    let mut document = told(&"word ".repeat(passages + 20));
    document.events = of_events(events, |_, _| {}).events;
    let position = |answer: &str, passages: usize| Position {
        answer: answer.to_owned(),
        citations: (0..passages).map(|at| cited(at, at + 1)).collect(),
        silent: Vec::new(),
    };
    let question = |at: usize| Disagreement {
        id: DisagreementId::new(format!("d{at}")),
        question: "How many?".to_owned(),
        kind: DisagreementKind::Detail,
        weight: 1,
        events: document.events.iter().map(|event| event.id.clone()).collect(),
        positions: vec![position("1", passages), position("2", 0)],
        note: None,
    };
    document.disagreements = (0..count).map(question).collect();
    document
}
