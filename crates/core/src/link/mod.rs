//! The link of a state, and the state of a link.
//!
//! `#summit` (an event's id or alias) is permanent. Every other state is `#/1/` and pairs: `event=summit` or
//! `disagreement=agreement-count`; `passage=news-az:67-220`, `sentence=news-az:67-221` (a source and code point offsets)
//! or `report=news-az`; `without=saif-rahman,news-az` (sources switched off); `axis=proportional`; `lanes=theme`;
//! `open=2018-03-01,2021-01-01` (opened folds, each by a day of it); `from=2025-12-31.500&to=2026-01-06.000` (days and decimals
//! of the axis' window); `basis=derived`, `kind=statement`, `theme=sea`, `who=` and `where=` (names), `told=news-az`,
//! `differ=yes`, `since=2026-01-01`, `until=2026-01-05`, `certain=yes` (which events stand out);
//! `find=missile` (words that are looked for); `reading=yes` (the story is followed event by event). Unknown pairs are
//! ignored, so that an older page opens a newer link as far as it can; a version it does not know, it says so. How a past
//! version is read is told in `versions.rs`.

mod encode;
mod pairs;
mod versions;

use crate::state::{
    Action, DisagreementIndex, Editions, EventIndex, PassageIndex, SentenceIndex, Shown, SourceIndex, State,
    Story, reduce, unknown_event,
};
use encode::decoded;
use pairs::{bad, passage_place, state_of_pairs, written};
use versions::{UPGRADERS, Versioned, brought_up};

/// The version that is written.
pub const VERSION: usize = versions::current(UPGRADERS);
/// Links longer than this are not read. What is written stays far below it: it names no more than the sources.
const MAX_LINK_BYTES: usize = 65_536;

/// The hash of a state, without `#`; empty for the plain timeline.
pub fn write(state: &State, story: &Story) -> String {
    let pairs = written(state, story);
    match state.selection.event().and_then(|at| story.event(at)) {
        Some(event) if pairs == format!("event={}", event.id) => event.id.to_string(),
        _ if pairs.is_empty() => pairs,
        _ => format!("/{VERSION}/{pairs}"),
    }
}

/// The hash of a passage, beside the event that rests on it if one is given. It names the passage even where that is the first, so
/// that it goes on opening it when another one comes to stand first.
pub fn write_passage(passage: PassageIndex, event: Option<EventIndex>, story: &Story) -> String {
    let event = event.and_then(|at| story.event(at)).map(|event| format!("event={}&", event.id));
    format!(
        "/{VERSION}/{}passage={}",
        event.unwrap_or_default(),
        passage_place(passage, story).unwrap_or_default()
    )
}

/// The state of a hash, with or without `#`, escaped as an address has it. A link that cannot be followed gives the timeline and a notice; `None` is a
/// place of the page (`#_events`), which says nothing of the state.
pub fn read(hash: &str, editions: &Editions) -> Option<Shown> {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    let whole = editions.whole();
    let state = if hash.is_empty() {
        State::default()
    } else if hash.len() > MAX_LINK_BYTES {
        bad(whole.language().link_too_long())
    } else if let Some(rest) = hash.strip_prefix('/') {
        with_version(rest, editions)
    } else {
        permanent(&decoded(hash).unwrap_or_else(|| hash.to_owned()), &whole)?
    };
    Some(Shown::of(state, editions))
}

/// The state of a link after its first slash.
fn with_version(rest: &str, editions: &Editions) -> State {
    match brought_up(rest, UPGRADERS) {
        Versioned::Pairs(pairs) => state_of_pairs(&pairs, editions),
        Versioned::Newer => bad(editions.whole().language().link_newer()),
        Versioned::Unversioned => bad(editions.whole().language().link_unversioned()),
    }
}

