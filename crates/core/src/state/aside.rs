//! What a story keeps aside.

/// Something that follows from the rest and is made when it is asked for: no part of what a story is, so two stories that are alike
/// need not have it alike, and a copy begins without it.
#[derive(Debug, Default)]
pub(super) struct Aside<T>(pub T);

impl<T: Default> Clone for Aside<T> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<T> PartialEq for Aside<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
