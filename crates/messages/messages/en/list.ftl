# The list of events.
list-name = Events
list-title = The events
list-lead = Nothing below a line across began before anything above it. Where an order is not known, the heading says so. Apart, below the dotted lines, stand events of which only a latest day is known, and those without a date.
# Follows list-lead.
list-in-part = {" "}The list is long: only the part of it that is in sight, and what is near it, is in the page.

# An event. In { $testimony } how many reports, and how many lines of testimony.
told-by = Told by { $testimony }
told-by-and-rests = Told by { $testimony }; { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
told-by-and-differ = Told by { $testimony }; { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}; the reports differ
# Before the themes.
event-kind = { $kind } ·{" "}
event-who = Who
event-where = Where
event-part-of = Part of
event-began-after = Began after
# Why reports are one line of testimony.
depends-sentence = { $dependence }.
# How the first and the last day of a date are known.
date-bases = start { $start }, end { $end }
date-end-not-told = not told

# How a date was found.
steps-title = How the date was found
step-start = Start
step-end = End

# A passage. In { $roles } what it is cited for.
passage-for = {" "}· for: { $roles }
passage-counted-from = , counted from the underlined words
open-at-publisher = Open at the publisher

# Why an event stands where it does.
why-order = Why this order?
known-before = Known to have begun before it, or with it
known-after = Known to have begun after it, or with it
order-not-known = Order not known: { $count ->
    [one] { $count } event
   *[other] { $count } events
}
through-them = And through them, { $count ->
    [one] { $count } event
   *[other] { $count } events
} more
through-them-only = And through them, { $count ->
    [one] { $count } event
   *[other] { $count } events
} more.
# A passage as a link, and its report.
passage-of-report = { $passage } ({ $report })

# At the end of a part of many links.
many-more = and { $count } more
many-more-show = and { $count } more: show { $next }
