import { expect, type Locator, type Page, test } from '@playwright/test';
import { cornerShop } from '../fixtures/corner-shop.ts';
import { complaints, drag, enterStudy, violations } from './page.ts';

const lift = { target: 'layers/*/tea/rate', op: 'mul', value: 1.5, from: 'w20', to: 'w23' };
const base = {
  ...cornerShop,
  horizon: { warmUp: '13 wk', measured: '26 wk', runOut: '2 wk' },
  cycles: { sop: { ready: 'monthlyPlanning', day: 'Mon', at: '09:00' }, huddle: { ready: 'huddle' } },
  factors: { lift },
  functions: { sales: {}, production: {} },
};
const whatIf = { id: 'other', title: 'Other days', patch: {} };
const shop = { kind: 'study', title: 'Corner shop', replications: 2, base, whatIfs: [whatIf] };

/** Opens a room of the what-if. */
async function openRoom(page: Page, room: string): Promise<void> {
  await enterStudy(page, shop);
  await page
    .getByRole('button', { name: /Other days/ })
    .first()
    .click();
  await page.getByRole('tab', { name: new RegExp(`^${room}`) }).click();
}

/** What the what-if changes, as it stands in the text of the study. */
async function patchOf(page: Page): Promise<unknown> {
  await page.getByRole('tab', { name: 'Text' }).click();
  const text = await page.getByRole('textbox', { name: 'Study, as JSON' }).inputValue();
  return JSON.parse(text).whatIfs[0].patch;
}

const undo = (page: Page, step: string | RegExp) =>
  page.getByRole('button', { name: typeof step === 'string' ? `Undo: B: ${step}` : step });

test('a meeting is dragged to another day and hour in one named step, with where it was behind it', async ({
  page,
}) => {
  const found = complaints(page);
  await openRoom(page, 'Coordination');
  const sop = page.getByRole('slider', { name: 'S&OP' });
  await expect(sop).toHaveAttribute('aria-valuetext', /monthly, Monday 09:00/);
  const column = await page
    .locator('.week-grid .meeting', { hasText: 'Huddle' })
    .locator('.block')
    .nth(1)
    .boundingBox();
  const first = await page.locator('.week-grid .meeting', { hasText: 'Huddle' }).locator('.block').nth(0).boundingBox();
  const day = (column?.x ?? 0) - (first?.x ?? 0);
  await drag(page, sop.locator('.block'), day, 50, async () => {
    await expect(sop).toHaveAttribute('aria-valuetext', /Tuesday 11:00/);
    await expect(page.locator('.week-grid .ghost')).toHaveCount(1);
    await expect(page.getByText(/Escape gives it up\./).first()).toBeVisible();
  });
  await expect(undo(page, 'move S&OP meeting to Tuesday 11:00')).toBeEnabled();
  expect(await violations(page)).toEqual([]);
  expect(await patchOf(page)).toEqual({ cycles: { sop: { day: 'Tue', at: '11:00' } } });
  await undo(page, 'move S&OP meeting to Tuesday 11:00').click();
  expect(await patchOf(page)).toEqual({});
  await page.getByRole('tab', { name: /^Coordination/ }).click();
  await drag(page, sop.locator('.block'), day, 50, async () => {
    await page.keyboard.press('Escape');
    await expect(sop).toHaveAttribute('aria-valuetext', /Monday 09:00/);
  });
  expect(await patchOf(page)).toEqual({});
  expect(found).toEqual([]);
});

