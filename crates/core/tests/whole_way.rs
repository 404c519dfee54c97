//! Both corpora the whole way that the app's data goes: authored, checked, packed, unpacked, derived, drawn, linked. The
//! second corpus is Korean and Chinese, so that nothing leans on English or on one byte a letter.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod corpora;

use sourceline_core::date::{Style, date_words};
use sourceline_core::layout::{Arrangement, BANDS, Plan, Scene, moving, standing, still_rules};
use sourceline_core::link;
use sourceline_core::model::{Document, pack, unpack};
use sourceline_core::scale::{Mode, View};
use sourceline_core::state::{Action, Editions, EventIndex, PassageIndex, SourceIndex, State, Story, reduce};
use sourceline_messages::Language;

fn documents() -> [Document; 2] {
    ["assets", corpora::HARBOUR].map(corpora::load)
}

#[test]
fn what_is_packed_is_unpacked_whole() {
    for document in documents() {
        let packed = pack(&document).unwrap();
        assert_eq!(unpack(&packed).unwrap(), document);
    }
}

#[test]
fn damaged_bytes_are_an_error_and_no_panic() {
    let packed = pack(&documents()[1]).unwrap();
    for at in (0..packed.len()).step_by(7) {
        let _ = unpack(&packed[..at]).unwrap_err();
        let mut flipped = packed.clone();
        flipped[at] ^= 0xff;
        let _ = unpack(&flipped);
    }
}

#[test]
fn reports_stand_byte_for_byte_and_every_passage_where_its_author_quoted_it() {
    for document in documents() {
        let story = Story::new(document);
        for (at, source) in story.document().sources.iter().enumerate() {
            let runs = story.lines(SourceIndex(at)).iter().flat_map(|line| &line.runs);
            assert_eq!(runs.map(|run| run.text.as_str()).collect::<String>(), source.text);
        }
        for (at, passage) in story.passages().iter().enumerate() {
            let at = PassageIndex(at);
            let runs = story.lines(passage.source).iter().flat_map(|line| &line.runs);
            let marked: String =
                runs.filter(|run| run.passages.contains(&at)).map(|run| run.text.as_str()).collect();
            assert_eq!(marked, passage.exact);
            assert!(!passage.events.is_empty(), "every marked passage leads back to an event");
        }
    }
}

#[test]
fn every_event_is_drawn_named_dated_and_linked() {
    for document in documents() {
        let editions = Editions::new(document);
        let story = editions.whole();
        let followed = |link: &str| link::read(link, &editions).map(|shown| shown.state);
        let order: Vec<EventIndex> = story.reading_order().collect();
        assert_eq!(order.len(), story.document().events.len(), "each event once");
        for at in order {
            let event = story.event(at).unwrap();
            assert!(!story.passages_of(at).is_empty(), "{}", event.id);
            assert!(!date_words(Language::English, &event.date, Style::Long).is_empty(), "{}", event.id);
            let open = reduce(&State::default(), Action::OpenEvent(at), &story);
            assert_eq!(link::write(&open, &story), event.id.as_str());
            assert_eq!(followed(&format!("#{}", event.id)), Some(open.clone()));
            for passage in story.passages_of(at) {
                let chosen = reduce(&open, Action::OpenPassage(*passage), &story);
                assert_eq!(followed(&link::write(&chosen, &story)), Some(chosen), "{}", event.id);
            }
        }
    }
}

#[test]
fn the_whole_story_is_labelled_when_nothing_is_touched() {
    for document in documents() {
        let story = Story::new(document);
        for (band, width) in BANDS.iter().enumerate() {
            let plan = Plan::new(story.document(), story.drawing(), &Arrangement::default(), band);
            let labels = (0..story.document().events.len()).filter_map(|at| plan.label(at));
            for (_, label) in labels {
                assert!(label.zoom_from <= 1.0, "from {} px on", width.from_px);
            }
        }
    }
}

#[test]
fn style_sheets_hold_numbers_and_no_words() {
    for document in documents() {
        let story = Story::new(document);
        for mode in [Mode::Folded, Mode::Proportional] {
            for view in [View::FULL, View::new(0.4, 0.5), View::new(0.999, 1.0)] {
                let arrangement = Arrangement { mode, ..Arrangement::default() };
                let plan = Plan::new(story.document(), story.drawing(), &arrangement, 2);
                let scene = Scene::new(story.drawing(), &plan, view);
                let stands = standing(story.drawing(), &plan, &scene).into_iter();
                let placed: String = stands
                    .chain(moving(story.drawing(), &plan, &scene, view, true))
                    .map(|(of, says)| format!("{of}{{{says}}}"))
                    .collect();
                let css = still_rules(story.drawing(), [(&plan, &scene)]) + &placed;
                assert!(css.is_ascii() && !css.contains("NaN") && !css.contains("inf"), "{css}");
                assert_eq!(css.matches('{').count(), css.matches('}').count());
            }
        }
    }
}
