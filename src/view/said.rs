//! Messages with elements in them, and what the document says itself, set apart from what is said of it.

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
