//! Words out of HTML, good, broken and hostile.

use super::*;
use proptest::prelude::*;

fn words(html: &str) -> String {
    plain(html).text
}

#[test]
fn words_are_what_a_browser_shows() {
    let table = [
        ("plain", "plain"),
        ("<b>bold</b> and <i>italic</i>", "bold and italic"),
        (" two\n  lines\tone ", "two lines one"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("one<br><br><br>two", "one\n\ntwo"),
        ("<p>one</p>\n<p>two</p>", "one\n\ntwo"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ("a <!-- not b <b> --> c", "a c"),
        ("a<script>alert(1)</script>b<style>p{}</style>c", "abc"),
        ("a<SCRIPT>if (1<2) {}</Script >b", "ab"),
        ("<a title=\"a > b\" href='x'>words</a>", "words"),
        ("&lt;b&gt; &amp;amp; &quot;&apos;", "<b> &amp; \"'"),
        ("caf&eacute; &#233; &#xE9; &yuml; &iexcl; &hellip;", "café é é ÿ ¡ …"),
        ("&#0; &#xD800; &#99999999;", "\u{fffd} \u{fffd} \u{fffd}"),
        ("AT&T &unknown; &; &#; &#x; &amp", "AT&T &unknown; &; &#; &#x; &amp"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("a <b unclosed", "a <b unclosed"),
        ("a <b \"> c <b> d", "a c d"),
        ("<<b>", "<"),
        ("<", "<"),
        ("</", "</"),
        ("", ""),
    ];
    for (html, text) in table {
        assert_eq!(words(html), text, "{html}");
    }
}

#[test]
fn what_elements_meant_is_counted() {
    let found = plain("<p>a <b>b</b> <A href='x'>c</a> <b>d</b><br><img src=x><span>e</span></p>");
    let elements: Vec<_> = found.elements.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(elements, [("a", 1), ("b", 2), ("img", 1)]);
}

#[test]
fn a_passage_of_ours_is_known_again() {
    let found = plain(&format!("summary {PASSAGE}<p>words</p><cite>who</cite></blockquote> after"));
    assert_eq!((found.text.as_str(), found.passages, found.elements.len()), ("summary\nafter", 1, 0));
    assert_eq!(words("<blockquote>theirs</blockquote>"), "theirs");
}

/// Each of these would take hours if a tag that does not end were looked for again from every place.
#[test]
fn it_takes_time_in_proportion() {
    for part in ["<", "<b \"", "<b '", "<!--", "<script>", "&", "&#", PASSAGE, "<b \"'>", "</b "] {
        let html = part.repeat(1_000_000 / part.len());
        assert!(words(&html).len() <= html.len(), "{part}");
    }
}

const PARTS: &[&str] = &[
    "a", "가", " ", "<", ">", "&", ";", "\"", "'", "&amp;", "&lt;", "&#65;", "<b>", "</p>", "<!--", "-->",
    "<br>",
];

proptest! {
    #[test]
    fn what_is_escaped_comes_back(parts in prop::collection::vec(prop::sample::select(PARTS), 0..12)) {
        let text = parts.concat();
        let shown = text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(words(&escape_lines(&text)), shown);
    }

    #[test]
    fn lines_come_back(lines in prop::collection::vec("[a-c<&]{1,3}", 1..5), gap in 1usize..=2) {
        let text = lines.join(&"\n".repeat(gap));
        prop_assert_eq!(words(&escape_lines(&text)), text);
    }

    #[test]
    fn anything_is_read(html in "\\PC{0,60}|[<>!/\"'&;#a-b -]{0,60}") {
        let once = plain(&html).text;
        prop_assert_eq!(words(&escape_lines(&once)), once);
    }
}
