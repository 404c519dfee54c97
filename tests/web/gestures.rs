//! Wheel and drag on a node.

use super::{Stage, send, until};
use sourceline::platform::{Gesture, listen_gestures};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Element, HtmlElement, MouseEvent, MouseEventInit, PointerEvent, PointerEventInit, WheelEvent,
    WheelEventInit,
};
use yew::prelude::*;

/// What hands did, as the listeners told it.
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<Gesture>>>);

impl PartialEq for Log {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct PadProps {
    log: Log,
}

/// A node 400 px wide that listens.
#[component]
fn Pad(props: &PadProps) -> Html {
    let node = use_node_ref();
    let (pad, log) = (node.clone(), props.log.clone());
    use_effect_with((), move |()| {
        let listeners = listen_gestures(&pad, move |gesture| {
            log.0.borrow_mut().push(gesture);
            true
        });
        move || drop(listeners)
    });
    html! { <div ref={node} class="pad" tabindex="0" style="position:fixed;left:100px;top:50px;width:400px;height:100px"><a href="#pad">{ "event" }</a></div> }
}

/// A pad on the page.
struct Scene {
    stage: Stage,
    log: Log,
    app: Option<yew::AppHandle<Pad>>,
}

impl Scene {
    async fn new() -> Self {
        let stage = Stage::new("<div class='root'></div>");
        let log = Log::default();
        let root: Element = stage.find(".root").into();
        let app = yew::Renderer::<Pad>::with_root_and_props(root, PadProps { log: log.clone() }).render();
        until("the pad is drawn", || stage.has(".pad")).await;
        // Effects run after the drawing; a gesture that is told shows that they have.
        let scene = Self { stage, log, app: Some(app) };
        until("the pad listens", || {
            scene.wheel(|init| {
                init.set_delta_x(1.0);
            });
            !scene.told().is_empty()
        })
        .await;
        scene.log.0.borrow_mut().clear();
        scene
    }

    fn pad(&self) -> HtmlElement {
        self.stage.find(".pad")
    }

    /// Turns the wheel over the middle of the pad; says whether the page would scroll.
    fn wheel(&self, set: impl Fn(&WheelEventInit)) -> bool {
        let init = WheelEventInit::new();
        init.set_client_x(300);
        init.set_client_y(100);
        init.set_bubbles(true);
        init.set_cancelable(true);
        set(&init);
        send(&self.pad(), &WheelEvent::new_with_event_init_dict("wheel", &init).unwrap())
    }

    fn pointer(&self, name: &str, x: i32, kind: &str, button: i16) {
        let init = PointerEventInit::new();
        init.set_client_x(x);
        init.set_client_y(100);
        init.set_pointer_type(kind);
        init.set_button(button);
        init.set_buttons(u16::from(name != "pointerup"));
        init.set_bubbles(true);
        init.set_cancelable(true);
        send(&self.pad(), &PointerEvent::new_with_event_init_dict(name, &init).unwrap());
    }

    /// Clicks the link in the pad; says whether it would be followed.
    fn click(&self) -> bool {
        let init = MouseEventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        let click = MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap();
        let followed = Rc::new(Cell::new(false));
        let heard = {
            let followed = followed.clone();
            gloo::events::EventListener::new_with_options(
                &self.stage.find(".root"),
                "click",
                gloo::events::EventListenerOptions::enable_prevent_default(),
                move |event| {
                    followed.set(true);
                    event.prevent_default();
                },
            )
        };
        send(&self.stage.find(".pad a"), &click);
        drop(heard);
        followed.get()
    }

