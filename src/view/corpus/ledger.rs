//! The ledger: a strip for each report, and what the classes mean.

use super::strip::Strip;
use crate::view::said::{element, said};
use crate::view::words::class_words;
use sourceline_core::model::LedgerClass;
use sourceline_core::state::{CLASSES, Sentence, SourceIndex, Story};
use yew::prelude::*;

/// The class of a sentence's shape in the style sheets.
pub fn shape_class(class: LedgerClass) -> &'static str {
    match class {
        LedgerClass::Cited => "class-cited",
        LedgerClass::Statement => "class-statement",
        LedgerClass::Context => "class-context",
        LedgerClass::Metadata => "class-metadata",
        LedgerClass::Boilerplate => "class-boilerplate",
    }
}

/// The classes of a sentence's shape: that of its class, and, whatever that is, whether something rests on it.
pub fn shape_classes(sentence: &Sentence) -> Classes {
    classes!(shape_class(sentence.class), sentence.carries().then_some("carrying"))
}

/// The strips, one under the other.
pub fn ledger(story: &Story) -> Html {
    let language = story.language();
    let explained = |class: &'static str, meaning: &'static str| {
        said(language.class_explained_in(element(html! { <b>{ class }</b> }), meaning.into()))
    };
    let legend = CLASSES.iter().map(|class| {
        let (name, meaning) = class_words(language, *class);
        html! { <li><span class={classes!("sample", shape_class(*class))} aria-hidden="true" /><span>{ explained(name, meaning) }</span></li> }
    });
    // A date line tells of no event, and yet dates are counted from it.
    let carrying = |sentence: &Sentence| sentence.class != LedgerClass::Cited && sentence.carries();
    let carrying = story.sentences().iter().find(|sentence| carrying(sentence));
    let strips = story.document().sources.iter().enumerate();
    let strips = strips
        .map(|(at, source)| html! { <li key={source.id.as_str()}><Strip report={SourceIndex(at)} /></li> });
    html! {
        <>
            <p class="lead">{ language.ledger_lead() }</p>
            <ul class="classes" aria-label={language.ledger_classes()}>
                { for legend }
                if let Some(sentence) = carrying {
                    <li><span class={classes!("sample", shape_classes(sentence))} aria-hidden="true" /><span>{ explained(language.class_line_along(), language.class_line_along_means()) }</span></li>
                }
            </ul>
            <ol class="strips">{ for strips }</ol>
        </>
    }
}
