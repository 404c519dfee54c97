# 인쇄물에만 있는 것.
paper-first = { $count }개 중 처음 { $shown }개만 인쇄했습니다.
paper-notes = 주
paper-notes-lead = 인용 구절을 그대로 싣고, 그 구절이 있는 보도를 밝힙니다.
paper-reports = 보도
paper-address = 주소