    fn told(&self) -> Vec<Gesture> {
        self.log.0.borrow_mut().drain(..).collect()
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

#[wasm_bindgen_test]
async fn the_plain_wheel_belongs_to_the_page() {
    let scene = Scene::new().await;
    assert!(scene.wheel(|init| init.set_delta_y(-100.0)), "the page scrolls");
    assert_eq!(scene.told(), []);
}

#[wasm_bindgen_test]
async fn the_wheel_zooms_with_a_key_or_in_focus_around_the_pointer() {
    let scene = Scene::new().await;
    let keys: [fn(&WheelEventInit); 2] = [|init| init.set_ctrl_key(true), |init| init.set_meta_key(true)];
    for key in keys {
        let scrolls = scene.wheel(|init| {
            init.set_delta_y(-100.0);
            key(init);
        });
        assert!(!scrolls, "neither the page scrolls nor the browser zooms");
        let told = scene.told();
        assert!(matches!(told[..], [Gesture::Zoom { factor, at }] if factor > 1.0 && at == 0.5), "{told:?}");
    }
    scene.pad().focus().unwrap();
    assert!(!scene.wheel(|init| {
        init.set_delta_y(100.0);
        init.set_client_x(200);
    }));
    let told = scene.told();
    assert!(matches!(told[..], [Gesture::Zoom { factor, at }] if factor < 1.0 && at == 0.25), "{told:?}");
    // A turn there and one back cancel each other out.
    scene.wheel(|init| init.set_delta_y(-100.0));
    let (Gesture::Zoom { factor: out, .. }, [Gesture::Zoom { factor: back, .. }]) =
        (told[0], &scene.told()[..])
    else {
        panic!("both zoom")
    };
    assert!((out * back - 1.0).abs() < 1e-9);
}

#[wasm_bindgen_test]
async fn lines_turn_further_than_pixels() {
    let scene = Scene::new().await;
    scene.wheel(|init| init.set_delta_x(3.0));
    scene.wheel(|init| {
        init.set_delta_x(3.0);
        init.set_delta_mode(WheelEvent::DOM_DELTA_LINE);
    });
    let told = scene.told();
    let [Gesture::Pan(pixels), Gesture::Pan(lines)] = told[..] else { panic!("{told:?}") };
    assert!((lines / pixels - 30.0).abs() < 1e-9);
}

#[wasm_bindgen_test]
async fn the_wheel_pans_sideways_and_with_shift() {
    let scene = Scene::new().await;
    assert!(!scene.wheel(|init| init.set_delta_x(40.0)));
    assert!(!scene.wheel(|init| {
        init.set_delta_y(-80.0);
        init.set_shift_key(true);
    }));
    assert_eq!(scene.told(), [Gesture::Pan(0.1), Gesture::Pan(-0.2)]);
}

#[wasm_bindgen_test]
async fn a_drag_pans_against_the_hand_and_is_no_click() {
    let scene = Scene::new().await;
    scene.pointer("pointerdown", 300, "mouse", 0);
    scene.pointer("pointermove", 302, "mouse", 0);
    assert_eq!(scene.told(), [], "so little is a trembling hand");
    scene.pointer("pointermove", 340, "mouse", 0);
    scene.pointer("pointermove", 320, "mouse", 0);
    assert_eq!(scene.told(), [Gesture::Pan(-0.1), Gesture::Pan(0.05)]);
    scene.pointer("pointerup", 320, "mouse", 0);
    scene.pointer("pointermove", 100, "mouse", 0);
    assert_eq!(scene.told(), [], "let go, nothing follows the pointer");
    assert!(!scene.click(), "the click that ends a drag is swallowed");
    assert!(scene.click(), "and only that one");
}

#[wasm_bindgen_test]
async fn a_drag_let_go_elsewhere_is_over() {
    let scene = Scene::new().await;
    scene.pointer("pointerdown", 300, "mouse", 0);
    // The button was let go outside, which the pad did not hear.
    let init = PointerEventInit::new();
    init.set_client_x(380);
    init.set_client_y(100);
    init.set_bubbles(true);
    send(&scene.pad(), &PointerEvent::new_with_event_init_dict("pointermove", &init).unwrap());
    scene.pointer("pointermove", 200, "mouse", 0);
    assert_eq!(scene.told(), [], "nothing follows the pointer");
    assert!(scene.click());
}

#[wasm_bindgen_test]
async fn a_press_without_a_drag_is_a_click() {
    let scene = Scene::new().await;
    scene.pointer("pointerdown", 300, "mouse", 0);
    scene.pointer("pointermove", 302, "mouse", 0);
    scene.pointer("pointerup", 302, "mouse", 0);
    assert!(scene.click());
    assert_eq!(scene.told(), []);
}

#[wasm_bindgen_test]
async fn fingers_and_other_buttons_do_not_drag() {
    let scene = Scene::new().await;
    for (kind, button) in [("touch", 0), ("mouse", 1), ("mouse", 2)] {
        scene.pointer("pointerdown", 300, kind, button);
        scene.pointer("pointermove", 400, kind, button);
        scene.pointer("pointerup", 400, kind, button);
        assert_eq!(scene.told(), [], "{kind} {button}");
    }
    scene.pointer("pointerdown", 300, "pen", 0);
    scene.pointer("pointermove", 400, "pen", 0);
    assert_eq!(scene.told(), [Gesture::Pan(-0.25)]);
}

#[wasm_bindgen_test]
async fn a_node_that_is_gone_is_silent() {
    let mut scene = Scene::new().await;
    let pad = scene.pad();
    scene.app.take().unwrap().destroy();
    until("the pad is gone", || !scene.stage.has(".pad")).await;
    let init = WheelEventInit::new();
    init.set_delta_x(40.0);
    init.set_cancelable(true);
    assert!(send(&pad, &WheelEvent::new_with_event_init_dict("wheel", &init).unwrap()));
    assert_eq!(scene.told(), []);
}
