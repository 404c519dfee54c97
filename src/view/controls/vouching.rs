//! What stands behind a document that was opened.

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
    let words = match whole.document().evidence {
        Evidence::Checked => {
            ". Its quotations match the texts that are enclosed with it; nobody has vouched for those texts. "
        }
        Evidence::Unchecked => ". It says of itself that nothing in it was checked. ",
    };
    html! {
        <aside class="vouching">{ "Opened from " }<bdi>{ &props.name }</bdi>{ words }
            <a href={&props.own_path}>{ "Back to the timeline of this page" }</a></aside>
    }
}
