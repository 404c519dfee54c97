//! The messages' own check: what is wrong with them is told with its place.

#![allow(clippy::expect_used, clippy::panic, dead_code)]

#[path = "../build/catalogue.rs"]
mod catalogue;

use catalogue::{File, LANGUAGES, checked};

/// The same text in all languages but those that are given otherwise.
fn files(english: &str, others: &[(&'static str, &str)]) -> Vec<File> {
    let text =
        |language| others.iter().find(|(other, _)| *other == language).map_or(english, |(_, text)| text);
    let file = |language| File { language, room: "room".to_owned(), text: text(language).to_owned() };
    LANGUAGES.into_iter().map(file).collect()
}

fn faults(english: &str, others: &[(&'static str, &str)]) -> String {
    checked(&files(english, others)).expect_err("faults").join("\n")
}

#[test]
fn messages_are_packed_in_each_language() {
    let english = "found = { $count ->\n    [one] { $count } event\n   *[other] { $count } events\n} of { $all }\nspace = a{\" \"}\n";
    let rooms = checked(&files(english, &[("zh", "space = 空\nfound = { $all }中的{ $count }\n")]))
        .expect("no fault");
    let [found, space] = rooms[0].messages.as_slice() else { panic!("two messages") };
    assert_eq!(found.variables, ["count", "all"]);
    assert_eq!(
        found.patterns[0],
        "\u{2}0one\u{5}\u{1}0 event\u{3}other\u{5}\u{1}0 events\u{3}\u{4} of \u{1}1"
    );
    assert_eq!(found.patterns[2], "\u{1}1中的\u{1}0", "the slots are those of English, wherever they stand");
    assert_eq!(space.patterns, ["a ", "a ", "空"]);
}

#[test]
fn what_a_language_lacks_or_has_alone_is_told_with_its_place() {
    let english = "# Some words.\none = One { $name }\ntwo = Two\n";
    let korean = "one = 하나 { $nam }\ntwo = 둘\n";
    let chinese = "one = 一 { $name }\n\nthree = 三\n";
    insta::assert_snapshot!(faults(english, &[("ko", korean), ("zh", chinese)]), @r"
    messages/ko/room.ftl:1: `one` has $nam; in English it has $name.
    messages/zh/room.ftl lacks `two`, which messages/en/room.ftl has.
    messages/zh/room.ftl:3: there is no `three` in messages/en/room.ftl.
    ");
    let mut without = files("a = A\n", &[]);
    without.pop();
    insta::assert_snapshot!(checked(&without).expect_err("a file is missing").join("\n"), @r"
    messages/zh/room.ftl is missing: other languages have it.
    ");
}

#[test]
fn what_cannot_be_packed_is_told() {
    let english = "-name = Sourceline\nA = capital\nb = { c }\nd = { $n ->\n    [few] x\n   *[other] y\n}\ne =\n    .title = t\n\
                   f = { $n ->\n   *[one] x\n}\nb = again\n";
    insta::assert_snapshot!(faults(english, &[]), @r"
    messages/en/room.ftl: `-name` is a term, and those are not taken: write its words where they stand.
    messages/en/room.ftl:2: `A` is not written in small letters with hyphens.
    messages/en/room.ftl:3: `b` refers to something else than a variable, which is not taken.
    messages/en/room.ftl:4: `d` has the variant [few]; there are [one], [other] and whole numbers.
    messages/en/room.ftl:8: `e` has attributes, and those are not taken: make messages of them.
    messages/en/room.ftl:8: `e` says nothing.
    messages/en/room.ftl:10: `f` has another default than *[other].
    messages/ko/room.ftl: `-name` is a term, and those are not taken: write its words where they stand.
    messages/ko/room.ftl:2: `A` is not written in small letters with hyphens.
    messages/ko/room.ftl:3: `b` refers to something else than a variable, which is not taken.
    messages/ko/room.ftl:4: `d` has the variant [few]; there are [one], [other] and whole numbers.
    messages/ko/room.ftl:8: `e` has attributes, and those are not taken: make messages of them.
    messages/ko/room.ftl:8: `e` says nothing.
    messages/ko/room.ftl:10: `f` has another default than *[other].
    messages/zh/room.ftl: `-name` is a term, and those are not taken: write its words where they stand.
    messages/zh/room.ftl:2: `A` is not written in small letters with hyphens.
    messages/zh/room.ftl:3: `b` refers to something else than a variable, which is not taken.
    messages/zh/room.ftl:4: `d` has the variant [few]; there are [one], [other] and whole numbers.
    messages/zh/room.ftl:8: `e` has attributes, and those are not taken: make messages of them.
    messages/zh/room.ftl:8: `e` says nothing.
    messages/zh/room.ftl:10: `f` has another default than *[other].
    ");
    let one = |text: &str| faults(text, &[]).lines().next().unwrap_or_default().to_owned();
    insta::assert_snapshot!(one("where = Where\n"), @r"messages/en/room.ftl:1: `where` is a word of Rust, and the message becomes a function of that name: call it otherwise.");
    insta::assert_snapshot!(one("found = { $x } found\nfound-in = found in\n"), @r"messages/en/room.ftl: `found-in` is what gives `found` in pieces: call it otherwise.");
    insta::assert_snapshot!(faults("a = { $x\nb = B\n", &[]), @r#"
    messages/en/room.ftl:2: Expected a token starting with "}".
    messages/ko/room.ftl:2: Expected a token starting with "}".
    messages/zh/room.ftl:2: Expected a token starting with "}".
    "#);
}
