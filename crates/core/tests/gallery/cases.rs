//! The cases, one file a family of rules.

mod dates;
mod disagreements;
mod form;
mod ledgers;
mod names;
mod quotations;
mod steps;

use super::edit::Edit;
use super::evidence;
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

pub fn case(name: &'static str, rule: Rule, edits: impl Into<Vec<Edit>>) -> Case {
    Case { name, rules: vec![rule], edits: edits.into() }
}

/// The step that computes when the sea route was open again.
const OPEN_AGAIN: &str = "\n[[event.step]]\nfor = \"end\"\nop = \"same_as\"\nsource = \"narupo-news\"\nwords = \"첫 정기선이 떠났다\"\nevent = \"first-boat\"\nat = \"start\"\n";
/// The steps of the typhoon.
const READ_2029: &str = "\n[[event.step]]\nop = \"read\"\nsource = \"narupo-news\"\nwords = \"2029년\"\n";
/// The steps of the lighthouse.
const STILL_A_PLAN: &str = "
[[event.step]]
op = \"published\"
source = \"narupo-news\"

[[event.step]]
op = \"after\"
source = \"narupo-news\"
words = \"켤 계획이다\"
";

/// All cases.
pub fn cases() -> Vec<Case> {
    [
        form::form(),
        form::corpus(),
        quotations::quotations(),
        quotations::supports(),
        dates::dates(),
        steps::steps(),
        names::names(),
        names::orders(),
        super::orders::smallest(),
        disagreements::disagreements(),
        evidence::cases(),
        ledgers::ledgers(),
        disagreements::values(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Case {
    fn also(mut self, edit: Edit) -> Self {
        self.edits.push(edit);
        self
    }
}
