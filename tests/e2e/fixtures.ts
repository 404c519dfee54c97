// What every browser test is held to: no console message, no page error, no violation of the policy, and no request
// to anything but the page's own folder. Import `test` and `expect` from here, never from Playwright.
import { test as base, expect, type BrowserContext } from '@playwright/test';

type Fixtures = {
  /** Complaints that a test brings about on purpose, and so expects. */
  allowed: RegExp[];
  /** Whether the page comes alive by itself, as when a reader moves the pointer at once. */
  wakes: boolean;
  /** What was complained about so far; checked to be empty when the test ends. */
  complaints: string[];
};

export const test = base.extend<Fixtures>({
  allowed: [[], { option: true }],
  wakes: [true, { option: true }],
  complaints: [
    async ({ context, baseURL, allowed, wakes, javaScriptEnabled }, use) => {
      const complaints: string[] = [];
      // Without JavaScript nothing can use the wasm that open.html asks for early, and Chromium remarks on it; Playwright does
      // where it keeps a service worker away (offline.spec.ts does not).
      const expected = [...allowed, /Service Worker registration blocked by Playwright/];
      if (!javaScriptEnabled) expected.push(/_bg\.wasm was preloaded .* but not used/);
      const complain = (text: string) => {
        if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
      };
      await listen(context, baseURL ?? '', complain);
      if (wakes) await context.addInitScript(() => addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('pointermove'))));
      await use(complaints);
      expect(complaints, 'the page is silent and keeps to itself').toEqual([]);
    },
    { auto: true },
  ],
});

/** Listens in on a context; a test that opens one of its own calls this for it. */
export async function listen(context: BrowserContext, home: string, complain: (text: string) => void) {
  context.on('console', (message) => {
    complain(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complain(`page error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(home) || url.startsWith(`blob:${new URL(home).origin}/`) || url.startsWith('data:');
    if (!own) complain(`request: ${url}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI || event.sample}`);
    });
  });
}

export { expect };
