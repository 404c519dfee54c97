// The published page as such: prerendered, sealed, compressed, and at home under any path.
import { createHash } from 'node:crypto';
import { expect, test } from './fixtures';

/** A text's hash, as a policy has to name it. */
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Those of the scripts that stand in a page. */
const scripts = (html: string) => [...html.matchAll(/<script(?: [^>]*)?>([^]*?)<\/script>/g)].map(([, text]) => hash(text));

// Where the story’s own marks stand is a sheet by itself: it goes where another document takes their place.
for (const [name, root, sheets] of [['./', /<div id="_app" data-prerendered[^>]*>\s*<?[^<\s]/, 2], ['./open.html', /<div id="_app"><noscript>/, 1]] as const) {
  test(`${name} stands before any script runs, sealed by its policy`, async ({ request }) => {
    const html = await (await request.get(name)).text();
    expect(html).toMatch(root);
    expect(html).toMatch(/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' /);
    expect(html).not.toMatch(/\sintegrity=|\sstyle="|<script[^>]*\ssrc="https?:/);
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => hash(text));
    expect(styles).toHaveLength(sheets);
    expect(html.match(/'sha256-[^']+'/g)).toEqual([...scripts(html), ...styles]);
  });
}

test('what the page links to is there, typed and compressed', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const links = [...html.matchAll(/(?:href|src|data-script|data-wasm|data-worker)="(\.\/[^"#?]+\.(?:js|wasm|css))"/g)].map((match) => match[1]);
  expect(links.some((link) => link.endsWith('.wasm'))).toBe(true);
  for (const link of links) {
    const file = await request.get(link);
    expect(file.status(), link).toBe(200);
    const type = link.endsWith('.wasm') ? 'application/wasm' : /^text\/(javascript|css)/;
    expect(file.headers()['content-type'], link).toMatch(type);
    for (const suffix of ['.br', '.gz']) {
      const packed = await request.get(link + suffix);
      expect(packed.status(), link + suffix).toBe(200);
      expect((await packed.body()).length).toBeLessThan((await file.body()).length);
    }
  }
});

test('the policy is in force: what it forbids is blocked', async ({ page, complaints }) => {
  await page.goto('./');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    try { document.body.append(script); } catch { /* Trusted Types may refuse at once. */ }
  }).catch(() => undefined);
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
  complaints.length = 0;
});
