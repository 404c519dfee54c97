// What nginx sends with the configuration of README, at the top of a host and under a path.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';

test.use({ wakes: false });

test('every file comes packed, typed, and kept as long as its name says', async ({ page, request }) => {
  await page.goto('./');
  const html = await page.content();
  const linked = [...html.matchAll(/(?:href|data-script|data-wasm)="\.\/([^"#?]+\.(?:js|wasm|css))"/g)].map(([, name]) => name);
  expect(linked).toHaveLength(2);
  const types: Record<string, RegExp> = {
    html: /^text\/html; charset=utf-8$/, js: /javascript/, wasm: /^application\/wasm$/, webmanifest: /^application\/manifest\+json/,
  };
  for (const name of ['', 'open.html', 'ko/', 'zh/', 'zh/open.html', 'worker.js', 'manifest.webmanifest', ...linked]) {
    const answer = await request.get(`./${name}`, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
    const headers = answer.headers();
    expect(answer.status(), name).toBe(200);
    expect(headers['content-type'], name).toMatch(types[name === '' || name.endsWith('/') ? 'html' : name.split('.').at(-1)!]);
    expect(headers['content-encoding'], name).toBe('br');
    expect(headers['x-content-type-options'], name).toBe('nosniff');
    expect(headers['referrer-policy'], name).toBe('no-referrer');
    expect(headers['cache-control'], name).toBe(linked.includes(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
  }
  const packed = await request.get(`./${linked[0]}`, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(packed.headers()['content-encoding']).toBe('gzip');
  expect((await request.get('./nowhere.js')).status()).toBe(404);
  expect((await request.get('./_headers')).status()).toBe(404);
});

test('README knows every length of hash that a build may write', () => {
  const line = readFileSync('../../README.md', 'utf8').match(/location ~ "(-\[0-9a-f\][^"]+)"/);
  const hashed = new RegExp(line?.[1] ?? 'no such line');
  for (const hash of ['ae0c0b6281d49bd', 'f56c03c3bf1a3029', '1d49bd281c0b']) {
    for (const name of [`sourceline-${hash}.js`, `sourceline-${hash}_bg.wasm`, `icon-${hash}.svg`]) expect(name).toMatch(hashed);
  }
  for (const name of ['worker.js', 'icon-192.png', 'index.html']) expect(name).not.toMatch(hashed);
});
