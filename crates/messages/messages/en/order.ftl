# What is known of the order of events.

## Above sections and groups of the list.
order-overlap = These groups overlap in time: that one stands above another does not mean that it began first.
order-group = { $when }; { $known }
order-known-whole = in this order
order-known-in-part = order known only in part
order-known-nothing = order not known
order-beginning-not-told = beginning not told
order-how-long-before = { $when }; how long before is not told

## Why an order is known. An event is one of these two, or a title.
order-this-one = this one
order-that-one = that one
order-by-dates = by their dates: { $reasons }
order-more = { $reasons }; { $next }
order-ended-or-not = { $reasons }; nothing says whether { $event } had ended by then
order-began-earliest = { $event } began on { $day } or later
order-began-latest = { $event } had begun by { $day }
order-ended-earliest = { $event } did not end before { $day }
order-ended-latest = { $event } had ended by { $day }
order-came-after = { $event } came after { $other }, { $grounds }
order-part-of = { $event } is part of { $whole }
order-part-of-not-before = { $event } is part of { $whole } and did not begin before it
order-stated = stated
order-stated-by = stated: { $passages }
order-derived = derived
order-derived-from = derived from { $passages }
order-passages = { $passages } and { $next }

## Why an order is not known.
order-unknown-this = nothing says when this one began
order-unknown-others = nothing says when they began
order-same-whole = they are part of { $whole }, and either may have begun first: { $when }
order-of-one-day = of one day: { $when }
order-days-overlap = their days overlap: { $when }
