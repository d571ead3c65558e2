import { describe, expect, it } from 'vitest';
import { levers } from '../../../src/scenarios/levers/index.ts';
import { leverNumber } from '../../../src/ui/reading/lever-reading.ts';

describe('a number of a lever in words', () => {
  const delay = levers.find(({ id }) => id === 'effectDelay')!;

  it('has as many decimals as its steps', () => {
    expect(leverNumber(delay, 2)).toBe('2');
    expect(leverNumber(delay, 0.5)).toBe('0.5');
  });

  it('has one more where it lies between two steps, as 3.5 hours in days', () => {
    expect(leverNumber(delay, 3.5 / 24)).toBe('0.15');
  });
});
