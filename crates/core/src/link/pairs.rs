//! The pairs of the current version: a key and a value each.

use super::encode::encoded;
use super::versions::Pairs;
use crate::date::Day;
use crate::model::{Basis, Kind, SourceId};
use crate::scale::{Mode, View};
use crate::state::{
    Action, Choice, Days, Editions, Entered, Filter, LaneMode, Notice, PassageIndex, SourceIndex, Spot,
    State, Story, Subject, reduce, unknown_event,
};
use std::fmt::Write;

const BASES: [(&str, Basis); 4] = [
    ("stated", Basis::Stated),
    ("derived", Basis::Derived),
    ("bounded", Basis::Bounded),
    ("unknown", Basis::Unknown),
];
const KINDS: [(&str, Kind); 4] = [
    ("happening", Kind::Happening),
    ("statement", Kind::Statement),
    ("condition", Kind::Condition),
    ("plan", Kind::Plan),
];

const LANES: [(&str, LaneMode); 4] = [
    ("theme", LaneMode::Theme),
    ("actor", LaneMode::Actor),
    ("place", LaneMode::Place),
    ("report", LaneMode::Report),
];

/// A state's pairs; what is as on the plain timeline is left out.
pub(super) fn written(state: &State, story: &Story) -> String {
    let mut pairs = String::new();
    let mut pair = |key: &str, value: &str| {
        let _ = write!(pairs, "{}{key}={value}", if pairs.is_empty() { "" } else { "&" });
    };
    let first_passage = match state.selection.subject {
        Some(Subject::Event(at)) => {
            story.event(at).into_iter().for_each(|event| pair("event", event.id.as_str()));
            story.passages_of(at).first().copied()
        }
        Some(Subject::Disagreement(at)) => {
            story.disagreement(at).into_iter().for_each(|found| pair("disagreement", found.id.as_str()));
            story.passages_of_disagreement(at).first().map(|(_, passage)| *passage)
        }
        None => None,
    };
    match state.selection.spot {
        Some(Spot::Passage(at)) if Some(at) == first_passage => {}
        Some(Spot::Passage(at)) => {
            passage_place(at, story).into_iter().for_each(|place| pair("passage", &place));
        }
        Some(Spot::Sentence(at)) => {
            let sentence = story.sentence(at).and_then(|found| Some((found, story.source(found.source)?)));
            if let Some((found, source)) = sentence {
                pair("sentence", &format!("{}:{}-{}", source.id, found.start, found.end));
            }
        }
        None => {
            let report = state.report.and_then(|at| story.source(at));
            report.into_iter().for_each(|source| pair("report", source.id.as_str()));
        }
    }
    if !state.without.is_empty() {
        let ids: Vec<&str> = state.without.iter().map(SourceId::as_str).collect();
        pair("without", &ids.join(","));
    }
    if state.mode == Mode::Proportional {
        pair("axis", "proportional");
    }
    name(&LANES, state.lanes).into_iter().for_each(|lanes| pair("lanes", lanes));
    let opened = state.opened.iter().filter_map(|fold| story.drawing().fold_days(*fold));
    let opened: Vec<String> =
        opened.filter_map(|days| Day::from_number(days.start as i32)).map(|day| day.to_string()).collect();
    if !opened.is_empty() {
        pair("open", &opened.join(","));
    }
    if state.view != View::FULL {
        let map = state.map(story);
        pair("from", &decimal_day(map.day_of_u(state.view.start())));
        pair("to", &decimal_day(map.day_of_u(state.view.end())));
    }
    if state.reading.is_some() {
        pair("reading", "yes");
    }
    for (key, value) in state.filter.choices().filter_map(|choice| choice_pair(choice, story)) {
        pair(key, &value);
    }
    if let Some(Days { from, to, is_certain }) = state.filter.days {
        from.into_iter().for_each(|day| pair("since", &day.to_string()));
        to.into_iter().for_each(|day| pair("until", &day.to_string()));
        if is_certain {
            pair("certain", "yes");
        }
    }
    if !state.query.is_empty() {
        pair("find", &encoded(&state.query));
    }
    pairs
}

