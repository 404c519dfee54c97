//! The events on the page, under what is said of their place and their order. On a phone the sections run down the page;
//! above, the style sheets lay their marks on the axis.

use super::mark::EventMark;
use super::picture::Picture;
use super::stop::Tab;
use crate::platform;
use crate::view::store::use_shared;
use sourceline_core::date::order::{Group, Known, Stand};
use sourceline_core::date::{Bounds, group_words, known_words};
use sourceline_core::layout::{
    DRAWN_WHOLE, DrawnGroup, DrawnSection, Place, Screen, Section, Stop, piece_words,
};
use sourceline_core::model::{Basis, Event};
use sourceline_core::scale::{Mode, PieceKind};
use sourceline_core::state::{Action, EventIndex, Selection, Standing, Story};
use yew::prelude::*;

/// What is shown of the sections.
#[derive(Properties, PartialEq)]
pub struct SectionsProps {
    /// What the drawing shows, where only that is on the page; `None` where all events are, whatever the window shows.
    pub part: Option<Picture>,
    /// What is open; the events that it concerns light up.
    pub selection: Selection,
    /// Which events stand out; the others are dimmed where they are.
    pub standing: Standing,
    /// Which of the events Tab comes to.
    pub tab: Tab,
}

/// The sections of the axis, and what is only known up to a day.
#[component]
pub fn Sections(props: &SectionsProps) -> Html {
    let shared = use_shared();
    let SectionsProps { part, selection, standing, tab } = props;
    let drawing = shared.story.drawing();
    let pieces = drawing.map(Mode::Folded).pieces();
    let all = if part.is_none() { drawing.whole() } else { Vec::new() };
    let sections = part.as_ref().map_or(&all, |part| &part.scene.sections);
    let on_axis = part.as_ref().filter(|part| matches!(part.screen, Screen::Axis(_)));
    let on = on_axis.is_some();
    let drawn = Drawn::new(&shared.story, sections, *selection, standing.clone(), on, *tab);
    // Which of the words fit, the style sheets say; where only what is seen is drawn, no others are there.
    let heading = |at: usize| -> Html {
        let words =
            piece_words(shared.language(), drawing.map(Mode::Folded), &pieces[at]).into_iter().enumerate();
        let fitting = on_axis.map_or(0..usize::MAX, |part| part.scene.fitting_words(&part.plan, at));
        let words = words.filter(|(variant, _)| fitting.contains(variant));
        words.map(|(variant, words)| html! { <span class={format!("t{variant}")}>{ words }</span> }).collect()
    };
    let section = |at: usize| {
        let class = classes!("piece", format!("p{at}"));
        let of_piece = drawn.section(Place::Piece(at));
        match (of_piece, pieces[at].kind) {
            (Some((section, drawn_section)), _) => {
                let only_bounds =
                    section.groups.iter().all(|group| drawn.bounded(group)).then_some("only-bounds");
                // Where none of the words fits it is still a heading.
                let [words, ..] = piece_words(shared.language(), drawing.map(Mode::Folded), &pieces[at]);
                html! {
                    <section key={at} class={classes!("stretch", only_bounds)}>
                        <h2 {class} aria-label={words}>{ heading(at) }</h2>
                        { drawn.groups(section, drawn_section) }
                    </section>
                }
            }
            (None, PieceKind::Fold) => {
                let [words, ..] = piece_words(shared.language(), drawing.map(Mode::Folded), &pieces[at]);
                html! { <p key={at} class={classes!("fold", format!("fold{at}"))}>{ shared.language().fold_empty(words) }</p> }
            }
            (None, _) => html! { <p key={at} {class} aria-hidden="true">{ heading(at) }</p> },
        }
    };
    // In true proportion there is but one piece, and the sections stand by the pieces of the folded axis.
    let is_seen = |part: &Picture, at: &usize| {
        part.plan.arrangement().mode == Mode::Folded && part.scene.pieces.contains(at)
    };
    let is_shown = |at: &usize| {
        on_axis.is_none_or(|part| is_seen(part, at) || drawn.section(Place::Piece(*at)).is_some())
    };
    let sections: Html = (0..pieces.len()).filter(is_shown).map(section).collect();
    let up_to = drawn.section(Place::UpTo);
    html! {
        <>
            { sections }
            if let Some((section, of)) = up_to { <div class="stretch only-bounds">{ drawn.groups(section, of) }</div> }
        </>
    }
}

/// The events that abide while the axis moves.
#[component]
pub fn Abiding(props: &SectionsProps) -> Html {
    let shared = use_shared();
    let drawn = Drawn::new(&shared.story, &[], props.selection, props.standing.clone(), true, props.tab);
    let events = props.part.as_ref().map_or(&[][..], |part| &part.scene.abiding);
    if events.is_empty() {
        return Html::default();
    }
    html! { <ul class="abiding" aria-label={shared.language().abiding()}>{ for events.iter().map(|at| drawn.mark(*at, false)) }</ul> }
}

/// Of so many events without a date none is left out; of more, this many stand in the margin and the others are listed.
const UNDATED: usize = 12;

/// Which of the undated stand out.
#[derive(Properties, PartialEq)]
pub struct UndatedProps {
    /// What is open.
    pub selection: Selection,
    /// Which events stand out.
    pub standing: Standing,
    /// Which of the events Tab comes to.
    pub tab: Tab,
    /// What a key does among them.
    pub onkeydown: Callback<KeyboardEvent>,
}

/// Of the events without a date those that are on the page, in a document that does not stand there whole.
pub fn undated_on_page(story: &Story) -> Vec<usize> {
    let all = story.drawing().sections().iter().find(|section| section.place == Place::Undated);
    all.map(|all| all.events().take(UNDATED).collect()).unwrap_or_default()
}

