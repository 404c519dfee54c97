//! Draws the page into the index.html that is its first argument.

use std::process::ExitCode;
use std::{env, fs};

const ROOT: &str = "<div id=\"app\">";

fn main() -> ExitCode {
    match prerender() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: the page was not prerendered: {why}");
            ExitCode::FAILURE
        }
    }
}

fn prerender() -> Result<(), String> {
    let path = env::args_os().nth(1).ok_or("no index.html was named.")?;
    let page = fs::read_to_string(&path).map_err(|e| e.to_string())?;
    let (before, after) = page.split_once(ROOT).ok_or_else(|| format!("index.html has no `{ROOT}`."))?;
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|e| e.to_string())?;
    let app = yew::LocalServerRenderer::<sourceline::App>::new();
    let markup = tokio::task::LocalSet::new().block_on(&runtime, app.render());
    let page = format!("{before}<div id=\"app\" data-prerendered>{markup}{after}");
    fs::write(&path, page).map_err(|e| e.to_string())
}
