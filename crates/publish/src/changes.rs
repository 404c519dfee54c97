//! A folder that is served while it is worked on: its pages load themselves anew when it has changed.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long a page's question is kept before it is answered that nothing has changed. A browser asks again then.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often a folder has changed, and who waits for it.
#[derive(Clone, Debug, Default)]
pub struct Changes(Arc<(Mutex<u64>, Condvar)>);

impl Changes {
    /// Says that the folder has changed: every page that waits loads itself anew.
    pub fn tell(&self) {
        *self.count() += 1;
        self.0.1.notify_all();
    }

    /// Waits until there are other changes than these, for a while, and says how many there are.
    pub(crate) fn after(&self, known: Option<u64>) -> u64 {
        let count = self.count();
        let waited = self.0.1.wait_timeout_while(count, PATIENCE, |count| Some(*count) == known);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }

    fn count(&self) -> MutexGuard<'_, u64> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where a page asks for changes, and where its script is.
pub(crate) const ASKED: &str = "_changes";
pub(crate) const SCRIPT: &str = "_changes.js";

/// Asks, and loads the page anew where the answer is another than the last one. While nobody answers it asks again every second.
pub(crate) const PROGRAM: &str = "const here = new URL('./_changes?', document.currentScript.src).href;
let known = '';
(async () => {
  for (;;) {
    try {
      const now = await (await fetch(here + known, { cache: 'no-store' })).text();
      if (known !== '' && now !== known) return location.reload();
      known = now;
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
})();
";

/// A page with the script in it, first of all its scripts.
pub(crate) fn watching(html: &str, prefix: &str) -> String {
    html.replacen("</title>", &format!("</title><script src=\"{prefix}{SCRIPT}\"></script>"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    #[test]
    fn who_knows_nothing_is_answered_at_once_and_who_waits_is_told() {
        let changes = Changes::default();
        assert_eq!(changes.after(None), 0);
        let waiting = {
            let changes = changes.clone();
            thread::spawn(move || changes.after(Some(0)))
        };
        changes.tell();
        assert_eq!(waiting.join().unwrap(), 1);
        assert_eq!(changes.after(Some(0)), 1);
    }

    #[test]
    fn a_page_gets_the_script_once() {
        let page = watching("<title>a</title><svg><title>b</title></svg>", "/x/");
        assert_eq!(
            page,
            "<title>a</title><script src=\"/x/_changes.js\"></script><svg><title>b</title></svg>"
        );
    }
}
