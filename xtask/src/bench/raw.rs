//! What `bench/run.mjs` writes: every measurement of every run, in seconds, milliseconds and bytes.

use crate::Outcome;
use serde::Deserialize;

/// Which contender is the app, and which the limit.
pub const APP: &str = "app";
/// The limit.
pub const CANVAS: &str = "canvas";

/// All that was measured.
#[derive(Debug, Clone, Deserialize)]
pub struct Report {
    /// The browser's version.
    pub chromium: String,
    /// The name of the processor.
    pub cpu: String,
    /// How many cores.
    pub cores: u32,
    /// When it began, in UTC (ISO 8601).
    pub began: String,
    /// How often each was to be measured.
    pub runs: u32,
    /// Who was measured.
    pub contenders: Vec<Contender>,
    /// What was measured, by the number of events.
    pub sizes: Vec<Size>,
}

/// One of those that were measured.
#[derive(Debug, Clone, Deserialize)]
pub struct Contender {
    /// Its id.
    pub id: String,
    /// Its name with its version.
    pub name: String,
    /// Whether it is not as it comes, but tuned to be ready as soon as it can: it is told, and judged by nobody.
    #[serde(default)]
    pub altered: bool,
}

/// What was measured with one document.
#[derive(Debug, Clone, Deserialize)]
pub struct Size {
    /// The number of its events.
    pub events: u64,
    /// The day into which the zoom goes.
    pub busiest: Busiest,
    /// What was measured, by contender.
    pub results: Vec<Results>,
}

/// The day with most events.
#[derive(Debug, Clone, Deserialize)]
pub struct Busiest {
    /// How many of the events of which one day is known lie on it.
    pub events: u64,
}

/// What was measured of one contender with one document.
#[derive(Debug, Clone, Deserialize)]
pub struct Results {
    /// Whose they are.
    pub id: String,
    /// Every run.
    pub runs: Vec<Run>,
}

/// One run.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Run {
    /// Why there is nothing else in it.
    pub failed: Option<String>,
    /// Whether the app showed another document.
    pub ignored: bool,
    /// From navigation to the first mark that can be clicked, in milliseconds.
    pub ready: f64,
    /// As it was then.
    pub at_ready: Still,
    /// From the press of the pointer to the detail, in milliseconds; `None` where no event stood alone.
    pub click: Option<f64>,
    /// The drag; `None` where there is no pan.
    pub pan: Option<Gesture>,
    /// The zoom; `None` where it did not come to its end.
    pub zoom: Option<Gesture>,
    /// As it was at the end; `None` where it did not come to that.
    pub after: Option<Still>,
    /// Which gesture did not come to its end.
    pub stalled: Option<String>,
    /// Hosts that were asked for something in vain.
    pub elsewhere: Vec<String>,
    /// Errors of the page's scripts.
    pub faults: Vec<String>,
}

/// A page at rest.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Still {
    /// Its elements.
    pub elements: Elements,
    /// Its memory.
    pub memory: Memory,
}

/// How many elements there are.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Elements {
    /// In the drawing.
    pub drawing: f64,
    /// In the page.
    pub all: f64,
}

/// Memory after a collection of garbage, in bytes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// The JavaScript heap in use.
    pub heap: f64,
    /// What the renderer's process has to itself; `None` where the machine does not tell.
    pub own: Option<f64>,
}

/// Three seconds of a gesture.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Gesture {
    /// What the main thread worked, in seconds.
    pub cpu: f64,
    /// The frames.
    pub frames: Frames,
}

/// Times between frames, in milliseconds.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Frames {
    /// The median.
    pub p50: f64,
    /// The 95th of a hundred.
    pub p95: f64,
    /// The longest.
    pub worst: f64,
}

/// The median of some values, with the least and the greatest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The median.
    pub median: f64,
    /// The least.
    pub least: f64,
    /// The greatest.
    pub most: f64,
}

impl Spread {
    /// Of some values; `None` of none.
    pub fn of(mut values: Vec<f64>) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        let at = |place: usize| values.get(place).copied();
        let half = values.len() / 2;
        let median =
            if values.len() % 2 == 1 { at(half)? } else { (at(half.checked_sub(1)?)? + at(half)?) / 2.0 };
        Some(Self { median, least: at(0)?, most: *values.last()? })
    }
}

impl Report {
    /// Reads what was written.
    pub fn read(text: &str) -> Outcome<Self> {
        serde_json::from_str(text).map_err(|e| format!("what was measured cannot be read: {e}."))
    }

    /// What was measured with so many events.
    pub fn size(&self, events: u64) -> Option<&Size> {
        self.sizes.iter().find(|size| size.events == events)
    }

    /// Whether the app showed another document than it was given.
    pub fn app_ignored_the_document(&self) -> bool {
        self.sizes
            .iter()
            .filter_map(|size| size.of(APP))
            .flat_map(|results| &results.runs)
            .any(|run| run.ignored)
    }
}

impl Size {
    /// What was measured of one contender.
    pub fn of(&self, id: &str) -> Option<&Results> {
        self.results.iter().find(|results| results.id == id)
    }

    /// One value of one contender over the runs that went well.
    pub fn spread(&self, id: &str, value: impl Fn(&Run) -> Option<f64>) -> Option<Spread> {
        Spread::of(self.of(id)?.good().filter_map(value).collect())
    }
}

impl Run {
    /// The most elements in the drawing, at the beginning or at the end.
    pub fn drawing(&self) -> f64 {
        self.stills().map(|still| still.elements.drawing).fold(0.0, f64::max)
    }

    /// The most elements in the page, at the beginning or at the end.
    pub fn page(&self) -> f64 {
        self.stills().map(|still| still.elements.all).fold(0.0, f64::max)
    }

    fn stills(&self) -> impl Iterator<Item = &Still> {
        std::iter::once(&self.at_ready).chain(&self.after)
    }
}

impl Results {
    /// The runs that went well.
    pub fn good(&self) -> impl Iterator<Item = &Run> {
        self.runs.iter().filter(|run| run.failed.is_none())
    }

    /// Why one went wrong, the first of them.
    pub fn failure(&self) -> Option<&str> {
        self.runs.iter().find_map(|run| run.failed.as_deref().or(run.stalled.as_deref()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_lies_in_the_middle() {
        let of = |values: &[f64]| Spread::of(values.to_vec());
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[3.0]), Some(Spread { median: 3.0, least: 3.0, most: 3.0 }));
        assert_eq!(of(&[9.0, 1.0, 2.0]), Some(Spread { median: 2.0, least: 1.0, most: 9.0 }));
        assert_eq!(of(&[4.0, 1.0]), Some(Spread { median: 2.5, least: 1.0, most: 4.0 }));
    }
}
