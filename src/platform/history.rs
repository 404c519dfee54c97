//! The hash and the browser's history.

use super::paced::Rested;
use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// How long the window on the axis must rest before the address follows it; browsers refuse faster changes.
const SETTLED_MS: u32 = 250;

thread_local! {
    /// The replacement that waits.
    static WAITING: Rested = Rested::new(SETTLED_MS);
}

/// The address' hash, with `#`, escaped as the address has it; empty if there is none.
pub fn current_hash() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// Adds an entry to the history. A replacement that waits is made first: going back leads to where the reader was.
pub fn push_hash(link: &str) {
    WAITING.with(Rested::at_once);
    if let Ok(history) = gloo::utils::window().history() {
        // A browser may refuse (a sandboxed frame); the page then works without an address.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address(link)));
    }
}

/// Replaces the current entry at once.
pub fn replace_hash(link: &str) {
    forget_replacement();
    if let Ok(history) = gloo::utils::window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address(link)));
    }
}

/// Replaces the current entry, once nothing changes any more. The link is written only then; `None` if the
/// entry is as it should be.
pub fn replace_hash_soon(link: impl FnOnce() -> Option<String> + 'static) {
    WAITING.with(|waiting| {
        waiting.ask(move || {
            if let Some(link) = link() {
                replace_hash(&link);
            }
        });
    });
}

/// Forgets a replacement that has not been made yet: what it would say is past.
pub fn forget_replacement() {
    WAITING.with(Rested::forget);
}

/// Goes to a place of the page as a link does, without an entry in the history: the next Tab goes on from there.
pub fn go_to_place(hash: &str) {
    let _ = gloo::utils::window().location().replace(hash);
}

/// Calls back with the hash whenever the reader goes back, forward or to another one.
pub fn listen_hash(changed: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "popstate", move |_| {
        forget_replacement();
        changed(current_hash());
    })
}

/// The page's address with another hash; without any where there is nothing to say.
fn address(link: &str) -> String {
    if !link.is_empty() {
        return format!("#{link}");
    }
    let location = gloo::utils::window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}
