//! What is written is read again as it was: any document at all, whatever its strings, and not only one that makes sense.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use sourceline_core::date::Day;
use sourceline_core::formats::sourceline::{Progress, Reading, from_json, to_json, write_compact};
use sourceline_core::model::{
    After, Basis, Citation, Dependence, DependenceBasis, Disagreement, DisagreementId, DisagreementKind,
    Document, Endpoint, Event, EventDate, EventEnd, EventId, EventStart, Evidence, Format, Kind, LedgerClass,
    LedgerSpan, Operation, OrderBasis, Position, Source, SourceId, Step, Support, Words,
};

/// Strings that a writer or a reader may trip over: quotes and escapes, brackets that are none, what is beyond the first plane, what
/// turns the direction, line ends of every sort, and what looks like the format's own words.
fn text() -> impl Strategy<Value = String> {
    let odd = [
        "",
        "\"",
        "\\",
        "\\\"",
        "\\u0000",
        "\u{0}",
        "\u{1b}[2J",
        "\u{7f}",
        "\r\n",
        "\u{2028}",
        "\u{85}",
        "\u{feff}",
        "\u{fffd}",
        "𠮷田",
        "👩\u{200d}🚢",
        "e\u{301}",
        "\u{202e}txt",
        "\u{2066}",
        "\u{10ffff}",
        "]}",
        "[{",
        "\"events\": [",
        "\"ledger\"",
        "null",
        "<script>",
        "&amp;",
        "부두",
        "码头",
        "~",
        "/",
        " ",
    ];
    prop_oneof![
        3 => vec(select(odd.to_vec()), 0..4).prop_map(|parts| parts.concat()),
        1 => ".{0,8}",
        1 => vec(any::<char>(), 0..6).prop_map(String::from_iter),
    ]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(text(), 0..3)
}

fn event_id() -> impl Strategy<Value = EventId> {
    text().prop_map(EventId::new)
}

fn source_id() -> impl Strategy<Value = SourceId> {
    text().prop_map(SourceId::new)
}

fn day() -> impl Strategy<Value = Day> {
    let edges = select(vec![Day::MIN, Day::MAX, Day::new(0, 2, 29).unwrap(), Day::new(-1, 12, 31).unwrap()]);
    let any = (Day::MIN.number()..=Day::MAX.number()).prop_map(|number| Day::from_number(number).unwrap());
    prop_oneof![1 => edges, 4 => any]
}

fn offset() -> impl Strategy<Value = usize> {
    prop_oneof![0..100usize, Just(usize::MAX), Just(usize::try_from(u64::from(u32::MAX) + 1).unwrap_or(7))]
}

fn support() -> impl Strategy<Value = Support> {
    use Support::{Actors, Author, Date, Places, Published, Publisher, Summary, Title, Via};
    select(vec![Title, Summary, Date, Places, Actors, Publisher, Author, Via, Published])
}

fn citations() -> impl Strategy<Value = Vec<Citation>> {
    let citation = (source_id(), text(), text(), text(), offset(), offset(), vec(support(), 0..3)).prop_map(
        |(source, exact, prefix, suffix, start, end, supports)| Citation {
            source,
            exact,
            prefix,
            suffix,
            start,
            end,
            supports,
        },
    );
    vec(citation, 0..2)
}

fn basis() -> impl Strategy<Value = Basis> {
    select(vec![Basis::Stated, Basis::Derived, Basis::Bounded, Basis::Unknown])
}

fn endpoint() -> impl Strategy<Value = Endpoint> {
    select(Endpoint::BOTH.to_vec())
}

fn step() -> impl Strategy<Value = Step> {
    let parts = (offset(), text(), offset(), event_id(), source_id(), endpoint(), vec(offset(), 0..3));
    let operation =
        (0..13usize, parts).prop_map(|(which, (citation, words, step, event, source, of, steps))| {
            let words = Words { citation, words };
            match which {
                0 => Operation::Read { words },
                1 => Operation::Published { source },
                2 => Operation::WeekdayOnOrBefore { words, step },
                3 => Operation::UnitsAgo { words, step },
                4 => Operation::WithinUnits { words, step },
                5 => Operation::HoursBefore { words, step },
                6 => Operation::Before { words, step },
                7 => Operation::After { words, step },
                8 => Operation::During { words, event },
                9 => Operation::Contains { words, event },
                10 => Operation::Lasts { words, step },
                11 => Operation::SameAs { words, event, of },
                _ => Operation::Intersect { steps },
            }
        });
    (endpoint(), operation).prop_map(|(endpoint, operation)| Step { endpoint, operation })
}

