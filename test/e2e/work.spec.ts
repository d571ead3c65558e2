import { expect, type Page, test } from '@playwright/test';
import { complaints, violations } from './page.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Study, as JSON' });
const work = (page: Page) => page.getByRole('region', { name: /^Your work/ });
const notice = (page: Page, words: string | RegExp) => page.locator('.notice').filter({ hasText: words });

/** Opens a small study in the text editor. */
async function openText(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Three machines, a fixed number of lots' }).click();
  await page.goto('./#/scenarios');
  await page.getByRole('tab', { name: 'Text' }).click();
}

/** Gives the study another title, and waits until that is kept. */
async function retitle(page: Page, title: string): Promise<void> {
  const study = JSON.parse(await editor(page).inputValue()) as object;
  await editor(page).fill(JSON.stringify({ ...study, title }, null, 2));
  await expect(page.locator('.study-name')).toHaveText(title);
}

/** Name of the step that was kept last, of any study. */
const lastStepKept = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('tandem-history');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('histories').objectStore('histories').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            const [latest] = asked.result.sort((a, b) => b.keptAt - a.keptAt);
            resolve(String(latest?.history.step));
          };
        };
      }),
  );

test('a reload right after a keystroke loses nothing, not even what is no study yet, nor the way back', async ({
  page,
}) => {
  await openText(page);
  await retitle(page, 'Mine');
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await expect.poll(() => lastStepKept(page)).toBe('new what-if');
  await editor(page).press('Control+End');
  await page.keyboard.type(' half a word', { delay: 0 });
  await page.reload();
  await expect(editor(page)).toHaveValue(/ half a word$/);
  await expect(notice(page, 'Restored Mine')).toBeVisible();
  await expect(page.locator('.study-name')).toHaveText('Mine');
  await expect(page.getByText(/The last valid study stays in force/)).toBeVisible();
  // What came too late for the history is a step of its own.
  await expect(async () => {
    await editor(page).press('Control+z');
    await expect(page.getByRole('button', { name: 'Undo: new what-if' })).toBeEnabled({ timeout: 1000 });
  }).toPass({ intervals: [0] });
  await page.getByRole('button', { name: 'Undo: new what-if' }).click();
  await expect(page.getByRole('button', { name: /^Undo: typing in line/ })).toBeEnabled();
  await expect(editor(page)).not.toHaveValue(/What-if/);
  await expect.poll(() => lastStepKept(page)).toMatch(/^typing in line/);
  await page.reload();
  await page.getByRole('button', { name: 'Redo: new what-if' }).click();
  await expect(editor(page)).toHaveValue(/What-if/);
});

test('loading another study is undone after a reload too, into the place of the study before', async ({ page }) => {
  await openText(page);
  await retitle(page, 'Mine');
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await openText(page);
  await expect.poll(() => lastStepKept(page)).toMatch(/^load/);
  await page.reload();
  await expect(page.locator('.study-name')).toHaveText('Three machines, a fixed number of lots');
  await page.getByRole('button', { name: /^Undo: load/ }).click();
  await expect(editor(page)).toHaveValue(/"Mine"/);
  await expect.poll(() => lastStepKept(page)).not.toMatch(/^load/);
  await page.reload();
  await expect(page.locator('.study-name')).toHaveText('Mine');
  await page.getByRole('button', { name: /^Redo: load/ }).click();
  await expect(editor(page)).not.toHaveValue(/"Mine"/);
  await page.goto('./#/');
  await expect(work(page).getByRole('button', { name: 'Mine', exact: true })).toHaveCount(1);
});

test('an unchanged preset is on screen again after a reload', async ({ page }) => {
  await openText(page);
  await page.reload();
  await expect(page.locator('.study-name')).toHaveText('Three machines, a fixed number of lots');
});

