import { defineConfig } from '@playwright/test';

// Set by scripts/test.mjs; the defaults serve a hand-run "npx playwright test" after "npm run build".
const chromiumPath = process.env['TEST_CHROMIUM'] ?? process.env['CHROMIUM_PATH'];
const chromiumEnv = { ...process.env, ...JSON.parse(process.env['TEST_CHROMIUM_ENV'] ?? '{}') };
const port = process.env['TEST_PORT'] ?? '4178';
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '.cache/reports/playwright.json' }]],
  use: {
    baseURL: address,
    browserName: 'chromium',
    trace: 'retain-on-failure',
    launchOptions: chromiumPath ? { executablePath: chromiumPath, env: chromiumEnv } : {},
  },
  webServer: {
    command: 'node scripts/serve.mjs --no-build --strict-port',
    env: { PORT: port },
    url: address,
    reuseExistingServer: false,
  },
});
