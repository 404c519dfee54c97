//! Sealing a page: the Content-Security-Policy that lets it run its own scripts and nothing else.

use crate::Outcome;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// Puts the policy into a page, first in its head, with the hash of every script that stands in the page itself.
///
/// # Errors
/// If the page has no head, has a policy already, or carries `integrity` attributes (which protect nothing here and
/// make browsers warn; `data-integrity="none"` in index.html keeps Trunk from writing them).
pub fn seal(html: &str) -> Outcome<String> {
    if html.contains(" integrity=\"") {
        return Err(
            "the page has `integrity` attributes: set data-integrity=\"none\" on the links in index.html."
                .into(),
        );
    }
    if html.to_ascii_lowercase().contains("http-equiv=\"content-security-policy\"") {
        return Err("the page has a Content-Security-Policy already: take it out of index.html.".into());
    }
    let meta =
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy(&Hashes::of(html)));
    let at = place(html).ok_or("the page has no <head>: write one in index.html.")?;
    Ok(format!("{}{meta}{}", &html[..at], &html[at..]))
}

/// The hashes of what stands in a page and is in force there.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Hashes {
    /// Of its scripts.
    pub scripts: Vec<String>,
    /// Of its style sheets.
    pub styles: Vec<String>,
}

impl Hashes {
    /// Those of a page.
    pub fn of(html: &str) -> Self {
        let hashed = |texts: Vec<&str>| texts.into_iter().map(script_hash).collect();
        Self { scripts: hashed(inline_scripts(html)), styles: hashed(inline_styles(html)) }
    }

    /// Takes in those of another page.
    pub fn join(&mut self, other: Self) {
        for (mine, others) in [(&mut self.scripts, other.scripts), (&mut self.styles, other.styles)] {
            mine.extend(others);
            mine.sort();
            mine.dedup();
        }
    }
}

/// Hashes as a directive lists them.
fn listed(hashes: &[String]) -> String {
    hashes.iter().map(|hash| format!(" '{hash}'")).collect()
}

/// The policy of a page in which what has these hashes stands.
pub fn policy(hashes: &Hashes) -> String {
    let scripts = format!("script-src 'self' 'wasm-unsafe-eval'{}", listed(&hashes.scripts));
    let styles = match hashes.styles.is_empty() {
        true => "style-src 'none'".to_owned(),
        false => format!("style-src{}", listed(&hashes.styles)),
    };
    // frame-ancestors is for headers only, and publishers embed.
    [
        "default-src 'none'",
        &scripts,
        &styles,
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types sourceline",
    ]
    .join("; ")
}

/// The policy of a page with everything in it: nothing of anywhere, not even of where it lies.
pub fn enclosed_policy(hashes: &Hashes) -> String {
    [
        "default-src 'none'".to_owned(),
        format!("script-src 'wasm-unsafe-eval'{}", listed(&hashes.scripts)),
        format!("style-src{}", listed(&hashes.styles)),
        "base-uri 'none'; form-action 'none'; object-src 'none'".to_owned(),
        "require-trusted-types-for 'script'; trusted-types 'none'".to_owned(),
    ]
    .join("; ")
}

/// The texts of the style sheets that stand in the page.
fn inline_styles(html: &str) -> Vec<&str> {
    html.split("<style>").skip(1).filter_map(|rest| Some(rest.split_once("</style>")?.0)).collect()
}

/// The hash of a script's text as a policy writes it. Browsers read line ends as `\n`, so they are hashed so.
pub fn script_hash(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// The texts of the scripts that stand in the page and are run, in their order, each once: neither those with a `src`
/// nor data blocks.
pub fn inline_scripts(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = find(html, at, "<") {
        let rest = &html[open..];
        if rest.starts_with("<!--") {
            let Some(end) = find(html, open + 4, "-->") else { break };
            at = end + 3;
            continue;
        }
        let Some(attributes) = tag(rest, "<script") else {
            at = open + 1;
            continue;
        };
        let start = open + "<script".len() + attributes.len() + 1;
        let Some(end) = find(html, start, "</script") else { break };
        if runs_inline(attributes) && !found.contains(&&html[start..end]) {
            found.push(&html[start..end]);
        }
        at = end;
    }
    found
}

/// Whether a script element with these attributes runs its own text.
fn runs_inline(attributes: &str) -> bool {
    let pairs = pairs(attributes);
    let kind = pairs.iter().find(|(name, _)| name == "type").map(|(_, value)| value.to_ascii_lowercase());
    let runs = ["", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"];
    pairs.iter().all(|(name, _)| name != "src") && runs.contains(&kind.as_deref().unwrap_or("").trim())
}

/// The attributes of a tag, their names in small letters, without character references (none are expected here).
fn pairs(attributes: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut rest = attributes.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let (quote, body) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => (Some(quote), &after[1..]),
                _ => (None, after),
            };
            let end = body.find(|c: char| quote.map_or(c.is_whitespace(), |q| c == q)).unwrap_or(body.len());
            value = &body[..end];
            rest = body[end..].strip_prefix(['"', '\'']).unwrap_or(&body[end..]).trim_start();
        }
        if !name.is_empty() {
            pairs.push((name, value.to_owned()));
        }
    }
    pairs
}

