//! What is on paper only: the notes, which carry every passage under its number, and the reports. They are in the page from
//! the start, for a page that is printed before any script runs; of a long document only while it is printed. On paper the
//! drawing is the whole story, whatever window the screen shows, and lists are drawn whole, up to some length.

use super::hooks::StoryRef;
use super::store::{Shared, use_shared};
use super::timeline::Picture;
use super::words::{Fact, source_facts, source_reference};
use crate::platform;
use sourceline_core::layout::ribbons;
use sourceline_core::model::Citation;
use sourceline_core::scale::View;
use sourceline_core::state::{EventIndex, Notes as Numbered, Role, SourceIndex, Standing, Story};
use std::rc::Rc;
use yew::prelude::*;

/// Of a document of more events, the notes are in the page only while it is printed.
pub const LONG: usize = 300;
/// So many events of a long list are printed,
pub const EVENTS: usize = 500;
/// and so many questions.
pub const QUESTIONS: usize = 100;

/// What paper asks of the page.
#[derive(Clone)]
pub struct Paper {
    /// Whether the page is being printed.
    pub is_printing: bool,
    /// The notes; none where nothing would be printed of them.
    notes: Option<Rc<Numbered>>,
}

impl PartialEq for Paper {
    fn eq(&self, other: &Self) -> bool {
        let notes = match (&self.notes, &other.notes) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        notes && self.is_printing == other.is_printing
    }
}

impl Paper {
    /// The numbers of the notes to something of an event, for the style sheet of paper; to what it is only cited for, where
    /// nothing is named.
    pub fn to_event(&self, story: &Story, event: EventIndex, told: Option<Role>) -> Option<String> {
        let words = self.notes.as_ref()?.to_event(story, event, told);
        (!words.is_empty()).then_some(words)
    }

    /// The numbers of the notes that have some citations.
    pub fn to_citations(&self, story: &Story, citations: &[Citation]) -> Option<String> {
        let words = self.notes.as_ref()?.to_citations(story, citations);
        (!words.is_empty()).then_some(words)
    }
}

/// What is being printed. All of it is reckoned before anything is drawn: what takes long to draw would be cut into tasks, and
/// the browser waits for no other task.
pub struct Printed {
    /// The drawing.
    pub picture: Picture,
    notes: Rc<Numbered>,
}

impl Printed {
    fn of(story: &Story, standing: &Standing) -> Self {
        Self { picture: Picture::on_paper(story), notes: Rc::new(notes(story, Some(standing))) }
    }

    /// Says where the drawing stands.
    fn place(&self, story: &Story) {
        platform::place_elements(&self.picture.standing, Vec::new());
        platform::place_element(&ribbons(story.drawing(), &self.picture.plan, View::FULL));
    }
}

/// The notes of what is printed: of a long document, to events that stand out.
fn notes(story: &Story, standing: Option<&Standing>) -> Numbered {
    let standing = standing.filter(|_| is_long(story));
    let is_printed = |at: &EventIndex| standing.is_none_or(|standing| standing.matches(*at));
    Numbered::of(story, story.reading_order().filter(is_printed).take(EVENTS), QUESTIONS)
}

fn is_long(story: &Story) -> bool {
    story.document().events.len() > LONG
}

/// What is being printed, if the page is; and how often that has changed. Effects of what was drawn for paper may not have run
/// when the screen comes back, so what they placed is placed anew by that number.
#[hook]
pub fn use_printing(story: &Rc<Story>, standing: &Standing) -> (Option<Rc<Printed>>, usize) {
    let printing = use_state(|| (None::<Rc<Printed>>, 0));
    let turn = use_mut_ref(|| 0);
    let shown = use_mut_ref(|| (story.clone(), standing.clone()));
    shown.replace((story.clone(), standing.clone()));
    let setter = printing.setter();
    use_effect_with((), move |()| {
        let listeners = platform::listen_paper(move |begins| {
            let printed = begins.then(|| {
                let (story, standing) = shown.borrow().clone();
                let printed = Rc::new(Printed::of(&story, &standing));
                (story, printed)
            });
            *turn.borrow_mut() += 1;
            setter.set((printed.as_ref().map(|(_, printed)| printed.clone()), *turn.borrow()));
            if let Some((story, printed)) = printed {
                platform::once_drawn(move || printed.place(&story));
            }
        });
        move || drop(listeners)
    });
    (*printing).clone()
}

/// What paper asks of the page.
#[hook]
pub fn use_paper(story: &Rc<Story>, printed: Option<&Rc<Printed>>) -> Paper {
    let kept = use_memo(StoryRef(story.clone()), |StoryRef(story)| {
        (!is_long(story)).then(|| Rc::new(notes(story, None)))
    });
    let notes = (*kept).clone().or_else(|| printed.map(|printed| printed.notes.clone()));
    Paper { is_printing: printed.is_some(), notes }
}

/// How long a list is.
#[derive(Properties, PartialEq)]
pub struct LimitProps {
    /// How many there are.
    pub count: usize,
    /// How many are printed at most.
    pub of: usize,
}

/// What paper does not have of a list, where it has not all.
#[component]
pub fn Limit(props: &LimitProps) -> Html {
    let shared = use_shared();
    if props.count <= props.of || !shared.paper.is_printing {
        return Html::default();
    }
    html! { <p class="lead">{ shared.language().paper_first(props.of, props.count) }</p> }
}

/// The notes, each with its passage and the report that it stands in, then the reports.
#[component]
pub fn Notes() -> Html {
    let Shared { story, paper, .. } = use_shared();
    let language = story.language();
    let Some(notes) = &paper.notes else { return Html::default() };
    let references: Vec<Html> =
        (0..story.document().sources.len()).map(|at| source_reference(&story, SourceIndex(at))).collect();
    let notes = notes.all().iter().filter_map(|note| {
        let lang = story.source(note.source)?.language.clone();
        let reference = references.get(note.source.0)?;
        Some(html! { <li><q {lang}>{ &note.exact }</q>{ " " }{ reference.clone() }</li> })
    });
    let reports = story.document().sources.iter().enumerate().map(|(at, source)| {
        let number = story.source_number(SourceIndex(at));
        let address = source.url.clone();
        let address = address.map(|value| Fact { name: language.paper_address(), value, is_stated: true, lang: None });
        let facts = source_facts(&story, source).into_iter().chain(address).map(|fact| {
            html! { <div><dt>{ fact.name }</dt><dd><bdi lang={fact.lang}>{ fact.value }</bdi></dd></div> }
        });
        html! {
            <li><h3 data-notes={paper.to_citations(&story, &source.citations)}>{ language.report_number(number) }</h3><dl class="facts">{ for facts }</dl></li>
        }
    });
    html! {
        <div class="paper-only">
            <section class="notes">
                <h2>{ language.paper_notes() }</h2>
                <p class="lead">{ language.paper_notes_lead() }</p>
                <ol>{ for notes }</ol>
            </section>
            <section class="reports-told">
                <h2>{ language.paper_reports() }</h2>
                <ol>{ for reports }</ol>
            </section>
        </div>
    }
}
