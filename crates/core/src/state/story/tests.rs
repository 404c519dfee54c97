use super::*;
use crate::model::{LedgerClass, Support};
use crate::quote::CodePoints;
use crate::state::Run;
use proptest::prelude::*;

fn document(text: &str, spans: &[(usize, usize)]) -> Document {
    let source = Source { id: SourceId::new("s"), text: text.to_owned(), ..Source::default() };
    let points = CodePoints::new(text);
    let events = spans
        .iter()
        .enumerate()
        .map(|(at, (start, end))| Event {
            id: EventId::new(format!("e{at}")),
            citations: vec![Citation {
                source: SourceId::new("s"),
                exact: points.slice(*start..*end).unwrap().to_owned(),
                start: *start,
                end: *end,
                supports: vec![Support::Title],
                ..Citation::default()
            }],
            ..Event::default()
        })
        .collect();
    Document { sources: vec![source], events, ..Document::default() }
}

proptest! {
    #[test]
    fn runs_are_the_text_and_each_passage_is_its_runs(text in "[a-c가-나\u{20BB7}\n ]{1,60}", raw in prop::collection::vec((0usize..60, 1usize..30), 0..8)) {
        let length = text.chars().count();
        let spans: Vec<_> = raw.iter().map(|(start, n)| (start % length, (start % length + n).min(length))).collect();
        let story = Story::new(document(&text, &spans));
        let runs: Vec<&Run> = story.lines(SourceIndex(0)).iter().flat_map(|line| &line.runs).collect();
        prop_assert_eq!(runs.iter().map(|run| run.text.as_str()).collect::<String>(), text);
        for run in &runs {
            let length = |at: &PassageIndex| story.passages()[at.0].end - story.passages()[at.0].start;
            prop_assert!(run.passages.iter().map(length).is_sorted(), "the shortest first");
        }
        for (at, passage) in story.passages().iter().enumerate() {
            let words: String = runs.iter().filter(|run| run.passages.contains(&PassageIndex(at))).map(|run| run.text.as_str()).collect();
            prop_assert_eq!(&words, &passage.exact);
            let runs_with = |has: fn(&Run) -> &Vec<PassageIndex>| {
                runs.iter().enumerate().filter(|(_, run)| has(run).contains(&PassageIndex(at))).map(|(at, _)| at).collect::<Vec<_>>()
            };
            let (covered, begins) = (runs_with(|run| &run.passages), runs_with(|run| &run.begins));
            prop_assert_eq!(begins, &covered[..1], "a passage begins once, where its first run is");
            prop_assert!(!passage.events.is_empty());
        }
    }
}

#[test]
fn one_span_cited_twice_is_one_passage_with_two_events() {
    let story = Story::new(document("one two", &[(0, 3), (0, 3), (0, 7)]));
    assert_eq!(story.passages().len(), 2);
    assert_eq!(story.passages()[0].events.len(), 2);
    let line = &story.lines(SourceIndex(0))[0];
    assert_eq!(line.runs[0].passages, [PassageIndex(0), PassageIndex(1)], "the shortest first");
    assert!(line.runs[1].text == " two" && !line.boilerplate);
}

#[test]
fn themes_stand_in_the_order_in_which_they_are_first_named() {
    let event = |themes: &[&str]| Event {
        themes: themes.iter().map(|theme| (*theme).to_owned()).collect(),
        ..Event::default()
    };
    let events = vec![event(&["sea", "trade"]), event(&["trade"]), event(&[])];
    let story = Story::new(Document { events, ..Document::default() });
    assert_eq!(story.themes(), ["sea", "trade"]);
    let of: Vec<_> = (0..4).map(|at| story.theme_of(EventIndex(at))).collect();
    assert_eq!(of, [Some(0), Some(1), None, None]);
}

#[test]
fn a_line_inside_boilerplate_is_boilerplate() {
    let mut document = document("Search\nnews", &[(7, 11)]);
    document.ledger.push(crate::model::LedgerSpan {
        source: SourceId::new("s"),
        start: 0,
        end: 7,
        class: LedgerClass::Boilerplate,
        events: Vec::new(),
        note: None,
    });
    let story = Story::new(document);
    let flags: Vec<_> = story.lines(SourceIndex(0)).iter().map(|line| line.boilerplate).collect();
    assert_eq!(flags, [true, false]);
}
