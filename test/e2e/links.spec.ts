import { expect, type Page, test } from '@playwright/test';
import { complaints, enterStudy, violations } from './page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const digestOn = (page: Page) => page.locator('.run-source [title]').getAttribute('title');

/** Copies the link of what is on screen. */
async function shared(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.locator('.notice').filter({ hasText: 'Link copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a link reproduces every number in a browser that has never seen the study, and says so', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const found = complaints(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'Three machines, a fixed number of lots' }).click();
  await page.goto('./#/scenarios');
  await page.getByRole('tab', { name: 'Text' }).click();
  const text = page.getByRole('textbox', { name: 'Study, as JSON' });
  const study = JSON.parse(await text.inputValue()) as Record<string, unknown>;
  await text.fill(JSON.stringify({ ...study, title: 'Three machines of ours', seed: 'rain', replications: 24 }));
  await page.goto('./#/compare');
  let link = '';
  await expect
    .poll(
      async () => {
        link = await shared(page);
        return page.locator('.notice').first().textContent();
      },
      { timeout: 90_000, intervals: [1000] },
    )
    .toContain('the digest');
  await expect(page.locator('.notice').first()).toContainText('of 24 pairs');
  expect(link.length).toBeLessThan(1800);
  const numbers = await page.locator('.kpi-table').innerText();
  const digest = await digestOn(page);

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other.locator('.notice').filter({ hasText: 'reproduced to the last digit' })).toBeVisible({
    timeout: 90_000,
  });
  expect(await digestOn(other)).toBe(digest);
  await expect.poll(() => other.locator('.kpi-table').innerText()).toBe(numbers);
  expect(other.url()).toMatch(/#\/compare$/);
  await other.context().close();
  expect(found).toEqual([]);
});

test('a link put into the address of an open page opens there, and undo brings back the work', async ({ page }) => {
  await page.goto('./');
  const link = await shared(page);
  await page.getByRole('button', { name: 'Three machines, a fixed number of lots' }).click();
  await expect(page.locator('.study-name')).toContainText('Three machines');
  await page.evaluate((address) => location.assign(address), link);
  await expect(page.locator('.notice').filter({ hasText: 'from a link' })).toBeVisible();
  await expect(page.locator('.study-name')).not.toContainText('Three machines');
  await page.locator('.notice').filter({ hasText: 'from a link' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.study-name')).toContainText('Three machines');
});

const damaged = [
  ['1.AAAA', /damaged or cut short/],
  ['7.AAAA', /newer version/],
  ['<script>alert(1)</script>', /damaged or cut short/],
] as const;

test('a damaged, hostile or future link says what is wrong and leaves the work alone', async ({ page }) => {
  const found = complaints(page);
  await enterStudy(page, { kind: 'study', title: 'Mine', base: await opening(page) });
  for (const [data, words] of damaged) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/scenarios?s=${data}`);
    await expect(page.locator('.notice').filter({ hasText: words })).toBeVisible();
    await expect(page.locator('.study-name')).toHaveText('Mine');
  }
  expect(await violations(page)).toEqual([]);
  expect(found).toEqual([]);
});

/** The base scenario of the study that Tandem opens with. */
async function opening(page: Page): Promise<unknown> {
  await page.goto('./#/scenarios');
  await page.getByRole('tab', { name: 'Text' }).click();
  const text = await page.getByRole('textbox', { name: 'Study, as JSON' }).inputValue();
  return (JSON.parse(text) as { base: unknown }).base;
}

test('where the clipboard is closed, the link stands in the address line', async ({ browser }) => {
  const page = await (await browser.newContext({ permissions: [] })).newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('./');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.locator('.notice')).toContainText('address line');
  expect(page.url()).toMatch(/#\/\?s=1\.[\w-]+$/);
  await page.context().close();
});
