//! Signs that turn the direction of writing and are not seen themselves: a text can use them to show other words than it has. In a
//! document from elsewhere they are shown.

use super::{Pace, Refusal, Step};
use crate::model::{Citation, Document, Event, Operation, Source};
use std::borrow::Cow;

/// What a control becomes where offsets count: one code point for one.
const SIGN: char = '\u{fffd}';

/// Whether a code point is one of the explicit directional formatting characters of the Unicode Bidirectional Algorithm
/// (UAX #9): U+202A to U+202E, U+2066 to U+2069.
fn is_control(sign: char) -> bool {
    matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text, its direction controls written out: `⟦U+202E⟧`.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    let mut written = String::with_capacity(text.len() + 16);
    for sign in text.chars() {
        if is_control(sign) {
            written.push_str(&format!("⟦U+{:04X}⟧", u32::from(sign)));
        } else {
            written.push(sign);
        }
    }
    Cow::Owned(written)
}

/// Whether offsets count into a string.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A name, a title, a sentence.
    Said,
    /// A text, or words of one.
    Text,
}

/// A document whose direction controls can be seen.
pub(super) struct Visible {
    /// The document.
    pub document: Document,
    /// The document as it was given; none where it has no control.
    pub given: Option<Document>,
    /// How many controls it has.
    pub controls: usize,
}

/// Shows every control of a document, where there are any.
pub(super) async fn made_visible(mut document: Document, pace: &impl Pace) -> Result<Visible, Refusal> {
    let mut controls = 0;
    each(&mut document, pace, |text, _| controls += text.chars().filter(|sign| is_control(*sign)).count())
        .await?;
    if controls == 0 {
        return Ok(Visible { document, given: None, controls });
    }
    let given = document.clone();
    each(&mut document, pace, |text, sort| match sort {
        Sort::Said => {
            if let Cow::Owned(written) = visible(text) {
                *text = written;
            }
        }
        Sort::Text if text.contains(is_control) => *text = text.replace(is_control, &SIGN.to_string()),
        Sort::Text => {}
    })
    .await?;
    Ok(Visible { document, given: Some(given), controls })
}

/// Goes through every string of a document that is shown as the document has it. Ids, dates and addresses cannot have controls.
async fn each(
    document: &mut Document,
    pace: &impl Pace,
    mut see: impl FnMut(&mut String, Sort),
) -> Result<(), Refusal> {
    let Document { title, description, sources, events, disagreements, dependences, ledger, .. } = document;
    [title, description].into_iter().for_each(|text| see(text, Sort::Said));
    for source in sources {
        of_source(source, &mut see);
        if pace.is_due() {
            pace.rest(Step::Checking).await?;
        }
    }
    for event in events {
        of_event(event, &mut see);
        if pace.is_due() {
            pace.rest(Step::Checking).await?;
        }
    }
    for question in disagreements {
        see(&mut question.question, Sort::Said);
        question.note.iter_mut().for_each(|note| see(note, Sort::Said));
        for position in &mut question.positions {
            see(&mut position.answer, Sort::Said);
            of_citations(&mut position.citations, &mut see);
        }
    }
    for dependence in dependences {
        see(&mut dependence.reasoning, Sort::Said);
        of_citations(&mut dependence.evidence, &mut see);
    }
    ledger.iter_mut().filter_map(|span| span.note.as_mut()).for_each(|note| see(note, Sort::Said));
    Ok(())
}

fn of_source(source: &mut Source, see: &mut impl FnMut(&mut String, Sort)) {
    let Source { file, title, publisher, author, via, citations, text, .. } = source;
    see(file, Sort::Said);
    [title, publisher, author].into_iter().flatten().chain(via).for_each(|name| see(name, Sort::Said));
    of_citations(citations, see);
    see(text, Sort::Text);
}

fn of_event(event: &mut Event, see: &mut impl FnMut(&mut String, Sort)) {
    let Event { title, summary, date, actors, places, themes, after, citations, .. } = event;
    let named = actors.iter_mut().chain(places).chain(themes);
    [title, summary]
        .into_iter()
        .chain(&mut date.reasoning)
        .chain(named)
        .for_each(|text| see(text, Sort::Said));
    for step in &mut date.steps {
        of_operation(&mut step.operation, see);
    }
    of_citations(&mut date.citations, see);
    after.iter_mut().for_each(|after| of_citations(&mut after.citations, see));
    of_citations(citations, see);
}

fn of_citations(citations: &mut [Citation], see: &mut impl FnMut(&mut String, Sort)) {
    for Citation { exact, prefix, suffix, .. } in citations {
        [exact, prefix, suffix].into_iter().for_each(|text| see(text, Sort::Text));
    }
}

fn of_operation(operation: &mut Operation, see: &mut impl FnMut(&mut String, Sort)) {
    match operation {
        Operation::Read { words }
        | Operation::WeekdayOnOrBefore { words, .. }
        | Operation::UnitsAgo { words, .. }
        | Operation::WithinUnits { words, .. }
        | Operation::HoursBefore { words, .. }
        | Operation::Before { words, .. }
        | Operation::After { words, .. }
        | Operation::During { words, .. }
        | Operation::Contains { words, .. }
        | Operation::Lasts { words, .. }
        | Operation::SameAs { words, .. } => see(&mut words.words, Sort::Text),
        Operation::Published { .. } | Operation::Intersect { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_is_written_out_and_nothing_else_is_changed() {
        assert_eq!(visible("a\u{202e}b\u{2069}"), "a⟦U+202E⟧b⟦U+2069⟧");
        let all: String = ('\u{2029}'..='\u{202f}').chain('\u{2065}'..='\u{206a}').collect();
        let left: String =
            visible(&all).chars().filter(|sign| !sign.is_ascii() && !"⟦⟧".contains(*sign)).collect();
        assert_eq!(left, "\u{2029}\u{202f}\u{2065}\u{206a}");
        assert!(matches!(visible("나루 \u{200f}"), Cow::Borrowed(_)));
    }
}
