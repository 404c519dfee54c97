# How a date was computed, a sentence for each step. $words are a passage's, in quotation marks; $result and $until are dates;
# $back and $more are “2 months”.
step-names = { $words } names { $result }.
step-date-line = { $source }’s date line is { $day }.
step-last-weekday = { $words } is the last { $weekday } up to { $until }: { $result }.
step-same-day = { $words } is that same day: { $result }.
step-days-before = { $words } is { $back } before { $until }: { $result }.
step-same-week = { $words } is the week of { $until }: { $result }.
step-same-month = { $words } is the month of { $until }: { $result }.
step-same-year = { $words } is the year of { $until }: { $result }.
step-weeks-before = { $words }: { $back } before the week of { $until }: { $result }.
step-months-before = { $words }: { $from } − { $back } = { $result }.
step-years-before = { $words }: { $from } − { $years } = { $result }.
step-reaches-back = { $words } reaches back { $back } from { $until }: { $result }.
step-hours-before = { $words }, counted from { $until }: { $result }.
step-no-later = { $words } puts it no later than { $day }.
step-no-earlier = { $words } puts it no earlier than { $day }.
step-refers-to-days = { $words } refers to the days of { $event }: { $result }.
step-within = { $words } puts it within { $event }: { $result }.
step-had-begun = { $words } puts { $event } within it, so it had begun { $result }.
step-ended = { $words } puts { $event } within it, so it ended { $result }.
step-stay-began = { $words }: it ended { $from }, so it began { $more } earlier: { $result }.
step-stay-ended = { $words }: it began { $from }, so it ended { $more } later: { $result }.
step-refers-to = { $words } refers to { $event }: { $result }.
step-refers-to-beginning = { $words } refers to the beginning of { $event }: { $result }.
step-refers-to-end = { $words } refers to the end of { $event }: { $result }.
step-at-the-time = { $words } puts it at the time of { $event }: { $result }.
step-at-the-beginning = { $words } puts it at the beginning of { $event }: { $result }.
step-at-the-end = { $words } puts it at the end of { $event }: { $result }.
step-leaves = That leaves: { $result }.
step-together = All of this together: { $result }.
# What a checked document does not have.
step-words-fail = { $words } does not compute: { $error }.
step-fails = This does not compute: { $error }.

## The rules that were applied.
step-rule-weekday-of-report = A weekday in a report means the last such day up to its date line.
step-rule-weekday = A weekday means the last such day up to then.
step-rule-hours = “Hours before” allows the same day and the one before.
step-rule-weeks = Counted in whole weeks from Monday to Sunday, so about.
step-rule-months = Counted in whole calendar months, so about.
step-rule-years = Counted in whole calendar years, so about.
step-rule-stay = A stay counts its first and its last day.
step-rule-borrowed-days = The last number has no unit of its own; it counts days as the one before.
step-rule-borrowed-weeks = The last number has no unit of its own; it counts weeks as the one before.
step-rule-borrowed-months = The last number has no unit of its own; it counts months as the one before.
step-rule-borrowed-years = The last number has no unit of its own; it counts years as the one before.
# A rule behind its sentence, and a sentence behind another, where all is plain text.
step-with-rule = { $sentence } ({ $rule })
step-then = { $sentences } { $next }

## What is counted.
step-that-day = that day
step-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
step-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
step-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
step-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
