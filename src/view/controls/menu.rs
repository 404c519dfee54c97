//! What opens under its button and folds again by Escape or a press beside it.

use crate::platform;
use yew::prelude::*;

/// For a `<details>` that is a menu: its node, and what its keys do. A menu that `stays` is not folded by a press beside it: what
/// opens where it stands would take from under the press what is being pressed.
#[hook]
pub fn use_menu(stays: bool) -> (NodeRef, Callback<KeyboardEvent>) {
    let menu = use_node_ref();
    {
        let menu = menu.clone();
        use_effect_with((), move |()| {
            let listener = (!stays).then(|| {
                let folded = menu.clone();
                platform::listen_press_outside(&menu, move || {
                    platform::fold(&folded);
                })
            });
            move || drop(listener)
        });
    }
    let onkeydown = {
        let menu = menu.clone();
        Callback::from(move |press: KeyboardEvent| {
            // What is taken here closes no panel.
            if press.key() == "Escape" && platform::fold(&menu) {
                press.prevent_default();
                platform::focus_in(&menu, "summary");
            }
        })
    };
    (menu, onkeydown)
}
