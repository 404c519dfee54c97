//! What stands behind a document that was opened.

use crate::view::said::{own, said};
use crate::view::store::use_shared;
use sourceline_core::model::Evidence;
use yew::prelude::*;

/// Which document.
#[derive(Properties, PartialEq)]
pub struct VouchingProps {
    /// How it is called.
    pub name: AttrValue,
    /// The page's address without it.
    pub own_path: AttrValue,
}

/// That a document was opened, and that nobody has vouched for it. It is said as long as it is open.
#[component]
pub fn Vouching(props: &VouchingProps) -> Html {
    let shared = use_shared();
    let whole = shared.editions.whole();
    let language = shared.language();
    let name = own(None, props.name.clone());
    let words = match whole.document().evidence {
        Evidence::Checked => language.opened_checked_in(name),
        Evidence::Unchecked => language.opened_unchecked_in(name),
    };
    html! {
        <aside class="vouching">{ said(words) }{ language.sentence_separator() }
            <a href={&props.own_path}>{ language.back_to_own_timeline() }</a></aside>
    }
}
