use super::*;
use crate::check::sha256_hex;

/// What is left, a line a sentence: its place, whether it is cited, its words, and its times.
fn told(timeline: &str, files: &[(&str, &str)]) -> String {
    let corpus: Corpus =
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    let scan = scan(timeline, &corpus, &mut |_, _, _| {});
    let mut lines = Vec::new();
    for text in &scan.texts {
        for left in &text.left {
            let Spot { words, line, column, start, end } = &left.at;
            let mark = if left.is_cited { "cited" } else { "open" };
            let times: Vec<String> = left
                .times
                .iter()
                .map(|time| format!("{} at {}:{}", time.words, time.line, time.column))
                .collect();
            lines.push(format!(
                "{}:{line}:{column} {start}..{end} {mark} {words:?} [{}]",
                text.file,
                times.join(", ")
            ));
            let whole = files.iter().find(|(name, _)| *name == text.file).unwrap().1;
            let points = CodePoints::new(whole.strip_prefix('\u{feff}').unwrap_or(whole));
            for spot in left.times.iter().chain([&left.at]) {
                assert_eq!(points.slice(spot.start..spot.end), Some(spot.words.as_str()));
            }
        }
    }
    let counts = (scan.sentences(), scan.dated(), scan.times());
    format!("{}\n{counts:?}, whole: {}", lines.join("\n"), scan.is_whole)
}

const TEXT: &str =
    "Pier\n\nThe pier closed on Monday, after a year. It is 부두 long. 배는 3월에 왔다.\nAd.\n";

fn timeline(rest: &str) -> String {
    let digest = sha256_hex(TEXT.as_bytes());
    format!(
        r#"
format = "sourceline/1"
title = "Pier"
description = ""
language = "en"

[[source]]
id = "pier"
file = "pier.txt"
sha256 = "{digest}"

[[source.ledger]]
exact = "Ad."
class = "boilerplate"
note = "an advertisement"

[[event]]
id = "closed"
title = "The pier closes"
summary = ""
kind = "happening"
importance = 1

[[event.citation]]
source = "pier"
exact = "The pier closed on Monday"
supports = ["title"]
{rest}"#
    )
}

#[test]
fn what_nothing_accounts_for_and_what_nothing_cites_of_a_sentence() {
    insta::assert_snapshot!(told(&timeline(""), &[("pier.txt", TEXT)]));
    // A citation of the date alone accounts for nothing, as the check has it; but its time is cited.
    let date = "[[event.citation]]\nsource = \"pier\"\nexact = \"after a year\"\nsupports = [\"date\"]\n";
    insta::assert_snapshot!(told(&timeline(date), &[("pier.txt", TEXT)]));
}

#[test]
fn what_cannot_be_read_accounts_for_nothing_and_hides_nothing_else() {
    // A quotation that stands nowhere, an entry that is broken, a line that is no TOML, and no file at all.
    let files = [("pier.txt", TEXT)];
    let nowhere = timeline("").replace("The pier closed on", "The pier opened on");
    let broken = timeline("").replace("importance = 1", "importance = \"first\"\nimportence = 2");
    let no_toml = timeline("title = = 3\n");
    insta::assert_snapshot!(told(&nowhere, &files));
    insta::assert_snapshot!(told(&broken, &files));
    insta::assert_snapshot!(told(&no_toml, &files));
    insta::assert_snapshot!(told("", &files));
}

#[test]
fn of_a_file_that_no_source_describes_everything_is_left() {
    let files = [("new.txt", "\u{feff}A bridge is planned for 2031.\n\nIt is long.\n"), ("pier.txt", TEXT)];
    insta::assert_snapshot!(told(&timeline(""), &files));
}

#[test]
fn of_two_sources_with_one_id_the_second_has_no_ledger() {
    let twice = timeline("[[source]]\nid = \"pier\"\nfile = \"other.txt\"\nsha256 = \"\"\n");
    insta::assert_snapshot!(told(&twice, &[("pier.txt", TEXT), ("other.txt", "Short.")]));
}
