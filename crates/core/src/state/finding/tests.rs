use super::*;
use crate::state::{Action, Choice, Subject, reduce, test_story};

/// Two events, `talks` and `signing`, rest on the sentence “Talks.”; `signing` on “Signed.” too; a third on none. Each has the
/// theme “trade & talks”.
fn state(query: &str) -> State {
    State { query: query.into(), ..State::default() }
}

fn hits(query: &str) -> Vec<Hit> {
    test_story().find(&query.into()).map(|finding| finding.hits().to_vec()).unwrap_or_default()
}

fn standing(query: &str) -> Vec<usize> {
    let story = test_story();
    let standing = Standing::of(&state(query), &story);
    (0..3).filter(|at| standing.matches(EventIndex(*at))).collect()
}

#[test]
fn an_event_stands_out_with_a_sentence_that_it_rests_on() {
    assert_eq!(hits("signed"), [Hit::Sentence(SentenceIndex(1))]);
    assert_eq!(standing("signed"), [1]);
    assert_eq!(standing("trade"), [0, 1, 2], "a theme is a name");
    assert_eq!(standing("nowhere"), [] as [usize; 0]);
    assert_eq!(standing(" “” "), [0, 1, 2], "nothing is asked for");
}

#[test]
fn words_and_filter_both_narrow() {
    let story = test_story();
    let differing = Filter::default().toggled(Choice::Differing);
    let both = Standing::of(&State { filter: differing, ..state("talks") }, &story);
    assert_eq!(both.count(&story), 1);
    assert!(!both.is_empty() && Standing::of(&state(" "), &story).is_empty());
}

#[test]
fn what_was_found_is_opened_by_its_place() {
    let story = test_story();
    let found = hits("talks");
    assert_eq!(found.len(), 4, "three events by their theme, and a sentence");
    let mut now = state("talks");
    for (place, hit) in found.iter().enumerate() {
        now = reduce(&now, Action::OpenHit(place), &story);
        assert_eq!(story.find(&now.query).unwrap().place_of(now.selection), Some(place));
        match hit {
            Hit::Event(at) => assert_eq!(now.selection.subject, Some(Subject::Event(*at))),
            Hit::Sentence(at) => {
                assert_eq!((now.selection.subject, now.selection.sentence()), (None, Some(*at)))
            }
        }
    }
    assert_eq!(reduce(&now, Action::OpenHit(99), &story), now, "there is no such place");
    let all = reduce(&now, Action::ShowAll, &story);
    assert_eq!((&*all.query, all.filter), ("", Filter::default()));
}

#[test]
fn the_same_words_are_looked_for_once() {
    let story = test_story();
    let (one, other) = (Standing::of(&state("talks"), &story), Standing::of(&state("talks"), &story));
    assert_eq!(one, other);
    assert_ne!(one, Standing::of(&state("signed"), &story));
}

#[test]
fn where_nothing_stands_out_the_greatest_help_is_named() {
    let story = test_story();
    let remedy = |choices: &[Choice], query: &str| {
        let filter = choices.iter().fold(Filter::default(), |filter, choice| filter.toggled(*choice));
        Standing::of(&State { filter, ..state(query) }, &story).remedy(&story)
    };
    let planned = Choice::Kind(crate::model::Kind::Plan);
    assert_eq!(remedy(&[Choice::Differing], "nowhere"), Some((Undo::Words, 1)));
    assert_eq!(remedy(&[planned], "talks"), Some((Undo::Choice(planned), 3)));
    assert_eq!(remedy(&[planned], "nowhere"), None, "no one thing helps");
}
