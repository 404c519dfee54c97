//! What stands behind a document that was opened.

use crate::platform;
use crate::view::app::OpenRef;
use crate::view::opening::{Opener, VOUCHING};
use crate::view::said::{own, said};
use crate::view::store::use_shared;
use sourceline_core::model::Evidence;
use yew::prelude::*;

/// Which document.
#[derive(Properties, PartialEq)]
pub struct VouchingProps {
    /// The document.
    pub open: OpenRef,
}

/// That a document was opened, and that nobody has vouched for it. It is said as long as it is open, and so is what its file says and
/// no document can.
#[component]
pub fn Vouching(props: &VouchingProps) -> Html {
    let shared = use_shared();
    let opener = use_context::<Opener>();
    let open = &props.open.0;
    let whole = shared.editions.whole();
    let language = shared.language();
    let name = own(None, open.name.clone());
    let words = match whole.document().evidence {
        Evidence::Checked => language.opened_checked_in(name),
        Evidence::Unchecked => language.opened_unchecked_in(name),
    };
    let separator = language.sentence_separator();
    let losses = &open.opened.losses;
    let lost = losses.iter().map(|loss| html! { <li><bdi>{ loss.words(language) }</bdi></li> });
    let close = opener.map(|opener| opener.close.reform(|_: MouseEvent| ()));
    html! {
        <aside class="vouching" id={VOUCHING} tabindex="-1">
            <p>
                { said(words) }{ separator }
                if open.is_file() { { language.opened_here() }{ separator } }
                if open.opened.controls > 0 { { language.controls_shown(open.opened.controls) }{ separator } }
                if open.is_file() {
                    <button type="button" class="close-file" onclick={close}>{ language.back_to_own_timeline() }</button>
                } else {
                    <a href={platform::own_path()}>{ language.back_to_own_timeline() }</a>
                }
            </p>
            if !losses.is_empty() {
                <details class="not-taken-over">
                    <summary>{ language.not_taken_over(losses.len()) }</summary>
                    <ul>{ for lost }</ul>
                </details>
            }
        </aside>
    }
}
