import { expect, test } from '@playwright/test';
import { complaints } from './page.ts';

test.use({ serviceWorkers: 'allow' });

const places = [
  ['./#/scenarios', 'tab'],
  ['./#/compare', 'heading'],
  ['./#/trust', 'heading'],
  ['./', 'heading'],
] as const;

test('after one visit everything works without a network: pages, workers, isolation, policy', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await page.goto('./');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
  const found = complaints(page);
  await context.setOffline(true);
  await page.reload();
  for (const [address, role] of places) {
    await page.goto(address);
    await expect(page.getByRole(role).first()).toBeVisible();
  }
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.getByRole('button', { name: 'Three machines, a fixed number of lots' }).click();
  await page.goto('./#/compare');
  await expect(page.locator('.run-words')).toContainText('20 pairs,', { timeout: 60_000 });
  await page.goto('./#/trust');
  await expect(page.locator('.page')).not.toContainText('broke off');
  expect(found).toEqual([]);
});

test('the app can be installed: the manifest names icons that are there', async ({ page, request, baseURL }) => {
  await page.goto('./');
  const address = new URL((await page.locator('link[rel=manifest]').getAttribute('href'))!, baseURL);
  const answer = await request.get(address.href);
  expect(answer.headers()['content-type']).toBe('application/manifest+json');
  const manifest = (await answer.json()) as { start_url: string; display: string; icons: { src: string }[] };
  expect(manifest).toMatchObject({ display: 'standalone', start_url: './' });
  for (const { src } of manifest.icons) {
    const icon = await request.get(new URL(src, address).href);
    expect(icon.headers()['content-type'], src).toMatch(/^image\//);
  }
});

test('a new version waits, is announced, and takes over when it is asked for', async ({ page, context }) => {
  test.setTimeout(90_000);
  await page.goto('./');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
  const worker = await (await context.request.get('./sw.js')).text();
  const version = /tandem-(\w{12})/.exec(worker)?.[1] ?? '';
  await context.route('**/sw.js', (route) =>
    route.fulfill({
      body: worker.replace(version, 'feedfacecafe'),
      contentType: 'text/javascript',
      headers: { 'Cache-Control': 'no-cache' },
    }),
  );
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const notice = page.locator('.notice').filter({ hasText: 'A new version is ready' });
  await expect(notice).toBeVisible({ timeout: 60_000 });
  await notice.getByRole('button', { name: 'Load the page again' }).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 60_000 }).toEqual(['tandem-feedfacecafe']);
});
