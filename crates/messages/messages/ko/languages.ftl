# 페이지의 언어.
languages = 언어
this-page-in-your-language = 이 페이지는 한국어로도 볼 수 있습니다.
