//! Style sheets that the app writes, through CSSOM: the policy forbids them in markup.

use std::cell::RefCell;
use web_sys::CssStyleSheet;

/// The app's own style sheets, in the order of the cascade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What follows from the document alone.
    Document,
    /// The way from one arrangement of the axis to another.
    Passage,
}

thread_local! {
    static SHEETS: RefCell<Option<[CssStyleSheet; 2]>> = const { RefCell::new(None) };
}

/// Replaces the text of a sheet. A browser without constructable sheets keeps the prerendered ones.
pub fn set_sheet(sheet: Sheet, css: &str) {
    SHEETS.with_borrow_mut(|sheets| {
        if sheets.is_none() {
            *sheets = adopt();
        }
        if let Some([document, passage]) = sheets {
            let target = match sheet {
                Sheet::Document => document,
                Sheet::Passage => passage,
            };
            let _ = target.replace_sync(css);
        }
    });
}

/// Takes from the page what the build said of where the marks of its own timeline stand: another document has other marks.
pub fn forget_still_rules() {
    // The page's first style sheet is for all documents.
    let still = gloo::utils::document().query_selector("head > style ~ style").ok().flatten();
    if let Some(still) = still {
        still.remove();
    }
}

/// Makes the sheets and adds them to the page, after its own.
fn adopt() -> Option<[CssStyleSheet; 2]> {
    let sheets = [CssStyleSheet::new().ok()?, CssStyleSheet::new().ok()?];
    let adopted = sheets.iter().collect::<js_sys::Array>();
    js_sys::Reflect::set(&gloo::utils::document(), &"adoptedStyleSheets".into(), &adopted).ok()?;
    Some(sheets)
}
