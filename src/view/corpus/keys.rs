//! Keys on which one tab stop leads to many things: where they lead.

/// How far Page Up and Page Down go, in rows.
const PAGE: usize = 10;

/// Where a key leads in a row of things, from one of them; `None` for a key that leads nowhere.
pub fn along(key: &str, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowLeft" => Some(at.saturating_sub(1)),
        "ArrowRight" => Some((at + 1).min(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// Where a key leads in a grid of rows and columns, as the ARIA Authoring Practices have it: Home and End in the row, with
/// Ctrl to the first and the last cell of all.
pub fn within(
    key: &str,
    ctrl: bool,
    (row, column): (usize, usize),
    (rows, columns): (usize, usize),
) -> Option<(usize, usize)> {
    let last = (rows.checked_sub(1)?, columns.checked_sub(1)?);
    match key {
        "Home" if ctrl => Some((0, 0)),
        "End" if ctrl => Some(last),
        _ if ctrl => None,
        "ArrowUp" => Some((row.saturating_sub(1), column)),
        "ArrowDown" => Some(((row + 1).min(last.0), column)),
        "PageUp" => Some((row.saturating_sub(PAGE), column)),
        "PageDown" => Some(((row + PAGE).min(last.0), column)),
        _ => along(key, column, columns).map(|column| (row, column)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_stop_at_the_ends() {
        let lead = |key: &str, at: usize| along(key, at, 3);
        assert_eq!([lead("ArrowLeft", 0), lead("ArrowLeft", 2)], [Some(0), Some(1)]);
        assert_eq!([lead("ArrowRight", 2), lead("ArrowRight", 0)], [Some(2), Some(1)]);
        assert_eq!([lead("Home", 2), lead("End", 0)], [Some(0), Some(2)]);
        assert_eq!([lead("Enter", 1), lead("Tab", 1), along("End", 0, 0)], [None; 3]);
    }

    #[test]
    fn a_grid_is_walked_both_ways() {
        let lead = |key: &str, ctrl: bool, at: (usize, usize)| within(key, ctrl, at, (30, 6));
        assert_eq!(lead("ArrowDown", false, (0, 2)), Some((1, 2)));
        assert_eq!(lead("ArrowUp", false, (0, 2)), Some((0, 2)));
        assert_eq!(lead("PageDown", false, (25, 2)), Some((29, 2)));
        assert_eq!(lead("PageUp", false, (15, 2)), Some((5, 2)));
        assert_eq!(lead("End", false, (4, 2)), Some((4, 5)));
        assert_eq!([lead("Home", true, (4, 2)), lead("End", true, (4, 2))], [Some((0, 0)), Some((29, 5))]);
        assert_eq!(lead("ArrowDown", true, (4, 2)), None, "with Ctrl the other keys stay the browser's");
    }
}
