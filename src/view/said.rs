//! Messages with elements in them, and what the document says itself, set apart from what is said of it.

use sourceline_core::state::Story;
use sourceline_messages::{Piece, Slot};
use yew::prelude::*;

/// A message, its elements where its language has them.
pub fn said(pieces: Vec<Piece<Html>>) -> Html {
    let piece = |piece| match piece {
        Piece::Text(text) => Html::from(text),
        Piece::Of(of) => of,
    };
    html! { <>{ for pieces.into_iter().map(piece) }</> }
}

/// An element within a message.
pub fn element(of: Html) -> Slot<Html> {
    Slot::Of(of)
}

/// Words of the document within a message: `lang` says their language where it is not the interface's (`Shared::foreign`).
pub fn own(lang: Option<AttrValue>, words: impl Into<AttrValue>) -> Slot<Html> {
    let words: AttrValue = words.into();
    Slot::Of(html! { <bdi {lang}>{ words }</bdi> })
}

/// Words within a message: set apart where their language, of which this is the tag, is not the interface's, and text
/// otherwise.
pub fn foreign(story: &Story, tag: &str, words: &str) -> Slot<Html> {
    match story.foreign(tag) {
        Some(tag) => own(Some(AttrValue::from(tag.to_owned())), words.to_owned()),
        None => words.into(),
    }
}

/// A message as what is put into another one: text, if there is nothing else in it.
pub fn slot(pieces: Vec<Piece<Html>>) -> Slot<Html> {
    let is_text = pieces.iter().all(|piece| matches!(piece, Piece::Text(_)));
    if is_text { plain(pieces).into() } else { element(said(pieces)) }
}

/// The text of a message.
pub fn plain(pieces: Vec<Piece<Html>>) -> String {
    let text = |piece| match piece {
        Piece::Text(text) => Some(text),
        Piece::Of(_) => None,
    };
    pieces.into_iter().filter_map(text).collect()
}

/// What would be put into a message, alone.
pub fn alone(slot: Slot<Html>) -> Html {
    match slot {
        Slot::Number(number) => Html::from(number.to_string()),
        Slot::Text(text) => Html::from(text),
        Slot::Of(of) => of,
    }
}

/// Some things joined by a message, which is asked for with all before one of them, and that one.
pub fn joined(
    words: impl IntoIterator<Item = Slot<Html>>,
    next: impl Fn(Slot<Html>, Slot<Html>) -> Vec<Piece<Html>>,
) -> Option<Slot<Html>> {
    words.into_iter().reduce(|before, word| slot(next(before, word)))
}
