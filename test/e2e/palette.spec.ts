import { expect, test } from '@playwright/test';
import { complaints, violations } from './page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`by Ctrl K one goes to a lever, a page, a definition, and takes a change back, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const found = complaints(page);
    await page.goto('./');
    await expect(page.getByRole('button', { name: /^Find a page/ })).toBeVisible();
    await page.keyboard.press('Control+k');
    const search = page.getByRole('combobox', { name: 'Go to, or do' });
    await expect(search).toBeFocused();
    expect(await violations(page)).toEqual([]);

    await search.fill('safety stock lever');
    await expect(page.getByRole('option').first()).toContainText('Safety stock');
    await page.keyboard.press('Enter');
    const lever = page.getByRole('group', { name: 'Safety stock', exact: true });
    await expect(lever.getByRole('slider')).toBeFocused();
    await page.keyboard.press('End');

    await page.keyboard.press('Control+k');
    await search.fill('undo');
    await expect(page.getByRole('option').first()).toContainText(/Undo: .: Safety stock/);
    await page.keyboard.press('Enter');
    await expect(lever).not.toContainText('was');

    await page.keyboard.press('Control+k');
    await search.fill('safety factor');
    await expect(page.getByRole('option').first()).toContainText('safety factor z');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-field$="/rule/z"] input')).toBeFocused();

    await page.keyboard.press('Control+k');
    await search.fill('rename c ');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();

    await page.keyboard.press('Control+k');
    await search.fill('no such thing at all');
    await expect(page.getByText(/Nothing is called/).first()).toBeVisible();
    await search.fill('otif');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/glossary\/otif$/);

    await page.getByRole('button', { name: /^Find a page/ }).click();
    await page.keyboard.press('Escape');
    await expect(search).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await search.fill('compare');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/compare$/);

    await expect(page.locator('[data-chart="differences"]')).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Control+k');
    await search.fill('chart each history');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-chart="differences"]')).toBeFocused();
    expect(found).toEqual([]);
  });
}

test('what is typed before the palette is there is not lost', async ({ page }) => {
  await page.route(/palette.*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto('./#/trust');
  await expect(page.getByRole('button', { name: /^Find a page/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('safty', { delay: 20 });
  for (let letters = 0; letters < 2; letters++) await page.keyboard.press('Backspace');
  await page.keyboard.type('ety stock', { delay: 20 });
  await expect(page.getByRole('combobox', { name: 'Go to, or do' })).toHaveValue('safety stock');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Go to, or do' })).toHaveValue('');
});
