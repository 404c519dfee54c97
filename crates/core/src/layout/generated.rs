//! Invented items with the shape of real documents, for tests and measurements: a long sparse tail, heavy days, some of
//! them with a known order, bounds of months and years, conditions, and titles of all lengths.

use super::place::Item;

/// How many days the invented axis has.
pub const DAYS: u32 = 3_650;

/// Numbers that look like chance, the same for one seed on every machine: SplitMix64 (Steele, Lea & Flood, *Fast Splittable
/// Pseudorandom Number Generators*, 2014).
#[derive(Clone, Copy, Debug)]
pub struct Chance(u64);

impl Chance {
    /// Starts a sequence.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, from 0 up to 1.
    pub fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    /// The next number, a whole one below `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        (self.share() * f64::from(end)) as u32
    }
}

/// So many items on an axis in true proportion. About two fifths of them fall on heavy days, a fifth near the end, the
/// others anywhere; one in seven is only known up to a month or a year, and one in fifty is a condition.
pub fn items(count: usize, seed: u64) -> Vec<Item> {
    let mut chance = Chance::new(seed);
    let heavy: Vec<u32> = (0..1 + count / 500).map(|_| chance.below(DAYS)).collect();
    (0..count).map(|_| item(&mut chance, &heavy)).collect()
}

/// So many items of one day, without any order or in a few columns.
pub fn one_day(count: usize, columns: u32, seed: u64) -> Vec<Item> {
    let mut chance = Chance::new(seed);
    let day = chance.below(DAYS);
    let item = |_| Item { is_condition: false, ..within_day(&mut chance, day, columns) };
    (0..count).map(item).collect()
}

fn item(chance: &mut Chance, heavy: &[u32]) -> Item {
    let kind = chance.share();
    let day = match chance.share() {
        part if part < 0.4 => heavy[(chance.share().powi(2) * heavy.len() as f64) as usize],
        part if part < 0.6 => DAYS - 1 - (chance.share().powi(6) * f64::from(DAYS - 1)) as u32,
        _ => chance.below(DAYS),
    };
    if kind < 0.02 {
        let days = 1 + (chance.share().powi(2) * 1_000.0) as u32;
        let open = chance.share() < 0.3;
        Item {
            is_condition: true,
            shares: false,
            ..bounded(chance, day, if open { DAYS } else { day + days })
        }
    } else if kind < 0.03 {
        let known_by_end = bounded(chance, 0, day + 1);
        Item { u_anchor: known_by_end.u_end, hangs: true, shares: false, ..known_by_end }
    } else if kind < 0.06 {
        bounded(chance, day - day % 365, day - day % 365 + 365)
    } else if kind < 0.14 {
        bounded(chance, day - day % 30, day - day % 30 + 30)
    } else {
        within_day(chance, day, if day % 3 == 0 { 1 + day % 5 } else { 1 })
    }
}

/// An item that lies between two instants of the axis, in days.
fn bounded(chance: &mut Chance, start: u32, end: u32) -> Item {
    let u = |day: u32| f64::from(day.min(DAYS)) / f64::from(DAYS);
    let importance = match chance.share() {
        part if part < 0.02 => 1,
        part if part < 0.1 => 2,
        part if part < 0.4 => 3,
        part if part < 0.7 => 4,
        _ => 5,
    };
    let label_px = 60.0 + (chance.share() + chance.share()) * 140.0;
    Item {
        u_start: u(start),
        u_end: u(end),
        u_anchor: u(start),
        label_px,
        sign_px: 20.0,
        importance,
        is_condition: false,
        shares: true,
        hangs: false,
    }
}

/// An item of one day, in one of its columns.
fn within_day(chance: &mut Chance, day: u32, columns: u32) -> Item {
    let column = chance.below(columns);
    let u = |column: u32| (f64::from(day) + f64::from(column) / f64::from(columns)) / f64::from(DAYS);
    Item { u_start: u(column), u_end: u(column + 1), u_anchor: u(column), ..bounded(chance, day, day + 1) }
}
