//! The same choice in another edition of the document: indices differ there, names and days do not.

use super::{Choice, Entered, Filter, Selection, Spot, State, Story, Subject};
use crate::arranging::set_of;
use crate::scale::View;
use std::collections::BTreeSet;

/// What was chosen in one story, in another that has the same names. What the other does not have is let go.
pub fn carry(state: &State, from: &Story, to: &Story) -> State {
    let subject = state.selection.subject.and_then(|subject| match subject {
        Subject::Event(at) => to.find_event(from.event(at)?.id.as_str()).map(Subject::Event),
        Subject::Disagreement(at) => {
            to.find_disagreement(from.disagreement(at)?.id.as_str()).map(Subject::Disagreement)
        }
    });
    let source = |at| to.find_source(from.source(at)?.id.as_str());
    let spot = state.selection.spot.and_then(|spot| match spot {
        Spot::Passage(at) => {
            let passage = from.passage(at)?;
            to.find_passage(source(passage.source)?, passage.start, passage.end).map(Spot::Passage)
        }
        Spot::Sentence(at) => {
            let sentence = from.sentence(at)?;
            to.find_sentence(source(sentence.source)?, sentence.start, sentence.end).map(Spot::Sentence)
        }
    });
    let opened: BTreeSet<usize> = set_of(
        (state.opened.iter())
            .filter_map(|fold| to.drawing().fold_at(from.drawing().fold_days(*fold)?.middle())),
    );
    let view = match state.view {
        View::FULL => View::FULL,
        view => {
            let (here, there) = (state.map(from), to.drawing().map_of(state.mode, &opened));
            view.between(&here, &there)
        }
    };
    // Where the chosen passage is gone, what is open shows its first one, as a link to it would.
    let first = || match subject? {
        Subject::Event(at) => to.passages_of(at).first().copied(),
        Subject::Disagreement(at) => to.passages_of_disagreement(at).first().map(|(_, passage)| *passage),
    };
    let lost = state.selection.spot.is_some() && spot.is_none();
    let fallback = if lost { first().map(Spot::Passage) } else { None };
    let spot = spot.or(fallback);
    let of_spot = spot.and_then(|spot| match spot {
        Spot::Passage(at) => Some(to.passage(at)?.source),
        Spot::Sentence(at) => Some(to.sentence(at)?.source),
    });
    // Names keep their places in every edition; a report that is off can tell of nothing.
    let is_off = |choice: &Choice| match choice {
        Choice::Report(number) => !to.source_numbers.contains(number),
        _ => false,
    };
    let filter = state.filter.choices().filter(is_off).fold(state.filter, Filter::toggled);
    let reading = state.reading.map(|Entered { view, selection, report }| {
        let entered = State { view, selection, report, reading: None, ..state.clone() };
        let State { view, selection, report, .. } = carry(&entered, from, to);
        Entered { view, selection, report }
    });
    State {
        opened,
        reading: reading.filter(|_| matches!(subject, Some(Subject::Event(_)))),
        view,
        filter,
        selection: Selection { subject, spot },
        report: of_spot.or(state.report.and_then(source)),
        peek: None,
        listed: None,
        ..state.clone()
    }
}

#[cfg(test)]
mod tests;
