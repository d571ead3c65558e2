import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('../../../src/ui/theme/tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;

/** Every colour token, as [light, dark]. */
const tokens = new Map(
  [...source.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark] as const],
  ),
);

function colour(name: string, theme: 0 | 1): string {
  const pair = tokens.get(name);
  if (pair === undefined) throw new Error(`no token --${name}`);
  return pair[theme];
}

/** Relative luminance of sRGB (WCAG 2.2). */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const slots = [...'abcdefgh'];
const quantities = ['demand', 'production', 'inventory', 'money', 'trouble'];
const text: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => ['ground', 'wash', 'raised'].map((on) => [ink, on] as const)),
  ...['accent', ...quantities, ...slots.map((slot) => `scenario-${slot}-text`)].map(
    (name) => [name, 'ground'] as const,
  ),
  ...quantities.map((name) => [name, 'wash'] as const),
  ...slots.map((slot) => ['ground', `scenario-${slot}-text`] as const),
  ['on-accent', 'accent'],
  ['accent', 'accent-wash'],
  ['trouble', 'trouble-wash'],
];
const marks: readonly (readonly [string, string])[] = [
  ['axis', 'ground'],
  ...slots.map((slot) => [`scenario-${slot}`, 'ground'] as const),
  ...quantities.map((name) => [name, `${name}-wash`] as const),
];

describe.each(themes)('contrast in the %s theme (WCAG 2.2)', (theme) => {
  const index = theme === 'light' ? 0 : 1;
  // Text on the trouble wash is a line number beside its message; 4.5 is asked of everything else.
  it.each(text)('text: %s on %s', (name, on) => {
    const asked = on === 'trouble-wash' ? 3 : 4.5;
    expect(contrast(colour(name, index), colour(on, index))).toBeGreaterThanOrEqual(asked);
  });
  it.each(marks)('marks: %s on %s', (name, on) => {
    expect(contrast(colour(name, index), colour(on, index))).toBeGreaterThanOrEqual(3);
  });
});
