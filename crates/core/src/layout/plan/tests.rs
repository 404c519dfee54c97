//! Groups stand one below another, clusters have a row of their own, and large documents take no more lanes than can be read.

use super::*;
use crate::generate::generate;
use crate::layout::drawing::tests::drawing;
use proptest::prelude::*;

const LANES: [LaneMode; 5] =
    [LaneMode::Packed, LaneMode::Theme, LaneMode::Actor, LaneMode::Place, LaneMode::Report];

fn modes() -> impl Strategy<Value = (usize, LaneMode, Mode)> {
    (0..BANDS.len(), prop::sample::select(&LANES[..]), any::<bool>())
        .prop_map(|(band, lanes, even)| (band, lanes, if even { Mode::Proportional } else { Mode::Folded }))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn groups_stand_one_below_another(events in 0usize..300, seed in 0u64..9, (band, lanes, mode) in modes()) {
        let document = generate(events, seed);
        let arrangement = Arrangement { mode, lanes, ..Arrangement::default() };
        let plan = Plan::new(&document, &drawing(&document), &arrangement, band);
        prop_assert_eq!(plan.rows().len(), plan.grouping().names.len());
        let mut next = 0;
        for (group, rows) in plan.rows().iter().enumerate() {
            if let Some(header) = rows.header {
                prop_assert_eq!(header, next, "the header is the first of its group");
                next += 1;
            }
            prop_assert_eq!(rows.header.is_some(), plan.rows().len() > 1, "what is alone needs no name");
            prop_assert_eq!(rows.first, next);
            let of_group = |event: &usize| plan.grouping().of_event[*event] == group;
            let labels = (0..document.events.len()).filter(of_group).filter_map(|event| Some((event, plan.label(event)?.1)));
            let (mut last, mut waits) = (None, false);
            for (event, placed) in labels {
                if placed.zoom_from.is_finite() {
                    let row = plan.row(event).unwrap();
                    prop_assert!(row >= rows.first, "in its group");
                    last = last.max(Some(row));
                }
                waits |= placed.zoom_from > 1.0;
            }
            next = last.map_or(next, |last| last + 1);
            prop_assert_eq!(rows.clusters.is_some(), waits, "clusters where something waits, and nowhere else");
            if let Some(clusters) = rows.clusters {
                prop_assert!(clusters >= next, "below the lanes");
                next = clusters + 1;
            }
        }
        prop_assert_eq!(plan.row_count(), next, "nothing is left over");
    }

    #[test]
    fn what_is_a_label_halfway_stays_one(events in 1usize..300, seed in 0u64..9, tries in 0usize..2_000, (band, lanes, mode) in modes()) {
        let document = generate(events, seed);
        let drawing = drawing(&document);
        let arrangement = Arrangement { mode, lanes, ..Arrangement::default() };
        let mut planning = Planning::new(&document, &drawing, &arrangement, band);
        planning.advance(tries);
        let halfway = planning.clone().plan();
        planning.advance(usize::MAX);
        let whole = planning.plan();
        for event in 0..events {
            let (Some((_, before)), Some((_, after))) = (halfway.label(event), whole.label(event)) else { continue };
            let stays = (before.zoom_from, before.side, before.lane) == (after.zoom_from, after.side, after.lane);
            prop_assert!(before.zoom_from.is_infinite() || stays, "{event}: {before:?} becomes {after:?}");
        }
    }
}

#[test]
fn a_document_on_the_page_whole_has_all_lanes_and_a_larger_one_what_can_be_read() {
    assert_eq!(lanes(DRAWN_WHOLE, 200.0, 500.0), MAX_LANES);
    assert_eq!(lanes(DRAWN_WHOLE + 1, 200.0, 1_000.0), 16, "five labels in a lane, eighty in all");
    assert_eq!(lanes(100_000, 10.0, 1_000.0), FEWEST_LANES);
    assert_eq!(lanes(100_000, 900.0, 500.0), MAX_LANES);
}

#[test]
fn a_large_document_keeps_to_its_lanes() {
    let document = generate(1_000, 1);
    let drawing = drawing(&document);
    for (band, lane_mode) in (0..BANDS.len()).flat_map(|band| LANES.map(|lanes| (band, lanes))) {
        let arrangement = Arrangement { lanes: lane_mode, ..Arrangement::default() };
        let plan = Plan::new(&document, &drawing, &arrangement, band);
        let most = lanes(1_000, drawing.mean_label_px(), plan.width_px());
        let beside = plan.rows().iter().filter(|rows| rows.header.is_some()).count()
            + plan.rows().iter().filter(|rows| rows.clusters.is_some()).count();
        let used = plan.row_count() - beside;
        assert!(most < MAX_LANES && used <= most, "{band} {lane_mode:?}: {used} of {most}");
        assert!(used > most / 2, "{band} {lane_mode:?}: {used} of {most}");
    }
}
