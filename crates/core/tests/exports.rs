//! The forms of the corpora and of made-up documents: what each holds whatever the document, as somebody else's reader or the own
//! importer finds it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod corpora;

use corpora::{HARBOUR, load};
use proptest::prelude::*;
use pulldown_cmark::{Event as Markdown, Options, Parser, Tag};
use sourceline_core::check::{check, lists};
use sourceline_core::formats::{Export, Import, Loss};
use sourceline_core::generate::generate;
use sourceline_core::model::{Document, Evidence};
use std::collections::{BTreeMap, BTreeSet};

/// The footnotes of a Markdown text with their words, and in what order they are first referred to.
fn footnotes(markdown: &str) -> (BTreeMap<usize, String>, Vec<usize>) {
    let (mut notes, mut referred, mut open) = (BTreeMap::new(), Vec::new(), None);
    for event in Parser::new_ext(markdown, Options::ENABLE_FOOTNOTES) {
        match event {
            Markdown::FootnoteReference(name) => {
                let number = name.parse().unwrap();
                if !referred.contains(&number) {
                    referred.push(number);
                }
            }
            Markdown::Start(Tag::FootnoteDefinition(name)) => {
                let number: usize = name.parse().unwrap();
                assert_eq!(notes.insert(number, String::new()), None, "note {number} stands twice");
                open = Some(number);
            }
            Markdown::Text(words) => {
                if let Some(words_of_note) = open.and_then(|number| notes.get_mut(&number)) {
                    words_of_note.push_str(&words);
                }
            }
            Markdown::Html(html) | Markdown::InlineHtml(html) => panic!("HTML: {html}"),
            _ => {}
        }
    }
    (notes, referred)
}

fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every passage stands in one footnote, word for word, and every footnote is referred to, in the order of their numbers.
fn holds_every_passage(document: &Document) {
    let (notes, referred) = footnotes(&Export::Markdown.write(document));
    assert_eq!(referred, (1..=notes.len()).collect::<Vec<_>>());
    let lists = lists(document);
    let cited: BTreeSet<_> = lists
        .iter()
        .flatten()
        .map(|cited| (&cited.citation.source, cited.citation.start, cited.citation.end))
        .collect();
    assert_eq!(notes.len(), cited.len());
    let words: Vec<&String> = notes.values().collect();
    for cited in lists.iter().flatten() {
        let quoted = format!("“{}”", one_line(&cited.citation.exact));
        assert!(words.iter().any(|note| note.starts_with(&quoted)), "no note has {quoted}");
    }
}

/// What a calendar has of a document comes in again, obeys every rule, and lies on the days that the document allows.
fn comes_in_again(document: &Document) {
    let calendar = Export::Ics.write(document);
    let read = Import::of("story.ics", &calendar).read(&calendar).unwrap().document;
    assert_eq!((read.evidence, &read.title), (Evidence::Unchecked, &document.title));
    assert_eq!(check(&read), []);
    let left_out = Export::Ics.losses(document).into_iter().map(|loss| match loss {
        Loss::Undated(count) | Loss::Events(count) => count,
        _ => 0,
    });
    assert_eq!(
        read.events.len() + left_out.sum::<usize>(),
        document.events.len(),
        "none is dropped silently"
    );
    let known: BTreeMap<_, _> = document.events.iter().map(|event| (event.id.as_str(), event)).collect();
    for event in &read.events {
        let own = known[event.id.as_str()];
        assert_eq!((&event.summary, &event.themes), (&own.summary.trim().to_owned(), &own.themes));
        assert!(event.title.starts_with(own.title.trim()), "{}", event.title);
        let (first, last) = (event.date.start.earliest.unwrap(), event.date.end.latest.unwrap());
        let ends =
            [own.date.start.earliest, own.date.start.latest, own.date.end.earliest, own.date.end.latest];
        assert!(ends.contains(&Some(first)) && ends.contains(&Some(last)), "{}: {first} to {last}", event.id);
    }
}

#[test]
fn the_corpora_keep_what_their_forms_promise() {
    for folder in ["assets", HARBOUR] {
        let document = load(folder);
        holds_every_passage(&document);
        comes_in_again(&document);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn made_up_documents_keep_what_their_forms_promise(seed in any::<u64>(), events in 30usize..150) {
        let document = generate(events, seed);
        holds_every_passage(&document);
        comes_in_again(&document);
        for export in Export::ALL {
            let text = export.write(&document);
            prop_assert!(text.ends_with('\n'));
            prop_assert!(text.len() > 100, "{}", export.name());
        }
    }
}