/// Where a passage stands, as [`span`] reads it.
pub(super) fn passage_place(at: PassageIndex, story: &Story) -> Option<String> {
    let found = story.passage(at)?;
    Some(format!("{}:{}-{}", story.source(found.source)?.id, found.start, found.end))
}

/// A choice as a pair; `None` where the story has no such name.
fn choice_pair(choice: Choice, story: &Story) -> Option<(&'static str, String)> {
    let reports = || story.document().sources.iter().enumerate();
    Some(match choice {
        Choice::Basis(basis) => ("basis", name(&BASES, basis)?.to_owned()),
        Choice::Kind(kind) => ("kind", name(&KINDS, kind)?.to_owned()),
        Choice::Theme(at) => ("theme", encoded(story.themes().get(at)?)),
        Choice::Actor(at) => ("who", encoded(story.actors().get(at)?)),
        Choice::Place(at) => ("where", encoded(story.event_places().get(at)?)),
        Choice::Report(number) => {
            let source = reports().find(|(at, _)| story.source_number(SourceIndex(*at)) == number);
            ("told", source?.1.id.to_string())
        }
        Choice::Differing => ("differ", "yes".to_owned()),
    })
}

/// The state of some pairs, which belongs to the edition that they name.
pub(super) fn state_of_pairs(pairs: &Pairs, editions: &Editions) -> State {
    // Of two with the same key the first counts.
    let value = |key: &str| pairs.iter().find(|(of, _)| of == key).map(|(_, value)| value.clone());
    let mut state = State::default();
    let whole = editions.whole();
    let language = whole.language();
    for id in value("without").unwrap_or_default().split(',').filter(|id| !id.is_empty()) {
        if whole.find_source(id).is_none() {
            return bad(language.link_switches_off_unknown());
        }
        state.without.insert(SourceId::new(id));
    }
    if state.without.len() >= whole.document().sources.len() && !state.without.is_empty() {
        return bad(language.link_switches_all_off());
    }
    let edition = editions.without(&state.without);
    let story = &*edition;
    if let Some(id) = value("event") {
        match story.find_event(&id) {
            Some(event) => state = reduce(&state, Action::OpenEvent(event), story),
            None if whole.find_event(&id).is_some() => {
                return bad(language.link_event_switched_off());
            }
            None => return unknown_event(&id),
        }
    } else if let Some(id) = value("disagreement") {
        match story.find_disagreement(&id) {
            Some(at) => state = reduce(&state, Action::OpenDisagreement(at), story),
            None if whole.find_disagreement(&id).is_some() => {
                return bad(language.link_disagreement_switched_off());
            }
            None => return bad(language.link_unknown_disagreement()),
        }
    }
    let source = |id: &str| -> Result<_, &'static str> {
        match story.find_source(id) {
            Some(source) => Ok(source),
            None if whole.find_source(id).is_some() => Err(language.link_report_switched_off()),
            None => Err(language.link_unknown_report()),
        }
    };
    let place = |text: &str| -> Result<_, &'static str> {
        let (id, start, end) = span(text).ok_or(language.link_no_place())?;
        Ok((source(id)?, start, end))
    };
    let passage = |text: &str| -> Result<_, &'static str> {
        let (source, start, end) = place(text)?;
        let found = story.find_passage(source, start, end).map(Action::OpenPassage);
        found.ok_or(language.link_unknown_passage())
    };
    let sentence = |text: &str| -> Result<_, &'static str> {
        let (source, start, end) = place(text)?;
        let found = story.find_sentence(source, start, end).map(Action::OpenSentence);
        found.ok_or(language.link_unknown_sentence())
    };
    let spots = [
        value("passage").map(|text| passage(&text)),
        value("sentence").map(|text| sentence(&text)),
        value("report").map(|id| source(&id).map(Action::OpenReport)),
    ];
    for spot in spots.into_iter().flatten() {
        match spot {
            Ok(action) => state = reduce(&state, action, story),
            Err(why) => return bad(why),
        }
    }
    if value("axis").as_deref() == Some("proportional") {
        state.mode = Mode::Proportional;
    }
    state.lanes = value("lanes").and_then(|text| named(&LANES, &text)).unwrap_or_default();
    // A day in no fold opens none: another version of the corpus may tell of it.
    let opened = value("open").unwrap_or_default();
    let days = opened.split(',').filter_map(|day| day.parse::<Day>().ok());
    state.opened = days.filter_map(|day| story.drawing().fold_at(f64::from(day.number()))).collect();
    if let (Some(from), Some(to)) = (value("from"), value("to")) {
        let map = state.map(story);
        match (day(&from), day(&to)) {
            (Some(from), Some(to)) if from < to => {
                state.view = View::new(map.u_of_day(from), map.u_of_day(to))
            }
            _ => return bad(language.link_no_window()),
        }
    }
    let is_read = value("reading").as_deref() == Some("yes") && state.selection.event().is_some();
    state.reading = is_read.then(Entered::default);
    // A choice that this page does not know is as one that it does not have: everything stands out.
    let at = |names: &[String], key: &str| {
        value(key).and_then(|name| names.iter().position(|known| *known == name))
    };
    let teller =
        value("told").and_then(|id| story.find_source(&id)).map(|source| story.source_number(source));
    let choices = [
        value("basis").and_then(|text| named(&BASES, &text)).map(Choice::Basis),
        value("kind").and_then(|text| named(&KINDS, &text)).map(Choice::Kind),
        at(story.themes(), "theme").map(Choice::Theme),
        at(story.actors(), "who").map(Choice::Actor),
        at(story.event_places(), "where").map(Choice::Place),
        teller.map(Choice::Report),
        (value("differ").as_deref() == Some("yes")).then_some(Choice::Differing),
    ];
    let day_of = |key: &str| value(key).and_then(|text| text.parse::<Day>().ok());
    let days = Days {
        from: day_of("since"),
        to: day_of("until"),
        is_certain: value("certain").as_deref() == Some("yes"),
    };
    state.filter = choices.into_iter().flatten().fold(Filter::default(), Filter::toggled).within(Some(days));
    reduce(&state, Action::Find(value("find").unwrap_or_default().into()), story)
}

