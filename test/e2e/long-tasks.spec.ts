import { expect, type Page, test } from '@playwright/test';
import { largeCompany } from '../fixtures/large-company.ts';
import { openEditor, slider, undo } from './editor-page.ts';
import { longestTasks } from './long-tasks.ts';
import { drag } from './page.ts';
import { choose, grid, open, paste, press, shown } from './tables-page.ts';

// Pictures of the page, which a trace takes at every step, take its time.
test.use({ trace: 'off' });

/** Tasks of less than 50 ms of the processor's time: what else runs on the machine can only lengthen them by the clock. */
function expectShort(longest: Readonly<Record<string, readonly number[]>>): void {
  for (const [what, tasks] of Object.entries(longest)) {
    expect(tasks[0], what).toBeGreaterThan(1);
    expect(tasks[0], what).toBeLessThan(50);
  }
}

const rest = (page: Page) => page.waitForTimeout(1000); // what was asked for is drawn

/** Places are found by their mark-up alone: to look for names and texts all over a page takes that page's time. */
const goTo = (page: Page, place: string) => page.locator(`nav a[href="#/${place}"]`).first().click();

/** All histories of the study on screen have been run. */
const answered = (page: Page) => expect(page.locator('.run-words')).toContainText('30\u202fpairs', { timeout: 60_000 });

type Act = (page: Page) => Promise<unknown>;
/** What a visitor does from page to page, each with what a failure calls it. */
const visit: readonly (readonly [string, Act])[] = [
  ['Start', (page) => page.goto('./')],
  ['Compare', (page) => goTo(page, 'compare').then(() => answered(page))],
  ['a window of weeks', (page) => page.locator('.week-window [role="slider"]').first().press('PageUp')],
  ['its numbers', answered],
  ['Scenarios', (page) => goTo(page, 'scenarios')],
  ['back to Compare', (page) => goTo(page, 'compare')],
  ['the first slide', (page) => page.goto('./#/present')],
  ...Array.from({ length: 8 }, (_, slide): [string, Act] => [
    `slide ${slide + 2}`,
    (page) => page.keyboard.press('ArrowRight'),
  ]),
  ...['model', 'glossary', 'trust', 'keys'].map((place): [string, Act] => [place, (page) => page.goto(`./#/${place}`)]),
];

test('nothing blocks the page for 50 ms on a visit to every page, from the first byte on', async ({ page }) => {
  test.setTimeout(180_000);
  const longest: Record<string, number[]> = {};
  for (const [what, go] of visit) {
    longest[what] = await longestTasks(page, async () => {
      await go(page);
      await rest(page);
    });
  }
  expectShort(longest);
});

test('nothing blocks the page for 50 ms in a session of editing, with six scenarios running', async ({ page }) => {
  await openEditor(page);
  const tasks = await longestTasks(page, async () => {
    for (const [room, name] of [
      ['Coordination', /Weight of the sales view/],
      ['Production', /Set-up time/],
      ['Inventory & supply', /Safety stock/],
    ] as const) {
      await page.getByRole('tab', { name: new RegExp(`^${room}`) }).click();
      await slider(page, name).focus();
      for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(800);
    }
    await undo(page).click();
    await page.waitForTimeout(800);
  });
  expectShort({ session: tasks });
});

test('nothing blocks the page for 50 ms while a promotion and a meeting are dragged', async ({ page }) => {
  await page.goto('./#/scenarios');
  const tasks = await longestTasks(page, async () => {
    await page.getByRole('tab', { name: /^Market/ }).click();
    const promotion = page.getByRole('slider', { name: 'promotion34', exact: true });
    for (const dx of [60, -40]) await drag(page, promotion.locator('.body'), dx, 0);
    await page.getByRole('tab', { name: /^Coordination/ }).click();
    await drag(page, page.locator('.week-grid .block').first(), 120, 60);
    await page.waitForTimeout(800);
  });
  await expect(page.getByRole('button', { name: /^Undo: .: move S&OE meeting/ })).toBeEnabled();
  expectShort({ session: tasks });
});

/** A company of a thousand products in the table of its items, and its first runs done. */
async function openLarge(page: Page): Promise<void> {
  const study = JSON.stringify({ format: 1, kind: 'study', replications: 1, base: largeCompany(1000) }, null, 2);
  await page.goto('./');
  const file = { name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(study) };
  await page.setInputFiles('input[aria-label="Open a file"]', file);
  await open(page, 'Items');
  await expect(page.getByText(/^1.003 items$/)).toBeVisible({ timeout: 30_000 });
}

test('a thousand products are edited, looked through, pasted and undone in tasks of less than 50 ms', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openLarge(page);
  const rest = () => page.waitForTimeout(2500); // checked, kept and begun to run
  await rest();
  const rows = Array.from(
    { length: 1000 },
    (_, n) => `P${String(n + 1).padStart(4, '0')}\tPasted ${n}\tfinished\tA\t7`,
  );
  const longest: Record<string, number[]> = {
    edit: await longestTasks(page, async () => {
      await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await page.keyboard.type('61');
      await press(page, 'Enter');
      await expect(shown(page, 'P0001', 4)).toHaveText('61');
      await rest();
    }),
    look: await longestTasks(page, async () => {
      await press(page, 'Control+End', 'PageUp', 'PageUp', 'Control+Home');
      await page.getByRole('searchbox').fill('P09');
      await expect(page.getByText(/^100 of 1.003 items$/)).toBeVisible();
      await page.getByRole('searchbox').fill('');
      for (let n = 0; n < 3; n++) await grid(page).getByRole('button', { name: 'Price' }).click();
      for (const table of ['Stocks', 'Demand', 'Unit times', 'Items']) {
        await choose(page, table);
        await expect(grid(page)).toHaveAccessibleName(table);
      }
    }),
    paste: await longestTasks(page, async () => {
      await grid(page).focus();
      await paste(page, rows.join('\n'));
      await expect(shown(page, 'P0002', 1)).toHaveText('Pasted 1', { timeout: 30_000 });
      await rest();
    }),
    undo: await longestTasks(page, async () => {
      await press(page, 'Control+z');
      await expect(shown(page, 'P0002', 1)).toHaveText('Product P0002');
      await rest();
    }),
  };
  expectShort(longest);
});
