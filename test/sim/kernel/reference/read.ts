import { readFileSync } from 'node:fs';

/** Rows of numbers by function name, as written by elementary.py and special.py: arguments first. */
export function readReference(file: 'elementary' | 'special'): Record<string, number[][]> {
  return JSON.parse(readFileSync(new URL(`./${file}.json`, import.meta.url), 'utf8'));
}
