//! The form of the file, and the texts beside it.

use super::super::edit::Edit::{Alter, Damage, Put, Remove, Retell, Write};
use super::{Case, case};
use sourceline_core::check::Rule;

pub(super) fn form() -> Vec<Case> {
    let form = |name, find, write| case(name, Rule::Form, [Write(find, write)]);
    vec![
        form("form-unknown-field", "importance = 4", "importance = 4\nimportence = 4"),
        form("form-missing-field", "kind = \"plan\"\n", ""),
        form("form-unknown-kind", "kind = \"plan\"", "kind = \"hope\""),
        form("form-offsets-are-not-authored", "prefix = \"在靠岸后说，\"", "start = 52"),
        form("form-bare-date", "author = \"한물결\"\npublished = \"2031-04-12\"", "published = 2031-04-12"),
        form(
            "form-no-such-day",
            "author = \"한물결\"\npublished = \"2031-04-12\"",
            "published = \"2031-04-31\"",
        ),
        form("form-open-string", "answer = \"12\"", "answer = \"12"),
        form("form-other-version", "sourceline/1", "sourceline/2"),
        form("form-key-twice", "id = \"typhoon\"", "id = \"typhoon\"\nid = \"storm\""),
        Case {
            name: "form-two-entries-and-a-quotation",
            rules: vec![Rule::Form, Rule::Quotation],
            edits: vec![
                Write("importance = 4", "importance = 4\nimportence = 4"),
                Write("kind = \"count\"", "kind = \"number\""),
                Write(
                    "exact = \"옛 부두는 2029년 태풍에 무너졌고\"",
                    "exact = \"옛 부두는 2029년 태풍에 무너졌다\"",
                ),
            ],
        },
        Case {
            name: "form-entries-and-values",
            rules: vec![Rule::Form, Rule::Basis, Rule::Value],
            edits: vec![
                Write("weight = 1\n", ""),
                Write("importance = 4", "importance = 6"),
                Write(
                    "date = { edtf = \"2031-04-11\", basis = \"stated\" }",
                    "date = { edtf = \"2031-04-11\" }",
                ),
            ],
        },
        form("form-several-in-one-entry", "importance = 4", "importance = \"4\"\nfoo = 1\nbar = 2"),
        form("form-in-one-citation", "prefix = \"在靠岸后说，\"", "prefix = 1\nafter = \"在靠岸后说，\""),
        form("form-source-not-read", "file = \"ko.txt\"", "fille = \"ko.txt\""),
        form("form-event-not-read", "id = \"opening\"", "ids = \"opening\""),
        form("form-head-and-entry", "description = \"An", "descriptoin = \"An")
            .also(Write("importance = 4", "importance = 4\nimportence = 4")),
        form("form-no-list", "[[dependence]]", "[dependence]").also(Write(
            "[[dependence.evidence]]\nsource = \"biluowan-evening\"\nexact = \"据《나루포 신문》报道\"\n",
            "",
        )),
    ]
}

pub(super) fn corpus() -> Vec<Case> {
    vec![
        case(
            "corpus-altered-outside-quotations",
            Rule::Corpus,
            [Alter("zh.txt", "“海风很大，”他", "“海风很大，”她")],
        ),
        Case {
            name: "corpus-altered-inside-quotations",
            rules: vec![Rule::Corpus, Rule::Quotation],
            edits: vec![Alter(
                "zh.txt",
                "𠮷田船长在靠岸后说，船上有十五名",
                "吉田船长在靠岸后说，船上有十五名",
            )],
        },
        case("corpus-wrong-digest", Rule::Corpus, [Write("sha256 = \"27ac", "sha256 = \"27bd")]),
        case("corpus-missing-file", Rule::Corpus, [Remove("zh.txt")]),
        case("corpus-unused-file", Rule::Corpus, [Put("en.txt", b"A third report.\n")]),
        Case {
            name: "corpus-not-utf8",
            rules: vec![Rule::Corpus, Rule::Quotation],
            edits: vec![Put("zh.txt", b"\xb1\xcc\xc2\xdd")],
        },
        Case {
            name: "corpus-not-utf8-as-cited",
            rules: vec![Rule::Corpus, Rule::Quotation],
            edits: vec![
                Put("zh.txt", b"\xb1\xcc\xc2\xdd"),
                Write(
                    "f6cd836909ea42aea6a20e8cbdc8b3ae5242ed206479883f46e29f85b174bed8",
                    "4aee3f14f5e23dba551b7b36372ccd811d97e9a03e6184f7536aedd3cb3345de",
                ),
            ],
        },
        Case {
            name: "corpus-one-byte-inside-a-character",
            rules: vec![Rule::Corpus, Rule::Quotation],
            edits: vec![Damage("ko.txt", "“우리 섬이", 1, b'x')],
        },
        case(
            "corpus-byte-order-mark-added",
            Rule::Corpus,
            [Alter("ko.txt", "나루포 신문　2031", "\u{feff}나루포 신문　2031")],
        ),
        case(
            "corpus-byte-order-mark",
            Rule::Corpus,
            [Retell("ko.txt", "나루포 신문　2031", "\u{feff}나루포 신문　2031")],
        ),
    ]
}