/// An anchor of the page itself (`_c3` a passage, `_d3` a disagreement, `_s3` a sentence, `_r3` a report, others are places),
/// or an event.
fn permanent(id: &str, story: &Story) -> Option<State> {
    if let Some(anchor) = id.strip_prefix('_') {
        let number = |prefix: char| anchor.strip_prefix(prefix)?.parse().ok();
        let action = number('c')
            .map(|at| Action::OpenPassage(PassageIndex(at)))
            .or(number('d').map(|at| Action::OpenDisagreement(DisagreementIndex(at))))
            .or(number('s').map(|at| Action::OpenSentence(SentenceIndex(at))))
            .or(number('r').map(|at| Action::OpenReport(SourceIndex(at))));
        return action.map(|action| reduce(&State::default(), action, story));
    }
    Some(match story.find_event(id) {
        Some(event) => reduce(&State::default(), Action::OpenEvent(event), story),
        None => unknown_event(id),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;
    use crate::model::{Basis, Citation, Document, Event, EventId, Kind, Source, SourceId, Support};
    use crate::scale::{Mode, View};
    use crate::state::LaneMode;
    use crate::state::{Choice, Days, Entered, Filter, Notice, Telling, advance, test_story};
    use proptest::prelude::*;
    use sourceline_messages::Language;
    use std::rc::Rc;

    fn state_of(hash: &str) -> Option<State> {
        let editions = Editions::new(test_story().document().clone());
        read(hash, &editions).map(|shown| shown.state)
    }

    fn states() -> impl Strategy<Value = State> {
        let selection = prop_oneof![
            Just(None),
            (0usize..3).prop_map(|at| Some(Action::OpenEvent(EventIndex(at)))),
            (0usize..2).prop_map(|at| Some(Action::OpenPassage(PassageIndex(at)))),
            Just(Some(Action::OpenReport(SourceIndex(0)))),
            Just(Some(Action::OpenDisagreement(DisagreementIndex(0)))),
            (0usize..2).prop_map(|at| Some(Action::OpenSentence(SentenceIndex(at)))),
        ];
        let choices = prop::sample::subsequence(
            vec![
                Choice::Basis(Basis::Derived),
                Choice::Basis(Basis::Unknown),
                Choice::Kind(Kind::Statement),
                Choice::Theme(0),
                Choice::Report(1),
                Choice::Differing,
            ],
            0..6,
        );
        let day =
            || prop::option::of((-3_000_000..2_900_000).prop_map(|number| Day::from_number(number).unwrap()));
        let filter = (choices, day(), day(), any::<bool>()).prop_map(|(choices, from, to, is_certain)| {
            let filter = choices.into_iter().fold(Filter::default(), Filter::toggled);
            filter.within(Some(Days { from, to, is_certain }))
        });
        let then = prop::option::of((0usize..2).prop_map(|at| Action::OpenSentence(SentenceIndex(at))));
        let lanes = prop::sample::select(vec![
            LaneMode::Packed,
            LaneMode::Theme,
            LaneMode::Actor,
            LaneMode::Place,
            LaneMode::Report,
        ]);
        let arranged = (any::<bool>(), lanes, prop::collection::btree_set(0usize..1, 0..2));
        let (view, reads) = (prop::option::of((0.0f64..0.9, 0.01f64..1.0)), any::<bool>());
        (selection, then, arranged, (view, reads), (filter, ".{0,12}")).prop_map(
            |(selection, then, (proportional, lanes, opened), (view, reads), (filter, query))| {
                let story = test_story();
                let mut state = State { filter, lanes, opened, query: query.into(), ..State::default() };
                if let Some(action) = selection {
                    state = reduce(&state, action, &story);
                }
                if let Some(action) = then {
                    state = reduce(&state, action, &story);
                }
                if proportional {
                    state.mode = Mode::Proportional;
                }
                if let Some((start, width)) = view {
                    state.view = View::new(start, start + width);
                }
                state.reading = (reads && state.selection.event().is_some()).then(Entered::default);
                state
            },
        )
    }

    proptest! {
        #[test]
        fn a_link_opens_what_it_was_written_for(state in states()) {
            let story = test_story();
            let link = write(&state, &story);
            let opened = state_of(&link).unwrap();
            prop_assert_eq!(&opened.selection, &state.selection, "{}", link);
            prop_assert_eq!(opened.arrangement(), state.arrangement(), "{}", link);
            prop_assert_eq!(opened.report, state.report);
            prop_assert_eq!(opened.filter, state.filter, "{}", link);
            prop_assert_eq!(opened.reading, state.reading, "{}", link);
            prop_assert_eq!(&opened.notice, &None);
            prop_assert!((opened.view.start() - state.view.start()).abs() < 1e-6, "{}", link);
            prop_assert!((opened.view.end() - state.view.end()).abs() < 1e-6, "{}", link);
        }

        #[test]
        fn no_text_is_too_strange_to_read(text in ".{0,80}") {
            let _ = state_of(&text);
            let _ = state_of(&format!("#/1/{text}"));
        }
    }

    /// `talks` stands in both reports, `signing` in the second alone.
    fn two_reports() -> Editions {
        let citation = |source: &str, start: usize, end: usize| Citation {
            source: SourceId::new(source),
            start,
            end,
            supports: vec![Support::Title],
            ..Citation::default()
        };
        let event = |id: &str, citations: Vec<Citation>| Event {
            id: EventId::new(id),
            title: id.to_owned(),
            citations,
            ..Event::default()
        };
        let source =
            |id: &str, text: &str| Source { id: SourceId::new(id), text: text.into(), ..Source::default() };
        Editions::new(Document {
            sources: vec![source("a", "Talks."), source("정보", "Talks. Signed.")],
            events: vec![
                event("talks", vec![citation("a", 0, 6), citation("정보", 0, 6)]),
                event("signing", vec![citation("정보", 7, 14)]),
            ],
            ..Document::default()
        })
    }

    #[test]
    fn a_link_says_which_reports_are_off() {
        let editions = two_reports();
        let off = State { without: [SourceId::new("정보")].into(), ..State::default() };
        let shown = Shown::of(off, &editions);
        let opened = advance(&shown, Action::OpenEvent(EventIndex(0)), &editions);
        let link = write(&opened.state, &opened.story);
        assert_eq!(link, "/1/event=talks&without=정보");
        for written in [link.as_str(), "/1/event=talks&without=%EC%A0%95%EB%B3%B4"] {
            let read = read(written, &editions).unwrap();
            assert_eq!(read.state, opened.state);
            assert!(Rc::ptr_eq(&read.story, &opened.story), "in the edition that it names");
        }
        let told = |link: &str| read(link, &editions).unwrap().state.notice;
        let why = |why: &str| Some(Notice::BadLink(why.to_owned()));
        assert_eq!(told("/1/without=nowhere"), why("it switches off a report that is not in this corpus"));
        assert_eq!(told("/1/without=a,정보"), why("it switches every report off"));
        assert_eq!(
            told("/1/event=signing&without=정보"),
            why("it names an event that rests on reports alone which it switches off")
        );
        assert_eq!(told("/1/report=a&without=a"), why("it opens a report that it switches off"));
        assert_eq!(told("/1/report=nowhere&without=a"), why("it names a report that is not in this corpus"));
        assert_eq!(told("/1/passage=a:0-1&without=a"), why("it opens a report that it switches off"));
        assert_eq!(told("/1/sentence=nowhere:0-1"), why("it names a report that is not in this corpus"));
        assert_eq!(told("/1/sentence=a:0-9999"), why("it names a sentence that is not in its report"));
        let form = "a place in a report is written as its name, a colon and two numbers";
        assert_eq!(told("/1/passage=a"), why(form));
    }

    #[test]
    fn what_cannot_be_followed_is_said_in_the_language_of_the_story() {
        let in_language = |language| {
            let story = Telling::new(two_reports().whole().document().clone()).in_language(language).story();
            Editions::of(story)
        };
        let [english, korean, chinese] = Language::ALL.map(in_language);
        let told = |link: &str, editions| match read(link, editions).unwrap().state.notice {
            Some(Notice::BadLink(why)) => why,
            other => panic!("{link}: {other:?}"),
        };
        let long = "x".repeat(MAX_LINK_BYTES + 1);
        for link in [
            "/1/without=nowhere",
            "/1/without=a,정보",
            "/1/event=signing&without=정보",
            "/1/disagreement=none",
            "/1/report=a&without=a",
            "/1/report=nowhere",
            "/1/passage=a",
            "/1/passage=a:0-1",
            "/1/sentence=a:0-9999",
            "/1/from=a&to=b",
            "/9/event=talks",
            "/x",
            &long,
        ] {
            let [english, korean, chinese] =
                [&english, &korean, &chinese].map(|editions| told(link, editions));
            let is_korean = |sign: char| ('가'..='힣').contains(&sign);
            let is_chinese = |sign: char| ('一'..='龥').contains(&sign);
            assert!(english.is_ascii() || english.contains('“'), "{english}");
            assert!(korean.contains(is_korean) && !korean.contains(is_chinese), "{link}: {korean}");
            assert!(chinese.contains(is_chinese) && !chinese.contains(is_korean), "{link}: {chinese}");
        }
        assert_eq!(told("/1/report=nowhere", &korean), "이 자료에 없는 보도를 가리킵니다");
        assert_eq!(told("/1/report=nowhere", &chinese), "它指向的报道不在本资料中");
    }

    #[test]
    fn a_window_at_the_end_of_the_calendar_has_a_link() {
        let day = |text: &str| text.parse().ok();
        let mut event = Event { id: EventId::new("last"), ..Event::default() };
        (event.date.start.earliest, event.date.start.latest) = (day("9999-12-31"), day("9999-12-31"));
        (event.date.end.earliest, event.date.end.latest) = (day("9999-12-31"), day("9999-12-31"));
        let mut first = event.clone();
        first.id = EventId::new("first");
        for bound in [
            &mut first.date.start.earliest,
            &mut first.date.start.latest,
            &mut first.date.end.earliest,
            &mut first.date.end.latest,
        ] {
            *bound = day("-9999-01-01");
        }
        let editions = Editions::new(Document { events: vec![first, event], ..Document::default() });
        for view in [View::new(0.9, 1.0), View::new(0.0, 0.1)] {
            let state = State { view, ..State::default() };
            let link = write(&state, &editions.whole());
            let read = read(&link, &editions).unwrap().state;
            assert_eq!(read.notice, None, "{link}");
            assert!((read.view.start() - view.start()).abs() < 1e-3, "{link}");
        }
    }

    #[test]
    fn lanes_and_opened_folds_are_named() {
        let story = test_story();
        let state = State { lanes: LaneMode::Place, opened: [0].into(), ..State::default() };
        assert_eq!(
            write(&state, &story),
            "/1/lanes=place&open=2017-01-02",
            "a fold is named by its first day"
        );
        let arrangement = |link: &str| state_of(link).unwrap().arrangement();
        assert_eq!(arrangement("/1/lanes=place&open=2017-01-02"), state.arrangement());
        assert_eq!(arrangement("/1/open=2020-02-29").opened, [0].into(), "or by any other");
        let plain = State::default().arrangement();
        for link in ["/1/open=2026-01-05", "/1/open=yes,", "/1/lanes=colour", "/1/lanes=&open="] {
            assert_eq!(arrangement(link), plain, "{link}: a day in no fold, and lanes that are none");
        }
    }

    #[test]
    fn an_open_event_is_its_own_name() {
        let story = test_story();
        let open = reduce(&State::default(), Action::OpenEvent(EventIndex(1)), &story);
        assert_eq!(write(&open, &story), "signing");
        assert_eq!(state_of("#signing"), Some(open));
        assert_eq!(write(&State::default(), &story), "");
    }

    #[test]
    fn a_passage_has_a_link_that_names_it_even_if_it_is_the_first() {
        let story = test_story();
        let link = write_passage(PassageIndex(0), Some(EventIndex(1)), &story);
        assert_eq!(link, "/1/event=signing&passage=report:0-6");
        let opened = state_of(&link).unwrap();
        assert_eq!(opened.selection.event(), Some(EventIndex(1)));
        assert_eq!(opened.selection.passage(), Some(PassageIndex(0)));
        assert_eq!(write_passage(PassageIndex(1), None, &story), "/1/passage=report:7-14");
    }

    #[test]
    fn what_cannot_be_followed_is_said() {
        let notice = |hash: &str| state_of(hash).unwrap().notice;
        assert_eq!(notice("#nowhere"), Some(Notice::UnknownEvent("nowhere".into())));
        assert_eq!(notice("#/1/event=nowhere"), Some(Notice::UnknownEvent("nowhere".into())));
        for hash in [
            "#/2/event=talks",
            "#/x",
            "#/1/passage=report:0-3",
            "#/1/sentence=report:0-3",
            "#/1/disagreement=none",
            "#/1/report=none",
            "#/1/from=a&to=b",
        ] {
            assert!(matches!(notice(hash), Some(Notice::BadLink(_))), "{hash}");
        }
        assert_eq!(state_of("#_events"), None, "a place of the page says nothing of the state");
        assert_eq!(
            state_of("#_c1").unwrap().selection.passage(),
            Some(PassageIndex(1)),
            "a passage's anchor is that passage"
        );
        assert_eq!(state_of("#_d0").unwrap().selection.disagreement(), Some(DisagreementIndex(0)));
        assert_eq!(state_of("#_s1").unwrap().selection.sentence(), Some(SentenceIndex(1)));
        assert_eq!(state_of("#_r0").unwrap().report, Some(SourceIndex(0)));
        assert_eq!(state_of("#_c99"), Some(State::default()));
        assert_eq!(notice("#/1/event=talks&colour=red"), None, "a pair from the future is ignored");
    }
}
