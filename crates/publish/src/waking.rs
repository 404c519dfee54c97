//! When the app's files are asked for: not as Trunk has it, with the page, but by a loader that stands in the page's head
//! (`src/loader/wake.js`), when a reader has come and rests. A page that shows nothing before asks at once.

use super::words;
use crate::Outcome;
use sourceline_messages::Language;

/// The loader, as it is read.
const LOADER: &str = include_str!("../../../src/loader/wake.js");
/// What Trunk writes before the names of the app's script and its wasm.
const SCRIPT: &str = "<link rel=\"modulepreload\" href=\"";
const WASM: &str = "<link rel=\"preload\" href=\"";
/// Where what the loader says is put.
const SAID: &str = "<div class=\"said\" id=\"_said\" role=\"status\" hidden></div>\n";
const CHARSET: &str = "<meta charset=\"utf-8\">";
const ROOT: &str = "<div id=\"_app\"";

/// The page with the loader in place of Trunk's script, and what that says in the page's language. `worker` is the file that keeps it
/// for later.
///
/// # Errors
/// If the page is not as Trunk and the prerenderer leave it.
pub fn wake(html: &str, worker: &str, language: Language) -> Outcome<String> {
    let shows = html.contains("data-prerendered");
    let (page, script) = without(html, SCRIPT)?;
    let (page, wasm) = without(&page, WASM)?;
    let page = without_trunks_script(&page)?;
    let at_once = if shows { "" } else { " data-at-once" };
    let loader = format!(
        "<script data-script=\"{script}\" data-wasm=\"{wasm}\" data-worker=\"./{worker}\"{at_once} data-words=\"{}\">\n{}</script>",
        words::of_loader(language),
        bare(LOADER)
    );
    // What is asked for at once may be asked for before the loader is read.
    let links = format!(
        "\n{SCRIPT}{script}\" crossorigin=\"anonymous\">\n{WASM}{wasm}\" crossorigin=\"anonymous\" as=\"fetch\" \
         type=\"application/wasm\">"
    );
    let early = if shows { String::new() } else { links };
    let page = before(&page, CHARSET, |charset| format!("{charset}{early}\n{loader}"))?;
    before(&page, ROOT, |root| format!("{SAID}{root}"))
}

/// A program without the lines that only say something, and without its indentation.
pub fn bare(program: &str) -> String {
    let lines = program.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn is_comment(line: &str) -> bool {
    line.starts_with("//") || (line.starts_with("/**") && line.ends_with("*/"))
}

/// The page without a link, and the file that it led to.
fn without(page: &str, link: &str) -> Outcome<(String, String)> {
    let missing = || format!("the page has no `{link}…`, as Trunk writes it.");
    let (before, rest) = page.split_once(link).ok_or_else(missing)?;
    let (file, rest) = rest.split_once('"').ok_or_else(missing)?;
    let (_, after) = rest.split_once('>').ok_or_else(missing)?;
    Ok((format!("{before}{after}"), file.to_owned()))
}

fn without_trunks_script(page: &str) -> Outcome<String> {
    let missing = "the page has no module script of Trunk’s.";
    let (before, rest) = page.split_once("<script type=\"module\">").ok_or(missing)?;
    let (_, after) = rest.split_once("</script>").ok_or(missing)?;
    Ok(format!("{before}{}", after.trim_start()))
}

fn before(page: &str, place: &str, by: impl Fn(&str) -> String) -> Outcome<String> {
    let (head, rest) = page.split_once(place).ok_or_else(|| format!("the page has no `{place}`."))?;
    Ok([head, &by(place), rest].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><meta charset=\"utf-8\">\n<script type=\"module\">\nimport init from './a-1.js';\n</script>\n\
        <link rel=\"modulepreload\" href=\"./a-1.js\" crossorigin=\"anonymous\"><link rel=\"preload\" href=\"./a-1_bg.wasm\" as=\"fetch\">\
        </head><body><div id=\"_app\" data-prerendered></div></body>";

    #[test]
    fn a_page_that_is_drawn_asks_for_nothing_before_its_loader_does() {
        let page = wake(PAGE, "worker.js", Language::English).unwrap();
        assert!(page.starts_with(
            "<head><meta charset=\"utf-8\">\n<script data-script=\"./a-1.js\" data-wasm=\"./a-1_bg.wasm\" \
             data-worker=\"./worker.js\" data-words=\"{&quot;"
        ));
        assert!(!page.contains("preload") && !page.contains("import init"), "{page}");
        assert!(page.ends_with("hidden></div>\n<div id=\"_app\" data-prerendered></div></body>"), "{page}");
    }

    #[test]
    fn a_page_that_shows_nothing_asks_at_once() {
        let page = wake(&PAGE.replace(" data-prerendered", ""), "worker.js", Language::English).unwrap();
        assert!(page.contains(" data-at-once data-words="));
        let (links, script) = (page.find("rel=\"preload\"").unwrap(), page.find("<script").unwrap());
        assert!(links < script);
    }

    #[test]
    fn a_page_that_trunk_writes_otherwise_is_refused() {
        for gone in ["rel=\"modulepreload\"", "rel=\"preload\"", "type=\"module\"", "charset", "id=\"_app\""]
        {
            let why = wake(&PAGE.replace(gone, "x"), "worker.js", Language::English).unwrap_err();
            assert!(why.starts_with("the page has no "), "{why}");
        }
    }

    #[test]
    fn a_bare_program_has_its_statements_alone() {
        assert_eq!(
            bare("// a\n  let b = 'http://c'; // d\n\n  /** e */\n  f();\n"),
            "let b = 'http://c'; // d\nf();\n"
        );
        assert!(!bare(LOADER).contains("</"), "the page’s end of a script stands nowhere in it");
    }
}
