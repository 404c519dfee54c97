# 시간축의 글자.
axis-earlier = 이전
axis-later = 이후
axis-year-tiny = { $year }년
axis-weekday-day-of-month = { $month } { $day }일 { $weekday }
axis-day = { $day }일
axis-days = { $first }~{ $last }
axis-within-year = { $year } { $first }~{ $last }
axis-day-of-hours = { $year } { $month } { $day }일 ({ $weekday })
axis-order-not-hours = 시각이 아닌 순서
