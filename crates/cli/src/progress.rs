//! How far long work is: a bar on the terminal, below everything else that is said, which goes when the work is done.
//!
//! It stands on standard error and only where that is a terminal; into a file or another program nothing of it is written. What
//! is done before a person wonders has none.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use sourceline_core::formats::authored::Stage;
use std::time::{Duration, Instant};

/// After so long a person wonders.
const PATIENCE: Duration = Duration::from_millis(400);

/// The bar of one command.
pub struct Progress {
    bar: ProgressBar,
    /// From when on it is shown.
    shown_from: Instant,
}

impl Progress {
    /// A bar that is not shown yet.
    pub fn new() -> Self {
        Self::on(ProgressDrawTarget::stderr(), PATIENCE)
    }

    fn on(target: ProgressDrawTarget, patience: Duration) -> Self {
        let bar = ProgressBar::with_draw_target(None, target);
        // The template is known to be one; without it the bar has indicatif's own form.
        if let Ok(style) = ProgressStyle::with_template("{msg:>22} [{bar:30}] {pos} of {len}") {
            bar.set_style(style.progress_chars("=> "));
        }
        Self { bar, shown_from: Instant::now() + patience }
    }

    /// How far something is: of `of` parts `done` are done.
    pub fn at(&mut self, what: &'static str, done: usize, of: usize) {
        if Instant::now() < self.shown_from {
            return;
        }
        self.bar.update(|state| {
            state.set_len(of as u64);
            state.set_pos(done as u64);
        });
        if self.bar.message() != what {
            self.bar.set_message(what);
        }
    }

    /// The same, as the core tells it of a timeline.
    pub fn watch(&mut self) -> impl FnMut(Stage, usize, usize) + '_ {
        |stage, done, of| {
            let what = match stage {
                Stage::Texts => "Reading the texts",
                Stage::Quotations => "Finding the quotations",
                Stage::Rules => "Checking the rules",
            };
            self.at(what, done, of);
        }
    }

    /// The work is done: nothing of the bar is left.
    pub fn end(self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use indicatif::TermLike;
    use std::io;
    use std::sync::{Arc, Mutex};

    /// A terminal that keeps what is written on it.
    #[derive(Clone, Debug, Default)]
    struct Kept(Arc<Mutex<String>>);

    impl TermLike for Kept {
        fn width(&self) -> u16 {
            80
        }

        fn move_cursor_up(&self, _: usize) -> io::Result<()> {
            Ok(())
        }

        fn move_cursor_down(&self, _: usize) -> io::Result<()> {
            Ok(())
        }

        fn move_cursor_right(&self, _: usize) -> io::Result<()> {
            Ok(())
        }

        fn move_cursor_left(&self, _: usize) -> io::Result<()> {
            Ok(())
        }

        fn write_line(&self, line: &str) -> io::Result<()> {
            self.write_str(&format!("{line}\n"))
        }

        fn write_str(&self, text: &str) -> io::Result<()> {
            self.0.lock().unwrap().push_str(text);
            Ok(())
        }

        fn clear_line(&self) -> io::Result<()> {
            self.write_str("\r")
        }

        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    fn shown(patience: Duration) -> String {
        let kept = Kept::default();
        let mut progress = Progress::on(ProgressDrawTarget::term_like(Box::new(kept.clone())), patience);
        let mut watch = progress.watch();
        watch(Stage::Texts, 3, 12);
        watch(Stage::Rules, 6, 12);
        drop(watch);
        progress.end();
        kept.0.lock().unwrap().clone()
    }

    #[test]
    fn a_bar_says_what_is_done_and_goes() {
        let shown = shown(Duration::ZERO);
        assert!(shown.contains("Reading the texts [=======> "), "{shown:?}");
        assert!(shown.ends_with('\r'), "{shown:?}");
    }

    #[test]
    fn what_is_soon_done_has_no_bar() {
        assert_eq!(shown(Duration::from_secs(3600)).trim(), "");
    }
}
