import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** Violations that axe finds; `evaluate` is not subject to the page's content security policy. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${axeSource};0`);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`);
  });
}

/** Violations in the light and in the dark; the page is left light. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
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

/** Opens the editor with a study in it, and waits until it is taken for valid. */
export async function enterStudy(page: Page, study: unknown): Promise<void> {
  await page.goto('./#/scenarios');
  await page.getByRole('tab', { name: 'Text' }).click();
  await page.getByRole('textbox', { name: 'Study, as JSON' }).fill(JSON.stringify(study, null, 2));
  await page.getByText('Valid. Runs as it stands.').waitFor();
}
