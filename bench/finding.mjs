// Types words and makes choices in documents of several sizes, with the processor four times slower, and writes what the main
// thread worked for each answer as JSON. `cargo xtask bench finding` calls it and tells it in `RESULTS.md`:
//
//   node finding.mjs --xtask PROGRAM --chromium PROGRAM --dist FOLDER --documents FOLDER --site FOLDER --out FILE
//                    --sizes 10000,100000 --runs 5
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, PATIENCE } from './measure.mjs';
import { serve } from './serve.mjs';
import { assemble } from './site.mjs';

const PREFIX = '/bench/';
/** So many times slower than the machine. */
const SLOWDOWN = 4;

const text = { type: 'string' };
const { values: told } = parseArgs({ options: { xtask: text, chromium: text, dist: text, documents: text, site: text, out: text, sizes: text, runs: text } });

/** The word that most titles have, one that few have, and one that none has. */
function wordsOf(file) {
  const counts = new Map();
  for (const { title } of JSON.parse(readFileSync(file, 'utf8')).events) {
    for (const word of new Set(title.toLowerCase().match(/\p{L}{4,}/gu))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  return [byCount[0], byCount[byCount.length >> 1], 'xyzzy'];
}

/** How long the hand rests after an act, in ms: longer than the page waits before the list follows. */
const REST = 500;

/** Does something, and tells what the main thread worked until the answer is painted, in milliseconds: in scripts, and in all; and what
 * it worked later, for what follows when the hand rests. */
async function worked(page, cdp, act) {
  const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  const painted = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  await page.waitForTimeout(REST);
  await painted();
  const before = await metrics();
  await act();
  await painted();
  const after = await metrics();
  await page.waitForTimeout(REST);
  await painted();
  const rested = await metrics();
  const spent = (name, from, to) => (to[name] - from[name]) * 1000;
  return {
    script: spent('ScriptDuration', before, after),
    all: spent('TaskDuration', before, after),
    later: spent('TaskDuration', after, rested),
  };
}

async function slowed(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(address);
  await page.mouse.move(5, 5);
  // The thread's own clock: what it worked, not what it waited for others.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp, slow: () => cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN }) };
}

/** What a letter costs where nothing answers: in a field of a page that has nothing else. */
async function bare(browser, origin) {
  const { page, cdp, slow } = await slowed(browser, `${origin}/pages/empty.html`);
  await page.evaluate(() => document.body.replaceChildren(Object.assign(document.createElement('input'), { id: 'field' })));
  await page.focus('#field');
  await slow();
  const acts = [];
  for (const letter of 'letters') acts.push(await worked(page, cdp, () => page.keyboard.type(letter)));
  await page.context().close();
  return acts;
}

async function finding(browser, address, words) {
  const { page, cdp, slow } = await slowed(browser, address);
  await page.waitForSelector('.evidence.live', { state: 'attached', timeout: PATIENCE });
  await page.focus('#_find');
  await slow();
  const acts = { letter: [], clear: [], legend: [], choice: [] };
  for (const word of words) {
    for (const letter of word) acts.letter.push(await worked(page, cdp, () => page.keyboard.type(letter)));
    acts.clear.push(await worked(page, cdp, () => page.keyboard.press('Escape')));
  }
  const press = (button) => () => button.evaluate((button) => button.click());
  for (const entry of (await page.locator('.legend button.entry').all()).slice(0, 6)) {
    acts.legend.push(await worked(page, cdp, press(entry)));
    acts.legend.push(await worked(page, cdp, press(entry)));
  }
  await page.locator('.find .choose').evaluate((button) => button.click());
  const choices = page.locator('.filters button[aria-pressed]');
  await choices.first().waitFor({ state: 'attached' });
  for (let at = 0; at < 3; at++) {
    acts.choice.push(await worked(page, cdp, press(choices.nth(at))));
    acts.choice.push(await worked(page, cdp, press(choices.nth(at))));
  }
  await page.context().close();
  return acts;
}

assemble(told.site, told.dist, told.documents);
const server = await serve(told.xtask, told.site, PREFIX);
const origin = server.address.origin + PREFIX.replace(/\/$/, '');
const report = { chromium: '', cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, began: new Date().toISOString(), runs: Number(told.runs), bare: [], sizes: [] };
try {
  const sizes = told.sizes.split(',').map(Number).map((events) => ({ events, words: wordsOf(join(told.documents, `${events}.json`)), runs: [] }));
  report.sizes = sizes;
  for (let run = 0; run < report.runs; run++) {
    const browser = await launch(told.chromium);
    try {
      report.chromium = browser.version();
      report.bare.push(await bare(browser, origin));
      for (const { events, words, runs } of sizes) {
        runs.push(await finding(browser, `${origin}/app/open.html?document=${PREFIX}documents/${events}.json`, words));
        console.error(`run ${run + 1}: ${events} events`);
      }
    } finally {
      await browser.close();
    }
  }
} finally {
  server.stop();
}
mkdirSync(dirname(told.out), { recursive: true });
writeFileSync(told.out, `${JSON.stringify(report, null, 1)}\n`);
