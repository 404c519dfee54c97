# 时间轴上的文字。
axis-earlier = 更早
axis-later = 更晚
axis-year-tiny = { $year }年
axis-weekday-day-of-month = { $month }{ $day }日{ $weekday }
axis-day = { $day }日
axis-days = { $first }—{ $last }
axis-within-year = { $year }{ $first }—{ $last }
axis-day-of-hours = { $year }{ $month }{ $day }日{ $weekday }
axis-order-not-hours = 只示先后，不示时刻
