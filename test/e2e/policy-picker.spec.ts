import { expect, test } from '@playwright/test';
import { complaints, violationsInBothThemes } from './page.ts';

test('a policy is chosen by keyboard with numbers for the company, runs, and is undone', async ({ page }) => {
  const found = complaints(page);
  await page.goto('./#/scenarios');
  await page.getByRole('tab', { name: /^Inventory/ }).click();
  const picker = page.getByRole('region', { name: /^Policy:/ });
  await expect(picker.getByRole('heading', { name: 'Policy: Make to stock, plan-driven' })).toBeVisible();
  await picker.getByRole('button', { name: 'Choose another policy' }).press('Enter');
  const now = picker.getByRole('radio', { name: /^Make to stock, plan-driven now/ });
  await expect(now).toBeChecked();
  await now.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await expect(picker.getByRole('radio', { name: /^JIT kanban/ })).toBeChecked();
  await expect(picker.getByRole('row', { name: /^A1@dc/ })).toContainText('900');
  expect(await violationsInBothThemes(page)).toEqual([]);

  await picker.getByRole('radio', { name: /^Hybrid push–pull/ }).check({ force: true });
  await expect(picker.getByRole('row', { name: /^A1@dc/ })).toContainText('0–');
  await expect(picker.getByRole('row', { name: /^kitA@plant/ })).toContainText('7 wk');

  await picker.getByRole('radio', { name: /^CONWIP/ }).check({ force: true });
  await expect(picker.getByRole('row', { name: /^A1@dc/ })).toContainText(/11.?313/);
  await expect(picker).toContainText('Line L1: at most 2 lots');
  await picker.getByRole('button', { name: 'Take CONWIP' }).click();
  await expect(picker.getByRole('heading', { name: 'Policy: CONWIP' })).toBeVisible();
  await expect(page.getByText('Stocks and their rules')).toBeVisible();
  await expect(page.getByRole('region', { name: /against A/ })).toContainText(/of 30 pairs|30 pairs/, {
    timeout: 60_000,
  });
  const undo = page.getByRole('button', { name: /^Undo: .: policy → CONWIP$/ });
  await undo.click();
  await expect(picker.getByRole('heading', { name: 'Policy: Make to stock, plan-driven' })).toBeVisible();
  expect(found).toEqual([]);
});
