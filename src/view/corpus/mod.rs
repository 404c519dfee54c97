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
    let story = use_shared().story;
    html! {
        <div class="corpus">
            <section class="matrix-part" id="_matrix" aria-labelledby="_matrix-name">
                <h2 id="_matrix-name">{ "Who tells what" }</h2>
                <p class="lead">{ "How many passages of each report an event rests on. No vote is taken: reports that depend on \
                    each other are no two witnesses, and silence denies nothing." }</p>
                { signs(&story) }
                <Matrix />
                { peek(&story, props.peek) }
            </section>
            <section class="ledger-part" id="_corpus" aria-labelledby="_corpus-name">
                <h2 id="_corpus-name">{ "Every sentence of the reports" }</h2>
                { ledger(&story) }
            </section>
        </div>
    }
}
