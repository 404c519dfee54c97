//! A document of the page's own origin, or a file that a reader gave: read and opened in slices between which the browser does
//! whatever else there is to do.

use super::files::GivenFile;
use js_sys::{Object, Promise, Reflect, Uint8Array};
use sourceline_core::formats::sourceline::MAX_BYTES;
use sourceline_core::opening::{Body, Opened, Pace, Refusal, Step, open, visible};
use sourceline_messages::Language;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, MessageChannel, Performance, ReadableStream, ReadableStreamDefaultReader, RequestInit,
    Response, Url,
};

/// How long a slice of work may last.
const SLICE_MS: f64 = 12.0;
/// How long words stand before others that tell the same sort of thing take their place.
const TELLING_MS: f64 = 100.0;

/// Where the page's own timeline is: its address without what it asks for, and not the page that opens documents alone.
pub fn own_path() -> String {
    let path = gloo::utils::window().location().pathname().unwrap_or_default();
    path.strip_suffix("open.html").map(str::to_owned).unwrap_or(path)
}

/// The last part of an address, which names the document to a reader.
pub fn document_name(asked: &str) -> String {
    let path = asked.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let name = path.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or(asked);
    let name = js_sys::decode_uri_component(name).map_or_else(|_| name.to_owned(), String::from);
    visible(&name).into_owned()
}

/// Gives the page the title of a document.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// A document that is being opened.
pub struct Opening {
    cancelled: Rc<Cell<bool>>,
    abort: Option<AbortController>,
    reader: Reader,
}

/// What the bytes come from, once they do.
type Reader = Rc<RefCell<Option<ReadableStreamDefaultReader>>>;

impl Opening {
    /// Stops it: no byte more comes in, and work ends with its present slice.
    pub fn cancel(&self) {
        self.cancelled.set(true);
        match (&self.abort, &*self.reader.borrow()) {
            (Some(abort), _) => abort.abort(),
            (None, Some(reader)) => stop(reader),
            (None, None) => {}
        }
    }
}

/// Fetches and opens a document, to be told in a language. `told` is called with how far it is, `done` once at the end.
pub fn open_document(
    asked: String,
    language: Language,
    told: impl Fn(Step) + 'static,
    done: impl FnOnce(Result<Opened, Refusal>) + 'static,
) -> Opening {
    let abort = AbortController::new().ok();
    let signalling = abort.clone();
    begin(abort, told, done, async move |pacing, reader| {
        let url = own_address(&asked, language)?;
        let text = fetched(&url, signalling.as_ref(), &pacing, &reader).await?;
        open(&document_name(&asked), text, language, &pacing).await
    })
}

/// Reads and opens a file, to be told in a language, and called by a name. The rest is as where a document is fetched.
pub fn open_file(
    file: GivenFile,
    name: String,
    language: Language,
    told: impl Fn(Step) + 'static,
    done: impl FnOnce(Result<Opened, Refusal>) + 'static,
) -> Opening {
    begin(None, told, done, async move |pacing, reader| {
        let bytes = file.bytes();
        if bytes > MAX_BYTES {
            return Err(Refusal::TooLarge);
        }
        let text = read(file.stream(), Some(bytes), &pacing, &reader).await;
        // Where it is not to be read, nothing answers for it but the browser.
        let text =
            text.map_err(|refusal| if refusal == Refusal::NoAnswer { Refusal::NotRead } else { refusal })?;
        open(&name, text, language, &pacing).await
    })
}

fn begin(
    abort: Option<AbortController>,
    told: impl Fn(Step) + 'static,
    done: impl FnOnce(Result<Opened, Refusal>) + 'static,
    opening: impl AsyncFnOnce(Pacing, Reader) -> Result<Opened, Refusal> + 'static,
) -> Opening {
    let (cancelled, reader) = (Rc::new(Cell::new(false)), Reader::default());
    let begun = Opening { cancelled: cancelled.clone(), abort, reader: reader.clone() };
    spawn_local(async move {
        let result = match Pacing::new(cancelled.clone(), Box::new(told)) {
            Some(pacing) => opening(pacing, reader).await,
            None => Err(Refusal::NoAnswer),
        };
        done(if cancelled.get() { Err(Refusal::Cancelled) } else { result });
    });
    begun
}

