# Dates.

## Months and weekdays by themselves. A number that is none of them never comes here.
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}
date-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
}
# The first of two months that end alike: “January” in “January to March”.
date-month-first = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}
date-month-first-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
}
date-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}
date-weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[other] Sun
}

## Years. Where $year stands elsewhere, it is one of these.
date-year = { $year }
date-year-ce = { $year } CE
date-year-bce = { $year } BCE
date-years-to = { $first } to { $last }
date-years-ce-to = { $first } CE to { $last } CE
date-years-bce-to = { $first } BCE to { $last } BCE
date-years = { $first }–{ $last }
date-years-ce = { $first } CE–{ $last } CE
date-years-bce = { $first } BCE–{ $last } BCE
# From one era to the other.
date-eras = { $first }–{ $last }

## Days and months. $month is a month's name, $day a number.
date-day = { $day } { $month } { $year }
date-weekday-day = { $weekday } { $day } { $month } { $year }
date-day-of-month = { $day } { $month }
date-month-of-year = { $month } { $year }
# An instant: a day and 13:00.
date-with-hour = { $day }, { $time }

## From one to another; nothing is said twice. $first and $last are days or months without their year.
date-to = { $first } to { $last }
date-within-year-to = { $first } to { $last } { $year }
date-days-to = { $first } to { $last } { $month } { $year }
## The same, shorter.
date-dash = { $first } – { $last }
date-within-year = { $first } – { $last } { $year }
date-days = { $first }–{ $last } { $month } { $year }
date-days-of-month = { $first }–{ $last } { $month }

## How closely it is known. $date is any date.
date-not-stated = date not stated
date-by = by { $date }
date-by-the-end = by the end of { $date }
date-or-later = { $date } or later
date-or-earlier = { $date } or earlier
date-perhaps = perhaps { $date }
# Of a date that is a day, a month or a year.
date-about = about { $date }
date-perhaps-about = perhaps about { $date }
# Of any other date: “about spring 2001”.
date-around = about { $date }
date-perhaps-around = perhaps about { $date }

## Years of which a digit is not known. $years is “2000 to 2099”.
date-year-of-decade = a year in the { $decade }s
date-year-of-several = a year from { $years }
date-year-about-within = about { $year }, from { $years }

## Parts of a year that is given, or of one that is not, as above. The numbers are those of EDTF.
date-season = { $season ->
    [21] spring { $year }
    [22] summer { $year }
    [23] autumn { $year }
    [24] winter { $year }
    [25] northern spring { $year }
    [26] northern summer { $year }
    [27] northern autumn { $year }
    [28] northern winter { $year }
    [29] southern spring { $year }
    [30] southern summer { $year }
    [31] southern autumn { $year }
    [32] southern winter { $year }
    [33] the first quarter of { $year }
    [34] the second quarter of { $year }
    [35] the third quarter of { $year }
    [36] the fourth quarter of { $year }
    [37] the first third of { $year }
    [38] the second third of { $year }
    [39] the last third of { $year }
    [40] the first half of { $year }
   *[other] the second half of { $year }
}
date-season-of-some-year = { $season ->
    [21] spring of { $year }
    [22] summer of { $year }
    [23] autumn of { $year }
    [24] winter of { $year }
    [25] northern spring of { $year }
    [26] northern summer of { $year }
    [27] northern autumn of { $year }
    [28] northern winter of { $year }
    [29] southern spring of { $year }
    [30] southern summer of { $year }
    [31] southern autumn of { $year }
   *[other] southern winter of { $year }
}
date-day-of-some-year = { $day } { $month } of { $year }
date-month-of-some-year = { $month } of { $year }
date-some-day-in = a day in { $date }
date-some-month-in = a month in { $year }
# $dates is “10 to 19 January 2026”; months, where only the month is not known whole.
date-some-day-of = a date from { $dates }
date-some-month-of = a date from { $dates }

## One of several, or all of them.
date-one-day-of = one day from { $dates }
date-one-day-between = one day from { $first } to { $last }
date-some-time-in = some time from { $dates }
date-some-time-between = some time from { $first } to { $last }
date-more = { $dates }, { $next }
date-last-or = { $dates } or { $last }
date-last-and = { $dates } and { $last }

## What lasted. Dates that are not written alike: “June 2004 to 2005”.
date-from-to = { $first } to { $last }
date-began-and-ended-within = began and ended in { $date }
date-began-and-ended = began and ended { $date }
date-since = since { $date }
date-from-end-not-stated = from { $date }; end not stated
date-until-start-not-stated = until { $date }; start not stated
date-until = until { $date }
date-no-start-no-end = start not stated; no end told
date-began-ended = began { $began }, ended { $ended }
# Both in one year, which they leave out.
date-began-ended-in-year = began { $began }, ended { $ended } { $year }
# It ended some time in the year.
date-began-ended-within-year = began { $began }, ended { $year }
date-began-no-end = began { $began }; no end told
date-began-end-not-stated = began { $began }; end not stated
date-ended-start-not-stated = ended { $ended }; start not stated

## How an endpoint is known.
date-stated = stated
date-derived = derived
date-bounded = bounded
date-unknown = not stated
