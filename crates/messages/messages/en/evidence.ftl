# What reports amount to as witnesses, and what is left without some of them.

testimony-counted = { $reports ->
    [one] { $reports } report
   *[other] { $reports } reports
}, { $lines ->
    [one] { $lines } line of testimony
   *[other] { $lines } lines of testimony
}

## Why reports are one line of testimony. Names of reports and of an outlet.
testimony-depend-on-each-other = { $reports } depend on each other (stated)
testimony-one-credits = { $report } credits { $credited } (stated)
testimony-several-credit = { $reports } credit { $credited } (stated)
testimony-one-credits-publisher = { $report } credits { $outlet }, which published { $credited } (stated)
testimony-several-credit-publisher = { $reports } credit { $outlet }, which published { $credited } (stated)
testimony-share-words = { $reports } share runs of words (inferred)
testimony-more = { $reports }, { $next }
testimony-last = { $reports } and { $last }

## Why two reports depend on each other, as it is written into a document in its own language. The words are quoted.
shared-one-run = They share a run of { $length } words: { $words }.
shared-one-run-with-characters = They share a run of { $length } words, a Han character or a kana counted as half a word: { $words }.
shared-runs = They share { $count } runs of eight words or more, the longest of { $length }: { $words }.
shared-runs-with-characters = They share { $count } runs of eight words or more, the longest of { $length }, a Han character or a kana counted as half a word: { $words }.

## Some reports are switched off.
without-have-it = { $left ->
    [one] As { $left } of { $all } reports has it
   *[other] As { $left } of { $all } reports have it
}
# Instead of the timeline's description, or before it. $have is the message above.
without-description = { $have }.
without-description-of-whole = { $have }. The whole timeline: { $description }
without-date = The reports that gave the date are switched off.
without-closer-date = Some of the reports that bounded the date are switched off; the bounds are what the others allow.
without-name = The report
# Beside a sentence of a report.
without-cited = nothing that the remaining reports tell rests on it
