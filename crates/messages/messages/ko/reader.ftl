# 보도 전문.
reports-name = 보도
reports-title = 보도 전문
reports-title-in-part = 보도(일부)
reports-in-part = 인용된 구절과 그 앞뒤가 실려 있습니다. “[…]”는 보도가 이어지지만 여기에 공개되지 않은 자리입니다. 위치와 다이제스트(SHA-256)는 전문의 것이므로, 전문이 있으면 나머지를 확인할 수 있습니다.
# 보도의 이름과 그 보도가 하는 답의 글자 사이에서 읽어 줌.
tab-answer = {", 답 "}

# 문단: 그 아래 링크를 화면 낭독기가 부르는 이름, 그리고 링크 앞에 보이는 말.
paragraph-events = 이 문단에 근거한 사건
paragraph-events-shown = 사건:
paragraph-questions = 보도가 엇갈리는 쟁점 중 이 문단이 답하는 것
paragraph-questions-shown = 보도가 엇갈리는 쟁점 중 답하는 것:

# 문장 끝의 기호.
ask-events = 이 문장에 근거한 사건은? { $count }건
ask-questions = 이 문장에 근거한 사건은? 없음, 다만 쟁점 { $count }개
ask-unused = 이 문장에 근거한 사건이 없는 까닭은? 부류: { $class }

# 몇 마디 답.
verdict-unused = 이 문장에 근거한 사건이 없음: { $class }
verdict-not-itself = 이 문장 자체에 근거한 사건은 없음
verdict-events = 이 문장에 근거한 사건 { $count }건
# 같은 답을, 문장의 첫 낱말 다음에 읽어 줌.
verdict-read = { $sentence } { $verdict }

# 답 전체.
reply-none = { $verdict }.{" "}
reply-events = { $verdict }: { $events }{" "}
reply-questions = 보도가 엇갈리는 쟁점 중 답하는 것: { $questions }
reply-class = ({ $class }: { $meaning })
reply-put-away = 접기
