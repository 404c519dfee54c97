# 페이지 머리, 범례, 단추, 알림.

## 복사

share = 공유
copy = 복사
copy-link-to-view = 이 화면의 링크 복사
copy-link = 링크 복사
copy-quotation = 인용문 복사
copy-citation = 출처 표기 복사(APA)
share-by-system = 공유…
copied = 복사했습니다.
copy-refused = 브라우저가 이 동작을 허용하지 않습니다. 아래 글을 직접 복사하십시오.
to-be-copied-by-hand = 직접 복사할 글

## 두드러지는 사건

filters = 고르기
let-stand-out-by = 사건을 두드러지게 하는 기준
date-known-as = 날짜의 근거
sort-of-event = 사건
theme = 주제
told-by-reports = 전한 보도
who-actors = 관련자
where-places = 장소
differ = 엇갈림
days = 기간
days-from = 시작
days-to = 끝
days-which = 기간에 드는지 여부
possibly-in-days = 들 수 있는 사건
certainly-in-days = 확실히 드는 사건
the-days = 기간
the-words = 찾는 말
quoted-choice = “{ $choice }”
without-choice = { $what } 빼면 { $count }건
chosen = 고른 기준: { $what }.
chosen-certainly = { $days }에 확실히 드는 사건
chosen-possibly = { $days }에 들 수 있는 사건
days-between = { $from }부터 { $to }까지의 기간
days-since = { $from }부터의 기간
days-until = { $to }까지의 기간
chosen-words = “{ $words }” 찾기
list-separator = {", "}
legend = 표시의 뜻. 항목을 누르면 그 사건이 두드러집니다
how-a-date-is-known = 날짜의 근거
what-an-event-is = 사건의 성격
themes = 주제
standing-out = 사건 { $all }건 중 { $standing }건{ $stand-out }
stand-out-tail = {" "}두드러짐.{" "}
list = 목록
show-all = 모두 보기

## 찾기

find = 찾기
find-words = 사건과 보도에서 찾기
nothing-has-all-words = 이 말이 모두 든 곳이 없습니다. 하나를 지워 보십시오.
hit-of = { $count }곳 중 { $place }번째
hits-found = { $count }곳 찾음
hit-before = 이전 결과
hit-after = 다음 결과
more-hits = 그 밖에 { $count }곳

## 가로줄

lanes = 가로줄
lanes-packed = 빽빽이
lanes-by-theme = 주제별
lanes-by-actor = 관련자별
lanes-by-place = 장소별
lanes-by-report = 보도별

## 알림

unknown-event = 이 연표에는 “{ $id }” 사건이 없습니다. 전체 이야기를 보여 드립니다. 모든 사건은 아래 목록에 있습니다.
bad-link = 이 링크를 열 수 없습니다. { $why }. 전체 이야기를 보여 드립니다.
dismiss = 닫기

## 꺼 둔 보도

reports = 보도 { $count }건
reports-of-all = 보도 { $all }건 중 { $count }건
switch-off-explained = 보도를 끄면 나머지 보도만으로 무엇을 알 수 있는지 보입니다. 그 보도의 주장은 사라지고 날짜, 순서, 독립 증언을 다시 계산합니다.
reports-off = { $have-it }. 꺼 둔 보도: { $names }.
names-after-names = { $before }; { $name }
switch-all-on = 모두 켜기
nothing-is-gone = 켜 둔 보도만으로도 모든 사건이 전해집니다.
events-are-gone = 사건 { $count }건은 꺼 둔 보도에만 근거합니다.

## 단추

drawing = 그림
follow = 따라 읽기
follow-explained = 이야기를 사건 하나하나 따라갑니다(키: { $key })
to-scale = 실제 비율
to-scale-explained = 실제 비율: 하루하루를 같은 너비로 그립니다(키: { $key })
with-key = { $label }(키: { $key })
earlier = 이전 시기
later = 이후 시기
zoom-in = 확대
zoom-out = 축소
show-everything = 전체 기간 보기
keys-and-gestures = 키와 손동작
close = 닫기

## 확인

