# The languages of the page.
languages = Language
read-in-this-language = Read this page in English
