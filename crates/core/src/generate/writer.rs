//! The events of a generated document, day by day.

use super::corpus::{Corpus, DATED, Reading, Sort, THEMES, Use};
use super::random::Random;
use super::{dates, days};
use crate::date::Day;
use crate::model::{After, Citation, Event, EventDate, EventId, Kind, OrderBasis, Support};

/// The events, in order of the days on which they lie.
pub fn events(number: usize, corpus: &Corpus, random: &mut Random) -> Vec<Event> {
    let loads = days::loads(number, random);
    let themes = 3 + number.max(1).ilog10() as usize;
    let mut writer = Writer {
        corpus,
        sorts: corpus.sorts(),
        themes: themes.min(THEMES.len()),
        events: Vec::new(),
        festival: None,
    };
    for load in loads {
        writer.day(load, random);
    }
    writer.events
}

/// An event that others are told by, and its day.
#[derive(Debug, Clone)]
struct Known {
    id: EventId,
    first: Day,
    last: Day,
}

struct Writer<'a> {
    corpus: &'a Corpus,
    sorts: Vec<(usize, Sort)>,
    themes: usize,
    events: Vec<Event>,
    /// What lasted some days and may have parts.
    festival: Option<Known>,
}

impl Writer<'_> {
    /// Writes the events of one day. On a day of several the first has a stated day, and dates may be told by it.
    fn day(&mut self, load: days::Load, random: &mut Random) {
        let mut first: Option<Known> = None;
        // The last one of which the day is stated: what another may come after.
        let mut before: Option<EventId> = None;
        for at in 0..load.events {
            let id = EventId::new(format!("e{}", self.events.len() + 1));
            let mut event = self.event(id.clone(), random);
            if at == 0 && load.events > 1 {
                event.date = dates::day(load.day);
                first = Some(Known { id: id.clone(), first: load.day, last: load.day });
            } else if load.events < 50 && random.chance(4) {
                self.festival(&mut event, load.day, random);
            } else {
                self.tell(&mut event, load, first.as_ref(), random);
            }
            let stated = event.date == dates::day(load.day) && event.kind != Kind::Plan;
            self.part(&mut event, load.day, stated, random);
            if let (true, Some(before)) = (stated && random.chance(10), &before) {
                event.after.push(self.after(before, random));
            }
            if stated {
                before = Some(id);
            }
            self.events.push(event);
        }
    }

    /// An event without a date.
    fn event(&self, id: EventId, random: &mut Random) -> Event {
        let (sentence, sort) = self.sorts[random.below(self.sorts.len())];
        let number = self.events.len() + 1;
        let mut title = format!("Event {number}: {}", sort.title);
        if random.chance(25) {
            title.push_str([", as the register has it", ", second entry", ", not signed"][random.below(3)]);
        }
        let mut event = Event {
            id,
            title,
            importance: 1 + random.share(&[4, 11, 25, 35, 25]) as u8,
            themes: vec![THEMES[sort.theme % self.themes].to_owned()],
            kind: if random.chance(25) { Kind::Statement } else { Kind::Happening },
            ..Event::default()
        };
        if random.chance(65) {
            self.cite(&mut event, sentence, sort, random);
        }
        event
    }

    /// Lets an event rest on a sentence, which may name an actor and a place.
    fn cite(&self, event: &mut Event, sentence: usize, sort: Sort, random: &mut Random) {
        let mut supports = vec![Support::Title];
        if event.importance < 3 || random.chance(5) {
            event.summary = "One of the entries that this sentence tells of.".to_owned();
            supports.push(Support::Summary);
        }
        if let Some(actor) = sort.actor {
            event.actors.push(actor.to_owned());
            supports.push(Support::Actors);
        }
        if let Some(place) = sort.place {
            event.places.push(place.to_owned());
            supports.push(Support::Places);
        }
        event.citations.push(self.corpus.sentences[sentence].cited(&supports));
    }

    /// Makes an event one that lasted some days and that later ones may be part of.
    fn festival(&mut self, event: &mut Event, first: Day, random: &mut Random) {
        let last = first.checked_add(2 + random.days(9)).unwrap_or(Day::MAX);
        event.kind = Kind::Happening;
        event.date = dates::lasted(first, last);
        event.importance = event.importance.min(2);
        self.festival = Some(Known { id: event.id.clone(), first, last });
    }

    /// Gives an event its date, and with it what it may be: a condition, a plan, or what happened or was said.
    fn tell(&self, event: &mut Event, load: days::Load, first: Option<&Known>, random: &mut Random) {
        let (quiet, day) = (load.events < 50, load.day);
        if quiet && random.chance(8) {
            event.kind = Kind::Condition;
            event.date = self.condition(event, day, first, random);
        } else if quiet && random.chance(8) {
            event.kind = Kind::Plan;
            event.date = match random.share(&[50, 30, 20]) {
                0 => dates::day(day),
                1 => dates::within(Some(day), None),
                _ => dates::month(day),
            };
        } else {
            event.date = self.point(event, load, first, random);
        }
    }

    /// The date of a condition: some hold still, some ended, of some an end is not known.
    fn condition(
        &self,
        event: &mut Event,
        first: Day,
        known: Option<&Known>,
        random: &mut Random,
    ) -> EventDate {
        let last = first.checked_add(10 + random.days(500)).unwrap_or(Day::MAX);
        // What began long ago has ended.
        let shares = if first.civil().0 < 2000 { [0, 60, 20, 20, 0] } else { [20, 40, 15, 10, 15] };
        match random.share(&shares) {
            0 => dates::holds(first),
            1 => dates::lasted(first, last),
            2 => dates::began(first),
            3 => dates::ended(first),
            _ => match known.and_then(|known| dates::four_days(first, &known.id)) {
                Some(date) => self.told(event, Reading::FourDays, date),
                None => dates::lasted(first, last),
            },
        }
    }

    /// The date of what happened or was said.
    fn point(
        &self,
        event: &mut Event,
        load: days::Load,
        first: Option<&Known>,
        random: &mut Random,
    ) -> EventDate {
        let day = load.day;
        // What lies on a heavy day lies there, mostly; far back years are what is known.
        let shares = if load.events >= 4 {
            [85, 0, 0, 4, 4, 3, 4, 0, 0]
        } else if day.civil().0 < 1900 {
            [30, 10, 30, 4, 2, 0, 10, 4, 10]
        } else {
            [60, 8, 3, 6, 4, 6, 7, 4, 2]
        };
        let later = |days: i32| day.checked_add(days);
        match (random.share(&shares), first, &self.festival) {
            (1, ..) => dates::month(day),
            (2, ..) => dates::year(day),
            (3, Some(first), _) => self.told(event, Reading::SameDay, dates::same_day(day, &first.id)),
            (4, Some(first), _) => self.told(event, Reading::Hours, dates::hours_before(day, &first.id)),
            (5, _, Some(whole)) if whole.first <= day && day <= whole.last => {
                event.part_of = Some(whole.id.clone());
                self.told(event, Reading::During, dates::during(whole.first, whole.last, &whole.id))
            }
            (5, ..) if day.civil().0 == 2025 => {
                let report = &self.corpus.sources[DATED].id;
                self.told(event, Reading::MonthsAgo, dates::two_months_ago(report))
            }
            (6, ..) => match random.below(4) {
                0 => dates::within(None, Some(day)),
                1 => dates::within(Some(day), None),
                _ => dates::within(later(-random.days(20)), later(1 + random.days(20))),
            },
            (7, ..) => EventDate::default(),
            (8, ..) => dates::about(day),
            _ => dates::day(day),
        }
    }

    /// A date with the passage whose words its steps read.
    fn told(&self, event: &mut Event, reading: Reading, date: EventDate) -> EventDate {
        let sentence = &self.corpus.sentences[self.corpus.of(Use::Date(reading))];
        // Such an event is told of, or nothing would say what it is.
        if event.citations.is_empty() {
            event.citations.push(sentence.cited(&[Support::Title]));
        }
        EventDate { citations: vec![sentence.cited(&[Support::Date])], ..date }
    }

    /// Makes an event of a stated day part of what lasted then, in four of ten cases.
    fn part(&self, event: &mut Event, day: Day, stated: bool, random: &mut Random) {
        if let Some(whole) = &self.festival
            && stated
            && whole.id != event.id
            && whole.first <= day
            && day <= whole.last
            && random.chance(40)
        {
            event.part_of = Some(whole.id.clone());
        }
    }

    /// That an event came after another; a passage says so of some.
    fn after(&self, other: &EventId, random: &mut Random) -> After {
        let stated = random.chance(10);
        let saying = || -> Citation { self.corpus.sentences[self.corpus.of(Use::After)].cited(&[]) };
        After {
            event: other.clone(),
            basis: if stated { OrderBasis::Stated } else { OrderBasis::Derived },
            citations: if stated { vec![saying()] } else { Vec::new() },
        }
    }
}
