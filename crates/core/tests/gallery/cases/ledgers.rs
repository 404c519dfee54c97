//! The ledger.

use super::super::edit::Edit::Write;
use super::{Case, case};
use sourceline_core::check::Rule;

pub(super) fn ledgers() -> Vec<Case> {
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
