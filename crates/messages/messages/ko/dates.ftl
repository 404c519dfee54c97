# 날짜.

## 달과 요일.
date-month = { $month }월
date-month-short = { $month }월
# “1~3월”의 1.
date-month-first = { $month }
date-month-first-short = { $month }
date-weekday = { $weekday ->
    [1] 월요일
    [2] 화요일
    [3] 수요일
    [4] 목요일
    [5] 금요일
    [6] 토요일
   *[other] 일요일
}
date-weekday-short = { $weekday ->
    [1] 월
    [2] 화
    [3] 수
    [4] 목
    [5] 금
    [6] 토
   *[other] 일
}

## 해.
date-year = { $year }년
date-year-ce = 서기 { $year }년
date-year-bce = 기원전 { $year }년
date-years-to = { $first }~{ $last }년
date-years-ce-to = 서기 { $first }~{ $last }년
date-years-bce-to = 기원전 { $first }~{ $last }년
date-years = { $first }~{ $last }년
date-years-ce = 서기 { $first }~{ $last }년
date-years-bce = 기원전 { $first }~{ $last }년
date-eras = { $first }~{ $last }

## 날과 달.
date-day = { $year } { $month } { $day }일
date-weekday-day = { $year } { $month } { $day }일 { $weekday }
date-day-of-month = { $month } { $day }일
date-month-of-year = { $year } { $month }
date-with-hour = { $day } { $time }

## 언제부터 언제까지.
date-to = { $first }~{ $last }
date-within-year-to = { $year } { $first }~{ $last }
date-days-to = { $year } { $month } { $first }~{ $last }일
date-dash = { $first }~{ $last }
date-within-year = { $year } { $first }~{ $last }
date-days = { $year } { $month } { $first }~{ $last }일
date-days-of-month = { $month } { $first }~{ $last }일

## 얼마나 정확히 알려졌는지.
date-not-stated = 날짜 미상
date-by = { $date }까지
date-by-the-end = { $date } 말까지
date-or-later = { $date } 이후
date-or-earlier = { $date } 이전
date-perhaps = 아마 { $date }
date-about = { $date }경
date-perhaps-about = 아마 { $date }경
date-around = { $date } 무렵
date-perhaps-around = 아마 { $date } 무렵

## 숫자 일부를 알 수 없는 해.
date-year-of-decade = { $decade }년대의 어느 해
date-year-of-several = { $years } 중 어느 해
date-year-about-within = { $year }경({ $years })

## 한 해의 일부.
date-season = { $season ->
    [21] { $year } 봄
    [22] { $year } 여름
    [23] { $year } 가을
    [24] { $year } 겨울
    [25] { $year } 봄(북반구)
    [26] { $year } 여름(북반구)
    [27] { $year } 가을(북반구)
    [28] { $year } 겨울(북반구)
    [29] { $year } 봄(남반구)
    [30] { $year } 여름(남반구)
    [31] { $year } 가을(남반구)
    [32] { $year } 겨울(남반구)
    [33] { $year } 1분기
    [34] { $year } 2분기
    [35] { $year } 3분기
    [36] { $year } 4분기
    [37] { $year } 1~4월
    [38] { $year } 5~8월
    [39] { $year } 9~12월
    [40] { $year } 상반기
   *[other] { $year } 하반기
}
date-season-of-some-year = { $season ->
    [21] { $year } 봄
    [22] { $year } 여름
    [23] { $year } 가을
    [24] { $year } 겨울
    [25] { $year } 봄(북반구)
    [26] { $year } 여름(북반구)
    [27] { $year } 가을(북반구)
    [28] { $year } 겨울(북반구)
    [29] { $year } 봄(남반구)
    [30] { $year } 여름(남반구)
    [31] { $year } 가을(남반구)
   *[other] { $year } 겨울(남반구)
}
date-day-of-some-year = { $year } { $month } { $day }일
date-month-of-some-year = { $year } { $month }
date-some-day-in = { $date } 중 어느 날
date-some-month-in = { $year } 중 어느 달
date-some-day-of = { $dates } 중 어느 날
date-some-month-of = { $dates } 중 어느 달

## 여럿 가운데 하나, 또는 모두.
date-one-day-of = { $dates } 중 하루
date-one-day-between = { $first }부터 { $last }까지 중 하루
date-some-time-in = { $dates } 사이
date-some-time-between = { $first }부터 { $last }까지의 어느 때
date-more = { $dates }, { $next }
date-last-or = { $dates } 또는 { $last }
date-last-and = { $dates } 및 { $last }

## 지속된 일.
date-from-to = { $first }부터 { $last }까지
date-began-and-ended-within = { $date } 안에 시작하고 끝남
date-began-and-ended = { $date }에 시작하고 끝남
date-since = { $date }부터
date-from-end-not-stated = { $date }부터, 끝은 미상
date-until-start-not-stated = { $date }까지 지속, 시작은 미상
date-until = { $date }까지 지속
date-no-start-no-end = 시작은 미상, 끝은 언급 없음
date-began-ended = { $began } 시작, { $ended } 종료
date-began-ended-in-year = { $year } { $began } 시작, { $ended } 종료
date-began-ended-within-year = { $year } { $began } 시작, 같은 해 종료
date-began-no-end = { $began } 시작, 끝은 언급 없음
date-began-end-not-stated = { $began } 시작, 끝은 미상
date-ended-start-not-stated = { $ended } 종료, 시작은 미상

## 어떻게 알려졌는지.
date-stated = 명시
date-derived = 추산
date-bounded = 범위
date-unknown = 미상
