//! What the drawing shows now: its plan, and the scene around its window. Both are kept as long as they serve.

use crate::platform;
use crate::view::hooks::StoryRef;
use sourceline_core::layout::{Arrangement, Plan, Scene, Screen, stretch};
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
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.screen == other.screen
            && Rc::ptr_eq(&self.scene, &other.scene)
            && Rc::ptr_eq(&self.plan, &other.plan)
    }
}

/// What the page is laid out for; it follows the window once the page is live.
#[hook]
pub fn use_screen(live: bool) -> Screen {
    let width_px = use_state_eq(|| None::<Screen>);
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
    let (origin, _) = stretch(state.view);
    let depends = (PlanRef(plan.clone()), View::zoom(state.view), origin);
    let scene = use_memo(depends, |_| Scene::new(story.drawing(), &plan, state.view));
    Picture { screen, plan, scene }
}

/// A plan that something depends on.
struct PlanRef(Rc<Plan>);

impl PartialEq for PlanRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
