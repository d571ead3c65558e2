import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const cli = join(import.meta.dirname, '..', '..', 'dist-node', 'cli.js');

/** The digest that the built command line prints for a study. */
function digestOnCommandLine(preset: string): string {
  const output = execFileSync(process.execPath, [cli, 'run', preset, '--json', '--quiet', '--only', 'fillRate']);
  return (JSON.parse(String(output)) as { digest: string }).digest;
}

const studies = [
  { id: 'alder-policies', title: 'Four policies at Alder Appliances' },
  { id: 'mm1-make-to-stock', title: 'The make-to-stock queue' },
  { id: 'conwip-line', title: 'Three machines, a fixed number of lots' },
];

for (const { id, title } of studies) {
  test(`the built page gives ${id} the digest of the built command line`, async ({ page }) => {
    test.setTimeout(180_000);
    const digest = digestOnCommandLine(id);
    expect(digest).toMatch(/^[0-9a-f]{32}$/);
    await page.goto('./');
    await page
      .getByRole('button', { name: title })
      .or(page.getByRole('link', { name: title }))
      .first()
      .click();
    await page.goto('./#/compare');
    await expect(page.locator(`[title="${digest}"]`)).toBeVisible({ timeout: 120_000 });
  });
}
