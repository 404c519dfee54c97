//! Files that a reader gives to the page, by choosing, dropping or pasting, and files that the page gives back.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DataTransfer, DragEvent, Element, Event, File, HtmlAnchorElement,
    HtmlInputElement, ReadableStream, Url,
};

/// How long a file that is being saved is kept for the browser, in milliseconds.
const KEPT_MS: u32 = 60_000;

/// A file that a reader gave to the page. Nothing of it goes anywhere else.
#[derive(Clone)]
pub struct GivenFile {
    /// Its name; none for text that was pasted.
    pub name: Option<String>,
    content: Blob,
}

impl GivenFile {
    fn new(file: File) -> Self {
        Self { name: Some(file.name()), content: file.into() }
    }

    /// How long it is.
    pub(super) fn bytes(&self) -> usize {
        self.content.size() as usize
    }

    /// What is in it.
    pub(super) fn stream(&self) -> ReadableStream {
        self.content.stream()
    }
}

/// The file that was chosen in a field. The field forgets it: the same one can be chosen again.
pub fn chosen_file(event: &Event) -> Option<GivenFile> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    field.set_value("");
    Some(GivenFile::new(file))
}

/// Calls back while a file is held over the page, and with one that is let go. Whatever else is dragged is none of this.
pub fn listen_drop(
    held: impl Fn(bool) + Clone + 'static,
    given: impl Fn(GivenFile) + 'static,
) -> [EventListener; 3] {
    let listen = |name: &'static str, happened: Box<dyn Fn(&Event)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), name, options, move |event| happened(event))
    };
    let over = held.clone();
    let left = held.clone();
    [
        listen(
            "dragover",
            Box::new(move |event| {
                if let Some(transfer) = files_of(event) {
                    // Only who says so gets the file; the browser would go to it.
                    event.prevent_default();
                    transfer.set_drop_effect("copy");
                    over(true);
                }
            }),
        ),
        listen(
            "dragleave",
            Box::new(move |event| {
                // From one element of the page to another it stays over the page.
                if event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none()) {
                    left(false);
                }
            }),
        ),
        listen(
            "drop",
            Box::new(move |event| {
                let Some(transfer) = files_of(event) else { return };
                event.prevent_default();
                held(false);
                if let Some(file) = transfer.files().and_then(|files| files.get(0)) {
                    given(GivenFile::new(file));
                }
            }),
        ),
    ]
}

/// What is dragged, if it is files.
fn files_of(event: &Event) -> Option<DataTransfer> {
    let transfer = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    transfer.types().includes(&"Files".into(), 0).then_some(transfer)
}

/// Calls back with a file that is pasted, or a text as one; not where it is pasted into a field.
pub fn listen_paste(given: impl Fn(GivenFile) + 'static) -> EventListener {
    EventListener::new(&window(), "paste", move |event| {
        let is_field = |element: Element| {
            let field = element.closest("input, textarea, select, [contenteditable]");
            field.is_ok_and(|field| field.is_some())
        };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(is_field) {
            return;
        }
        let Some(pasted) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
            return;
        };
        if let Some(file) = pasted.files().and_then(|files| files.get(0)) {
            return given(GivenFile::new(file));
        }
        let text = pasted.get_data("text/plain").unwrap_or_default();
        if text.trim().is_empty() {
            return;
        }
        if let Some(content) = blob(&text, "text/plain") {
            given(GivenFile { name: None, content });
        }
    })
}

/// Gives a text to the reader as a file. `false` if the browser does not take it.
pub fn save_file(name: &str, media_type: &str, text: &str) -> bool {
    let address = blob(text, media_type).and_then(|blob| Url::create_object_url_with_blob(&blob).ok());
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let (Some(address), Some(link)) = (address, link) else { return false };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT_MS, move || drop(Url::revoke_object_url(&address))).forget();
    true
}

fn blob(text: &str, media_type: &str) -> Option<Blob> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&parts, &properties).ok()
}
