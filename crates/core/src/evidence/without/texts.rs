//! What an event says once some of its passages are gone: its title, its summary, its actors and places.

use super::super::disputed::Heeded;
use super::super::quoted::quoted;
use crate::model::{Citation, Event, Support};

/// How many code points of a passage serve as a title.
const TITLE: usize = 60;
/// How many code points of each passage serve in a summary.
const SUMMARY: usize = 400;

/// Makes the words of an event say no more than the citations that it still has. `whole` is the event as it was.
pub(super) fn retell(event: &mut Event, whole: &Event, heeded: &Heeded) {
    if event.citations.len() == whole.citations.len()
        && heeded.names_nothing_gone(&whole.title)
        && heeded.names_nothing_gone(&whole.summary)
    {
        return;
    }
    names(event, whole, Support::Actors, |event| &mut event.actors);
    names(event, whole, Support::Places, |event| &mut event.places);
    summary(event, whole, heeded);
    title(event, heeded);
    // What supports nothing else still tells of the event that the title names.
    for at in (0..event.citations.len()).rev() {
        if event.citations[at].supports.is_empty() && !whole.citations.is_empty() {
            support_title(event, at);
        }
    }
}

fn supports(citation: &Citation, support: Support) -> bool {
    citation.supports.contains(&support)
}

/// How many of some citations support a thing.
fn count(citations: &[Citation], support: Support) -> usize {
    citations.iter().filter(|citation| supports(citation, support)).count()
}

/// Takes a thing away from what the citations support.
fn unsupport(event: &mut Event, support: Support) {
    event.citations.iter_mut().for_each(|citation| citation.supports.retain(|other| *other != support));
}

/// The title stays if a passage that supports it is left and it names no number that nobody gives any more; else the
/// first passage that is fair to a disagreement stands there.
fn title(event: &mut Event, heeded: &Heeded) {
    let kept = event.citations.is_empty() || count(&event.citations, Support::Title) > 0;
    if kept && heeded.names_nothing_gone(&event.title) && heeded.is_fair(&event.title) {
        return;
    }
    let supporting = |at: &usize| supports(&event.citations[*at], Support::Title);
    let (first, rest): (Vec<usize>, Vec<usize>) = (0..event.citations.len()).partition(supporting);
    let quotes = first.into_iter().chain(rest).map(|at| (at, quoted(&event.citations[at].exact, TITLE)));
    let fair = quotes.into_iter().find(|(_, quote)| heeded.is_fair(quote));
    match (fair, heeded.disputed.first()) {
        (Some((at, quote)), _) => {
            event.title = quote;
            support_title(event, at);
        }
        // Every passage names one of the numbers: the question names none.
        (None, Some((question, _))) => {
            event.title.clone_from(question);
            if !event.citations.is_empty() {
                support_title(event, 0);
            }
        }
        (None, None) => {}
    }
}

/// Says that a citation supports the title, unless it does, or another of the same passage does; what then supports
/// nothing is that other one told twice, and goes.
fn support_title(event: &mut Event, at: usize) {
    let this = &event.citations[at];
    let same = |citation: &Citation| {
        (&citation.source, citation.start, citation.end) == (&this.source, this.start, this.end)
    };
    if !event.citations.iter().any(|citation| same(citation) && supports(citation, Support::Title)) {
        event.citations[at].supports.push(Support::Title);
    } else if this.supports.is_empty() {
        event.citations.remove(at);
    }
}

/// The summary stays if every passage that supports it is left; else the words of those that are.
fn summary(event: &mut Event, whole: &Event, heeded: &Heeded) {
    let left = count(&event.citations, Support::Summary);
    let kept = left == count(&whole.citations, Support::Summary);
    if kept && heeded.names_nothing_gone(&event.summary) && heeded.is_fair(&event.summary) {
        return;
    }
    let passages: Vec<&Citation> =
        event.citations.iter().filter(|citation| supports(citation, Support::Summary)).collect();
    let told = |fits: &dyn Fn(&str) -> bool| {
        let quotes =
            passages.iter().filter(|citation| !passages.iter().any(|other| lies_in(citation, other)));
        let quotes = quotes.map(|citation| quoted(&citation.exact, SUMMARY)).filter(|quote| fits(quote));
        quotes.collect::<Vec<_>>().join(" ")
    };
    let all = told(&|_| true);
    event.summary =
        if heeded.is_fair(&all) { all } else { told(&|quote| heeded.names_nothing_disputed(quote)) };
    if event.summary.is_empty() {
        unsupport(event, Support::Summary);
    }
}

/// Whether a passage is a part of another, longer one.
fn lies_in(citation: &Citation, other: &Citation) -> bool {
    citation.source == other.source
        && other.start <= citation.start
        && citation.end <= other.end
        && citation.end - citation.start < other.end - other.start
}

/// Actors or places stay if every passage that supports them is left; else those of which a passage that is left has
/// some word.
fn names(event: &mut Event, whole: &Event, support: Support, of: fn(&mut Event) -> &mut Vec<String>) {
    if count(&event.citations, support) == count(&whole.citations, support) {
        return;
    }
    let passages: Vec<String> = event
        .citations
        .iter()
        .filter(|citation| supports(citation, support))
        .map(|citation| citation.exact.to_lowercase())
        .collect();
    of(event).retain(|name| passages.iter().any(|passage| has_word_of(passage, &name.to_lowercase())));
    if of(event).is_empty() {
        unsupport(event, support);
    }
}

/// Whether some word of a name, of two letters or more, stands in a passage; both in lower case. Korean and Chinese
/// write particles and other words right beside a name, so there a part of a word will do.
fn has_word_of(passage: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
    };
    let stands = words(passage);
    let found = |word: &String| match word.chars().any(is_east_asian) {
        true => passage.contains(word.as_str()),
        false => stands.contains(word),
    };
    words(name).iter().filter(|word| word.chars().count() >= 2).any(found)
}

/// Hangul, kana or Han.
fn is_east_asian(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x11ff | 0x3040..=0x30ff | 0x3130..=0x318f | 0x3400..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0x20000..=0x323af)
}
