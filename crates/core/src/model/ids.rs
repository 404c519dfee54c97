//! Typed ids: a source's can never stand where an event's belongs.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What [`is_well_formed`] asks of an id's letters, as a regular expression of ECMA-262.
#[cfg(feature = "author")]
pub(crate) const ID_PATTERN: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// How long an id may be.
pub(crate) const MAX_ID_BYTES: usize = 64;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "author", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "author", schemars(extend("pattern" = ID_PATTERN, "maxLength" = MAX_ID_BYTES)))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps a text; whether it is well formed and resolves is for `check` to say.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// An event's id. It is also the event's permanent link: lower-case ASCII letters, digits and hyphens.
    EventId
);
id!(
    /// A source's id.
    SourceId
);
id!(
    /// A disagreement's id.
    DisagreementId
);

/// Whether a text may serve as an id: lower-case ASCII letters, digits and single inner hyphens, at most 64 bytes.
/// Ids become element ids and links, so nothing else is let through; the app's own anchors start with `_`.
pub fn is_well_formed(text: &str) -> bool {
    let bytes = text.as_bytes();
    !bytes.is_empty()
        && bytes.len() <= MAX_ID_BYTES
        && bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}
