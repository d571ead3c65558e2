import { expect, type Page, test } from '@playwright/test';
import { complaints, violationsInBothThemes } from './page.ts';

const weekOf = (page: Page) => page.getByRole('slider', { name: 'Week' });
const picture = (page: Page) => page.locator('.demo-picture');

/** Opens Start with the demonstration at rest in a week. */
async function openAt(page: Page, week: number): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Pause' }).click({ timeout: 60_000 });
  await weekOf(page).fill(String(week));
}

test('the weeks go by, stand still, and can be stepped through', async ({ page }) => {
  const found = complaints(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Pause' }).waitFor({ timeout: 60_000 });
  await expect(weekOf(page)).not.toHaveValue('1');
  await page.getByRole('button', { name: 'Pause' }).click();
  const week = Number(await weekOf(page).inputValue());
  await page.getByRole('button', { name: 'One week on' }).click();
  await expect(weekOf(page)).toHaveValue(String(week + 1));
  await weekOf(page).press('ArrowRight');
  await weekOf(page).press('ArrowRight');
  await page.getByRole('button', { name: 'One week back' }).click();
  await expect(weekOf(page)).toHaveValue(String(week + 2));
  await expect(picture(page)).toHaveAccessibleName(
    new RegExp(`Week ${week + 2} of 52\\. A, Apart: .* never met.* B, In tandem: .* met `),
  );
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(weekOf(page)).not.toHaveValue(String(week + 2));
  expect(found).toEqual([]);
});

test('another cadence changes the second factory alone, and thirty histories say whether a year is typical', async ({
  page,
}) => {
  const found = complaints(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAt(page, 40);
  await expect(picture(page)).toHaveAccessibleName(/B, In tandem: .* met 40 times/);
  const counters = page.locator('.demo-amount');
  const [apart, tandem] = await counters.allTextContents();
  await page.getByRole('radio', { name: 'weekly' }).press('ArrowLeft');
  await page.getByRole('radio', { name: 'monthly' }).press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'quarterly' })).toBeChecked();
  await expect(picture(page)).toHaveAccessibleName(/D, In tandem: .* met 4 times/);
  await expect(counters.first()).toHaveText(apart!);
  await expect(counters.last()).not.toHaveText(tandem!);
  await page.getByRole('radio', { name: 'never' }).check({ force: true });
  await expect(picture(page)).toHaveAccessibleName(/C, In tandem: .* never met/);

  await page.getByRole('radio', { name: 'weekly' }).check({ force: true });
  await weekOf(page).fill('52');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const table = page.getByRole('table', { name: 'Both factories, week by week' });
  await expect(table.getByRole('row')).toHaveCount(53);
  await expect(page.locator('.demo-verdict')).toContainText('pairs', { timeout: 60_000 });
  await page.getByRole('link', { name: 'Compare them' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In tandem, meeting every week');
  expect(found).toEqual([]);
});

test('who wants no motion finds it at rest', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await expect(weekOf(page)).toHaveValue('29', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(weekOf(page)).toHaveValue('29');
});

test('axe finds nothing on the demonstration at any size, light and dark', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await expect(weekOf(page)).toHaveValue('29', { timeout: 60_000 });
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await violationsInBothThemes(page), `${width} wide`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
