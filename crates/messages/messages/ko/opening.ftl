# 다른 곳의 문서: 진행 상황과 열지 못한 이유.

## 진행 상황.
opening-read-kib = { $all } KiB 중 { $bytes } KiB 받음
opening-read-mib = { $all } MiB 중 { $bytes } MiB 받음
opening-read-kib-so-far = { $bytes } KiB 받음
opening-read-mib-so-far = { $bytes } MiB 받음
opening-understood-kib = { $all } KiB 중 { $bytes } KiB 해석
opening-understood-mib = { $all } MiB 중 { $bytes } MiB 해석
opening-checking = 모든 규칙 검사 중
opening-ordering = 사건 순서 정하는 중
opening-laying-out = 그림 배치하는 중
opening-indexing = 단어 색인 만드는 중
opening-deriving = 근거 관계 찾는 중

## 열지 못한 이유와 해결 방법.
refusal-no-address = “{ $asked }” 주소의 형식이 올바르지 않습니다. ?document=timeline.json 같은 형식으로 쓰십시오
refusal-other-origin = 문서의 위치는 { $asked }입니다. 이 페이지는 같은 호스트({ $own })에 있는 문서만 엽니다. 문서를 페이지와 같은 호스트에 두십시오
refusal-no-answer = 응답이 없거나 다른 호스트에서 응답이 왔습니다. 주소가 맞는지, 호스트에 연결되는지 확인한 뒤 이 페이지를 다시 불러오십시오
refusal-nothing-there = 호스트의 그 위치에 아무것도 없습니다(404). 주소를 한 글자씩 확인하십시오
refusal-status = 호스트가 문서를 보내지 않았습니다(상태 코드 { $code }). 그 주소를 따로 열어 호스트의 설명을 확인하십시오
refusal-web-page = 웹페이지입니다. 파일이 없으면 웹페이지를 보내는 호스트가 많습니다. 연표의 주소나 파일이 맞는지 확인하십시오
refusal-too-large = 크기가 { $limit } MiB를 넘어 읽지 않습니다. 문서를 여러 개로 나누십시오
refusal-no-text = { $byte }번째 바이트부터 UTF-8 텍스트가 아닙니다. UTF-8로 저장하고, 압축되어 있지 않은지 확인하십시오
refusal-cut-off = 문서가 { $path }에서 너무 일찍 끝납니다({ $line }행 { $column }열). 전송 중에 잘렸을 수 있으니 다시 저장하십시오
refusal-no-document = { $error }. 그 자리를 고치거나 다시 내보내십시오
refusal-faulty = { $count ->
    [1] 형식의 규칙에 어긋납니다. 다음을 고치십시오
   *[other] 형식의 규칙에 어긋나는 곳이 { $count }곳 있습니다. 다음을 고치십시오
}
refusal-not-read = 브라우저가 읽지 못했습니다. 위치가 바뀌었거나 폴더일 수 있으니 다시 고르십시오
refusal-gone = 이 페이지에 더는 남아 있지 않습니다. 다시 여십시오
refusal-cancelled = 열기를 중단했습니다
