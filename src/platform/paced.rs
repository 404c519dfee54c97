//! What follows a movement at its own pace, or once it has come to rest.

use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What is done at most once in some time. The last that was asked for is done in any case.
#[derive(Clone)]
pub struct Paced {
    inner: Rc<Inner>,
}

struct Inner {
    every_ms: f64,
    done_at_ms: Cell<f64>,
    last: Rested,
}

impl Paced {
    /// A pace, in milliseconds.
    pub fn new(every_ms: u32) -> Self {
        // Twice the pace: while a movement goes on, what it asks for is done in its own frames, and in none beside them.
        let (done_at_ms, last) = (Cell::new(f64::NEG_INFINITY), Rested::new(2 * every_ms));
        Self { inner: Rc::new(Inner { every_ms: f64::from(every_ms), done_at_ms, last }) }
    }

    /// Does something now if it is time, else once nothing else was asked for.
    pub fn ask(&self, what: impl FnOnce() + 'static) {
        let since_ms = js_sys::Date::now() - self.inner.done_at_ms.get();
        // A clock that was set back tells nothing.
        if since_ms >= self.inner.every_ms || since_ms < 0.0 {
            self.inner.done_at_ms.set(js_sys::Date::now());
            self.inner.last.forget();
            what();
        } else {
            self.inner.last.ask(what);
        }
    }
}

/// What is done once nothing was asked for in some time; only the last that was asked for is done.
#[derive(Clone)]
pub struct Rested {
    inner: Rc<RefCell<Resting>>,
}

struct Resting {
    for_ms: u32,
    /// What is to be done, and when it was asked for.
    next: Option<(Box<dyn FnOnce()>, f64)>,
    /// Looks whether all has rested by then: one timer for a whole movement, not one for each of its frames.
    timer: Option<Timeout>,
}

impl Rested {
    /// How long nothing must be asked for, in milliseconds.
    pub fn new(for_ms: u32) -> Self {
        Self { inner: Rc::new(RefCell::new(Resting { for_ms, next: None, timer: None })) }
    }

    /// Does something once nothing else was asked for in the time.
    pub fn ask(&self, what: impl FnOnce() + 'static) {
        let mut inner = self.inner.borrow_mut();
        inner.next = Some((Box::new(what), js_sys::Date::now()));
        if inner.timer.is_none() {
            let for_ms = inner.for_ms;
            inner.timer = Some(self.looks_in(for_ms));
        }
    }

    /// Whether something waits to be done.
    pub fn waits(&self) -> bool {
        self.inner.borrow().next.is_some()
    }

    /// Does what waits without waiting any longer.
    pub fn at_once(&self) {
        let next = self.inner.borrow_mut().next.take();
        if let Some((what, _)) = next {
            what();
        }
    }

    /// Forgets what waits.
    pub fn forget(&self) {
        self.inner.borrow_mut().next = None;
    }

    fn looks_in(&self, ms: u32) -> Timeout {
        let weak = Rc::downgrade(&self.inner);
        Timeout::new(ms, move || {
            if let Some(inner) = weak.upgrade() {
                Self { inner }.look();
            }
        })
    }

    fn look(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.timer = None;
        let Some((_, asked_ms)) = inner.next else { return };
        let rested_ms = js_sys::Date::now() - asked_ms;
        let rests_ms = f64::from(inner.for_ms) - rested_ms;
        // A clock that was set back tells nothing.
        if rests_ms > 0.0 && rested_ms >= 0.0 {
            inner.timer = Some(self.looks_in(rests_ms.ceil() as u32));
            return;
        }
        drop(inner);
        self.at_once();
    }
}
