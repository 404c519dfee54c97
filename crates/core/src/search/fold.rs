//! One form for letters that a reader takes for the same: case, accents and width are folded away.

/// The first letter of [`BASES`].
const FIRST: u32 = 0xC0;
/// The letters under the accents of U+00C0 to U+024F (Latin-1 Supplement, Latin Extended-A and -B), each in small; `-` where a
/// letter is its own. The Unicode Character Database's canonical decompositions say which; a test compares them. Letters
/// with a stroke, which the database does not take apart, are by hand.
const BASES: &str = "\
aaaaaa-ceeeeiiii-nooooo-ouuuuy--aaaaaa-ceeeeiiii-nooooo-ouuuuy-y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkk-llllll-\
-llnnnnnn---oooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz-\
b----------------------i--------oo-------------uu---------------\
-------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa--oo\
aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy------------\
----------------";

/// The first letter of [`EXTENDED`].
const FIRST_EXTENDED: u32 = 0x1E00;
/// The letters under the accents of U+1E00 to U+1EFF (Latin Extended Additional), as [`BASES`] has them.
const EXTENDED: &str = "\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy------aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

/// A letter as it is compared: in small, without its accent, as wide as others; nothing of a mark that only adorns the letter before it.
pub fn fold(letter: char) -> impl Iterator<Item = char> {
    let plain = match u32::from(letter) {
        // Marks that stand over or under the letter before them.
        0x300..=0x36F => None,
        at @ FIRST..=0x24F => Some(base(BASES, at - FIRST).unwrap_or(letter)),
        // Vietnamese and other letters with two accents.
        at @ FIRST_EXTENDED..=0x1EFF => Some(base(EXTENDED, at - FIRST_EXTENDED).unwrap_or(letter)),
        // Signs as wide as an ideograph.
        at @ 0xFF01..=0xFF5E => Some(char::from_u32(at - 0xFEE0).unwrap_or(letter)),
        _ => Some(letter),
    };
    plain.into_iter().flat_map(char::to_lowercase)
}

/// What a table says of a place in it, if it says something.
fn base(table: &str, place: u32) -> Option<char> {
    let base = table.as_bytes().get(place as usize).copied().filter(|base| *base != b'-');
    base.map(char::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        text.chars().flat_map(fold).collect()
    }

    #[test]
    fn case_accents_and_width_are_folded_and_nothing_else() {
        assert_eq!(folded("Café CAFÉ cafe\u{301}"), "cafe cafe cafe");
        assert_eq!(folded("Łódź Ångström Đặng Nguyễn"), "lodz angstrom dang nguyen");
        assert_eq!(folded("Ｓｅｏｕｌ ２０２６"), "seoul 2026");
        assert_eq!(folded("Ж ΣΑΣ ß 한국 中韩"), "ж σασ ß 한국 中韩", "other scripts keep their letters");
        assert_eq!(folded("\u{11FF}ẞ×÷"), "\u{11FF}ß×÷");
    }

    /// The tables say of every letter what the Unicode Character Database does.
    #[cfg(feature = "author")]
    #[test]
    fn the_tables_are_those_of_unicode() {
        use unicode_normalization::UnicodeNormalization;
        // A stroke is no mark of its own there.
        let by_hand = "ĐđĦħıŁłŦŧØøǾǿƀƗ";
        for at in (FIRST..=0x24F).chain(0x1E00..=0x1EFF) {
            let letter = char::from_u32(at).unwrap();
            let base = letter.nfd().next().unwrap();
            let expected: String = match base.is_ascii_alphabetic() {
                true => base.to_lowercase().collect(),
                false => letter.to_lowercase().collect(),
            };
            let found: String = fold(letter).collect();
            assert!(
                found == expected || by_hand.contains(letter),
                "{letter} U+{at:04X}: {found} and {expected}"
            );
        }
    }
}