/// The whole address of what is asked for, if it is of the page's own origin. It is looked for from the folder of the first page,
/// whichever language's page asks.
fn own_address(asked: &str, language: Language) -> Result<String, Refusal> {
    let location = gloo::utils::window().location();
    let here = location.href().unwrap_or_default();
    let up = language
        .folder()
        .filter(|_| !cfg!(debug_assertions))
        .and_then(|_| Url::new_with_base("../", &here).ok());
    let base = up.map_or(here, |up| up.href());
    let url = Url::new_with_base(asked, &base).map_err(|_| Refusal::NoAddress(asked.to_owned()))?;
    let own = location.origin().unwrap_or_default();
    let is_web = ["http:", "https:"].contains(&url.protocol().as_str());
    if url.origin() != own || !is_web {
        let asked = if is_web { url.origin() } else { url.protocol() };
        return Err(Refusal::OtherOrigin { asked, own });
    }
    Ok(url.href())
}

/// The text at an address, read as it comes in.
async fn fetched(
    url: &str,
    abort: Option<&AbortController>,
    pacing: &Pacing,
    reader: &Reader,
) -> Result<String, Refusal> {
    let init = RequestInit::new();
    init.set_signal(abort.map(AbortController::signal).as_ref());
    let answer = JsFuture::from(gloo::utils::window().fetch_with_str_and_init(url, &init)).await;
    let answer: Response = answer.ok().and_then(|it| it.dyn_into().ok()).ok_or(Refusal::NoAnswer)?;
    if !answer.ok() {
        return Err(Refusal::Status(answer.status()));
    }
    let header = |name: &str| answer.headers().get(name).ok().flatten();
    if header("content-type").is_some_and(|kind| kind.trim_start().starts_with("text/html")) {
        return Err(Refusal::WebPage);
    }
    // A compressed body says how long it is before it is unpacked.
    let of = header("content-encoding").is_none().then(|| header("content-length")).flatten();
    let of = of.and_then(|length| length.parse().ok());
    match answer.body() {
        Some(stream) => read(stream, of, pacing, reader).await,
        None => Body::default().text(),
    }
}

/// The text of a stream, of which so many bytes are to come.
async fn read(
    stream: ReadableStream,
    of: Option<usize>,
    pacing: &Pacing,
    kept: &Reader,
) -> Result<String, Refusal> {
    let mut body = Body::default();
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    kept.replace(Some(reader.clone()));
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(|_| Refusal::NoAnswer)?;
        let Some(piece) = value(&piece) else { return body.text() };
        if let Err(refusal) = body.push(&piece.to_vec()) {
            stop(&reader);
            return Err(refusal);
        }
        if pacing.is_due() {
            pacing.rest(Step::Fetching { bytes: body.bytes(), of }).await?;
        }
    }
}

/// Says that what goes on coming in is not wanted. A failure to say so changes nothing.
fn stop(reader: &ReadableStreamDefaultReader) {
    let said = reader.cancel();
    spawn_local(async move { drop(JsFuture::from(said).await) });
}

/// The bytes of a piece; none at the stream's end.
fn value(piece: &JsValue) -> Option<Uint8Array> {
    Reflect::get(piece.dyn_ref::<Object>()?, &"value".into()).ok()?.dyn_into().ok()
}

/// Rests by a message to the page itself: that lets everything else go first, and no timer's least delay adds up.
struct Pacing {
    cancelled: Rc<Cell<bool>>,
    told: Box<dyn Fn(Step)>,
    clock: Performance,
    channel: MessageChannel,
    /// When this slice began, and when something was told last.
    began: Cell<f64>,
    last: Cell<f64>,
}

impl Pacing {
    fn new(cancelled: Rc<Cell<bool>>, told: Box<dyn Fn(Step)>) -> Option<Self> {
        let clock = gloo::utils::window().performance()?;
        let channel = MessageChannel::new().ok()?;
        let began = Cell::new(clock.now());
        Some(Self { cancelled, told, clock, channel, began, last: Cell::new(f64::NEG_INFINITY) })
    }
}

impl Drop for Pacing {
    fn drop(&mut self) {
        self.channel.port1().close();
    }
}

impl Pace for Pacing {
    fn is_due(&self) -> bool {
        self.clock.now() - self.began.get() >= SLICE_MS
    }

    async fn rest(&self, step: Step) -> Result<(), Refusal> {
        let now = self.clock.now();
        if matches!(step, Step::Deriving(_)) || now - self.last.get() >= TELLING_MS {
            self.last.set(now);
            (self.told)(step);
        }
        let message = Promise::new(&mut |go_on, _| {
            self.channel.port1().set_onmessage(Some(&go_on));
            // If it cannot be sent, work goes on at once.
            if self.channel.port2().post_message(&JsValue::NULL).is_err() {
                let _ = go_on.call0(&JsValue::NULL);
            }
        });
        let _ = JsFuture::from(message).await;
        self.began.set(self.clock.now());
        if self.cancelled.get() { Err(Refusal::Cancelled) } else { Ok(()) }
    }
}
