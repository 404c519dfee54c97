# 페이지와 함께 들어 있는 문서가 서로 다른 곳. 규칙 위반은 작성자를 위한 검사기의 말 그대로 영어로 적습니다.

enclosed-fault = { $path }: 함께 들어 있는 문서가 규칙에 어긋납니다({ $fault }).
shown-count = 페이지에 보이는 보도는 { $shown }건이고 함께 들어 있는 것은 { $enclosed }건입니다.
shown-quotation = 인용문이 “{ $shown }”라고 표시되지만 보도의 인용 구절은 “{ $enclosed }”입니다.
shown-nowhere = “{ $shown }”라고 인용했지만 함께 들어 있는 인용 구절이 없습니다.
shown-line = { $file }, { $line }행: 페이지에는 “{ $shown }”, 함께 들어 있는 글에는 “{ $enclosed }”.
shown-lines = { $file }: 보이는 행의 수가 함께 들어 있는 글과 다르거나, 다이제스트가 다른 글의 것입니다.
