import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { presets } from '../../src/scenarios/presets/index.ts';

const cli = join(import.meta.dirname, '..', '..', 'dist-node', 'cli.js');

/** The digest that the built command line prints for a study. */
function digestOnCommandLine(file: string): string {
  const output = execFileSync(process.execPath, [cli, 'run', file, '--json', '--quiet', '--only', 'fillRate']);
  return (JSON.parse(String(output)) as { digest: string }).digest;
}

// A digest is of all numbers of all histories: a few histories differ wherever thirty would, on any engine of JavaScript.
for (const id of ['alder-policies', 'apartInTandem', 'mm1-make-to-stock', 'conwip-line']) {
  test(`the built page gives ${id} the digest of the built command line`, async ({ page }, info) => {
    test.setTimeout(120_000);
    const preset = presets.find((one) => one.id === id)!;
    const study = { ...preset.study, title: 'A few histories', replications: 4 };
    const file = info.outputPath('study.json');
    writeFileSync(file, JSON.stringify(study));
    const digest = digestOnCommandLine(file);
    expect(digest).toMatch(/^[0-9a-f]{32}$/);
    await page.goto('./');
    await page.setInputFiles('input[aria-label="Open a file"]', file);
    await expect(page.locator('.study-name')).toHaveText(study.title);
    await page.goto('./#/compare');
    await expect(page.locator(`[title="${digest}"]`)).toBeVisible({ timeout: 90_000 });
  });
}
