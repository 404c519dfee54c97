//! Both corpora told in Korean and Chinese: of English there is nothing but what the documents say themselves.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod corpora;

use sourceline_core::date::{
    Phrase, SentencePart, Style, bounds_words, date_words, group_words, known_words, not_known_words,
    overlap_words, section_words, why_words,
};
use sourceline_core::layout::{Arrangement, BANDS, Plan, Scene, piece_words, text_width_px};
use sourceline_core::scale::{Mode, View};
use sourceline_core::state::{EventIndex, Story, Telling};
use sourceline_messages::Language;
use std::collections::BTreeSet;

/// The stories of both corpora in Korean and in Chinese.
fn stories() -> impl Iterator<Item = Story> {
    let documents = ["assets", corpora::HARBOUR].map(corpora::load);
    documents.into_iter().flat_map(|document| {
        [Language::Korean, Language::Chinese]
            .map(|language| Telling::new(document.clone()).in_language(language).story())
    })
}

/// Fails if there are words of English, or signs of the packed messages, in what was told.
fn assert_told(words: &str) {
    let is_odd = |sign: char| sign.is_ascii_alphabetic() || sign.is_control();
    assert!(!words.is_empty() && !words.contains(is_odd), "{words:?}");
}

/// What a sentence says itself, without the titles and the passages in it.
fn assert_phrases_told(phrases: &[Phrase]) {
    let texts = phrases.iter().filter_map(|phrase| match phrase {
        Phrase::Text(text) => Some(text.as_str()),
        Phrase::Event(_) | Phrase::Passage { .. } => None,
    });
    assert_told(&texts.collect::<String>());
}

#[test]
fn dates_and_their_steps() {
    for story in stories() {
        let language = story.language();
        for (at, event) in story.document().events.iter().enumerate() {
            for style in [Style::Short, Style::Long] {
                assert_told(&date_words(language, &event.date, style));
            }
            for sentence in story.steps_of(EventIndex(at)) {
                for part in &sentence.parts {
                    match part {
                        SentencePart::Text(text) | SentencePart::Convention(text) => assert_told(text),
                        SentencePart::Words { .. } | SentencePart::Event(_) | SentencePart::Source(_) => {}
                    }
                }
            }
        }
    }
}

#[test]
fn orders_and_headings() {
    for story in stories() {
        let (language, events) = (story.language(), &story.document().events);
        for section in story.sections() {
            assert_told(&section_words(language, section));
            overlap_words(language, section).into_iter().for_each(assert_told);
            for group in &section.groups {
                assert_told(&group_words(language, section.stand, group));
                assert_told(&bounds_words(language, group.bounds));
                known_words(language, group).into_iter().for_each(assert_told);
            }
        }
        for here in 0..events.len() {
            let known = (0..events.len()).filter_map(|other| story.network().why(here, other));
            for why in known {
                assert_phrases_told(&why_words(language, events, &why, here));
            }
            let not_known = story.network().placing(here).not_known;
            for unordered in not_known_words(language, events, story.network(), here, &not_known) {
                assert_phrases_told(&unordered.reason);
            }
        }
    }
}

#[test]
fn the_axis() {
    for story in stories() {
        for mode in [Mode::Folded, Mode::Proportional] {
            let arrangement = Arrangement { mode, ..Arrangement::default() };
            for band in 0..BANDS.len() {
                let plan = Plan::new(story.document(), story.drawing(), &arrangement, band);
                for piece in plan.map().pieces() {
                    let words = piece_words(story.language(), plan.map(), piece);
                    words.iter().for_each(|words| assert_told(words));
                    let widths = words.map(|words| text_width_px(&words, 1.0));
                    assert!(widths.is_sorted_by(|one, next| one >= next), "{widths:?}");
                }
                for view in [View::FULL, View::new(0.4, 0.5), View::new(0.9, 0.901)] {
                    let scene = Scene::new(story.drawing(), &plan, view);
                    scene
                        .ticks
                        .iter()
                        .for_each(|tick| assert!(tick.label.contains(':') || is_told(&tick.label)));
                }
            }
        }
    }
}

/// Whether there is a word of Korean or Chinese, or a bare number, and no word of English.
fn is_told(label: &str) -> bool {
    let is_number = label.bytes().all(|sign| sign.is_ascii_digit());
    (is_number || !label.is_ascii()) && !label.contains(|sign: char| sign.is_ascii_alphabetic())
}

#[test]
fn lines_of_testimony() {
    for story in stories() {
        let all: BTreeSet<_> = story.document().sources.iter().map(|source| source.id.clone()).collect();
        let testimony = story.testimony_among(&all);
        assert_told(&testimony.words(story.language()));
        for link in &testimony.links {
            let words = link.words(story.language(), |_| "1".to_owned());
            assert_told(&words);
        }
    }
}
