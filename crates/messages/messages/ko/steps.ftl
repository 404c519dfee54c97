# 날짜를 계산한 과정, 단계마다 한 문장.
step-names = { $words } 표현이 밝힌 날짜는 { $result }입니다.
step-date-line = { $source }의 보도 날짜는 { $day }입니다.
step-last-weekday = { $words } 표현은 { $until } 기준 가장 최근의 { $weekday }입니다: { $result }.
step-same-day = { $words } 표현은 바로 그날을 뜻합니다: { $result }.
step-days-before = { $words } 표현은 { $until } 기준 { $back } 전을 뜻합니다: { $result }.
step-same-week = { $words } 표현은 { $until } 기준 그 주를 뜻합니다: { $result }.
step-same-month = { $words } 표현은 { $until } 기준 그달을 뜻합니다: { $result }.
step-same-year = { $words } 표현은 { $until } 기준 그해를 뜻합니다: { $result }.
step-weeks-before = { $words } 표현은 { $until } 기준 그 주에서 { $back } 전을 뜻합니다: { $result }.
step-months-before = { $words }: { $from } − { $back } = { $result }.
step-years-before = { $words }: { $from } − { $years }년 = { $result }.
step-reaches-back = { $words } 표현은 { $until } 기준 { $back } 전까지 거슬러 올라갑니다: { $result }.
step-hours-before = { $words } 표현을 { $until } 기준으로 세면 다음과 같습니다: { $result }.
step-no-later = { $words } 표현에 따르면 늦어도 { $day }입니다.
step-no-earlier = { $words } 표현에 따르면 일러도 { $day }입니다.
step-refers-to-days = { $words } 표현은 { $event }의 기간을 가리킵니다: { $result }.
step-within = { $words } 표현에 따르면 { $event }의 기간 안입니다: { $result }.
step-had-begun = { $words } 표현에 따르면 { $event }도 그 기간 안이므로, 시작은 { $result }입니다.
step-ended = { $words } 표현에 따르면 { $event }도 그 기간 안이므로, 종료는 { $result }입니다.
step-stay-began = { $words }: 종료가 { $from }이므로 시작은 그보다 { $more } 앞입니다: { $result }.
step-stay-ended = { $words }: 시작이 { $from }이므로 종료는 그보다 { $more } 뒤입니다: { $result }.
step-refers-to = { $words } 표현은 { $event }의 시점을 가리킵니다: { $result }.
step-refers-to-beginning = { $words } 표현은 { $event }의 시작 시점을 가리킵니다: { $result }.
step-refers-to-end = { $words } 표현은 { $event }의 종료 시점을 가리킵니다: { $result }.
step-at-the-time = { $words } 표현에 따르면 { $event }의 시점입니다: { $result }.
step-at-the-beginning = { $words } 표현에 따르면 { $event }의 시작 시점입니다: { $result }.
step-at-the-end = { $words } 표현에 따르면 { $event }의 종료 시점입니다: { $result }.
step-leaves = 남는 범위: { $result }.
step-together = 이를 모두 합치면: { $result }.
step-words-fail = { $words } 표현으로는 계산할 수 없습니다: { $error }.
step-fails = 계산할 수 없습니다: { $error }.

## 적용한 규칙.
step-rule-weekday-of-report = 보도에 나온 요일은 보도 날짜 또는 그 전의 가장 가까운 해당 요일을 뜻합니다.
step-rule-weekday = 요일은 그때 또는 그 전의 가장 가까운 해당 요일을 뜻합니다.
step-rule-hours = “몇 시간 전”은 같은 날과 그 전날을 모두 포함합니다.
step-rule-weeks = 월요일부터 일요일까지를 한 주로 세므로 대략적인 날짜입니다.
step-rule-months = 달력의 한 달 단위로 세므로 대략적인 날짜입니다.
step-rule-years = 달력의 한 해 단위로 세므로 대략적인 날짜입니다.
step-rule-stay = 체류 기간에는 첫날과 마지막 날을 모두 넣어 셉니다.
step-rule-borrowed-days = 마지막 숫자에는 단위가 없으므로 앞 숫자처럼 날 단위로 셉니다.
step-rule-borrowed-weeks = 마지막 숫자에는 단위가 없으므로 앞 숫자처럼 주 단위로 셉니다.
step-rule-borrowed-months = 마지막 숫자에는 단위가 없으므로 앞 숫자처럼 달 단위로 셉니다.
step-rule-borrowed-years = 마지막 숫자에는 단위가 없으므로 앞 숫자처럼 해 단위로 셉니다.
step-with-rule = { $sentence } ({ $rule })
step-then = { $sentences } { $next }

## 세는 단위.
step-that-day = 그날
step-days = { $count }일
step-weeks = { $count }주
step-months = { $count }개월
step-years = { $count }년
