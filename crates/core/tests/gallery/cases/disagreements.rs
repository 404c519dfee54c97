//! Disagreements, dependences, and values of single fields.

use super::super::edit::Edit::Write;
use super::{Case, case};
use sourceline_core::check::Rule;

pub(super) fn disagreements() -> Vec<Case> {
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

pub(super) fn values() -> Vec<Case> {
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
