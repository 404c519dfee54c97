//! The link of a state, and the state of a link.
//!
//! `#summit` (an event's id or alias) is permanent. Every other state is `#/1/` and pairs: `event=summit`,
//! `passage=news-az:67-220` (a source and code point offsets), `report=news-az`, `axis=proportional`,
//! `from=2025-12-31.500&to=2026-01-06.000` (days and decimals of the axis' window). Unknown pairs are ignored, so that an
//! older page opens a newer link as far as it can; a version it does not know, it says so.

use crate::date::Day;
use crate::scale::{Mode, View};
use crate::state::{Action, Notice, PassageIndex, SourceIndex, State, Story, reduce, unknown_event};
use std::fmt::Write;

/// The version that is written.
const VERSION: &str = "1";
/// Links longer than this are not read.
const MAX_LINK_BYTES: usize = 2_048;

/// The hash of a state, without `#`; empty for the plain timeline.
pub fn write(state: &State, story: &Story) -> String {
    let mut pairs = String::new();
    let mut pair = |key: &str, value: String| {
        let _ = write!(pairs, "{}{key}={value}", if pairs.is_empty() { "" } else { "&" });
    };
    let event = state.selection.event.and_then(|at| Some((at, story.event(at)?)));
    let first_passage = event.and_then(|(at, _)| story.passages_of(at).first().copied());
    if let Some((_, event)) = event {
        pair("event", event.id.to_string());
    }
    let told_by_event = event.is_some() && state.selection.passage == first_passage;
    if let Some(passage) = state.selection.passage.filter(|_| !told_by_event).and_then(|at| story.passage(at))
    {
        if let Some(source) = story.source(passage.source) {
            pair("passage", format!("{}:{}-{}", source.id, passage.start, passage.end));
        }
    } else if state.selection.passage.is_none()
        && let Some(source) = state.report.and_then(|at| story.source(at))
    {
        pair("report", source.id.to_string());
    }
    if state.mode == Mode::Proportional {
        pair("axis", "proportional".to_owned());
    }
    if state.view != View::FULL {
        let map = story.drawing().map(state.mode);
        pair("from", decimal_day(map.day_of_u(state.view.start())));
        pair("to", decimal_day(map.day_of_u(state.view.end())));
    }
    match event {
        Some((_, event)) if pairs == format!("event={}", event.id) => event.id.to_string(),
        _ if pairs.is_empty() => pairs,
        _ => format!("/{VERSION}/{pairs}"),
    }
}

/// The state of a hash, with or without `#`. A link that cannot be followed gives the timeline and a notice; `None` is a
/// place of the page (`#_events`), which says nothing of the state.
pub fn read(hash: &str, story: &Story) -> Option<State> {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    if hash.is_empty() {
        return Some(State::default());
    }
    if hash.len() > MAX_LINK_BYTES {
        return Some(bad("it is longer than any link that this page writes"));
    }
    match hash.strip_prefix('/') {
        Some(rest) => Some(with_version(rest, story)),
        None => permanent(hash, story),
    }
}

/// The state of a link after its first slash.
fn with_version(rest: &str, story: &Story) -> State {
    match rest.split_once('/') {
        Some((VERSION, pairs)) => versioned(pairs, story),
        Some((version, _)) if version.parse::<u32>().is_ok() => {
            bad("it was written by a newer version of this page; reload to get that version")
        }
        _ => bad("it does not start with an event's name or a version"),
    }
}

/// An anchor of the page itself (`_c3` a passage, `_r3` a report, others are places), or an event.
fn permanent(id: &str, story: &Story) -> Option<State> {
    if let Some(anchor) = id.strip_prefix('_') {
        let number = |prefix: char| anchor.strip_prefix(prefix)?.parse().ok();
        let action = match (number('c'), number('r')) {
            (Some(passage), _) => Some(Action::OpenPassage(PassageIndex(passage))),
            (_, Some(report)) => Some(Action::OpenReport(SourceIndex(report))),
            _ => None,
        };
        return action.map(|action| reduce(&State::default(), action, story));
    }
    Some(match story.find_event(id) {
        Some(event) => reduce(&State::default(), Action::OpenEvent(event), story),
        None => unknown_event(id),
    })
}

/// The state of version 1's pairs.
fn versioned(pairs: &str, story: &Story) -> State {
    let value = |key: &str| pairs.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
    let mut state = State::default();
    if let Some(id) = value("event") {
        match story.find_event(id) {
            Some(event) => state = reduce(&state, Action::OpenEvent(event), story),
            None => return unknown_event(id),
        }
    }
    if let Some(text) = value("passage") {
        match passage(text, story) {
            Some(passage) => state = reduce(&state, Action::OpenPassage(passage), story),
            None => return bad("it names a passage that nothing rests on"),
        }
    }
    if let Some(id) = value("report") {
        match story.find_source(id) {
            Some(report) => state = reduce(&state, Action::OpenReport(report), story),
            None => return bad("it names a report that is not in this corpus"),
        }
    }
    if value("axis") == Some("proportional") {
        state.mode = Mode::Proportional;
    }
    if let (Some(from), Some(to)) = (value("from"), value("to")) {
        let map = story.drawing().map(state.mode);
        match (day(from), day(to)) {
            (Some(from), Some(to)) if from < to => {
                state.view = View::new(map.u_of_day(from), map.u_of_day(to))
            }
            _ => return bad("what it says of “from” and “to” are not two days in order"),
        }
    }
    state
}

