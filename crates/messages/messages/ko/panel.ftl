# 열린 것을 보여 주는 패널과 그 안의 것.
panel-leave = 나가기
panel-previous-event = 목록의 이전 사건
panel-next-event = 목록의 다음 사건
panel-previous-question = 이전 쟁점
panel-next-question = 다음 쟁점
panel-place = { $place }/{ $count }
panel-follow-name = 여기서부터 따라 읽기
panel-follow-does = 이 사건부터 하나씩 차례로 읽습니다
panel-on-axis = 시간축에서 보기
panel-on-axis-does = 사건의 날짜로 확대합니다(그림 안에서는 z 키)

# 사건을 하나씩 따라 읽는 막대.
follow-name = 사건 따라 읽기
follow-previous = 이전
follow-next = 다음
# panel-place 다음, 순서에 대한 설명 앞에서 읽어 줌.
follow-title = {": "}{ $title }{". "}
follow-first = 목록에서 이 앞에는 사건이 없습니다.
follow-ended = 앞 사건이 끝난 뒤에 시작되었습니다.
follow-begun = 앞 사건보다 나중에 시작되었습니다.
follow-not-known = 이 사건과 앞 사건 중 어느 쪽이 먼저 시작되었는지 알 수 없습니다.

# 보도가 엇갈리는 쟁점.
differ-title = 보도가 엇갈리는 곳
differ-lead = 쟁점 { $count }개를 중요한 것부터 보여 줍니다. 모든 답은 인용 구절과 함께 나란히 놓입니다. 다수결은 하지 않습니다. 한 보도가 다른 보도를 되풀이할 수도 있고, 언급이 없는 것은 답이 아니기 때문입니다.
# 무엇을 두고 엇갈리는지 다음에.
differ-weight = {" "}· 중요도 { $weight }/{ $most }
differ-on-events = 관련 사건: { $events }
differ-silent = 언급 없음: { $reports }.
differ-not-quoted = 여기에 인용되지 않음: { $reports }.
# 사건의 세부 내용에서.
differ-question = {" "}보도가 엇갈림: { $question }
# 한 답을 여러 번 전하는 보도.
teller-passage = { $report }, 인용 구절 { $number }

# 서로 독립된 증언이 아닌 보도.
dependences-title = 누가 누구에게 의존하는가
dependences-lead = 출처가 같은 보도는 두 번 세지 않고 함께 하나의 독립 증언으로 봅니다. 보도가 다른 매체를 출처로 밝히면 의존이 “명시”된 것입니다. 두 보도에 단어가 8개 이상 똑같이 이어지면 의존을 “추정”합니다. 의존한다고 밝힌 곳은 없습니다.
# 서로 의존하는 보도: 마지막을 뺀 모두, 그리고 마지막.
dependent-next = { $before }, { $next }
dependent-last = { $before }, { $last }
