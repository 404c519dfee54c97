// Loads the real story in every contender, cold, run by run, and writes what was measured as JSON. `cargo xtask bench
// loading` calls it and tells it in `RESULTS.md`:
//
//   node loading.mjs --xtask PROGRAM --chromium PROGRAM --dist FOLDER --story FILE --site FOLDER --out FILE --runs 5
//                    [--only ID,ID] [--profiles plain,slow]
import { readFileSync, writeFileSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { contenders } from './contenders.mjs';
import * as gestures from './gestures.mjs';
import { launch, within } from './measure.mjs';
import { serve } from './serve.mjs';
import { assemble } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const source = (file) => readFileSync(join(here, file), 'utf8');
const text = { type: 'string' };
const { values: told } = parseArgs({
  options: { xtask: text, chromium: text, dist: text, story: text, site: text, out: text, runs: text, only: text, profiles: text },
});
const PREFIX = '/bench/';
/** How long a page may take, in milliseconds. */
const PATIENCE = 60_000;
/** How often an event is clicked until it answers. */
const ATTEMPTS = 6;
/** How long nothing more may happen before a page has come to rest, in milliseconds. */
const REST = 1_000;

/** Processor and line. Slow 4G is what Lighthouse and Chromium's tools call so: 1.6 Mbit/s, 150 ms, as DevTools applies them. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };
const PROFILES = [
  { id: 'plain', name: '1×', slowdown: 1 },
  { id: 'slow', name: '4×', slowdown: 4 },
  { id: 'line', name: 'slow 4G', slowdown: 1, line: SLOW_4G },
];

const peers = ['vis', 'chart', 'timelinejs'].map((id) => contenders.find((one) => one.id === id));
const CONTENDERS = [
  { id: 'empty', name: 'an empty page', page: 'pages/empty.html' },
  { id: 'list', name: 'a plain list', page: 'pages/list.html', adapter: 'pages/list.js' },
  { id: 'app', name: 'Sourceline', page: 'app/', adapter: 'pages/story.js' },
  ...peers.map((peer) => ({ ...peer, document: true })),
];
const only = told.only?.split(',');
const taking = CONTENDERS.filter(({ id }) => !only || only.includes(id));
const profiles = PROFILES.filter(({ id }) => !told.profiles || told.profiles.split(',').includes(id));

/** What the peers can draw of the story, and no more of it. */
function slim({ title, events }) {
  const part = ({ id, title, summary, date, themes, kind }) => ({ id, title, summary, date, themes, kind });
  return { title, events: events.map(part) };
}

/** The plain list: everything an event says of itself, in the order of the document. */
function list({ title, events }) {
  const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const items = events.map(({ title, summary }) => `<li><details><summary>${escaped(title)}</summary><p>${escaped(summary)}</p></details></li>`);
  return `<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${escaped(title)}</title>\n<link rel="icon" href="data:,">\n`
    + `<h1>${escaped(title)}</h1>\n<ul>\n${items.join('\n')}\n</ul>\n</html>\n`;
}

/** Puts a `.br` beside every text that has none, as the app's build does: everybody is sent as small. */
function squeeze(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || !/\.(html|css|js|json|svg)$/.test(file)) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

async function load(contender, profile, origin) {
  const browser = await launch(told.chromium);
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const got = { requests: 0, bytes: 0, elsewhere: new Set() };
    await cdp.send('Network.enable');
    cdp.on('Network.requestWillBeSent', ({ request: { url } }) => {
      if (url.startsWith(origin)) got.requests += 1;
      else if (url.startsWith('http')) got.elsewhere.add(new URL(url).host);
    });
    // With the heads of the answers, as they come over the line.
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => { got.bytes += encodedDataLength; });
    if (profile.line) await cdp.send('Network.emulateNetworkConditions', profile.line);
    if (profile.slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.slowdown });
    await page.addInitScript(source('pages/probe.js'));
    await page.addInitScript(() => {
      window.longTasks = [];
      new PerformanceObserver((entries) => {
        for (const { startTime, duration } of entries.getEntries()) window.longTasks.push([startTime, duration]);
      }).observe({ type: 'longtask', buffered: true });
    });
    if (contender.adapter) await page.addInitScript(source(contender.adapter));
    const query = contender.document ? `?document=${encodeURIComponent(`${PREFIX}documents/story.json`)}` : '';
    await page.goto(`${origin}/${contender.page}${query}`, { waitUntil: 'commit', timeout: PATIENCE });
    const answers = contender.id !== 'empty';
    const result = {};
    if (answers) {
      await page.waitForFunction(() => probe.ready, null, { polling: 'raf', timeout: PATIENCE });
      Object.assign(result, { ready: await page.evaluate(() => probe.ready), ...(await answer(page, cdp)) });
      Object.assign(result, { requests: got.requests, bytes: got.bytes });
    } else {
      await page.waitForLoadState('load');
      Object.assign(result, { requests: got.requests, bytes: got.bytes });
    }
    await page.waitForFunction(() => window.bench?.settled?.() ?? true, null, { timeout: PATIENCE });
    await rest(page);
    const seen = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      tasks: window.longTasks,
      elements: document.getElementsByTagName('*').length,
    }));
    const until = result.answered ?? Infinity;
    const blocking = (tasks) => tasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
    return {
      ...result,
      paint: seen.paint,
      elements: seen.elements,
      blocking: blocking(seen.tasks.filter(([began]) => began < until)),
      blockingInAll: blocking(seen.tasks),
      requestsInAll: got.requests,
      bytesInAll: got.bytes,
      elsewhere: [...got.elsewhere].sort(),
    };
  } finally {
    await within(10_000, 'closing', browser.close()).catch(() => {});
  }
}