/// `source:start-end`.
fn passage(text: &str, story: &Story) -> Option<PassageIndex> {
    let (source, span) = text.split_once(':')?;
    let (start, end) = span.split_once('-')?;
    story.find_passage(story.find_source(source)?, start.parse().ok()?, end.parse().ok()?)
}

/// The timeline, with what is wrong with the link.
fn bad(why: &str) -> State {
    State { notice: Some(Notice::BadLink(why.to_owned())), ..State::default() }
}

/// An instant (in days) as a day and six decimals, which is under a tenth of a second.
fn decimal_day(days: f64) -> String {
    let millionths = (days * 1e6).round() as i64;
    let whole = millionths.div_euclid(1_000_000);
    match i32::try_from(whole).ok().and_then(Day::from_number) {
        Some(day) => format!("{day}.{:06}", millionths.rem_euclid(1_000_000)),
        None => String::new(),
    }
}

/// Reads what [`decimal_day`] writes; the decimals may be missing.
fn day(text: &str) -> Option<f64> {
    let (day, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let plain = decimals.len() <= 9 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    let fraction: f64 = format!("0.{decimals}").parse().ok().filter(|_| plain)?;
    Some(f64::from(day.parse::<Day>().ok()?.number()) + fraction)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{EventIndex, test_story};
    use proptest::prelude::*;

    fn states() -> impl Strategy<Value = State> {
        let selection = prop_oneof![
            Just(None),
            (0usize..3).prop_map(|at| Some(Action::OpenEvent(EventIndex(at)))),
            (0usize..2).prop_map(|at| Some(Action::OpenPassage(PassageIndex(at)))),
            Just(Some(Action::OpenReport(SourceIndex(0)))),
        ];
        (selection, any::<bool>(), prop::option::of((0.0f64..0.9, 0.01f64..1.0))).prop_map(
            |(selection, proportional, view)| {
                let story = test_story();
                let mut state = State::default();
                if let Some(action) = selection {
                    state = reduce(&state, action, &story);
                }
                if proportional {
                    state.mode = Mode::Proportional;
                }
                if let Some((start, width)) = view {
                    state.view = View::new(start, start + width);
                }
                state
            },
        )
    }

    proptest! {
        #[test]
        fn a_link_opens_what_it_was_written_for(state in states()) {
            let story = test_story();
            let link = write(&state, &story);
            let opened = read(&link, &story).unwrap();
            prop_assert_eq!(&opened.selection, &state.selection, "{}", link);
            prop_assert_eq!(opened.mode, state.mode);
            prop_assert_eq!(opened.report, state.report);
            prop_assert_eq!(&opened.notice, &None);
            prop_assert!((opened.view.start() - state.view.start()).abs() < 1e-6, "{}", link);
            prop_assert!((opened.view.end() - state.view.end()).abs() < 1e-6, "{}", link);
        }

        #[test]
        fn no_text_is_too_strange_to_read(text in ".{0,80}") {
            let story = test_story();
            let _ = read(&text, &story);
            let _ = read(&format!("#/1/{text}"), &story);
        }
    }

    #[test]
    fn an_open_event_is_its_own_name() {
        let story = test_story();
        let open = reduce(&State::default(), Action::OpenEvent(EventIndex(1)), &story);
        assert_eq!(write(&open, &story), "signing");
        assert_eq!(read("#signing", &story), Some(open));
        assert_eq!(write(&State::default(), &story), "");
    }

    #[test]
    fn what_cannot_be_followed_is_said() {
        let story = test_story();
        let notice = |hash: &str| read(hash, &story).unwrap().notice;
        assert_eq!(notice("#nowhere"), Some(Notice::UnknownEvent("nowhere".into())));
        assert_eq!(notice("#/1/event=nowhere"), Some(Notice::UnknownEvent("nowhere".into())));
        for hash in ["#/2/event=talks", "#/x", "#/1/passage=report:0-3", "#/1/report=none", "#/1/from=a&to=b"]
        {
            assert!(matches!(notice(hash), Some(Notice::BadLink(_))), "{hash}");
        }
        assert_eq!(read("#_events", &story), None, "a place of the page says nothing of the state");
        assert_eq!(
            read("#_c1", &story).unwrap().selection.passage,
            Some(PassageIndex(1)),
            "a passage's anchor is that passage"
        );
        assert_eq!(read("#_r0", &story).unwrap().report, Some(SourceIndex(0)));
        assert_eq!(read("#_c99", &story), Some(State::default()));
        assert_eq!(notice("#/1/event=talks&colour=red"), None, "a pair from the future is ignored");
    }
}
