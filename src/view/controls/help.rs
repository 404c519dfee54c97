//! What keys and hands do, in a dialog over the page.

use crate::platform;
use crate::view::store::use_shared;
use sourceline_messages::Language;
use yew::prelude::*;

/// The dialog's id.
pub const HELP: &str = "_help";
/// Its heading.
const NAME: &str = "_help-name";

/// What is to be done; by which keys, several for one thing parted by a space; and how else. Keys work while the drawing, or
/// an event in it, has the focus.
fn rows(language: Language) -> [[&'static str; 3]; 18] {
    [
        [language.key_event_to_event(), "← →", language.key_event_to_event_how()],
        [language.key_row(), "↑ ↓", language.key_row_how()],
        [language.key_first_last(), "Home End PageDown PageUp", language.key_first_last_how()],
        [language.key_open(), "Enter", language.key_open_how()],
        [language.key_follow(), "f", language.key_follow_how()],
        [language.key_close(), "Esc", language.key_close_how()],
        [language.key_move(), "← →", language.key_move_how()],
        [language.key_move_window(), "Shift+← Shift+→ PageUp PageDown", language.key_move_window_how()],
        [language.key_zoom(), "+ −", language.key_zoom_how()],
        [language.key_zoom_event(), "z", language.key_zoom_event_how()],
        [language.key_everything(), "0", language.key_everything_how()],
        [language.key_proportion(), "p", language.key_proportion_how()],
        [language.key_stretch(), "← → Home End PageUp PageDown", language.key_stretch_how()],
        [language.key_fold(), "Enter", language.key_fold_how()],
        [language.key_cluster(), "Enter", language.key_cluster_how()],
        [language.key_lanes(), "↑ ↓", language.key_lanes_how()],
        [language.key_find(), "/", language.key_find_how()],
        [language.key_this_list(), "?", language.key_this_list_how()],
    ]
}

/// Whether scripts run.
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// Without them there are no keys.
    pub is_live: bool,
}

/// The dialog. The browser keeps the focus in it, and gives it back.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let language = use_shared().language();
    if !props.is_live {
        return Html::default();
    }
    // Escape here closes no panel.
    let onkeydown = Callback::from(move |press: KeyboardEvent| {
        press.stop_propagation();
        if press.key() == "Escape" {
            press.prevent_default();
            platform::close_dialog(HELP);
        }
    });
    let row = |[what, keys, hands]: [&'static str; 3]| {
        let keys = keys.split(' ').map(|key| html! { <><kbd>{ key }</kbd>{ " " }</> });
        html! { <div><dt>{ what }</dt><dd class="keys">{ for keys }</dd><dd>{ hands }</dd></div> }
    };
    html! {
        <dialog class="help" id={HELP} aria-labelledby={NAME} {onkeydown}>
            <header>
                <h2 id={NAME}>{ language.keys_and_gestures() }</h2>
                <button type="button" class="close" onclick={|_: MouseEvent| platform::close_dialog(HELP)}>{ language.close() }<span aria-hidden="true">{ " ×" }</span></button>
            </header>
            <p>{ language.keys_lead() }</p>
            <dl>{ for rows(language).into_iter().map(row) }</dl>
        </dialog>
    }
}