/// The events without a date, in a margin of their own.
#[component]
pub fn Undated(props: &UndatedProps) -> Html {
    let shared = use_shared();
    let story = &shared.story;
    let drawn = Drawn::new(story, &[], props.selection, props.standing.clone(), false, props.tab);
    let Some((at, section)) =
        story.drawing().sections().iter().enumerate().find(|(_, section)| section.place == Place::Undated)
    else {
        return Html::default();
    };
    let mut room = if story.drawing().marks().len() > DRAWN_WHOLE { UNDATED } else { usize::MAX };
    let mut groups = Vec::new();
    for (group, of) in section.groups.iter().enumerate() {
        if room == 0 {
            break;
        }
        let events: Vec<usize> = of.events.iter().copied().take(room).collect();
        room -= events.len();
        groups.push(DrawnGroup { group, events });
    }
    let shown: usize = groups.iter().map(|group| group.events.len()).sum();
    let rest = section.events().count() - shown;
    let list = shared.dispatch.reform({
        let story = story.clone();
        move |_: MouseEvent| {
            platform::note_place();
            let all = story.drawing().sections().iter().find(|section| section.place == Place::Undated);
            Action::List(all.map(|all| all.events().map(EventIndex).collect()))
        }
    });
    html! {
        <section class="undated" onkeydown={props.onkeydown.clone()}>
            <h2>{ shared.language().undated() }</h2>
            { drawn.groups(section, &DrawnSection { section: at, groups }) }
            if rest > 0 {
                <button type="button" class="entry" onclick={list}>{ shared.language().undated_more(rest) }</button>
            }
        </section>
    }
}

/// What is on the page, and what of it stands out.
struct Drawn<'a> {
    story: &'a Story,
    sections: &'a [DrawnSection],
    selected: Option<EventIndex>,
    lit: Vec<EventIndex>,
    standing: Standing,
    /// Whether only what stands on the axis is drawn: what is said of places and orders in words is not seen there.
    on_axis: bool,
    tab: Tab,
}

impl<'a> Drawn<'a> {
    fn new(
        story: &'a Story,
        sections: &'a [DrawnSection],
        selection: Selection,
        standing: Standing,
        on_axis: bool,
        tab: Tab,
    ) -> Self {
        let (selected, lit) = (selection.event(), story.lit(selection));
        Self { story, sections, selected, lit, standing, on_axis, tab }
    }

    /// The section at a place, if some of it is on the page.
    fn section(&self, place: Place) -> Option<(&'a Section, &'a DrawnSection)> {
        let all = self.story.drawing().sections();
        self.sections
            .iter()
            .map(|drawn| (&all[drawn.section], drawn))
            .find(|(section, _)| section.place == place)
    }

    /// Its groups. Where time runs down the page, a group stands under its bounds, or only under what is known of its order.
    fn groups(&self, section: &Section, drawn: &DrawnSection) -> Html {
        let stand = match section.place {
            Place::Piece(_) => Stand::InOrder,
            Place::UpTo => Stand::UpTo,
            Place::Undated => Stand::Undated,
        };
        let group = |drawn: &DrawnGroup| {
            let group = &section.groups[drawn.group];
            let bounded = stand != Stand::Undated && self.bounded(group);
            let words = self.words(group, stand, bounded);
            html! {
                <div key={drawn.group} class={classes!("group", bounded.then_some("bounded"))}>
                    if let Some(words) = words { <p class="bounds">{ words }</p> }
                    { self.marks(group, &drawn.events, stand) }
                </div>
            }
        };
        drawn.groups.iter().map(group).collect()
    }

    fn words(&self, group: &Group, stand: Stand, bounded: bool) -> Option<String> {
        if self.on_axis && stand != Stand::Undated {
            return None;
        }
        let shown = self.story.network().shown(group, |at| self.stands_out(at));
        if bounded {
            Some(group_words(self.story.language(), stand, &shown))
        } else {
            known_words(self.story.language(), &shown).map(str::to_owned)
        }
    }

    fn marks(&self, group: &Group, events: &[usize], stand: Stand) -> Html {
        let mark = |at: &usize| {
            let dated_above = stand != Stand::Undated
                && self
                    .story
                    .event(EventIndex(*at))
                    .is_some_and(|event| is_bounded(event) && is_all(event, group.bounds));
            self.mark(*at, dated_above)
        };
        let marks = events.iter().map(mark);
        if group.known == Known::Whole {
            html! { <ol>{ for marks }</ol> }
        } else {
            html! { <ul>{ for marks }</ul> }
        }
    }

    fn mark(&self, at: usize, dated_above: bool) -> Html {
        let event = EventIndex(at);
        let (selected, lit) = (self.selected == Some(event), self.lit.contains(&event));
        let tabindex = self.tab.index(Stop::Event(at));
        html! { <EventMark key={at} {event} {dated_above} {selected} {lit} dimmed={!self.stands_out(at)} dated={!self.on_axis} {tabindex} /> }
    }

    fn stands_out(&self, at: usize) -> bool {
        self.standing.matches(EventIndex(at))
    }

    /// Whether all of a group are only known to lie within bounds.
    fn bounded(&self, group: &Group) -> bool {
        group.events.iter().all(|at| self.story.event(EventIndex(*at)).is_some_and(is_bounded))
    }
}

/// Whether an event is only known to lie within bounds.
fn is_bounded(event: &Event) -> bool {
    event.date.basis() == Basis::Bounded
}

/// Whether bounds are all that is known of when an event was.
fn is_all(event: &Event, bounds: Bounds) -> bool {
    event.date.start.bounds_equal(&event.date.end) && Bounds::from(event.date.start) == bounds
}