/// The attributes of the tag that `rest` begins with, if it is that one.
fn tag<'a>(rest: &'a str, open: &str) -> Option<&'a str> {
    let head = rest.get(..open.len())?;
    let after = &rest[open.len()..];
    if !head.eq_ignore_ascii_case(open)
        || !after.starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace())
    {
        return None;
    }
    let mut quote = None;
    let end = after.find(|c: char| {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(q), _) if q == c => quote = None,
            _ => {}
        }
        quote.is_none() && c == '>'
    })?;
    Some(&after[..end])
}

/// Where the policy goes: after the declaration of the encoding, which must come early, else at the head's start.
fn place(html: &str) -> Option<usize> {
    let end_of = |open: &str, must: &str| {
        let mut at = 0;
        while let Some(found) = find(html, at, open) {
            if let Some(attributes) = tag(&html[found..], open)
                && attributes.to_ascii_lowercase().contains(must)
            {
                return Some(found + open.len() + attributes.len() + 1);
            }
            at = found + 1;
        }
        None
    };
    let head = end_of("<head", "")?;
    Some(end_of("<meta", "charset").filter(|at| *at > head).unwrap_or(head))
}

/// Where `what` (in small letters) next stands, in letters of any case.
fn find(text: &str, from: usize, what: &str) -> Option<usize> {
    let (text, what) = (text.as_bytes(), what.as_bytes());
    let windows = text.get(from..)?.windows(what.len());
    windows.enumerate().find(|(_, window)| window.eq_ignore_ascii_case(what)).map(|(at, _)| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_that_of_the_text_as_browsers_read_it() {
        // `printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64`
        assert_eq!(script_hash("alert(1)"), "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=");
        assert_eq!(script_hash("a\r\nb"), script_hash("a\nb"));
        assert_ne!(script_hash("a\n"), script_hash("a"));
    }

    #[test]
    fn only_scripts_that_run_their_own_text_are_hashed() {
        let html = "<!-- <script>commented</script> --><script src=\"a.js\"></script><SCRIPT\ttype='module'>\nimport 'x';\n\
                    </SCRIPT><script type=\"application/json\">{}</script><script data-x=\"a>b\">two</script>\
                    <scripture>no</scripture><script type=module src=b.js></script><script>two</script>";
        assert_eq!(inline_scripts(html), ["\nimport 'x';\n", "two"]);
    }

    #[test]
    fn the_policy_stands_early_and_carries_the_hashes() {
        let html = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>t</title><style>y</style></head><body><script>x</script></body>";
        let sealed = seal(html).unwrap();
        let (hash, style) = (script_hash("x"), script_hash("y"));
        assert!(sealed.starts_with(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\""
        ));
        assert!(
            sealed.contains(&format!("script-src 'self' 'wasm-unsafe-eval' '{hash}'; style-src '{style}'"))
        );
        assert!(sealed.ends_with("<title>t</title><style>y</style></head><body><script>x</script></body>"));
        assert!(seal(&sealed).unwrap_err().contains("already"));
    }

    #[test]
    fn the_policy_is_the_one_that_was_tried() {
        assert_eq!(
            policy(&Hashes { scripts: vec!["sha256-abc=".to_owned()], styles: Vec::new() }),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='; style-src 'none'; img-src 'self'; \
             font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action \
             'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types sourceline"
        );
    }

    #[test]
    fn a_page_that_cannot_be_sealed_says_why() {
        assert_eq!(seal("<p>no head").unwrap_err(), "the page has no <head>: write one in index.html.");
        assert!(seal("<head><link integrity=\"sha384-x\"></head>").unwrap_err().contains("data-integrity"));
        assert!(seal("<head><title>é</title></head><header>").is_ok());
    }
}
