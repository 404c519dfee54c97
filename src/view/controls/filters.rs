//! What events can be chosen by, with how many each choice would leave; and the days that they must, or may, lie in.

use crate::platform;
use crate::view::hooks::StoryRef;
use crate::view::many::use_some;
use crate::view::store::{Shared, use_shared};
use crate::view::words::{kind_words, source_name, source_named};
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
    let language = shared.language();
    let group = |name: &'static str, is_of: fn(Choice) -> bool| {
        let count = |choice: &Choice| {
            let at = counts.binary_search_by_key(choice, |(of, _)| *of).ok()?;
            Some((*choice, counts[at].1))
        };
        let choices: Vec<_> = order.iter().filter(|choice| is_of(**choice)).filter_map(count).collect();
        html! { <Group {name} {choices} standing={props.standing.clone()} /> }
    };
    html! {
        <div class="filters" role="group" aria-label={language.let_stand_out_by()}>
            <Within standing={props.standing.clone()} />
            { group(language.date_known_as(), |choice| matches!(choice, Choice::Basis(_))) }
            { group(language.sort_of_event(), |choice| matches!(choice, Choice::Kind(_) | Choice::Differing)) }
            { group(language.theme(), |choice| matches!(choice, Choice::Theme(_))) }
            { group(language.told_by_reports(), |choice| matches!(choice, Choice::Report(_))) }
            { group(language.who_actors(), |choice| matches!(choice, Choice::Actor(_))) }
            { group(language.where_places(), |choice| matches!(choice, Choice::Place(_))) }
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
    let language = shared.language();
    let (what, action) = match undo {
        Undo::Choice(choice) => (
            language.quoted_choice(choice_words(choice, &shared.story)),
            Action::SetFilter(standing.filter().toggled(choice)),
        ),
        Undo::Days => (language.the_days().to_owned(), Action::SetFilter(standing.filter().within(None))),
        Undo::Words => (language.the_words().to_owned(), Action::Find(Rc::default())),
    };
    let onclick = shared.dispatch.reform(move |_: MouseEvent| action.clone());
    html! { <button type="button" class="remedy" {onclick}>{ language.without_choice(what, count) }</button> }
}

/// What is chosen, for paper, where no control shows it.
pub(super) fn chosen_words(standing: &Standing, query: &str, story: &Story) -> String {
    let (filter, language) = (standing.filter(), story.language());
    let mut chosen: Vec<String> =
        filter.choices().map(|choice| language.quoted_choice(choice_words(choice, story))).collect();
    if let Some(Days { from, to, is_certain }) = filter.days {
        let days = match [from, to].map(|day| day.map(|day| day.to_string())) {
            [Some(from), Some(to)] => language.days_between(from, to),
            [Some(from), None] => language.days_since(from),
            [None, Some(to)] => language.days_until(to),
            [None, None] => language.the_days().to_owned(),
        };
        chosen.push(match is_certain {
            true => language.chosen_certainly(days),
            false => language.chosen_possibly(days),
        });
    }
    if standing.finding().is_some() {
        chosen.push(language.chosen_words(query.trim()));
    }
    language.chosen(chosen.join(language.list_separator()))
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
            source_of_number(story, number).map(|source| source_name(story, source)).unwrap_or_default()
        }
        Choice::Differing => story.language().differ().to_owned(),
    }
}

/// A choice as its button has it: with the language of what is the document's in it.
fn choice_named(choice: Choice, shared: &Shared) -> Html {
    let (story, words) = (&shared.story, choice_words(choice, &shared.story));
    match choice {
        Choice::Theme(_) | Choice::Actor(_) | Choice::Place(_) => {
            html! { <bdi lang={shared.documents_own()}>{ words }</bdi> }
        }
        Choice::Report(number) => {
            let source = source_of_number(story, number);
            html! { <bdi>{ for source.map(|source| source_named(story, source)) }</bdi> }
        }
        Choice::Basis(_) | Choice::Kind(_) | Choice::Differing => html! { <bdi>{ words }</bdi> },
    }
}

/// The source of a number, if it is in the story.
fn source_of_number(story: &Story, number: usize) -> Option<SourceIndex> {
    let mut sources = (0..story.document().sources.len()).map(SourceIndex);
    sources.find(|source| story.source_number(*source) == number)
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
            <li><button type="button" {class} aria-pressed={chosen.to_string()} {onclick}>{ choice_named(choice, &shared) }<span class="count">{ count }</span></button></li>
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
    let language = shared.language();
    let value = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    html! {
        <div class="within" role="group" aria-label={language.days()}>
            <label>{ language.days_from() }{ " " }<input type="date" value={value(days.from)} onchange={from} /></label>
            <label>{ language.days_to() }{ " " }<input type="date" value={value(days.to)} onchange={to} /></label>
            <select aria-label={language.days_which()} onchange={certain}>
                <option value="possible" selected={!days.is_certain}>{ language.possibly_in_days() }</option>
                <option value="certain" selected={days.is_certain}>{ language.certainly_in_days() }</option>
            </select>
        </div>
    }
}
