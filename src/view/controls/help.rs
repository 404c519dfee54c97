//! What keys and hands do, in a dialog over the page.

use crate::platform;
use yew::prelude::*;

/// The dialog's id.
pub const HELP: &str = "_help";
/// Its heading.
const NAME: &str = "_help-name";

/// What is to be done; by which keys, several for one thing parted by a space; and how else. Keys work while the drawing, or
/// an event in it, has the focus.
const ROWS: [(&str, &str, &str); 18] = [
    ("Go from event to event", "← →", "Tab comes to one event; left and right lead on in time."),
    ("Go to the row above or below", "↑ ↓", "On a phone, to the event above or below."),
    (
        "Go to the first, the last; ten on, ten back",
        "Home End PageDown PageUp",
        "While an event has the focus.",
    ),
    ("Open an event", "Enter", "Click or tap it."),
    ("Follow the story event by event", "f", "“Follow”; then “Next” and “Previous”, or ← and → on them."),
    ("Close what is open", "Esc", "The cross, or “Close”."),
    (
        "Move the window",
        "← →",
        "While the drawing itself has the focus. Drag; Shift and the wheel; the buttons ← →; the frame on the strip below.",
    ),
    ("Move by a whole window", "Shift+← Shift+→ PageUp PageDown", "A click on the strip."),
    (
        "Zoom in, zoom out",
        "+ −",
        "Two fingers; Ctrl and the wheel; double click, with Shift out; the buttons + −.",
    ),
    ("Zoom to an event", "z", "“Show on the axis” in what opens."),
    ("Show everything", "0", "The button ⤢."),
    ("True proportion, and back", "p", "The button “To scale”."),
    (
        "Choose a stretch of time",
        "← → Home End PageUp PageDown",
        "Tab to the frame on the strip or to one of its ends; or drag across the strip.",
    ),
    ("Open a fold, or fold it again", "Enter", "Tab to it; or click it."),
    ("See what is in a cluster", "Enter", "Arrows lead to it; or click it."),
    ("Change the lanes", "↑ ↓", "“Packed” in the head of the page."),
    ("Find words, and choose what stands out", "/", "The field “Find”; an entry of the legend."),
    ("This list", "?", "The button ?."),
];

/// Whether scripts run.
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// Without them there are no keys.
    pub is_live: bool,
}

/// The dialog. The browser keeps the focus in it, and gives it back.
#[component]
pub fn Help(props: &HelpProps) -> Html {
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
    let row = |(what, keys, hands): &(&'static str, &'static str, &'static str)| {
        let keys = keys.split(' ').map(|key| html! { <><kbd>{ key }</kbd>{ " " }</> });
        html! { <div><dt>{ *what }</dt><dd class="keys">{ for keys }</dd><dd>{ *hands }</dd></div> }
    };
    html! {
        <dialog class="help" id={HELP} aria-labelledby={NAME} {onkeydown}>
            <header>
                <h2 id={NAME}>{ "Keys and gestures" }</h2>
                <button type="button" class="close" onclick={|_: MouseEvent| platform::close_dialog(HELP)}>{ "Close" }<span aria-hidden="true">{ " ×" }</span></button>
            </header>
            <p>{ "Keys work while the drawing, or an event in it, has the focus. The list under the drawing holds all that it says." }</p>
            <dl>{ for ROWS.iter().map(row) }</dl>
        </dialog>
    }
}
