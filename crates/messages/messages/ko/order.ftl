# 사건의 순서에 대해 알려진 것.

## 목록의 구간과 묶음 위.
order-overlap = 이 묶음들은 시기가 겹칩니다. 위에 있다고 해서 먼저 시작되었다는 뜻은 아닙니다.
order-group = { $when }, { $known }
order-known-whole = 이 순서대로
order-known-in-part = 순서가 일부만 알려짐
order-known-nothing = 순서를 알 수 없음
order-beginning-not-told = 시작은 언급 없음
order-how-long-before = { $when }, 얼마나 전부터인지는 언급 없음

## 순서가 알려진 이유.
order-this-one = 이 사건
order-that-one = 그 사건
order-by-dates = 날짜로 보면: { $reasons }
order-more = { $reasons }; { $next }
order-ended-or-not = { $reasons }; { $event } 쪽이 그때 이미 끝났는지는 언급 없음
order-began-earliest = { $event }의 시작은 { $day } 이후
order-began-latest = { $event }의 시작은 늦어도 { $day }
order-ended-earliest = { $event }의 종료는 { $day } 이후
order-ended-latest = { $event }의 종료는 늦어도 { $day }
order-came-after = { $other }보다 { $event } 쪽이 나중({ $grounds })
order-part-of = { $event }의 상위 사건은 { $whole }
order-part-of-not-before = { $event }의 상위 사건은 { $whole }이며, 시작도 그보다 앞서지 않음
order-stated = 명시
order-stated-by = 명시: { $passages }
order-derived = 추산
order-derived-from = 추산 근거: { $passages }
order-passages = { $passages }, { $next }

## 순서를 알 수 없는 이유.
order-unknown-this = 이 사건이 언제 시작되었는지 알려지지 않음
order-unknown-others = 언제 시작되었는지 알려지지 않음
order-same-whole = 같은 상위 사건({ $whole })에 속하며, 어느 쪽이 먼저 시작되었는지 알 수 없음: { $when }
order-of-one-day = 같은 날: { $when }
order-days-overlap = 날짜가 겹침: { $when }
