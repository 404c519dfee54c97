// A document in place of the embedded one, by `?document=`: small, large and faulty ones.
import type { Page } from '@playwright/test';
import { exported } from './export';
import { expect, test } from './fixtures';
import { generate, openGenerated, put } from './generated';
import { detail, expectClosed, expectOpen, live } from './screen';

type Generated = { title: string; events: { id: string; title: string }[] };

const title = exported.title;
const LARGE = 20_000;

/** Waits until the page says why a document was not opened, and holds it to the embedded story. */
async function expectRefused(page: Page, why: RegExp) {
  await expect(page.locator('.opening[role="status"]')).toContainText(why, { timeout: 60_000 });
  await expect(page.locator('h1')).toHaveText(title);
  await expect(page).toHaveTitle(title);
  await live(page);
}

const elements = (page: Page, selector: string) => page.locator(`${selector} *`).count();

test('a document of a thousand events stands in place of the embedded one', async ({ page }) => {
  const document: Generated = JSON.parse(generate(1_000));
  await openGenerated(page, 1_000);
  await expect(page).toHaveTitle(document.title);
  await expect(page.locator('.vouching')).toHaveText(/Opened from generated\.json\. Nothing in it was checked, and nobody has vouched for it\./);
  await expect(page.locator('.opening')).toBeEmpty();
  await expect(page.locator('.colophon')).not.toContainText('Checked:');
  await expect(page.locator('.subtitle')).toHaveText('1000 events');
  expect(new URL(page.url()).search).toBe('?document=generated.json');
  await page.getByRole('link', { name: 'Back to the timeline of this page' }).click();
  await expect(page.locator('h1')).toHaveText(title);
});

test('the link of an event opens it in the document, once that is there', async ({ page }) => {
  const { events }: Generated = JSON.parse(generate(1_000));
  await openGenerated(page, 1_000, `#${events[432].id}`);
  await expectOpen(page, events[432].id);
  await expect(detail(page).locator('h3')).toHaveText(events[432].title);
  await expect(detail(page).locator('h3 a')).toBeFocused();
  await expect(page.locator('.notice')).toBeEmpty();
  expect(new URL(page.url()).hash).toBe(`#${events[432].id}`);
  await page.keyboard.press('Escape');
  await expectClosed(page);
  expect(new URL(page.url()).search).toBe('?document=generated.json');
});

test('while a document comes in the page says how far it is, shows no other story, and can stop it', async ({ page }) => {
  // A host that sends the first part and no more.
  const document = generate(1_000);
  await stall(page, document.slice(0, 200_000), document.length);
  await page.goto('./?document=slow.json');
  const status = page.locator('.opening[role="status"]');
  await expect(status).toContainText('Opening slow.json');
  await expect(status.getByRole('progressbar')).toBeVisible();
  await expect(page.locator('h1')).toHaveCount(0);
  await status.getByRole('button', { name: 'Cancel' }).click();
  await expectRefused(page, /slow\.json was not opened: you stopped it\./);
  await status.getByRole('button', { name: 'Dismiss' }).click();
  await expect(status).toBeEmpty();
});

/** Gives the page, in place of an answer, a stream that stops after its beginning and never ends. */
async function stall(page: Page, beginning: string, length: number) {
  await page.addInitScript(
    ([beginning, length]) => {
      const real = window.fetch.bind(window);
      window.fetch = (input, init) => {
        if (!String(input instanceof Request ? input.url : input).includes('slow.json')) return real(input, init);
        const body = new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode(beginning));
            init?.signal?.addEventListener('abort', () => controller.error(new DOMException('stopped', 'AbortError')));
          },
        });
        const headers = { 'content-type': 'application/json', 'content-length': String(length) };
        return Promise.resolve(new Response(body, { headers }));
      };
    },
    [beginning, length] as const,
  );
}

test.describe('where the script does not come', () => {
  test.use({ allowed: [/Failed to load resource|page error: |wasm/] });

  test('the page says so, and leads to its own timeline', async ({ page }) => {
    await page.route('**/*_bg.wasm', (route) => route.fulfill({ status: 404 }));
    await page.goto('./?document=generated.json');
    await expect(page.getByText('No document was opened')).toBeVisible();
    await page.getByRole('link', { name: 'The timeline of this page' }).click();
    await expect(page.locator('h1')).toHaveText(title);
  });
});

test('what cannot be opened is told, and the embedded story stays', async ({ page }) => {
  await page.goto(`./?document=${encodeURIComponent('https://elsewhere.example/timeline.json')}`);
  const own = new URL(page.url()).origin;
  await expectRefused(page, /it is of https:\/\/elsewhere\.example, and this page opens documents of its own origin alone/);
  await expect(page.locator('.opening')).toContainText(own);
  await page.goto(`./?document=${encodeURIComponent('data:application/json,{}')}`);
  await expectRefused(page, /it is of data:/);
  await page.goto('./?document=http://[');
  await expectRefused(page, /is no address/);
});

test.describe('a host that has nothing there', () => {
  test.use({ allowed: [/Failed to load resource: the server responded with a status of (404|503)/] });

  test('is told by its status', async ({ page }) => {
    await page.goto('./?document=nowhere.json');
    await expectRefused(page, /nowhere\.json was not opened: the host has nothing there \(404\)/);
    await put(page, 'busy.json', 'busy', 'text/plain', 503);
    await page.goto('./?document=busy.json');
    await expectRefused(page, /the host did not give it \(status 503\)/);
  });
});

