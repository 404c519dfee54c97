//! Rule 5, names: ids and aliases are well formed and unique, and references resolve.

use super::{Fault, Path, Rule, Subject};
use crate::model::{EventId, SourceId, is_well_formed};
use std::collections::{HashMap, HashSet};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    check_sources(subject, &mut faults);
    check_events(subject, &mut faults);
    check_disagreements(subject, &mut faults);
    let known = Known {
        events: subject.document.events.iter().map(|event| &event.id).collect(),
        aliases: aliases(subject),
        sources: subject.document.sources.iter().map(|source| &source.id).collect(),
    };
    check_references(subject, &known, &mut faults);
    faults
}

/// The ids that a reference may name.
struct Known<'a> {
    events: HashSet<&'a EventId>,
    aliases: HashMap<&'a EventId, &'a EventId>,
    sources: HashSet<&'a SourceId>,
}

fn aliases<'a>(subject: &Subject<'a>) -> HashMap<&'a EventId, &'a EventId> {
    let events = subject.document.events.iter();
    events.flat_map(|event| event.aliases.iter().map(move |alias| (alias, &event.id))).collect()
}

fn check_sources(subject: &Subject<'_>, faults: &mut Vec<Fault>) {
    let mut seen = HashMap::new();
    for (s, source) in subject.document.sources.iter().enumerate() {
        name(faults, &mut seen, Path::item("sources", s).field("id"), source.id.as_str(), "source");
    }
}

fn check_events(subject: &Subject<'_>, faults: &mut Vec<Fault>) {
    let mut seen = HashMap::new();
    for (e, event) in subject.document.events.iter().enumerate() {
        let path = Path::item("events", e);
        name(faults, &mut seen, path.field("id"), event.id.as_str(), "event");
        for (a, alias) in event.aliases.iter().enumerate() {
            name(faults, &mut seen, path.field("aliases").index(a), alias.as_str(), "event");
        }
    }
}

fn check_disagreements(subject: &Subject<'_>, faults: &mut Vec<Fault>) {
    let mut seen = HashMap::new();
    for (d, disagreement) in subject.document.disagreements.iter().enumerate() {
        let path = Path::item("disagreements", d).field("id");
        name(faults, &mut seen, path, disagreement.id.as_str(), "disagreement");
    }
}

fn name<'a>(
    faults: &mut Vec<Fault>,
    seen: &mut HashMap<&'a str, Path>,
    path: Path,
    id: &'a str,
    what: &'static str,
) {
    if !is_well_formed(id) {
        let help = "use lower-case letters a to z, digits and single hyphens between them, at most 64";
        faults.push(Fault::new(Rule::Identity, path.clone(), format!("`{id}` cannot be an id"), help));
    }
    if let Some(first) = seen.get(id) {
        let message = format!("the {what} id `{id}` is taken by {first}");
        let help = "give each its own id; aliases count too";
        faults.push(Fault::new(Rule::Identity, path, message, help).seeing(first));
    } else {
        seen.insert(id, path);
    }
}

fn check_references(subject: &Subject<'_>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    for cited in subject.all_citations() {
        source(faults, known, cited.path.field("source"), &cited.citation.source);
    }
    for (e, item) in subject.document.events.iter().enumerate() {
        let path = Path::item("events", e);
        if let Some(whole) = &item.part_of {
            event(faults, known, path.field("part_of"), whole);
        }
        for (s, step) in item.date.steps.iter().enumerate() {
            let path = path.field("date").field("steps").index(s);
            if let Some(id) = step.operation.event() {
                event(faults, known, path.field("event"), id);
            }
            if let Some(id) = step.operation.source() {
                source(faults, known, path.field("source"), id);
            }
        }
        let mut named = HashSet::new();
        for (a, after) in item.after.iter().enumerate() {
            let path = path.field("after").index(a).field("event");
            once(faults, &mut named, &path, after.event.as_str());
            event(faults, known, path, &after.event);
        }
    }
    for (d, disagreement) in subject.document.disagreements.iter().enumerate() {
        let path = Path::item("disagreements", d);
        let mut named = HashSet::new();
        for (e, id) in disagreement.events.iter().enumerate() {
            let path = path.field("events").index(e);
            once(faults, &mut named, &path, id.as_str());
            event(faults, known, path, id);
        }
        for (p, position) in disagreement.positions.iter().enumerate() {
            let mut named = HashSet::new();
            for (s, id) in position.silent.iter().enumerate() {
                let path = path.field("positions").index(p).field("silent").index(s);
                once(faults, &mut named, &path, id.as_str());
                source(faults, known, path, id);
            }
        }
    }
    for (d, dependence) in subject.document.dependences.iter().enumerate() {
        let mut named = HashSet::new();
        for (s, id) in dependence.sources.iter().enumerate() {
            let path = Path::item("dependences", d).field("sources").index(s);
            once(faults, &mut named, &path, id.as_str());
            source(faults, known, path, id);
        }
    }
    for (l, span) in subject.document.ledger.iter().enumerate() {
        let path = Path::item("ledger", l);
        source(faults, known, path.field("source"), &span.source);
        for (e, id) in span.events.iter().enumerate() {
            event(faults, known, path.field("events").index(e), id);
        }
    }
}

fn once<'a>(faults: &mut Vec<Fault>, named: &mut HashSet<&'a str>, path: &Path, id: &'a str) {
    if !named.insert(id) {
        let message = format!("`{id}` is named here twice");
        faults.push(Fault::new(Rule::Reference, path.clone(), message, "name it once"));
    }
}

fn event(faults: &mut Vec<Fault>, known: &Known<'_>, path: Path, id: &EventId) {
    if known.events.contains(id) {
        return;
    }
    let help = match known.aliases.get(id) {
        Some(now) => format!("`{id}` is an alias; references name the event's present id, `{now}`"),
        None => did_you_mean(id.as_str(), known.events.iter().map(|id| id.as_str()), "event"),
    };
    faults.push(Fault::new(Rule::Reference, path, format!("there is no event `{id}`"), help));
}

fn source(faults: &mut Vec<Fault>, known: &Known<'_>, path: Path, id: &SourceId) {
    if !known.sources.contains(id) {
        let help = did_you_mean(id.as_str(), known.sources.iter().map(|id| id.as_str()), "source");
        faults.push(Fault::new(Rule::Reference, path, format!("there is no source `{id}`"), help));
    }
}

/// Suggests the known id that differs least, if at most a third of it differs.
fn did_you_mean<'a>(wrong: &str, known: impl Iterator<Item = &'a str>, what: &str) -> String {
    let nearest = known.map(|id| (distance(wrong, id), id)).min();
    match nearest {
        Some((distance, id)) if distance * 3 <= id.len() => format!("did you mean `{id}`?"),
        _ => format!("name the id of one of the document's {what}s"),
    }
}

/// The least number of insertions, deletions and substitutions between two ids (Levenshtein, 1965).
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, l) in left.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, r) in right.bytes().enumerate() {
            let replaced = diagonal + usize::from(l != r);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn a_distance_counts_what_must_be_changed() {
        let table = [
            ("kitten", "sitting", 3),
            ("", "abc", 3),
            ("abc", "", 3),
            ("flaw", "lawn", 2),
            ("ab", "b", 1),
            ("a", "a", 0),
        ];
        for (left, right, changes) in table {
            assert_eq!((distance(left, right), distance(right, left)), (changes, changes), "{left} {right}");
        }
    }
}
