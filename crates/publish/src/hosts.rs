//! What hosts and browsers are told of the page: `_headers`, as Netlify and Cloudflare Pages read it, and the manifest.

use super::seal::{self, Hashes};
use super::{broken, files, has_extension};
use crate::Outcome;
use serde_json::json;
use std::fs;
use std::path::Path;

const MANIFEST: &str = "manifest.webmanifest";

/// Writes `_headers`: the policy, which allows the scripts and the styles of every page, and what no `<meta>` can say.
pub fn headers(folder: &Path) -> Outcome {
    let mut hashes = Hashes::default();
    for page in files(folder)?.into_iter().filter(|path| has_extension(path, "html")) {
        let html = fs::read_to_string(&page).map_err(|e| broken("read", &page, &e))?;
        hashes.join(Hashes::of(&html));
    }
    let path = folder.join("_headers");
    fs::write(&path, text(&hashes)).map_err(|e| broken("written", &path, &e))
}

fn text(hashes: &Hashes) -> String {
    let policy = seal::policy(hashes);
    format!(
        "/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"
    )
}

/// Writes the manifest, by which a page can be put on a phone's home screen. It has the page's title.
pub fn manifest(folder: &Path, html: &str) -> Outcome {
    let title = html.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    let title = unescaped(title.ok_or("the page has no title.")?.0);
    let icon = |file: &str, sizes: &str, kind: &str| json!({ "src": file, "sizes": sizes, "type": kind, "purpose": "any" });
    let icons = [icon("icon-192.png", "192x192", "image/png"), icon("icon-512.png", "512x512", "image/png")];
    let manifest = json!({
        "name": title, "short_name": "Sourceline", "start_url": "./", "scope": "./", "display": "minimal-ui",
        "background_color": "#faf7f2", "theme_color": "#1f2a37", "icons": icons,
    });
    let path = folder.join(MANIFEST);
    fs::write(&path, manifest.to_string()).map_err(|e| broken("written", &path, &e))
}

/// The page with links to the manifest and to the picture that a phone shows for it.
pub fn linked(html: &str) -> Outcome<String> {
    let (before, after) = html.split_once("</head>").ok_or("the page has no </head>.")?;
    Ok(format!("{before}{}</head>{after}", links()))
}

/// The page without those links, and without the one to its own icon: for a file beside which nothing lies.
pub fn unlinked(html: &str) -> Outcome<String> {
    let (before, after) = html.split_once(&links()).ok_or("the page has no link to its manifest.")?;
    let html = format!("{before}{after}");
    let (before, rest) = html.split_once("<link rel=\"icon\"").ok_or("the page has no icon.")?;
    let (_, after) = rest.split_once('>').ok_or("the link to the page’s icon has no end.")?;
    Ok(format!("{before}{}", after.trim_start()))
}

fn links() -> String {
    format!(
        "<link rel=\"manifest\" href=\"./{MANIFEST}\">\n<link rel=\"apple-touch-icon\" href=\"./icon-192.png\">\n"
    )
}

/// The text of an element whose markup has no more than the four references that the prerenderer writes.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_say_the_policy_and_what_no_page_can() {
        let text = text(&Hashes {
            scripts: vec!["sha256-a=".to_owned(), "sha256-b=".to_owned()],
            styles: Vec::new(),
        });
        assert!(text.starts_with("/*\n  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a=' 'sha256-b='; "));
        assert!(text.contains("\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"));
    }

    #[test]
    fn a_title_is_the_text_of_its_markup() {
        assert_eq!(unescaped("a &amp;lt; b &lt;c&gt; &quot;d&quot;"), "a &lt; b <c> \"d\"");
    }
}
