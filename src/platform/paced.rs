//! What follows a movement at its own pace.

use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What is done at most once in some time. The last that was asked for is done in any case.
#[derive(Clone)]
pub struct Paced {
    inner: Rc<Inner>,
}

struct Inner {
    every_ms: u32,
    done_at_ms: Cell<f64>,
    next: RefCell<Option<Box<dyn FnOnce()>>>,
    timer: RefCell<Option<Timeout>>,
}

impl Paced {
    /// A pace, in milliseconds.
    pub fn new(every_ms: u32) -> Self {
        let (done_at_ms, next, timer) =
            (Cell::new(f64::NEG_INFINITY), RefCell::default(), RefCell::default());
        Self { inner: Rc::new(Inner { every_ms, done_at_ms, next, timer }) }
    }

    /// Does something now, or once it is time, unless something else was asked for by then.
    pub fn ask(&self, what: impl FnOnce() + 'static) {
        let inner = &self.inner;
        let waits_ms = f64::from(inner.every_ms) - (js_sys::Date::now() - inner.done_at_ms.get());
        // A clock that was set back may have it wait for long.
        let waits_ms = if waits_ms > f64::from(inner.every_ms) { 0.0 } else { waits_ms };
        if waits_ms <= 0.0 && inner.timer.borrow().is_none() {
            inner.done_at_ms.set(js_sys::Date::now());
            what();
            return;
        }
        inner.next.replace(Some(Box::new(what)));
        if inner.timer.borrow().is_none() {
            let weak = Rc::downgrade(inner);
            let timer = Timeout::new(waits_ms.max(0.0) as u32, move || {
                let Some(inner) = weak.upgrade() else { return };
                inner.timer.take();
                inner.done_at_ms.set(js_sys::Date::now());
                if let Some(next) = inner.next.take() {
                    next();
                }
            });
            inner.timer.replace(Some(timer));
        }
    }
}
