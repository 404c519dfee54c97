# Who tells what: events by reports.
matrix-title = Who tells what
matrix-lead = How many passages of each report an event rests on. No vote is taken: reports that depend on each other are no two witnesses, and silence denies nothing.
matrix-event = Event
matrix-told-by = Told by
matrix-tells = Tells, of { $count ->
    [one] { $count } event
   *[other] { $count } events
}
matrix-answers = More, only in an answer
# Read out after an event’s title.
matrix-differ-read = ; the reports differ
# After the number of reports, where there is room.
matrix-reports-noun = { $count ->
    [one] {" "}report
   *[other] {" "}reports
}
# How many lines of testimony those are, and what is only read out of that.
matrix-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
matrix-lines-read = {" "}of testimony

# A cell: what a report tells of an event.
cell-name = { $event }, { $report }: { $told }
told-silent = silent
told-passages = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
told-answers-only = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}, only in answers
told-and-answers = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}, { $more } more in answers

# What the signs stand for.
signs-name = Signs
signs-passages = passages that the event rests on
signs-and-answers = and more that answer where reports differ
signs-answers-only = only such answers

# The passages of the cell that is being looked at.
peek-report = { $report }: { $told }
peek-for = for: { $roles }
peek-answer = answers where reports differ
peek-hint = Point at a number, or go there with the arrow keys, to read its passages here. A click, or Enter, opens the event at the first of them.

# Every sentence of the reports.
ledger-title = Every sentence of the reports
ledger-lead = Each report is a strip, each sentence as wide as its share of the text. Point at one, or walk along with the arrow keys, to read it and what became of it. A click, or Enter, opens it in its report. With a finger, tap a strip and go on from there.
ledger-classes = Classes of sentences
class-explained = { $class }: { $meaning }
class-line-along = a line along the top
class-line-along-means = something rests on it, if only a date

# One report’s sentences.
strip-size = { $count ->
    [one] { $count } sentence
   *[other] { $count } sentences
}
strip-name = Sentences of report { $number }
strip-sentence = Sentence { $place } of { $count }
strip-previous = Previous sentence
strip-next = Next sentence
strip-open = Open the sentence
# In { $became } what rests on it, or why nothing does.
strip-sentence-name = { $place } of { $count }, { $class }: { $words } ({ $became })
became-rests = { $count ->
    [one] { $count } event rests on it
   *[other] { $count } events rest on it
}
became-next = { $before } · { $next }
became-more = and { $count } more