test('a reload leaves room and scenario as they were', async ({ page }) => {
  await openText(page);
  await page.locator('.entry-name').nth(2).click();
  await page.getByRole('tab', { name: /^Production/ }).click();
  const title = await page.locator('#scenario-title').innerText();
  await page.reload();
  await expect(page.getByRole('tab', { name: /^Production/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#scenario-title')).toHaveText(title);
});

test('two tabs never overwrite each other: the second goes on with a copy, and both come back', async ({
  page,
  context,
}) => {
  const found = complaints(page);
  await openText(page);
  await retitle(page, 'Shared');
  await expect(page.locator('.kept')).toContainText('Saved');
  const second = await context.newPage();
  await second.goto('./#/scenarios');
  await expect(second.locator('.study-name')).toHaveText('Shared');
  await second.getByRole('tab', { name: 'Text' }).click();
  await retitle(second, 'From the second tab');
  await expect(second.locator('.kept')).toContainText('Saved');
  await retitle(page, 'From the first tab');
  await expect(notice(page, 'changed in another tab too')).toBeVisible();
  for (const [tab, title] of [
    [page, 'From the first tab'],
    [second, 'From the second tab'],
  ] as const) {
    await tab.reload();
    await expect(tab.locator('.study-name')).toHaveText(title);
  }
  await page.goto('./');
  await expect(work(page).getByRole('button', { name: 'From the first tab (copy)', exact: true })).toBeVisible();
  await expect(work(page).getByRole('button', { name: 'From the second tab', exact: true })).toBeVisible();
  expect(found).toEqual([]);
});

test('recent work shows what came out, goes back to a version, and is deleted and brought back', async ({ page }) => {
  await openText(page);
  await retitle(page, 'First words');
  await expect(page.locator('.kept')).toContainText('Saved');
  await page.goto('./');
  await expect(work(page).locator('.outcome-picture').or(work(page).locator('.work-outcome')).first()).toBeVisible({
    timeout: 60_000,
  });
  await page.goto('./#/scenarios');
  await page.getByRole('tab', { name: 'Text' }).click();
  await retitle(page, 'Second words');
  await page.goto('./');
  await expect(work(page).getByRole('button', { name: 'Second words', exact: true })).toBeVisible();
  await work(page).getByRole('button', { name: 'Versions of Second words' }).click();
  expect(await violations(page)).toEqual([]);
  await work(page)
    .getByRole('button', { name: /^Restore the version/ })
    .last()
    .click();
  await expect(page.locator('.study-name')).toHaveText('First words');
  await notice(page, 'is as it was').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.study-name')).toHaveText('Second words');
  await work(page).getByRole('button', { name: 'Delete Second words' }).click();
  await expect(work(page)).toContainText('Nothing of yours yet');
  await expect(page.locator('.study-name')).not.toHaveText('Second words');
  await notice(page, 'Deleted').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.study-name')).toHaveText('Second words');
  await expect(work(page).getByRole('button', { name: 'Second words', exact: true })).toBeVisible();
});

test('work of the earlier way of keeping is taken over', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.study-name')).not.toBeEmpty();
  await page.evaluate(() => {
    sessionStorage.clear();
    const draft = { version: 1, text: '{"title": "Old wor', name: 'old.json', keptAt: 1_700_000_000_000 };
    localStorage.setItem('tandem.draft', JSON.stringify(draft));
  });
  await page.reload();
  await expect(notice(page, 'Restored old.json')).toBeVisible();
  await page.goto('./#/scenarios');
  await expect(editor(page)).toHaveValue('{"title": "Old wor');
  expect(await page.evaluate(() => localStorage.getItem('tandem.draft'))).toBeNull();
});

test('where the database is closed, small storage keeps the work', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await openText(page);
  await retitle(page, 'Without a database');
  await expect(page.locator('.kept')).toContainText('Saved');
  await page.reload();
  await expect(page.locator('.study-name')).toHaveText('Without a database');
});

for (const [name, why] of [
  ['QuotaExceededError', 'has no room left'],
  ['SecurityError', 'keeps nothing between visits'],
] as const) {
  test(`where storage fails with ${name}, a notice offers a file and the work goes on`, async ({ page }) => {
    await page.addInitScript((error) => {
      const refuse = (): never => {
        throw new DOMException('no', error);
      };
      IDBObjectStore.prototype.put = refuse;
      Storage.prototype.setItem = refuse;
    }, name);
    await openText(page);
    await retitle(page, 'Not kept');
    await expect(notice(page, why)).toBeVisible();
    await expect(page.locator('.kept')).toHaveText('Not saved');
    const saved = page.waitForEvent('download');
    await expect(page.getByRole('button', { name: /^Undo: typing in line/ })).toBeEnabled();
    await notice(page, why).getByRole('button', { name: 'Save the study as a file' }).click();
    expect((await saved).suggestedFilename()).toBe('not-kept.json');
  });
}
