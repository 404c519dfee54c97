//! A scene serves every window of its stretch, and holds no more than a screen does.

use super::*;
use crate::generate::generate;
use crate::layout::drawing::tests::drawing;
use crate::layout::{Arrangement, BANDS, LaneMode};
use crate::model::Document;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A document with its plans.
struct Case {
    document: Document,
    drawing: Drawing,
    plans: Vec<Plan>,
}

impl Case {
    /// In some bands, and in the first so many arrangements.
    fn new(events: usize, bands: Range<usize>, arrangements: usize) -> Self {
        let document = generate(events, 3);
        let drawing = drawing(&document);
        let folds: BTreeSet<usize> = [0, 3].into();
        let all = [
            Arrangement::default(),
            Arrangement { mode: Mode::Proportional, ..Arrangement::default() },
            Arrangement { lanes: LaneMode::Theme, opened: folds, ..Arrangement::default() },
        ];
        let each = bands.flat_map(|band| all[..arrangements].iter().map(move |one| (band, one)));
        let plans = each.map(|(band, one)| Plan::new(&document, &drawing, one, band)).collect();
        Self { document, drawing, plans }
    }
}

/// On the page whole, just not, and large.
static CASES: LazyLock<Vec<Case>> =
    LazyLock::new(|| [1, 30, 100, 101, 900].map(|events| Case::new(events, 0..BANDS.len(), 3)).into());

fn views() -> impl Strategy<Value = View> {
    (0.0f64..9.0, 0.0f64..=1.0).prop_map(|(doublings, at)| {
        let width = 0.1f64.powf(doublings / 2.0);
        View::new(at * (1.0 - width), at * (1.0 - width) + width)
    })
}

fn events(scene: &Scene) -> BTreeSet<usize> {
    scene.events().collect()
}

/// What names a cluster while the window moves, and how many it holds.
fn clusters(found: &[Cluster]) -> BTreeSet<(usize, u32, u64, usize)> {
    found.iter().map(|it| (it.group, it.level, it.bin, it.count)).collect()
}

proptest! {
    #[test]
    fn a_scene_holds_what_each_window_of_its_stretch_shows(case in 0usize..5, plan in 0usize..12, view in views(), by in 0.0f64..1.0) {
        let case = &CASES[case];
        let plan = &case.plans[plan];
        let scene = Scene::new(&case.drawing, plan, view);
        let drawn = events(&scene);
        prop_assert_eq!(drawn.len(), scene.events().count(), "each event once");
        // The window itself, and any other of the stretch.
        let start = scene.start + by * (scene.end - scene.start - view.width()).max(0.0);
        for view in [view, View::new(start, start + view.width())] {
            let frame = plan.index().frame(view, 0.0);
            let labels: BTreeSet<usize> = frame.labels.iter().map(|item| plan.event_of(*item)).collect();
            prop_assert!(labels.is_subset(&drawn), "{:?}", labels.difference(&drawn));
            // What abides reaches across the window, so that no edge of its own could be seen to stand still, and its place
            // lies beside the window, so that it is held at an edge in any case.
            for (item, _) in scene.abiding.iter().filter_map(|at| plan.label(*at)) {
                prop_assert!(item.u_start <= view.start() + 1e-12 && item.u_end >= view.end() - 1e-12);
                prop_assert!(item.u_anchor <= view.start() + 1e-12 || item.u_anchor >= view.end() - 1e-12);
            }
            let (shown, held) = (clusters(&frame.clusters), clusters(&scene.clusters));
            prop_assert!(shown.is_subset(&held), "{:?}", shown.difference(&held));
            for (at, piece) in plan.map().pieces().iter().enumerate() {
                let seen = piece.u_end > view.start() + 1e-9 && piece.u_start < view.end() - 1e-9;
                prop_assert!(!seen || scene.pieces.contains(&at), "piece {at}");
            }
        }
    }

    #[test]
    fn panning_within_a_stretch_changes_nothing(case in 0usize..5, plan in 0usize..12, view in views(), a in 0.001f64..0.999, b in 0.001f64..0.999) {
        let case = &CASES[case];
        let plan = &case.plans[plan];
        let (start, _) = stretch(view);
        let step = view.width() * STEP;
        let at = |share: f64| View::new(start + share * step, start + share * step + view.width());
        // At the axis' right end there is less than a whole step.
        prop_assume!(start + step + view.width() < 1.0 || view == View::FULL);
        let (one, other) = (Scene::new(&case.drawing, plan, at(a)), Scene::new(&case.drawing, plan, at(b)));
        prop_assert!((one.start - other.start).abs() < 1e-9 && (one.origin - other.origin).abs() < 1e-9 && (one.end - other.end).abs() < 1e-9);
        prop_assert_eq!((&one.sections, &one.abiding), (&other.sections, &other.abiding));
        prop_assert_eq!(clusters(&one.clusters), clusters(&other.clusters));
        prop_assert_eq!(&one.pieces, &other.pieces);
        let words = |scene: &Scene| scene.ticks.iter().map(|tick| tick.label.clone()).collect::<Vec<_>>();
        prop_assert_eq!(words(&one), words(&other));
    }
}

/// The views of one gesture: from all there is into a place near the end.
fn gesture() -> impl Iterator<Item = View> {
    (0..30).map(|step| View::FULL.zoomed(1.5f64.powi(step), 0.93))
}

/// What a scene puts on the page, at most: an event has an item, a bar, a link and what is in it.
fn elements(scene: &Scene) -> usize {
    6 * scene.events().count()
        + scene.clusters.len()
        + scene.passing.len()
        + scene.ticks.len()
        + 2 * scene.pieces.len()
}

fn is_bounded(case: &Case) {
    for plan in &case.plans {
        for view in gesture() {
            let scene = Scene::new(&case.drawing, plan, view);
            let (drawn, of) = (scene.events().count(), case.document.events.len());
            assert!(drawn <= 130, "{drawn} of {of} events at {}", scene.zoom);
            assert!(
                elements(&scene) <= 1_000,
                "{} elements of {of} events at {}",
                elements(&scene),
                scene.zoom
            );
        }
    }
}

#[test]
fn however_large_the_document_a_scene_is_as_large_as_a_screen() {
    is_bounded(&Case::new(1_000, 0..BANDS.len(), 3));
    is_bounded(&Case::new(10_000, 3..4, 3));
    is_bounded(&Case::new(100_000, 2..3, 1));
}
