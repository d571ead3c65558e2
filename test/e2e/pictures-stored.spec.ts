// Every page as it looked when it was last looked at by a person. A difference is a question: look at both, and store the
// new one where it is better (`npx playwright test pictures-stored --update-snapshots`).
import { expect, type Page, test } from '@playwright/test';

/** Browsers smooth letters each in their own way; what is out of place differs by more. */
const tolerance = { maxDiffPixelRatio: 0.02, threshold: 0.25, animations: 'disabled' } as const;

interface Place {
  readonly name: string;
  readonly address: string;
  /** What stands on the page when it is complete. */
  readonly ready: (page: Page) => Promise<void>;
}

/** All histories are run: numbers no longer move. */
const isRun = async (page: Page): Promise<void> => {
  const strip = page.locator('.run-strip').first();
  await expect(strip).toContainText('30 pairs', { timeout: 60_000 });
  await expect(strip.getByRole('button', { name: 'Stop here' })).toHaveCount(0, { timeout: 90_000 });
};
const heading = (name: string | RegExp) => async (page: Page) => {
  await expect(page.getByRole('heading', { name }).first()).toBeVisible();
};

const places: readonly Place[] = [
  { name: 'compare', address: './#/compare', ready: isRun },
  { name: 'scenarios', address: './#/scenarios', ready: isRun },
  { name: 'glossary', address: './#/glossary/otif', ready: heading(/On time in full/) },
  { name: 'trust', address: './#/trust', ready: heading(/./) },
];
const looks = [
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 1440, height: 900 },
  { colorScheme: 'light', width: 390, height: 844 },
] as const;

test('every page looks as it did, light and dark, wide and narrow', async ({ page }) => {
  test.setTimeout(150_000);
  for (const { name, address, ready } of places) {
    await page.goto(address);
    await ready(page);
    for (const { colorScheme, width, height } of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => document.fonts.ready);
      // What a clock says differs from run to run.
      const mask = [page.locator('.run-words, .kept')];
      await expect.soft(page).toHaveScreenshot(`${name}-${colorScheme}-${width}.png`, { ...tolerance, mask });
    }
  }
});
