//! Style sheets, the address, focus and scrolling.

use super::{Stage, computed, document, frame, until};
use sourceline::platform::{
    self, Sheet, current_hash, focus, has_focus_within, has_selection, is_plain_click, listen_hash,
    listen_key, note_place, place_elements, push_hash, replace_hash_soon, set_sheet, take_place,
};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit};

#[wasm_bindgen_test]
fn a_rule_applies_until_its_sheet_is_replaced() {
    let stage = Stage::new("<p class='e0'></p>");
    let p = stage.find("p");
    set_sheet(Sheet::Document, ".e0{--lane:7;--side:1}");
    set_sheet(Sheet::Passage, ".e0{--shown:0}");
    assert_eq!((computed(&p, "--lane"), computed(&p, "--shown")), ("7".into(), "0".into()));
    set_sheet(Sheet::Document, ".e0{--lane:8}");
    assert_eq!(computed(&p, "--lane"), "8");
    assert_eq!(computed(&p, "--side"), "", "nothing of the old text is left");
    assert_eq!(computed(&p, "--shown"), "0", "the other sheet is untouched");
    set_sheet(Sheet::Passage, ".e0{--lane:9}");
    assert_eq!(computed(&p, "--lane"), "9", "the passage's sheet comes after the document's");
    set_sheet(Sheet::Document, "");
    set_sheet(Sheet::Passage, "");
    assert_eq!(computed(&p, "--lane"), "");
}

fn placed(selector: &str, px: &str) -> (String, String) {
    (selector.to_owned(), format!("translate:{px}"))
}

#[wasm_bindgen_test]
fn what_was_placed_is_left_to_the_sheets_when_it_is_placed_no_more() {
    let stage = Stage::new("<p class='a'></p><p class='b'></p>");
    let (a, b) = (stage.find(".a"), stage.find(".b"));
    let all = [("p.a", "3px"), ("p.b", "4px"), ("p.nowhere", "5px")].map(|(of, px)| placed(of, px));
    place_elements(&Rc::new(all.to_vec()), Vec::new());
    assert_eq!((computed(&a, "translate"), computed(&b, "translate")), ("3px".into(), "4px".into()));
    place_elements(&Rc::new(vec![placed("p.b", "7px")]), Vec::new());
    assert_eq!((computed(&a, "translate"), computed(&b, "translate")), ("none".into(), "7px".into()));
    place_elements(&Rc::default(), Vec::new());
    assert_eq!(computed(&b, "translate"), "none");
    assert_eq!(b.get_attribute("style").unwrap_or_default(), "", "nothing is left");
}

#[wasm_bindgen_test]
fn what_moves_takes_the_place_of_where_it_stands_as_long_as_it_moves() {
    let stage = Stage::new("<p class='a'></p><p class='b'></p><p class='free'></p>");
    let translates =
        || ["a", "b", "free"].map(|class| computed(&stage.find(&format!(".{class}")), "translate"));
    let standing = Rc::new(vec![placed("p.a", "3px"), placed("p.b", "4px")]);
    place_elements(&standing, vec![placed("p.a", "5px"), placed("p.free", "6px")]);
    assert_eq!(translates(), ["5px", "4px", "6px"]);
    place_elements(&standing, vec![placed("p.b", "7px"), placed("p.free", "8px")]);
    assert_eq!(translates(), ["3px", "7px", "8px"]);
    place_elements(&Rc::new(vec![placed("p.a", "9px")]), vec![placed("p.b", "1px")]);
    assert_eq!(translates(), ["9px", "1px", "none"]);
    place_elements(&Rc::default(), Vec::new());
    assert_eq!(translates(), ["none", "none", "none"]);
}

#[wasm_bindgen_test]
fn a_rule_comes_after_the_sheets_of_the_page() {
    let stage = Stage::new("<style>.e1{--lane:1}</style><p class='e1'></p>");
    set_sheet(Sheet::Document, ".e1{--lane:2}");
    assert_eq!(computed(&stage.find("p"), "--lane"), "2");
    set_sheet(Sheet::Document, "");
}

