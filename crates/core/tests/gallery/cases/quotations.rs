//! Quotations, and what they support.

use super::super::edit::Edit::{Retell, Write};
use super::{Case, READ_2029, case};
use sourceline_core::check::Rule;

pub(super) fn quotations() -> Vec<Case> {
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

pub(super) fn supports() -> Vec<Case> {
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
        support("support-date-of-no-date", "date = { edtf = \"2029\", basis = \"stated\" }\n", "")
            .also(Write(READ_2029, "")),
        support(
            "support-stated-order",
            "\n[[event.after.citation]]\nsource = \"narupo-news\"\nexact = \"개장식 다음 날인 오늘\"\n",
            "",
        ),
    ]
}
