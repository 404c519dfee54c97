//! Taking something along: the clipboard, the system's own way to share, and where the page is.

use gloo::utils::window;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlTextAreaElement, Url};

/// What became of something that the browser was asked to give away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is where it was to be.
    Done,
    /// The reader thought better of it.
    Dismissed,
    /// The browser does not let the page, or cannot.
    Refused,
}

/// Puts a text into the clipboard.
pub fn copy(text: &str, done: impl FnOnce(Given) + 'static) {
    // Where the page has not come safely, there is no clipboard.
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into());
    let asked = clipboard.and_then(|clipboard| call(&clipboard, "writeText", &text.into()));
    tell(asked, done);
}

/// Whether the system has a way of its own to share.
pub fn can_share() -> bool {
    Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|share| share.is_function())
}

/// Hands something over to whatever the reader chooses in the system's own way: `url` for a link, `text` for a text.
pub fn share(kind: &str, what: &str, done: impl FnOnce(Given) + 'static) {
    let data = Object::new();
    let asked = Reflect::set(&data, &kind.into(), &what.into())
        .and_then(|_| call(&window().navigator(), "share", &data));
    tell(asked, done);
}

fn call(owner: &JsValue, name: &str, what: &JsValue) -> Result<Promise, JsValue> {
    let method: Function = Reflect::get(owner, &name.into())?.dyn_into()?;
    method.call1(owner, what)?.dyn_into()
}

fn tell(asked: Result<Promise, JsValue>, done: impl FnOnce(Given) + 'static) {
    spawn_local(async move {
        let answer = match asked {
            Ok(promise) => JsFuture::from(promise).await,
            Err(why) => Err(why),
        };
        done(match answer {
            Ok(_) => Given::Done,
            Err(why) if name_of(&why).as_deref() == Some("AbortError") => Given::Dismissed,
            Err(_) => Given::Refused,
        });
    });
}

fn name_of(error: &JsValue) -> Option<String> {
    Reflect::get(error, &"name".into()).ok()?.as_string()
}

/// Where the page is, without its hash; of a page in a frame, the whole page.
pub fn page_address() -> String {
    let href = window().location().href().unwrap_or_default();
    let href = href.split('#').next().unwrap_or_default();
    if let Ok(url) = Url::new(href)
        && url.search_params().has("embed")
    {
        url.search_params().delete("embed");
        return url.href();
    }
    href.to_owned()
}

/// Gives a field the focus, all of its text selected.
pub fn select_all(field: &yew::NodeRef) {
    if let Some(field) = field.cast::<HtmlTextAreaElement>() {
        let _ = field.focus();
        field.select();
    }
}
