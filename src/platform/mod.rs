//! The browser. The only room that knows web-sys, js-sys and gloo; it knows core's types and nothing above.
//!
//! On the build machine every function here does nothing: there is no window.

mod animation;
mod brush;
mod copying;
mod files;
mod found;
mod frame;
mod gesture;
mod history;
mod languages;
mod opening;
mod paced;
mod page;
mod paper;
mod placing;
mod sheet;
mod shown;
#[cfg(all(target_arch = "wasm32", feature = "hydration"))]
mod start;
mod width;
mod window;

pub use animation::{Animation, animate, prefers_less_motion};
pub use brush::listen_brush;
pub use copying::{Given, can_share, copy, page_address, select_all, share};
pub use files::{GivenFile, chosen_file, listen_drop, listen_paste, save_file};
pub use found::{mark_found, mark_found_again};
pub use frame::{AfterPaint, after_paint};
pub use gesture::{is_on_axis, listen_gestures};
pub use history::{
    current_hash, enter_document, forget_file, forget_replacement, give_up_entry, go_to_place, had_file_open,
    listen_document, listen_hash, push_hash, replace_hash, replace_hash_soon,
};
pub use languages::{go_to_language, note_language_chosen, preferred_language};
pub use opening::{Opening, document_name, open_document, open_file, own_path, set_title};
pub use paced::{Paced, Rested};
pub use page::{
    Place, chosen_value, close_dialog, focus, focus_if_wanted, focus_in, focus_still, focus_wanted,
    focused_id, fold, forget_wanted, has_focus_within, has_hidden_focus, has_lost_focus, has_selection,
    is_plain_click, listen_key, listen_press_outside, note_place, say_alive, scroll_along, scroll_into_sight,
    scroll_near, scroll_to_chosen, scroll_to_middle, scroll_to_top, show_dialog, take_place, typed_value,
    waits_for_focus,
};
pub use paper::{listen_paper, once_drawn};
pub use placing::{place_element, place_elements};
pub use sheet::{Sheet, forget_still_rules, set_sheet};
pub use shown::{read_page, shown_before};
#[cfg(all(target_arch = "wasm32", feature = "hydration"))]
pub use start::start;
pub use width::{listen_width, window_width_px};
pub use window::{child_with_focus, listen_scroll, part_in_sight, tops_of_children};
