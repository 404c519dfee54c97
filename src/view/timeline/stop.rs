//! The one Tab stop of the events: which of them has it, and where keys lead from there. Nothing is walked along before a
//! script answers; until then Tab comes to each.

use super::picture::Picture;
use super::sections::undated_on_page;
use sourceline_core::layout::{DRAWN_WHOLE, Screen, Stop, Toward, Walk};
use sourceline_core::state::{EventIndex, Standing, Story};

/// Which of the events Tab comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tab {
    /// All, one after the other.
    Each,
    /// One, or none where none stands out.
    One(Option<Stop>),
}

impl Tab {
    /// The `tabindex` of something that can have the focus.
    pub fn index(self, stop: Stop) -> Option<&'static str> {
        match self {
            Self::Each => None,
            Self::One(one) => Some(if one == Some(stop) { "0" } else { "-1" }),
        }
    }
}

/// The id of its element.
pub fn id_of(stop: Stop) -> String {
    match stop {
        Stop::Event(at) => format!("_m{at}"),
        Stop::Cluster { group, level, bin } => format!("_n{group}-{level}-{bin}"),
    }
}

/// What has an id.
pub fn of_id(id: &str) -> Option<Stop> {
    if let Some(at) = id.strip_prefix("_m") {
        return at.parse().ok().map(Stop::Event);
    }
    let mut numbers = id.strip_prefix("_n")?.splitn(3, '-');
    let group = numbers.next()?.parse().ok()?;
    let level = numbers.next()?.parse().ok()?;
    let bin = numbers.next()?.parse().ok()?;
    Some(Stop::Cluster { group, level, bin })
}

/// Where a key leads.
pub fn toward(key: &str) -> Option<Toward> {
    match key {
        "ArrowLeft" => Some(Toward::Earlier),
        "ArrowRight" => Some(Toward::Later),
        "ArrowUp" => Some(Toward::Up),
        "ArrowDown" => Some(Toward::Down),
        "Home" => Some(Toward::First),
        "End" => Some(Toward::Last),
        "PageUp" => Some(Toward::MuchEarlier),
        "PageDown" => Some(Toward::MuchLater),
        _ => None,
    }
}

/// Asks something of the walk along what a picture shows and what stands out.
pub fn walk<T>(story: &Story, picture: &Picture, standing: &Standing, ask: impl FnOnce(&Walk<'_>) -> T) -> T {
    let plan = &picture.plan;
    let is_large = story.drawing().marks().len() > DRAWN_WHOLE;
    let undated = if is_large { undated_on_page(story) } else { Vec::new() };
    let takes = |at: usize| {
        standing.matches(EventIndex(at)) && (!is_large || plan.label(at).is_some() || undated.contains(&at))
    };
    ask(&Walk {
        plan,
        scene: &picture.scene,
        is_column: picture.screen == Screen::Column,
        count: story.drawing().marks().len(),
        order: &|at| story.place_of(EventIndex(at)).unwrap_or(usize::MAX),
        takes: &takes,
    })
}

/// Which of the events Tab comes to: the one that had the focus last, as long as it is there.
pub fn tab(story: &Story, picture: &Picture, standing: &Standing, last: Option<Stop>) -> Tab {
    if picture.screen == Screen::Still {
        return Tab::Each;
    }
    walk(story, picture, standing, |walk| {
        Tab::One(last.filter(|stop| walk.has(*stop)).or_else(|| walk.first_in_sight()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_what_it_is_of() {
        for stop in [Stop::Event(0), Stop::Event(412), Stop::Cluster { group: 3, level: 12, bin: 4_095 }] {
            assert_eq!(of_id(&id_of(stop)), Some(stop));
        }
        for other in ["", "_m", "_mx", "_n1", "_n1-2", "_n1-2-x", "_plot", "summit"] {
            assert_eq!(of_id(other), None, "{other}");
        }
    }
}
