//! The page: the reducer, and the page's parts.

use super::controls::{
    Copied, Copying, FileMenu, Find, Lanes, LanguageOffer, Languages, Legend, NoticeBar, SomeOff, Sources,
    StandingOut, Toolbar, Verify, Vouching,
};
use super::evidence::{Dependences, Evidence};
use super::hooks::{
    Destination, StoryRef, Written, use_address, use_focus, use_found, use_live, use_placings,
};
use super::opening::{MENU, OpenDocument, Opener, OpeningBar, VOUCHING, use_document};
use super::paper::{Notes, use_paper, use_printing};
use super::rested::use_rested;
use super::store::{Model, Shared, use_shared};
use super::timeline::{Timeline, use_passage, use_picture, use_screen};
use crate::{data, platform};
use sourceline_core::layout::LaneMode;
use sourceline_core::model::{self, Document, SourceId};
use sourceline_core::scale::View;
use sourceline_core::state::{Editions, Selection, Shown, Standing, can_zoom_in};
use sourceline_messages::Language;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// What the app is to show.
#[derive(Properties, PartialEq, Default)]
pub struct AppProps {
    /// The document that the address asks for, in place of the page's own.
    #[prop_or_default]
    asked: Option<AttrValue>,
    /// Where the page's own document is.
    #[prop_or_default]
    own: data::Own,
    /// The language in which it is told.
    #[prop_or_default]
    language: Language,
}

impl AppProps {
    /// The properties of a page that is to show its own document, told in a language.
    pub fn new(own: data::Own, language: Language) -> Self {
        Self { asked: None, own, language }
    }

    /// The properties in a browser's page: the document that its address asks for, what stands in its data block, its language.
    pub fn begun(asked: Option<String>, block: Option<String>, language: Language) -> Self {
        let own = block.map_or(data::Own::Embedded, |text| data::Own::Block(text.into()));
        Self { asked: asked.map(AttrValue::from), own, language }
    }
}

/// The app: the page's own document; or, in a page of its own, the one that the address asks for; or a file that the reader gave. A
/// document that cannot be read is said, in place of the timeline.
#[component]
pub fn App(props: &AppProps) -> Html {
    let document = use_document(props.asked.clone(), props.language);
    if document.is_awaited {
        return html! { <OpeningBar {document} /> };
    }
    let (open, is_first, number) = (document.open.clone(), document.is_first, document.number);
    let editions = match &open {
        Some(open) => Ok(open.opened.editions.clone()),
        None => data::editions(&props.own, props.language),
    };
    let opener = document.opener.clone();
    match editions {
        Ok(editions) => html! {
            <ContextProvider<Opener> context={opener}>
                <OpeningBar {document} />
                <Page key={number} editions={EditionsRef(editions)} open={open.map(OpenRef)} {is_first} />
            </ContextProvider<Opener>>
        },
        Err(why) => {
            html! { <main class="failure" role="alert"><h1>{ props.language.damaged() }</h1><p>{ why }</p></main> }
        }
    }
}

/// A document that was opened, as a property.
#[derive(Clone)]
pub struct OpenRef(pub Rc<OpenDocument>);

impl PartialEq for OpenRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The editions as a property: the same ones or others, never compared word by word.
#[derive(Clone)]
struct EditionsRef(Rc<Editions>);

