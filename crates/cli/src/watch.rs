//! `sourceline watch`: the site while its timeline is worked on. Each change is checked, the site built anew, and every page that shows
//! it loads itself anew.

use crate::check::load;
use crate::progress::Progress;
use crate::site::{Packing, write};
use crate::{Outcome, tell};
use notify::{RecursiveMode, Watcher};
use sourceline_publish::{Changes, serve_changing};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use std::{env, process, thread};

/// How long nothing must happen before a change is taken to be complete: an editor writes a file in several steps.
const REST: Duration = Duration::from_millis(80);

/// Serves a folder's timeline until it is stopped.
pub fn watch(dir: &Path, port: u16) -> Outcome {
    let site = env::temp_dir().join(format!("sourceline-watch-{}", process::id()));
    // Without a first site there is nothing to look at.
    build(dir, &site)?;
    let changes = Changes::default();
    let (sender, changed) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            // Who no longer listens has ended.
            let _ = sender.send(());
        }
    })
    .and_then(|mut watcher| watcher.watch(dir, RecursiveMode::Recursive).map(|()| watcher));
    if let Err(error) = &mut watcher {
        return Err(format!("error: `{}` cannot be watched: {error}", dir.display()));
    }
    {
        let (dir, site, changes) = (dir.to_owned(), site.clone(), changes.clone());
        thread::spawn(move || {
            while rested(&changed) {
                match build(&dir, &site) {
                    Ok(()) => {
                        println!("built anew");
                        changes.tell();
                    }
                    Err(why) => tell(&why),
                }
            }
        });
    }
    let served = serve_changing(&site, port, changes, |address| {
        println!("{} is at {address} and follows every change. Ctrl-C stops it.", dir.display());
    });
    served.map_err(|why| format!("error: {why}"))
}

/// Checks and builds, with a bar where that takes a while.
fn build(dir: &Path, site: &Path) -> Outcome {
    let mut progress = Progress::new();
    let built =
        load(dir, &mut progress).and_then(|document| write(&document, site, Packing::None, &mut progress));
    progress.end();
    built
}

/// Waits for a change that is complete; `false` when none will come.
fn rested(changed: &Receiver<()>) -> bool {
    if changed.recv().is_err() {
        return false;
    }
    while changed.recv_timeout(REST).is_ok() {}
    true
}
