//! Cases of what follows from the passages: runs of words that reports share, and disputed numbers.

use super::cases::{Case, case};
use super::edit::{Edit::Retell, Edit::Write, Harbour};
use sourceline_core::check::{Rule, render};
use sourceline_core::formats::authored;
use sourceline_core::model::{Dependence, DependenceBasis};

pub fn cases() -> Vec<Case> {
    let disputed = |name, find, write| case(name, Rule::Positions, [Write(find, write)]);
    const SUMMARY: &str = "reports differ on how many were aboard.";
    vec![
        case(
            "dependence-shares-nothing",
            Rule::Dependence,
            [Write(
                "basis = \"stated\"\nreasoning = \"The Chinese",
                "basis = \"inferred\"\nreasoning = \"The Chinese",
            )],
        ),
        disputed(
            "disputed-number-in-a-title",
            "title = \"The first regular boat sails\"",
            "title = \"The first regular boat sails with 12\"",
        ),
        disputed("disputed-number-in-words", SUMMARY, "fifteen were aboard."),
        disputed("disputed-number-in-korean", SUMMARY, "승객 열두 명이 탔다."),
        disputed("disputed-number-in-chinese", SUMMARY, "船上有十五名乘客。"),
    ]
}

/// Eight words for the Korean report, once where it tells and once among its site furniture.
const TOLD: &str = "새 부두는 옛 부두보다 크다.　하나 둘 셋 넷 다섯 여섯 일곱 여덟.";
const FURNITURE: &str = "구독하기　|　하나 둘 셋 넷 다섯 여섯 일곱 여덟　|　광고";

/// The harbour's dependences after the same eight words were put into both reports.
fn dependences(edit: (&'static str, &'static str)) -> Vec<Dependence> {
    let mut harbour = Harbour::read();
    let case = "dependences";
    harbour.apply(&Retell("ko.txt", edit.0, edit.1), case);
    let told = "码头办公室没有回应。하나, 둘, 셋, 넷, 다섯, 여섯, 일곱, 여덟。";
    harbour.apply(&Retell("zh.txt", "码头办公室没有回应。", told), case);
    harbour.apply(&Write("exact = \"码头办公室没有回应。\"", told_in(told)), case);
    if edit.0.starts_with('새') {
        harbour.apply(&Write("exact = \"새 부두는 옛 부두보다 크다.\"", told_in(TOLD)), case);
    }
    let read = authored::read("timeline.toml", &harbour.timeline, "corpus", &harbour.corpus);
    read.unwrap_or_else(|faults| panic!("{}", render(&faults))).document.dependences
}

fn told_in(words: &str) -> &'static str {
    format!("exact = \"{words}\"").leak()
}

#[test]
fn a_shared_run_becomes_an_inferred_dependence() {
    let found = dependences(("새 부두는 옛 부두보다 크다.", TOLD));
    assert_eq!(found.len(), 2);
    assert_eq!(found[1].basis, DependenceBasis::Inferred);
    assert_eq!(found[1].reasoning, "They share a run of 8 words: “하나 둘 셋 넷 다섯 여섯 일곱 여덟”.");
    let passages: Vec<_> = found[1].evidence.iter().map(|citation| citation.exact.as_str()).collect();
    assert_eq!(passages, ["하나 둘 셋 넷 다섯 여섯 일곱 여덟", "하나, 둘, 셋, 넷, 다섯, 여섯, 일곱, 여덟"]);
}

#[test]
fn a_run_in_site_furniture_does_not_count() {
    assert_eq!(dependences(("구독하기　|　광고", FURNITURE)).len(), 1);
}
