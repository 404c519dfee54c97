//! The corpus in sum: who tells what, events by reports; and every sentence of the reports, with what became of it.

mod cell;
mod keys;
mod ledger;
mod matrix;
mod peek;
mod signs;
mod stop;
mod strip;

use crate::view::store::use_shared;
use ledger::ledger;
use matrix::Matrix;
use peek::peek;
use signs::signs;
use sourceline_core::state::{EventIndex, SourceIndex};
use yew::prelude::*;

/// What is being looked at.
#[derive(Properties, PartialEq)]
pub struct CorpusProps {
    /// A cell of the matrix.
    pub peek: Option<(EventIndex, SourceIndex)>,
}

/// Both sections. They stand in the page's flow, between the events and the reports.
#[component]
pub fn Corpus(props: &CorpusProps) -> Html {
    let shared = use_shared();
    let (language, story) = (shared.language(), &shared.story);
    html! {
        <div class="corpus">
            <section class="matrix-part" id="_matrix" aria-labelledby="_matrix-name">
                <h2 id="_matrix-name">{ language.matrix_title() }</h2>
                <p class="lead">{ language.matrix_lead() }</p>
                { signs(story) }
                <Matrix />
                { peek(&shared, props.peek) }
            </section>
            <section class="ledger-part" id="_corpus" aria-labelledby="_corpus-name">
                <h2 id="_corpus-name">{ language.ledger_title() }</h2>
                { ledger(story) }
            </section>
        </div>
    }
}
