import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { complaints, violations, violationsInBothThemes } from './page.ts';
import { cell, cellBar, choose, grid, open, paste, press, shown } from './tables-page.ts';

test('a block from a spreadsheet is pasted, marked where it is wrong, runs, and is undone in one step', async ({
  page,
}) => {
  const found = complaints(page);
  await open(page, 'Items');
  await paste(page, 'A1\tWasher\tfinished\tA\t61,5\r\nA2\tDryer\tfinished\tA\tdear\r\nN1\tNew one\tmaterial\tA\t\r\n');
  await expect(shown(page, 'A1', 4)).toHaveText('61.5');
  await expect(cell(page, 'A2', 4)).toHaveAttribute('aria-invalid', 'true');
  await expect(shown(page, 'N1', 1)).toHaveText('New one');
  await expect(page.getByText('1 cell is not right')).toBeVisible();
  await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(cellBar(page)).toContainText('expected a number, found "dear"');
  await page.keyboard.type('52');
  await press(page, 'Enter');
  await expect(cell(page, 'A2', 4)).not.toHaveAttribute('aria-invalid');
  await press(page, 'Control+z', 'Control+z');
  await expect(shown(page, 'A1', 4)).toHaveText('48');
  await expect(page.getByRole('rowheader', { name: 'N1' })).toHaveCount(0);
  await press(page, 'Control+y');
  await expect(shown(page, 'A1', 4)).toHaveText('61.5');
  expect(found).toEqual([]);
});

test('a range is copied to another place by the keys of the clipboard', async ({ page }) => {
  await open(page, 'Items');
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowRight');
  await press(page, 'Control+c', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'Control+v');
  await expect(shown(page, 'B1', 4)).toHaveText('48');
  await expect(shown(page, 'B1', 5)).toHaveText('21');
  await expect(shown(page, 'B2', 4)).toHaveText('48');
  await press(page, 'Shift+ArrowDown', 'Control+d');
  await expect(shown(page, 'B2', 4)).toHaveText('48');
  await press(page, 'Control+x');
  await expect(shown(page, 'B2', 4)).toHaveText('');
});

test('every cell is reached, edited and left by the keyboard', async ({ page }) => {
  await open(page, 'Items');
  await press(page, 'ArrowRight', 'Enter');
  await expect(page.getByRole('textbox', { name: 'A1 Title' })).toBeFocused();
  await page.keyboard.type('Washer');
  await press(page, 'Tab');
  await expect(shown(page, 'A1', 1)).toHaveText('Washer');
  await expect(cellBar(page)).toContainText('A1 · Kind');
  await press(page, 'F2', 'Escape', 'Shift+Tab');
  await expect(cellBar(page)).toContainText('A1 · Title');
  await press(page, 'Delete');
  await expect(shown(page, 'A1', 1)).toHaveText('');
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight');
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(4);
  await press(page, 'Control+End');
  await expect(cellBar(page)).toContainText('to add a row');
  await press(page, 'Home');
  await page.keyboard.type('Z9');
  await press(page, 'Enter');
  await expect(page.getByRole('rowheader', { name: 'Z9' })).toBeVisible();
  await press(page, 'Escape', 'Tab');
  await expect(grid(page)).not.toBeFocused();
});

test('an id is renamed wherever it stands, and what goes with a row is told before', async ({ page }) => {
  await open(page, 'Items');
  await page.keyboard.type('Washer');
  await press(page, 'Enter');
  await choose(page, 'Stocks');
  await expect(page.getByRole('rowheader', { name: 'Washer' })).toBeVisible();
  await choose(page, 'Items');
  await page.getByRole('searchbox').fill('Washer');
  await page.getByRole('button', { name: 'Delete rows' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete Washer?' });
  await expect(dialog).toContainText('1 stock');
  await expect(dialog).toContainText('3 demand layers');
  expect(await violations(page)).toEqual([]);
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: 'Delete rows' })).toBeFocused();
  await press(page, 'Enter');
  await dialog.getByRole('button', { name: 'Delete all that' }).click();
  await choose(page, 'Stocks');
  await expect(page.getByRole('rowheader', { name: 'A2' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Washer' })).toHaveCount(0);
});

test('a file says what it changes and which cells are wrong before anything happens', async ({ page }) => {
  await open(page, 'Items');
  const csv = 'Item;Kind;Price\nA1;finished;50,5\nnew;finnished;1\n';
  await page.setInputFiles('input[aria-label="Import …"]', {
    name: 'items.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  const dialog = page.getByRole('dialog', { name: 'Import items.csv' });
  await expect(dialog.getByRole('row', { name: 'Items 1 1 10' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^items B3 Kind finnished/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(shown(page, 'A1', 4)).toHaveText('48');
  await page.setInputFiles('input[aria-label="Import …"]', {
    name: 'items.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await dialog.getByRole('checkbox').uncheck();
  await expect(dialog.getByRole('row', { name: 'Items 1 1 0' })).toBeVisible();
  await dialog.getByRole('button', { name: /^Import, with marks/ }).click();
  await expect(shown(page, 'A1', 4)).toHaveText('50.5');
  await expect(cell(page, 'new', 2)).toHaveAttribute('aria-invalid', 'true');
});

test('a workbook that was filled in makes a study of its own', async ({ page }) => {
  await open(page, 'Items');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Workbook', exact: true }).click();
  const path = await (await download).path();
  await page.setInputFiles('input[aria-label="New study from workbook …"]', {
    name: 'my factory.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path),
  });
  const dialog = page.getByRole('dialog', { name: 'New study from my factory.xlsx' });
  await expect(dialog.getByRole('row', { name: 'Items 11 0 0' })).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'not right' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('banner')).not.toContainText('Apart and in tandem');
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
  await page.goto('./#/compare');
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty({ timeout: 60_000 });
});

test('axe finds nothing in tables with marks, light and dark', async ({ page }) => {
  await open(page, 'Items');
  await paste(page, 'A1\tWasher\tfinnished\n');
  await expect(page.locator('[aria-invalid]')).toHaveCount(1);
  expect(await violationsInBothThemes(page)).toEqual([]);
  for (const table of ['Stocks', 'Stations', 'Company', 'Set-ups']) {
    await choose(page, table);
    expect(await violationsInBothThemes(page), table).toEqual([]);
  }
});
