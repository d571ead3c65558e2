import { expect, type Page, test } from '@playwright/test';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { complaints, enterStudy, violations } from './page.ts';

const moreTea = { id: 'more', title: 'More tea', patch: { stocks: { 'tea@shop': { rule: { S: 60 } } } } };
const shop = { kind: 'study', title: 'Corner shop', replications: 12, base: cornerShop, whatIfs: [moreTea] };
const editor = (page: Page) => page.getByRole('textbox', { name: 'Study, as JSON' });

test('a wrong value is named at its path, kept, and the last valid study stays in force', async ({ page }) => {
  const found = complaints(page);
  await enterStudy(page, shop);
  const valid = await editor(page).inputValue();
  await editor(page).evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.lastIndexOf('60');
    area.focus();
    area.setSelectionRange(at, at + 2);
  });
  await page.keyboard.insertText('"sixty"');
  await expect(page.getByText('1 problem. The last valid study stays in force.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('rule/S');
  expect(await editor(page).inputValue()).toContain('"sixty"');
  expect(await violations(page)).toEqual([]);
  await page.goto('./#/compare');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('More tea');
  await page.goto('./#/scenarios');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('Valid. Runs as it stands.')).toBeVisible();
  expect(await editor(page).inputValue()).toBe(valid);
  expect(found).toEqual([]);
});

test('what was typed survives a reload, valid or not', async ({ page }) => {
  await enterStudy(page, shop);
  await editor(page).fill('{ "kind": "study", "base": ');
  await expect(page.getByText(/1 problem\./)).toBeVisible();
  await page.waitForTimeout(500); // saving waits for a pause in typing
  await page.reload();
  await expect(editor(page)).toHaveValue('{ "kind": "study", "base": ');
});

test('a run can be stopped, its numbers stand, and it goes on from there', async ({ page }) => {
  await enterStudy(page, { ...shop, replications: 20_000 });
  await page.goto('./#/compare');
  await expect(page.getByText(/So far, from \d+ pairs?:/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(page.getByText(/Stopped at [\d\s]+ pairs?.*These numbers stand\./)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('button', { name: 'Stop here' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop here' }).click();
});

test('two scenarios that do the same have no difference to show', async ({ page }) => {
  const twin = { id: 'twin', title: 'The same again', patch: { lesson: 'Nothing is changed.' } };
  await enterStudy(page, { ...shop, whatIfs: [twin] });
  await page.goto('./#/compare');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('have the same', { timeout: 30_000 });
  expect(await violations(page)).toEqual([]);
});

test('every indicator gives its definition to the keyboard, and every chart its table', async ({ page }) => {
  await enterStudy(page, shop);
  await page.goto('./#/compare');
  await expect(page.getByText(/12\spairs,.*\ss\./u).first()).toBeVisible({ timeout: 30_000 });
  const indicator = page.getByRole('button', { name: 'Unit fill rate' }).first();
  await indicator.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toContainText('units shipped by the requested ship date');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
  const tables = page.getByRole('button', { name: /table/i });
  expect(await tables.count()).toBeGreaterThan(1);
  await tables.first().click();
  await expect(page.getByRole('table').nth(1)).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the checks against theory run in the page, with progress, and can be stopped', async ({ page }) => {
  await page.goto('./#/trust');
  await page.getByRole('button', { name: 'Run the checks' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /[1-9]\d* of \d+ cases/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('table').getByText('holds').first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText(/Stopped after \d+ of \d+ cases\. \d+ checks hold so far\./)).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('an address that is no place says so, and a page asks nobody but its own server', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  await page.goto('./#/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('No such place');
  for (const place of ['./', './#/compare', './#/scenarios', './#/trust']) {
    await page.goto(place);
    await page.waitForTimeout(300);
  }
  expect(elsewhere).toEqual([]);
});
