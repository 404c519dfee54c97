//! Links that were given away open for ever, and whatever becomes of a link on its way, a page comes of it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod corpora;
#[path = "links/mutations.rs"]
mod mutations;

use serde::Deserialize;
use sourceline_core::link::{VERSION, read};
use sourceline_core::model::{Basis, Kind};
use sourceline_core::quote::CodePoints;
use sourceline_core::scale::{Mode, View};
use sourceline_core::state::{Choice, Editions, LaneMode, Notice, Shown, SourceIndex, Story};
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Links {
    link: Vec<Link>,
}

/// A link, and what it opens.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Link {
    of: String,
    link: String,
    event: Option<String>,
    disagreement: Option<String>,
    /// Left out where the first passage of what is open chooses it.
    report: Option<String>,
    passage: Option<String>,
    sentence: Option<String>,
    axis: Option<String>,
    lanes: Option<String>,
    #[serde(default)]
    open: Vec<String>,
    days: Option<[String; 2]>,
    #[serde(default)]
    out: Vec<String>,
    find: Option<String>,
    #[serde(default)]
    reading: bool,
    #[serde(default)]
    without: Vec<String>,
    told: Option<String>,
}

/// The links of a version.
fn links(version: usize) -> Vec<Link> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/links/version-{version}.toml"));
    let text = fs::read_to_string(&file).unwrap_or_else(|_| panic!("{} is missing", file.display()));
    toml::from_str::<Links>(&text).unwrap().link
}

/// The story and the harbour, by the name that the links have for them.
fn editions() -> [(&'static str, Editions); 2] {
    [("story", "assets"), ("harbour", corpora::HARBOUR)]
        .map(|(name, folder)| (name, Editions::new(corpora::load(folder))))
}

#[test]
fn links_of_every_version_open_what_they_were_given_away_for() {
    let editions = editions();
    for version in 1..=VERSION {
        let links = links(version);
        assert!(links.len() > 20, "version {version} has next to no links");
        for link in &links {
            let (_, editions) = editions.iter().find(|(name, _)| *name == link.of).unwrap();
            holds(link, &read(&link.link, editions).unwrap());
        }
    }
}

#[test]
fn every_pair_of_the_current_version_has_a_link_that_must_open() {
    // As `crates/core/src/link/mod.rs` tells them.
    let keys = [
        "event",
        "disagreement",
        "passage",
        "sentence",
        "report",
        "without",
        "axis",
        "lanes",
        "open",
        "from",
        "to",
        "basis",
        "kind",
        "theme",
        "who",
        "where",
        "told",
        "differ",
        "since",
        "until",
        "certain",
        "find",
        "reading",
    ];
    let links = links(VERSION);
    for key in keys {
        let has =
            |link: &&Link| link.link.contains(&format!("/{key}=")) || link.link.contains(&format!("&{key}="));
        assert!(links.iter().any(|link| has(&link)), "no link has `{key}`");
    }
}

/// Holds what a link opens to what it must open.
fn holds(link: &Link, Shown { story, state }: &Shown) {
    let at = &link.link;
    let told = match &state.notice {
        None => None,
        Some(Notice::BadLink(why)) => Some(why.clone()),
        Some(Notice::UnknownEvent(id)) => Some(format!("no event {id}")),
    };
    assert_eq!(told, link.told, "{at}");
    let selection = state.selection;
    assert_eq!(selection.event().map(|at| story.event(at).unwrap().id.to_string()), link.event, "{at}");
    let disagreement = selection.disagreement().map(|at| story.disagreement(at).unwrap().id.to_string());
    assert_eq!(disagreement, link.disagreement, "{at}");
    let report = state.report.map(|at| story.source(at).unwrap().id.to_string());
    if link.report.is_some() {
        assert_eq!(report, link.report, "{at}");
    } else {
        assert_eq!(report.is_some(), selection.subject.is_some(), "{at}: the first passage chooses a report");
    }
    let words = |source: SourceIndex, start: usize, end: usize| {
        CodePoints::new(&story.source(source).unwrap().text).slice(start..end).unwrap().trim().to_owned()
    };
    let passage = selection.passage().and_then(|at| story.passage(at));
    if link.passage.is_some() {
        assert_eq!(passage.map(|found| words(found.source, found.start, found.end)), link.passage, "{at}");
    }
    let sentence = selection.sentence().and_then(|at| story.sentence(at));
    assert_eq!(sentence.map(|found| words(found.source, found.start, found.end)), link.sentence, "{at}");

    assert_eq!(state.mode == Mode::Proportional, link.axis.as_deref() == Some("proportional"), "{at}");
    let lanes = match state.lanes {
        LaneMode::Packed => None,
        LaneMode::Theme => Some("theme"),
        LaneMode::Actor => Some("actor"),
        LaneMode::Place => Some("place"),
        LaneMode::Report => Some("report"),
    };
    assert_eq!(lanes, link.lanes.as_deref(), "{at}");
    assert_eq!(state.opened.len(), link.open.len(), "{at}");
    for day in &link.open {
        let day = days(day);
        let is_in = |fold: &usize| {
            story.drawing().fold_days(*fold).is_some_and(|days| days.start <= day && day < days.end)
        };
        assert!(state.opened.iter().any(is_in), "{at}: the fold of {day} is shut");
    }
    match &link.days {
        None => assert_eq!(state.view, View::FULL, "{at}"),
        Some([from, to]) => {
            let map = state.map(story);
            assert!((map.day_of_u(state.view.start()) - days(from)).abs() < 1e-3, "{at}");
            assert!((map.day_of_u(state.view.end()) - days(to)).abs() < 1e-3, "{at}");
        }
    }

    let mut out: Vec<String> = state.filter.choices().map(|choice| choice_words(choice, story)).collect();
    if let Some(days) = state.filter.days {
        out.extend(days.from.map(|day| format!("since {day}")));
        out.extend(days.to.map(|day| format!("until {day}")));
        out.extend(days.is_certain.then(|| "certain".to_owned()));
    }
    assert_eq!(sorted(out), sorted(link.out.clone()), "{at}");
    assert_eq!(Some(&*state.query).filter(|words| !words.is_empty()), link.find.as_deref(), "{at}");
    assert_eq!(state.reading.is_some(), link.reading, "{at}");
    let without: Vec<_> = state.without.iter().map(ToString::to_string).collect();
    assert_eq!(without, link.without, "{at}");
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.sort();
    words
}

/// A day and its decimals, as a number of days.
fn days(text: &str) -> f64 {
    let (day, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let day: sourceline_core::date::Day = day.parse().unwrap();
    f64::from(day.number()) + format!("0.{decimals}").parse::<f64>().unwrap()
}

fn choice_words(choice: Choice, story: &Story) -> String {
    match choice {
        Choice::Basis(Basis::Stated) => "stated".into(),
        Choice::Basis(Basis::Derived) => "derived".into(),
        Choice::Basis(Basis::Bounded) => "bounded".into(),
        Choice::Basis(Basis::Unknown) => "unknown".into(),
        Choice::Kind(Kind::Happening) => "happening".into(),
        Choice::Kind(Kind::Statement) => "statement".into(),
        Choice::Kind(Kind::Condition) => "condition".into(),
        Choice::Kind(Kind::Plan) => "plan".into(),
        Choice::Theme(at) => format!("theme {}", story.themes()[at]),
        Choice::Actor(at) => format!("who {}", story.actors()[at]),
        Choice::Place(at) => format!("where {}", story.event_places()[at]),
        Choice::Report(number) => format!("told {}", story.document().sources[number - 1].id),
        Choice::Differing => "differ".into(),
    }
}
