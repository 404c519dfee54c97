//! The hash and the browser's history.
//!
//! A file that was opened has no address. Its entries have that of the page's own timeline, and are marked: with this visit of the
//! page, and with the number of the document, which is 0 for what the page itself shows.

use super::opening::own_path;
use super::paced::Rested;
use gloo::events::EventListener;
use gloo::utils::window;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::History;

/// How long the window on the axis must rest before the address follows it; browsers refuse faster changes.
const SETTLED_MS: u32 = 250;

thread_local! {
    /// The replacement that waits.
    static WAITING: Rested = Rested::new(SETTLED_MS);
    /// The document that is shown.
    static DOCUMENT: Cell<usize> = const { Cell::new(0) };
    /// The page's address, without its hash, before a file was opened.
    static HOME: RefCell<String> = const { RefCell::new(String::new()) };
    /// Whether the page was loaded anew while a file was open.
    static WAS_OPEN: Cell<bool> = const { Cell::new(false) };
}

/// The address' hash, with `#`, escaped as the address has it; empty if there is none.
pub fn current_hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Adds an entry to the history. A replacement that waits is made first: going back leads to where the reader was.
pub fn push_hash(link: &str) {
    WAITING.with(Rested::at_once);
    push(&address(link));
}

/// Replaces the current entry at once.
pub fn replace_hash(link: &str) {
    forget_replacement();
    replace(Some(&address(link)));
}

/// Adds an entry of the document that is shown. A browser may refuse (a sandboxed frame); the page then works without an address.
fn push(address: &str) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&mark(), "", Some(address));
    }
}

/// Marks the current entry as one of the document that is shown, and gives it an address.
fn replace(address: Option<&str>) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&mark(), "", address);
    }
}

/// Adds an entry of another document than was shown, with nothing chosen in it: of a file that was opened, or, by 0, of what the
/// page itself shows.
pub fn enter_document(number: usize) {
    WAITING.with(Rested::at_once);
    replace(None);
    if DOCUMENT.replace(number) == 0 {
        HOME.set(plain_address());
    }
    push(&if number == 0 { home() } else { own_path() });
}

/// Makes the current entry, whose document is not there any more, one of what the page itself shows.
pub fn give_up_entry() {
    DOCUMENT.set(0);
    replace(Some(&home()));
}

/// Calls back with the number of a document whenever the reader goes back or forward to an entry of another than is shown.
pub fn listen_document(changed: impl Fn(usize) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| {
        if let Some(number) = marked().filter(|number| *number != DOCUMENT.get()) {
            forget_replacement();
            DOCUMENT.set(number);
            changed(number);
        }
    })
}

/// Looks, before anything is drawn, whether the page was loaded anew while a file was open: that is not there any more, and what the
/// hash says was said of it.
pub fn forget_file() {
    let (visit, number) = mark_of_entry().unwrap_or_default();
    if visit != this_visit() && number > 0 {
        WAS_OPEN.set(true);
        replace(Some(&own_path()));
    }
}

/// Whether it was; once.
pub fn had_file_open() -> bool {
    WAS_OPEN.take()
}

/// Whether what is shown is a file that was opened.
pub fn is_file_open() -> bool {
    DOCUMENT.get() > 0
}

fn history() -> Option<History> {
    window().history().ok()
}

/// What tells this visit of the page from others: when it began.
fn this_visit() -> String {
    window().performance().map(|clock| clock.time_origin().to_string()).unwrap_or_default()
}

fn mark() -> JsValue {
    format!("{} {}", this_visit(), DOCUMENT.get()).into()
}

/// The visit and the document that the current entry is marked with, if it is.
fn mark_of_entry() -> Option<(String, usize)> {
    let state = history()?.state().ok()?.as_string()?;
    let (visit, number) = state.split_once(' ')?;
    Some((visit.to_owned(), number.parse().ok()?))
}

/// The document of the current entry. What another visit opened is not there any more; without a mark, it is a place of the page that
/// a link led to just now, and gets that of the document that is shown.
fn marked() -> Option<usize> {
    match mark_of_entry() {
        Some((visit, number)) => Some(if visit == this_visit() { number } else { 0 }),
        None => {
            replace(None);
            Some(DOCUMENT.get())
        }
    }
}

fn home() -> String {
    HOME.with_borrow(|home| if home.is_empty() { plain_address() } else { home.clone() })
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
    let _ = window().location().replace(hash);
}

/// Calls back with the hash whenever the reader goes back, forward or to another one within the document that is shown now.
pub fn listen_hash(changed: impl Fn(String) + 'static) -> EventListener {
    let document = DOCUMENT.get();
    EventListener::new(&window(), "popstate", move |_| {
        forget_replacement();
        if marked() == Some(document) {
            changed(current_hash());
        }
    })
}

/// The page's address with another hash; without any where there is nothing to say.
fn address(link: &str) -> String {
    if link.is_empty() { plain_address() } else { format!("#{link}") }
}

/// The page's address without its hash.
fn plain_address() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}
