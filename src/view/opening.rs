//! A document in place of the one that is embedded: what the address asks for, or a file that the reader gives; how far it is, and
//! why it was not opened.

use super::said::{element, own, said};
use crate::platform::{self, GivenFile};
use sourceline_core::opening::{Opened, Refusal, Step, visible};
use sourceline_messages::Language;
use std::rc::Rc;
use yew::prelude::*;

/// What opens the menu of files, and takes the focus for it.
pub const MENU: &str = "_file";
/// What is said of a document that was opened.
pub const VOUCHING: &str = "_vouching";
/// So many files that were opened are kept, for who goes back to one.
const KEPT: usize = 3;

/// A document from elsewhere that is open.
pub struct OpenDocument {
    /// Which one, as the history counts: 0 for the one that the address asks for.
    pub number: usize,
    /// How it is called.
    pub name: AttrValue,
    /// What came of opening it.
    pub opened: Opened,
}

impl OpenDocument {
    /// Whether it is a file that the reader gave: no address leads to it.
    pub fn is_file(&self) -> bool {
        self.number > 0
    }
}

/// What is being opened, or was not.
#[derive(Clone)]
enum Asked {
    /// Nothing.
    Nothing,
    /// A document of that name and number; how far it is.
    Opening(AttrValue, usize, Step),
    /// A document that was not opened, and why; and whether what the page shows instead is its own timeline.
    Refused(AttrValue, Rc<Refusal>, bool),
}

/// Which document stands on the page.
#[derive(Clone, Copy, Default)]
struct Standing {
    /// Its number.
    number: usize,
    /// How often another one took its place.
    turn: usize,
}

/// Gives the page other documents.
#[derive(Clone, PartialEq)]
pub struct Opener {
    /// Opens a file.
    pub give: Callback<GivenFile>,
    /// Goes back to what the page itself shows.
    pub close: Callback<()>,
}

/// What stands on the page, and the ways to something else.
#[derive(Clone)]
pub struct Document {
    asked: UseStateHandle<Asked>,
    /// What is open in place of the embedded document.
    pub open: Option<Rc<OpenDocument>>,
    /// Which document it is, and how often it has changed.
    pub number: usize,
    /// Whether nothing can be shown before it has come.
    pub is_awaited: bool,
    /// Whether this is the page as it was taken over.
    pub is_first: bool,
    /// Whether a file is held over the page.
    is_held: bool,
    language: Language,
    /// The way to open others.
    pub opener: Opener,
    cancel: Callback<()>,
    dismiss: Callback<()>,
}

