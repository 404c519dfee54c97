// axe finds nothing, and what it cannot tell is told here, in every state of the page at three widths, in light, in dark and
// where the system chooses the colours.
//
// Which rules there are to hold in a state does not depend on the colours: all of them run once, in light; in the other two
// only those that look at colours. AA contrast is part of AAA contrast, which is asked for everywhere.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { reach, reachedAt } from './reached';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const COLOURS = ['color-contrast-enhanced', 'link-in-text-block'];
const SCHEMES = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
] as const;

/** What axe leaves open, by rule, element and its own words, and why that is no fault. */
const EXPLAINED: { rule: string; of: string; says: RegExp; because: string }[] = [
  {
    rule: 'color-contrast-enhanced', of: '.differ, kbd, [aria-hidden="true"], [aria-hidden="true"] *', says: /non-text characters/,
    because: 'a sign: an arrow key, or what is told in words beside it; measures.spec.ts holds signs to 3:1',
  },
  {
    rule: 'color-contrast-enhanced', of: '*', says: /could not be determined|obscured|overlap|gradient|pseudo|too short|out of view/i,
    because: 'axe does not see what lies under it; measures.spec.ts reckons the contrast of every text with all that may',
  },
  {
    rule: 'link-in-text-block', of: '.run, .report a, .event-detail a, .colophon a, .reply a', says: /overlap|could not be determined/,
    because: 'these links are underlined, or marked by a ground of their own with a line at its foot',
  },
  {
    rule: 'label-content-name-mismatch', of: '.icon, .matrix td, .ask, .cluster, .passing, .matrix a', says: /Unable to determine/,
    because: 'what is seen is a sign or a number, not words; the name says what it means',
  },
  {
    rule: 'skip-link', of: 'a[href^="#"]', says: /become visible/,
    because: 'axe takes every link into the page for a skip link; what they lead to is shown once they are followed (journeys.spec.ts), and the skip link is tried in keyboard.spec.ts',
  },
  {
    rule: 'target-size', of: '.plot .mark', says: /overflow|obscured|neighbor/,
    because: 'its sign stands apart from its words, which are a target of 24 px; measures.spec.ts measures both',
  },
  {
    rule: 'target-size', of: '.sentences .sentence', says: /negative tabindex|neighbor|size/,
    because: 'as wide as its sentence is long; the reader has each at the size of its words, and a finger gets targets of 44 px (ledger.spec.ts)',
  },
  {
    rule: 'target-size', of: '.ask, .run, .plain, .report a', says: /negative tabindex|neighbor|size/,
    because: 'in the flow of a sentence, as WCAG 2.5.8 allows',
  },
  {
    rule: 'target-size', of: '[tabindex="-1"]', says: /negative tabindex/,
    because: 'arrows lead to it, or a link beside it does the same; measures.spec.ts measures it',
  },
];

/** What axe holds against an element, and why it is none. */
const ALLOWED: typeof EXPLAINED = [
  {
    rule: 'target-size', of: '*', says: /partially obscured/,
    because: 'what was opened lies over it, or it is scrolled half out of what it stands in; measures.spec.ts measures every target whole',
  },
  {
    rule: 'target-size', of: '.ask', says: /insufficient size/,
    because: 'in the flow of a sentence, as WCAG 2.5.8 allows; its sign is generated, so axe takes it for an empty box beside the text',
  },
];

type Found = { rule: string; of: string; says: string; explained: boolean };

/** What axe finds, or leaves open without an explanation. */
function found(page: Page, within: string | undefined, rules: string[] | undefined): Promise<Found[]> {
  return page.evaluate(
    async ([within, rules, explained, allowed]) => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const include = within ? [...document.querySelectorAll(within)] : [document];
      const { violations, incomplete } = await (window as never as { axe: any }).axe.run(
        { include },
        {
          ...(rules
            ? { runOnly: rules }
            : {
                runOnly: { type: 'tag', values: tags },
                rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
              }),
          resultTypes: ['violations', 'incomplete'],
          selectors: false, elementRef: true, preload: false,
        },
      );
      type Result = { id: string; nodes: { element: Element; any: Check[]; all: Check[]; none: Check[] }[] };
      type Check = { message: string };
      const told = (results: Result[]) =>
        results.flatMap(({ id: rule, nodes }) =>
          nodes.map(({ element, any, all, none }) => ({
            element, rule, of: element.outerHTML.slice(0, 160), says: [...any, ...all, ...none].map(({ message }) => message).join('; '),
          })),
        );
      const but = (results: Result[], known: typeof explained) =>
        told(results).filter(({ element, rule, says }) => !known.some((one) => one.rule === rule && element.matches(one.of) && new RegExp(one.says, 'i').test(says)));
      const open = but(incomplete, explained);
      return [...but(violations, allowed).map((one) => ({ ...one, explained: false })), ...open.map((one) => ({ ...one, explained: true }))].map(
        ({ rule, of, says, explained: incomplete }) => ({ rule: incomplete ? `${rule} (incomplete)` : rule, of, says, explained: false }),
      );
    },
    [within, rules, ...[EXPLAINED, ALLOWED].map((known) => known.map(({ rule, of, says }) => ({ rule, of, says: says.source })))] as [string | undefined, string[] | undefined, { rule: string; of: string; says: string }[], { rule: string; of: string; says: string }[]],
  );
}

async function expectNothing(page: Page, within: string | undefined, where: string) {
  // Where scripts are off there are no timers either, which axe lets its rules wait for.
  await page.evaluate(() => {
    if (!matchMedia('(scripting: none)').matches) return;
    window.setTimeout = ((then: () => void, ms = 0) => (ms < 100 && void Promise.resolve().then(then), 0)) as never;
  });
  await page.evaluate(axe);
  for (const { name, ...media } of SCHEMES) {
    await page.emulateMedia(media);
    const all = await found(page, within, name === 'light' ? undefined : COLOURS);
    expect.soft(all.map(({ rule, of, says }) => `${rule}: ${of}: ${says}`), `${where}, ${name}`).toEqual([]);
  }
}

for (const width of [320, 390, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: width > 600 ? 800 : 844 } });
    for (const state of reachedAt(width)) {
      test.describe(state.name, () => {
        if (state.name === 'not awake') test.use({ wakes: false });
        if (state.name === 'without scripts') test.use({ javaScriptEnabled: false });
        test('axe', async ({ page }) => {
          test.setTimeout(90_000);
          await reach(page, state);
          await expectNothing(page, state.within, `${state.name}, ${width} px`);
        });
      });
    }
  });
}
