import { expect, type Page, test } from '@playwright/test';
import { complaints, violationsInBothThemes } from './page.ts';

test.use({ viewport: { width: 1280, height: 720 } });

/** How far a slide's content reaches beyond it, and its smallest type in px: that of its source lines apart. */
const measured = (page: Page) =>
  page.locator('.slide').evaluate((slide) => {
    const words = [...slide.querySelectorAll('*')].filter((node) =>
      [...node.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== ''),
    );
    const seen = words.filter((node) => node.getClientRects().length > 0 && node.closest('.unseen') === null);
    const sizeOf = (node: Element): number => {
      const scale =
        node instanceof SVGElement
          ? node.getBoundingClientRect().height / (node as SVGGraphicsElement).getBBox().height || 1
          : 1;
      return Number.parseFloat(getComputedStyle(node).fontSize) * scale;
    };
    const isSource = (node: Element): boolean => node.closest('.slide-source, .slide-link') !== null;
    const bar = document.querySelectorAll('.present-bar span, .present-bar button');
    return {
      sideways: slide.scrollWidth - slide.clientWidth,
      down: slide.scrollHeight - slide.clientHeight,
      smallest: Math.min(...seen.filter((node) => !isSource(node)).map(sizeOf)),
      source: Math.min(...[...seen.filter(isSource), ...bar].map(sizeOf)),
    };
  });

test('a study is presented by the keys of a remote, question before answer, and printed', async ({ page }) => {
  test.setTimeout(120_000);
  const found = complaints(page);
  await page.goto('./#/compare');
  await expect(page.getByText(/30 of 30 pairs|30 pairs/).first()).toBeVisible({ timeout: 90_000 });
  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Apart and in tandem' })).toBeVisible();
  const slide = page.locator('.slide');
  const place = page.locator('.present-place');
  const count = Number((await place.textContent())!.split(' ').at(-1));
  expect(count).toBeGreaterThan(15);
  for (let n = 1; n <= count; n++) {
    await expect(place).toHaveText(`${n} of ${count}`);
    expect(await violationsInBothThemes(page), `slide ${n}`).toEqual([]);
    const { sideways, down, smallest, source } = await measured(page);
    expect({ n, sideways, down }).toEqual({ n, sideways: 0, down: 0 });
    expect(smallest, `slide ${n}`).toBeGreaterThanOrEqual(24);
    expect(source, `source lines of slide ${n}`).toBeGreaterThanOrEqual(18);
    await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await expect(slide).toContainText('What do you expect?');
  await expect(slide).not.toContainText('on the same customers');
  await page.keyboard.press(' ');
  await expect(slide).toContainText('on the same customers');
  await page.keyboard.press(' ');
  await expect(slide.getByRole('row', { name: /all changes together/ })).toBeVisible({ timeout: 60_000 });
  const { sideways, down, smallest } = await measured(page);
  expect({ sideways, down }).toEqual({ sideways: 0, down: 0 });
  expect(smallest).toBeGreaterThanOrEqual(24);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.printed-link')).toContainText('#/compare?s=');
  await expect(page.locator('.printed-head')).toContainText('Apart and in tandem');
  const controls = '.compare :is(button:not(.chip, .kpi-name), select, input):visible';
  await expect(page.locator(controls)).toHaveCount(0);
  await page.emulateMedia({ media: null });
  await page.goto('./#/present/4');
  await page.reload();
  await expect(place).toHaveText(`4 of ${count}`);
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: /screen is blank/ })).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: /screen is blank/ })).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/compare$/);
  expect(found).toEqual([]);
});
