import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { lessons } from '../../src/scenarios/library/index.ts';
import { complaints, enterStudy, violations, violationsInBothThemes } from './page.ts';

const patience = { timeout: 90_000 };
const weekly = lessons.find(({ id }) => id === 'weeklySop')!;

/** Compare with few histories of a lesson in which one company meets: all charts have something to show. */
async function openCompare(page: Page): Promise<void> {
  await enterStudy(page, { ...weekly.study, replications: 4 });
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Compare' }).click();
  await expect(page.locator('.run-words')).toContainText('4 pairs', patience);
}

const chartWith = (page: Page, subtitle: RegExp) =>
  page.locator('figure.chart-frame').filter({ has: page.locator('.chart-sub', { hasText: subtitle }) });

test('every chart on Compare gives its table, its numbers and its picture as files', async ({ page }) => {
  const found = complaints(page);
  await openCompare(page);
  const charts = page.locator('figure.chart-frame');
  await expect(charts.nth(4)).toBeVisible(patience); // charts are drawn when there is time
  const count = await charts.count();
  for (let index = 0; index < count; index++) {
    const chart = charts.nth(index);
    await chart.hover();
    for (const [kind, begins] of [
      ['CSV', /^[^\n]+,[^\n]+\r\n/],
      ['SVG', /^<svg /],
      ['PNG', /^.PNG/],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        chart.getByRole('button', { name: kind, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
      expect(readFileSync(await file.path(), 'latin1')).toMatch(begins);
    }
    const toggle = chart.getByRole('button', { name: 'Table T' });
    await toggle.focus();
    await page.keyboard.press('t');
    await expect(chart.getByRole('table')).toBeVisible();
    await page.keyboard.press('t');
    await expect(chart.locator('svg.chart')).toBeVisible();
  }
  expect(found).toEqual([]);
});

test('exchange curves, another series, another product and details are run when they are asked for', async ({
  page,
}) => {
  await openCompare(page);
  await page.getByRole('button', { name: 'Draw the curves' }).click();
  const curves = chartWith(page, /safety factor 0\.5 to 3/);
  await expect(curves.locator('.scenario-line')).not.toHaveCount(0, patience);
  await expect(curves.getByRole('progressbar')).toHaveCount(0, patience);
  await expect(curves.locator('.scenario-line')).toHaveCount(1 + (weekly.study.whatIfs?.length ?? 0));
  await expect(curves.getByRole('heading')).toHaveText(/stock|No safety factor/);

  await page.getByLabel('Over time').selectOption('otif');
  await expect(page.getByRole('heading', { name: /^On time in full: / })).toBeVisible();
  await page.getByLabel('Product').selectOption('A1');
  await expect(chartWith(page, /Units a week, A1\./)).toBeVisible(patience);
  await page.getByLabel('Product').selectOption('family B');
  await expect(chartWith(page, /Units a week, family B\./)).toBeVisible(patience);
  await expect(page.getByRole('heading', { name: /^Family B: .* misses \d+/ })).toBeVisible();
  await expect(page.locator('.stale-words')).toHaveCount(0, patience);

  await page.getByRole('button', { name: 'Draw them' }).click();
  await expect(page.locator('.details-part figure')).toHaveCount(3, patience);
  await expect(page.locator('.details-part progress')).toHaveCount(0, patience);
  await page.getByRole('button', { name: 'Check the warm-up' }).click();
  const warmUp = page.getByRole('region', { name: 'Warm-up', exact: true });
  await expect(warmUp.getByRole('status')).toHaveText(/^A warm-up of 13 weeks is (enough|short): .+\.$/, patience);
  const welch = warmUp.getByRole('figure', { name: /^A warm-up of 13 weeks is/ });
  const scenarios = 1 + (weekly.study.whatIfs?.length ?? 0);
  await expect(welch.locator('.scenario-line')).toHaveCount(3 * scenarios);
  await expect(welch.locator('.promotion-wash')).toHaveCount(3);
  await expect(warmUp.getByRole('row')).toHaveCount(2 + (weekly.study.whatIfs?.length ?? 0));
  expect(await violationsInBothThemes(page)).toEqual([]);
  // A chart that was drawn wide does not keep the page wide, as when a tablet is turned.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('by the keyboard a meeting says who comes, and a window of weeks is chosen that every number follows', async ({
  page,
}) => {
  await openCompare(page);
  const meetings = page.getByRole('slider', { name: /^Meetings of/ }).first();
  await meetings.focus();
  await expect(page.locator('.meeting-words')).toContainText(/week \d+, .+ come;/);
  const told = await meetings.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowRight');
  await expect(meetings).not.toHaveAttribute('aria-valuetext', told ?? '');

  const first = page.getByRole('slider', { name: 'First week looked at' });
  await first.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.window-words')).toContainText('All measured weeks');
  await page.keyboard.press('PageUp');
  await expect(page.locator('.window-words')).toContainText('of the same histories');
  await expect(page.locator('.run-source')).toContainText('48 weeks', patience);
  await expect(page.locator('.run-words')).toContainText('4 pairs', patience);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'All weeks' }).click();
  await expect(page.locator('.run-source')).toContainText('52 weeks', patience);
});

