//! Which events light up on the axis for what is open.

use super::{EventIndex, Selection, Spot, Story, Subject};
use crate::arranging::Arrange;

impl Story {
    /// The events that what is open concerns, in reading order: the open event, those of the open question, or those that
    /// rest on what is chosen in the reader.
    pub fn lit(&self, selection: Selection) -> Vec<EventIndex> {
        let concerned: Vec<EventIndex> = match (selection.subject, selection.spot) {
            (Some(Subject::Event(at)), _) => vec![at],
            (Some(Subject::Disagreement(at)), _) => {
                let ids = self.disagreement(at).map_or(&[][..], |found| found.events.as_slice());
                ids.iter().filter_map(|id| self.find_event(id.as_str())).collect()
            }
            (None, Some(Spot::Sentence(at))) => {
                self.sentence(at).map_or_else(Vec::new, |sentence| sentence.events.clone())
            }
            (None, Some(Spot::Passage(at))) => self
                .passage(at)
                .map_or_else(Vec::new, |found| found.events.iter().map(|(at, _)| *at).collect()),
            (None, None) => Vec::new(),
        };
        if concerned.len() < 2 {
            return concerned;
        }
        let mut placed: Vec<(usize, EventIndex)> =
            concerned.into_iter().filter_map(|at| Some((self.place_of(at)?, at))).collect();
        placed.arrange();
        placed.dedup();
        placed.into_iter().map(|(_, at)| at).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::state::{Action, DisagreementIndex, EventIndex, SentenceIndex, State, reduce, test_story};

    #[test]
    fn what_is_open_lights_the_events_that_it_concerns() {
        let story = test_story();
        let lit = |actions: &[Action]| {
            let state =
                actions.iter().fold(State::default(), |state, next| reduce(&state, next.clone(), &story));
            story.lit(state.selection).into_iter().map(|at| at.0).collect::<Vec<_>>()
        };
        let (event, question) =
            (Action::OpenEvent(EventIndex(1)), Action::OpenDisagreement(DisagreementIndex(0)));
        let sentence = Action::OpenSentence(SentenceIndex(0));
        assert_eq!(lit(&[]), [0; 0]);
        assert_eq!(lit(std::slice::from_ref(&event)), [1]);
        assert_eq!(lit(std::slice::from_ref(&question)), [1]);
        assert_eq!(lit(std::slice::from_ref(&sentence)), [0, 1], "what rests on it");
        assert_eq!(lit(&[event, sentence]), [1], "what is open beside it goes before");
        assert_eq!(lit(&[question, Action::Close]), [0; 0]);
    }
}