/// Opens the document that is wanted, if one is, and those that the reader gives.
#[hook]
pub fn use_document(wanted: Option<AttrValue>, language: Language) -> Document {
    let asked = use_state(|| match &wanted {
        None => Asked::Nothing,
        Some(wanted) => Asked::Opening(name_of(wanted), 0, Step::Fetching { bytes: 0, of: None }),
    });
    let standing = use_state(Standing::default);
    let is_held = use_state_eq(|| false);
    let kept = use_mut_ref(Kept::default);
    let (setter, stands) = (asked.setter(), standing.setter());
    let opener = use_memo(language, {
        let (kept, setter, stands, is_held) =
            (kept.clone(), setter.clone(), stands.clone(), is_held.setter());
        move |language| {
            let language = *language;
            let give = {
                let (kept, asked, stands) = (kept.clone(), setter.clone(), stands.clone());
                Callback::from(move |file: GivenFile| {
                    is_held.set(false);
                    give(&kept, &asked, &stands, file, language);
                })
            };
            let close = Callback::from(move |()| {
                setter.set(Asked::Nothing);
                platform::enter_document(0);
                let turn = kept.borrow_mut().turn();
                stands.set(Standing { number: 0, turn });
            });
            Opener { give, close }
        }
    });
    {
        let (kept, asked, stands) = (kept.clone(), setter.clone(), stands);
        let (held, give) = (is_held.setter(), opener.give.clone());
        use_effect_with((), move |()| {
            if platform::had_file_open() {
                asked.set(Asked::Refused(language.former_file().into(), Rc::new(Refusal::Gone), true));
            }
            let drops = platform::listen_drop(move |is_held| held.set(is_held), {
                let give = give.clone();
                move |file| give.emit(file)
            });
            let pastes = platform::listen_paste(move |file| give.emit(file));
            let turns = platform::listen_document(move |number| {
                let is_there = number == 0 || kept.borrow().find(number).is_some();
                let turn = kept.borrow_mut().turn();
                if is_there {
                    asked.set(Asked::Nothing);
                } else {
                    platform::give_up_entry();
                    asked.set(Asked::Refused(language.former_file().into(), Rc::new(Refusal::Gone), true));
                }
                stands.set(Standing { number: if is_there { number } else { 0 }, turn });
            });
            move || drop((drops, pastes, turns))
        });
    }
    {
        let (kept, asked) = (kept.clone(), setter.clone());
        use_effect_with(wanted.clone(), move |wanted| {
            let Some(wanted) = wanted else { return };
            let name = name_of(wanted);
            let (told, done) = reports(&kept, &asked, name, 0, None);
            let begun = platform::open_document(wanted.to_string(), language, told, done);
            kept.borrow_mut().opening = Some(begun);
        });
    }
    let cancel = {
        let kept = kept.clone();
        Callback::from(move |()| {
            if let Some(opening) = &kept.borrow().opening {
                opening.cancel();
            }
        })
    };
    let dismiss = Callback::from(move |()| setter.set(Asked::Nothing));
    let open = kept.borrow().find(standing.number);
    Document {
        is_awaited: open.is_none() && matches!(*asked, Asked::Opening(_, 0, _)),
        is_first: standing.turn == 0,
        number: standing.number,
        is_held: *is_held,
        opener: (*opener).clone(),
        asked,
        open,
        language,
        cancel,
        dismiss,
    }
}

/// What an address is called.
fn name_of(wanted: &AttrValue) -> AttrValue {
    platform::document_name(wanted).into()
}

/// What is kept beside what is drawn.
#[derive(Default)]
struct Kept {
    /// What is being opened.
    opening: Option<platform::Opening>,
    /// How many times something was asked for: what was asked for before is not told any more.
    asked: usize,
    /// The documents that are open, the latest last.
    documents: Vec<Rc<OpenDocument>>,
    /// The number of the latest file.
    last: usize,
    turn: usize,
}

impl Kept {
    fn find(&self, number: usize) -> Option<Rc<OpenDocument>> {
        self.documents.iter().find(|document| document.number == number).cloned()
    }

    fn turn(&mut self) -> usize {
        self.turn += 1;
        self.turn
    }

    fn keep(&mut self, document: OpenDocument) {
        self.documents.push(Rc::new(document));
        let files = self.documents.iter().filter(|document| document.is_file()).count();
        if files > KEPT
            && let Some(oldest) = self.documents.iter().position(|document| document.is_file())
        {
            self.documents.remove(oldest);
        }
    }
}

type Keeping = Rc<std::cell::RefCell<Kept>>;

/// Opens a file, in place of whatever is being opened.
fn give(
    kept: &Keeping,
    asked: &UseStateSetter<Asked>,
    stands: &UseStateSetter<Standing>,
    file: GivenFile,
    language: Language,
) {
    let name = match &file.name {
        Some(name) => visible(name).into_owned(),
        None => language.pasted_text().to_owned(),
    };
    let number = {
        let mut kept = kept.borrow_mut();
        if let Some(before) = kept.opening.take() {
            before.cancel();
        }
        kept.last += 1;
        kept.last
    };
    let called = AttrValue::from(name.clone());
    asked.set(Asked::Opening(called.clone(), number, Step::Fetching { bytes: 0, of: None }));
    let (told, done) = reports(kept, asked, called, number, Some(stands.clone()));
    let begun = platform::open_file(file, name, language, told, done);
    kept.borrow_mut().opening = Some(begun);
}

