//! Rule 5, names: ids and aliases are well formed and unique, and references resolve.

use super::limits::MAX_FAULTS;
use super::{Fault, Part, Path, Rule, Subject};
use crate::model::{EventId, SourceId, is_well_formed};
use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The names, then the references to them.
pub(super) const PARTS: &[Part] =
    &[Part::Whole(names), Part::Citations(of_citations), Part::Events(of_events), Part::Whole(of_the_rest)];

fn names(subject: &Subject<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    check_sources(subject, &mut faults);
    check_events(subject, &mut faults);
    check_disagreements(subject, &mut faults);
    faults
}

/// The longest id that there may be, in bytes; what is longer resembles none.
const LONGEST_ID: usize = 64;
/// Among more ids than this no similar one is looked for.
const FEW_IDS: usize = 5_000;
/// After so many suggestions no more are made.
const SUGGESTIONS: usize = 100;

/// The ids that a reference may name.
pub(super) struct Known<'a> {
    /// How many suggestions may still be made.
    suggestions: Cell<usize>,
    events: HashSet<&'a EventId>,
    aliases: HashMap<&'a EventId, &'a EventId>,
    sources: HashSet<&'a SourceId>,
}

impl<'a> Known<'a> {
    fn of<'s>(subject: &'s Subject<'a>) -> &'s Self {
        subject.known.get_or_init(|| Self {
            suggestions: Cell::new(SUGGESTIONS),
            events: subject.document.events.iter().map(|event| &event.id).collect(),
            aliases: aliases(subject),
            sources: subject.document.sources.iter().map(|source| &source.id).collect(),
        })
    }
}

impl Known<'_> {
    /// Suggests the known id that differs least, if at most a third of it differs.
    fn did_you_mean<'k>(
        &self,
        wrong: &str,
        known: impl ExactSizeIterator<Item = &'k str>,
        what: &str,
    ) -> String {
        let left = self.suggestions.get();
        let asked = left > 0 && wrong.len() <= LONGEST_ID && known.len() <= FEW_IDS;
        self.suggestions.set(left - usize::from(asked));
        let known = Some(known).filter(|_| asked).into_iter().flatten();
        let near = known.filter(|id| id.len() <= LONGEST_ID).map(|id| (distance(wrong, id), id)).min();
        match near {
            Some((distance, id)) if distance * 3 <= id.len() => format!("did you mean `{id}`?"),
            _ => format!("name the id of one of the document's {what}s"),
        }
    }
}

fn aliases<'a>(subject: &Subject<'a>) -> HashMap<&'a EventId, &'a EventId> {
    let events = subject.document.events.iter();
    events.flat_map(|event| event.aliases.iter().map(move |alias| (alias, &event.id))).collect()
}

fn check_sources(subject: &Subject<'_>, faults: &mut Vec<Fault>) {
    let mut seen = HashMap::new();
    let path = |s: usize| Path::item("sources", s).field("id");
    for (s, source) in subject.document.sources.iter().enumerate() {
        name(faults, &mut seen, s, path, source.id.as_str(), "source");
    }
}

fn check_events(subject: &Subject<'_>, faults: &mut Vec<Fault>) {
    let mut seen = HashMap::new();
    let path = |(e, alias): (usize, Option<usize>)| {
        let event = Path::item("events", e);
        alias.map_or_else(|| event.field("id"), |alias| event.field("aliases").index(alias))
    };
    for (e, event) in subject.document.events.iter().enumerate() {
        name(faults, &mut seen, (e, None), path, event.id.as_str(), "event");
        for (a, alias) in event.aliases.iter().enumerate() {
            name(faults, &mut seen, (e, Some(a)), path, alias.as_str(), "event");
        }
    }
}

fn check_disagreements(subject: &Subject<'_>, faults: &mut Vec<Fault>) {
    let mut seen = HashMap::new();
    let path = |d: usize| Path::item("disagreements", d).field("id");
    for (d, disagreement) in subject.document.disagreements.iter().enumerate() {
        name(faults, &mut seen, d, path, disagreement.id.as_str(), "disagreement");
    }
}

/// Takes an id's name; `seen` are those that are taken, each with its place, of which `path` makes a path.
fn name<'a, P: Copy>(
    faults: &mut Vec<Fault>,
    seen: &mut HashMap<&'a str, P>,
    place: P,
    path: impl Fn(P) -> Path,
    id: &'a str,
    what: &'static str,
) {
    if faults.len() > MAX_FAULTS {
        return;
    }
    if !is_well_formed(id) {
        let help = "use lower-case letters a to z, digits and single hyphens between them, at most 64";
        faults.push(Fault::new(Rule::Identity, path(place), format!("`{id}` cannot be an id"), help));
    }
    if let Some(first) = seen.get(id) {
        let first = path(*first);
        let message = format!("the {what} id `{id}` is taken by {first}");
        let help = "give each its own id; aliases count too";
        faults.push(Fault::new(Rule::Identity, path(place), message, help).seeing(&first));
    } else {
        seen.insert(id, place);
    }
}

