//! The first call.

use super::history::forget_file;
use super::shown::read_page;
use sourceline_messages::Language;
use web_sys::UrlSearchParams;
use yew::BaseComponent;

/// Puts the app into the page's root. Where the address asks for no document, the app takes over what the build drew there; else that
/// gives way. `block` is the id of the page's data block. The app gets what the address asks for, what stands in the block, and
/// the language of the page.
pub fn start<App: BaseComponent>(
    block: &str,
    properties: impl FnOnce(Option<String>, Option<String>, Language) -> App::Properties,
) {
    let Some(root) = gloo::utils::document().get_element_by_id("_app") else { return };
    forget_file();
    let asked = asked("document");
    let hydrates = asked.is_none() && root.has_attribute(PRERENDERED);
    if hydrates {
        read_page(&root);
    } else {
        let _ = root.remove_attribute(PRERENDERED);
        root.replace_children_with_node_0();
    }
    let block = gloo::utils::document().get_element_by_id(block).and_then(|block| block.text_content());
    let properties = properties(asked, block, language());
    let app = yew::Renderer::<App>::with_root_and_props(root, properties);
    if hydrates {
        app.hydrate();
    } else {
        app.render();
    }
}

/// The language of the page, as its root says it; the build wrote it there. While the app is worked on there is one page, and its
/// address says it: `?language=ko`.
fn language() -> Language {
    if cfg!(debug_assertions)
        && let Some(asked) = asked("language").and_then(|tag| Language::of_tag(&tag))
    {
        gloo::utils::document_element().set_attribute("lang", asked.tag()).ok();
        return asked;
    }
    let root = gloo::utils::document_element();
    root.get_attribute("lang").and_then(|tag| Language::of_tag(&tag)).unwrap_or_default()
}

/// What the page's address asks for by a name: `?document=`.
fn asked(name: &str) -> Option<String> {
    let search = gloo::utils::window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// What the root has as long as what the build drew stands in it.
const PRERENDERED: &str = "data-prerendered";
