use super::*;
use crate::model::{Event, EventId, LedgerClass, LedgerSpan, Source, SourceId};
use proptest::prelude::*;

fn document(events: &[(&str, &str, &str)], texts: &[&[&str]]) -> Document {
    let event = |(title, actor, summary): &(&str, &str, &str)| Event {
        id: EventId::new("x"),
        title: (*title).to_owned(),
        actors: vec![(*actor).to_owned()],
        summary: (*summary).to_owned(),
        ..Event::default()
    };
    let source = |(at, sentences): (usize, &&[&str])| Source {
        id: SourceId::new(format!("s{at}")),
        text: sentences.concat(),
        ..Source::default()
    };
    let span = |(at, sentences): (usize, &&[&str])| {
        let mut start = 0;
        let mut spans = Vec::new();
        for sentence in *sentences {
            let end = start + sentence.chars().count();
            spans.push(LedgerSpan {
                source: SourceId::new(format!("s{at}")),
                start,
                end,
                class: LedgerClass::Context,
                events: Vec::new(),
                note: None,
            });
            start = end;
        }
        spans
    };
    Document {
        events: events.iter().map(event).collect(),
        sources: texts.iter().enumerate().map(source).collect(),
        ledger: texts.iter().enumerate().flat_map(span).collect(),
        ..Document::default()
    }
}

fn summit() -> Document {
    document(
        &[
            ("Summit in Beijing", "Lee Jae-myung", "The two leaders meet."),
            ("Missile launch", "North Korea", "A missile is fired before the summit."),
            ("회담", "이재명", "한중 정상회담"),
        ],
        &[
            &["The leaders met in Béijing. ", "It was a “new phase”. "],
            &["한중 정상회담이 열렸다. ", "A phase that is new."],
        ],
    )
}

fn found(query: &str) -> Vec<Unit> {
    Index::of(&summit()).find(&Query::parse(query)).units
}

use Unit::{Event as E, Sentence as S};

#[test]
fn every_word_must_stand_in_what_is_found() {
    assert_eq!(found("summit"), [E(0), E(1)], "a title counts more than a summary");
    assert_eq!(found("summit missile"), [E(1)]);
    assert_eq!(found("summit nowhere"), []);
    assert_eq!(found(""), []);
    assert_eq!(found("LEE"), [E(0)], "names are found too");
}

#[test]
fn case_and_accents_make_no_difference_and_words_may_be_begun() {
    assert_eq!(found("beijing"), [E(0), S(0)]);
    assert_eq!(found("BÉIJ"), [E(0), S(0)]);
    assert_eq!(found("miss"), [E(1)]);
    assert_eq!(found("miss "), [], "a space ends the word");
    assert_eq!(found("m"), [], "one letter stands for itself");
}

#[test]
fn a_phrase_stands_in_its_order_and_within_one_part() {
    assert_eq!(found("\"new phase\""), [S(1)]);
    assert_eq!(found("new phase "), [S(1), S(3)]);
    assert_eq!(found("\"the leaders\""), [S(0)]);
    assert_eq!(found("\"two lead"), [E(0)], "its last word may go on");
    assert_eq!(found("\"beijing lee\""), [], "a title does not go on into a name");
    assert_eq!(found("\"phase 한중\""), [], "nor one sentence into the next");
}

#[test]
fn korean_is_found_within_words_with_particles() {
    assert_eq!(found("정상회담"), [E(2), S(2)]);
    assert_eq!(found("회담"), [E(2), S(2)], "the title first");
    assert_eq!(found("담회"), [] as [Unit; 0]);
}

#[test]
fn what_is_rare_counts_more() {
    let index =
        Index::of(&document(&[("common rare", "", ""), ("common", "", "rare"), ("common", "", "")], &[]));
    assert_eq!(index.find(&Query::parse("rare common ")).units, [E(0), E(1)]);
}

#[test]
fn an_index_is_embedded_whole() {
    let index = Index::of(&summit());
    assert_eq!(Index::unpack(&index.pack().unwrap()), Ok(index));
    let told = Index::unpack(&[7]).unwrap_err();
    assert!(told.starts_with("the embedded index cannot be read: "), "{told}");
}

#[test]
fn spans_that_are_not_in_a_text_are_left_out() {
    let mut broken = summit();
    broken.ledger[0].end = 99_999;
    broken.ledger[1].source = SourceId::new("nowhere");
    let index = Index::of(&broken);
    assert_eq!(index.find(&Query::parse("met in ")).units, [] as [Unit; 0], "a span beyond its text");
    assert_eq!(index.find(&Query::parse("phase new ")).units, [S(2)], "one of no source is not counted");
}

proptest! {
    /// The index finds what reading everything finds.
    #[test]
    fn it_finds_what_is_there_and_nothing_else(
        titles in prop::collection::vec("[abé]{1,2}( [abé]{1,2}){0,3}", 0..6),
        sentences in prop::collection::vec("[ab한]{1,2}( [ab한]{1,2}){0,4}\\. ", 0..6),
        query in "(\"?[ab한]{1,2}[ \"]?){1,3}",
    ) {
        let events: Vec<_> = titles.iter().map(|title| (title.as_str(), "", "")).collect();
        let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
        let index = Index::of(&document(&events, &[&sentences]));
        let query = Query::parse(&query);
        let stands = |text: &str| {
            let all: Vec<_> = words(text).map(|word| word.folded).collect();
            !query.is_empty() && query.phrases.iter().all(|phrase| {
                all.windows(phrase.words.len()).any(|window| {
                    let last = window.len() - 1;
                    window.iter().zip(&phrase.words).enumerate().all(|(at, (word, asked))| {
                        word == asked || (phrase.is_open && at == last && word.starts_with(asked.as_str()))
                    })
                })
            })
        };
        let expected: Vec<Unit> = (0..events.len()).filter(|at| stands(events[*at].0)).map(E)
            .chain((0..sentences.len()).filter(|at| stands(sentences[*at])).map(S)).collect();
        let mut found = index.find(&query).units;
        found.sort_by_key(|unit| match unit { E(at) => (0, *at), S(at) => (1, *at) });
        prop_assert_eq!(found, expected);
    }
}
