//! The document as some of its sources have it: every subset of the sources of both corpora obeys every rule, and the
//! laws by which the subsets relate to each other hold.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod corpora;

use sourceline_core::check::check;
use sourceline_core::date::{Bounds, Style, basis_words, date_words};
use sourceline_core::evidence::{Links, are_whole, passages_only, without};
use sourceline_core::formats::sourceline::{from_json, to_json};
use sourceline_core::generate::generate;
use sourceline_core::model::{Document, Event, EventId, SourceId, pack, unpack};
use sourceline_core::state::Story;
use sourceline_messages::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

fn documents() -> [Document; 2] {
    ["assets", corpora::HARBOUR].map(corpora::load)
}

/// Every set of a document's sources, the empty one first.
fn subsets(document: &Document) -> Vec<BTreeSet<SourceId>> {
    let ids: Vec<&SourceId> = document.sources.iter().map(|source| &source.id).collect();
    let chosen = |bits: usize| ids.iter().enumerate().filter(move |(at, _)| bits >> at & 1 == 1);
    (0..1 << ids.len()).map(|bits| chosen(bits).map(|(_, id)| (*id).clone()).collect()).collect()
}

fn bounds(event: &Event) -> [Bounds; 2] {
    [event.date.start.into(), event.date.end.into()]
}

fn dates(document: &Document) -> BTreeMap<EventId, [Bounds; 2]> {
    document.events.iter().map(|event| (event.id.clone(), bounds(event))).collect()
}

/// Whether whatever one allows the other allows too.
fn covers(wide: Bounds, narrow: Bounds) -> bool {
    wide.earliest.is_none_or(|wide| narrow.earliest.is_some_and(|narrow| wide <= narrow))
        && wide.latest.is_none_or(|wide| narrow.latest.is_some_and(|narrow| narrow <= wide))
}

#[test]
fn every_subset_obeys_every_rule() {
    for document in documents() {
        for off in subsets(&document) {
            let left = without(Language::English, &document, &off);
            let faults: Vec<String> = check(&left).iter().map(ToString::to_string).collect();
            assert!(faults.is_empty(), "without {off:?}:\n{}", faults.join("\n"));
            assert_eq!(left.sources.len() + off.len(), document.sources.len());
        }
    }
}

#[test]
fn every_subset_can_be_written_packed_and_shown() {
    for document in documents() {
        for off in subsets(&document) {
            let left = without(Language::English, &document, &off);
            assert_eq!(from_json(&to_json(&left).unwrap()).unwrap(), left);
            assert_eq!(unpack(&pack(&left).unwrap()).unwrap(), left);
            assert_eq!(Story::new(left.clone()).reading_order().count(), left.events.len());
        }
    }
}

#[test]
fn nothing_that_is_off_is_left() {
    for document in documents() {
        for off in subsets(&document).into_iter().skip(1) {
            let json = to_json(&without(Language::English, &document, &off)).unwrap();
            for id in off {
                assert!(!json.contains(&format!("\"{id}\"")), "{id} is still named");
            }
        }
    }
}

#[test]
fn without_nothing_it_is_itself() {
    for document in documents() {
        assert_eq!(without(Language::English, &document, &BTreeSet::new()), document);
        assert_eq!(
            without(Language::English, &document, &BTreeSet::from([SourceId::new("nobody")])),
            document
        );
    }
}

#[test]
fn without_everything_nothing_is_told() {
    for document in documents() {
        let left = without(Language::English, &document, subsets(&document).last().unwrap());
        assert!(left.sources.is_empty() && left.events.is_empty() && left.ledger.is_empty());
        assert!(left.disagreements.is_empty() && left.dependences.is_empty());
        assert_eq!(left.title, document.title);
    }
}

/// Switching off in two goes is switching off at once, as far as events, bounds and disagreements go.
#[test]
fn two_goes_are_one() {
    for document in documents() {
        let subsets = subsets(&document);
        for first in &subsets {
            let once = without(Language::English, &document, first);
            for second in subsets.iter().filter(|second| first.is_disjoint(second)) {
                let both: BTreeSet<SourceId> = first.union(second).cloned().collect();
                let (one, two) =
                    (without(Language::English, &document, &both), without(Language::English, &once, second));
                assert_eq!(dates(&one), dates(&two), "{first:?}, then {second:?}");
                let differing = |document: &Document| -> Vec<_> {
                    let of = |of: &sourceline_core::model::Disagreement| {
                        (of.id.clone(), of.events.clone(), of.positions.clone())
                    };
                    document.disagreements.iter().map(of).collect()
                };
                assert_eq!(differing(&one), differing(&two), "{first:?}, then {second:?}");
                assert_eq!(one.sources, two.sources);
                if first.len() == 1 && second.len() == 1 {
                    assert_eq!(check(&two), vec![], "{first:?}, then {second:?}");
                }
            }
        }
    }
}

