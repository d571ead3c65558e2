import { expect, type Page } from '@playwright/test';

export const lever = (page: Page, name: RegExp | string) => page.getByRole('group', { name });
export const slider = (page: Page, name: RegExp | string) => lever(page, name).getByRole('slider');
export const undo = (page: Page) => page.getByRole('button', { name: /^Undo: / });

/** Opens the editor on the first what-if of the opening study. */
export async function openEditor(page: Page): Promise<void> {
  await page.goto('./#/scenarios');
  await expect(page.getByRole('tab', { name: /^Coordination/ })).toHaveAttribute('aria-selected', 'true');
}
