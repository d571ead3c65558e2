import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { largeCompany } from '../fixtures/large-company.ts';
import { complaints, violations } from './page.ts';

const grid = (page: Page) => page.getByRole('grid');
const cellBar = (page: Page) => page.locator('.cell-bar');

async function open(page: Page, table: string): Promise<void> {
  await page.goto('./#/tables');
  await page.getByRole('navigation', { name: 'Tables' }).getByRole('button', { name: table }).click();
  await expect(grid(page)).toHaveAccessibleName(table);
  await grid(page).focus();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Pastes a text as the clipboard would hand it over. */
const paste = (page: Page, text: string): Promise<void> =>
  grid(page).evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const cell = (page: Page, row: string, column: number) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
    .locator('[data-column]')
    .nth(column);

test('a block from a spreadsheet is pasted, marked where it is wrong, runs, and is undone in one step', async ({
  page,
}) => {
  const found = complaints(page);
  await open(page, 'Items');
  await paste(page, 'A1\tWasher\tfinished\tA\t61,5\r\nA2\tDryer\tfinished\tA\tdear\r\nN1\tNew one\tmaterial\tA\t\r\n');
  await expect(cell(page, 'A1', 4)).toHaveText('61.5');
  await expect(cell(page, 'A2', 4)).toHaveAttribute('aria-invalid', 'true');
  await expect(cell(page, 'N1', 1)).toHaveText('New one');
  await expect(page.getByText('1 cell is not right')).toBeVisible();
  await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(cellBar(page)).toContainText('expected a number, found "dear"');
  await page.keyboard.type('52');
  await press(page, 'Enter');
  await expect(cell(page, 'A2', 4)).not.toHaveAttribute('aria-invalid');
  await press(page, 'Control+z', 'Control+z');
  await expect(cell(page, 'A1', 4)).toHaveText('48');
  await expect(page.getByRole('rowheader', { name: 'N1' })).toHaveCount(0);
  await press(page, 'Control+y');
  await expect(cell(page, 'A1', 4)).toHaveText('61.5');
  expect(found).toEqual([]);
});

test('every cell is reached, edited and left by the keyboard', async ({ page }) => {
  await open(page, 'Items');
  await press(page, 'ArrowRight', 'Enter');
  await expect(page.getByRole('textbox', { name: 'A1 Title' })).toBeFocused();
  await page.keyboard.type('Washer');
  await press(page, 'Tab');
  await expect(cell(page, 'A1', 1)).toHaveText('Washer');
  await expect(cellBar(page)).toContainText('A1 · Kind');
  await press(page, 'F2', 'Escape', 'Shift+Tab');
  await expect(cellBar(page)).toContainText('A1 · Title');
  await press(page, 'Delete');
  await expect(cell(page, 'A1', 1)).toHaveText('');
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight');
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(4);
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
  await page.getByRole('button', { name: /^Stocks/ }).click();
  await expect(page.getByRole('rowheader', { name: 'Washer' })).toBeVisible();
  await page.getByRole('button', { name: /^Items/ }).click();
  await page.getByRole('button', { name: 'Delete rows' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete Washer?' });
  await expect(dialog).toContainText('1 stock');
  await expect(dialog).toContainText('3 demand layers');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Delete all that' }).click();
  await page.getByRole('button', { name: /^Stocks/ }).click();
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
  await expect(cell(page, 'A1', 4)).toHaveText('48');
  await page.setInputFiles('input[aria-label="Import …"]', {
    name: 'items.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await dialog.getByRole('checkbox').uncheck();
  await expect(dialog.getByRole('row', { name: 'Items 1 1 0' })).toBeVisible();
  await dialog.getByRole('button', { name: /^Import, with marks/ }).click();
  await expect(cell(page, 'A1', 4)).toHaveText('50.5');
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in tables with marks, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, 'Items');
    await paste(page, 'A1\tWasher\tfinnished\n');
    await expect(page.locator('[aria-invalid]')).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
    for (const table of ['Stocks', 'Stations', 'Company', 'Set-ups']) {
      await page.getByRole('button', { name: new RegExp(`^${table}`) }).click();
      expect(await violations(page), table).toEqual([]);
    }
  });
}

interface Longest {
  longTasks: { name: string; ms: number }[];
}

/** Has the browser note every task of more than 50 ms from now on. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const found: Longest['longTasks'] = [];
    (globalThis as unknown as Longest).longTasks = found;
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) found.push({ name: `at ${startTime}`, ms: duration });
    }).observe({ type: 'longtask' });
  });

const longTasks = (page: Page) => page.evaluate(() => (globalThis as unknown as Longest).longTasks);

test('a thousand products are edited, pasted and looked through without a task of 50 ms', async ({ page }) => {
  test.setTimeout(180_000);
  const study = JSON.stringify({ format: 1, kind: 'study', replications: 1, base: largeCompany(1000) }, null, 2);
  await page.goto('./');
  const file = { name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(study) };
  await page.setInputFiles('input[aria-label="Open a file"]', file);
  await open(page, 'Items');
  await expect(page.getByText(/^1.003 items$/)).toBeVisible({ timeout: 30_000 });
  await page.waitForTimeout(8000);
  await watchTasks(page);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('61');
  await press(page, 'Enter');
  await expect(cell(page, 'P0001', 4)).toHaveText('61');
  await page.waitForTimeout(4000);
  console.log('edit', await longTasks(page));
  await press(page, 'Control+End', 'PageUp', 'PageUp', 'Control+Home');
  await page.getByRole('searchbox').fill('P09');
  await expect(page.getByText(/^100 of 1.003 items$/)).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Price' }).click();
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Price' }).click();
  await page.getByRole('button', { name: 'Price' }).click();
  console.log('look', await longTasks(page));
  await grid(page).focus();
  const rows = Array.from(
    { length: 1000 },
    (_, n) => `P${String(n + 1).padStart(4, '0')}\tPasted ${n}\tfinished\tA\t${n + 1}`,
  );
  await press(page, 'Control+Home');
  await paste(page, rows.join('\n'));
  await expect(cell(page, 'P0002', 1)).toHaveText('Pasted 1', { timeout: 20_000 });
  await page.waitForTimeout(4000);
  console.log('paste', await longTasks(page));
  await press(page, 'Control+z');
  await expect(cell(page, 'P0002', 1)).toHaveText('Product P0002');
  await page.waitForTimeout(4000);
  console.log('undo', await longTasks(page));
  for (const table of ['Stocks', 'Demand', 'Unit times']) {
    await page.getByRole('button', { name: new RegExp(`^${table}`) }).click();
    await expect(grid(page)).toHaveAccessibleName(table);
  }
  await page.waitForTimeout(500);
  console.log('tables', await longTasks(page));
  expect(await longTasks(page)).toEqual([]);
});