test('what came is told for what it is', async ({ page }) => {
  const whole = generate(30);
  await put(page, 'page.json', '<!doctype html><title>Not here</title>', 'text/html');
  await page.goto('./?document=page.json');
  await expectRefused(page, /it is a web page/);
  await put(page, 'disguised.json', '<!doctype html><title>Not here</title>');
  await page.goto('./?document=disguised.json');
  await expectRefused(page, /it is a web page/);
  await put(page, 'cut.json', whole.slice(0, whole.length / 2));
  await page.goto('./?document=cut.json');
  await expectRefused(page, /it ends too early, at events\[\d+\].* It may have been cut off on its way/);
  await put(page, 'other.json', '{"sources": []}');
  await page.goto('./?document=other.json');
  await expectRefused(page, /this is no sourceline\/1 document: missing field/);
});

test('a document with faults is not opened, and says where they are', async ({ page }) => {
  const document = JSON.parse(generate(30));
  for (const event of document.events) event.importance = 9;
  await put(page, 'faulty.json', JSON.stringify(document));
  await page.goto('./?document=faulty.json#summit');
  await expectRefused(page, /it breaks the rules of its format in 30 places/);
  const faults = page.locator('.faults li');
  await expect(faults).toHaveCount(21);
  await expect(faults.first()).toHaveText('events[0].importance: 9 is out of range; write 1 (first) to 5');
  await expect(faults.last()).toHaveText('and 10 more');
});

test('more than is ever read is stopped as it comes in, whatever the host says of its length', async ({ page }) => {
  // A stream without a length that would go on for ever.
  await page.addInitScript(() => {
    const real = window.fetch.bind(window);
    window.fetch = (input, init) => {
      if (!String(input).includes('endless.json')) return real(input, init);
      let sent = 0;
      const piece = new Uint8Array(1024 * 1024).fill(32);
      const body = new ReadableStream({
        pull(controller) {
          sent += 1;
          Object.assign(window, { sent });
          controller.enqueue(piece);
        },
        cancel() {
          Object.assign(window, { stopped: true });
        },
      });
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
    };
  });
  await page.goto('./?document=endless.json');
  await expectRefused(page, /endless\.json was not opened: it has more than 64 MiB, and no more is read/);
  const { pieces, told } = await page.evaluate(() => {
    const { sent, stopped } = window as unknown as { sent: number; stopped: boolean };
    return { pieces: sent, told: stopped };
  });
  expect(told, 'the stream is told to stop').toBe(true);
  expect(pieces).toBeLessThan(70);
});

test.describe('twenty thousand events', () => {
  test.describe.configure({ timeout: 300_000 });

  test('have a list and a table bounded by the screen, whose ends can be gone to', async ({ page }) => {
    await openGenerated(page, LARGE);
    const bounded = async (when: string) => {
      for (const part of ['.events', '.disagreements']) expect(await elements(page, part), `${part} ${when}`).toBeLessThanOrEqual(700);
      expect(await elements(page, '.matrix'), `.matrix ${when}`).toBeLessThanOrEqual(1_000);
      expect(await elements(page, '.reports'), `.reports ${when}`).toBeLessThanOrEqual(3_000);
    };
    await bounded('at first');
    const last = await page.evaluate(() => {
      const rows = document.querySelector('.rows')!;
      rows.scrollIntoView({ block: 'end' });
      return rows.children.length;
    });
    expect(last).toBeGreaterThan(3);
    const entries = page.locator('.rows > .entry');
    // Estimates give way to what is measured, so the end is gone to until it stays.
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const rows = document.querySelector('.rows')!;
            rows.scrollIntoView({ block: 'end' });
            return rows.lastElementChild!.getBoundingClientRect().height;
          }),
        { timeout: 20_000 },
      )
      .toBe(0);
    await expect(entries.last()).toBeInViewport();
    await bounded('at the end');
  });

  test('are walked by keys in the table, to the last one and back', async ({ page }) => {
    await openGenerated(page, LARGE);
    const first = page.locator('.matrix tbody a').first();
    await first.focus();
    await page.keyboard.press('Control+End');
    const focused = page.locator('.matrix tbody :focus');
    await expect(focused).toBeInViewport();
    const row = page.locator('.matrix tbody tr:focus-within');
    await expect(row).toHaveAttribute('aria-rowindex', String(LARGE + 1));
    await page.keyboard.press('PageUp');
    await expect(row).toHaveAttribute('aria-rowindex', String(LARGE - 9));
    await page.keyboard.press('Control+Home');
    await expect(row).toHaveAttribute('aria-rowindex', '2');
    await expect(focused).toBeInViewport();
  });

  test('give the focus back to an event far down the list', async ({ page }) => {
    await openGenerated(page, LARGE);
    const scrolled = () => page.evaluate(() => scrollY);
    await page.evaluate(() => {
      const rows = document.querySelector('.rows')!.getBoundingClientRect();
      scrollTo(0, scrollY + rows.top + rows.height / 2);
    });
    const visible = () =>
      page.evaluate(() => {
        const links = [...document.querySelectorAll('.rows h3 a')];
        return links.find((link) => {
          const { top, bottom } = link.getBoundingClientRect();
          return top > 100 && bottom < innerHeight - 100;
        })?.id;
      });
    await expect.poll(visible).toBeTruthy();
    const id = (await visible())!;
    const before = await scrolled();
    await page.locator(`#${id}`).click();
    await expect(page.locator('.evidence.open .selected')).toBeVisible();
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await expect(page.locator(`#${id}`)).toBeFocused();
    await expect(page.locator(`#${id}`)).toBeInViewport();
    expect(Math.abs((await scrolled()) - before)).toBeLessThan(200);
  });
});
