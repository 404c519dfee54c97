//! The cases.

use super::edit::Edit::{self, Alter, Damage, Put, Remove, Retell, Write};
use sourceline_core::check::Rule;

/// A broken document.
pub struct Case {
    /// Its name, and its snapshot's.
    pub name: &'static str,
    /// The rules that it breaks, in their order.
    pub rules: Vec<Rule>,
    /// What is done to the harbour.
    pub edits: Vec<Edit>,
}

/// A case that breaks one rule.
pub fn case(name: &'static str, rule: Rule, edits: impl Into<Vec<Edit>>) -> Case {
    Case { name, rules: vec![rule], edits: edits.into() }
}

/// All cases.
pub fn cases() -> Vec<Case> {
    [
        form(),
        corpus(),
        quotations(),
        supports(),
        dates(),
        names(),
        orders(),
        super::orders::smallest(),
        disagreements(),
        ledgers(),
        values(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn form() -> Vec<Case> {
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

fn corpus() -> Vec<Case> {
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

fn quotations() -> Vec<Case> {
    let quotation = |name, find, write| case(name, Rule::Quotation, [Write(find, write)]);
    let larger = "새 부두는 옛 부두보다 크다.";
    vec![
        quotation(
            "quotation-typographic-quotes",
            "\"한바다 시장은 개장식에서 “우리 섬이 다시 이어졌다”고 말했다.\"",
            "'한바다 시장은 개장식에서 \"우리 섬이 다시 이어졌다\"고 말했다.'",
        ),
        case(
            "quotation-non-breaking-hyphen",
            Rule::Quotation,
            [Retell("ko.txt", larger, "새 부두는 K\u{2011}2형이다."), Write(larger, "새 부두는 K-2형이다.")],
        ),
        case(
            "quotation-narrow-space",
            Rule::Quotation,
            [Retell("ko.txt", larger, "새 부두는 90\u{202f}m이다."), Write(larger, "새 부두는 90 m이다.")],
        ),
        quotation(
            "quotation-ideographic-space",
            "\"글　한물결 기자\"\nsupports",
            "\"글 한물결 기자\"\nsupports",
        ),
        quotation("quotation-width", "在靠岸后说，船上有十五名乘客。", "在靠岸后说,船上有十五名乘客。"),
        quotation(
            "quotation-normalisation",
            "\"그 뒤로 뱃길이 끊겼다\"",
            "\"\u{1100}\u{1173} 뒤로 뱃길이 끊겼다\"",
        ),
        quotation("quotation-other-words", "승객 열두 명이 탔다고\"", "승객 열세 명이 탔다고\""),
        quotation("quotation-nothing-like-it", "승객 열두 명이 탔다고\"", "seventeen whales\""),
        quotation("quotation-ambiguous", "prefix = \"在靠岸后说，\"\n", ""),
        quotation("quotation-wrong-prefix", "prefix = \"在靠岸后说，\"", "prefix = \"在起航前说，\""),
        quotation("quotation-blank", "\"娜卢浦新码头昨天启用\"", "\"　\""),
        quotation(
            "quotation-cited-twice",
            "[[event]]\nid = \"lighthouse\"",
            "[[event.citation]]\nsource = \"narupo-news\"\nexact = \"이 배에는 승객 열두 명이 탔다고 부두 사무소가 \
             밝혔다.\"\nsupports = [\"summary\"]\n\n[[event]]\nid = \"lighthouse\"",
        ),
    ]
}

fn supports() -> Vec<Case> {
    let support = |name, find, write| case(name, Rule::Support, [Write(find, write)]);
    let plan_block = "[[event.citation]]\nsource = \"narupo-news\"\nexact = \"시는 등대를 여름까지 다시 켤 계획이다.\"\nsupports = [\"title\", \"summary\", \"date\"]\n";
    let plan =
        "exact = \"시는 등대를 여름까지 다시 켤 계획이다.\"\nsupports = [\"title\", \"summary\", \"date\"]";
    vec![
        support("support-event-without-citation", plan_block, "").also(Write(
            "from = \"구독하기\"",
            "exact = \"시는 등대를 여름까지 다시 켤 계획이다.\"
class = \"statement\"
note = \"no event any more\"

[[source.ledger]]
from = \"구독하기\"",
        )),
        support(
            "support-summary",
            plan,
            "exact = \"시는 등대를 여름까지 다시 켤 계획이다.\"\nsupports = [\"title\", \"date\"]",
        ),
        support(
            "support-date",
            plan,
            "exact = \"시는 등대를 여름까지 다시 켤 계획이다.\"\nsupports = [\"title\", \"summary\"]",
        ),
        support(
            "support-nothing",
            plan,
            "exact = \"시는 등대를 여름까지 다시 켤 계획이다.\"\nsupports = [\"title\", \"summary\", \"date\"]\n\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"등대를\"",
        ),
        support("support-actors", "supports = [\"summary\", \"actors\"]", "supports = [\"summary\"]"),
        support(
            "support-of-what-is-empty",
            "supports = [\"summary\", \"actors\"]",
            "supports = [\"summary\", \"actors\", \"places\"]",
        ),
        support(
            "support-of-another-thing",
            "supports = [\"summary\", \"actors\"]",
            "supports = [\"summary\", \"actors\", \"publisher\"]",
        ),
        support(
            "support-named-twice",
            "supports = [\"summary\", \"actors\"]",
            "supports = [\"summary\", \"actors\", \"summary\"]",
        ),
        support("support-source-author", "via = [", "author = \"Lin\"\nvia = ["),
        support("support-date-of-no-date", "date = { edtf = \"2029\", basis = \"stated\" }\n", ""),
        support(
            "support-stated-order",
            "\n[[event.after.citation]]\nsource = \"narupo-news\"\nexact = \"개장식 다음 날인 오늘\"\n",
            "",
        ),
    ]
}

fn dates() -> Vec<Case> {
    let basis = |name, find, write| case(name, Rule::Basis, [Write(find, write)]);
    let date = |name, find, write| case(name, Rule::Date, [Write(find, write)]);
    let said = "date = { edtf = \"2031-04-11\", basis = \"derived\", reasoning = \"Said at the opening, which was on 2031-04-11.\" }";
    let opened = "date = { edtf = \"2031-04-11\", basis = \"stated\" }";
    vec![
        basis("basis-stated-without-the-date", said, "date = { edtf = \"2031-04-11\", basis = \"stated\" }"),
        basis(
            "basis-stated-by-the-year-alone",
            "exact = \"나루포시의 새 부두가 2031년 4월 11일 문을 열었다.\"",
            "exact = \"나루포시의 새 부두가 2031년\"",
        ),
        basis(
            "basis-derived-without-reasoning",
            said,
            "date = { edtf = \"2031-04-11\", basis = \"derived\" }",
        ),
        basis(
            "basis-stated-with-reasoning",
            opened,
            "date = { edtf = \"2031-04-11\", basis = \"stated\", reasoning = \"It says so.\" }",
        ),
        basis("basis-missing", opened, "date = { edtf = \"2031-04-11\" }"),
        basis(
            "basis-bounded-without-bound",
            "start = { basis = \"stated\" }\nend = { basis = \"derived\" }",
            "start = { basis = \"stated\" }\nend = { basis = \"bounded\" }",
        )
        .also(Write("edtf = \"2029/2031-04-12\"", "edtf = \"2029/\"")),
        basis(
            "basis-without-date",
            said,
            "date = { basis = \"derived\", reasoning = \"Said at the opening.\" }",
        )
        .also(Write(
            "supports = [\"title\", \"summary\", \"actors\", \"date\"]",
            "supports = [\"title\", \"summary\", \"actors\"]",
        )),
        date("date-no-expression", "edtf = \"[2031-04-12..]\"", "edtf = \"from 2031-04-12\""),
        date("date-no-such-day", "edtf = \"[2031-04-12..]\"", "edtf = \"2031-04-31\""),
        date("date-ends-before-it-starts", "edtf = \"2029/2031-04-12\"", "edtf = \"2031-04-12/2029\"")
            .also(Write(
                "start = { basis = \"stated\" }\nend = { basis = \"derived\" }",
                "basis = \"derived\"",
            ))
            .also(Write(
                "[[event.after]]\nevent = \"typhoon\"\nbasis = \"stated\"",
                "[[event.after]]\nevent = \"typhoon\"\nbasis = \"derived\"",
            )),
        date(
            "date-unlike-its-bounds",
            "start = { basis = \"stated\" }",
            "start = { latest = \"2029-09-30\", basis = \"stated\" }",
        ),
        date("date-open-against-its-expression", "end = { basis = \"derived\" }", "end = { open = false }")
            .also(Write("edtf = \"2029/2031-04-12\"", "edtf = \"2029/..\"")),
        date(
            "date-bounds-backwards",
            "start = { basis = \"stated\" }",
            "start = { earliest = \"2029-09-01\", latest = \"2029-08-31\", basis = \"stated\" }",
        ),
    ]
}

fn names() -> Vec<Case> {
    let identity = |name, find, write| case(name, Rule::Identity, [Write(find, write)]);
    let reference = |name, find, write| case(name, Rule::Reference, [Write(find, write)]);
    vec![
        identity("identity-event-twice", "id = \"lighthouse\"", "id = \"mayor-speaks\"")
            .also(Write("part_of = \"opening\"\n", "")),
        identity(
            "identity-alias-taken",
            "id = \"lighthouse\"",
            "id = \"lighthouse\"\naliases = [\"pier-opens\"]",
        ),
        identity("identity-malformed", "id = \"lighthouse\"", "id = \"Light House\""),
        identity("identity-disagreement-malformed", "id = \"aboard\"", "id = \"-aboard\""),
        reference("reference-misspelt-event", "part_of = \"opening\"", "part_of = \"openning\""),
        reference("reference-by-alias", "part_of = \"opening\"", "part_of = \"pier-opens\""),
        reference("reference-unknown-event", "events = [\"first-boat\"]", "events = [\"whale\"]"),
        reference(
            "reference-misspelt-source",
            "source = \"biluowan-evening\"\nexact = \"娜卢浦新码头昨天启用\"",
            "source = \"biluowan-morning\"\nexact = \"娜卢浦新码头昨天启用\"",
        ),
        reference(
            "reference-named-twice",
            "events = [\"first-boat\"]",
            "events = [\"first-boat\", \"first-boat\"]",
        ),
    ]
}

fn orders() -> Vec<Case> {
    let order = |name, find, write| case(name, Rule::Order, [Write(find, write)]);
    vec![
        order("order-part-of-itself", "part_of = \"opening\"", "part_of = \"mayor-speaks\""),
        order("order-part-of-cycle", "aliases = [\"pier-opens\"]", "aliases = [\"pier-opens\"]\npart_of = \"mayor-speaks\""),
        order("order-after-cycle", "\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새", "\n[[event.after]]\nevent = \"first-boat\"\nbasis = \"derived\"\n\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새"),
        order("order-after-its-own-part", "\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새", "\n[[event.after]]\nevent = \"mayor-speaks\"\nbasis = \"derived\"\n\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새"),
        order("order-against-the-dates", "[[event.after]]\nevent = \"typhoon\"\nbasis = \"stated\"", "[[event.after]]\nevent = \"opening\"\nbasis = \"stated\""),
        order("order-after-what-still-holds", "edtf = \"2029/2031-04-12\"", "edtf = \"2029/..\"")
            .also(Write("end = { basis = \"derived\" }\n", ""))
            .also(Write(
                "[[event.after]]\nevent = \"opening\"",
                "[[event.after]]\nevent = \"cut-off\"\nbasis = \"derived\"\n\n[[event.after]]\nevent = \"opening\"",
            )),
        order("order-still-holding-part-of-the-past", "edtf = \"2029/2031-04-12\"", "edtf = \"2029/..\"")
            .also(Write("end = { basis = \"derived\" }\n", ""))
            .also(Write("title = \"No boats sail\"", "title = \"No boats sail\"\npart_of = \"typhoon\""))
            .also(Write(
                "[[event.after]]\nevent = \"typhoon\"\nbasis = \"stated\"\n\n[[event.after.citation]]\nsource = \"narupo-news\"\nexact = \"그 뒤로 뱃길이 끊겼다\"\n",
                "",
            )),
        order("order-part-outside-its-whole", "part_of = \"opening\"", "part_of = \"typhoon\""),
        order(
            "order-impossible-together",
            "date = { edtf = \"[2031-04-12..]\", basis = \"bounded\", reasoning = \"Still a plan on the day of the report; “by summer” names no year and no day.\" }\n",
            "\n[[event.after]]\nevent = \"first-boat\"\nbasis = \"derived\"\n",
        )
        .also(Write("다시 켤 계획이다.\"\nsupports = [\"title\", \"summary\", \"date\"]", "다시 켤 계획이다.\"\nsupports = [\"title\", \"summary\"]"))
        .also(Write(
            "\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새",
            "\n[[event.after]]\nevent = \"lighthouse\"\nbasis = \"derived\"\n\n[[event.citation]]\nsource = \"narupo-news\"\nexact = \"나루포시의 새",
        ))
        .also(Write("\n[[event.after]]\nevent = \"opening\"\nbasis = \"stated\"\n\n[[event.after.citation]]\nsource = \"narupo-news\"\nexact = \"개장식 다음 날인 오늘\"\n", "")),
    ]
}

fn disagreements() -> Vec<Case> {
    let positions = |name, find, write| case(name, Rule::Positions, [Write(find, write)]);
    let dependence = |name, find, write| case(name, Rule::Dependence, [Write(find, write)]);
    vec![
        positions("positions-equal", "answer = \"15\"", "answer = \" 12\""),
        positions(
            "positions-only-one",
            "[[disagreement.position]]\nanswer = \"12\"\n\n[[disagreement.position.citation]]\nsource = \"narupo-news\"\nexact = \"승객 열두 명이 탔다고\"\n",
            "",
        ),
        positions(
            "positions-uncited",
            "[[disagreement.position.citation]]\nsource = \"narupo-news\"\nexact = \"승객 열두 명이 탔다고\"\n",
            "",
        ),
        positions(
            "positions-silent-yet-cited",
            "answer = \"15\"",
            "answer = \"15\"\nsilent = [\"narupo-news\"]",
        ),
        silent("positions-all-silence", "silent = [\"narupo-news\"]", "silent = [\"biluowan-evening\"]"),
        silent(
            "positions-silent-twice",
            CITED_12,
            "silent = [\"biluowan-evening\"]\n\n[[disagreement.position]]\nanswer = \"none\"\nsilent = [\"biluowan-evening\"]",
        ),
        positions("positions-about-no-event", "events = [\"first-boat\"]", "events = []"),
        dependence(
            "dependence-of-one",
            "sources = [\"biluowan-evening\", \"narupo-news\"]\nbasis = \"stated\"",
            "sources = [\"biluowan-evening\"]\nbasis = \"inferred\"",
        ),
        dependence(
            "dependence-not-shown",
            "[[dependence.evidence]]\nsource = \"biluowan-evening\"\nexact = \"据《나루포 신문》报道\"\n",
            "",
        ),
        dependence(
            "dependence-shown-elsewhere",
            "sources = [\"biluowan-evening\", \"narupo-news\"]",
            "sources = [\"narupo-news\"]",
        ),
    ]
}

/// What the position `12` of the harbour rests on.
const CITED_12: &str =
    "\n[[disagreement.position.citation]]\nsource = \"narupo-news\"\nexact = \"승객 열두 명이 탔다고\"";

/// The harbour's disagreement with other things said of its two positions instead of their citations.
fn silent(name: &'static str, of_12: &'static str, of_15: &'static str) -> Case {
    let cited_15 = "\n[[disagreement.position.citation]]\nsource = \"biluowan-evening\"\nexact = \"船上有十五名乘客\"\nprefix = \"在靠岸后说，\"\n\n[[disagreement.position.citation]]\nsource = \"biluowan-evening\"\nexact = \"船上有十五名乘客\"\nsuffix = \"，都是本地人\"";
    case(name, Rule::Positions, [Write(CITED_12, of_12), Write(cited_15, of_15)]).also(Write(
        "[[source.ledger]]\nfrom = \"“海风很大，”\"",
        "[[source.ledger]]\nexact = \"他后来又说，船上有十五名乘客，都是本地人。\"\nclass = \"statement\"\nnote = \"no position any more\"\n\n[[source.ledger]]\nfrom = \"“海风很大，”\"",
    ))
}

fn ledgers() -> Vec<Case> {
    let ledger = |name, find, write| case(name, Rule::Ledger, [Write(find, write)]);
    let budget = "[[source.ledger]]\nexact = \"시는 예산을 밝히지 않았다.\"\nclass = \"context\"\nnote = \"says what was not said\"\n";
    vec![
        ledger("ledger-gap", budget, ""),
        ledger("ledger-cited-only-for-a-date", budget, "").also(Write(
            "exact = \"나루포 신문　2031년 4월 12일\"\nsupports = [\"date\"]",
            "exact = \"시는 예산을 밝히지 않았다.\"\nsupports = [\"date\"]",
        )),
        ledger(
            "ledger-boilerplate-cited",
            "exact = \"글　한물결 기자\"\nsupports",
            "exact = \"광고 문의\"\nsupports",
        ),
        ledger(
            "ledger-cited-called-context",
            budget,
            "[[source.ledger]]\nexact = \"옛 부두는 2029년 태풍에 무너졌고\"\nclass = \"context\"\nnote = \"what was before\"\n\n[[source.ledger]]\nexact = \"시는 예산을 밝히지 않았다.\"\nclass = \"context\"\nnote = \"says what was not said\"\n",
        ),
        ledger(
            "ledger-metadata-cited-by-an-event",
            "exact = \"娜卢浦新码头昨天启用\"",
            "exact = \"娜卢浦新码头启用\"",
        )
        .also(Write(
            "exact = \"船上有十五名乘客\"\nprefix = \"在靠岸后说，\"",
            "exact = \"首班定期船今天开出\"",
        )),
        ledger(
            "ledger-overlap",
            budget,
            "[[source.ledger]]\nfrom = \"새 부두는 옛\"\nto = \"밝히지 않았다.\"\nclass = \"context\"\nnote = \"too much\"\n",
        ),
        ledger("ledger-half-a-span", "to = \"광고 문의\"\n", ""),
        ledger(
            "ledger-called-cited",
            "exact = \"시는 예산을 밝히지 않았다.\"\nclass = \"context\"",
            "exact = \"시는 예산을 밝히지 않았다.\"\nclass = \"cited\"",
        ),
        ledger("ledger-blank-note", "note = \"says what was not said\"", "note = \" \""),
    ]
}

fn values() -> Vec<Case> {
    let value = |name, find, write| case(name, Rule::Value, [Write(find, write)]);
    vec![
        value("value-importance", "importance = 4", "importance = 6"),
        value("value-weight", "weight = 1", "weight = 0"),
        value("value-url", "via = [", "url = \"javascript:alert(1)\"\nvia = ["),
        value("value-language", "language = \"zh-Hans\"", "language = \"中文\""),
        value("value-blank-title", "title = \"No boats sail\"", "title = \" \""),
        value("value-name-twice", "actors = [\"Han Bada\"]", "actors = [\"Han Bada\", \"Han Bada\"]"),
        Case {
            name: "several-faults-at-once",
            rules: vec![Rule::Quotation, Rule::Reference, Rule::Value],
            edits: vec![
                Write("importance = 4", "importance = 9"),
                Write("part_of = \"opening\"", "part_of = \"closing\""),
                Write("승객 열두 명이 탔다고\"", "승객 열셋이 탔다고\""),
            ],
        },
    ]
}

impl Case {
    fn also(mut self, edit: Edit) -> Self {
        self.edits.push(edit);
        self
    }
}
