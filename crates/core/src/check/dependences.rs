//! Dependences: which sources are not independent witnesses, and the passages that show it.

use super::{Fault, Path, Rule, Subject};
use crate::model::{Dependence, DependenceBasis};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let dependences = subject.document.dependences.iter().enumerate();
    dependences
        .flat_map(|(d, dependence)| one(&Path::item("dependences", d), dependence, subject.is_checked()))
        .collect()
}

fn one(path: &Path, dependence: &Dependence, checked: bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |path, message: String, help: &str| {
        faults.push(Fault::new(Rule::Dependence, path, message, help));
    };
    let enough = match dependence.basis {
        DependenceBasis::Stated => 1,
        DependenceBasis::Inferred => 2,
    };
    if dependence.sources.len() < enough {
        let message = if enough == 1 { "this names no source" } else { "shared passages need two sources" };
        let help =
            "name the sources concerned; only a stated credit to an outlet outside the corpus may name one";
        fault(path.field("sources"), message.to_owned(), help);
    }
    if checked && dependence.evidence.is_empty() {
        let help = "cite the shared passages, or the credit line";
        fault(path.clone(), "nothing shows this dependence".to_owned(), help);
    }
    for (c, citation) in dependence.evidence.iter().enumerate() {
        if !dependence.sources.contains(&citation.source) {
            let message =
                format!("`{}` is cited here, but is not one of the dependent sources", citation.source);
            let help = "name it among `sources`, or take the citation out";
            fault(path.field("evidence").index(c).field("source"), message, help);
        }
    }
    faults
}
