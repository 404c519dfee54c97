//! What a style sheet may ask, since a browser asks it again in every frame of a gesture.

use std::fs;
use std::path::Path;

/// What the drawing stands in, and the drawing itself.
const AROUND: &[&str] =
    &["html", "body", ":root", "main", "[data-still]", ".with-panel", ".timeline", ".plot", ".layer"];

/// Where time runs down the page there is nothing to zoom.
const NARROW_ALONE: &[&str] = &["body:has(.listed)"];

/// What is wrong with a style sheet, by line.
fn faults(css: &str) -> Vec<String> {
    let lines = css.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("/*"));
    let faults = lines.flat_map(|(at, line)| {
        let of_style = line.contains("[style").then(|| "asks for `style`".to_owned());
        let holders = line.match_indices(":has(").filter_map(move |(has, _)| {
            let compound = line[..has].rsplit([' ', ',', '>', '~', '+', '{']).next().unwrap_or_default();
            let is_around = AROUND.iter().any(|around| compound.starts_with(around));
            let is_narrow =
                NARROW_ALONE.iter().any(|narrow| line[has - compound.len()..].starts_with(narrow));
            (is_around && !is_narrow).then(|| format!("asks what `{compound}` holds"))
        });
        of_style.into_iter().chain(holders).map(move |what| format!("line {}: {what}", at + 1))
    });
    faults.collect()
}

#[test]
fn no_style_sheet_asks_what_the_drawing_stands_in_for_what_it_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let mut read = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        assert_eq!(faults(&fs::read_to_string(&path).unwrap()), Vec::<String>::new(), "{}", path.display());
        read += 1;
    }
    assert!(read > 10);
}

#[test]
fn such_a_line_is_found_and_others_are_let_through() {
    let wrong = [
        "body:has(.evidence.open) { padding: 0; }",
        "[data-still]:not(:has(.live)) .lanes { visibility: hidden; }",
        ".a, .timeline.live:has(.b) .c { color: red; }",
        ".plot[style] .mark { visibility: hidden; }",
    ];
    for line in wrong {
        assert_eq!(faults(line).len(), 1, "{line}");
    }
    let right = [
        ".evidence:has(.a) .b { color: red; }",
        ".masthead:has(.standing-out:not(:empty)) .subtitle { display: none; }",
        "  body:has(.listed) { padding-bottom: 70vh; }",
        "[data-still] .lanes { visibility: hidden; }",
    ];
    assert_eq!(faults(&right.join("\n")), Vec::<String>::new());
}
