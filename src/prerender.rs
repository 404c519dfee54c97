//! Draws the page into the index.html of a folder, so that it is there before any script runs: the markup, the document's title
//! and description, and all style sheets, positions included. The project's own page is drawn so, and those of authors.
//!
//! Each language has a page, in a folder of its own but for the first: all names that are in it are still those beside the first.
//!
//! Beside each comes open.html, the same page without the story: it opens the document that its address asks for. The story would
//! be read, laid out and thrown away first.

use crate::data::{self, Own};
use crate::{App, AppProps};
use sourceline_core::formats::sourceline::write_compact;
use sourceline_core::layout::{Arrangement, BANDS, Plan, Scene, overview_rules, sentence_rules, still_rules};
use sourceline_core::model::Document;
use sourceline_core::scale::View;
use sourceline_core::state::{Editions, Story, Telling};
use sourceline_messages::{Language, Piece, Slot};
use std::fs;
use std::path::Path;
use std::rc::Rc;

const ROOT: &str = "<div id=\"_app\">";
const TITLE: &str = "<title>Sourceline</title>";
/// The page that opens documents.
const OPEN: &str = "open.html";
/// The page of the story.
const INDEX: &str = "index.html";
/// The first script of the story's page.
const TO_OPEN: &str = "<script>
if (new URLSearchParams(location.search).has('document')) location.replace('open.html' + location.search + location.hash);
</script>";
/// Nothing is painted before the list begins (Chromium waits for an element's opening tag), that is, before all of the drawing is
/// there: what came in pieces would move.
const WHOLE_FIRST: &str = "<link rel=\"expect\" href=\"#_events\" blocking=\"render\">";
/// What a page begins with; scripts come after it.
const CHARSET: &str = "<meta charset=\"utf-8\">";
const STYLE_SHEET: &str = "<link rel=\"stylesheet\" href=\"";

/// Draws the document that the program embeds into the pages of a folder.
///
/// # Errors
/// If the page in it is not as Trunk leaves it, or a file cannot be read or written.
pub fn embedded(folder: &Path) -> Result<(), String> {
    draw_all(folder, "", |_| Ok(Own::Embedded))
}

/// Draws a document into the pages of a folder whose program embeds none, and puts it into each as a data block. `watch` is told how
/// many languages of how many are done.
///
/// # Errors
/// Those of [`embedded`].
pub fn enclosing(
    folder: &Path,
    document: &Document,
    watch: &mut dyn FnMut(usize, usize),
) -> Result<(), String> {
    let block = block(document)?;
    let mut done = 0;
    draw_all(folder, &block, |language| {
        watch(done, Language::ALL.len());
        done += 1;
        let story = Telling::new(document.clone()).in_language(language).story();
        Ok(Own::Derived(Rc::new(Editions::of(story))))
    })
}

fn draw_all(
    folder: &Path,
    block: &str,
    mut own: impl FnMut(Language) -> Result<Own, String>,
) -> Result<(), String> {
    let path = folder.join(INDEX);
    let page = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (page, css) = without_style_sheets(&page, folder)?;
    let page = replaced(&page, "</body>", &format!("{block}</body>"))?;
    Language::ALL.into_iter().try_for_each(|language| {
        let folder = language.folder().map_or_else(|| folder.to_owned(), |below| folder.join(below));
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        draw(language, &own(language)?, &page, &css, &folder)
    })
}

/// A document as a data block. No `<` is left in it, which could end the element.
fn block(document: &Document) -> Result<String, String> {
    let mut json = Vec::new();
    write_compact(document, &mut json).map_err(|error| error.to_string())?;
    let json = String::from_utf8(json).map_err(|error| error.to_string())?.replace('<', "\\u003c");
    Ok(format!("<script type=\"application/json\" id=\"{}\">{json}</script>\n", data::BLOCK))
}

/// Draws both pages of a language into a folder.
fn draw(language: Language, own: &Own, page: &str, css: &str, folder: &Path) -> Result<(), String> {
    let story = data::editions(own, language)?.whole();
    let page = with_head(page, &story)?;
    // Where the story's marks stand is nothing to other documents.
    write(&folder.join(OPEN), &opening(&with_style(&page, css)?, language)?)?;
    // They are a sheet of their own, which goes where another document is opened in the page.
    let page = with_style(&with_style(&page, css)?, &positions(&story))?;
    let page = replaced(&page, CHARSET, &format!("{CHARSET}\n{TO_OPEN}"))?;
    let page = replaced(&page, "</head>", &format!("{WHOLE_FIRST}\n</head>"))?;
    // What needs scripts is not shown until one says that it is there.
    let page = replaced(&page, "<html ", "<html data-still ")?;
    let drawn = format!("<div id=\"_app\" data-prerendered>{}", markup(own, language)?);
    write(&folder.join(INDEX), &replaced(&page, ROOT, &drawn)?)
}

