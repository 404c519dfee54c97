//! What the drawing shows now: its plan, and the scene around its window. Both are kept as long as they serve.

use crate::platform;
use crate::view::hooks::StoryRef;
use sourceline_core::layout::{
    Arrangement, PAPER_BAND, Placing, Plan, Scene, Screen, paper, standing, stretch,
};
use sourceline_core::scale::View;
use sourceline_core::state::{State, Story};
use std::rc::Rc;
use yew::prelude::*;

/// The plan and the scene; two are equal if they are the same ones.
#[derive(Clone)]
pub struct Picture {
    /// What the page is laid out for.
    pub screen: Screen,
    /// Where everything stands.
    pub plan: Rc<Plan>,
    /// What of it is on the page.
    pub scene: Rc<Scene>,
    /// Where its elements stand on the layer; none where nothing is placed but by the style sheets.
    pub standing: Rc<Vec<Placing>>,
    /// Whether it is for paper.
    pub is_printed: bool,
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.screen == other.screen
            && Rc::ptr_eq(&self.scene, &other.scene)
            && Rc::ptr_eq(&self.plan, &other.plan)
    }
}

impl Picture {
    /// What paper has of a story, whatever was chosen: the folded axis, whole.
    pub fn on_paper(story: &Story) -> Self {
        let (document, drawing) = (story.document(), story.drawing());
        let plan = Plan::new(document, drawing, &Arrangement::default(), PAPER_BAND);
        let scene = Scene::new(drawing, &plan, View::FULL);
        let mut standing = standing(drawing, &plan, &scene);
        standing.push(paper(&plan));
        let (plan, scene) = (Rc::new(plan), Rc::new(scene));
        let standing = Rc::new(standing);
        Self { screen: Screen::Axis(PAPER_BAND), plan, scene, standing, is_printed: true }
    }
}

/// What the page is laid out for; it follows the window as soon as the page is live.
#[hook]
pub fn use_screen(live: bool) -> Screen {
    let width_px = use_state_eq(|| live.then(|| Screen::of_width(platform::window_width_px())));
    {
        let width_px = width_px.setter();
        use_effect_with(live, move |live| {
            let listener = live.then(|| {
                width_px.set(Some(Screen::of_width(platform::window_width_px())));
                platform::listen_width(move |px| width_px.set(Some(Screen::of_width(px))))
            });
            move || drop(listener)
        });
    }
    width_px.unwrap_or(Screen::Still)
}

/// The picture of a state.
#[hook]
pub fn use_picture(story: &Rc<Story>, state: &State, screen: Screen) -> Picture {
    let depends = (StoryRef(story.clone()), state.arrangement(), screen.band());
    let plan = use_memo(depends, |(StoryRef(story), arrangement, band): &(StoryRef, Arrangement, usize)| {
        Plan::new(story.document(), story.drawing(), arrangement, *band)
    });
    let (start, _) = stretch(state.view);
    let depends = (PlanRef(plan.clone()), View::zoom(state.view), start);
    let scene = use_memo(depends, |_| Scene::new(story.drawing(), &plan, state.view));
    let on_axis = matches!(screen, Screen::Axis(_));
    let standing = use_memo((SceneRef(scene.clone()), on_axis), |(SceneRef(scene), on_axis)| {
        if *on_axis { standing(story.drawing(), &plan, scene) } else { Vec::new() }
    });
    Picture { screen, plan, scene, standing, is_printed: false }
}

/// A scene that something depends on.
struct SceneRef(Rc<Scene>);

impl PartialEq for SceneRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A plan that something depends on.
struct PlanRef(Rc<Plan>);

impl PartialEq for PlanRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
