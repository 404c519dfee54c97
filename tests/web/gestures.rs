//! Wheel and drag on a node.

use super::{Stage, frame, send, until};
use sourceline::platform::listen_gestures;
use sourceline_core::scale::Motion;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Element, HtmlElement, MouseEvent, MouseEventInit, PointerEvent, PointerEventInit, WheelEvent,
    WheelEventInit,
};
use yew::prelude::*;

/// What hands did, as the listeners told it, once per frame.
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<Motion>>>);

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
        // As the drawing does where all of it is shown, it does not follow who zooms out, by half or more.
        let listeners = listen_gestures(
            &pad,
            |motion| motion.factor > 0.5,
            move |motion| log.0.borrow_mut().push(motion),
        );
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
            !scene.log.0.borrow().is_empty()
        })
        .await;
        scene.told().await;
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
        self.finger(name, 1, (x, 100), kind, button);
    }

    /// A pointer of many.
    fn finger(&self, name: &str, id: i32, (x, y): (i32, i32), kind: &str, button: i16) {
        let init = PointerEventInit::new();
        init.set_pointer_id(id);
        init.set_client_x(x);
        init.set_client_y(y);
        init.set_pointer_type(kind);
        init.set_button(button);
        init.set_buttons(u16::from(name != "pointerup"));
        init.set_bubbles(true);
        init.set_cancelable(true);
        send(&self.pad(), &PointerEvent::new_with_event_init_dict(name, &init).unwrap());
    }

    /// Clicks twice on the pad, or on the link in it.
    fn double_click(&self, selector: &str, shift: bool) {
        let init = MouseEventInit::new();
        init.set_client_x(200);
        init.set_shift_key(shift);
        init.set_bubbles(true);
        let click = MouseEvent::new_with_mouse_event_init_dict("dblclick", &init).unwrap();
        send(&self.stage.find(selector), &click);
    }

    /// Clicks the link in the pad; says whether it would be followed.
    fn click(&self) -> bool {
        let init = MouseEventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_detail(1);
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

    /// What was told, one movement a frame, when this frame is over.
    async fn told(&self) -> Vec<Motion> {
        frame().await;
        frame().await;
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
    assert_eq!(scene.told().await, []);
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
        let told = scene.told().await;
        assert!(
            matches!(told[..], [zoom] if zoom.factor > 1.0 && (zoom.from, zoom.to) == (0.5, 0.5)),
            "{told:?}"
        );
    }
    scene.pad().focus().unwrap();
    assert!(!scene.wheel(|init| {
        init.set_delta_y(100.0);
        init.set_client_x(200);
    }));
    let told = scene.told().await;
    let [out] = told[..] else { panic!("{told:?}") };
    assert!(out.factor < 1.0 && (out.from, out.to) == (0.25, 0.25), "{out:?}");
    // A turn there and one back cancel each other out.
    scene.wheel(|init| init.set_delta_y(-100.0));
    let back = scene.told().await[0];
    assert!((out.factor * back.factor - 1.0).abs() < 1e-9);
}

#[wasm_bindgen_test]
async fn two_fingers_on_a_trackpad_zoom_as_far_as_they_part() {
    let scene = Scene::new().await;
    // What browsers tell of a pinch by a tenth.
    scene.wheel(|init| {
        init.set_delta_y(-100.0 * 1.1f64.ln());
        init.set_ctrl_key(true);
    });
    let told = scene.told().await;
    assert!(matches!(told[..], [zoom] if (zoom.factor - 1.1).abs() < 1e-9), "{told:?}");
}

#[wasm_bindgen_test]
async fn where_the_drawing_does_not_follow_the_page_scrolls_but_is_never_zoomed() {
    let scene = Scene::new().await;
    scene.pad().focus().unwrap();
    assert!(scene.wheel(|init| init.set_delta_y(400.0)), "the page scrolls");
    let scrolls = scene.wheel(|init| {
        init.set_delta_y(400.0);
        init.set_ctrl_key(true);
    });
    assert!(!scrolls, "with Ctrl the browser would zoom");
    assert_eq!(scene.told().await, []);
}

