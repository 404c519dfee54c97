//! An event's sign: the shape says what it is, the ink how its date is known.

use sourceline_core::model::{Basis, Kind};
use yew::prelude::*;

/// The class of the ink that says how a date is known.
pub fn ink_class(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "ink-stated",
        Basis::Derived => "ink-derived",
        Basis::Bounded => "ink-bounded",
        Basis::Unknown => "ink-unknown",
    }
}

/// A sign of 14 × 14 px: the shape for the kind, the ink for the basis. It says nothing that the text beside it does not.
pub fn glyph(kind: Kind, basis: Basis) -> Html {
    let ink = ink_class(basis);
    let shape = match kind {
        Kind::Happening => html! { <circle cx="7" cy="7" r="4.75" /> },
        Kind::Statement => html! { <path d="M2 2.5h10v7H7.5L4.5 12.5V9.5H2z" /> },
        Kind::Condition => html! { <rect x="1.25" y="4.5" width="11.5" height="5" /> },
        Kind::Plan => html! { <path d="M7 1.5 12.5 7 7 12.5 1.5 7z" /> },
    };
    let plan = (kind == Kind::Plan).then_some("ink-plan");
    html! { <svg class={classes!("glyph", ink, plan)} viewBox="0 0 14 14" aria-hidden="true">{ shape }</svg> }
}
