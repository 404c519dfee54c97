// Links as they arrive: those that were given away, and what may have become of them on their way. None breaks the page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { exported } from './export';
import { expect, test } from './fixtures';
import { expectClosed, expectOpen, live, mark, open } from './screen';

const kept = readFileSync(fileURLToPath(new URL('../../crates/core/tests/links/version-1.toml', import.meta.url)), 'utf8');
/** The links to this timeline that must open for ever. */
const given = [...kept.matchAll(/of = "story"\nlink = "#?([^"]+)"/g)].map(([, link]) => link);

const PIECES = [
  '/', '//', '/1/', '/2/', '/0/', '/99999999999999999999/', '#', '&', '&&', '=', ',', ':', '_c', '_s4294967296', '_events', '%', '%E', '%EC%A0',
  '%FF', '%00', '%0A', '\u0000', '\n', '\u202e', '정보', '碧螺湾', '🚢', '𠮷', 'e\u0301', '\ud83d', '18446744073709551616', '-9223372036854775809',
  '9999-12-31', '-9999-01-01', '2026-02-30', '1e999', 'NaN', '../..', '<script>alert(1)</script>', 'javascript:alert(1)', 'event=summit',
  'passage=news-az:0-99999999999999999999', 'without=news-az,news-az', 'open=2018-01-01,2021-01-01', 'from=2026-01-06&to=2026-01-05',
  'from=2026-01-05.000001&to=2026-01-05.000002', 'from=-9999-01-01&to=9999-12-31', 'find=%22', 'lanes=theme', 'axis=proportional',
];

/** Links that something happened to, the same in every run. */
function mutated(count: number): string[] {
  let seed = 20260105;
  const below = (end: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * end);
  };
  const one = <T>(of: T[]) => of[below(of.length)];
  return Array.from({ length: count }, () => {
    let link = one(given);
    for (let times = below(3); times >= 0; times -= 1) {
      const at = below(link.length + 1);
      const end = Math.min(at + 1 + below(6), link.length);
      link = [
        () => link.slice(0, at) + link.slice(end),
        () => link.slice(0, at),
        () => link.slice(0, at) + one(PIECES) + link.slice(at),
        () => link.slice(0, at) + one(PIECES) + link.slice(end),
        () => `${link}&${one(link.split('&'))}`,
        () => `${link}&${one(given).replace('/1/', '')}`,
        () => link.slice(0, at) + link.slice(at, end).repeat(1 + below(40)) + link.slice(end),
        () => link.toUpperCase(),
      ][below(8)]();
    }
    return link;
  });
}

/** Holds a page to its being of use: all is there, and an event opens and is put away. */
async function ofUse(page: Page) {
  await expect(page.locator('h1')).toHaveText(exported.title);
  await expect(page.locator('#_plot')).toBeVisible();
  await expect(page.locator('#_said')).toBeHidden();
  await page.evaluate(() => void (location.hash = ''));
  await expectClosed(page);
  await mark(page, 'summit').click();
  await expectOpen(page, 'summit');
  await page.keyboard.press('Escape');
  await expectClosed(page);
}

test('links that were given away open without a word, or say what is gone', async ({ page }) => {
  expect(given.length).toBeGreaterThan(20);
  await open(page);
  for (const link of given) {
    await page.evaluate((link) => void (location.hash = link), link);
    const gone = /new-phase|summit-effect/.test(link);
    await expect(page.locator('.notice'), link).toHaveText(gone ? /names a disagreement that is not in this timeline/ : '');
    await expect.poll(() => page.evaluate(() => decodeURIComponent(location.hash.slice(1))), link).toBe(decodeURIComponent(link));
  }
});

test('a thousand mutated links, one after the other, leave the page of use', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page);
  const { followed, told } = await page.evaluate(async (links) => {
    const turn = () =>
      new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(0);
      });
    const until = async (holds: () => boolean, what: string) => {
      for (let turns = 0; !holds(); turns += 1) {
        if (turns > 10_000) throw new Error(what);
        await turn();
      }
    };
    const selected = () => document.querySelector('.evidence.open .event-detail.selected')?.id;
    const said = () => document.querySelector('.notice')!.textContent !== '';
    let [followed, told] = [0, 0];
    for (const [at, link] of links.entries()) {
      location.hash = link;
      await turn();
      await turn();
      if (said()) told += 1; else followed += 1;
      if (!document.querySelector('#_plot')) throw new Error(`after ${link} there is no timeline`);
      if (at % 20 !== 19) continue;
      // Two that are known to lead somewhere: what came before them is done with, and the page has followed.
      location.hash = 'shanghai';
      await until(() => selected() === 'shanghai' && !said(), `after ${link} no event opens`);
      location.hash = 'summit';
      await until(() => selected() === 'summit', `after ${link} no other event opens`);
    }
    return { followed, told };
  }, mutated(1_000));
  // Links that are all broken, or none, would show nothing.
  expect(followed).toBeGreaterThan(200);
  expect(told).toBeGreaterThan(200);
  await ofUse(page);
});

test('twenty of them open in a page of their own', async ({ page }) => {
  test.setTimeout(120_000);
  for (const link of mutated(1_000).filter((_, at) => at % 50 === 7)) {
    await page.goto('about:blank');
    await page.goto(`./#${link}`);
    await live(page);
    await ofUse(page);
  }
});