#[wasm_bindgen_test]
async fn all_of_a_frame_is_one_movement() {
    let scene = Scene::new().await;
    scene.pad().focus().unwrap();
    scene.wheel(|init| init.set_delta_y(-100.0));
    scene.wheel(|init| init.set_delta_x(40.0));
    scene.wheel(|init| init.set_delta_y(-100.0));
    let zoom = Motion::zoom(0.25f64.exp(), 0.5);
    assert_eq!(scene.told().await, [zoom.then(Motion::pan(0.1)).then(zoom)]);
}

#[wasm_bindgen_test]
async fn lines_turn_further_than_pixels() {
    let scene = Scene::new().await;
    scene.wheel(|init| init.set_delta_x(3.0));
    let pixels = scene.told().await[0];
    scene.wheel(|init| {
        init.set_delta_x(3.0);
        init.set_delta_mode(WheelEvent::DOM_DELTA_LINE);
    });
    let lines = scene.told().await[0];
    assert!((by(lines) / by(pixels) - 30.0).abs() < 1e-9);
}

#[wasm_bindgen_test]
async fn the_wheel_pans_sideways_and_with_shift() {
    let scene = Scene::new().await;
    assert!(!scene.wheel(|init| init.set_delta_x(40.0)));
    assert_eq!(scene.told().await, [Motion::pan(0.1)]);
    assert!(!scene.wheel(|init| {
        init.set_delta_y(-80.0);
        init.set_shift_key(true);
    }));
    assert_eq!(scene.told().await, [Motion::pan(-0.2)]);
}

/// How far a movement that does not zoom goes, as a fraction of the pad.
fn by(motion: Motion) -> f64 {
    assert_eq!(motion.factor, 1.0);
    motion.from - motion.to
}

#[wasm_bindgen_test]
async fn a_drag_pans_against_the_hand_and_is_no_click() {
    let scene = Scene::new().await;
    scene.pointer("pointerdown", 300, "mouse", 0);
    scene.pointer("pointermove", 302, "mouse", 0);
    assert_eq!(scene.told().await, [], "so little is a trembling hand");
    scene.pointer("pointermove", 340, "mouse", 0);
    assert_eq!(scene.told().await, [Motion::drag(0.5, 0.6)], "what was taken stays under the pointer");
    scene.pointer("pointermove", 330, "mouse", 0);
    scene.pointer("pointermove", 320, "mouse", 0);
    let told = scene.told().await;
    assert!(matches!(told[..], [one] if (by(one) - 0.05).abs() < 1e-9), "one movement a frame: {told:?}");
    scene.pointer("pointerup", 320, "mouse", 0);
    scene.pointer("pointermove", 100, "mouse", 0);
    assert_eq!(scene.told().await, [], "let go, nothing follows the pointer");
    assert!(!scene.click(), "the click that ends a drag is swallowed");
    assert!(scene.click(), "and only that one");
}

#[wasm_bindgen_test]
async fn a_drag_let_go_elsewhere_is_over() {
    let scene = Scene::new().await;
    scene.pointer("pointerdown", 300, "mouse", 0);
    // The button was let go outside, which the pad did not hear.
    let init = PointerEventInit::new();
    init.set_pointer_id(1);
    init.set_client_x(380);
    init.set_client_y(100);
    init.set_bubbles(true);
    send(&scene.pad(), &PointerEvent::new_with_event_init_dict("pointermove", &init).unwrap());
    scene.pointer("pointermove", 200, "mouse", 0);
    assert_eq!(scene.told().await, [], "nothing follows the pointer");
    assert!(scene.click());
}

#[wasm_bindgen_test]
async fn a_press_without_a_drag_is_a_click() {
    let scene = Scene::new().await;
    scene.pointer("pointerdown", 300, "mouse", 0);
    scene.pointer("pointermove", 302, "mouse", 0);
    scene.pointer("pointerup", 302, "mouse", 0);
    assert!(scene.click());
    assert_eq!(scene.told().await, []);
}