impl PartialEq for EditionsRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    editions: EditionsRef,
    /// The document, if it was opened.
    open: Option<OpenRef>,
    /// Whether it is what the page has shown from the start.
    is_first: bool,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let model = {
        let editions = props.editions.0.clone();
        use_reducer_eq(move || Model { shown: Shown::whole(&editions), editions })
    };
    let Shown { story, state } = &model.shown;
    let standing = Standing::of(state, story);
    let (printed, turn) = use_printing(story, &standing);
    let paper = use_paper(story, printed.as_ref());
    let shared = use_memo((StoryRef(story.clone()), paper), |(StoryRef(story), paper)| {
        let (dispatcher, story) = (model.dispatcher(), story.clone());
        let dispatch = Callback::from(move |action| dispatcher.dispatch(action));
        let without = Rc::new(state.without.clone());
        let (editions, paper) = (model.editions.clone(), paper.clone());
        let file = props.open.as_ref().filter(|open| open.0.is_file()).map(|open| open.0.name.clone());
        Shared { editions, story, without, paper, dispatch, file }
    });
    // A page that is not taken over from the build need not be drawn as that drew it.
    let is_opened = props.open.is_some() || !props.is_first;
    let live = use_state(|| is_opened);
    use_live(live.setter());
    // What lies below the drawing of an opened document may come a frame later, unless the address leads there.
    let is_whole = use_state(|| !is_opened || !platform::current_hash().is_empty());
    {
        let is_whole = is_whole.setter();
        use_effect_with((), move |()| {
            let waits = platform::after_paint(move || is_whole.set(true));
            move || drop(waits)
        });
    }
    let destination: Destination = use_mut_ref(|| None);
    let written = use_address(&shared, state, &destination);
    let screen = use_screen(*live);
    let on_screen = use_picture(story, state, screen);
    let (picture, view) = match &printed {
        Some(printed) => (printed.picture.clone(), View::FULL),
        None => (on_screen, state.view),
    };
    use_placings(story, view, &picture, *live, turn);
    use_passage(story, &picture, view);
    use_focus(story, state, &destination);

    {
        let (story, is_first) = (story.clone(), props.is_first);
        let is_file = shared.file.is_some();
        use_effect_with((), move |()| {
            platform::set_title(&story.document().title);
            if !is_first {
                // What had the focus is gone with the document before.
                platform::focus(if is_file { VOUCHING } else { MENU });
            }
        });
    }

    let marked = use_rested(story, &standing, false);
    use_found(&marked, state);

    let language = story.language();
    let vouching = props.open.clone().map(|open| html! { <Vouching {open} /> });
    html! {
        <ContextProvider<Shared> context={(*shared).clone()}>
            <a class="skip" href="#_events">{ language.skip_to_list() }</a>
            <Masthead without={state.without.clone()} lanes={state.lanes} query={state.query.clone()} selection={state.selection} standing={standing.clone()} {written} live={*live} open={props.open.clone()} />
            { for vouching }
            <NoticeBar notice={state.notice.clone()} />
            <SomeOff without={state.without.clone()} />
            <main class={state.is_open().then_some("with-panel")}>
                <section class="timeline-part" aria-label={language.timeline()}>
                    <div class="bar-above">
                        <Legend filter={state.filter} live={*live} />
                        <Toolbar mode={state.mode} zoomed={state.view.width() < 1.0} can_zoom_in={can_zoom_in(state, story)} />
                    </div>
                    <Timeline {picture} {view} selection={state.selection} standing={standing.clone()} listed={state.listed.clone()} can_zoom_in={can_zoom_in(state, story)} />
                </section>
                if *is_whole {
                    <Evidence selection={state.selection} report={state.report} peek={state.peek} standing={standing.clone()} open={state.is_open()} reads={state.reading.is_some()} live={*live} />
                    <Dependences />
                    <Notes />
                }
            </main>
            if *is_whole { <Colophon is_opened={props.open.is_some()} /> }
            <LanguageOffer />
        </ContextProvider<Shared>>
    }
}

#[derive(Properties, PartialEq)]
struct MastheadProps {
    without: BTreeSet<SourceId>,
    lanes: LaneMode,
    query: Rc<str>,
    selection: Selection,
    standing: Standing,
    written: Written,
    live: bool,
    open: Option<OpenRef>,
}

/// What the timeline is, and where its parts are.
#[component]
fn Masthead(props: &MastheadProps) -> Html {
    let MastheadProps { without, lanes, query, selection, standing, written, live, open } = props;
    let shared = use_shared();
    let document = shared.story.document();
    let language = shared.language();
    let lang = shared.documents_own();
    html! {
        <header class="masthead">
            <h1 {lang}><bdi>{ &document.title }</bdi></h1>
            <Sources without={without.clone()} live={*live} />
            <Lanes lanes={*lanes} />
            <FileMenu open={open.clone()} />
            <Copying what={Copied::View(written.clone())} />
            <Languages />
            <p class="subtitle">{ language.events_count(document.events.len()) }if is_checked(document) { <span class="tagline">{ language.each_citing() }</span> }</p>
            <Find query={query.clone()} selection={*selection} standing={standing.clone()} live={*live} />
            <StandingOut standing={standing.clone()} query={query.clone()} />
            <nav aria-label={language.page_parts()}>
                <a href="#_events">{ language.list() }</a>
                if !document.disagreements.is_empty() {
                    <a href="#_disagreements">{ language.differences() }</a>
                }
                <a href="#_matrix">{ language.matrix_title() }</a>
                <a href="#_corpus">{ language.sentences() }</a>
                <a href="#_reports">{ language.reports_name() }</a>
            </nav>
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct ColophonProps {
    is_opened: bool,
}

/// What is said of the whole at the page's end. What was opened was checked as it came in, and the page came without it.
#[component]
fn Colophon(props: &ColophonProps) -> Html {
    let shared = use_shared();
    let document = shared.story.document();
    let language = shared.language();
    html! {
        <footer class="colophon">
            <p lang={shared.documents_own()}><bdi>{ &document.description }</bdi></p>
            if is_checked(document) {
                <p>
                    { if shared.story.are_texts_whole() { language.all_is_checked() } else { language.checked_in_part() } }
                </p>
                if !props.is_opened { <Verify /> }
            }
        </footer>
    }
}

/// Whether every quotation was checked.
fn is_checked(document: &Document) -> bool {
    document.evidence == model::Evidence::Checked
}
