//! Style sheets that the app writes, through CSSOM: the policy forbids `style` attributes and inline styles.

use std::cell::RefCell;
use web_sys::CssStyleSheet;

/// The app's own style sheets, in the order of the cascade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What follows from the document alone.
    Document,
    /// Where everything stands on the layer.
    Scene,
    /// The window on the axis.
    View,
    /// The way from one arrangement of the axis to another.
    Passage,
}

thread_local! {
    static SHEETS: RefCell<Option<[CssStyleSheet; 4]>> = const { RefCell::new(None) };
}

/// Replaces the text of a sheet. A browser without constructable sheets keeps the prerendered ones.
pub fn set_sheet(sheet: Sheet, css: &str) {
    SHEETS.with_borrow_mut(|sheets| {
        if sheets.is_none() {
            *sheets = adopt();
        }
        if let Some([document, scene, view, passage]) = sheets {
            let target = match sheet {
                Sheet::Document => document,
                Sheet::Scene => scene,
                Sheet::View => view,
                Sheet::Passage => passage,
            };
            let _ = target.replace_sync(css);
        }
    });
}

/// Makes the sheets and adds them to the page, after its own.
fn adopt() -> Option<[CssStyleSheet; 4]> {
    let sheets = [
        CssStyleSheet::new().ok()?,
        CssStyleSheet::new().ok()?,
        CssStyleSheet::new().ok()?,
        CssStyleSheet::new().ok()?,
    ];
    let adopted = sheets.iter().collect::<js_sys::Array>();
    js_sys::Reflect::set(&gloo::utils::document(), &"adoptedStyleSheets".into(), &adopted).ok()?;
    Some(sheets)
}
