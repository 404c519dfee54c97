//! The widths that pages are laid out for.

/// A range of window widths for which labels are placed once. Below the first band time runs down the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The smallest window of the band, in px.
    pub from_px: u16,
    /// What the page and a scroll bar take of it, in px. The style sheets keep to it.
    pub margin_px: u16,
}

impl Band {
    /// The drawing's smallest width in this band, in px.
    pub fn drawing_px(self) -> f64 {
        f64::from(self.from_px - self.margin_px)
    }
}

/// The bands, narrow to wide.
pub const BANDS: [Band; 4] = [
    Band { from_px: 600, margin_px: 48 },
    Band { from_px: 900, margin_px: 64 },
    Band { from_px: 1200, margin_px: 80 },
    Band { from_px: 1600, margin_px: 80 },
];

/// The band of a sheet of paper that lies on its side, A4 or Letter. What is drawn is made so much smaller that it has the width
/// ([`paper_zoom`]), and the height.
pub const PAPER_BAND: usize = 2;

/// What is drawn has the width of its band on the narrower of those sheets if it is no larger than this.
const PAPER_ZOOM: f64 = 0.85;
/// So high it may be then, in px, beside the page's head,
const PAPER_PX: f64 = 600.0;
/// and so high is what stands under the plot.
const UNDER_PLOT_PX: f64 = 130.0;

/// How much smaller a plot of a height, with what belongs to it, is drawn on paper, so that one sheet has all of it.
pub(super) fn paper_zoom(plot_px: f64) -> f64 {
    (PAPER_PX / (plot_px + UNDER_PLOT_PX)).min(PAPER_ZOOM)
}

/// What the page is laid out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// No script has taken over yet: the rules of all bands are there, and the browser chooses.
    Still,
    /// Time runs down the page.
    Column,
    /// Time runs along an axis, in one of [`BANDS`].
    Axis(usize),
}

impl Screen {
    /// The layout of a window, by its width in px.
    pub fn of_width(px: f64) -> Self {
        let band = BANDS.iter().rposition(|band| f64::from(band.from_px) <= px);
        band.map_or(Self::Column, Self::Axis)
    }

    /// The band whose plan is drawn; where none is chosen, the one that most pages have.
    pub fn band(self) -> usize {
        match self {
            Self::Still | Self::Column => 2,
            Self::Axis(band) => band,
        }
    }
}
