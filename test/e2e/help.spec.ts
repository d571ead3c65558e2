import { expect, test } from '@playwright/test';
import { complaints, violations, violationsInBothThemes } from './page.ts';

test('the glossary is searched, and an entry has an address of its own', async ({ page }) => {
  const found = complaints(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'Help', exact: true }).press('Enter');
  await page.getByRole('link', { name: 'Glossary' }).press('Enter');
  await page.getByRole('searchbox', { name: 'Find a term' }).fill('on time in full');
  await page.getByRole('navigation', { name: 'Terms' }).getByRole('link').first().press('Enter');
  await expect(page).toHaveURL(/#\/glossary\/otif$/);
  await expect(page.getByRole('heading', { level: 2, name: 'On time in full' })).toBeFocused();
  await expect(page.getByRole('searchbox', { name: 'Find a term' })).toHaveValue('on time in full');
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'On time in full' })).toBeVisible();

  // A search without hits says so, and leads back to all terms.
  await page.getByRole('searchbox', { name: 'Find a term' }).fill('zzzz');
  await expect(page.getByText('Nothing here is called “zzzz”', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Show all terms' }).click();
  await expect(page.getByRole('link', { name: 'Little’s law' }).first()).toBeVisible();
  expect(found).toEqual([]);
});

test('a definition on Compare leads to the glossary by keyboard', async ({ page }) => {
  await page.goto('./#/compare');
  const name = page.getByRole('button', { name: 'Unit fill rate' }).first();
  await name.waitFor({ timeout: 60_000 });
  await name.press('Enter');
  await name.press('Tab');
  await expect(page.getByRole('link', { name: 'Unit fill rate (P2) in the glossary' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/glossary\/fillRate$/);
});

test('the tour is taken by keyboard, left, and gone on with after a reload', async ({ page }) => {
  const found = complaints(page);
  await page.goto('./');
  await page.getByRole('button', { name: 'Take the tour' }).press('Enter');
  const card = page.getByRole('dialog');
  await expect(card).toContainText('Step 1 of 5');
  await expect(card).toBeFocused();
  expect(await violations(page)).toEqual([]);

  // Doing what a step asks for goes on.
  await card.getByRole('button', { name: 'Go to it' }).press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(card).toContainText('Step 2 of 5');

  await card.getByRole('button', { name: 'Take me there' }).press('Enter');
  await expect(page).toHaveURL(/#\/compare$/);
  await expect(page.locator('.verdict-row h1')).toContainText('points', { timeout: 60_000 });
  await expect(card).toContainText('Step 2 of 5');
  await card.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(card).toContainText('Step 3 of 5');

  await card.press('Escape');
  await expect(card).toHaveCount(0);
  await page.goto('./');
  await page.reload();
  await expect(page.getByText('You left the tour at step 3 of 5.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).press('Enter');
  await card.getByRole('button', { name: 'Take me there' }).press('Enter');
  await expect(page).toHaveURL(/#\/scenarios$/);
  await card.getByRole('button', { name: 'Go to it' }).press('Enter');
  await expect(page.getByRole('button', { name: 'New', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Step 4 of 5');

  // It goes on by itself where the page is loaded again.
  await page.reload();
  await expect(card).toContainText('Step 4 of 5');
  await page.locator('.levers input[type="radio"]').first().waitFor();
  await card.getByRole('button', { name: 'Go to it' }).press('Enter');
  await page.locator('.levers input[type="radio"]:not(:checked)').first().press('Space');
  await expect(card).toContainText('Step 5 of 5');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Share' }).press('Enter');
  await expect(card).toHaveCount(0);
  expect(found).toEqual([]);
});

test('empty places say what would be there, and their buttons bring it', async ({ page }) => {
  await page.goto('./#/scenarios');
  await page.getByRole('tab', { name: 'Text' }).click();
  const text = page.getByRole('textbox', { name: 'Study, as JSON' });
  const study = JSON.parse(await text.inputValue());
  delete study.whatIfs;
  delete study.baseline;
  await text.fill(JSON.stringify(study));
  await page.getByText('Valid. Runs as it stands.').waitFor();
  await expect(page.getByText('What-ifs will stand here', { exact: false })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: 'Compare', exact: true }).first().click();
  await expect(page.getByText('A comparison will stand here', { exact: false })).toBeVisible({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Go to Scenarios' }).click();
  await page.getByRole('button', { name: 'Make the first what-if' }).click();
  await expect(page.locator('.what-ifs > ol > li')).toHaveCount(2);
  await expect(page.getByText('What-ifs will stand here', { exact: false })).toHaveCount(0);

  await page.getByRole('tab', { name: 'Tables' }).click();
  await page.getByRole('searchbox').fill('zzzz');
  await expect(page.getByText('Entries that match “zzzz” would stand here', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByText('Entries that match', { exact: false })).toHaveCount(0);
});

test('the diagram of the model plays, pauses and steps through one history', async ({ page }) => {
  const found = complaints(page);
  await page.goto('./#/model');
  const diagram = page.getByRole('region', { name: 'Live diagram' });
  await expect(diagram.getByRole('button', { name: 'Pause' })).toBeVisible({ timeout: 60_000 });
  const week = diagram.getByRole('slider', { name: 'Week' });
  await expect(week).not.toHaveValue('1');
  await diagram.getByRole('button', { name: 'Pause' }).press('Enter');
  const before = Number(await week.inputValue());
  const words = diagram.locator('.model-part > span');
  const then = await words.allInnerTexts();
  await diagram.getByRole('button', { name: 'One week on' }).press('Enter');
  await expect(week).toHaveValue(String(before + 1));
  expect(await words.allInnerTexts()).not.toEqual(then);
  await diagram.getByText('The same week in words').click();
  await expect(diagram.locator('.model-words li')).toHaveCount(9);
  expect(found).toEqual([]);
});

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the diagram stands still, and is stepped through', async ({ page }) => {
    await page.goto('./#/model');
    const week = page.getByRole('slider', { name: 'Week' });
    await expect(week).toHaveValue('13', { timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'One week back' }).press('Enter');
    await expect(week).toHaveValue('12');
    expect(await violations(page)).toEqual([]);
  });
});

test('axe finds nothing on the pages that help, light and dark', async ({ page }) => {
  for (const place of ['glossary', 'glossary/otif', 'glossary/field-lead', 'glossary/none', 'keys', 'model']) {
    await page.goto(`./#/${place}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await violationsInBothThemes(page), place).toEqual([]);
  }
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  expect(await violationsInBothThemes(page), 'menu').toEqual([]);
});
