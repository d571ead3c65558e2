import { expect, type Page, test } from '@playwright/test';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { lever, openEditor, slider, undo } from './editor-page.ts';
import { complaints, enterStudy, violations, violationsInBothThemes } from './page.ts';

const moreTea = {
  id: 'more',
  title: 'More tea, sooner',
  patch: { stocks: { 'tea@shop': { rule: { S: 60 } } }, suppliers: { importer: { leadTime: '2 d' } } },
};
const shop = { kind: 'study', title: 'Corner shop', replications: 8, base: cornerShop, whatIfs: [moreTea] };

const changedCount = (page: Page) => page.locator('.editor-name .caption');
const rooms = [
  'Changes',
  'Market',
  'Forecast',
  'Coordination',
  'Production',
  'Inventory & supply',
  'People & technology',
  'Money',
  'Tables',
  'Run',
  'Text',
];

test('a lever moves by keyboard, its change is named, undone and redone, and the numbers follow', async ({ page }) => {
  const found = complaints(page);
  await openEditor(page);
  const before = await changedCount(page).textContent();
  const weight = slider(page, /Weight of the sales view/);
  await weight.focus();
  await page.keyboard.press('End');
  await expect(weight).toHaveAttribute('aria-valuetext', '100 %');
  await expect(lever(page, /Weight of the sales view/)).toContainText('was 60');
  await page.keyboard.press('PageDown');
  await expect(weight).toHaveAttribute('aria-valuetext', '80 %');
  await expect(changedCount(page)).not.toHaveText(before ?? '');
  const letter = await page.locator('#scenario-title .badge').textContent();
  await expect(page.getByRole('button', { name: `Undo: ${letter}: Weight of the sales view` })).toBeEnabled();
  await undo(page).click();
  await expect(weight).toHaveAttribute('aria-valuetext', '60 %');
  await expect(changedCount(page)).toHaveText(before ?? '');
  await page.getByRole('button', { name: /^Redo: / }).click();
  await expect(weight).toHaveAttribute('aria-valuetext', '80 %');
  await lever(page, /Weight of the sales view/)
    .getByRole('button', { name: /undo/ })
    .click();
  await expect(weight).toHaveAttribute('aria-valuetext', '60 %');
  await expect(page.getByRole('region', { name: /against A/ })).toContainText(/of 30 pairs|30 pairs/);
  expect(found).toEqual([]);
});

test('what is typed and cannot be is kept, marked and explained, and the last valid study keeps running', async ({
  page,
}) => {
  await openEditor(page);
  const typed = page.getByRole('textbox', { name: 'Functions attend, typed' });
  await typed.fill('often');
  await typed.press('Enter');
  await expect(typed).toHaveValue('often');
  await expect(typed).toHaveAttribute('aria-invalid', 'true');
  await expect(lever(page, /Functions attend/)).toContainText(/expected a number/);
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(typed).toHaveValue('often');
  await typed.fill('50');
  await typed.press('Enter');
  await expect(typed).not.toHaveAttribute('aria-invalid', 'true');
  await expect(slider(page, /Functions attend/)).toHaveAttribute('aria-valuetext', '50 %');
});