/** Clicks the first event as soon as it can be clicked. What the harness itself loses between is not counted. */
async function answer(page, cdp) {
  // What still flies in may be missed, as a reader would miss it, who presses again.
  let click = null;
  for (let attempt = 0; click === null && attempt < ATTEMPTS; attempt += 1) {
    // It may also lie under something for a moment.
    const free = await page.waitForFunction(() => probe.ask('event') ?? probe.ask('first'), null, { polling: 'raf', timeout: PATIENCE });
    const place = await free.jsonValue();
    await page.evaluate(() => probe.expectDetail());
    await gestures.click(cdp, place);
    const took = page.waitForFunction(() => probe.took(), null, { polling: 50, timeout: PATIENCE / ATTEMPTS });
    click = await took.then((took) => took.jsonValue()).catch(() => null);
  }
  if (click === null) return { click, answered: null };
  const ready = await page.evaluate(() => probe.ready);
  return { click, answered: ready + click };
}

/** Waits until the main thread has had nothing long to do for a while. */
async function rest(page) {
  await page.evaluate((rest) => new Promise((done) => {
    let timer = setTimeout(done, rest);
    new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, rest);
    }).observe({ type: 'longtask' });
  }), REST);
}

const story = JSON.parse(readFileSync(told.story, 'utf8'));
assemble(told.site, told.dist, null);
mkdirSync(join(told.site, 'documents'), { recursive: true });
writeFileSync(join(told.site, 'documents', 'story.json'), JSON.stringify(slim(story)));
writeFileSync(join(told.site, 'pages', 'list.html'), list(story));
for (const folder of ['pages', 'packages', 'documents']) squeeze(join(told.site, folder));
const server = await serve(told.xtask, told.site, PREFIX);
const origin = server.address.origin + PREFIX.replace(/\/$/, '');
const browser = await launch(told.chromium);
const report = {
  chromium: browser.version(),
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  began: new Date().toISOString(),
  runs: Number(told.runs),
  events: story.events.length,
  contenders: taking.map(({ id, name }) => ({ id, name })),
  profiles: profiles.map(({ id, name }) => ({ id, name, results: taking.map(({ id }) => ({ id, runs: [] })) })),
};
await browser.close();
try {
  for (const [at, profile] of profiles.entries()) {
    for (let run = 0; run < report.runs; run++) {
      for (let turn = 0; turn < taking.length; turn++) {
        const which = (run + turn) % taking.length;
        const result = await load(taking[which], profile, origin);
        report.profiles[at].results[which].runs.push(result);
        const ms = (value) => (value == null ? '–' : `${Math.round(value)} ms`);
        console.error(`${profile.name.padStart(7)}  run ${run + 1}  ${taking[which].name}: paint ${ms(result.paint)}, answers ${ms(result.answered)}, blocked ${ms(result.blocking)} (${ms(result.blockingInAll)} in all), ${result.bytes} bytes in ${result.requests} requests (${result.bytesInAll} in ${result.requestsInAll})`);
        mkdirSync(dirname(told.out), { recursive: true });
        writeFileSync(told.out, `${JSON.stringify(report, null, 1)}\n`);
      }
    }
  }
} finally {
  server.stop();
}
