import { expect, type Page } from '@playwright/test';

/** The table on screen. */
export const grid = (page: Page) => page.getByRole('grid');
export const cellBar = (page: Page) => page.locator('.cell-bar');

/** Goes to another table. */
export const choose = (page: Page, table: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Tables' })
    .getByRole('button', { name: new RegExp(`^${table}(?! levels)`) })
    .click();

/** The text that a cell shows, without what is said of it to those who listen. */
export const shown = (page: Page, row: string, column: number) => cell(page, row, column).locator('.cell-text');

/** Opens a table of the base. */
export async function open(page: Page, table: string): Promise<void> {
  await page.goto('./#/scenarios');
  await page.getByRole('tab', { name: 'Tables' }).click();
  await choose(page, table);
  await expect(grid(page)).toHaveAccessibleName(table);
  await grid(page).focus();
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Pastes a text as the clipboard would hand it over. */
export const paste = (page: Page, text: string): Promise<void> =>
  grid(page).evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

export const cell = (page: Page, row: string, column: number) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
    .locator('[data-column]')
    .nth(column);
