// How the browser tests run. `cargo xtask test` sets the variables; by hand, after `cargo xtask build`:
// `npx playwright test` in this folder.
import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env.SOURCELINE_PORT ?? 4173);
const xtask = process.env.SOURCELINE_XTASK;
// The page is served below a path, as publishers do.
const prefix = '/some/where/';
const baseURL = `http://127.0.0.1:${port}${prefix}`;

// Where nginx is, the page is held to it too, at the top of a host and under a path.
const nginxPort = process.env.SOURCELINE_NGINX_PORT;
const underNginx = ['/', '/story/'].map((path) => ({
  name: `nginx ${path}`,
  testMatch: /[/\\](hosting|journeys|smoke|waking)\.spec\.ts/,
  use: { baseURL: `http://127.0.0.1:${nginxPort}${path}` },
}));

const named = process.env.SOURCELINE_CHROMIUM;
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = named ?? usual.find((path) => existsSync(path));

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: './test-results',
  reporter: [['list']],
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A few pixels are a letter’s edge, shaded otherwise; a sign that is gone has more.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  expect: {
    toHaveScreenshot: { maxDiffPixels: 100 },
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/spoken/{arg}{ext}' },
  },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    // Nothing is on its way while it is measured; what moves has tests of its own.
    contextOptions: { reducedMotion: 'reduce' },
    baseURL,
    // Each page would fetch all files once more.
    serviceWorkers: 'block',
    launchOptions: { executablePath, args: root ? [...quiet, '--no-sandbox'] : quiet },
  },
  projects: [{ name: 'static', testIgnore: /hosting\.spec\.ts/ }, ...(nginxPort ? underNginx : [])],
  webServer: [
    {
      command: `${xtask ? JSON.stringify(xtask) : 'cargo xtask'} static ../../dist --port ${port} --prefix ${prefix}`,
      url: baseURL,
      reuseExistingServer: false,
      timeout: 120_000,
    },
    ...(nginxPort ? [{ command: `node nginx.mjs ${nginxPort}`, url: `http://127.0.0.1:${nginxPort}/`, timeout: 120_000 }] : []),
  ],
});
