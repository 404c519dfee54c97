//! Opened folds are the same days in another edition, whatever their number is there.

use super::*;
use crate::model::samples::between;
use crate::model::{Document, Event, EventId};
use crate::scale::Mode;

/// A story of one event a year.
fn story(years: &[u16]) -> Story {
    let event = |year: &u16| {
        let day = format!("{year}-01-01");
        Event { id: EventId::new(format!("e{year}")), date: between(&day, &day), ..Event::default() }
    };
    Story::new(Document { events: years.iter().map(event).collect(), ..Document::default() })
}

fn opened(folds: &[usize]) -> State {
    State { opened: folds.iter().copied().collect(), ..State::default() }
}

#[test]
fn an_opened_fold_stays_open_where_events_are_fewer() {
    let (whole, left) = (story(&[2000, 2005, 2010, 2020]), story(&[2000, 2010, 2020]));
    let carried =
        |folds: &[usize]| carry(&opened(folds), &whole, &left).opened.into_iter().collect::<Vec<_>>();
    assert_eq!(carried(&[2]), [1], "2010 to 2020 is another number there");
    assert_eq!(carried(&[0, 1]), [0], "two became one");
    assert_eq!(carried(&[7]), [0; 0], "there is none");
    let back = carry(&opened(&[1]), &left, &whole).opened;
    assert_eq!(back.into_iter().collect::<Vec<_>>(), [2]);
}

#[test]
fn a_fold_whose_days_are_told_of_there_is_let_go() {
    let (whole, left) = (story(&[2000, 2020]), story(&[2000, 2001]));
    assert_eq!(carry(&opened(&[0]), &whole, &left).opened, BTreeSet::new());
}

#[test]
fn the_window_shows_the_same_days_on_the_axis_with_its_folds_open() {
    let (whole, left) = (story(&[2000, 2005, 2010, 2020]), story(&[2000, 2010, 2020]));
    for mode in [Mode::Folded, Mode::Proportional] {
        let state = State { mode, view: View::new(0.55, 0.9), ..opened(&[2]) };
        let carried = carry(&state, &whole, &left);
        let days = |state: &State, story: &Story| {
            let map = state.map(story);
            [map.day_of_u(state.view.start()), map.day_of_u(state.view.end())]
        };
        let (before, after) = (days(&state, &whole), days(&carried, &left));
        for (before, after) in before.into_iter().zip(after) {
            assert!((before - after).abs() < 1e-3, "{mode:?}: {before} {after}");
        }
    }
    assert_eq!(carry(&opened(&[2]), &whole, &left).view, View::FULL);
}
