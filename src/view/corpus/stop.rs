//! The one tab stop of many things.

use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Which of many things Tab comes to: the one that had the focus last.
///
/// The page is drawn a moment after the focus moved, and a key may come in between, so keys go on from what has the focus
/// by now and not from what was drawn.
#[derive(Clone)]
pub struct Stop<T> {
    drawn: UseStateHandle<T>,
    now: Rc<RefCell<T>>,
}

impl<T: Copy + PartialEq + 'static> Stop<T> {
    /// As the page is drawn.
    pub fn drawn(&self) -> T {
        *self.drawn
    }

    /// As of this moment.
    pub fn now(&self) -> T {
        *self.now.borrow()
    }

    /// What to call with the thing that gets the focus.
    pub fn entered(&self) -> Callback<T> {
        let (drawn, now) = (self.drawn.setter(), self.now.clone());
        Callback::from(move |at| {
            now.replace(at);
            drawn.set(at);
        })
    }
}

/// A stop that begins at what has the default value.
#[hook]
pub fn use_stop<T: Copy + PartialEq + Default + 'static>() -> Stop<T> {
    Stop { drawn: use_state_eq(T::default), now: use_mut_ref(T::default) }
}
