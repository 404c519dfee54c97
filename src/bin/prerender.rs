//! Draws the page into the index.html that is its first argument, and its languages' pages beside it.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let drawn =
        std::env::args_os().nth(1).map(PathBuf::from).ok_or("no index.html was named.".to_owned()).and_then(
            |page| sourceline::prerender::embedded(page.parent().ok_or("index.html is in no folder.")?),
        );
    match drawn {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: the page was not prerendered: {why}");
            ExitCode::FAILURE
        }
    }
}
