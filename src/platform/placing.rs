//! Declarations for single elements, through CSSOM: the policy forbids them in markup.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, SvgElement};

/// An element, as a selector that finds no other, and declarations.
type Placing = (String, String);

thread_local! {
    static PLACED: RefCell<Placed> = RefCell::default();
}

/// What was placed last.
#[derive(Default)]
struct Placed {
    /// Where elements stood.
    standing: Rc<Vec<Placing>>,
    /// Those elements, and those that moved.
    elements: HashMap<String, Declared>,
    /// Which of them did not only stand.
    moved: Vec<String>,
}

/// An element, and what is declared of it.
struct Declared {
    element: Element,
    /// Where it stands,
    stands: String,
    /// and what is said after that.
    moves: String,
}

/// Places elements, of which none ever becomes what another selector finds: where they stand, and what is said after that of
/// those that move. What was placed before and is placed no more, it leaves to the style sheets. The same `standing` again is
/// not looked through.
pub fn place_elements(standing: &Rc<Vec<Placing>>, moving: Vec<Placing>) {
    PLACED.with_borrow_mut(|placed| {
        if Rc::ptr_eq(&placed.standing, standing) {
            placed.move_on(moving);
        } else {
            placed.begin(standing.clone(), moving);
        }
    });
}

/// Places one element that is not among those.
pub fn place_element((selector, declarations): &Placing) {
    if let Some(style) = find(selector).as_ref().and_then(style) {
        style.set_css_text(declarations);
    }
}

impl Placed {
    /// Places everything.
    fn begin(&mut self, standing: Rc<Vec<Placing>>, moving: Vec<Placing>) {
        // What a selector found once, it finds as long as that is on the page.
        let mut before = std::mem::take(&mut self.elements);
        before.retain(|_, declared| declared.element.is_connected());
        self.moved = moving.iter().map(|(selector, _)| selector.clone()).collect();
        let mut moving: HashMap<String, String> = moving.into_iter().collect();
        let mut wanted: Vec<(String, String, String)> = Vec::with_capacity(standing.len() + moving.len());
        for (selector, stands) in standing.iter() {
            let moves = moving.remove(selector).unwrap_or_default();
            wanted.push((selector.clone(), stands.clone(), moves));
        }
        wanted.extend(moving.into_iter().map(|(selector, moves)| (selector, String::new(), moves)));
        self.standing = standing;
        let known: Vec<Option<Declared>> = wanted.iter().map(|(of, ..)| before.remove(of)).collect();
        for declared in before.values() {
            let _ = declared.element.remove_attribute("style");
        }
        for ((selector, stands, moves), known) in wanted.into_iter().zip(known) {
            self.declare(selector, known, stands, moves);
        }
    }

    /// Places what moves, and what moved before where it stands.
    fn move_on(&mut self, moving: Vec<Placing>) {
        let before = std::mem::take(&mut self.moved);
        let rest = before.into_iter().filter(|selector| moving.iter().all(|(other, _)| other != selector));
        let rest: Vec<Placing> = rest.map(|selector| (selector, String::new())).collect();
        self.moved = moving.iter().map(|(selector, _)| selector.clone()).collect();
        for (selector, moves) in moving.into_iter().chain(rest) {
            let known = self.elements.remove(&selector);
            let stands = match &known {
                Some(known) => known.stands.clone(),
                None => self
                    .standing
                    .iter()
                    .find(|(other, _)| *other == selector)
                    .map(|(_, stands)| stands.clone())
                    .unwrap_or_default(),
            };
            self.declare(selector, known, stands, moves);
        }
    }

    /// Declares what is not declared already of the element that a selector finds, if there is one.
    fn declare(&mut self, selector: String, known: Option<Declared>, stands: String, moves: String) {
        let declared = match known {
            Some(mut declared) => {
                declared.say(stands, moves);
                Some(declared)
            }
            None => find(&selector).map(|element| Declared::new(element, stands, moves)),
        };
        self.elements.extend(declared.map(|declared| (selector, declared)));
    }
}

impl Declared {
    fn new(element: Element, stands: String, moves: String) -> Self {
        let declared = Self { element, stands, moves };
        declared.say_all();
        declared
    }

    /// Says what has changed: of an element that only moves on, a frame has the browser read one declaration, not all.
    fn say(&mut self, stands: String, moves: String) {
        let stays = self.stands == stands;
        if stays && self.moves == moves {
            return;
        }
        let before = std::mem::replace(&mut self.moves, moves);
        self.stands = stands;
        let same_names = pairs(&before).map(|(name, _)| name).eq(pairs(&self.moves).map(|(name, _)| name));
        let Some(style) = style(&self.element).filter(|_| stays && same_names) else { return self.say_all() };
        // One property may be declared twice, and the last counts: all from the first change on is said again.
        let both = pairs(&before).zip(pairs(&self.moves));
        for (_, (name, value)) in both.skip_while(|(before, now)| before == now) {
            let _ = style.set_property(name, value);
        }
    }

    fn say_all(&self) {
        if let Some(style) = style(&self.element) {
            style.set_css_text(&[self.stands.as_str(), &self.moves].join(";"));
        }
    }
}

/// The names and values of declarations, none of which has a semicolon in it.
fn pairs(declarations: &str) -> impl Iterator<Item = (&str, &str)> {
    declarations.split(';').filter_map(|declaration| declaration.split_once(':'))
}

fn find(selector: &str) -> Option<Element> {
    gloo::utils::document().query_selector(selector).ok().flatten()
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    let html = element.dyn_ref::<HtmlElement>().map(HtmlElement::style);
    html.or_else(|| element.dyn_ref::<SvgElement>().map(SvgElement::style))
}
