//! Lines of testimony: reports that depend on each other count as one.
//!
//! Two reports are one line where a dependence joins them, where they credit the same outlet, or where one credits the
//! outlet that published the other; and so on through every report of the document, whether it tells of the event or
//! not. Lines are counted, never weighed: nothing here says which answer has more of them.

use crate::arranging::{Arrange, set_of};
use crate::model::{Dependence, DependenceBasis, Document, Source, SourceId};
use sourceline_messages::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Why some reports are one line of testimony.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// A report says so: the document's dependence with this index.
    Stated(usize),
    /// Shared passages show it: the document's dependence with this index.
    Inferred(usize),
    /// They credit the same outlet, which is named here.
    SameCredit(String),
    /// The first credits the outlet named here, which published the second.
    Publisher(String),
}

/// Reports that are one line of testimony, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// Those that depend on the others, where that is known; else all of them.
    pub dependent: Vec<SourceId>,
    /// Those that they depend on; empty where that is not known.
    pub origin: Vec<SourceId>,
    /// Why.
    pub ground: Ground,
}

impl Link {
    /// All reports that it joins.
    pub fn sources(&self) -> impl Iterator<Item = &SourceId> {
        self.dependent.iter().chain(&self.origin)
    }
}

/// What some reports amount to as witnesses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Testimony {
    /// The reports, line by line. Every report asked for is in one line.
    pub lines: Vec<BTreeSet<SourceId>>,
    /// What makes several reports one line.
    pub links: Vec<Link>,
}

/// Everything that joins sources of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    /// In an order that does not depend on the sources'.
    all: Vec<Link>,
    /// The sources of all links, each with the least source that it is joined to.
    whole: BTreeMap<SourceId, SourceId>,
}

impl Links {
    /// Reads them off the document's dependences and its sources' credits.
    pub fn of(document: &Document) -> Self {
        let all = links(document);
        let whole = components(&all);
        Self { all, whole }
    }

    /// The lines of testimony that some sources make, and why they are no more.
    pub fn testimony(&self, sources: &BTreeSet<SourceId>) -> Testimony {
        let lines = lines(sources, &self.whole);
        let within = |link: &&Link| link.sources().all(|id| sources.contains(id));
        let among: Vec<Link> = self.all.iter().filter(within).cloned().collect();
        // Links among the sources themselves tell it best; where they do not suffice, the way leads through other reports.
        if self::lines(sources, &components(&among)) == lines {
            return Testimony { lines, links: among };
        }
        let joined = |link: &&Link| {
            let line = link.sources().next().and_then(|id| self.whole.get(id));
            lines.iter().any(|of| of.len() > 1 && of.first().and_then(|id| self.whole.get(id)) == line)
        };
        let links = self.all.iter().filter(joined).cloned().collect();
        Testimony { lines, links }
    }
}

impl Testimony {
    /// `3 reports, 2 lines of testimony`.
    pub fn words(&self, language: Language) -> String {
        let reports: usize = self.lines.iter().map(BTreeSet::len).sum();
        language.testimony_counted(reports, self.lines.len())
    }
}

impl Link {
    /// Who depends on whom, and whether that is stated or inferred. `name` gives a report's name on the screen.
    pub fn words(&self, language: Language, name: impl Fn(&SourceId) -> String) -> String {
        let names = |ids: &[SourceId]| listed(language, ids.iter().map(&name).collect());
        let (dependent, origin) = (names(&self.dependent), names(&self.origin));
        let is_one = self.dependent.len() == 1;
        match &self.ground {
            Ground::Stated(_) if self.origin.is_empty() => language.testimony_depend_on_each_other(dependent),
            Ground::Stated(_) if is_one => language.testimony_one_credits(dependent, origin),
            Ground::Stated(_) => language.testimony_several_credit(dependent, origin),
            Ground::Inferred(_) => language.testimony_share_words(dependent),
            Ground::SameCredit(outlet) => language.testimony_several_credit(dependent, outlet),
            Ground::Publisher(outlet) if is_one => {
                language.testimony_one_credits_publisher(dependent, outlet, origin)
            }
            Ground::Publisher(outlet) => {
                language.testimony_several_credit_publisher(dependent, outlet, origin)
            }
        }
    }
}

/// `a`, `a and b`, `a, b and c`.
fn listed(language: Language, mut names: Vec<String>) -> String {
    let Some(last) = names.pop() else { return String::new() };
    match names.into_iter().reduce(|names, next| language.testimony_more(names, next)) {
        Some(names) => language.testimony_last(names, last),
        None => last,
    }
}

