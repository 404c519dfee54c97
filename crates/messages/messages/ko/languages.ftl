# 페이지의 언어.
languages = 언어
read-in-this-language = 이 페이지를 한국어로 보기
