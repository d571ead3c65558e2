// The sentence of the strategy team (design brief): in ten minutes we had our own factory in it, eight what-ifs side by
// side, and knew which differences were real. By keyboard and clipboard, as in a meeting.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { complaints, enterStudy, violations } from './page.ts';

const lever = (page: Page, name: RegExp) => page.getByRole('group', { name }).getByRole('slider');

/** What-ifs by the room and the lever that is moved, and the keys that move it. */
const whatIfs: readonly (readonly [title: string, room: RegExp, lever: RegExp, keys: readonly string[]])[] = [
  ['A tenth more customers', /^Market/, /^(changed )?Demand$/, ['PageUp', 'PageUp']],
  ['A tenth fewer customers', /^Market/, /^(changed )?Demand$/, ['PageDown', 'PageDown']],
  ['Customers order a day ahead', /^Market/, /Customers order ahead$/, ['ArrowRight']],
  ['Customers order two days ahead', /^Market/, /Customers order ahead$/, ['ArrowRight', 'ArrowRight']],
  ['Supplier twice as slow', /^Inventory/, /Supplier lead times?$/, ['PageUp', 'PageUp', 'PageUp']],
  ['Supplier faster', /^Inventory/, /Supplier lead times?$/, ['PageDown', 'PageDown']],
  ['Wrong records', /^People/, /Booking errors$/, ['PageUp']],
  ['More demand and a slow supplier', /^Market/, /^(changed )?Demand$/, ['PageUp']],
];

test('our own factory is in it, with eight what-ifs side by side and the differences that are real', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const found = complaints(page);
  await enterStudy(page, { kind: 'study', title: 'Ours', replications: 12, base: cornerShop });
  await page.getByRole('tab', { name: 'Tables' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Workbook', exact: true }).click();
  const workbook = readFileSync(await (await download).path());
  await page.setInputFiles('input[aria-label="New study from workbook …"]', {
    name: 'our shop.xlsx',
    mimeType: 'application/octet-stream',
    buffer: workbook,
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(page.locator('.study-name')).toContainText('Corner shop');

  for (const [title, room, name, keys] of whatIfs) {
    await page.getByRole('button', { name: 'New', exact: true }).press('Enter');
    const field = page.getByRole('textbox', { name: 'Name' });
    await field.fill(title);
    await field.press('Enter');
    await page.getByRole('tab', { name: room }).click();
    await lever(page, name).focus();
    for (const key of keys) await page.keyboard.press(key);
    await expect(page.getByRole('group', { name })).toContainText('was ');
  }
  await expect(page.locator('.entry-name')).toHaveCount(1 + whatIfs.length);

  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Compare' }).press('Enter');
  const chips = page.getByRole('list', { name: 'Scenarios compared' }).getByRole('listitem');
  await expect(chips).toHaveCount(1 + whatIfs.length, { timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/on the same customers|No difference shown/, {
    timeout: 60_000,
  });
  // One mark for every what-if: filled where its difference is shown, hollow where it is not.
  const marks = page.getByRole('row', { name: /^Unit fill rate/ }).locator('svg g[data-slot]');
  await expect(marks).toHaveCount(whatIfs.length);
  await expect(page.getByText(/with 8 comparisons judged together \(Holm\)/)).toBeVisible();
  const finished = page.getByText(/of 30 pairs|30 pairs/).first();
  await expect(finished).toBeVisible({ timeout: 60_000 });
  // The slow supplier costs service, and that is shown; the table says of every indicator whether it is.
  await chips.filter({ hasText: 'Supplier twice as slow' }).getByRole('button').first().press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Supplier twice as slow');
  await expect(page.getByRole('row', { name: /^Unit fill rate/ })).toContainText('worse', { timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  expect(found).toEqual([]);
});
