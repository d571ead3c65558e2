import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: Document,
    options: { resultTypes: string[]; runOnly?: string[] },
  ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/**
 * Violations that axe finds, of all its rules or of those named; `evaluate` is not subject to the page's content security
 * policy.
 */
export async function violations(page: Page, runOnly?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${axeSource};0`);
  return page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations: found } = await axe.run(document, options);
      return found.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`);
    },
    { resultTypes: ['violations'], ...(runOnly === undefined ? {} : { runOnly }) },
  );
}

/** Colours go over into those of another theme: on the way they are neither. */
async function coloursStand(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}

/** Violations in the light and in the dark, of all rules: the page is left light. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await coloursStand(page);
  const inTheDark = await violations(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await coloursStand(page);
  return [...inTheDark.map((violation) => `dark: ${violation}`), ...(await violations(page))];
}

/** Collects what the browser complains of. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

/** Opens the editor with a study in it, and waits until it is taken for valid, by its own title where it has one. */
export async function enterStudy(
  page: Page,
  study: { readonly title?: unknown; readonly [field: string]: unknown },
): Promise<void> {
  await page.goto('./#/scenarios');
  await page.getByRole('tab', { name: 'Text' }).click();
  await page.getByRole('textbox', { name: 'Study, as JSON' }).fill(JSON.stringify(study, null, 2));
  const { title } = study;
  if (typeof title === 'string') await page.locator('.study-name').filter({ hasText: title }).waitFor();
  await page.getByText('Valid. Runs as it stands.').waitFor();
}

/** Drags something by so many pixels, with the mouse, and looks on before it is let go. */
export async function drag(
  page: Page,
  what: Locator,
  dx: number,
  dy: number,
  before?: () => Promise<void>,
): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (box === null) throw new Error('nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(6, box.height / 2)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
  await before?.();
  await page.mouse.up();
}
