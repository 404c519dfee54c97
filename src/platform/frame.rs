//! What waits for the screen to be drawn.
//!
//! Once per frame: what happens more often than the screen is drawn is collected first.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// Something that waits for the screen to be drawn; it is not done once this is dropped.
pub struct AfterPaint {
    _frame: AnimationFrame,
    _timer: Rc<RefCell<Option<Timeout>>>,
}

/// Does something once the screen was drawn.
pub fn after_paint(what: impl FnOnce() + 'static) -> AfterPaint {
    let timer: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let slot = timer.clone();
    // A frame's callbacks run before it is drawn.
    let frame = request_animation_frame(move |_| {
        slot.replace(Some(Timeout::new(0, what)));
    });
    AfterPaint { _frame: frame, _timer: timer }
}

/// Collects values until the screen is drawn next, and then hands them on as one.
pub(super) struct PerFrame<T> {
    collected: RefCell<Option<T>>,
    frame: RefCell<Option<AnimationFrame>>,
    take: Box<dyn Fn(T)>,
}

impl<T: 'static> PerFrame<T> {
    /// A collector that hands on to `take`; nothing is handed on any more once it is dropped.
    pub(super) fn new(take: impl Fn(T) + 'static) -> Rc<Self> {
        Rc::new(Self { collected: RefCell::default(), frame: RefCell::default(), take: Box::new(take) })
    }

    /// Adds to what was collected so far in this frame, if anything was.
    pub(super) fn add(self: &Rc<Self>, join: impl FnOnce(Option<T>) -> T) {
        let before = self.collected.take();
        let waits = before.is_some();
        self.collected.replace(Some(join(before)));
        if !waits {
            let this = Rc::downgrade(self);
            let frame = request_animation_frame(move |_| {
                if let Some(this) = this.upgrade() {
                    this.hand_on();
                }
            });
            self.frame.replace(Some(frame));
        }
    }

    fn hand_on(&self) {
        if let Some(collected) = self.collected.take() {
            (self.take)(collected);
        }
    }
}