#[wasm_bindgen_test]
async fn other_buttons_do_not_drag_and_a_pen_does() {
    let scene = Scene::new().await;
    for button in [1, 2] {
        scene.pointer("pointerdown", 300, "mouse", button);
        scene.pointer("pointermove", 400, "mouse", button);
        scene.pointer("pointerup", 400, "mouse", button);
        assert_eq!(scene.told().await, [], "{button}");
    }
    scene.pointer("pointerdown", 300, "pen", 0);
    scene.pointer("pointermove", 400, "pen", 0);
    let told = scene.told().await;
    assert!(matches!(told[..], [one] if (by(one) + 0.25).abs() < 1e-9), "{told:?}");
}

#[wasm_bindgen_test]
async fn two_fingers_take_what_is_between_them_along_and_apart() {
    let scene = Scene::new().await;
    scene.finger("pointerdown", 7, (200, 100), "touch", 0);
    scene.finger("pointerdown", 8, (300, 100), "touch", 0);
    scene.finger("pointermove", 7, (180, 100), "touch", 0);
    scene.finger("pointermove", 8, (380, 100), "touch", 0);
    let told = scene.told().await;
    let [pinch] = told[..] else { panic!("{told:?}") };
    assert!((pinch.factor - 2.0).abs() < 1e-9);
    // From the middle at 250 px to the one at 280 px, of a pad that starts at 100 px and is 400 px wide.
    let taken = pinch.to + (0.375 - pinch.from) * pinch.factor;
    assert!((taken - 0.45).abs() < 1e-9, "{pinch:?}");
    // One finger goes on alone, from where it is; a third never counted.
    scene.finger("pointerup", 7, (180, 100), "touch", 0);
    scene.finger("pointermove", 8, (340, 100), "touch", 0);
    let told = scene.told().await;
    assert!(matches!(told[..], [one] if (by(one) - 0.1).abs() < 1e-9), "{told:?}");
    // Fingers one above the other part as well.
    scene.finger("pointerdown", 9, (340, 140), "touch", 0);
    scene.finger("pointermove", 9, (340, 180), "touch", 0);
    let told = scene.told().await;
    assert!(matches!(told[..], [one] if (one.factor - 2.0).abs() < 1e-9), "{told:?}");
}

#[wasm_bindgen_test]
async fn a_double_click_zooms_in_and_with_shift_out_but_never_on_a_link() {
    let scene = Scene::new().await;
    scene.double_click(".pad", false);
    assert_eq!(scene.told().await, [Motion::zoom(2.5, 0.25)]);
    scene.double_click(".pad a", false);
    assert_eq!(scene.told().await, []);
    scene.double_click(".pad", true);
    assert_eq!(scene.told().await, [], "the drawing does not follow");
}

#[wasm_bindgen_test]
async fn two_taps_zoom_in_and_taps_apart_do_not() {
    let scene = Scene::new().await;
    let tap = |x: i32| {
        scene.pointer("pointerdown", x, "touch", 0);
        scene.pointer("pointerup", x, "touch", 0);
    };
    tap(200);
    tap(400);
    assert_eq!(scene.told().await, []);
    tap(402);
    let told = scene.told().await;
    assert!(matches!(told[..], [zoom] if zoom.factor == 2.5), "{told:?}");
    // What a browser tells of it besides is the same taps.
    scene.double_click(".pad", false);
    assert_eq!(scene.told().await, []);
}

#[wasm_bindgen_test]
async fn a_finger_that_the_page_scrolls_with_moves_nothing() {
    let scene = Scene::new().await;
    scene.pointer("pointerdown", 300, "touch", 0);
    scene.pointer("pointercancel", 300, "touch", 0);
    scene.pointer("pointermove", 400, "touch", 0);
    assert_eq!(scene.told().await, []);
    assert!(scene.click());
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
    assert_eq!(scene.told().await, []);
}