/// Everything that joins sources of the document, in an order that does not depend on theirs.
fn links(document: &Document) -> Vec<Link> {
    let known: BTreeSet<&SourceId> = set_of(document.sources.iter().map(|source| &source.id));
    let dependences = document.dependences.iter().enumerate();
    let mut links: Vec<Link> =
        dependences.filter_map(|(at, dependence)| of_dependence(at, dependence, &known)).collect();
    // What a dependence already says of the same reports is said once.
    let stated = links.iter().filter(|link| matches!(link.ground, Ground::Stated(_)));
    let said: BTreeSet<_> = set_of(stated.map(|link| (link.dependent.clone(), link.origin.clone())));
    let said = |credit: &Link| said.contains(&(credit.dependent.clone(), credit.origin.clone()));
    let credits: Vec<Link> = of_credits(&document.sources).into_iter().filter(|link| !said(link)).collect();
    links.extend(credits);
    links.arrange_by(|a, b| (&a.dependent, &a.origin, &a.ground).cmp(&(&b.dependent, &b.origin, &b.ground)));
    links
}

fn of_dependence(at: usize, dependence: &Dependence, known: &BTreeSet<&SourceId>) -> Option<Link> {
    let sources: BTreeSet<&SourceId> = set_of(dependence.sources.iter().filter(|id| known.contains(id)));
    if sources.len() < 2 {
        return None;
    }
    // The credit line stands in the report that depends.
    let credits = |id: &&SourceId| dependence.evidence.iter().any(|citation| citation.source == **id);
    let (crediting, credited): (Vec<&SourceId>, Vec<&SourceId>) = sources.iter().copied().partition(credits);
    let own = |ids: &[&SourceId]| ids.iter().map(|id| (*id).clone()).collect::<Vec<_>>();
    let directed = !crediting.is_empty() && !credited.is_empty();
    Some(match dependence.basis {
        DependenceBasis::Stated if directed => {
            Link { dependent: own(&crediting), origin: own(&credited), ground: Ground::Stated(at) }
        }
        basis => {
            let ground = match basis {
                DependenceBasis::Stated => Ground::Stated(at),
                DependenceBasis::Inferred => Ground::Inferred(at),
            };
            Link { dependent: sources.into_iter().cloned().collect(), origin: Vec::new(), ground }
        }
    })
}

/// Reports that credit one outlet, and reports that it published. Names are compared without case.
fn of_credits(sources: &[Source]) -> Vec<Link> {
    let folded = |name: &str| name.trim().to_lowercase();
    let mut crediting: BTreeMap<String, (String, BTreeSet<&SourceId>)> = BTreeMap::new();
    for source in sources {
        for outlet in source.via.iter().filter(|outlet| !outlet.trim().is_empty()) {
            let entry = crediting.entry(folded(outlet)).or_default();
            // Of several spellings one, whichever report comes first.
            if entry.0.is_empty() || *outlet < entry.0 {
                entry.0.clone_from(outlet);
            }
            entry.1.insert(&source.id);
        }
    }
    let mut publishing: BTreeMap<String, Vec<&SourceId>> = BTreeMap::new();
    for source in sources {
        if let Some(name) = &source.publisher {
            publishing.entry(folded(name)).or_default().push(&source.id);
        }
    }
    let mut links = Vec::new();
    for (key, (outlet, ids)) in crediting {
        let dependent: Vec<SourceId> = ids.iter().map(|id| (*id).clone()).collect();
        let published = publishing.get(&key).into_iter().flatten();
        let mut origin: Vec<SourceId> =
            published.filter(|id| !ids.contains(*id)).map(|id| (*id).clone()).collect();
        origin.arrange();
        if !origin.is_empty() {
            links.push(Link { dependent, origin, ground: Ground::Publisher(outlet) });
        } else if dependent.len() > 1 {
            links.push(Link { dependent, origin, ground: Ground::SameCredit(outlet) });
        }
    }
    links
}

/// The sources of all links, each with the least source that it is joined to.
fn components(links: &[Link]) -> BTreeMap<SourceId, SourceId> {
    let mut of: BTreeMap<&SourceId, Vec<usize>> = BTreeMap::new();
    for (at, link) in links.iter().enumerate() {
        link.sources().for_each(|id| of.entry(id).or_default().push(at));
    }
    let mut least = BTreeMap::new();
    let mut seen = vec![false; links.len()];
    // In order, so that the first of a component that is met is its least.
    for first in of.keys() {
        let mut open = vec![*first];
        while let Some(id) = open.pop() {
            if least.contains_key(id) {
                continue;
            }
            least.insert(id.clone(), (*first).clone());
            for at in of.get(id).into_iter().flatten() {
                if !std::mem::replace(&mut seen[*at], true) {
                    open.extend(links[*at].sources());
                }
            }
        }
    }
    least
}

/// Sources line by line, where it is known which are joined.
fn lines(sources: &BTreeSet<SourceId>, components: &BTreeMap<SourceId, SourceId>) -> Vec<BTreeSet<SourceId>> {
    let mut lines: BTreeMap<&SourceId, BTreeSet<SourceId>> = BTreeMap::new();
    for id in sources {
        lines.entry(components.get(id).unwrap_or(id)).or_default().insert(id.clone());
    }
    let mut lines: Vec<_> = lines.into_values().collect();
    lines.arrange();
    lines
}

#[cfg(test)]
mod tests;
