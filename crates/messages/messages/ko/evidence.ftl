# 보도가 독립 증언 몇 건에 해당하는지, 일부를 끄면 무엇이 남는지.

testimony-counted = 보도 { $reports }건(독립 증언 { $lines }건)

## 여러 보도가 하나의 증언인 이유.
testimony-depend-on-each-other = { $reports }: 서로 의존(명시)
testimony-one-credits = { $report }: 밝힌 출처는 { $credited }(명시)
testimony-several-credit = { $reports }: 밝힌 출처는 { $credited }(명시)
testimony-one-credits-publisher = { $report }: 밝힌 출처는 { $outlet }, 곧 { $credited }의 발행처(명시)
testimony-several-credit-publisher = { $reports }: 밝힌 출처는 { $outlet }, 곧 { $credited }의 발행처(명시)
testimony-share-words = { $reports }: 같은 문구가 이어짐(추정)
testimony-more = { $reports }, { $next }
testimony-last = { $reports }, { $last }

## 두 보도가 서로 의존하는 이유.
shared-one-run = 두 보도에 단어 { $length }개가 똑같이 이어집니다: { $words }.
shared-one-run-with-characters = 두 보도에 단어 { $length }개가 똑같이 이어집니다(한자와 가나는 한 글자를 반 단어로 셈): { $words }.
shared-runs = 두 보도에 단어가 8개 이상 똑같이 이어지는 곳이 { $count }곳 있고, 가장 긴 것은 단어 { $length }개입니다: { $words }.
shared-runs-with-characters = 두 보도에 단어가 8개 이상 똑같이 이어지는 곳이 { $count }곳 있고, 가장 긴 것은 단어 { $length }개입니다(한자와 가나는 한 글자를 반 단어로 셈): { $words }.

## 일부 보도를 끈 경우.
without-have-it = 보도 { $all }건 가운데 { $left }건에 따른 내용
without-description = { $have }입니다.
without-description-of-whole = { $have }입니다. 전체 연표: { $description }
without-date = 날짜를 밝힌 보도가 꺼져 있습니다.
without-closer-date = 날짜의 범위를 정한 보도 일부가 꺼져 있어, 나머지 보도로 알 수 있는 범위만 남았습니다.
without-name = 이 보도
without-cited = 남은 보도가 전하는 내용 가운데 이 문장에 근거한 것이 없음
