//! The page in the browser: hydrates what was prerendered, renders where nothing was.

#[cfg(all(target_arch = "wasm32", feature = "hydration"))]
fn main() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(root) = document.and_then(|document| document.get_element_by_id("app")) else { return };
    let prerendered = root.has_attribute("data-prerendered");
    let app = yew::Renderer::<sourceline::App>::with_root(root);
    if prerendered {
        app.hydrate();
    } else {
        app.render();
    }
}

#[cfg(not(all(target_arch = "wasm32", feature = "hydration")))]
fn main() {
    eprintln!("This is the page itself, for browsers: `cargo xtask serve` shows it.");
}
