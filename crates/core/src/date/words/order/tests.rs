use super::*;
use crate::model::{After, Basis, Citation, EventEnd, EventId, EventStart};
use sourceline_messages::Language;

fn event(id: &str, first: &str, last: &str) -> Event {
    let (earliest, latest) = (first.parse().ok(), last.parse().ok());
    let mut event = Event { id: EventId::new(id), title: id.to_owned(), ..Event::default() };
    event.date.start = EventStart { earliest, latest, basis: Basis::Bounded };
    event.date.end = EventEnd { earliest, latest, basis: Basis::Bounded, open: false };
    event
}

fn after(other: &str, basis: OrderBasis, quoted: &[&str]) -> After {
    let cite = |exact: &&str| Citation { exact: (*exact).to_owned(), ..Citation::default() };
    After { event: EventId::new(other), basis, citations: quoted.iter().map(cite).collect() }
}

/// A visit with an arrival and talks, a launch before it, an older visit, and remarks at the talks.
fn events() -> Vec<Event> {
    let mut visit = event("visit", "2026-01-02", "2026-01-05");
    visit.date.end.latest = "2026-01-08".parse().ok();
    let mut arrival = event("arrival", "2026-01-02", "2026-01-05");
    arrival.part_of = Some(EventId::new("visit"));
    arrival.after = vec![after("launch", OrderBasis::Stated, &["hours prior"])];
    let mut talks = event("talks", "2026-01-05", "2026-01-05");
    talks.part_of = Some(EventId::new("visit"));
    talks.after = vec![after("arrival", OrderBasis::Derived, &["arrived", "then met"])];
    let mut remarks = event("remarks", "2026-01-05", "2026-01-05");
    remarks.part_of = Some(EventId::new("talks"));
    let mut dinner = event("dinner", "2026-01-05", "2026-01-05");
    dinner.after = vec![after("talks", OrderBasis::Stated, &[])];
    let mut strain = event("strain", "2017-01-01", "2017-12-31");
    (strain.date.end.earliest, strain.date.end.latest) = (None, None);
    let launch = event("launch", "2026-01-01", "2026-01-05");
    let earlier = event("earlier", "2019-01-01", "2019-12-31");
    let office = event("office", "", "2026-01-05");
    let rift = event("rift", "", "");
    vec![visit, arrival, talks, remarks, dinner, launch, earlier, strain, office, rift]
}

fn told(events: &[Event], phrases: &[Phrase]) -> String {
    let phrase = |phrase: &Phrase| match phrase {
        Phrase::Text(text) => text.clone(),
        Phrase::Event(at) => format!("[{}]", events[*at].title),
        Phrase::Passage { event, after, citation } => {
            format!("“{}”", events[*event].after[*after].citations[*citation].exact)
        }
    };
    phrases.iter().map(phrase).collect()
}

/// Why orders are known, and why others are not, a line each.
fn reasons(language: Language) -> String {
    let events = events();
    let network = Network::of(&events);
    let at = |id: &str| events.iter().position(|event| event.title == id).unwrap();
    let mut lines = Vec::new();
    for (here, other) in [
        ("arrival", "launch"),
        ("launch", "arrival"),
        ("talks", "arrival"),
        ("talks", "visit"),
        ("visit", "talks"),
        ("remarks", "arrival"),
        ("dinner", "remarks"),
        ("dinner", "talks"),
        ("launch", "earlier"),
        ("earlier", "strain"),
        ("dinner", "strain"),
        ("dinner", "launch"),
    ] {
        let why = network.why(at(here), at(other)).unwrap();
        lines.push(format!(
            "{here} · {other}: {}",
            told(&events, &why_words(language, &events, &why, at(here)))
        ));
    }
    let all: Vec<usize> = network.placing(at("talks")).not_known;
    for group in not_known_words(language, &events, &network, at("talks"), &all) {
        let names: Vec<&str> = group.events.iter().map(|event| events[*event].title.as_str()).collect();
        lines.push(format!("talks ? {}: {}", names.join(", "), told(&events, &group.reason)));
    }
    lines.join("\n")
}

/// The headings of the list, a line each.
fn headings(language: Language) -> String {
    let events = events();
    let network = Network::of(&events);
    let mut lines = Vec::new();
    for section in network.sections(&events) {
        lines.extend(
            overlap_words(language, &section)
                .map(|words| format!("{}: {words}", section_words(language, &section))),
        );
        lines.extend(section.groups.iter().map(|group| {
            let names: Vec<&str> = group.events.iter().map(|event| events[*event].title.as_str()).collect();
            format!("  {} ({})", group_words(language, section.stand, group), names.join(", "))
        }));
    }
    lines.join("\n")
}

#[test]
fn every_order_is_told_with_what_makes_it_known() {
    insta::assert_snapshot!(reasons(Language::English));
}

#[test]
fn headings_say_when_and_what_is_known() {
    insta::assert_snapshot!(headings(Language::English));
}

#[test]
fn orders_are_told_in_korean_and_chinese() {
    let told = [Language::Korean, Language::Chinese]
        .map(|language| format!("{}\n\n{}", headings(language), reasons(language)));
    insta::assert_snapshot!(told.join("\n\n"));
}
