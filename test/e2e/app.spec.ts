import { expect, type Page, test } from '@playwright/test';
import { complaints, violationsInBothThemes } from './page.ts';

/**
 * How far what was on screen has jumped while the page came together; below 0.1 is good (Web Vitals, CLS: the largest sum of
 * shifts that follow one another within a second, for five at most).
 */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let [largest, sum, first, last] = [0, 0, 0, Number.NEGATIVE_INFINITY];
        const observer = new PerformanceObserver((list) => {
          for (const { startTime, value } of list.getEntries() as (PerformanceEntry & { value: number })[]) {
            if (startTime - last > 1000 || startTime - first > 5000) [sum, first] = [0, startTime];
            last = startTime;
            sum += value;
            largest = Math.max(largest, sum);
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(largest), 200);
      }),
  );

const places = ['./', './#/compare', './#/scenarios', './#/trust'];

test('Start leads from a lesson to its comparison, with what each rule does', async ({ page }) => {
  const found = complaints(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'Four policies at Alder Appliances' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('pairs', { timeout: 60_000 });
  await expect(page.locator('.policy-cards li')).toHaveCount(4);
  expect(found).toEqual([]);
});

test('Compare gives the verdict first, then every indicator', async ({ page }) => {
  const found = complaints(page);
  await page.goto('./#/compare');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('points', { timeout: 60_000 });
  await expect(page.getByText('Unit fill rate').first()).toBeVisible();
  expect(await layoutShift(page)).toBeLessThan(0.1);
  expect(found).toEqual([]);
});

// A window of 1280 pixels at 200 % and at 400 % is one of 640 and of 320 (WCAG 1.4.4 and 1.4.10).
test('no place scrolls sideways, 640, 390 and 320 wide', async ({ page }) => {
  for (const place of [...places, './#/glossary/otif', './#/keys', './#/model', './#/present/3']) {
    await page.goto(place);
    for (const width of [640, 390, 320]) {
      await page.setViewportSize({ width, height: 512 });
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `${place} at ${width}` })
        .toBeLessThanOrEqual(width);
    }
  }
});

/** What is pressed and stands on its own, not in a line of text, and is less than 24 px high or wide (WCAG 2.5.8). */
const smallTargets = (page: Page) =>
  page.locator('a, button, select, summary, input[type="range"]').evaluateAll((controls) =>
    controls
      .filter(
        (control) =>
          control.checkVisibility({ opacityProperty: true }) && getComputedStyle(control).display !== 'inline',
      )
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 23.9)
      .map(({ control, box }) => `${control.className || control.tagName} ${box.width} × ${box.height}`),
  );

test('what is pressed is 24 px high and wide at least, wide and narrow', async ({ page }) => {
  for (const place of [...places, './#/glossary/otif', './#/keys', './#/model']) {
    await page.goto(place);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 720 });
      await expect.poll(() => smallTargets(page), { message: `${place} at ${width}` }).toEqual([]);
    }
  }
});

test('axe finds nothing on any place, light and dark', async ({ page }) => {
  for (const place of places) {
    await page.goto(place);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await violationsInBothThemes(page), place).toEqual([]);
  }
});
