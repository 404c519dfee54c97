//! What a drawing says of its folds: which days they hold, and the axis with some of them opened.

use super::drawing::tests::drawing;
use crate::generate::generate;
use crate::model::samples::between;
use crate::model::{Document, Event};
use crate::scale::{Mode, PieceKind};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Three days with two empty stretches between them.
fn document() -> Document {
    let days = ["2000-01-01", "2005-01-01", "2020-01-01"];
    let event = |day: &str| Event { date: between(day, day), ..Event::default() };
    Document { events: days.map(event).into(), ..Document::default() }
}

#[test]
fn a_fold_is_found_by_any_of_its_days() {
    let drawing = drawing(&document());
    let spans: Vec<_> = (0..).map_while(|number| drawing.fold_days(number)).collect();
    assert_eq!(spans.len(), 2);
    for (number, span) in spans.iter().enumerate() {
        let inside = [span.start, span.middle(), span.end - 0.001];
        assert_eq!(inside.map(|day| drawing.fold_at(day)), [Some(number); 3]);
        assert_eq!(drawing.fold_at(span.start - 0.001), None, "that day is told of");
        assert_eq!(drawing.fold_at(span.end), None);
    }
    assert_eq!(drawing.fold_at(f64::NEG_INFINITY), None);
    assert_eq!(spans[0].end + 1.0, spans[1].start, "one day between them");
}

#[test]
fn the_axis_has_what_was_opened_and_is_made_once() {
    let drawing = drawing(&document());
    let map = |mode: Mode, opened: &[usize]| drawing.map_of(mode, &opened.iter().copied().collect());
    let kinds = |opened: &[usize]| {
        map(Mode::Folded, opened).pieces().iter().map(|piece| piece.kind).collect::<Vec<_>>()
    };
    use PieceKind::{Fold, Open};
    assert_eq!(kinds(&[]), [Open, Fold, Open, Fold, Open]);
    assert_eq!(kinds(&[1]), [Open, Fold, Open, Open, Open]);
    assert_eq!(kinds(&[0, 1, 9]), [Open; 5], "there is no tenth");
    assert_eq!(*map(Mode::Folded, &[]), *drawing.map(Mode::Folded));
    assert_eq!(
        *map(Mode::Proportional, &[0]),
        *drawing.map(Mode::Proportional),
        "in true proportion nothing folds"
    );
    let first = map(Mode::Folded, &[1]);
    assert!(Arc::ptr_eq(&first, &map(Mode::Folded, &[1])), "asked for again it is the same");
    assert_ne!(*first, *map(Mode::Folded, &[0]), "and another for others");
    assert_eq!(*first, *map(Mode::Folded, &[1]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_day_is_in_a_fold_or_on_an_open_piece(events in 1usize..120, seed in 0u64..20, at in 0.0f64..1.0, opened in prop::collection::btree_set(0usize..30, 0..5)) {
        let drawing = drawing(&generate(events, seed));
        let map = drawing.map_of(Mode::Folded, &BTreeSet::new());
        let day = map.span().start + at * map.span().days();
        let piece = map.pieces().iter().find(|piece| day < piece.span.end).unwrap();
        let found = drawing.fold_at(day);
        prop_assert_eq!(found.is_some(), piece.kind == PieceKind::Fold);
        prop_assert_eq!(found.and_then(|number| drawing.fold_days(number)), found.map(|_| piece.span));
        let with = drawing.map_of(Mode::Folded, &opened);
        let folds = |map: &crate::scale::TimeMap| map.pieces().iter().filter(|it| it.kind == PieceKind::Fold).count();
        let real = opened.iter().filter(|number| drawing.fold_days(**number).is_some()).count();
        prop_assert_eq!(folds(&with) + real, folds(&map));
        prop_assert_eq!(with.span(), map.span());
    }
}
