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
    /// By selector, the element and its declarations.
    elements: HashMap<String, (Element, String)>,
    /// Which of them did not only stand.
    moved: Vec<String>,
}

/// Places elements, of which none ever becomes what another selector finds: where they stand, and what is said after that of those that move. What was placed before and is placed
/// no more, it leaves to the style sheets. The same `standing` again is not looked through.
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
    if let Some(element) = find(selector) {
        declare(&element, declarations);
    }
}

impl Placed {
    /// Places everything.
    fn begin(&mut self, standing: Rc<Vec<Placing>>, moving: Vec<Placing>) {
        // What a selector found once, it finds as long as that is on the page.
        let mut before = std::mem::take(&mut self.elements);
        before.retain(|_, (element, _)| element.is_connected());
        self.moved = moving.iter().map(|(selector, _)| selector.clone()).collect();
        let mut moving: HashMap<String, String> = moving.into_iter().collect();
        let mut wanted: Vec<Placing> = Vec::with_capacity(standing.len() + moving.len());
        for (selector, stands) in standing.iter() {
            let moves = moving.remove(selector);
            wanted.push((
                selector.clone(),
                moves.map_or_else(|| stands.clone(), |moves| joined(stands, &moves)),
            ));
        }
        wanted.extend(moving);
        self.standing = standing;
        let mut changed = Vec::new();
        for (selector, declarations) in wanted {
            match before.remove(&selector) {
                Some((element, same)) if same == declarations => {
                    self.elements.insert(selector, (element, same));
                }
                known => changed.push((known.map(|(element, _)| element), selector, declarations)),
            }
        }
        for (element, _) in before.values() {
            let _ = element.remove_attribute("style");
        }
        for (known, selector, declarations) in changed {
            let Some(element) = known.or_else(|| find(&selector)) else { continue };
            declare(&element, &declarations);
            self.elements.insert(selector, (element, declarations));
        }
    }

    /// Places what moves, and what moved before where it stands.
    fn move_on(&mut self, moving: Vec<Placing>) {
        let before = std::mem::take(&mut self.moved);
        let rest = before.into_iter().filter(|selector| moving.iter().all(|(other, _)| other != selector));
        let rest: Vec<Placing> = rest.map(|selector| (selector, String::new())).collect();
        self.moved = moving.iter().map(|(selector, _)| selector.clone()).collect();
        for (selector, moves) in moving.into_iter().chain(rest) {
            let stands = self.standing.iter().find(|(other, _)| *other == selector);
            let declarations = match stands {
                Some((_, stands)) if moves.is_empty() => stands.clone(),
                Some((_, stands)) => joined(stands, &moves),
                None => moves,
            };
            match self.elements.get_mut(&selector) {
                Some((_, same)) if *same == declarations => {}
                Some((element, known)) => {
                    declare(element, &declarations);
                    *known = declarations;
                }
                None => {
                    let Some(element) = find(&selector) else { continue };
                    declare(&element, &declarations);
                    self.elements.insert(selector, (element, declarations));
                }
            }
        }
    }
}

/// Declarations after others, which they take the place of.
fn joined(first: &str, then: &str) -> String {
    [first, then].join(";")
}

fn find(selector: &str) -> Option<Element> {
    gloo::utils::document().query_selector(selector).ok().flatten()
}

/// Says what is declared of an element, in place of all that was.
fn declare(element: &Element, declarations: &str) {
    if let Some(style) = style(element) {
        style.set_css_text(declarations);
    }
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    let html = element.dyn_ref::<HtmlElement>().map(HtmlElement::style);
    html.or_else(|| element.dyn_ref::<SvgElement>().map(SvgElement::style))
}
