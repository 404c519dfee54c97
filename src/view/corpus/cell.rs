//! One cell of the matrix: how many passages of a report an event rests on.

use crate::view::store::Shared;
use crate::view::words::source_short_name;
use sourceline_core::state::{Action, EventIndex, SourceIndex, Told};
use sourceline_messages::Language;
use yew::prelude::*;

/// From this many passages on a cell's disc grows no more; a style sheet has this many sizes.
const SIZES: usize = 3;

/// The element in a cell that takes the focus.
pub fn cell_id(event: EventIndex, source: SourceIndex) -> String {
    format!("_g{}-{}", event.0, source.0)
}

/// The element that takes the focus for an event's title.
pub fn title_id(event: EventIndex) -> String {
    format!("_g{}", event.0)
}

/// A disc with the number of passages, the larger the more; hollow where the report only answers a question on which
/// reports differ, with a small hollow one beside it where more of its passages do; a dash where it is silent.
///
/// `current`: whether Tab comes to it; `entered`: called when it gets the focus.
pub fn cell(
    shared: &Shared,
    (event, source): (EventIndex, SourceIndex),
    current: bool,
    entered: Callback<()>,
) -> Html {
    let language = shared.language();
    let names = shared.story.event(event).zip(shared.story.source(source));
    let Some((event_of, source_of)) = names else { return Html::default() };
    let (title, name, key) = (&event_of.title, source_short_name(language, source_of), source_of.id.as_str());
    let told = shared.story.told(event, source);
    let look = shared.dispatch.reform(move |()| Action::Peek(Some((event, source))));
    let onmouseenter = look.reform(|_: MouseEvent| ());
    let onfocus = Callback::from(move |_: FocusEvent| {
        entered.emit(());
        look.emit(());
    });
    let onblur = shared.dispatch.reform(|_: FocusEvent| Action::Peek(None));
    let (id, tabindex) = (cell_id(event, source), if current { "0" } else { "-1" });
    let label = language.cell_name(title, name, told_words(language, &told));
    let Some(first) = told.first() else {
        return html! {
            <td {key} class="silent" {id} {tabindex} {onmouseenter} {onfocus} {onblur} aria-label={label}>
                <span aria-hidden="true">{ "–" }</span><span class="unseen">{ language.told_silent() }</span>
            </td>
        };
    };
    let (count, class) = match told.passages.len() {
        0 => (told.answers.len(), classes!("disc", "hollow")),
        count => {
            let answers = (!told.answers.is_empty()).then_some("and-answers");
            (count, classes!("disc", format!("size-{}", count.min(SIZES)), answers))
        }
    };
    html! {
        <td {key} {onmouseenter}>
            <a {id} {tabindex} href={shared.href(&Action::OpenPassage(first))} onclick={shared.on_click(Action::OpenTold(event, source))}
                {onfocus} {onblur} aria-label={label}><span {class}>{ count }</span></a>
        </td>
    }
}

/// What a report tells of an event, in a few words.
pub fn told_words(language: Language, told: &Told) -> String {
    match (told.passages.len(), told.answers.len()) {
        (0, 0) => language.told_silent().to_owned(),
        (0, answers) => language.told_answers_only(answers),
        (passages, 0) => language.told_passages(passages),
        (passages, answers) => language.told_and_answers(passages, answers),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sourceline_core::state::PassageIndex;

    #[test]
    fn what_is_told_is_counted_and_answers_apart() {
        let told = |passages: usize, answers: usize| {
            let some = |count: usize| (0..count).map(PassageIndex).collect();
            Told { passages: some(passages), answers: some(answers) }
        };
        let words = |passages, answers| told_words(Language::English, &told(passages, answers));
        assert_eq!([words(0, 0), words(1, 0), words(2, 0)], ["silent", "1 passage", "2 passages"]);
        assert_eq!([words(0, 1), words(0, 2)], ["1 passage, only in answers", "2 passages, only in answers"]);
        let all = Language::ALL.map(|language| told_words(language, &told(2, 1)));
        assert_eq!(
            all,
            ["2 passages, 1 more in answers", "인용 구절 2개, 답에 1개 더", "2个引文段落，另有1个见于说法"]
        );
    }
}
