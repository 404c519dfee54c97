//! What the window does not show as labels, as buttons that lead to it.

use super::picture::Picture;
use super::stop::{Tab, id_of};
use crate::platform;
use crate::view::store::use_shared;
use crate::view::words::source_short_name;
use sourceline_core::date::{Bounds, Day, bounds_words};
use sourceline_core::layout::{Cluster, LaneMode, Name, Passing, Screen, Stop, cluster_class};
use sourceline_core::state::{Action, EventIndex};
use sourceline_messages::Language;
use std::rc::Rc;
use yew::prelude::*;

/// What is on the page.
#[derive(Properties, PartialEq)]
pub struct ClustersProps {
    /// What the drawing shows.
    pub picture: Picture,
    /// Whether a closer look shows more.
    pub can_zoom_in: bool,
    /// Which of what stands in the drawing Tab comes to.
    pub tab: Tab,
}

/// A button for each cluster: a closer look, or a list where no look parts its events. Where time runs down the page there
/// is no closer look; there the buttons say in words what they hold.
#[component]
pub fn Clusters(props: &ClustersProps) -> Html {
    let shared = use_shared();
    let language = shared.language();
    let picture = &props.picture;
    let on_axis = matches!(picture.screen, Screen::Axis(_));
    let clusters = picture.scene.clusters.iter().map(|cluster| {
        let parts = cluster.parts && props.can_zoom_in && on_axis;
        let onclick = {
            let (dispatch, plan, cluster) = (shared.dispatch.clone(), picture.plan.clone(), *cluster);
            Callback::from(move |_: MouseEvent| {
                if parts {
                    dispatch.emit(Action::Approach { first: cluster.u_first, last: cluster.u_last });
                } else {
                    list(&dispatch, plan.events_in(&cluster));
                }
            })
        };
        let onfocus = {
            let (start, end) = (cluster.u_start, cluster.u_end);
            shared.dispatch.reform(move |_: FocusEvent| Action::RevealStretch { start, end })
        };
        let words = cluster_words(language, cluster);
        let words = if parts { language.cluster_look_closer(words) } else { language.cluster_list(words) };
        let stop = Stop::Cluster { group: cluster.group, level: cluster.level, bin: cluster.bin };
        // Where time runs down the page they are no part of what arrows lead along.
        let tabindex = if on_axis { props.tab.index(stop) } else { None };
        let key = cluster_class(cluster);
        let class = classes!("cluster", key.clone(), format!("size-{}", size(cluster.count)));
        let shown = if on_axis { short_count(language, cluster.count) } else { words.clone() };
        html! {
            <button type="button" id={id_of(stop)} {tabindex} {key} {class} {onclick} {onfocus} title={words.clone()} aria-label={words}>{ shown }</button>
        }
    });
    html! { <div class="clusters" data-before={language.without_room_for_title()} role="group" aria-label={language.clusters()}>{ for clusters }</div> }
}

/// What reaches into the window.
#[derive(Properties)]
pub struct PassingProps {
    /// What the drawing shows.
    pub picture: Picture,
}

impl PartialEq for PassingProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.picture, &other.picture);
        Rc::ptr_eq(&one.plan, &other.plan) && one.scene.passing == other.scene.passing
    }
}

/// At the window's edges, what reaches in from outside without room for a title.
#[component]
pub fn PassingBy(props: &PassingProps) -> Html {
    let shared = use_shared();
    let plan = &props.picture.plan;
    let language = shared.language();
    let passing = props.picture.scene.passing.iter().enumerate().map(|(at, passing): (usize, &Passing)| {
        let onclick = {
            let (dispatch, plan, passing) = (shared.dispatch.clone(), plan.clone(), *passing);
            Callback::from(move |_: MouseEvent| list(&dispatch, plan.events_passing(&passing)))
        };
        let (side, words) = match passing.from_left {
            true => ("from-left", language.passing_from_before(passing.count)),
            false => ("from-right", language.passing_from_later(passing.count)),
        };
        let count = short_count(language, passing.count);
        let sign = if passing.from_left { format!("‹ {count}") } else { format!("{count} ›") };
        let class = classes!("passing", side, format!("b{at}"));
        html! { <button key={at} type="button" {class} {onclick} title={words.clone()} aria-label={words}>{ sign }</button> }
    });
    html! { <>{ for passing }</> }
}

/// Which lanes there are.
#[derive(Properties)]
pub struct LanesProps {
    /// What the drawing shows.
    pub picture: Picture,
}

impl PartialEq for LanesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.picture.plan, &other.picture.plan)
    }
}

/// The names of the groups of lanes; they stay while the window moves.
#[component]
pub fn LaneHeaders(props: &LanesProps) -> Html {
    let shared = use_shared();
    let plan = &props.picture.plan;
    let language = shared.language();
    let names = plan.grouping().names.iter().zip(plan.rows()).enumerate();
    let headers = names.filter(|(_, (_, rows))| rows.header.is_some()).map(|(group, (name, _))| {
        let name = match name {
            Name::All => Html::default(),
            Name::Told(told) => {
                // A theme may be called like a report's id.
                let is_report = plan.arrangement().lanes == LaneMode::Report;
                let report = if is_report { shared.story.find_source(told) } else { None };
                let report = report.and_then(|at| shared.story.source(at));
                let told = report.map_or_else(|| told.clone(), |source| source_short_name(language, source));
                html! { <bdi lang={shared.documents_own()}>{ told }</bdi> }
            }
            Name::More(count) => html! { { language.lane_more(*count) } },
            Name::Without => html! { { language.lane_none() } },
        };
        html! { <p key={group} class={classes!("lane-header", format!("h{group}"))}>{ name }</p> }
    });
    html! { <>{ for headers }</> }
}

/// Lists events, and remembers where they were asked for.
fn list(dispatch: &Callback<Action>, events: Vec<usize>) {
    platform::note_place();
    dispatch.emit(Action::List(Some(events.into_iter().map(EventIndex).collect())));
}

/// From one day to another, each by its number.
pub(super) fn days_words(language: Language, first: f64, last: f64) -> String {
    let day = |day: f64| Day::from_number(day as i32);
    bounds_words(language, Bounds { earliest: day(first), latest: day(last) })
}

/// How many events, when, and on how many of them reports differ.
fn cluster_words(language: Language, cluster: &Cluster) -> String {
    let days = days_words(language, cluster.first_day, cluster.last_day);
    let words = language.cluster(cluster.count, days);
    match cluster.disputed {
        0 => words,
        disputed => language.cluster_differ(words, disputed),
    }
}

/// A count that fits into a cluster.
fn short_count(language: Language, count: usize) -> String {
    match count {
        0..1_000 => count.to_string(),
        1_000..10_000 => format!("{},{:03}", count / 1_000, count % 1_000),
        _ => language.thousands(count / 1_000),
    }
}

/// One to five, by tens.
fn size(count: usize) -> u32 {
    count.max(1).ilog10().min(4) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_short() {
        assert_eq!(
            [2, 999, 1_004, 9_999, 10_000, 123_456].map(|count| short_count(Language::English, count)),
            ["2", "999", "1,004", "9,999", "10k", "123k"]
        );
        assert_eq!([1, 9, 10, 99_999, 1_000_000].map(size), [1, 1, 2, 5, 5]);
    }
}
