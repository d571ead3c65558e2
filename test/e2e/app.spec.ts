import { expect, test } from '@playwright/test';
import { complaints, violations } from './page.ts';

const places = ['./', './#/compare', './#/scenarios', './#/trust'];

test('Start leads from a lesson to its comparison, with what each rule does', async ({ page }) => {
  const found = complaints(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'Four policies at Alder Appliances' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('pairs', { timeout: 60_000 });
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
