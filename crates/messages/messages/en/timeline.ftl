# The drawing, and what is said of it.

drawing-explained = The drawing. Plus and minus zoom, arrows move, Tab comes to the events, and a question mark lists all keys.
lines-explained = Grey lines span all possible days; columns within a day are the known order, not hours. { $hands }
hands-explained = Drag, pinch, double click or Ctrl + wheel; click into the drawing for the wheel alone and for keys. The strip’s frame moves too.
fold-open = { $days }: no dated event. Open the fold
fold-again = { $days }: no dated event. Fold it again
fold-empty = { $days }: no dated event
mark-stated = { $title }; { $date }; date stated
mark-derived = { $title }; { $date }; date derived
mark-bounded = { $title }; { $date }; date bounded
mark-unknown = { $title }; { $date }
mark-differ = { $mark }; the reports differ
the-reports-differ = The reports differ
clusters = Events without room for a title
cluster = { $count ->
    [one] { $count } event
   *[other] { $count } events
}, { $days }
cluster-differ = { $cluster }; reports differ on { $count }
cluster-look-closer = { $cluster }: look closer
cluster-list = { $cluster }: list them
thousands = { $count }k
passing-from-before = { $count ->
    [one] { $count } more event
   *[other] { $count } more events
} reach in from before: list them
passing-from-later = { $count ->
    [one] { $count } more event
   *[other] { $count } more events
} reach in from later on: list them
lane-more = { $count } more
lane-none = none named
close-the-list = Close the list
undated = Date not stated
undated-more = and { $count } more: list them all
window-start = Start of the window
window-end = End of the window
window = Window
window-from-to = { $first } to { $last }
window-shown = { $first } to { $last } is shown.
window-all = All the time is shown.
in-true-proportion = In true proportion.
folded = Folded.
all-stand-out = { $all ->
    [one] All { $all } event stand out.
   *[other] All { $all } events stand out.
}
some-stand-out = { $standing } of { $all ->
    [one] { $all } event
   *[other] { $all } events
} stand out.
overview = All the time, in true proportion
abiding = Throughout the window
sentence-separator = {" "}
