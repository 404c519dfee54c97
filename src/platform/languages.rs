//! Which language a reader would rather have, and the way to a page in it.

use super::history::is_file_open;
use gloo::utils::window;
use sourceline_messages::Language;
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// What is kept until the tab is closed: that the reader has said which language they want.
const CHOSEN: &str = "sourceline language";

/// The first of the reader's languages that there is a page in; none where they have said already what they want.
pub fn preferred_language() -> Option<Language> {
    let said = kept().and_then(|kept| kept.get_item(CHOSEN).ok().flatten());
    if said.is_some() {
        return None;
    }
    let tags = window().navigator().languages();
    tags.iter().filter_map(|tag: JsValue| tag.as_string()).find_map(|tag| Language::of_tag(&tag))
}

/// Keeps that the reader has said which language they want. Where nothing can be kept, it is offered again.
pub fn note_language_chosen() {
    if let Some(kept) = kept() {
        let _ = kept.set_item(CHOSEN, "yes");
    }
}

/// Goes to the page at an address with all that this page's own address says: a document that is open, an event, a view.
pub fn go_to_language(href: &str) {
    let location = window().location();
    let said = |part: Result<String, JsValue>| part.unwrap_or_default();
    // A file that was opened stays behind, and with it what was chosen in it.
    let hash = if is_file_open() { String::new() } else { said(location.hash()) };
    let page = said(location.pathname());
    let page = page.rsplit('/').next().filter(|page| *page == "open.html").unwrap_or_default();
    // An address that a browser does not take leaves the reader where they are.
    let _ = location.assign(&format!("{href}{page}{}{}", said(location.search()), hash));
}

/// What a tab keeps, where it may keep anything.
fn kept() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
