import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  const notice = page.locator('.notice').filter({ hasText: 'You are offline' });
  await expect(notice).toBeVisible();
  await page.reload();
  await expect(notice).toBeVisible();
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
  await context.setOffline(false);
  await expect(notice).toHaveCount(0);
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

/** The built app on a server of its own, which can be told to have a newer service worker. */
async function serveNewer(from: string): Promise<{ address: string; renew: () => void; close: () => void }> {
  let isNewer = false;
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const found = await fetch(new URL(request.url ?? '/', from));
      const body = Buffer.from(await found.arrayBuffer());
      const isWorker = request.url === '/sw.js' && isNewer;
      const text = isWorker ? body.toString().replace(/tandem-\w{12}/, 'tandem-feedfacecafe') : body;
      const names = ['content-type', 'content-security-policy', 'cache-control'];
      response.writeHead(
        found.status,
        names.flatMap((name) => [name, found.headers.get(name) ?? '']),
      );
      response.end(text);
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    renew: () => {
      isNewer = true;
    },
    close: () => server.close(),
  };
}

test('a new version waits, is announced, and takes over when it is asked for', async ({ page, baseURL }) => {
  test.setTimeout(90_000);
  const { address, renew, close } = await serveNewer(baseURL ?? '');
  await page.goto(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
  const before = await page.evaluate(() => caches.keys());
  renew();
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const notice = page.locator('.notice').filter({ hasText: 'A new version is ready' });
  await expect(notice).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => caches.keys())).toEqual([...before, 'tandem-feedfacecafe']);
  await notice.getByRole('button', { name: 'Load the page again' }).click();
  await expect(notice).toHaveCount(0);
  // The page is loaded anew meanwhile.
  await page.waitForFunction(async () => (await caches.keys()).join() === 'tandem-feedfacecafe', null, {
    timeout: 60_000,
  });
  close();
});
