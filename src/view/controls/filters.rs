//! What events can be chosen by, with how many each choice would leave; and the days that they must, or may, lie in.

use crate::platform;
use crate::view::hooks::StoryRef;
use crate::view::many::use_some;
use crate::view::store::use_shared;
use crate::view::words::{kind_words, source_name};
use sourceline_core::arranging::Arrange;
use sourceline_core::date::{Day, basis_words};
use sourceline_core::state::{Action, Choice, Days, SourceIndex, Standing, Story, Undo};
use std::cmp::Reverse;
use std::rc::Rc;
use yew::prelude::*;

/// What stands out.
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// What stands out.
    pub standing: Standing,
}

/// All choices, and the days.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let shared = use_shared();
    let depends = (StoryRef(shared.story.clone()), props.standing.clone());
    let counts = use_memo(depends, |(StoryRef(story), standing)| story.counts(standing));
    // Names that many events have come first, whatever is chosen: no choice moves another.
    let order = use_memo(StoryRef(shared.story.clone()), |StoryRef(story)| {
        let mut all = story.counts(&Standing::default());
        all.arrange_by_key(|(choice, count)| {
            let is_name = matches!(choice, Choice::Actor(_) | Choice::Place(_));
            (choice.way(), if is_name { Reverse(*count) } else { Reverse(0) })
        });
        all.into_iter().map(|(choice, _)| choice).collect::<Vec<_>>()
    });
    let group = |name: &'static str, is_of: fn(Choice) -> bool| {
        let count = |choice: &Choice| {
            let at = counts.binary_search_by_key(choice, |(of, _)| *of).ok()?;
            Some((*choice, counts[at].1))
        };
        let choices: Vec<_> = order.iter().filter(|choice| is_of(**choice)).filter_map(count).collect();
        html! { <Group {name} {choices} standing={props.standing.clone()} /> }
    };
    html! {
        <div class="filters" role="group" aria-label="Let events stand out by">
            <Within standing={props.standing.clone()} />
            { group("Date known as", |choice| matches!(choice, Choice::Basis(_))) }
            { group("Event", |choice| matches!(choice, Choice::Kind(_) | Choice::Differing)) }
            { group("Theme", |choice| matches!(choice, Choice::Theme(_))) }
            { group("Told by", |choice| matches!(choice, Choice::Report(_))) }
            { group("Who", |choice| matches!(choice, Choice::Actor(_))) }
            { group("Where", |choice| matches!(choice, Choice::Place(_))) }
        </div>
    }
}

/// Where nothing stands out: what to let go of, so that something does.
#[component]
pub fn Remedy(props: &FiltersProps) -> Html {
    let shared = use_shared();
    let standing = &props.standing;
    let depends = (StoryRef(shared.story.clone()), standing.clone());
    let remedy = use_memo(
        depends,
        |(StoryRef(story), standing)| {
            if standing.count(story) > 0 { None } else { standing.remedy(story) }
        },
    );
    let Some((undo, count)) = *remedy else { return Html::default() };
    let (what, action) = match undo {
        Undo::Choice(choice) => (
            format!("“{}”", choice_words(choice, &shared.story)),
            Action::SetFilter(standing.filter().toggled(choice)),
        ),
        Undo::Days => ("the days".to_owned(), Action::SetFilter(standing.filter().within(None))),
        Undo::Words => ("the words".to_owned(), Action::Find(Rc::default())),
    };
    let onclick = shared.dispatch.reform(move |_: MouseEvent| action.clone());
    html! { <button type="button" class="remedy" {onclick}>{ format!("Without {what}: {count}") }</button> }
}

/// What is chosen, for paper, where no control shows it.
pub(super) fn chosen_words(standing: &Standing, query: &str, story: &Story) -> String {
    let filter = standing.filter();
    let mut chosen: Vec<String> =
        filter.choices().map(|choice| format!("“{}”", choice_words(choice, story))).collect();
    if let Some(Days { from, to, is_certain }) = filter.days {
        let from = from.map(|day| format!(" from {day}")).unwrap_or_default();
        let to = to.map(|day| format!(" to {day}")).unwrap_or_default();
        chosen.push(format!("{} in the days{from}{to}", if is_certain { "certainly" } else { "possibly" }));
    }
    if standing.finding().is_some() {
        chosen.push(format!("found by “{}”", query.trim()));
    }
    format!("Chosen: {}.", chosen.join(", "))
}

