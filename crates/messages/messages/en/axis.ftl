# The words of the axis: above its pieces and on its ticks.
axis-earlier = earlier
axis-later = later
# A year in as few signs as a person would write: ’26.
axis-year-tiny = ’{ $year }
axis-weekday-day-of-month = { $weekday } { $day } { $month }
axis-day = { $day }
axis-days = { $first }–{ $last }
# Days, or months, of one year.
axis-within-year = { $first } { $year } – { $last } { $year }
# The day above its hours.
axis-day-of-hours = { $weekday } { $day } { $month } { $year }
# What a day says in place of its hours.
axis-order-not-hours = order, not hours
