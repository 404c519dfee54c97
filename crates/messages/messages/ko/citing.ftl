# 독자가 복사하는 참고 문헌과 인용문. 참고 문헌은 어느 언어에서나 APA 양식을 따릅니다.
cite-no-date = 날짜 미상
cite-day = { $year } { $month } { $day }일
cite-no-headline = [보도, 제목 미상]
cite-no-headline-citing = [보도, { $credited } 인용, 제목 미상]
cite-in = 수록: { $timeline } { $address }
cite-report = 보도
cite-report-citing = 보도({ $credited } 인용)
cite-citing = { $name }({ $credited } 인용)
cite-more = { $said }, { $next }
cite-more-names = { $names }, { $next }
cite-last-name = { $names }, { $last }
cite-quotation = “{ $exact }” — { $said }. { $link }
cite-title = “{ $title }”