test('a meeting is moved by keys alone, given up by Escape, and its rhythm changes with Shift', async ({ page }) => {
  await openRoom(page, 'Coordination');
  const sop = page.getByRole('slider', { name: 'S&OP' });
  await sop.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(sop).toHaveAttribute('aria-valuetext', /Tuesday 10:00/);
  await page.keyboard.press('Escape');
  await expect(sop).toHaveAttribute('aria-valuetext', /Monday 09:00/);
  for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(undo(page, 'move S&OP meeting to Tuesday 10:00')).toBeEnabled();
  await expect(sop).toBeFocused();
  for (const key of ['Shift+ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await expect(undo(page, 'hold S&OP meeting every 2 weeks')).toBeEnabled();
  for (const key of ['PageDown', 'Enter']) await page.keyboard.press(key);
  await expect(undo(page, 'move S&OP meeting to Tuesday 10:00, from week 2')).toBeEnabled();
  expect(await patchOf(page)).toEqual({ cycles: { sop: { day: 'Tue', at: '10:00', trigger: '2 wk', start: 'w2' } } });
});

test('a meeting is dragged to another week of the quarter, and chosen by lists without dragging', async ({ page }) => {
  await openRoom(page, 'Coordination');
  const strip = page.locator('.quarter-strip').first();
  const week = ((await strip.boundingBox())?.width ?? 0) / 13;
  await page.getByRole('slider', { name: 'S&OP' }).focus();
  await page.getByRole('combobox', { name: 'How often' }).selectOption({ label: 'quarterly' });
  await drag(page, strip.locator('.row', { hasText: 'S&OP' }).locator('.held .reach').first(), 3 * week, 0);
  await expect(undo(page, 'move S&OP meeting to Monday 09:00, from week 4')).toBeEnabled();
  await page.getByRole('combobox', { name: 'Day', exact: true }).selectOption({ label: 'Friday' });
  await page.getByRole('combobox', { name: 'Time', exact: true }).selectOption({ label: '14:00' });
  await page.getByRole('button', { name: 'MRP run' }).click();
  await expect(undo(page, 'add MRP run meeting')).toBeEnabled();
  expect(await patchOf(page)).toEqual({
    cycles: {
      sop: { trigger: 'quarterly', start: 'w4', day: 'Fri', at: '14:00' },
      materialPlanning: { ready: 'materialPlanning' },
    },
  });
});

test('a promotion is dragged to other weeks, another length and another height, and the demand follows', async ({
  page,
}) => {
  const found = complaints(page);
  await openRoom(page, 'Market');
  const event = page.getByRole('slider', { name: 'lift', exact: true });
  await expect(event).toHaveAttribute('aria-valuetext', /weeks 20 to 22, ×\s1\.5/);
  await expect(page.getByRole('heading', { name: /Demand peaks at 84 units in week 20/ })).toBeVisible();
  const plot = await page.locator('.demand-plot').boundingBox();
  const week = ((plot?.width ?? 0) - 54) / 41;
  await drag(page, event.locator('.body'), 5 * week, 3, async () => {
    await expect(event).toHaveAttribute('aria-valuetext', /weeks 25 to 27/);
    await expect(page.getByRole('heading', { name: /in week 25/ })).toBeVisible();
  });
  await expect(undo(page, 'move lift to week 25')).toBeEnabled();
  await drag(page, event.locator('.side').nth(1), 2 * week, 0);
  await expect(undo(page, 'make lift 5 weeks long')).toBeEnabled();
  // The scale of events is 96 px from 0 to 2.
  await drag(page, event.locator('.body'), 0, -12);
  await expect(undo(page, 'set lift to × 1.75')).toBeEnabled();
  await expect(page.getByRole('heading', { name: /Demand peaks at 98 units/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await patchOf(page)).toEqual({ factors: { lift: { from: 'w25', to: 'w30', value: 1.75 } } });
  expect(found).toEqual([]);
});

test('events are moved by keys and by typing, added and removed', async ({ page }) => {
  await openRoom(page, 'Market');
  const event = page.getByRole('slider', { name: 'lift', exact: true });
  await event.focus();
  for (const key of ['ArrowRight', 'PageDown', 'Enter']) await page.keyboard.press(key);
  await expect(undo(page, 'move lift to week 25')).toBeEnabled();
  for (const key of ['Shift+ArrowRight', 'Enter', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await expect(undo(page, 'set lift to × 1.55')).toBeEnabled();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(event).toHaveAttribute('aria-valuetext', /weeks 25 to 28, ×\s1\.55/);
  await page.getByRole('button', { name: 'Promotion', exact: true }).click();
  await expect(undo(page, 'add promotion')).toBeEnabled();
  const from = page.getByRole('textbox', { name: 'From week' });
  await from.fill('30');
  await from.press('Enter');
  await expect(undo(page, 'move promotion to week 30')).toBeEnabled();
  await event.focus();
  await page.keyboard.press('Delete');
  await expect(undo(page, 'remove lift')).toBeEnabled();
  expect(await patchOf(page)).toEqual({
    factors: {
      lift: null,
      promotion: { target: 'layers/*/*/rate', op: 'mul', value: 1.5, from: 'w30', to: 'w32' },
    },
  });
});

test.describe('by touch, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  /** Drags with one finger, further than what a browser takes for scrolling. */
  async function swipe(page: Page, what: Locator, dx: number, dy: number): Promise<void> {
    await what.scrollIntoViewIfNeeded();
    const box = await what.boundingBox();
    if (box === null) throw new Error('nothing to drag');
    const [x, y] = [box.x + box.width / 2, box.y + 8];
    const finger = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', [{ x, y }]);
    for (let step = 1; step <= 6; step++) await send('touchMove', [{ x: x + (dx * step) / 6, y: y + (dy * step) / 6 }]);
    await send('touchEnd', []);
  }

  test('a meeting and an event follow the finger, and the page does not scroll away', async ({ page }) => {
    await openRoom(page, 'Coordination');
    const sop = page.getByRole('slider', { name: 'S&OP' });
    await swipe(page, sop.locator('.block'), 0, 48);
    await expect(undo(page, 'move S&OP meeting to Monday 11:00')).toBeEnabled();
    await swipe(page, sop.locator('.block'), 128, 0);
    await expect(undo(page, 'move S&OP meeting to Wednesday 11:00')).toBeEnabled();
    await page.getByRole('tab', { name: /^Market/ }).click();
    const event = page.getByRole('slider', { name: 'lift', exact: true });
    await swipe(page, event.locator('.body'), 60, 0);
    await expect(undo(page, /^Undo: B: move lift to week 2[78]$/)).toBeEnabled();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const grips = page.locator('.entry-grip');
    const [first, second] = [await grips.nth(0).boundingBox(), await grips.nth(1).boundingBox()];
    await swipe(page, grips.nth(1), 0, first!.y - second!.y - 12);
    await expect(page.getByRole('button', { name: /^Undo: move What-if/ })).toBeEnabled();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
