# 링크를 따라갈 수 없는 이유.
link-too-long = 이 페이지가 만드는 어떤 링크보다 깁니다
link-newer = 이 페이지의 더 새로운 버전에서 만든 링크입니다. 다시 불러오면 그 버전을 볼 수 있습니다
link-unversioned = 사건의 이름이나 버전으로 시작하지 않습니다
link-switches-off-unknown = 이 자료에 없는 보도를 끄는 링크입니다
link-switches-all-off = 모든 보도를 끄는 링크입니다
link-event-switched-off = 링크가 끄는 보도에만 근거한 사건을 가리킵니다
link-disagreement-switched-off = 링크가 끄는 보도가 없으면 엇갈리지 않는 쟁점을 가리킵니다
link-unknown-disagreement = 이 연표에 없는 쟁점을 가리킵니다
link-report-switched-off = 링크가 스스로 끄는 보도를 열려고 합니다
link-unknown-report = 이 자료에 없는 보도를 가리킵니다
link-no-place = 보도 안의 위치는 보도 이름, 쌍점, 숫자 두 개로 써야 합니다
link-unknown-passage = 아무것도 근거로 삼지 않는 인용 구절을 가리킵니다
link-unknown-sentence = 그 보도에 없는 문장을 가리킵니다
link-no-window = “from”과 “to”에 적힌 것이 순서가 맞는 두 날짜가 아닙니다
