import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { isolationHeaders, metaContentSecurityPolicy, securityHeaders } from './scripts/headers.mjs';
import { serviceWorker } from './scripts/service-worker/plugin.mjs';

// Set by scripts/test.mjs: which browsers to test in, and the environment Chromium needs to start.
const chromiumPath = process.env['TEST_CHROMIUM'];
const firefoxPath = process.env['TEST_FIREFOX'];
const chromiumEnv = { ...process.env, ...JSON.parse(process.env['TEST_CHROMIUM_ENV'] ?? '{}') };

/** Writes the content security policy into the built page. The development server needs inline scripts, so not there. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaContentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Column and field numbers are members of constant objects: as `const`, unlike `var`, compilers fold them into the code. */
const constantsStayConstant = { topLevelVar: false };

const inBrowser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  api: { host: '127.0.0.1' },
};

const firefoxProject = {
  extends: true as const,
  test: {
    name: 'firefox',
    include: ['test/browser/engine/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    browser: {
      ...inBrowser,
      provider: playwright({
        launchOptions: { channel: 'moz-firefox', ...(firefoxPath ? { executablePath: firefoxPath } : {}) },
      }),
      instances: [{ browser: 'firefox' as const }],
    },
  },
};

export default defineConfig({
  base: './',
  cacheDir: '.cache/vite',
  plugins: [react(), policyInPage(), serviceWorker()],
  server: { host: '127.0.0.1', headers: isolationHeaders },
  preview: { host: '127.0.0.1', headers: securityHeaders },
  worker: { format: 'es', rolldownOptions: { output: constantsStayConstant } },
  build: {
    target: 'es2022',
    sourcemap: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: constantsStayConstant },
  },
  optimizeDeps: {
    include: [
      'comlink',
      'd3',
      'fast-check',
      'idb',
      'react',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'react-dom',
      'react-dom/client',
      'seedrandom',
      'wouter',
      'wouter/use-hash-location',
      'zod',
      'zustand',
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/e2e/**', 'test/oracles/long/**'],
          setupFiles: ['test/setup.ts'],
          testTimeout: 60_000,
          isolate: false, // nothing under test keeps what another test could see: modules are loaded once a worker
          maxWorkers: availableParallelism(), // Vitest leaves one processor idle, half of a machine with two
          sequence: { groupOrder: 1 }, // apart from the browsers, which have workers of their own
        },
      },
      {
        extends: true,
        test: {
          name: 'oracles',
          environment: 'node',
          include: ['test/oracles/long/**/*.test.ts'],
          setupFiles: ['test/setup.ts'],
          testTimeout: 1_800_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            ...inBrowser,
            provider: playwright({
              launchOptions: chromiumPath ? { executablePath: chromiumPath, env: chromiumEnv } : {},
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      ...(firefoxPath ? [firefoxProject] : []),
    ],
  },
});