/// What is called with how far a document is, and with what came of it. A file that is open takes the place of what stood on the
/// page; if it was not opened, that stays as it is.
fn reports(
    kept: &Keeping,
    asked: &UseStateSetter<Asked>,
    name: AttrValue,
    number: usize,
    stands: Option<UseStateSetter<Standing>>,
) -> (impl Fn(Step) + 'static, impl FnOnce(Result<Opened, Refusal>) + 'static) {
    let this = {
        let mut kept = kept.borrow_mut();
        kept.asked += 1;
        kept.asked
    };
    let told = {
        let (kept, asked, name) = (kept.clone(), asked.clone(), name.clone());
        move |step| {
            if kept.borrow().asked == this {
                asked.set(Asked::Opening(name.clone(), number, step));
            }
        }
    };
    let (kept, asked) = (kept.clone(), asked.clone());
    let done = move |result| {
        let stands = {
            let mut kept = kept.borrow_mut();
            if kept.asked != this {
                return;
            }
            kept.opening = None;
            match result {
                Ok(opened) => kept.keep(OpenDocument { number, name, opened }),
                Err(refusal) => return asked.set(Asked::Refused(name, Rc::new(refusal), number == 0)),
            }
            stands.map(|stands| (stands, kept.turn()))
        };
        if let Some((stands, turn)) = stands {
            platform::forget_still_rules();
            platform::enter_document(number);
            stands.set(Standing { number, turn });
        }
        asked.set(Asked::Nothing);
    };
    (told, done)
}

/// What to tell of it.
#[derive(Properties)]
pub struct OpeningProps {
    /// What is asked for.
    pub document: Document,
}

impl PartialEq for OpeningProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A bar above the page while a document is opened, or when it was not. It is always there, so that a screen reader hears
/// what comes into it; how many bytes have come in it is not told all the time.
#[component]
pub fn OpeningBar(props: &OpeningProps) -> Html {
    let Document { asked, cancel, dismiss, language, is_held, .. } = &props.document;
    let act = |act: &Callback<()>| {
        act.reform(|_: MouseEvent| {
            // The button goes; whoever pressed it goes on where files are opened, or at the drawing.
            if !platform::focus(MENU) {
                platform::focus("_plot");
            }
        })
    };
    let told = match &**asked {
        Asked::Nothing => Html::default(),
        Asked::Opening(name, _, step) => {
            let told = html! { <span class="step" aria-hidden="true">{ language.opening_step(step.words(*language)) }</span> };
            let share = step.share().map(|share| format!("{share:.3}"));
            html! {
                <div class="opening-now">
                    <p>{ said(language.opening_document_in(own(None, name.clone()), element(told))) }</p>
                    <progress max="1" value={share} aria-label={language.how_much_is_done()} />
                    <button type="button" onclick={act(cancel)}>{ language.cancel() }</button>
                </div>
            }
        }
        Asked::Refused(name, refusal, is_own) => {
            let (faults, more) = refusal.faults();
            let (name, why) = (own(None, name.clone()), refusal.words(*language));
            let words = if *is_own {
                language.not_opened_in(name, why.into())
            } else {
                language.not_opened_still_in(name, why.into())
            };
            html! {
                <div class="refused">
                    <p>{ said(words) }</p>
                    if !faults.is_empty() {
                        <ol class="faults" tabindex="0" lang={(*language != Language::English).then_some(Language::English.tag())}>
                            { for faults.iter().map(|fault| html! { <li>{ fault }</li> }) }
                            if more > 0 { <li class="more-faults" lang={(*language != Language::English).then_some(language.tag())}>{ language.many_more(more) }</li> }
                        </ol>
                    }
                    <button type="button" onclick={act(dismiss)}>{ language.dismiss() }</button>
                </div>
            }
        }
    };
    html! {
        <>
            <div class="opening" role="status">{ told }</div>
            if *is_held { <div class="drop-target"><p>{ language.drop_here() }</p></div> }
        </>
    }
}
