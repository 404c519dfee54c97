// Runs Lighthouse with its mobile settings on the published story, and writes the scores as JSON. `cargo xtask bench
// lighthouse` calls it and tells them in `RESULTS.md`:
//
//   node lighthouse.mjs --xtask PROGRAM --chromium PROGRAM --dist FOLDER --out FILE --runs 5
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { launch as launchChrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from './serve.mjs';

const text = { type: 'string' };
const { values: told } = parseArgs({ options: { xtask: text, chromium: text, dist: text, out: text, runs: text } });
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const flags = ['--headless=new', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
if (process.getuid?.() === 0) flags.push('--no-sandbox');

const server = await serve(told.xtask, told.dist, '/');
const report = { lighthouse: '', chromium: '', cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, began: new Date().toISOString(), runs: [] };
try {
  for (let run = 0; run < Number(told.runs); run++) {
    const chrome = await launchChrome({ chromePath: told.chromium, chromeFlags: flags });
    try {
      const { lhr } = await lighthouse(server.address.href, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' });
      Object.assign(report, { lighthouse: lhr.lighthouseVersion, chromium: lhr.environment.hostUserAgent.match(/Chrome\/([\d.]+)/)?.[1] ?? '' });
      const scores = Object.fromEntries(CATEGORIES.map((id) => [id, Math.round(lhr.categories[id].score * 100)]));
      const lost = CATEGORIES.flatMap((id) => lhr.categories[id].auditRefs
        .filter((ref) => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 1)
        .map((ref) => `${id}: ${ref.id} ${lhr.audits[ref.id].displayValue ?? ''}`.trim()));
      report.runs.push({ scores, lost });
      console.error(`run ${run + 1}: ${CATEGORIES.map((id) => `${id} ${scores[id]}`).join(', ')}${lost.length ? `; ${lost.join('; ')}` : ''}`);
    } finally {
      await chrome.kill();
    }
  }
} finally {
  server.stop();
}
mkdirSync(dirname(told.out), { recursive: true });
writeFileSync(told.out, `${JSON.stringify(report, null, 1)}\n`);
