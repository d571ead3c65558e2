import { defineConfig } from '@playwright/test';

// Set by scripts/test.mjs; the defaults serve a hand-run "npx playwright test" after "npm run build".
const chromiumPath = process.env['TEST_CHROMIUM'] ?? process.env['CHROMIUM_PATH'];
const chromiumEnv = { ...process.env, ...JSON.parse(process.env['TEST_CHROMIUM_ENV'] ?? '{}') };
const firefoxPath = process.env['TEST_FIREFOX'];
const port = process.env['TEST_PORT'] ?? '4178';
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: '.cache/e2e',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Two pages at once take a fifth less on two processors, and disturb each other's clocks.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/reports/playwright.json' }]],
  // Without a service worker each test loads what it needs; offline.spec.ts allows it.
  use: { baseURL: address, trace: 'retain-on-failure', serviceWorkers: 'block' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: chromiumPath ? { executablePath: chromiumPath, env: chromiumEnv } : {},
      },
    },
    ...(firefoxPath
      ? [
          {
            name: 'firefox',
            testMatch: 'digests.spec.ts',
            use: {
              browserName: 'firefox' as const,
              launchOptions: { channel: 'moz-firefox', executablePath: firefoxPath },
            },
          },
        ]
      : []),
  ],
  webServer: {
    command: 'node scripts/serve.mjs --no-build --strict-port',
    env: { PORT: port },
    url: address,
    reuseExistingServer: false,
  },
});
