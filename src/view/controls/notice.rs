//! What the reader must be told in place of what was asked for.

use crate::platform;
use crate::view::store::use_shared;
use sourceline_core::state::{Action, Notice};
use yew::prelude::*;

/// The notice, if there is one.
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// What to tell.
    pub notice: Option<Notice>,
}

/// A bar under the masthead. It is always in the page, so that a screen reader hears what comes into it.
#[component]
pub fn NoticeBar(props: &NoticeProps) -> Html {
    let shared = use_shared();
    let dismiss = {
        let dispatch = shared.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::DismissNotice);
            // The button goes; whoever pressed it goes on at what the notice stood above.
            platform::focus("_plot");
        })
    };
    let language = shared.language();
    let words = props.notice.as_ref().map(|notice| match notice {
        Notice::UnknownEvent(id) => language.unknown_event(id),
        Notice::BadLink(why) => language.bad_link(why),
    });
    html! {
        <div class="notice" role="status">
            if let Some(words) = words {
                <p>{ words }</p>
                <button type="button" onclick={dismiss}>{ language.dismiss() }</button>
            }
        </div>
    }
}
