//! The story that is shown, and what the reader has chosen in it.

use super::{Action, Editions, State, Story, carry, reduce};
use std::rc::Rc;

/// An edition of the document and a state whose indices are its own.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The story that has the sources which are on.
    pub story: Rc<Story>,
    /// What the reader has chosen in it.
    pub state: State,
}

impl Shown {
    /// The whole document, with nothing chosen.
    pub fn whole(editions: &Editions) -> Self {
        Self { story: editions.whole(), state: State::default() }
    }

    /// A state with the story that it belongs to.
    pub fn of(state: State, editions: &Editions) -> Self {
        Self { story: editions.without(&state.without), state }
    }
}

/// What is shown next. Where sources are switched, the choice is carried into the edition without them.
pub fn advance(shown: &Shown, action: Action, editions: &Editions) -> Shown {
    // A link's state belongs to the edition that it names.
    let belongs = matches!(action, Action::Follow(_));
    let state = reduce(&shown.state, action, &shown.story);
    if state.without == shown.state.without {
        return Shown { story: shown.story.clone(), state };
    }
    let story = editions.without(&state.without);
    let state = if belongs { state } else { carry(&state, &shown.story, &story) };
    Shown { story, state }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::samples::between;
    use crate::model::{
        Basis, Citation, Document, Event, EventId, LedgerClass, LedgerSpan, Source, SourceId, Support,
    };
    use crate::scale::View;
    use crate::state::{EventIndex, SentenceIndex, SourceIndex, Spot, Subject};

    fn source(id: &str, text: &str) -> Source {
        Source { id: SourceId::new(id), text: text.to_owned(), ..Source::default() }
    }

    fn citation(source: &str, end: usize) -> Citation {
        let supports = vec![Support::Title, Support::Date];
        Citation { source: SourceId::new(source), end, supports, ..Citation::default() }
    }

    fn event(id: &str, day: &str, theme: &str, cited: &[(&str, usize)]) -> Event {
        let citations: Vec<_> = cited.iter().map(|(source, end)| citation(source, *end)).collect();
        let mut event = Event {
            id: EventId::new(id),
            title: id.to_owned(),
            themes: vec![theme.into()],
            date: between(day, day),
            ..Event::default()
        };
        event.date.edtf = Some(day.to_owned());
        (event.date.start.basis, event.date.end.basis) = (Basis::Stated, Basis::Stated);
        event.date.citations =
            citations.iter().map(|of| Citation { exact: day.replace('-', " "), ..of.clone() }).collect();
        event.citations = citations;
        event
    }

    /// `first` rests on `a` alone, `both` on `a` and `b`, `last` on `b` alone.
    fn editions() -> Editions {
        let span = |id: &str, start, end| LedgerSpan {
            source: SourceId::new(id),
            start,
            end,
            class: LedgerClass::Cited,
            events: Vec::new(),
            note: None,
        };
        Editions::new(Document {
            sources: vec![source("a", "One two."), source("b", "Three four.")],
            events: vec![
                event("first", "2026-01-01", "sea", &[("a", 3)]),
                event("both", "2026-01-05", "trade", &[("a", 8), ("b", 5)]),
                event("last", "2026-01-09", "trade", &[("b", 11)]),
            ],
            ledger: vec![span("a", 0, 8), span("b", 0, 11)],
            ..Document::default()
        })
    }

    fn after(actions: &[Action]) -> Shown {
        let editions = editions();
        actions
            .iter()
            .cloned()
            .fold(Shown::whole(&editions), |shown, action| advance(&shown, action, &editions))
    }

    fn off(id: &str) -> Action {
        Action::SetSource { source: SourceId::new(id), on: false }
    }

    fn opened(shown: &Shown) -> Option<&str> {
        let event = shown.state.selection.event()?;
        Some(shown.story.event(event)?.id.as_str())
    }

    #[test]
    fn what_is_open_stays_open_where_the_others_tell_it_too() {
        let shown = after(&[Action::OpenEvent(EventIndex(1)), off("a")]);
        assert_eq!(opened(&shown), Some("both"));
        assert_eq!(shown.state.selection.subject, Some(Subject::Event(EventIndex(0))), "by its new index");
        let passage = shown.state.selection.passage().and_then(|at| shown.story.passage(at)).unwrap();
        assert_eq!(
            (passage.start, passage.end),
            (0, 5),
            "its passage in the other report, as its link opens it"
        );
        assert_eq!(shown.state.report, Some(SourceIndex(0)));
        let back = Action::SetAllSources;
        assert_eq!(opened(&after(&[Action::OpenEvent(EventIndex(1)), off("a"), back])), Some("both"));
    }

    #[test]
    fn what_only_that_report_tells_is_let_go() {
        assert_eq!(opened(&after(&[Action::OpenEvent(EventIndex(0)), off("a")])), None);
        let asked = after(&[Action::OpenSentence(SentenceIndex(1)), off("a")]);
        assert_eq!(asked.state.selection.spot, Some(Spot::Sentence(SentenceIndex(0))));
        assert_eq!(asked.state.report, Some(SourceIndex(0)));
    }

    #[test]
    fn the_window_keeps_its_days_and_the_filter_its_theme() {
        let zoom = Action::Zoom { factor: 2.0, at: 1.0 };
        let trade = crate::state::Filter::default().toggled(crate::state::Choice::Theme(1));
        let actions = [zoom, Action::SetFilter(trade)];
        let (before, shown) = (after(&actions), after(&[actions.as_slice(), &[off("a")]].concat()));
        let days =
            |shown: &Shown| shown.story.drawing().map(shown.state.mode).day_of_u(shown.state.view.end());
        assert!((days(&before) - days(&shown)).abs() < 1.0, "{} {}", days(&before), days(&shown));
        assert_ne!(shown.state.view, View::FULL);
        assert_eq!((before.state.filter, shown.state.filter), (trade, trade));
        assert_eq!(shown.story.themes(), before.story.themes(), "a colour means one theme");
    }

    #[test]
    fn a_report_that_is_off_is_not_chosen() {
        let told_by = |number| crate::state::Filter::default().toggled(crate::state::Choice::Report(number));
        let chosen = |number| after(&[Action::SetFilter(told_by(number)), off("a")]).state.filter;
        assert!(chosen(1).is_empty());
        assert_eq!(chosen(2), told_by(2), "by its number in the whole corpus");
    }

    #[test]
    fn the_last_report_stays_on() {
        let shown = after(&[off("a"), off("b")]);
        assert_eq!(shown.state.without, [SourceId::new("a")].into());
        assert_eq!(after(&[off("nowhere")]).state.without, [].into());
    }
}