test('what-ifs are made, renamed, moved, locked, set aside and removed, and keep letter and colour', async ({
  page,
}) => {
  await openEditor(page);
  const names = page.locator('.entry-name');
  const menu = (title: string) => page.getByRole('combobox', { name: `More about ${title}` });
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await expect(names).toHaveCount(7);
  const title = page.getByRole('textbox', { name: 'Name' });
  await title.fill('Twice the safety');
  await title.press('Enter');
  await expect(names.nth(6)).toHaveText('G Twice the safety');
  await menu('Twice the safety').selectOption({ label: 'Move up' });
  await expect(names.nth(5)).toHaveText('G Twice the safety');
  const entry = (n: number) => page.locator('.what-ifs li:has(.entry-name)').nth(n);
  await entry(5).locator('.entry-grip').hover();
  await page.mouse.down();
  const second = await entry(1).boundingBox();
  await page.mouse.move(second!.x + 20, second!.y + 4, { steps: 5 });
  await expect(entry(1)).toHaveClass(/drop-above/);
  await page.keyboard.press('Escape');
  await expect(entry(1)).not.toHaveClass(/drop-above/);
  await page.mouse.up();
  await expect(names.nth(5)).toHaveText('G Twice the safety');
  await entry(1).locator('.entry-grip').hover();
  await page.mouse.down();
  const third = await entry(2).boundingBox();
  await page.mouse.move(third!.x + 20, third!.y + third!.height - 4, { steps: 5 });
  await expect(entry(2)).toHaveClass(/drop-below/);
  await page.mouse.up();
  await expect(names.nth(2)).toHaveText('B In tandem, meeting every week');
  await page.getByRole('button', { name: 'Undo: move In tandem, meeting every week' }).click();
  await expect(names.nth(1)).toHaveText('B In tandem, meeting every week');
  await menu('Twice the safety').selectOption({ label: 'Lock' });
  await expect(page.getByText(/Locked: it cannot be changed/)).toBeVisible();
  await expect(slider(page, /Weight of the sales view/)).toBeDisabled();
  await menu('Twice the safety').selectOption({ label: 'Unlock' });
  await menu('Twice the safety').selectOption({ label: 'Set aside' });
  await expect(page.locator('.aside')).toContainText('set aside');
  await menu('Twice the safety').selectOption({ label: 'Remove' });
  await expect(names).toHaveCount(6);
  await expect(page.getByRole('button', { name: 'Undo: remove Twice the safety' })).toBeEnabled();
  await undo(page).click();
  await expect(names).toHaveCount(7);
});

test('the generated form adds, changes and removes what no lever reaches', async ({ page }) => {
  await openEditor(page);
  await page.getByRole('tab', { name: /^Production/ }).click();
  await page.locator('summary').filter({ hasText: 'Lines and stations' }).click();
  await page.locator('.fold-body summary').filter({ hasText: 'L1' }).first().click();
  const limit = page.getByRole('textbox', { name: 'lots on the line (WIP limit)' });
  await limit.fill('0');
  await limit.press('Enter');
  await expect(page.locator('.field').filter({ has: limit })).toContainText('expected at least 1, found 0');
  await limit.fill('4');
  await limit.press('Enter');
  await expect(page.locator('.field.changed').filter({ hasText: 'lots on the line' })).toContainText('was not set');
  await page.getByRole('tab', { name: /^Changes/ }).click();
  const row = page.getByRole('row').filter({ hasText: 'Lots allowed on a line' });
  await expect(row).toContainText('4');
  await row.getByRole('button', { name: /undo/ }).click();
  await expect(row).toHaveCount(0);
});

test('axe finds nothing in any room of the editor, light and dark', async ({ page }) => {
  test.setTimeout(90_000);
  await openEditor(page);
  for (const room of rooms) {
    await page.getByRole('tab', { name: new RegExp(`^${room}`) }).click();
    for (const summary of await page.locator('#room summary').all()) await summary.click();
    expect(await violationsInBothThemes(page), room).toEqual([]);
  }
});

test('the rooms are walked with the arrow keys', async ({ page }) => {
  await openEditor(page);
  await page.getByRole('tab', { name: /^Coordination/ }).focus();
  for (const room of ['Production', 'Inventory & supply']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: new RegExp(`^${room}`) })).toBeFocused();
  }
  await page.keyboard.press('Home');
  await expect(page.getByRole('tab', { name: /^Changes/ })).toHaveAttribute('aria-selected', 'true');

  // All channels between sales and production are set at once, in one named step.
  await page.getByRole('tab', { name: /^Forecast/ }).click();
  await page.getByRole('radio', { name: '50 %' }).press('Space');
  await expect(page.getByRole('heading', { name: /50 % silo/ })).toBeVisible();
  await expect(slider(page, /Orders reach production/i)).toHaveAttribute('aria-valuetext', /^0\.5/);
  await page.getByRole('button', { name: 'Undo: B: silo level' }).click();
  await expect(page.getByRole('heading', { name: /one by one/ })).toBeVisible();
});

test('what each change is worth is worked out on request, with progress and an end', async ({ page }) => {
  await enterStudy(page, shop);
  await page.getByRole('tab', { name: /^Changes/ }).click();
  await page.getByRole('button', { name: 'Work it out', exact: true }).click();
  const worth = page.getByRole('region', { name: 'What each change is worth' });
  await expect(worth.getByRole('row')).toHaveCount(3, { timeout: 30_000 });
  await expect(worth.getByRole('button', { name: 'Work it out again' })).toBeVisible({ timeout: 30_000 });
  await expect(worth).toContainText('Mean over all orders');
  expect(await violations(page)).toEqual([]);
});
