# 사건 목록.
list-name = 사건
list-title = 사건 목록
list-lead = 구분선 아래의 사건은 그 위의 어느 사건보다도 먼저 시작되지 않았습니다. 순서를 알 수 없는 곳은 소제목에 밝혀 두었습니다. 가장 늦은 날짜만 알려진 사건과 날짜가 없는 사건은 점선 아래에 따로 있습니다.
# list-lead 다음에 옴.
list-in-part = {" "}목록이 길어서, 보이는 부분과 그 앞뒤만 페이지에 들어 있습니다.

# 사건. { $testimony }는 보도와 독립 증언의 수.
told-by = { $testimony }에서 전함
told-by-and-rests = { $testimony }에서 전함; 인용 구절 { $count }개
told-by-and-differ = { $testimony }에서 전함; 인용 구절 { $count }개; 보도가 엇갈림
# 주제 앞.
event-kind = { $kind } ·{" "}
event-who = 관련자
event-where = 장소
event-part-of = 상위 사건
event-began-after = 먼저 시작된 사건
# 보도들이 하나의 독립 증언인 까닭.
depends-sentence = { $dependence }.
# 날짜의 첫날과 마지막 날을 아는 방법.
date-bases = 시작: { $start }, 끝: { $end }
date-end-not-told = 언급 없음

# 날짜를 알아낸 과정.
steps-title = 날짜를 알아낸 과정
step-start = 시작
step-end = 끝

# 인용 구절. { $roles }는 무엇의 근거인지.
passage-for = {" "}· { $roles }의 근거
passage-counted-from = , 밑줄 친 말에서 계산함
open-at-publisher = 발행처에서 열기

# 사건이 왜 그 자리에 있는지.
why-order = 왜 이 순서인가?
known-before = 이 사건보다 먼저, 또는 함께 시작된 것으로 알려진 사건
known-after = 이 사건보다 나중에, 또는 함께 시작된 것으로 알려진 사건
order-not-known = 순서를 알 수 없음: 사건 { $count }건
through-them = 이를 통해 순서가 알려진 사건 { $count }건 더
through-them-only = 이를 통해 순서가 알려진 사건이 { $count }건 더 있습니다.
# 링크로 된 구절과 그 보도.
passage-of-report = { $passage } ({ $report })

# 많은 링크의 일부 뒤에.
many-more = 그 밖에 { $count }개
many-more-show = 그 밖에 { $count }개: { $next }개 보기
