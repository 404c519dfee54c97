# What a form cannot carry, in a list before it is saved.
loss-bounds = { $count ->
    [one] one date is known within bounds only; they are left out
   *[other] { $count } dates are known within bounds only; the bounds are left out
}
loss-bases = { $count ->
    [one] how one date is known is left out
   *[other] how { $count } dates are known is left out
}
loss-reasonings = { $count ->
    [one] the arithmetic of one date is left out
   *[other] the arithmetic of { $count } dates is left out
}
loss-undated = { $count ->
    [one] one event without a date is left out
   *[other] { $count } events without a date are left out
}
loss-orders = { $count ->
    [one] what comes before one event, though no date says so, is left out
   *[other] what comes before { $count } events, though no date says so, is left out
}
loss-kinds = { $count ->
    [one] whether one event happened, was said, held or is planned is left out
   *[other] whether each of { $count } events happened, was said, held or is planned is left out
}
loss-people = { $count ->
    [one] who acts in one event is left out
   *[other] who acts in { $count } events is left out
}
loss-places = { $count ->
    [one] where one event was is left out
   *[other] where { $count } events were is left out
}
loss-themes = { $count ->
    [one] the themes of one event beyond the first are left out
   *[other] the themes of { $count } events beyond the first are left out
}
loss-events = { $count ->
    [one] one event is left out
   *[other] { $count } events are left out
}
loss-passages = { $count ->
    [one] one cited passage is left out
   *[other] { $count } cited passages are left out
}
loss-texts = { $count ->
    [one] the text of one report is left out
   *[other] the texts of { $count } reports are left out
}
loss-disagreements = { $count ->
    [one] one question on which reports differ is left out
   *[other] { $count } questions on which reports differ are left out
}
loss-dependences = { $count ->
    [one] one reason why reports are not independent is left out
   *[other] { $count } reasons why reports are not independent are left out
}
loss-ledger = { $count ->
    [one] what became of each sentence of one report is left out
   *[other] what became of each sentence of { $count } reports is left out
}
# A field or a part of a file, by the name that its form gives it.
loss-field = { $count ->
    [one] “{ $name }” is left out in one place
   *[other] “{ $name }” is left out in { $count } places
}