/// More sources never tell of fewer events, nor allow more days.
#[test]
fn more_sources_tell_more() {
    for document in documents() {
        let subsets = subsets(&document);
        let all: Vec<(usize, BTreeMap<EventId, [Bounds; 2]>)> = subsets
            .iter()
            .enumerate()
            .map(|(at, off)| (at, dates(&without(Language::English, &document, off))))
            .collect();
        for (few, dates_of_few) in &all {
            for (more, dates_of_more) in all.iter().filter(|(more, _)| few & more == *more) {
                for (id, wide) in dates_of_few {
                    let narrow =
                        dates_of_more.get(id).unwrap_or_else(|| panic!("{id} goes with more sources on"));
                    for at in 0..2 {
                        let context =
                            format!("{id}: without {:?}, without {:?}", subsets[*few], subsets[*more]);
                        assert!(covers(wide[at], narrow[at]), "{context}: {:?}, {:?}", wide[at], narrow[at]);
                    }
                }
            }
        }
    }
}

#[test]
fn lines_of_testimony_are_those_of_the_sources_that_are_left() {
    let told = |document: &Document| {
        let sources = document.sources.iter().map(|source| source.id.clone()).collect();
        let testimony = Links::of(document).testimony(&sources);
        let links = testimony.links.iter().map(|link| link.words(Language::English, |id| format!("`{id}`")));
        std::iter::once(testimony.words(Language::English)).chain(links).collect::<Vec<_>>().join("; ")
    };
    let [real, harbour] = documents();
    assert_eq!(
        told(&real),
        "5 reports, 4 lines of testimony; `news-az` and `saif-rahman` share runs of words (inferred)"
    );
    let off = BTreeSet::from([SourceId::new("news-az")]);
    assert_eq!(told(&without(Language::English, &real, &off)), "4 reports, 4 lines of testimony");
    assert_eq!(
        told(&harbour),
        "2 reports, 1 line of testimony; `biluowan-evening` credits `narupo-news` (stated)"
    );
}

/// What changes when one report is switched off, event by event.
fn told(whole: &Document, off: &SourceId) -> String {
    let left = without(Language::English, whole, &BTreeSet::from([off.clone()]));
    let mut told = format!("# without {off}: {}\n\n", left.description);
    let before: BTreeMap<&EventId, &Event> = whole.events.iter().map(|event| (&event.id, event)).collect();
    let story = Story::new(left);
    for at in story.reading_order() {
        let (event, place) = (story.event(at).unwrap(), before[&story.event(at).unwrap().id]);
        let basis = basis_words(Language::English, event.date.basis());
        let was = format!(
            "{} ({})",
            date_words(Language::English, &place.date, Style::Long),
            basis_words(Language::English, place.date.basis())
        );
        let is = format!("{} ({basis})", date_words(Language::English, &event.date, Style::Long));
        let date = if was == is { is } else { format!("{was} → {is}") };
        writeln!(told, "{} · {date}", event.id).unwrap();
        if event.date.reasoning != place.date.reasoning {
            writeln!(told, "    why: {}", event.date.reasoning.as_deref().unwrap_or("null")).unwrap();
        }
        if event.title != place.title {
            writeln!(told, "    title: {}", event.title).unwrap();
        }
        if event.summary != place.summary {
            writeln!(told, "    summary: {}", event.summary).unwrap();
        }
        if event.actors != place.actors {
            writeln!(told, "    actors: {:?} → {:?}", place.actors, event.actors).unwrap();
        }
        if event.places != place.places {
            writeln!(told, "    places: {:?} → {:?}", place.places, event.places).unwrap();
        }
    }
    let left = story.document();
    let vanished = |ids: Vec<String>| if ids.is_empty() { "none".to_owned() } else { ids.join(", ") };
    let events = whole
        .events
        .iter()
        .map(|event| &event.id)
        .filter(|id| left.events.iter().all(|event| event.id != **id));
    writeln!(told, "\nevents gone: {}", vanished(events.map(ToString::to_string).collect())).unwrap();
    let gone = whole
        .disagreements
        .iter()
        .map(|of| &of.id)
        .filter(|id| left.disagreements.iter().all(|of| of.id != **id));
    writeln!(told, "disagreements gone: {}", vanished(gone.map(ToString::to_string).collect())).unwrap();
    told
}

#[test]
fn what_remains_without_each_report() {
    for (name, document) in ["real", "harbour"].into_iter().zip(documents()) {
        let all: Vec<String> = document.sources.iter().map(|source| told(&document, &source.id)).collect();
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "without" }, {
            insta::assert_snapshot!(name, all.join("\n"));
        });
    }
}

#[test]
fn of_a_document_with_its_passages_only_the_rules_hold_and_no_digest_is_asked() {
    let document = generate(40, 3);
    assert_eq!(check(&document), []);
    let excerpt = passages_only(&document).unwrap();
    assert_eq!(check(&excerpt), []);
    assert!(are_whole(&document) && !are_whole(&excerpt));
}
