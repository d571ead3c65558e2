import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** Violations that axe finds; `evaluate` is not subject to the page's content security policy. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${axeSource};0`);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`);
  });
}

/** Collects what the browser complains of. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

const places = ['./', './#/compare', './#/scenarios', './#/trust'];

test('Start opens on a comparison that runs in this browser', async ({ page }) => {
  const found = complaints(page);
  await page.goto('./');
  await expect(page.locator('.start-verdict')).toContainText('pairs', { timeout: 60_000 });
  await expect(page.locator('.policy-cards li')).toHaveCount(4);
  expect(found).toEqual([]);
});

test('Compare gives the verdict first, then every indicator', async ({ page }) => {
  const found = complaints(page);
  await page.goto('./#/compare');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('points', { timeout: 60_000 });
  await expect(page.getByText('Unit fill rate').first()).toBeVisible();
  expect(found).toEqual([]);
});

test('no place scrolls sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const place of places) {
    await page.goto(place);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any place, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const place of places) {
      await page.goto(place);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      expect(await violations(page), place).toEqual([]);
    }
  });
}
