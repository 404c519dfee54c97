# What the loader says, before or in place of the app; and the page that opens documents, where no script runs. What stands in
# braces after the build is put in by the loader.

press-is-kept = The timeline’s program is still on its way. What you pressed is kept, and done as soon as it is here.
try-again = Try again
publisher-must-mend = If that does not help, whoever publishes the page has to put up all its files anew.
did-not-start = The timeline’s program did not start: { $why }.
no-document-opened = No document was opened.
timeline-of-this-page = The timeline of this page
may-be-wrong-now = What the page shows may no longer be right. The address still says what was open.
works-without-program = Events open, and every report can be read; zooming, filters and switches do not work.
file-did-not-come = The file { $file } did not come: there is no connection, or it broke off.
newer-version-published = A newer version of this page has been published since it was loaded.
load-new-version = Load the new version
file-is-not-there = The file { $file } is not there (status { $status }).
page-in-place-of-file = In place of the file { $file } the server sent a page.
file-is-damaged = The file { $file } came damaged or cut short ({ $bytes } bytes).
policy-forbids = This host’s Content-Security-Policy forbids WebAssembly.
policy-needs = Its script-src needs { $what }.
program-is-damaged = The program in this file is damaged.
get-file-anew = Get the file anew from whoever publishes it.
no-memory-left = The browser has no memory left for the timeline’s program.
close-other-tabs = Closing other tabs may help.
program-stopped = The timeline’s program has stopped: there is a fault in it.
report-what-was-done = Please report what was done last.
load-page-anew = Load the page anew
opened-from-file = The page was opened from a file, and there browsers load no program.
put-on-server = Put its folder on a web server to have them; any will do.
no-webassembly = This browser has no WebAssembly, or it is switched off.
browsers-that-have-it = Any browser since 2021 has it.
whole-timeline = The whole timeline, with its sources
new-version-ready = A new version of this page is ready.
reload = Reload
no-document-without-script = No document was opened: that takes this page’s script, which is not run.
readable-without-script = { $timeline } can be read without it.