/// The page that opens documents, of the one whose story is not drawn yet.
fn opening(page: &str, language: Language) -> Result<String, String> {
    let page = replaced(page, CHARSET, &format!("{CHARSET}\n<meta name=\"robots\" content=\"noindex\">"))?;
    replaced(&page, ROOT, &format!("{ROOT}{}", not_opened(language)))
}

/// What the page that opens documents says where no script is run.
fn not_opened(language: Language) -> String {
    let link = format!("<a href=\"./\">{}</a>", language.timeline_of_this_page());
    let piece = |piece| match piece {
        Piece::Text(text) => escaped(&text),
        Piece::Of(link) => link,
    };
    let readable: String =
        language.readable_without_script_in(Slot::Of(link)).into_iter().map(piece).collect();
    let why = language.no_document_without_script();
    format!("<noscript><div class=\"not-opened\"><p>{why}</p>\n<p>{readable}</p></div></noscript>")
}

/// The app's markup in a language, as hydration expects it.
fn markup(own: &Own, language: Language) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let app = yew::LocalServerRenderer::<App>::with_props(AppProps::new(own.clone(), language));
    Ok(tokio::task::LocalSet::new().block_on(&runtime, app.render()))
}

/// Where everything stands at first: the folded axis, whole, in every band; and the sentences on their strips.
fn positions(story: &Story) -> String {
    let (document, drawing) = (story.document(), story.drawing());
    let plan = |band| Plan::new(document, drawing, &Arrangement::default(), band);
    let bands: Vec<(Plan, Scene)> = (0..BANDS.len())
        .map(plan)
        .map(|plan| {
            let scene = Scene::new(drawing, &plan, View::FULL);
            (plan, scene)
        })
        .collect();
    still_rules(drawing, bands.iter().map(|(plan, scene)| (plan, scene)))
        + &overview_rules(drawing)
        + &sentence_rules(story.sentence_lengths())
}

/// The page with its language, and the document's title and description.
fn with_head(page: &str, story: &Story) -> Result<String, String> {
    let document = story.document();
    let foreign = story.foreign(&document.language);
    let lang = foreign.map(|lang| format!(" lang=\"{}\"", escaped(lang))).unwrap_or_default();
    let head = format!(
        "<title{lang}>{}</title>\n<meta name=\"description\" content=\"{}\">",
        escaped(&document.title),
        escaped(&document.description)
    );
    let page = replaced(page, TITLE, &head)?;
    replaced(&page, "<html lang=\"en\">", &format!("<html lang=\"{}\">", story.language().tag()))
}

/// The page without the links to its style sheets, and what stands in those, in the cascade's order.
fn without_style_sheets(page: &str, folder: &Path) -> Result<(String, String), String> {
    let mut css = String::new();
    let mut rest = page;
    let mut kept = String::new();
    while let Some((before, link)) = rest.split_once(STYLE_SHEET) {
        let (href, after) = link.split_once('"').ok_or("a style sheet's link has no end.")?;
        let (_, after) = after.split_once('>').ok_or("a style sheet's link has no end.")?;
        let file = folder.join(href.trim_start_matches("./"));
        css += &fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        kept += before;
        rest = after.trim_start_matches('\n');
    }
    kept += rest;
    Ok((kept, css))
}

/// The page with a style sheet in its head: a file of its own would be a journey more before anything can be painted.
fn with_style(page: &str, css: &str) -> Result<String, String> {
    if css.contains("</") {
        return Err(
            "a style sheet has `</` in it, which would end the element that it is put into.".to_owned()
        );
    }
    replaced(page, "</head>", &format!("<style>{css}</style>\n</head>"))
}

/// A text with one place replaced; that it is not there is an error.
fn replaced(page: &str, place: &str, by: &str) -> Result<String, String> {
    let (before, after) = page.split_once(place).ok_or_else(|| format!("index.html has no `{place}`."))?;
    Ok([before, by, after].concat())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// Text as HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
