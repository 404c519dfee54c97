//! The page in the browser: hydrates what was prerendered, renders where nothing was.

#[cfg(all(target_arch = "wasm32", feature = "hydration"))]
fn main() {
    sourceline::platform::start::<sourceline::App>(sourceline::data::BLOCK, sourceline::AppProps::begun);
}

#[cfg(not(all(target_arch = "wasm32", feature = "hydration")))]
fn main() {
    eprintln!("This is the page itself, for browsers: `cargo xtask serve` shows it.");
}
