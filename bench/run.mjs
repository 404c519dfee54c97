// Measures every contender with every document, run by run, and writes what was measured as JSON. `cargo xtask bench
// drawing` calls it and makes `RESULTS.md` of it:
//
//   node run.mjs --xtask PROGRAM --chromium PROGRAM --dist FOLDER --documents FOLDER --site FOLDER --out FILE
//                --sizes 30,1000 --runs 5 [--only ID,ID] [--pictures FOLDER]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { contenders } from './contenders.mjs';
import { launch, measure } from './measure.mjs';
import { serve } from './serve.mjs';
import { assemble } from './site.mjs';

const PREFIX = '/bench/';

const text = { type: 'string' };
const { values: told } = parseArgs({
  options: { xtask: text, chromium: text, dist: text, documents: text, site: text, out: text, sizes: text, runs: text, only: text, pictures: text },
});
const sizes = told.sizes.split(',').map(Number);
const runs = Number(told.runs);
const only = told.only?.split(',');
const taking = contenders.filter(({ id }) => !only || only.includes(id));

/** The day with most events, and some of those. */
function busiestOf(file) {
  const days = new Map();
  for (const { id, date } of JSON.parse(readFileSync(file, 'utf8')).events) {
    const day = date.start.earliest;
    if (day === null || day !== date.end.latest) continue;
    if (!days.has(day)) days.set(day, []);
    days.get(day).push(id);
  }
  const [day, events] = [...days].reduce((most, next) => (next[1].length > most[1].length ? next : most));
  return { day, number: events.length, events: events.slice(0, 500) };
}

async function version() {
  const browser = await launch(told.chromium);
  const version = browser.version();
  await browser.close();
  return version;
}

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
function tell(size, run, contender, result) {
  const said = result.failed ?? [
    `ready ${seconds(result.ready)}`,
    `${result.atReady.elements.drawing} elements`,
    result.click === null ? 'no detail' : `detail ${Math.round(result.click)} ms`,
    ...(result.stalled ? [result.stalled] : []),
    ...(result.pan ? [`pan ${result.pan.cpu.toFixed(2)} s`] : []),
    ...(result.zoom ? [`zoom ${result.zoom.cpu.toFixed(2)} s, p95 ${Math.round(result.zoom.frames.p95)} ms`] : []),
    ...result.faults.slice(0, 1).map((fault) => `fault: ${fault}`),
  ].join(', ');
  console.error(`${String(size).padStart(6)}  run ${run + 1}  ${contender.name}: ${said}`);
}

assemble(told.site, told.dist, told.documents);
const server = await serve(told.xtask, told.site, PREFIX);
const origin = server.address.origin + PREFIX.replace(/\/$/, '');
const report = {
  chromium: await version(),
  node: process.version,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  began: new Date().toISOString(),
  runs,
  contenders: taking.map(({ id, name, altered = false }) => ({ id, name, altered })),
  sizes: [],
};
try {
  // What did not load is not tried again, neither at this size nor at a larger one.
  const beaten = new Map();
  // What stalled in a gesture is not moved again, but how soon it is ready is measured as often as anybody's.
  const stalled = new Map();
  for (const size of sizes) {
    const busiest = busiestOf(join(told.documents, `${size}.json`));
    const results = taking.map(({ id }) => ({ id, runs: [] }));
    report.sizes.push({ events: size, busiest: { day: busiest.day, events: busiest.number }, results });
    for (let run = 0; run < runs; run++) {
      for (let turn = 0; turn < taking.length; turn++) {
        const at = (run + turn) % taking.length;
        const contender = taking[at];
        if (beaten.has(contender.id)) {
          if (run === 0) results[at].runs.push({ failed: beaten.get(contender.id), skipped: true });
          continue;
        }
        const document = `${PREFIX}documents/${size}.json`;
        const result = await measure({ chromium: told.chromium, origin, contender, document, busiest, pictures: told.pictures, stalled: stalled.get(contender.id) });
        results[at].runs.push(result);
        if (result.stalled) stalled.set(contender.id, result.stalled);
        if (result.failed) beaten.set(contender.id, `${result.failed}, at ${size} events`);
        tell(size, run, contender, result);
        // Written each time, so that what was measured is not lost if this is stopped.
        mkdirSync(dirname(told.out), { recursive: true });
        writeFileSync(told.out, `${JSON.stringify(report, null, 1)}\n`);
      }
    }
  }
} finally {
  server.stop();
}
