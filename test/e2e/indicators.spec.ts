import { expect, test } from '@playwright/test';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { complaints, enterStudy, violations } from './page.ts';

const more = { id: 'more', title: 'More tea', patch: { stocks: { 'tea@shop': { rule: { S: 60 } } } } };
const shop = { kind: 'study', title: 'Corner shop', replications: 8, base: cornerShop, whatIfs: [more] };

test('indicators are chosen and ordered, and stay so through a reload', async ({ page }) => {
  const found = complaints(page);
  await enterStudy(page, shop);
  await page.goto('./#/compare');
  const table = page.getByRole('table', { name: /^Indicators/ });
  const names = table.locator('tbody th[scope="row"] button');
  await expect(names.filter({ hasText: 'Unit fill rate' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/(Better|Worse) in \d of 8 histories/);

  await page.getByRole('button', { name: 'Choose indicators' }).click();
  await page.getByRole('searchbox', { name: 'Find an indicator' }).fill('no such thing');
  await expect(page.getByText(/No indicator is called/)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find an indicator' }).fill('fill rate');
  const before = await names.count();
  await page.getByRole('checkbox', { name: 'Line fill rate' }).check();
  await expect(names).toHaveCount(before + 1);
  await expect(page.getByRole('combobox', { name: 'Show' })).toHaveValue('chosen');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'Order', exact: true }).selectOption('name');
  const shown = await names.allTextContents();
  expect(shown).toEqual([...shown].sort((a, b) => a.localeCompare(b)));
  await page.reload();
  await expect(names).toHaveText(shown);
  expect(found).toEqual([]);
});
