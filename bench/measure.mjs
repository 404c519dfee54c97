// One contender with one document, once, in a browser of its own: nothing is cached and nothing else runs in it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import * as gestures from './gestures.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const source = (file) => readFileSync(join(here, file), 'utf8');
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long a page may take until the first event can be clicked, in milliseconds. */
export const PATIENCE = 90_000;
/** How long a gesture of three seconds may take, in milliseconds: ten times as long is no gesture any more. */
const STALLED = 30_000;
/** How long a detail may take, in milliseconds. */
const DETAIL = 30_000;

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // So that the renderer with the page is the only one.
  '--disable-features=SpareRendererForSitePerProcess',
  // Nobody else is asked for anything: fonts and scripts from elsewhere fail at once.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Gives up on what takes too long. */
export function within(ms, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} not within ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export async function launch(executablePath) {
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: root ? [...FLAGS, '--no-sandbox'] : FLAGS });
}

/**
 * Measures once. With `stalled`, why it stalled before, it is not moved: that would take minutes, and tell nothing new. With
 * `pictures`, a folder, it also takes pictures of each stage, which costs memory: a trial's affair.
 * @returns what was measured, with `stalled` if a gesture did not come to its end, or `{ failed }` with what went wrong;
 *   `ignored` if the app shows another document
 */
export async function measure({ chromium: executable, ...asked }) {
  const browser = await launch(executable);
  try {
    return await inBrowser(browser, asked);
  } catch (error) {
    // Without a server nobody has failed.
    if (error.message.includes('net::ERR_')) throw error;
    return { failed: error.message.split('\n')[0] };
  } finally {
    await within(10_000, 'closing', browser.close()).catch(() => {});
  }
}

async function inBrowser(browser, { origin, contender, document, busiest, pictures, stalled }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const [elsewhere, asked, faults] = [new Set(), new Set(), []];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === new URL(origin).origin) asked.add(url.pathname);
    else if (url.protocol.startsWith('http')) elsewhere.add(url.host);
  });
  page.on('pageerror', (error) => faults.push(error.message.split('\n')[0]));
  await page.addInitScript(`window.busiestDay = ${JSON.stringify(busiest.day)}; window.busiestEvents = ${JSON.stringify(busiest.events)};`);
  await page.addInitScript(source('pages/probe.js'));
  if (contender.adapter) await page.addInitScript(source(contender.adapter));
  // Durations are those of the thread's own clock: what it worked, not what it waited for others.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });

  const query = `?${contender.query ? `${contender.query}&` : ''}document=${encodeURIComponent(document)}`;
  const opened = performance.now();
  await page.goto(new URL(contender.page, `${origin}/`).href + query, { waitUntil: 'commit', timeout: PATIENCE });
  const left = PATIENCE - (performance.now() - opened);
  const ready = await within(
    left,
    'ready',
    page.waitForFunction(() => probe.ready ?? (probe.ask('ignored') ? 'ignored' : null), null, { polling: 250, timeout: 0 }),
  );
  if ((await ready.jsonValue()) === 'ignored') {
    const why = asked.has(document) ? 'asked for the document but shows its own' : 'ignores `?document=`';
    return { failed: why, ignored: true };
  }

  const result = { ready: await page.evaluate(() => probe.ready) };
  await settle(page);
  const picture = (name) => pictures && page.screenshot({ path: join(pictures, `${contender.id}-${name}.png`) });
  await picture('ready');
  result.atReady = { elements: await page.evaluate(() => probe.elements()), memory: await memory(browser, cdp) };
  result.click = await clickToDetail(page, cdp);
  await page.keyboard.press('Escape');
  await page.evaluate(() => probe.ask('prepare'));
  await page.waitForTimeout(1_200);

  if (contender.altered) return { ...result, elsewhere: [...elsewhere].sort(), faults };
  if (stalled) return { ...result, stalled, elsewhere: [...elsewhere].sort(), faults };
  try {
    await move({ page, cdp, picture, result, modifiers: contender.modifiers ?? 0 });
    result.after = { elements: await page.evaluate(() => probe.elements()), memory: await memory(browser, cdp) };
  } catch (error) {
    // It was ready all the same.
    result.stalled = error.message.split('\n')[0];
  }
  return { ...result, elsewhere: [...elsewhere].sort(), faults };
}

/** Drags and zooms; what was measured goes into the result. */
async function move({ page, cdp, picture, result, modifiers }) {
  const at = (what) => page.evaluate((what) => probe.ask(what), what);
  const step = (what, promise) => within(STALLED, what, promise);
  const aim = () => at('busiest');
  await step('the way to the drag', gestures.leadIn(cdp, aim, modifiers));
  await settle(page);
  await picture('before-drag');
  const blank = await at('blank');
  result.pan = blank && (await step('the drag', timed(page, cdp, () => gestures.drag(cdp, blank))));
  await settle(page);
  await picture('dragged');
  result.zoom = await step('the zoom', timed(page, cdp, () => gestures.zoom(cdp, aim, modifiers)));
  await settle(page);
  await picture('zoomed');
}

/** Lets a page come to rest. */
async function settle(page) {
  await within(STALLED, 'rest', page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))));
  await sleep(300);
}

async function clickToDetail(page, cdp) {
  // What glides in at the beginning has come to rest by then, or the press would miss it.
  await sleep(1_500);
  const place = await page.evaluate(() => probe.ask('event'));
  if (!place) return null;
  await page.evaluate(() => probe.expectDetail());
  await within(DETAIL, 'the click', gestures.click(cdp, place));
  const took = page.waitForFunction(() => probe.took(), null, { polling: 100, timeout: DETAIL });
  return took.then((took) => took.jsonValue()).catch(() => null);
}

/** What a gesture costs: seconds of the main thread by what they went into, and the frames. */
async function timed(page, cdp, gesture) {
  await page.evaluate(() => probe.record());
  const before = await metrics(cdp);
  await gesture();
  const stamps = await page.evaluate(() => probe.stop());
  const after = await metrics(cdp);
  const spent = (name) => after[name] - before[name];
  return {
    cpu: spent('TaskDuration'),
    script: spent('ScriptDuration'),
    layout: spent('LayoutDuration'),
    style: spent('RecalcStyleDuration'),
    process: spent('ProcessTime'),
    frames: frames(stamps),
  };
}

/** Milliseconds between frames: how many, the median, the 95th of a hundred, the worst. */
export function frames(stamps) {
  const gaps = stamps.slice(1).map((stamp, at) => stamp - stamps[at]).sort((a, b) => a - b);
  const of = (share) => gaps[Math.max(0, Math.ceil(gaps.length * share) - 1)] ?? null;
  return { count: gaps.length, p50: of(0.5), p95: of(0.95), worst: of(1) };
}

async function metrics(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/**
 * Bytes after a collection of garbage: the JavaScript heap (CDP `JSHeapUsedSize`, which leaves out the memory of wasm), and
 * what the renderer's process has to itself (Linux, `smaps_rollup`: private clean and dirty), wasm included.
 */
async function memory(browser, cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap } = await metrics(cdp);
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => b.cpuTime - a.cpuTime);
  return { heap, own: renderers.length > 0 ? own(renderers[0].id) : null };
}

function own(pid) {
  try {
    const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm);
    return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
  } catch {
    return null; // no Linux
  }
}