fn name<T: PartialEq>(names: &[(&'static str, T)], value: T) -> Option<&'static str> {
    names.iter().find(|(_, known)| *known == value).map(|(name, _)| *name)
}

fn named<T: Copy>(names: &[(&'static str, T)], text: &str) -> Option<T> {
    names.iter().find(|(name, _)| *name == text).map(|(_, value)| *value)
}

/// `source:start-end`.
fn span(text: &str) -> Option<(&str, usize, usize)> {
    let (source, span) = text.split_once(':')?;
    let (start, end) = span.split_once('-')?;
    Some((source, start.parse().ok()?, end.parse().ok()?))
}

/// The timeline, with what is wrong with the link.
pub(super) fn bad(why: &str) -> State {
    State { notice: Some(Notice::BadLink(why.to_owned())), ..State::default() }
}

/// An instant (in days) as a day and six decimals, which is under a tenth of a second.
fn decimal_day(days: f64) -> String {
    // A margin of the axis may lie beyond the calendar; its last instant is as far as a link goes.
    let (first, last) = (f64::from(Day::MIN.number()), f64::from(Day::MAX.number()) + 0.999_999);
    let millionths = (days.clamp(first, last) * 1e6).round() as i64;
    let day = i32::try_from(millionths.div_euclid(1_000_000)).ok().and_then(Day::from_number);
    format!("{}.{:06}", day.unwrap_or(Day::MAX), millionths.rem_euclid(1_000_000))
}

/// Reads what [`decimal_day`] writes; the decimals may be missing.
fn day(text: &str) -> Option<f64> {
    let (day, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let plain = decimals.len() <= 9 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    let fraction: f64 = format!("0.{decimals}").parse().ok().filter(|_| plain)?;
    Some(f64::from(day.parse::<Day>().ok()?.number()) + fraction)
}