test('a chart is copied as a picture, its table as cells, and it fills the screen', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCompare(page);
  const chart = page.locator('figure.chart-frame').first();
  await chart.hover();
  await chart.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText(/^Copied: /)).toBeVisible();
  const kinds = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
  expect(kinds).toEqual(['image/png']);
  await chart.getByRole('button', { name: 'Table T' }).click();
  await chart.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText().catch(() => '')))
    .toMatch(/^Week\t.+\n14\t\d/);
  await chart.getByRole('button', { name: 'Table T' }).click();
  const before = await chart.locator('svg.chart').boundingBox();
  await chart.getByRole('button', { name: 'Full screen' }).click();
  await expect(chart.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
  await expect.poll(async () => (await chart.locator('svg.chart').boundingBox())?.width).toBeGreaterThan(before!.width);
  await chart.getByRole('button', { name: 'Leave full screen' }).click();
  // Of a row of charts that share their heights, one alone on the screen stands together.
  const money = page.locator('[data-chart="money"]');
  await money.hover();
  await money.getByRole('button', { name: 'Full screen' }).click();
  await expect(money.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
  const gap = (): Promise<number> =>
    money.evaluate((figure) => {
      const bottom = figure.querySelector('.chart-sub')!.getBoundingClientRect().bottom;
      return figure.querySelector('svg.chart')!.getBoundingClientRect().top - bottom;
    });
  await expect.poll(gap).toBeLessThan(24);
});

test('on paper the table of Compare ends on the first page, and both charts over time stand on the second', async ({
  page,
}) => {
  await page.goto('./#/compare');
  const beliefs = page.locator('[data-chart="beliefs"] svg.chart');
  await expect(beliefs).toBeVisible(patience);
  // A4 without its margins of 14 mm, in pixels of 1/96 inch.
  const [width, height] = [688, 1017];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: 'print' });
  const table = page.locator('.kpi-table');
  await expect
    .poll(() => table.evaluate((element) => element.getBoundingClientRect().bottom + scrollY))
    .toBeLessThan(height);
  // The second page begins with what follows the table: space between them is dropped at a break. Charts are drawn
  // anew for the width of the paper.
  const begin = () => table.evaluate((element) => element.nextElementSibling?.getBoundingClientRect().top ?? 0);
  const end = () =>
    page.locator('[data-chart="beliefs"]').evaluate((element) => element.getBoundingClientRect().bottom);
  await expect.poll(async () => (await end()) - (await begin())).toBeLessThan(height);
});

test('a study of one scenario has its levels in the table, wide and narrow', async ({ page }) => {
  await enterStudy(page, { ...weekly.study, replications: 2, whatIfs: [] });
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Compare' }).click();
  await expect(page.locator('.run-words')).toContainText('2 pairs', patience);
  const row = page.getByRole('row', { name: /^Unit fill rate/ });
  for (const width of [1440, 1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(row.getByRole('cell').filter({ visible: true })).toHaveText([/^\d+\.\d$/]);
    await expect(row).toContainText('%');
  }
  expect(await violations(page)).toEqual([]);
});

test.describe('by touch, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the window of weeks is taken by a finger at either end', async ({ page }) => {
    await openCompare(page);
    const handles = page.locator('.week-window .brush .handle');
    await expect(handles).toHaveCount(2, patience);
    for (const handle of await handles.all()) {
      expect(Number(await handle.getAttribute('width'))).toBeGreaterThanOrEqual(24);
    }
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
