import { expect, type Page, test } from '@playwright/test';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { complaints, enterStudy, violations } from './page.ts';

const later = {
  id: 'later',
  title: 'Deliveries that vary',
  patch: { suppliers: { importer: { leadTime: { kind: 'gamma', mean: '4 d', cv: 0.5 } } } },
};
const shop = {
  kind: 'study',
  title: 'Corner shop',
  replications: 8,
  base: { ...cornerShop, suppliers: { importer: { leadTime: { kind: 'exponential', mean: '2 d' } } } },
  whatIfs: [later],
};

/** Opens the form on the supplier of the shop. */
async function openSupplier(page: Page): Promise<void> {
  await enterStudy(page, shop);
  await page.getByRole('tab', { name: /^Inventory/ }).click();
  await page.locator('summary', { hasText: /^Suppliers/ }).click();
  await page.locator('summary', { hasText: /^importer/ }).click();
}

test('a law is drawn as it is typed, told in words, and stands against the baseline', async ({ page }) => {
  const found = complaints(page);
  await openSupplier(page);
  const picture = page.getByRole('img', { name: /^Spread:/ });
  await expect(picture).toHaveAccessibleName(/mean 4\sd, one in ten longer than/);
  // An exponential law of mean 2: one in ten beyond 2 ln 10 = 4.605.
  await expect(picture).toHaveAccessibleName(/baseline: mean 2\sd, one in ten longer than 4\.6/);
  const mean = page.locator('.law-slot').getByRole('textbox', { name: 'mean' });
  await mean.fill('9 d');
  await expect(picture).toHaveAccessibleName(/mean 9\sd/);
  await expect(page.getByRole('button', { name: /^Undo: .*mean/ })).toHaveCount(0);
  await mean.fill('9 of them');
  await expect(page.getByText('These numbers describe no spread yet.')).toBeVisible();
  await mean.press('Escape');
  await expect(picture).toHaveAccessibleName(/mean 4\sd/);
  await mean.fill('9 d');
  await mean.press('Enter');
  await expect(page.getByRole('button', { name: /^Undo: .*mean/ })).toBeEnabled();
  await expect(picture).toHaveAccessibleName(/mean 9\sd/);
  expect(await violations(page)).toEqual([]);
  expect(found).toEqual([]);
});

test('the flow of goods shows loads, what belongs together, and leads to the rows of the tables by keyboard', async ({
  page,
}) => {
  const found = complaints(page);
  await page.goto('./#/scenarios');
  await page.getByRole('tab', { name: /^Production/ }).click();
  const flow = page.getByRole('region', { name: 'How goods flow' });
  await expect(flow).toContainText(/Busiest: L\d assembly, \d+ % of its hours\./);
  const line = flow.getByRole('button', { name: /^L2 line; from .*; to .*; assembly \d+ % loaded/ });
  await line.focus();
  await expect(line).toHaveClass(/lit/);
  await expect(flow.getByRole('button', { name: /^A1 item/ })).toHaveClass(/dim/);
  await expect(flow.getByRole('button', { name: /^B1 item/ })).toHaveClass(/lit/);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Tables' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('grid')).toBeFocused();
  await expect(page.locator('.tables-room [aria-selected="true"]')).toHaveText('L2');
  expect(found).toEqual([]);
});
