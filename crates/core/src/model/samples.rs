//! What the tests of several rooms build documents from.

use super::{Endpoint, EventDate, EventEnd, EventStart, Operation, Step, Words};

/// Words of one of a date's citations.
pub fn words(citation: usize, words: &str) -> Words {
    Words { citation, words: words.to_owned() }
}

/// Words of a date's first citation.
pub fn of(text: &str) -> Words {
    words(0, text)
}

/// A step of the start.
pub fn start(operation: Operation) -> Step {
    Step { endpoint: Endpoint::Start, operation }
}

/// A step of the end.
pub fn end(operation: Operation) -> Step {
    Step { endpoint: Endpoint::End, operation }
}

/// The same steps for both ends, those of the end after those of the start. `operations` gets the index of the first.
pub fn both<const N: usize>(operations: impl Fn(usize) -> [Operation; N]) -> Vec<Step> {
    [operations(0).map(start), operations(N).map(end)].concat()
}

/// A date of which start and end lie between two days; what is no day is not known.
pub fn between(first: &str, last: &str) -> EventDate {
    let (earliest, latest) = (first.parse().ok(), last.parse().ok());
    EventDate {
        start: EventStart { earliest, latest, ..EventStart::default() },
        end: EventEnd { earliest, latest, ..EventEnd::default() },
        ..EventDate::default()
    }
}