fn of_citations(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    let (mut faults, known) = (Vec::new(), Known::of(subject));
    for cited in subject.citations[range].iter().flatten() {
        source(&mut faults, known, || cited.path.field("source"), &cited.citation.source);
    }
    faults
}

fn of_events(subject: &Subject<'_>, range: Range<usize>) -> Vec<Fault> {
    let (mut faults, known) = (Vec::new(), Known::of(subject));
    for (e, item) in range.clone().zip(&subject.document.events[range]) {
        let path = Path::item("events", e);
        if let Some(whole) = &item.part_of {
            event(&mut faults, known, || path.field("part_of"), whole);
        }
        for (s, step) in item.date.steps.iter().enumerate() {
            let path = || path.field("date").field("steps").index(s);
            if let Some(id) = step.operation.event() {
                event(&mut faults, known, || path().field("event"), id);
            }
            if let Some(id) = step.operation.source() {
                source(&mut faults, known, || path().field("source"), id);
            }
        }
        let mut named = HashSet::new();
        for (a, after) in item.after.iter().enumerate() {
            let path = path.field("after").index(a).field("event");
            once(&mut faults, &mut named, &path, after.event.as_str());
            event(&mut faults, known, || path.clone(), &after.event);
        }
    }
    faults
}

fn of_the_rest(subject: &Subject<'_>) -> Vec<Fault> {
    let (mut faults, known) = (Vec::new(), Known::of(subject));
    for (d, disagreement) in subject.document.disagreements.iter().enumerate() {
        let path = Path::item("disagreements", d);
        let mut named = HashSet::new();
        for (e, id) in disagreement.events.iter().enumerate() {
            let path = path.field("events").index(e);
            once(&mut faults, &mut named, &path, id.as_str());
            event(&mut faults, known, || path.clone(), id);
        }
        for (p, position) in disagreement.positions.iter().enumerate() {
            let mut named = HashSet::new();
            for (s, id) in position.silent.iter().enumerate() {
                let path = path.field("positions").index(p).field("silent").index(s);
                once(&mut faults, &mut named, &path, id.as_str());
                source(&mut faults, known, || path.clone(), id);
            }
        }
    }
    for (d, dependence) in subject.document.dependences.iter().enumerate() {
        let mut named = HashSet::new();
        for (s, id) in dependence.sources.iter().enumerate() {
            let path = Path::item("dependences", d).field("sources").index(s);
            once(&mut faults, &mut named, &path, id.as_str());
            source(&mut faults, known, || path.clone(), id);
        }
    }
    for (l, span) in subject.document.ledger.iter().enumerate() {
        let path = Path::item("ledger", l);
        source(&mut faults, known, || path.field("source"), &span.source);
        for (e, id) in span.events.iter().enumerate() {
            event(&mut faults, known, || path.field("events").index(e), id);
        }
    }
    faults
}

fn once<'a>(faults: &mut Vec<Fault>, named: &mut HashSet<&'a str>, path: &Path, id: &'a str) {
    if !named.insert(id) && faults.len() <= MAX_FAULTS {
        let message = format!("`{id}` is named here twice");
        faults.push(Fault::new(Rule::Reference, path.clone(), message, "name it once"));
    }
}

fn event(faults: &mut Vec<Fault>, known: &Known<'_>, path: impl Fn() -> Path, id: &EventId) {
    if known.events.contains(id) || faults.len() > MAX_FAULTS {
        return;
    }
    let help = match known.aliases.get(id) {
        Some(now) => format!("`{id}` is an alias; references name the event's present id, `{now}`"),
        None => known.did_you_mean(id.as_str(), known.events.iter().map(|id| id.as_str()), "event"),
    };
    faults.push(Fault::new(Rule::Reference, path(), format!("there is no event `{id}`"), help));
}

fn source(faults: &mut Vec<Fault>, known: &Known<'_>, path: impl Fn() -> Path, id: &SourceId) {
    if !known.sources.contains(id) && faults.len() <= MAX_FAULTS {
        let help = known.did_you_mean(id.as_str(), known.sources.iter().map(|id| id.as_str()), "source");
        faults.push(Fault::new(Rule::Reference, path(), format!("there is no source `{id}`"), help));
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
