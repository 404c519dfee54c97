// Generated documents, which tests put beside the page by routes, since what is published has none.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { live } from './screen';

const root = fileURLToPath(new URL('../..', import.meta.url));
const xtask = process.env.SOURCELINE_XTASK;
const [program, before] = xtask ? [xtask, []] : ['cargo', ['xtask']];

/** Documents as they were generated, by their numbers of events. */
const generated = new Map<number, string>();

/** A document of so many events, as JSON. */
export function generate(events: number): string {
  const known = generated.get(events);
  if (known) return known;
  const words = [...before, 'generate', String(events)];
  const made = execFileSync(program, words, { cwd: root, maxBuffer: 2 ** 28, encoding: 'utf8' });
  generated.set(events, made);
  return made;
}

/** Puts a body beside the page. */
export async function put(page: Page, name: string, body: string, contentType = 'application/json', status = 200) {
  await page.route(`**/${name}`, (route) => route.fulfill({ status, contentType, body }));
}

/** Opens the page with a document of so many events. */
export async function openGenerated(page: Page, events: number, hash = '') {
  await put(page, 'generated.json', generate(events));
  await page.goto(`./?document=generated.json${hash}`);
  await opened(page, events);
}

/** Waits until a document of so many events stands on the page. */
export async function opened(page: Page, events: number) {
  await expect(page.locator('h1')).toHaveText(`A generated timeline of ${events} invented events`, { timeout: 100_000 });
  await live(page);
}
