//! On which days the events of a generated document lie: the shape of real ones.
//!
//! A sparse tail over centuries, the thinner the longer ago; nine years in which most lies; within them days of many
//! events, one of them with a twentieth of all.

use super::random::Random;
use crate::date::Day;

/// The years in which most lies.
const FIRST_YEAR: i32 = 2017;
const LAST_YEAR: i32 = 2025;
/// How many years before them the tail begins: in 805 BCE.
const TAIL_YEARS: f64 = 2_821.0;

/// A day, and how many events are to lie on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Load {
    /// The day.
    pub day: Day,
    /// How many events.
    pub events: usize,
}

/// The days of so many events, in order, each once; the loads sum up to `events`.
pub fn loads(events: usize, random: &mut Random) -> Vec<Load> {
    let mut days: Vec<(Day, usize)> = heavy(events, random);
    let heavy: usize = days.iter().map(|(_, load)| load).sum();
    let left = events.saturating_sub(heavy);
    let tail = (left * 15).div_ceil(100);
    days.extend((0..tail).map(|at| (long_ago(at, random), 1)));
    let episodes: Vec<Day> = (0..3 + left.isqrt() / 2).map(|_| recent(random)).collect();
    days.extend((tail..left).map(|_| (of_an_episode(&episodes, random), 1)));
    days.sort_unstable();
    let mut loads: Vec<Load> = Vec::new();
    for (day, events) in days {
        match loads.last_mut() {
            Some(last) if last.day == day => last.events += events,
            _ => loads.push(Load { day, events }),
        }
    }
    loads
}

/// The heavy days: one with a twentieth of all events, and some more, the largest with hundreds.
fn heavy(events: usize, random: &mut Random) -> Vec<(Day, usize)> {
    let busiest = (events / 20).max(5.min(events));
    let others = (events / 300).min(2 + events / 4_000).min(30);
    let most = (events / 100).clamp(4, 400);
    let mut days = vec![(recent(random), busiest)];
    days.extend((0..others).map(|_| (recent(random), most / 2 + random.below(most / 2 + 1))));
    days
}

/// A day of the tail. The first two are the oldest, so that even a small document reaches beyond year 1 and far back.
fn long_ago(at: usize, random: &mut Random) -> Day {
    let share = match at {
        0 => 0.99,
        1 => 0.9,
        _ => random.unit(),
    };
    let years = TAIL_YEARS.powf(share);
    let first = Day::new(FIRST_YEAR, 1, 1).map_or(0, Day::number);
    // The mean Gregorian year has 365.2425 days.
    Day::from_number(first - (years * 365.2425) as i32).unwrap_or(Day::MIN)
}

/// Any day of the nine years.
fn recent(random: &mut Random) -> Day {
    let first = Day::new(FIRST_YEAR, 1, 1).map_or(0, Day::number);
    let last = Day::new(LAST_YEAR, 12, 31).map_or(0, Day::number);
    // The greater of two draws: more of late than at first.
    let days = random.days(last - first + 1).max(random.days(last - first + 1));
    Day::from_number(first + days).unwrap_or(Day::MAX)
}

/// A day soon after the start of an episode: half of them within six days, and few after two months.
fn of_an_episode(episodes: &[Day], random: &mut Random) -> Day {
    let Some(start) = episodes.get(random.below(episodes.len())) else { return recent(random) };
    let days = (-(1.0 - random.unit()).ln() * 9.0) as i32;
    start.checked_add(days).unwrap_or(Day::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_is_that_of_real_documents() {
        for events in [1, 4, 5, 30, 1_000, 10_000, 100_000] {
            let loads = loads(events, &mut Random::new(7));
            assert_eq!(loads.iter().map(|load| load.events).sum::<usize>(), events, "{events}");
            assert!(loads.windows(2).all(|pair| pair[0].day < pair[1].day), "{events}: in order, each once");
            let busiest = loads.iter().map(|load| load.events).max().unwrap();
            assert!(busiest >= events / 20, "{events}: {busiest}");
            if events >= 30 {
                let before = |year| {
                    let first = Day::new(year, 1, 1).unwrap();
                    loads.iter().filter(|load| load.day < first).map(|load| load.events).sum::<usize>()
                };
                assert!(before(1) >= 1, "{events}: none BCE");
                assert!((10..=16).contains(&(before(2017) * 100 / events)), "{events}: {}", before(2017));
            }
            if events >= 10_000 {
                assert!(busiest < events / 15, "{events}: {busiest}");
                let hundreds = loads.iter().filter(|load| load.events >= 50).count();
                assert!(hundreds >= 4, "{events}: {hundreds} heavy days");
            }
        }
    }
}
