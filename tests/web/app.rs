//! The app, drawn where nothing was prerendered.

use super::{Stage, document, send, until};
use sourceline::data::{BLOCK, Own};
use sourceline::platform::{current_hash, push_hash, start};
use sourceline_core::state::EventIndex;
use sourceline_messages::Language;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{KeyboardEvent, KeyboardEventInit};

/// One test, since the app lives as long as its page: it starts, opens what is clicked, and closes.
#[wasm_bindgen_test]
async fn the_app_draws_itself_opens_what_is_clicked_and_closes() {
    push_hash("");
    let stage = Stage::new("<div id='_app'></div>");
    start::<sourceline::App>(BLOCK, sourceline::AppProps::begun);
    until("the app is alive", || stage.has(".evidence.live")).await;

    let story = sourceline::data::editions(&Own::Embedded, Language::English).unwrap().whole();
    let document_title = &story.document().title;
    assert_eq!(stage.find("h1").text_content().as_ref(), Some(document_title));
    let marks = stage.0.query_selector_all("#_timeline a.mark").unwrap().length();
    assert_eq!(marks as usize, story.document().events.len());
    let texts: Vec<String> = (0..story.document().sources.len())
        .map(|at| {
            let lines = stage.0.query_selector_all(&format!("#_r{at} .line p")).unwrap();
            (0..lines.length()).filter_map(|line| lines.get(line)?.text_content()).collect()
        })
        .collect();
    let expected: Vec<&str> = story.document().sources.iter().map(|source| source.text.as_str()).collect();
    assert_eq!(texts, expected);

    for (at, event) in story.document().events.iter().enumerate() {
        stage.find(&format!("#_m{at}")).click();
        until(&format!("{} is open", event.id), || {
            stage.has(&format!(".evidence.open .event-detail.selected[id='{}']", event.id))
        })
        .await;
        until("the address follows", || current_hash() == format!("#{}", event.id)).await;
        // The passage at which it opens is one of its own.
        let chosen = stage.0.query_selector_all(".report.open .chosen").unwrap();
        let words: String = (0..chosen.length()).filter_map(|run| chosen.get(run)?.text_content()).collect();
        let own = story.passages_of(EventIndex(at)).iter().filter_map(|passage| story.passage(*passage));
        assert!(own.map(|passage| &passage.exact).any(|exact| *exact == words), "{}: {words}", event.id);
    }

    let init = KeyboardEventInit::new();
    init.set_key("Escape");
    init.set_bubbles(true);
    let escape = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    send(&document().body().unwrap(), &escape);
    until("nothing is open", || !stage.has(".evidence.open")).await;
    assert_eq!(current_hash(), "");
}
