//! The first call.

use yew::BaseComponent;

/// Puts the app into the page's root: hydrates it if the build drew it there, else draws it.
pub fn start<App>()
where
    App: BaseComponent<Properties: Default>,
{
    let Some(root) = gloo::utils::document().get_element_by_id("app") else { return };
    let prerendered = root.has_attribute("data-prerendered");
    let app = yew::Renderer::<App>::with_root(root);
    if prerendered {
        app.hydrate();
    } else {
        app.render();
    }
}
