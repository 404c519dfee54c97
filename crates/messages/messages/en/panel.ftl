# The panel with what is open, and what stands in it.
panel-leave = Leave
panel-previous-event = Previous in the list
panel-next-event = Next in the list
panel-previous-question = Previous disagreement
panel-next-question = Next disagreement
panel-place = { $place } of { $count }
panel-follow-name = Follow from here
panel-follow-does = Goes on event by event, from this one
panel-on-axis = Show on the axis
panel-on-axis-does = Zooms to its days (key in the drawing: z)

# The bar of who follows the story event by event.
follow-name = Follow the story
follow-previous = Previous
follow-next = Next
# Read out after panel-place and before how the order is known.
follow-title = {": "}{ $title }{". "}
follow-first = Nothing is listed before it.
follow-ended = It began after the one before had ended.
follow-begun = It began after the one before.
follow-not-known = Which began first, this or the one before, is not known.

# The questions on which the reports differ.
differ-title = Where the reports differ
differ-lead = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}, the weightiest first. Every answer stands beside the others with its passages. No vote is taken: a report may repeat another, and silence is no answer.
# After what they differ about.
differ-weight = {" "}· weight { $weight } of { $most }
differ-on-events = On: { $events }
differ-silent = Silent: { $reports }.
differ-not-quoted = Not quoted here: { $reports }.
# In an event’s detail.
differ-question = {" "}Reports differ: { $question }
# A report that gives an answer more than once.
teller-passage = { $report }, passage { $number }

# Which reports are no independent witnesses of each other.
dependences-title = Who depends on whom
dependences-lead = Reports that share an origin are not counted twice: together they are one line of testimony. A dependence is stated where a report credits another outlet. It is inferred where two reports share a run of eight words or more; nobody says so.
# Reports that depend on each other: all but the last, and the last.
dependent-next = { $before } and { $next }
dependent-last = { $before } and { $last }
