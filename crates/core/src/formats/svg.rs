//! The drawing as an image of its own: all the time, folded, as wide as it is on most screens.
//!
//! It stands alone: no style sheet, no script, nothing that is fetched; titles are text. Its `title` and `desc` are those of the
//! timeline. What says something in it is an attribute, as on the page: the shape of a sign says what the event is, its ink how the
//! date is known, and bars fade across their bounds.

use super::{Loss, language, lost};
use crate::date::Network;
use crate::layout::{Arrangement, Drawing, PAPER_BAND, Plan, Scene, image};
use crate::model::Document;
use crate::scale::View;

/// What an image cannot carry.
pub(super) fn losses(document: &Document) -> Vec<Loss> {
    let picture = Picture::new(document);
    let crowded = picture.scene.clusters.iter().map(|cluster| cluster.count).sum();
    Loss::some([
        lost::undated(document),
        lost::reasonings(document),
        lost::times(document),
        lost::orders(document),
        lost::people(document),
        lost::places(document),
        lost::field("title", crowded),
        lost::field("summary", lost::events(document, |event| !event.summary.is_empty())),
        lost::field("themes", lost::events(document, |event| !event.themes.is_empty())),
        lost::part_of(document),
        lost::aliases(document),
        lost::passages(document),
        lost::texts(document),
        lost::disagreements(document),
        lost::dependences(document),
        lost::ledger(document),
    ])
}

/// The image.
pub(super) fn write(document: &Document) -> String {
    let Picture { drawing, plan, scene } = Picture::new(document);
    image(document, &drawing, &plan, &scene, View::FULL)
}

struct Picture {
    drawing: Drawing,
    plan: Plan,
    scene: Scene,
}

impl Picture {
    fn new(document: &Document) -> Self {
        let network = Network::of(&document.events);
        let list = network.sections(&document.events);
        let drawing = Drawing::new(language(document), document, &network, &list);
        let plan = Plan::new(document, &drawing, &Arrangement::default(), PAPER_BAND);
        let scene = Scene::new(&drawing, &plan, View::FULL);
        Self { drawing, plan, scene }
    }
}