/// How a choice is called.
pub(super) fn choice_words(choice: Choice, story: &Story) -> String {
    let name = |names: &[String], at: usize| names.get(at).cloned().unwrap_or_default();
    match choice {
        Choice::Basis(basis) => basis_words(story.language(), basis).to_owned(),
        Choice::Kind(kind) => kind_words(story.language(), kind).to_owned(),
        Choice::Theme(at) => name(story.themes(), at),
        Choice::Actor(at) => name(story.actors(), at),
        Choice::Place(at) => name(story.event_places(), at),
        Choice::Report(number) => {
            let mut sources = (0..story.document().sources.len()).map(SourceIndex);
            let source = sources.find(|source| story.source_number(*source) == number);
            source.map(|source| source_name(story, source)).unwrap_or_default()
        }
        Choice::Differing => "differ".to_owned(),
    }
}

#[derive(Properties, PartialEq)]
struct GroupProps {
    name: &'static str,
    choices: Vec<(Choice, usize)>,
    standing: Standing,
}

/// The choices of one sort, those of most events first where they are names.
#[component]
fn Group(props: &GroupProps) -> Html {
    let shared = use_shared();
    let filter = props.standing.filter();
    let choices = &props.choices;
    let (shown, more) = use_some(shared.language(), choices.len());
    let chip = |(choice, count): &(Choice, usize)| {
        let (choice, chosen) = (*choice, filter.has(*choice));
        let onclick = shared.dispatch.reform(move |_: MouseEvent| Action::SetFilter(filter.toggled(choice)));
        let class = classes!("chip", (*count == 0 && !chosen).then_some("none"));
        html! {
            <li><button type="button" {class} aria-pressed={chosen.to_string()} {onclick}><bdi>{ choice_words(choice, &shared.story) }</bdi><span class="count">{ count }</span></button></li>
        }
    };
    if choices.is_empty() {
        return Html::default();
    }
    html! {
        <div class="choices" role="group" aria-label={props.name}>
            <h2 aria-hidden="true">{ props.name }</h2>
            <ul>{ for choices.iter().take(shown).map(chip) }if shown < choices.len() { <li>{ more }</li> }</ul>
        </div>
    }
}

/// The days that events must, or may, lie in.
#[component]
fn Within(props: &FiltersProps) -> Html {
    let shared = use_shared();
    let filter = props.standing.filter();
    let days = filter.days.unwrap_or(Days { from: None, to: None, is_certain: false });
    let change = |next: fn(Days, String) -> Days| {
        shared.dispatch.reform(move |change: Event| {
            let typed = platform::typed_value(&change).unwrap_or_default();
            Action::SetFilter(filter.within(Some(next(days, typed))))
        })
    };
    let from = change(|days, typed| Days { from: typed.parse().ok(), ..days });
    let to = change(|days, typed| Days { to: typed.parse().ok(), ..days });
    let certain = shared.dispatch.reform(move |change: Event| {
        let is_certain = platform::chosen_value(&change).as_deref() == Some("certain");
        Action::SetFilter(filter.within(Some(Days { is_certain, ..days })))
    });
    let value = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    html! {
        <div class="within" role="group" aria-label="Days">
            <label>{ "From " }<input type="date" value={value(days.from)} onchange={from} /></label>
            <label>{ "to " }<input type="date" value={value(days.to)} onchange={to} /></label>
            <select aria-label="Which of them" onchange={certain}>
                <option value="possible" selected={!days.is_certain}>{ "possibly in it" }</option>
                <option value="certain" selected={days.is_certain}>{ "certainly in it" }</option>
            </select>
        </div>
    }
}
