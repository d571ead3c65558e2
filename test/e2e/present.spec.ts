import { expect, type Page, test } from '@playwright/test';
import { complaints, violations } from './page.ts';

test.use({ viewport: { width: 1280, height: 720 } });

/** How far a slide's content reaches beyond it, and its smallest type in px. */
const measured = (page: Page) =>
  page.locator('.slide').evaluate((slide) => {
    const words = [...slide.querySelectorAll('*')].filter((node) =>
      [...node.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== ''),
    );
    const seen = words.filter((node) => node.getClientRects().length > 0 && node.closest('.unseen') === null);
    const sizes = seen.map((node) => {
      const scale =
        node instanceof SVGElement
          ? node.getBoundingClientRect().height / (node as SVGGraphicsElement).getBBox().height || 1
          : 1;
      return Number.parseFloat(getComputedStyle(node).fontSize) * scale;
    });
    return {
      sideways: slide.scrollWidth - slide.clientWidth,
      down: slide.scrollHeight - slide.clientHeight,
      smallest: Math.min(...sizes),
    };
  });

test('a study is presented by the keys of a remote: the question first, then the answer', async ({ page }) => {
  test.setTimeout(120_000);
  const found = complaints(page);
  await page.goto('./#/compare');
  await expect(page.getByText(/30 of 30 pairs|30 pairs/).first()).toBeVisible({ timeout: 90_000 });
  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Apart and in tandem' })).toBeVisible();
  const slide = page.locator('.slide');
  const place = page.locator('.present-place');
  const count = Number((await place.textContent())!.split(' ').at(-1));
  expect(count).toBeGreaterThan(10);
  for (let n = 1; n <= count; n++) {
    await expect(place).toHaveText(`${n} of ${count}`);
    expect(await violations(page), `slide ${n}`).toEqual([]);
    const { sideways, down, smallest } = await measured(page);
    expect({ n, sideways, down }).toEqual({ n, sideways: 0, down: 0 });
    expect(smallest, `slide ${n}`).toBeGreaterThanOrEqual(15);
    await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await expect(slide).toContainText('What do you expect?');
  await expect(slide).not.toContainText('on the same customers');
  await page.keyboard.press(' ');
  await expect(slide).toContainText('on the same customers');
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
test('slides in the dark have nothing that axe finds', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const place of [1, 3, 4, 13, 16, 18]) {
    await page.goto(`./#/present/${place}`);
    await expect(page.locator('.slide h1, .slide h2').first()).toBeVisible({ timeout: 30_000 });
    expect(await violations(page), `slide ${place}`).toEqual([]);
  }
});
