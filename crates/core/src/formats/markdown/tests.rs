//! What another reader finds in the Markdown of a document whose words are all markup.

use super::write;
use crate::formats::samples::rich;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::collections::BTreeSet;

#[test]
fn every_footnote_has_one_number_and_is_referred_to() {
    let markdown = write(&rich());
    let (mut references, mut notes) = (Vec::new(), Vec::new());
    for event in Parser::new_ext(&markdown, Options::ENABLE_FOOTNOTES) {
        match event {
            Event::FootnoteReference(name) => references.push(name.parse::<usize>().unwrap()),
            Event::Start(Tag::FootnoteDefinition(name)) => notes.push(name.parse::<usize>().unwrap()),
            _ => {}
        }
    }
    assert!(notes.len() > 3, "{notes:?}");
    assert_eq!(notes, (1..=notes.len()).collect::<Vec<_>>());
    let first: Vec<usize> = references
        .iter()
        .scan(BTreeSet::new(), |known, number| Some((known.insert(*number), *number)))
        .filter(|(new, _)| *new)
        .map(|(_, number)| number)
        .collect();
    assert_eq!(first, notes, "numbers follow the order in which they are referred to");
}

#[test]
fn no_word_becomes_markup() {
    let hostile = "</p><script>alert(1)</script> [x](javascript:alert(1)) ![y](z) `c` **b** &lt; | # http://a.b\n- c\n\n    d";
    let mut document = rich();
    document.title = hostile.to_owned();
    document.description = hostile.to_owned();
    for event in &mut document.events {
        event.title = hostile.to_owned();
        event.summary = hostile.to_owned();
        event.actors = vec![hostile.to_owned()];
        event.themes = vec![hostile.to_owned()];
        event.date.reasoning = Some(hostile.to_owned());
        event.citations.iter_mut().for_each(|citation| citation.exact = hostile.to_owned());
    }
    for source in &mut document.sources {
        source.title = Some(hostile.to_owned());
        source.author = Some(hostile.to_owned());
    }
    for disagreement in &mut document.disagreements {
        disagreement.question = hostile.to_owned();
        disagreement.note = Some(hostile.to_owned());
        disagreement.positions.iter_mut().for_each(|position| position.answer = hostile.to_owned());
    }
    let markdown = write(&document);
    let options = Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_GFM;
    let mut links = Vec::new();
    for event in Parser::new_ext(&markdown, options) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML: {html}"),
            Event::Code(code) => panic!("code: {code}"),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Start(
                tag @ (Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Table(_) | Tag::BlockQuote(_)),
            ) => {
                panic!("{tag:?}")
            }
            _ => {}
        }
    }
    assert_eq!(links, ["https://bay.example/pier"], "the address of a report alone is a link");
}