fn date() -> impl Strategy<Value = EventDate> {
    let start = (of(day()), of(day()), basis());
    let end = (of(day()), of(day()), basis(), any::<bool>());
    (of(text()), start, end, of(text()), vec(step(), 0..3), citations()).prop_map(
        |(edtf, start, end, reasoning, steps, citations)| EventDate {
            edtf,
            start: EventStart { earliest: start.0, latest: start.1, basis: start.2 },
            end: EventEnd { earliest: end.0, latest: end.1, basis: end.2, open: end.3 },
            reasoning,
            steps,
            citations,
        },
    )
}

fn event() -> impl Strategy<Value = Event> {
    let after = (event_id(), select(vec![OrderBasis::Stated, OrderBasis::Derived]), citations())
        .prop_map(|(event, basis, citations)| After { event, basis, citations });
    let kind = select(vec![Kind::Happening, Kind::Statement, Kind::Condition, Kind::Plan]);
    let head = (event_id(), vec(event_id(), 0..2), text(), text(), kind, date());
    let rest = (texts(), texts(), texts(), any::<u8>(), of(event_id()), vec(after, 0..2), citations());
    (head, rest).prop_map(|((id, aliases, title, summary, kind, date), rest)| {
        let (actors, places, themes, importance, part_of, after, citations) = rest;
        Event {
            id,
            aliases,
            title,
            summary,
            kind,
            date,
            actors,
            places,
            themes,
            importance,
            part_of,
            after,
            citations,
        }
    })
}

fn source() -> impl Strategy<Value = Source> {
    let head = (source_id(), text(), text(), of(text()), of(text()), of(text()));
    let rest = (texts(), of(day()), of(text()), text(), citations(), text());
    (head, rest).prop_map(|((id, file, sha256, title, publisher, author), rest)| {
        let (via, published, url, language, citations, text) = rest;
        Source { id, file, sha256, title, publisher, author, via, published, url, language, citations, text }
    })
}

fn disagreement() -> impl Strategy<Value = Disagreement> {
    use DisagreementKind::{Attribution, Cause, Count, Detail, Place, Scope, Timing, Wording};
    let kind = select(vec![Count, Scope, Timing, Place, Cause, Attribution, Wording, Detail]);
    let position = (text(), citations(), vec(source_id(), 0..2))
        .prop_map(|(answer, citations, silent)| Position { answer, citations, silent });
    let head = (text().prop_map(DisagreementId::new), text(), kind, any::<u8>());
    (head, vec(event_id(), 0..2), vec(position, 0..3), of(text())).prop_map(
        |((id, question, kind, weight), events, positions, note)| Disagreement {
            id,
            question,
            kind,
            weight,
            events,
            positions,
            note,
        },
    )
}

fn dependence() -> impl Strategy<Value = Dependence> {
    let basis = select(vec![DependenceBasis::Stated, DependenceBasis::Inferred]);
    (vec(source_id(), 0..3), basis, text(), citations())
        .prop_map(|(sources, basis, reasoning, evidence)| Dependence { sources, basis, reasoning, evidence })
}

fn ledger_span() -> impl Strategy<Value = LedgerSpan> {
    use LedgerClass::{Boilerplate, Cited, Context, Metadata, Statement};
    let class = select(vec![Cited, Statement, Context, Metadata, Boilerplate]);
    (source_id(), offset(), offset(), class, vec(event_id(), 0..2), of(text())).prop_map(
        |(source, start, end, class, events, note)| LedgerSpan { source, start, end, class, events, note },
    )
}

fn document() -> impl Strategy<Value = Document> {
    let head = (select(vec![Evidence::Checked, Evidence::Unchecked]), text(), text(), text());
    let lists = (vec(source(), 0..2), vec(event(), 0..3), vec(disagreement(), 0..2));
    (head, lists, vec(dependence(), 0..2), vec(ledger_span(), 0..3)).prop_map(
        |(
            (evidence, title, description, language),
            (sources, events, disagreements),
            dependences,
            ledger,
        )| {
            Document {
                format: Format::V1,
                evidence,
                title,
                description,
                language,
                sources,
                events,
                disagreements,
                dependences,
                ledger,
            }
        },
    )
}

fn in_slices(text: &str, bytes: usize) -> Document {
    let mut reading = Reading::new(text.to_owned()).unwrap();
    loop {
        if let Progress::Done(document) = reading.advance(bytes).unwrap() {
            return *document;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again_as_it_was(document in document(), slice in 1usize..2000) {
        let written = to_json(&document).unwrap();
        let read = from_json(&written);
        prop_assert_eq!(read.as_ref(), Ok(&document));
        prop_assert_eq!(&in_slices(&written, slice), &document);
        let mut compact = Vec::new();
        write_compact(&document, &mut compact).unwrap();
        let read = from_json(std::str::from_utf8(&compact).unwrap());
        prop_assert_eq!(read.as_ref(), Ok(&document));
    }
}
