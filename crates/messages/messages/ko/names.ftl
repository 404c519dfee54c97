# 화면에서 쓰는 이름.

# 보도: 번호, 그리고 보도가 스스로에 대해 밝힌 것. { $by }는 발행처, 작성자 또는 제목.
report-number = 보도 { $number }
report-by = { $number } · { $by }
report-by-citing = { $number } · { $by }, { $credited } 인용
report-by-citing-more = { $number } · { $by }, { $credited } 외 { $count }곳 인용
report-citing = { $number } · { $credited } 인용
report-citing-more = { $number } · { $credited } 외 { $count }곳 인용
# 자리가 좁을 때.
short-citing = { $credited } 인용
short-unnamed = 이름 없음

# 이름을 차례로 이음.
names-next = { $before }, { $next }
# 이름 안에 쉼표가 있을 수 있을 때.
names-apart = { $before }; { $next }

# 보도가 스스로에 대해 밝힌 것.
fact-headline = 제목
fact-publisher = 발행처
fact-author = 작성자
fact-credits = 밝힌 출처
fact-date = 날짜
fact-file = 파일
fact-not-stated = 미상

# 인쇄물의 주에 적는 보도. { $facts }는 note-report-next로 이은 것.
note-report = 보도 { $number }: { $facts }.
note-report-bare = 보도 { $number }.
note-report-next = { $before }, { $next }
note-report-title = “{ $title }”
note-report-citing = { $credited } 인용

# 사건의 종류.
kind-happening = 일어난 일
kind-statement = 발언
kind-condition = 지속된 상태
kind-plan = 계획

# 의존을 아는 방법.
dependence-stated = 명시
dependence-inferred = 추정

# 보도에서 각 부류가 차지하는 비율. 여럿은 names-next로 이음.
class-share = { $class } { $percent }%
class-share-under-one = { $class } 1% 미만

# 구절을 무엇의 근거로 인용했는지. 여럿은 names-next로 이음.
role-title = 제목
role-summary = 요약
role-date = 날짜
role-place = 장소
role-who = 관련자
role-report = 보도 정보
role-order = 순서

# 보도가 무엇을 두고 엇갈리는지.
differ-count = 수량
differ-scope = 포함 관계
differ-timing = 시점
differ-place = 장소
differ-cause = 이유
differ-attribution = 발언자 또는 상대
differ-wording = 표현
differ-detail = 구체성

# 문서에서 문장이 맡은 몫: 한 낱말과 그 풀이.
class-cited = 인용됨
class-cited-means = 이 문장을 근거로 삼은 것이 있음
class-statement = 발언
class-statement-means = 사건을 전하지 않는 보도 자체의 말이나 누군가의 말
class-context = 배경
class-context-means = 어느 사건에도 쓰이지 않은 배경 설명
class-metadata = 서지
class-metadata-means = 보도가 스스로에 대해 밝힌 것
class-boilerplate = 상용구
class-boilerplate-means = 사이트의 고정 문구. 근거로 삼을 수 없음

# 스타일 시트가 앞에 붙이는 말(data-before).
nothing-has-all = 이 모두에 맞는 사건이 없습니다.{" "}
without-room-for-title = 제목을 넣을 자리가 없는 사건
