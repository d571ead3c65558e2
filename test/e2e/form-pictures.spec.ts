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
  base: {
    ...cornerShop,
    segments: { walkIn: { place: 'shop', patience: { immediate: 0.2, mean: '5 d' } } },
    suppliers: { importer: { leadTime: { kind: 'exponential', mean: '2 d' } } },
  },
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

  await page.getByRole('tab', { name: /^Market/ }).click();
  await page.locator('summary', { hasText: /^Customer segments/ }).click();
  await page.locator('summary', { hasText: /^walk in/ }).click();
  await page.locator('summary', { hasText: /^patience/ }).click();
  const waiting = page.getByRole('img', { name: /^Customers who still wait:/ });
  await expect(waiting).toHaveAccessibleName(/20\s% leave at once, the others wait 5\sd on average/);
  await page.getByRole('textbox', { name: 'forever' }).fill('0.9');
  await expect(page.getByText('These numbers describe no patience yet.')).toBeVisible();
  await page.getByRole('textbox', { name: 'forever' }).fill('0.3');
  await expect(waiting).toHaveAccessibleName(/30\s% wait for ever; baseline: 20\s% leave at once/);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'forever' }).press('Escape');

  // The same laws where they stand in cells of the tables.
  await page.getByRole('tab', { name: 'Tables' }).click();
  await page
    .getByRole('navigation', { name: 'Tables' })
    .getByRole('button', { name: /^Suppliers/ })
    .click();
  await page.getByRole('gridcell', { name: /^gamma 9 d/ }).click();
  await expect(picture).toHaveAccessibleName(/mean 9\sd, one in ten longer than .*; baseline: mean 2\sd/);
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
