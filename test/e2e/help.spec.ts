import { expect, test } from '@playwright/test';
import { complaints, violations } from './page.ts';

test('the glossary is searched, and an entry has an address of its own', async ({ page }) => {
  const found = complaints(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'Help', exact: true }).press('Enter');
  await page.getByRole('link', { name: 'Glossary' }).press('Enter');
  await page.getByRole('searchbox', { name: 'Find a term' }).fill('on time in full');
  await page.getByRole('navigation', { name: 'Terms' }).getByRole('link').first().press('Enter');
  await expect(page).toHaveURL(/#\/glossary\/otif$/);
  await expect(page.getByRole('heading', { level: 2, name: 'On time in full' })).toBeFocused();
  await expect(page.getByRole('searchbox', { name: 'Find a term' })).toHaveValue('on time in full');
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'On time in full' })).toBeVisible();
  expect(found).toEqual([]);
});

test('a search without hits says so, and leads back to all terms', async ({ page }) => {
  await page.goto('./#/glossary');
  await page.getByRole('searchbox', { name: 'Find a term' }).fill('zzzz');
  await expect(page.getByText('Nothing here is called “zzzz”', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Show all terms' }).click();
  await expect(page.getByRole('link', { name: 'Little’s law' }).first()).toBeVisible();
});

test('a definition on Compare leads to the glossary by keyboard', async ({ page }) => {
  await page.goto('./#/compare');
  const name = page.getByRole('button', { name: 'Unit fill rate' }).first();
  await name.waitFor({ timeout: 60_000 });
  await name.press('Enter');
  await name.press('Tab');
  await expect(page.getByRole('link', { name: 'Unit fill rate (P2) in the glossary' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/glossary\/fillRate$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the pages that help, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const place of ['glossary', 'glossary/otif', 'glossary/field-lead', 'glossary/none', 'keys']) {
      await page.goto(`./#/${place}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      expect(await violations(page), place).toEqual([]);
    }
    await page.getByRole('button', { name: 'Help', exact: true }).click();
    expect(await violations(page), 'menu').toEqual([]);
  });
}
