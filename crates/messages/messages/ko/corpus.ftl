# 누가 무엇을 전하는가: 사건과 보도.
matrix-title = 누가 무엇을 전하는가
matrix-lead = 사건이 각 보도의 인용 구절 몇 개에 근거하는지 보여 줍니다. 다수결은 하지 않습니다. 서로 의존하는 보도는 두 증인이 아니며, 언급이 없다고 부정하는 것도 아닙니다.
matrix-event = 사건
matrix-told-by = 전한 보도
matrix-tells = 전하는 사건(전체 { $count }건)
matrix-answers = 그 밖에, 답에서만
# 사건의 제목 다음에 읽어 줌.
matrix-differ-read = ; 보도가 엇갈림
# 자리가 있을 때, 보도의 수 다음에.
matrix-reports-noun = { $count ->
   *[other] 건
}
# 독립 증언의 수, 그리고 그중 읽어 주기만 하는 말.
matrix-lines = 증언 { $count }건
matrix-lines-read = {" "}(독립)

# 칸: 보도가 사건에 대해 전하는 것.
cell-name = { $event }, { $report }: { $told }
told-silent = 언급 없음
told-passages = 인용 구절 { $count }개
told-answers-only = 인용 구절 { $count }개, 답에서만
told-and-answers = 인용 구절 { $count }개, 답에 { $more }개 더

# 기호의 뜻.
signs-name = 기호
signs-passages = 사건의 근거인 인용 구절
signs-and-answers = 그리고 보도가 엇갈리는 쟁점에 답하는 인용 구절이 더 있음
signs-answers-only = 그런 답만 있음

# 지금 보고 있는 칸의 인용 구절.
peek-report = { $report }: { $told }
peek-for = { $roles }의 근거
peek-answer = 보도가 엇갈리는 쟁점에 답함
peek-hint = 숫자를 가리키거나 화살표 키로 옮겨 가면 그 인용 구절을 여기서 읽을 수 있습니다. 클릭하거나 Enter를 누르면 첫 구절에서 사건이 열립니다.

# 보도의 모든 문장.
ledger-title = 보도의 모든 문장
ledger-lead = 보도마다 띠가 하나씩 있고, 문장의 너비는 글에서 차지하는 비율입니다. 문장을 가리키거나 화살표 키로 옮겨 가면 그 문장과 쓰임을 읽을 수 있습니다. 클릭하거나 Enter를 누르면 보도에서 그 문장이 열립니다. 손가락으로는 띠를 누른 다음 옮겨 가면 됩니다.
ledger-classes = 문장의 부류
class-explained = { $class }: { $meaning }
class-line-along = 위쪽을 따라 난 선
class-line-along-means = 날짜뿐이더라도, 이 문장을 근거로 삼은 것이 있음

# 한 보도의 문장.
strip-size = 문장 { $count }개
strip-name = 보도 { $number }의 문장
strip-sentence = 문장 { $count }개 중 { $place }번째
strip-previous = 이전 문장
strip-next = 다음 문장
strip-open = 문장 열기
# { $became }은 이 문장에 근거한 것, 또는 없는 까닭.
strip-sentence-name = { $count }개 중 { $place }번째, { $class }: { $words } ({ $became })
became-rests = 이 문장에 근거한 사건 { $count }건
became-next = { $before } · { $next }
became-more = 그 밖에 { $count }개
