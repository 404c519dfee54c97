//! A document in place of the one that is embedded: what the address asks for, how far it is, and why it was not opened.

use super::said::{element, own, said};
use crate::platform;
use sourceline_core::opening::{Refusal, Step};
use sourceline_core::state::Editions;
use sourceline_messages::Language;
use std::rc::Rc;
use yew::prelude::*;

/// What the page's address asks for, and what became of it.
#[derive(Clone)]
pub enum Asked {
    /// The embedded document.
    Embedded,
    /// A document that is being opened; how far it is.
    Opening(Step),
    /// A document that was not opened, and why.
    Refused(Rc<Refusal>),
    /// A document that is open.
    Opened(Rc<Editions>),
}

/// What is asked for, and the ways out of it.
#[derive(Clone)]
pub struct Document {
    /// What became of it.
    pub asked: UseStateHandle<Asked>,
    /// How it is called.
    pub name: AttrValue,
    /// The language in which it is told.
    pub language: Language,
    /// Stops opening it.
    pub cancel: Callback<()>,
    /// Puts away why it was not opened.
    pub dismiss: Callback<()>,
}

/// Opens the document that is wanted, if one is.
#[hook]
pub fn use_document(wanted: Option<AttrValue>, language: Language) -> Document {
    let asked = use_state(|| match wanted {
        None => Asked::Embedded,
        Some(_) => Asked::Opening(Step::Fetching { bytes: 0, of: None }),
    });
    let name = use_memo(wanted.clone(), |wanted| {
        wanted.as_ref().map_or_else(AttrValue::default, |wanted| platform::document_name(wanted).into())
    });
    let opening = use_mut_ref(|| None::<platform::Opening>);
    {
        let (asked, opening) = (asked.setter(), opening.clone());
        use_effect_with(wanted, move |wanted| {
            let Some(wanted) = wanted else { return };
            let told = asked.clone();
            let begun = platform::open_document(
                wanted.to_string(),
                language,
                move |step| told.set(Asked::Opening(step)),
                move |result| {
                    asked.set(match result {
                        Ok(editions) => Asked::Opened(editions),
                        Err(refusal) => Asked::Refused(Rc::new(refusal)),
                    });
                },
            );
            *opening.borrow_mut() = Some(begun);
        });
    }
    let cancel = Callback::from(move |()| {
        if let Some(opening) = opening.borrow().as_ref() {
            opening.cancel();
        }
    });
    let dismiss = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(Asked::Embedded))
    };
    Document { asked, name: (*name).clone(), language, cancel, dismiss }
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
    let Document { asked, name, cancel, dismiss, language } = &props.document;
    let act = |act: &Callback<()>| {
        act.reform(|_: MouseEvent| {
            // The button goes; whoever pressed it goes on at the drawing.
            platform::focus("_plot");
        })
    };
    let told = match &**asked {
        Asked::Embedded | Asked::Opened(_) => Html::default(),
        Asked::Opening(step) => {
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
        Asked::Refused(refusal) => {
            let (faults, more) = refusal.faults();
            html! {
                <div class="refused">
                    <p>{ said(language.not_opened_in(own(None, name.clone()), refusal.words(*language).into())) }</p>
                    if !faults.is_empty() {
                        <ol class="faults" lang={(*language != Language::English).then_some(Language::English.tag())}>
                            { for faults.iter().map(|fault| html! { <li>{ fault }</li> }) }
                            if more > 0 { <li class="more-faults" lang={(*language != Language::English).then_some(language.tag())}>{ language.many_more(more) }</li> }
                        </ol>
                    }
                    <button type="button" onclick={act(dismiss)}>{ language.dismiss() }</button>
                </div>
            }
        }
    };
    html! { <div class="opening" role="status">{ told }</div> }
}