#[wasm_bindgen_test]
fn a_link_comes_back_from_the_address_as_it_was_written() {
    for link in [
        "summit",
        "/1/event=summit&passage=news-az:67-220",
        "/1/from=-0043-03-15.500000",
        "정상-회담",
        "100%",
    ] {
        push_hash(link);
        // As the address has it: what it escapes, the link's reader takes back.
        let escaped = js_sys::encode_uri(link).as_string().unwrap_or_default();
        let kept = if link.contains('%') { link.to_owned() } else { escaped };
        assert_eq!(current_hash(), format!("#{kept}"));
    }
    push_hash("");
    assert_eq!(current_hash(), "");
    let address = web_sys::window().unwrap().location().href().unwrap();
    assert!(!address.contains('#'), "{address}");
}

#[wasm_bindgen_test]
async fn while_the_window_moves_the_address_waits_and_takes_the_last() {
    // How long the history is says nothing: browsers stop at fifty.
    let history = web_sys::window().unwrap().history().unwrap();
    push_hash("before");
    push_hash("start");
    replace_hash_soon(|| Some("one".into()));
    replace_hash_soon(|| Some("two".into()));
    assert_eq!(current_hash(), "#start");
    until("the address has followed", || current_hash() == "#two").await;
    // What is opened meanwhile has an entry of its own, and back leads to where the window was, settled or not.
    replace_hash_soon(|| Some("late".into()));
    push_hash("opened");
    let settled = js_sys::Date::now() + 400.0;
    until("time has passed", || js_sys::Date::now() > settled).await;
    assert_eq!(current_hash(), "#opened");
    history.back().unwrap();
    until("a step back is taken", || current_hash() != "#opened").await;
    assert_eq!(current_hash(), "#late");
    history.back().unwrap();
    until("another is taken", || current_hash() != "#late").await;
    assert_eq!(current_hash(), "#before", "a replaced entry is no new one");
    push_hash("");
}

#[wasm_bindgen_test]
async fn going_back_is_heard_until_nobody_listens() {
    let heard: Rc<RefCell<Vec<String>>> = Rc::default();
    let listener = {
        let heard = heard.clone();
        listen_hash(move |hash| heard.borrow_mut().push(hash))
    };
    push_hash("one");
    push_hash("two");
    assert!(heard.borrow().is_empty(), "what the page itself writes is no news to it");
    let history = web_sys::window().unwrap().history().unwrap();
    history.back().unwrap();
    until("one step back is heard", || heard.borrow().len() == 1).await;
    assert_eq!(*heard.borrow(), ["#one"]);
    drop(listener);
    history.back().unwrap();
    until("one more step is taken", || current_hash() != "#one").await;
    frame().await;
    assert_eq!(heard.borrow().len(), 1);
    push_hash("");
}

#[wasm_bindgen_test]
fn a_reader_is_taken_back_to_the_element_and_the_height_of_the_page() {
    let stage = Stage::new(
        "<p style='height:3000px'></p><button class='a'>a</button><button id='b'>b</button><p style='height:3000px'></p>",
    );
    let window = web_sys::window().unwrap();
    let has_focus = |class: &str| document().active_element().unwrap().class_name() == class;
    stage.find(".a").focus().unwrap();
    window.scroll_to_with_x_and_y(0.0, 1200.0);
    note_place();
    focus("b");
    assert!(stage.find("#b").matches(":focus").unwrap());
    window.scroll_to_with_x_and_y(0.0, 0.0);
    take_place().unwrap().restore();
    assert!(has_focus("a"), "an element needs no id to be gone back to");
    assert_eq!(window.scroll_y().unwrap(), 1200.0);
    assert!(take_place().is_none(), "a place is taken once");
    focus("no such element");
    assert!(has_focus("a"));
    // The page as a whole is no element to go back to, but its height is.
    stage.find(".a").blur().unwrap();
    note_place();
    stage.find(".a").focus().unwrap();
    take_place().unwrap().restore();
    assert!(has_focus("a"));
    window.scroll_to_with_x_and_y(0.0, 0.0);
}

