//! BibTeX in the dialect of BibLaTeX, UTF-8: one entry a source, and nothing of the events.
//!
//! BibLaTeX, because BibTeX itself has no field for a day, and none for who published a page. A source with an address of its own is
//! `@online`, any other `@misc`. The key is the source's id. Names and titles stand in a second pair of braces, so that nothing
//! parts a byline or makes capitals small; the signs that TeX reads as its own are written as commands, whose braces are always
//! paired, because BibTeX counts even those that are escaped.

use super::naming::Ids;
use super::{Loss, address, lost};
use crate::model::{Document, Source};
use std::fmt::Write;

/// What BibTeX cannot carry.
pub(super) fn losses(document: &Document) -> Vec<Loss> {
    Loss::some([
        Loss::Events(document.events.len()),
        lost::passages(document),
        lost::texts(document),
        lost::disagreements(document),
        lost::dependences(document),
        lost::ledger(document),
        lost::via(document),
        lost::field("language", document.sources.len()),
    ])
}

/// The sources, an entry each.
pub(super) fn write(document: &Document) -> String {
    let mut keys = Ids::default();
    let mut out = String::new();
    for source in &document.sources {
        if !out.is_empty() {
            out.push('\n');
        }
        // An id that is no key (of a document that nobody checked) becomes one of the title's words.
        let key = keys.take(Some(source.id.as_str()), source.title.as_deref().unwrap_or("source"));
        out.push_str(&entry(key.as_str(), source));
    }
    if out.is_empty() { "\n".to_owned() } else { out }
}

fn entry(key: &str, source: &Source) -> String {
    let url = address::web(source);
    let day = source.published.map(|day| day.to_string());
    let fields = [
        ("title", source.title.as_deref().map(braced)),
        ("author", source.author.as_deref().map(braced)),
        ("organization", source.publisher.as_deref().map(braced)),
        ("date", day.map(|day| format!("{{{day}}}"))),
        // Read letter by letter: nothing in it is escaped.
        ("url", url.map(|url| format!("{{{url}}}"))),
    ];
    // The comma behind the key stands even where nothing follows: a source may say nothing of itself.
    let mut out = format!("@{}{{{key},\n", if url.is_some() { "online" } else { "misc" });
    for (name, value) in fields {
        if let Some(value) = value {
            // Writing to a string does not fail.
            let _ = writeln!(out, "  {name} = {value},");
        }
    }
    out + "}\n"
}

fn braced(text: &str) -> String {
    format!("{{{{{}}}}}", escaped(text))
}

/// Words that TeX sets as they stand. Control characters are left out, white space of ASCII is one space.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_ascii_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for sign in word.chars().filter(|sign| !sign.is_control()) {
            match sign {
                '#' | '$' | '%' | '&' | '_' => {
                    out.push('\\');
                    out.push(sign);
                }
                '\\' => out.push_str("\\textbackslash{}"),
                '{' => out.push_str("\\textbraceleft{}"),
                '}' => out.push_str("\\textbraceright{}"),
                '~' => out.push_str("\\textasciitilde{}"),
                '^' => out.push_str("\\textasciicircum{}"),
                other => out.push(other),
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What TeX sets of escaped words.
    fn set(text: &str) -> String {
        [
            ("\\textbackslash{}", "\\"),
            ("\\textbraceleft{}", "{"),
            ("\\textbraceright{}", "}"),
            ("\\textasciitilde{}", "~"),
            ("\\textasciicircum{}", "^"),
        ]
        .iter()
        .fold(text.to_owned(), |text, (command, sign)| text.replace(command, &format!("\u{0}{sign}")))
        .replace("\\", "")
        .replace('\u{0}', "")
    }

    #[test]
    fn the_signs_of_tex_are_commands() {
        assert_eq!(
            escaped("50 % of {A} & B_1\n# $2 ~x^y"),
            "50 \\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_1 \\# \\$2 \\textasciitilde{}x\\textasciicircum{}y"
        );
    }

    proptest! {
        #[test]
        fn braces_are_paired_and_words_come_back(words in "[a-z나 #$%&_{}~^]{0,40}") {
            let text = escaped(&words);
            let mut depth = 0i32;
            for sign in text.chars() {
                depth += i32::from(sign == '{') - i32::from(sign == '}');
                prop_assert!((0..=1).contains(&depth));
            }
            prop_assert_eq!(depth, 0);
            prop_assert_eq!(set(&text), words.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
