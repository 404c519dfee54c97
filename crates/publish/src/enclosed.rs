//! One file with everything in it, which opens from a disk: the finished page with its program and its wasm
//! inside. What is inside a page is no file that browsers would refuse to load from beside it.

use super::{broken, hosts, seal};
use crate::Outcome;
use base64::{Engine, prelude::BASE64_STANDARD};
use sourceline_messages::Language;
use std::fs;
use std::path::Path;

const LOADER: &str = "<script data-script=\"./";
const WASM: &str = " data-wasm=\"./";
/// What it says stands last in its tag.
const WORDS: &str = " data-words=";
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
const CHARSET: &str = "<meta charset=\"utf-8\">";
/// Stands for the loader's tag while the page is put together.
const MARK: &str = "\u{0}";
/// The element that the loader unpacks.
const PROGRAM: &str = "_wasm";
/// With what wasm-bindgen's script ends: it gives itself to who imports it.
const EXPORT: &str = "export { initSync, __wbg_init as default };";
/// To the page, in place of that.
const GIVE: &str = "window.sourcelineProgram = { default: __wbg_init };";

/// Makes one page of the published one in a language.
///
/// # Errors
/// If the page is not as [`super::finish`] leaves it.
pub fn enclose(folder: &Path, language: Language) -> Outcome<String> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).map_err(|e| broken("read", &path, &e))
    };
    let text = |name: &str| String::from_utf8(read(name)?).map_err(|_| format!("{name} is no text."));
    let page = match language.folder() {
        Some(below) => super::above(&text(&format!("{below}/index.html"))?),
        None => text("index.html")?,
    };
    let (before, loader, after) = parted(&page, LOADER, ">")?;
    let page = format!("{before}{MARK}{after}");
    // `a.js" data-wasm="./a_bg.wasm" data-worker="…`
    let (script, rest) = loader.split_once('"').ok_or("the loader names no script.")?;
    let (_, wasm, _) = parted(rest, WASM, "\"")?;
    let (_, words) = rest.split_once(WORDS).ok_or("the loader has no words.")?;
    let (script, wasm, words) = (script.to_owned(), wasm.to_owned(), words.to_owned());
    // Who opens a file asks for no document of the page's own origin.
    let (page, _) = cut(&page, "\n<script>\nif (new URLSearchParams", "</script>")?;
    let (page, _) = cut(&page, POLICY, "\">")?;
    let page = hosts::unlinked(&page)?;

    let program = text(&script)?;
    let (program, rest) =
        program.split_once(EXPORT).ok_or(format!("{script} gives itself otherwise than it did."))?;
    let program = format!("\n{program}{GIVE}{rest}");
    if program.contains("</script") {
        return Err("what is to be enclosed would end the element that it is put into.".into());
    }
    let packed =
        BASE64_STANDARD.encode(super::squeeze::gzip(&read(&wasm)?).map_err(|e| format!("{wasm}: {e}."))?);
    let parts = format!(
        "<script type=\"application/wasm+gzip\" id=\"{PROGRAM}\">{packed}</script>\n\
         <script type=\"module\">{program}</script>\n</head>"
    );
    let page = put(&page, "</head>", &parts)?;
    let page = put(&page, MARK, &format!("<script data-enclosed=\"{PROGRAM}\"{WORDS}{words}>"))?;
    let page = put(&page, "<html ", "<html data-enclosed ")?;
    let policy = seal::enclosed_policy(&seal::Hashes::of(&page));
    put(&page, CHARSET, &format!("{CHARSET}{POLICY}{policy}\">"))
}

/// The page without what stands from `from` up to the next `to`, and what stood between.
fn cut(page: &str, from: &str, to: &str) -> Outcome<(String, String)> {
    let (before, between, after) = parted(page, from, to)?;
    Ok((format!("{before}{after}"), between.to_owned()))
}

/// What stands before `from`, between it and the next `to`, and after that.
fn parted<'a>(page: &'a str, from: &str, to: &str) -> Outcome<(&'a str, &'a str, &'a str)> {
    let missing = || format!("the page has no `{}`.", from.trim());
    let (before, rest) = page.split_once(from).ok_or_else(missing)?;
    let (between, after) = rest.split_once(to).ok_or_else(missing)?;
    Ok((before, between, after))
}

fn put(page: &str, place: &str, by: &str) -> Outcome<String> {
    let (before, after) =
        page.split_once(place).ok_or_else(|| format!("the page has no `{}`.", place.trim()))?;
    Ok([before, by, after].concat())
}
