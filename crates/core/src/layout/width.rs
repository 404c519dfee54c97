//! How wide a label is, without asking a browser.
//!
//! A table of advances in thousandths of an em: for every character the widest of the common system sans-serif faces
//! (Arial, Helvetica, Liberation Sans, Segoe UI, Roboto, DejaVu Sans), rounded up. CJK is one em. So a label
//! rendered in one of them is not wider than its table width; `tests/e2e/drawing.spec.ts` holds the page to that.

/// The size of a label on the timeline, in px. The style sheet's `--label-size` says the same.
pub const LABEL_FONT_PX: f64 = 13.0;

/// Advances of U+0020 to U+007E, in thousandths of an em.
const ASCII: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, // space to /
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, // 0 to ?
    1015, 722, 690, 725, 772, 668, 612, 780, 755, 300, 510, 668, 560, 865, 750, 790, // @ to O
    668, 790, 725, 668, 614, 735, 690, 990, 690, 668, 690, 390, 337, 390, 838, 560, // P to _
    500, 615, 637, 552, 637, 618, 354, 637, 636, 280, 280, 582, 280, 976, 636, 614, // ` to o
    637, 637, 413, 524, 394, 636, 594, 820, 594, 594, 527, 636, 337, 636, 838, // p to ~
];

/// The most that a text takes on one line at a font size, in px.
pub fn text_width_px(text: &str, font_px: f64) -> f64 {
    text.chars().map(advance_em).sum::<f64>() * font_px
}

/// The widest advance of a character, in em.
fn advance_em(character: char) -> f64 {
    let code = character as usize;
    let thousandths = match character {
        ' '..='~' => ASCII[code - 0x20],
        '\u{2018}' | '\u{2019}' => 340,
        '\u{201C}' | '\u{201D}' => 530,
        '\u{2010}' | '\u{2011}' => 361,
        '\u{2013}' => 560,
        '\u{00A0}' | '\u{202F}' => 318,
        '\u{00C0}'..='\u{024F}' => 800,
        _ => 1000,
    };
    f64::from(thousandths) / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_character_is_wide_in_any_script() {
        assert_eq!(text_width_px("한국", 10.0), 20.0);
        assert_eq!(text_width_px("𠮷", 10.0), 10.0);
        assert!(text_width_px("mmm", 10.0) > text_width_px("iii", 10.0) * 3.0);
        assert_eq!(text_width_px("", 10.0), 0.0);
    }
}