#[wasm_bindgen_test]
fn focus_within_is_told_from_focus_beside() {
    let stage =
        Stage::new("<div class='bar'><button class='in'>a</button></div><button class='out'>b</button>");
    stage.find(".in").focus().unwrap();
    assert!(has_focus_within(".bar"));
    stage.find(".out").focus().unwrap();
    assert!(!has_focus_within(".bar"));
}

#[wasm_bindgen_test]
fn the_chosen_passage_is_scrolled_to_its_middle_and_at_once() {
    let stage = Stage::new(
        "<div class='reports' style='height:200px;overflow:auto'><div class='report'><p style='height:900px'></p>\
         <a class='chosen' style='display:block;height:20px'>x</a><p style='height:900px'></p></div></div>",
    );
    platform::scroll_to_chosen();
    let (reader, chosen) =
        (stage.find(".reports").get_bounding_client_rect(), stage.find(".chosen").get_bounding_client_rect());
    let off = (chosen.top() + chosen.bottom()) / 2.0 - (reader.top() + reader.bottom()) / 2.0;
    assert!(off.abs() < 2.0, "{off} px from the middle");
    platform::scroll_to_top(".reports");
    assert_eq!(stage.find(".reports").scroll_top(), 0);
    assert!(platform::scroll_to_middle(".report .chosen") && stage.find(".reports").scroll_top() > 0);
    assert!(!platform::scroll_to_middle(".report .asked"), "what is not there is said not to be");
}

#[wasm_bindgen_test]
fn what_is_in_sight_is_left_where_it_is() {
    let stage = Stage::new(
        "<div class='reports' style='height:200px;overflow:auto'><p class='near' style='height:50px'></p>\
         <p style='height:900px'></p><p class='far' style='height:50px'></p></div>",
    );
    platform::scroll_into_sight(".near");
    assert_eq!(stage.find(".reports").scroll_top(), 0);
    platform::scroll_into_sight(".far");
    let (reader, far) =
        (stage.find(".reports").get_bounding_client_rect(), stage.find(".far").get_bounding_client_rect());
    assert!((far.bottom() - reader.bottom()).abs() < 2.0, "as little as can be");
}

#[wasm_bindgen_test]
fn selected_words_are_told_from_a_caret() {
    let stage = Stage::new("<p class='words'>some words</p>");
    let selection = web_sys::window().unwrap().get_selection().unwrap().unwrap();
    selection.select_all_children(&stage.find(".words")).unwrap();
    assert!(has_selection());
    selection.collapse_to_start().unwrap();
    assert!(!has_selection());
}

#[wasm_bindgen_test]
fn keys_are_heard_unless_something_took_them() {
    let pressed: Rc<RefCell<Vec<String>>> = Rc::default();
    let listener = {
        let pressed = pressed.clone();
        listen_key(move |key| pressed.borrow_mut().push(key.to_owned()))
    };
    let press = |key: &str| {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap()
    };
    let body = document().body().unwrap();
    body.dispatch_event(&press("Escape")).unwrap();
    let taken = press("a");
    taken.prevent_default();
    body.dispatch_event(&taken).unwrap();
    let stopped = gloo::events::EventListener::new_with_options(
        &body,
        "keydown",
        gloo::events::EventListenerOptions::enable_prevent_default(),
        |event| event.prevent_default(),
    );
    body.dispatch_event(&press("b")).unwrap();
    drop(stopped);
    drop(listener);
    body.dispatch_event(&press("c")).unwrap();
    assert_eq!(*pressed.borrow(), ["Escape"]);
}

#[wasm_bindgen_test]
fn only_a_plain_click_is_followed_here() {
    let click = |set: fn(&MouseEventInit)| {
        let init = MouseEventInit::new();
        set(&init);
        is_plain_click(&MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap())
    };
    assert!(click(|_| ()));
    assert!(!click(|init| init.set_ctrl_key(true)));
    assert!(!click(|init| init.set_meta_key(true)));
    assert!(!click(|init| init.set_shift_key(true)));
    assert!(!click(|init| init.set_alt_key(true)));
    assert!(!click(|init| init.set_button(1)));
}
