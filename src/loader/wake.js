// Wakes the page. What the build drew answers by itself: events are links, and `:target` opens them. So the app's script and
// its wasm are asked for when a reader has come and rests, and presses of what needs them are kept until they answer. What goes
// wrong on the way is said above the page, which stays as it is.
(() => {
  const { script, wasm, worker, atOnce, enclosed, words } = document.currentScript.dataset;
  const root = document.documentElement;
  const whenParsed = new Promise((parsed) => {
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', parsed, { once: true });
    else parsed();
  });
  const app = () => document.getElementById('_app');
  const isDrawn = () => app()?.hasAttribute('data-prerendered') ?? false;
  // What it says, in the page’s language: the build writes it beside the loader.
  const WORDS = JSON.parse(words);
  const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  let state = 'asleep'; // then waking; then awake or failed

  // ---- The drawing is painted first, and what is below it in the frame after; who comes by a link gets all at once.

  const painted = (then) => requestAnimationFrame(() => setTimeout(then));
  if (atOnce === undefined && location.hash === '') {
    root.setAttribute('data-first', '');
    painted(() => root.removeAttribute('data-first'));
  }

  // ---- What needs the app: shown, and pressed, as if it were there.

  root.removeAttribute('data-still');
  const disabled = [];
  whenParsed.then(() => {
    if (!isDrawn() || state === 'failed') return;
    for (const control of app().querySelectorAll('[data-waits]:disabled')) {
      control.disabled = false;
      disabled.push(control);
    }
  });

  const kept = [];
  function keep(event) {
    const control = event.target.closest?.('#_app :is(button, input, select)');
    if (!control || (state !== 'asleep' && state !== 'waking')) return;
    const typed = control.type === 'search';
    if (typed || control.localName === 'select' || control.type === 'file') {
      // A list opens by itself, a field takes letters, and the browser asks for a file; what stands in them is what counts.
      if (event.type !== (typed ? 'input' : 'change')) return;
      kept.push({ control, value: control.value });
    } else {
      if (event.type !== 'click') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      kept.push({ control });
    }
    hurry();
    wait(control);
  }
  /** Shows that a press is kept; on a slow line also says so. */
  function wait(control) {
    control.setAttribute('aria-busy', 'true');
    setTimeout(() => {
      if (!kept.length) return;
      say([WORDS.pressIsKept]);
      said().classList.add('passing');
    }, 1_500);
  }
  function answerKept() {
    if (said().classList.contains('passing')) said().hidden = true;
    for (const { control, value } of kept.splice(0)) {
      control.removeAttribute('aria-busy');
      if (!control.isConnected) continue;
      if (value === undefined) {
        control.focus({ preventScroll: true });
        control.click();
      } else {
        // What was chosen as a file stays chosen; a page may not say it.
        if (control.type !== 'file') control.value = value;
        for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
      }
    }
  }

  // ---- Files that are dropped or pasted: kept, and given once more when the app is there.

  const given = [];
  function keepGiven(event) {
    if (!isDrawn() || (state !== 'asleep' && state !== 'waking')) return;
    const data = event.dataTransfer ?? event.clipboardData;
    const { type } = event;
    if (type === 'paste' ? event.target.closest?.('input, textarea, select') : !data?.types.includes('Files')) return;
    // Else the browser goes to a file that is dropped.
    event.preventDefault();
    wake();
    hurry();
    if (type !== 'dragover') given.push({ type, file: data.files[0], text: data.getData('text/plain') });
  }
  function answerGiven() {
    for (const { type, file, text } of given.splice(0)) {
      const data = new DataTransfer();
      if (file) data.items.add(file);
      else data.setData('text/plain', text);
      dispatchEvent(type === 'drop' ? new DragEvent(type, { dataTransfer: data }) : new ClipboardEvent(type, { clipboardData: data }));
    }
  }

  // ---- What goes wrong, in words.

  class Trouble extends Error {
    /** @param what the cause; @param remedy what to do; @param button what the button says that loads the page anew */
    constructor(what, remedy, button = WORDS.tryAgain) {
      super(what);
      Object.assign(this, { remedy, button });
    }
  }
  const nameOf = (url) => url.replace(/^\.{1,2}\//, '');
  const OWNER = WORDS.publisherMustMend;

  const element = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const said = () => document.getElementById('_said');
  /** Says something above the page, with what can be pressed or followed. */
  function say(words, ...parts) {
    said().replaceChildren(element('p', { textContent: words.filter(Boolean).join(WORDS.sentenceSeparator) }), ...parts);
    said().classList.remove('passing');
    said().hidden = false;
  }
  const button = (textContent, onclick) => element('button', { type: 'button', textContent, onclick });

  function fail(error) {
    const wasAwake = state === 'awake';
    if (state === 'failed') return;
    state = 'failed';
    const trouble = error instanceof Trouble ? error : new Trouble(put(WORDS.didNotStart, { why: error?.message ?? error }), OWNER);
    for (const control of disabled.splice(0)) control.disabled = true;
    for (const { control } of kept.splice(0)) control.removeAttribute('aria-busy');
    let [meanwhile, elsewhere] = [WORDS.noDocumentOpened, [element('a', { href: './', textContent: WORDS.timelineOfThisPage })]];
    if (wasAwake) {
      [meanwhile, elsewhere] = [WORDS.mayBeWrongNow, []];
    } else if (isDrawn()) {
      root.setAttribute('data-still', '');
      [meanwhile, elsewhere] = [WORDS.worksWithoutProgram, []];
    }
    const again = button(trouble.button, () => location.reload());
    whenParsed.then(() => say([trouble.message, meanwhile, trouble.remedy], again, ...elsewhere));
  }

  // ---- The app's files.

  /** Whether another version of the page has been put up since this one was loaded. */
  async function isReplaced() {
    try {
      const page = await (await fetch(location.href, { cache: 'no-store' })).text();
      return page.includes(' data-wasm="') && !page.includes(nameOf(script));
    } catch {
      return false;
    }
  }

  async function fetched(url, options) {
    let answer;
    try {
      answer = await fetch(url, options);
    } catch {
      throw new Trouble(put(WORDS.fileDidNotCome, { file: nameOf(url) }), '');
    }
    if (answer.ok) return answer;
    if (await isReplaced()) throw new Trouble(WORDS.newerVersionPublished, '', WORDS.loadNewVersion);
    throw new Trouble(put(WORDS.fileIsNotThere, { file: nameOf(url), status: answer.status }), OWNER);
  }

  /** What is wrong with a file that came and is not what it should be. */
  function misplaced(url, bytes) {
    const begins = new TextDecoder().decode(bytes.slice(0, 200)).trimStart();
    const isPage = begins.startsWith('<');
    if (isPage) return new Trouble(put(WORDS.pageInPlaceOfFile, { file: nameOf(url) }), OWNER);
    return new Trouble(put(WORDS.fileIsDamaged, { file: nameOf(url), bytes: bytes.byteLength }), OWNER);
  }

  async function compiled() {
    const answer = await fetched(wasm);
    try {
      // A host that calls it something else sends the same bytes.
      const isCalledWasm = answer.headers.get('content-type') === 'application/wasm' && WebAssembly.compileStreaming;
      return await (isCalledWasm ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
    } catch (error) {
      if (/content security policy|unsafe-eval/i.test(error.message)) {
        throw new Trouble(WORDS.policyForbids, put(WORDS.policyNeeds, { what: '\'wasm-unsafe-eval\'' }));
      }
      if (error instanceof RangeError) throw outOfMemory();
      // What lies in the browser's cache may be what is damaged: once, past it.
      const bytes = await (await fetched(wasm, { cache: 'reload' })).arrayBuffer().catch(() => new ArrayBuffer(0));
      return await WebAssembly.compile(bytes).catch(() => Promise.reject(misplaced(wasm, bytes)));
    }
  }

  async function bindings() {
    try {
      return await import(new URL(script, document.baseURI));
    } catch {
      const bytes = await (await fetched(script)).arrayBuffer();
      throw misplaced(script, bytes);
    }
  }

  /** The program of a page that has everything in it. */
  async function unpacked() {
    await whenParsed;
    const bytes = Uint8Array.from(atob(document.getElementById(enclosed).textContent), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return WebAssembly.compile(await new Response(stream).arrayBuffer());
  }
  async function contained() {
    try {
      const module = await unpacked();
      return [window.sourcelineProgram, module];
    } catch (error) {
      if (error instanceof RangeError) throw outOfMemory();
      throw new Trouble(WORDS.programIsDamaged, WORDS.getFileAnew);
    }
  }

  const outOfMemory = () => new Trouble(WORDS.noMemoryLeft, WORDS.closeOtherTabs);
  const stopped = (error) =>
    error instanceof RangeError || /out of memory|could not allocate/i.test(error?.message)
      ? outOfMemory()
      : new Trouble(WORDS.programStopped, WORDS.reportWhatWasDone, WORDS.loadPageAnew);

  /** How long a hand rests before the program is asked for, and again before it starts, in ms: meanwhile the page answers slowly. */
  const REST = 100;
  const MOTIONS = ['pointermove', 'pointerdown', 'touchmove', 'wheel', 'scroll', 'keydown', 'hashchange'];
  let hurry;
  const hurried = new Promise((done) => { hurry = done; });
  /** Waits until the reader rests, and what was last done is painted; not for one who does what only the app can answer. */
  async function pause() {
    const motions = new AbortController();
    const rested = new Promise((done) => {
      let timer;
      const anew = () => {
        clearTimeout(timer);
        timer = setTimeout(() => (document.hidden ? done() : painted(done)), REST);
      };
      for (const motion of MOTIONS) addEventListener(motion, anew, { capture: true, passive: true, signal: motions.signal });
      anew();
    });
    await Promise.race([hurried, rested]);
    motions.abort();
  }
  /** Whether what is done can be answered by the app alone: a zoom, a drag, a key. */
  function takesApp({ type, key, ctrlKey, shiftKey, target }) {
    if (type === 'keydown') return key !== 'Tab' && key !== 'Enter';
    if (!target.closest?.('#_timeline')) return false;
    return type === 'wheel' ? ctrlKey || shiftKey : !target.closest('a');
  }
  for (const sign of ['keydown', 'wheel', 'pointerdown']) {
    addEventListener(sign, (event) => { if (takesApp(event)) hurry(); }, { capture: true, passive: true });
  }

  async function load() {
    if (enclosed === undefined && location.protocol === 'file:') {
      throw new Trouble(WORDS.openedFromFile, WORDS.putOnServer);
    }
    if (typeof WebAssembly !== 'object') {
      throw new Trouble(WORDS.noWebassembly, WORDS.browsersThatHaveIt);
    }
    await pause();
    const files = enclosed === undefined ? Promise.all([bindings(), compiled()]) : contained();
    const [[program, module]] = await Promise.all([files, whenParsed]);
    const alive = isDrawn() && new Promise((done) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        done();
      }).observe(app(), { attributeFilter: ['data-prerendered'] });
    });
    await pause();
    await program.default({ module_or_path: module }).catch((error) => Promise.reject(stopped(error)));
    await alive;
    // What comes with being alive is drawn in the turn after.
    await new Promise(painted);
    if (state !== 'waking') return;
    state = 'awake';
    answerKept();
    answerGiven();
  }

  function wake() {
    if (state !== 'asleep') return;
    state = 'waking';
    // No page is there that could answer; or a view, a filter, a passage is asked for.
    if (atOnce !== undefined || location.hash.startsWith('#/')) hurry();
    for (const sign of SIGNS) removeEventListener(sign, wake, { capture: true });
    load().catch(fail);
  }

  const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin', 'click', 'change', 'hashchange', 'beforeprint'];
  for (const sign of SIGNS) addEventListener(sign, wake, { capture: true, passive: true });
  for (const press of ['click', 'input', 'change']) addEventListener(press, keep, { capture: true });
  for (const gift of ['dragover', 'drop', 'paste']) addEventListener(gift, keepGiven, { capture: true });
  const isOfWasm = (error) => error instanceof WebAssembly.RuntimeError || (error instanceof RangeError && /wasm/.test(error.stack ?? ''));
  for (const [name, of] of [['error', 'error'], ['unhandledrejection', 'reason']]) {
    addEventListener(name, (event) => {
      if (typeof WebAssembly === 'object' && isOfWasm(event[of])) fail(stopped(event[of]));
    });
  }
  if (atOnce !== undefined) wake();
  // What a link says beyond the place of an event takes the app.
  else if (location.hash !== '') whenParsed.then(wake);

  // ---- In a frame of another page (`?embed`): no more than the drawing and what is opened, and how high that is.

  const asked = new URLSearchParams(location.search);
  if (asked.has('embed')) {
    root.setAttribute('data-embed', '');
    asked.delete('embed');
    const rest = String(asked);
    const whole = () => location.pathname + (rest && `?${rest}`) + location.hash;
    whenParsed.then(() => {
      const link = element('a', { href: whole(), target: '_blank', rel: 'noopener', textContent: WORDS.wholeTimeline });
      addEventListener('hashchange', () => { link.href = whole(); });
      document.body.append(element('aside', { className: 'whole-page' }));
      document.body.lastChild.append(link);
      if (parent === window) return;
      const tell = () => parent.postMessage({ sourceline: 'height', px: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
      new ResizeObserver(tell).observe(document.body);
    });
  }

  // ---- Without a connection, and from one version to the next.

  async function keepForLater() {
    const container = navigator.serviceWorker;
    const policy = window.trustedTypes?.createPolicy('sourceline', { createScriptURL: () => worker });
    const registration = await container.register(policy ? policy.createScriptURL('') : worker, { updateViaCache: 'none' });
    let takesOver = false;
    container.addEventListener('controllerchange', () => {
      if (takesOver) location.reload();
    });
    const offer = () => {
      const { waiting } = registration;
      if (!waiting || !container.controller || state === 'failed') return;
      const takeOver = () => {
        takesOver = true;
        waiting.postMessage('take over');
      };
      say([WORDS.newVersionReady], button(WORDS.reload, takeOver));
    };
    const follow = () => registration.installing?.addEventListener('statechange', offer);
    registration.addEventListener('updatefound', follow);
    follow();
    offer();
    await registration.update();
  }
  if (worker && 'serviceWorker' in navigator && !navigator.connection?.saveData) {
    // Not before the page is there; what it refuses, for want of room or leave, costs the reader nothing.
    addEventListener('load', () => setTimeout(() => keepForLater().catch(() => undefined)), { once: true });
  }
})();