verify-this-page = 이 페이지 확인
no-difference = ✓ 다른 곳이 없습니다.
verified = 이 페이지에 실려 온 글 { $texts }편과 인용문 { $quotations }개를 함께 들어 있는 문서와 대조했고, 모든 다이제스트(SHA-256)를 다시 계산했으며, 모든 인용문을 그 글에서 찾았습니다. 이 확인은 손상을 찾아낼 뿐 위조를 밝히지는 못합니다. 이 프로젝트가 README에 적어 두듯 게시한 곳이 따로 알린 다이제스트와 대조해 보십시오.
verified-in-part = 이 페이지에 실려 온 인용문 { $quotations }개를 함께 들어 있는 문서와 대조했고, 공개된 부분에서 모두 찾았습니다. 글의 전문이 공개되지 않아 여기서는 다이제스트(SHA-256)를 계산할 수 없으니 전문과 대조해 보십시오. 이 확인은 손상을 찾아낼 뿐 위조를 밝히지는 못합니다.
differences-found = ✗ 다른 곳이 { $count }곳 있습니다.
page-is-damaged = 이 페이지는 만들어졌을 때와 다릅니다. 게시한 곳에서 다시 받으십시오.

## 연 문서

opened-checked = 연 문서: { $name }. 인용문은 함께 들어 있는 글과 일치합니다. 그 글 자체는 아무도 보증하지 않았습니다.
opened-unchecked = 연 문서: { $name }. 확인된 내용이 없으며, 아무도 보증하지 않았습니다.
back-to-own-timeline = 이 페이지의 연표로 돌아가기
opening-document = { $name } 여는 중{ $step }
opening-step = : { $step }
how-much-is-done = 진행 정도
cancel = 취소
not-opened = { $name } 문서를 열지 못했습니다. { $why }. 아래는 이 페이지의 연표입니다.
not-opened-still = { $name } 문서를 열지 못했습니다. { $why }. 열려 있던 것은 그대로입니다.
opened-here = 이 브라우저 안에서만 읽었으며, 내용은 이 기기 밖으로 나가지 않았습니다.
controls-shown = 글의 방향을 바꾸는 보이지 않는 문자 { $count }개가 들어 있습니다. 이름에서는 “⟦U+202E⟧”처럼, 글에서는 “�”로 표시합니다.
not-taken-over = 파일에 있으나 표시되지 않는 것 { $count }가지
pasted-text = 붙여 넣은 텍스트
former-file = 여기에 열려 있던 파일

## Opening and saving files

file = 파일
open-file = 열기…
open-explained = 다음 형식의 연표를 엽니다: { $forms }. 파일을 페이지에 끌어다 놓거나 붙여 넣어도 됩니다. 이 브라우저 안에서만 읽으며, 내용은 이 기기 밖으로 나가지 않습니다.
drop-here = 놓으면 파일을 엽니다. 내용은 이 기기 밖으로 나가지 않습니다.
save-as = 이 연표를 저장할 형식
save-file = 저장
saving-loses-nothing = 빠지는 것이 없습니다.
saving-loses = 이 형식에 담을 수 없는 것:
form-sourceline = Sourceline 문서(JSON)
form-timelinejs = TimelineJS(JSON)
form-timelinejs-csv = TimelineJS 스프레드시트(CSV)
form-csv = 표(CSV)
form-ics = 캘린더(iCalendar)
form-web-annotation = 웹 주석 형식의 인용 구절(JSON-LD)
form-schema-org = schema.org(JSON-LD)
form-csl = 보도 목록(CSL-JSON)
form-bibtex = 보도 목록(BibLaTeX)
form-markdown = 각주가 있는 글(Markdown)
form-svg = 그림(SVG)
no-link-to-file = 파일에서 연 연표라 링크가 없습니다. 파일을 보내십시오.

## 페이지

skip-to-list = 사건 목록으로 건너뛰기
timeline = 연표
events-count = 사건 { $count }건
each-citing = . 사건마다 출처를 밝힙니다
page-parts = 페이지
differences = 엇갈림
sentences = 문장
all-is-checked = 확인됨: 모든 인용문은 전문이 실린 보도의 글과 일치합니다. 보도의 권리는 각 발행처에 있습니다.
checked-in-part = 이 페이지를 만들 때 확인됨: 모든 인용문은 보도의 글과 일치합니다. 여기에는 인용된 구절과 그 앞뒤만 실려 있고, 나머지 […]는 이 페이지에 공개되지 않았습니다. 그러므로 여기서는 인용문이 이 구절들과 일치하는지만 확인할 수 있고, 보도의 다른 내용은 확인할 수 없습니다. 보도의 권리는 각 발행처에 있습니다.
damaged = 이 페이지는 손상되었습니다
