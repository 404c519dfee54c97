//! How many points between two positions wait for a closer look: counted, not walked.
//!
//! A wavelet matrix (Claude, Navarro & Ordóñez, *The Wavelet Matrix*, 2015) over the zooms from which the points are
//! labels, in the order of their positions. It answers in O(log n) and takes n · log n bits.

use crate::arranging::Arrange;

/// Points on a line, each with the zoom from which on it is a label.
#[derive(Clone, Debug, Default)]
pub(super) struct Waiting {
    /// Where they stand, sorted.
    positions: Vec<f64>,
    /// Their zooms, sorted, each once.
    zooms: Vec<f64>,
    /// One per binary digit of a zoom's number, the highest first.
    digits: Vec<Digit>,
}

/// One binary digit of every point's zoom, in the order that the higher digits have put them in.
#[derive(Clone, Debug)]
struct Digit {
    words: Vec<u64>,
    /// How many ones there are before each word.
    before: Vec<u32>,
    /// How many zeros there are in all.
    zeros: usize,
}

impl Digit {
    fn new(bits: impl ExactSizeIterator<Item = bool>) -> Self {
        let mut words = vec![0u64; bits.len() / 64 + 1];
        let len = bits.len();
        bits.enumerate().for_each(|(at, bit)| words[at / 64] |= u64::from(bit) << (at % 64));
        let mut ones = 0;
        let before = words
            .iter()
            .map(|word| {
                let so_far = ones;
                ones += word.count_ones();
                so_far
            })
            .collect();
        Self { words, before, zeros: len - ones as usize }
    }

    /// How many ones there are before a place.
    fn ones(&self, at: usize) -> usize {
        let within = self.words[at / 64] & ((1 << (at % 64)) - 1);
        self.before[at / 64] as usize + within.count_ones() as usize
    }
}

impl Waiting {
    /// Takes positions and zooms, in any order.
    pub(super) fn new(points: impl Iterator<Item = (f64, f64)>) -> Self {
        let mut points: Vec<(f64, f64)> = points.collect();
        points.arrange_by(|a, b| a.0.total_cmp(&b.0));
        let mut zooms: Vec<f64> = points.iter().map(|(_, zoom)| *zoom).collect();
        zooms.arrange_by(f64::total_cmp);
        zooms.dedup();
        let mut numbers: Vec<u32> = points
            .iter()
            .map(|(_, zoom)| zooms.partition_point(|other| other.total_cmp(zoom).is_lt()) as u32)
            .collect();
        let count = usize::BITS - zooms.len().leading_zeros();
        let digits = (0..count)
            .rev()
            .map(|digit| {
                let is_one = |number: &u32| number >> digit & 1 == 1;
                let column = Digit::new(numbers.iter().map(is_one));
                let (ones, zeros): (Vec<u32>, Vec<u32>) = numbers.iter().partition(|number| is_one(number));
                numbers = zeros;
                numbers.extend(ones);
                column
            })
            .collect();
        Self { positions: points.into_iter().map(|(position, _)| position).collect(), zooms, digits }
    }

    /// The places, in the order of their positions, of the points from one position up to another, which is left out.
    pub(super) fn between(&self, from: f64, to: f64) -> std::ops::Range<usize> {
        let first = self.positions.partition_point(|position| *position < from);
        first..self.positions.partition_point(|position| *position < to).max(first)
    }

    /// How many of the points at some places are no labels at a zoom.
    pub(super) fn count(&self, places: std::ops::Range<usize>, zoom: f64) -> usize {
        let least = self.zooms.partition_point(|other| *other <= zoom);
        if least == 0 {
            return places.len();
        }
        let (mut first, mut last, mut more) = (places.start, places.end, 0);
        for (place, digit) in self.digits.iter().enumerate() {
            if first == last {
                return more;
            }
            let ones = (digit.ones(first), digit.ones(last));
            if least >> (self.digits.len() - 1 - place) & 1 == 1 {
                (first, last) = (digit.zeros + ones.0, digit.zeros + ones.1);
            } else {
                more += ones.1 - ones.0;
                (first, last) = (first - ones.0, last - ones.1);
            }
        }
        more + last - first
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn zooms() -> impl Strategy<Value = f64> {
        prop_oneof![Just(1.0), Just(f64::INFINITY), 1.0f64..20.0, (1u32..6).prop_map(f64::from)]
    }

    proptest! {
        #[test]
        fn points_that_wait_are_those_that_a_walk_finds(
            points in prop::collection::vec(((0u32..40).prop_map(f64::from), zooms()), 0..200),
            from in -1.0f64..41.0, to in -1.0f64..41.0, zoom in zooms(),
        ) {
            let waiting = Waiting::new(points.iter().copied());
            let walked = points.iter().filter(|point| from <= point.0 && point.0 < to && point.1 > zoom).count();
            prop_assert_eq!(waiting.count(waiting.between(from, to), zoom), walked);
        }
    }
}
