//! What is chosen of the drawing: lanes, folds, a closer look at a cluster, its list, and the brush by keys.

use super::*;
use crate::generate::generate;
use crate::layout::{Plan, Scene};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A document of which some wait in clusters.
struct Crowded {
    story: Story,
    plans: Vec<(State, Plan)>,
}

thread_local! {
    static CROWDED: LazyLock<Crowded> = LazyLock::new(|| {
        let story = Story::new(generate(900, 5));
        let states = [Mode::Folded, Mode::Proportional]
            .map(|mode| State { mode, opened: [1].into(), ..State::default() });
        let plan = |state: &State| Plan::new(story.document(), story.drawing(), &state.arrangement(), 2);
        let plans = states.into_iter().map(|state| (state.clone(), plan(&state))).collect();
        Crowded { story, plans }
    });
}

fn views() -> impl Strategy<Value = View> {
    (0.0f64..5.0, 0.0f64..=1.0).prop_map(|(tenfold, at)| {
        let width = 0.1f64.powf(tenfold);
        View::new(at * (1.0 - width), at * (1.0 - width) + width)
    })
}

fn days(state: &State, story: &Story) -> (f64, f64) {
    let map = state.map(story);
    (map.day_of_u(state.view.start()), map.day_of_u(state.view.end()))
}

proptest! {
    #[test]
    fn a_fold_opens_and_folds_again_and_the_window_keeps_its_days(
        view in views(), proportional: bool, opened in prop::collection::btree_set(0usize..6, 0..4), fold in 0usize..12,
    ) {
        CROWDED.with(|crowded| {
            let story = &crowded.story;
            let mode = if proportional { Mode::Proportional } else { Mode::Folded };
            let state = State { mode, view, opened: opened.clone(), ..State::default() };
            let toggled = reduce(&state, Action::ToggleFold(fold), story);
            let others = |of: &State| of.opened.iter().filter(|at| **at != fold).copied().collect::<BTreeSet<_>>();
            prop_assert_eq!(others(&state), others(&toggled));
            prop_assert_eq!(toggled.opened.contains(&fold), !opened.contains(&fold));
            let (before, after) = (days(&state, story), days(&toggled, story));
            // A window is never narrower than the closest look, and never outside the axis.
            let room = 1e-6 * (before.1 - before.0) + 1e-4;
            prop_assert!((before.0 - after.0).abs() < room && (before.1 - after.1).abs() < room, "{before:?} {after:?}");
            let back = reduce(&toggled, Action::ToggleFold(fold), story);
            prop_assert_eq!(&back.opened, &state.opened);
            prop_assert!((back.view.start() - view.start()).abs() < 1e-6);
            Ok(())
        })?;
    }

    #[test]
    fn a_closer_look_is_closer_and_keeps_the_cluster(which in 0usize..2, view in views(), pick in any::<prop::sample::Index>()) {
        CROWDED.with(|crowded| {
            let (state, plan) = &crowded.plans[which];
            let state = State { view, ..state.clone() };
            let scene = Scene::new(crowded.story.drawing(), plan, view);
            let inside = |it: &&crate::layout::Cluster| it.u_first >= view.start() && it.u_last <= view.end();
            let clusters: Vec<_> = scene.clusters.iter().filter(inside).collect();
            if clusters.is_empty() {
                return Ok(());
            }
            let cluster = pick.get(&clusters);
            let (first, last) = (cluster.u_first, cluster.u_last);
            let closer = reduce(&state, Action::Approach { first, last }, &crowded.story);
            let shown = closer.view;
            prop_assert!(shown.start() <= first + 1e-9 && last <= shown.end() + 1e-9, "{shown:?} has not {first} to {last}");
            let nearer = shown.width() < view.width() * 0.51 || !can_zoom_in(&closer, &crowded.story);
            prop_assert!(nearer && shown.width() <= view.width() * 1.000_001, "{shown:?} is no closer than {view:?}");
            prop_assert_eq!(State { view, ..closer }, state, "nothing else changes");
            Ok(())
        })?;
    }

    #[test]
    fn a_stretch_is_brought_into_the_window_and_the_zoom_stays(view in views(), start in 0.0f64..1.0, width in 0.0f64..0.3) {
        let story = story();
        let end = (start + width).min(1.0);
        let state = State { view, ..State::default() };
        let shown = reduce(&state, Action::RevealStretch { start, end }, &story).view;
        if view.start() <= start && end <= view.end() {
            prop_assert_eq!(shown, view, "it is there");
        }
        prop_assert!((shown.width() - view.width()).abs() < 1e-9);
        let middle = (start + end) / 2.0;
        prop_assert!(shown.start() <= middle + 1e-9 && middle <= shown.end() + 1e-9);
        if end - start <= view.width() {
            prop_assert!(shown.start() <= start + 1e-9 && end <= shown.end() + 1e-9, "all of it");
        }
    }

    #[test]
    fn a_key_takes_a_grip_of_the_brush_one_step(
        brush in (0.05f64..0.6, 0.05f64..0.3), step in 0usize..6, grip in 0usize..3, proportional: bool,
    ) {
        let story = story();
        let step = [Step::Earlier, Step::Later, Step::MuchEarlier, Step::MuchLater, Step::First, Step::Last][step];
        let grip = [Grip::Start, Grip::End, Grip::Whole][grip];
        let mode = if proportional { Mode::Proportional } else { Mode::Folded };
        let brush = Brush::new(brush.0, brush.0 + brush.1);
        let state = reduce(&State { mode, ..State::default() }, Action::Brush(brush), &story);
        let at = |state: &State| brush_of(&state.map(&story), state.view, &story);
        let (before, after) = (at(&state), at(&reduce(&state, Action::StepBrush(grip, step), &story)));
        let expected = before.stepped(grip, step, smallest_brush(&story));
        prop_assert!((after.from() - expected.from()).abs() < 1e-5, "{after:?} {expected:?}");
        // What would show less than an hour is widened to one.
        let hour = smallest_brush(&story);
        prop_assert!((after.to() - expected.to()).abs() < 1e-5 + hour, "{after:?} {expected:?}");
    }
}

#[test]
fn lanes_are_grouped_and_nothing_else_changes() {
    let story = story();
    let state = State { view: View::new(0.2, 0.4), opened: [0].into(), ..State::default() };
    for lanes in [LaneMode::Theme, LaneMode::Actor, LaneMode::Place, LaneMode::Report, LaneMode::Packed] {
        let grouped = reduce(&state, Action::SetLanes(lanes), &story);
        assert_eq!(grouped, State { lanes, ..state.clone() });
        assert_eq!(grouped.arrangement().lanes, lanes);
    }
}

#[test]
fn a_fold_that_there_is_not_opens_nothing() {
    let story = story();
    let state = State { view: View::new(0.2, 0.4), ..State::default() };
    let folds = story.drawing().folds().count();
    assert_eq!(folds, 1);
    assert_eq!(reduce(&state, Action::ToggleFold(folds), &story), state);
    let opened = reduce(&State::default(), Action::ToggleFold(0), &story);
    assert_eq!((opened.view, opened.opened), (View::FULL, [0].into()));
}

#[test]
fn a_list_is_there_until_it_is_put_away() {
    let story = story();
    let events: Rc<[EventIndex]> = [EventIndex(1), EventIndex(0)].into();
    let listed = reduce(&State::default(), Action::List(Some(events.clone())), &story);
    assert_eq!(listed, State { listed: Some(events), ..State::default() });
    assert_eq!(reduce(&listed, Action::List(None), &story), State::default());
}
