import { describe, expect, it } from 'vitest';
import { resultUnits, unitWords } from '../../src/runner/unit-words.ts';
import { kpis } from '../../src/sim/kpis/index.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';

const units = { currency: 'CHF', timeUnit: 'hour' };

describe('units of results', () => {
  it('name the currency and the time unit of the study', () => {
    expect(unitWords('money', units)).toBe('CHF');
    expect(unitWords('money/time', units)).toBe('CHF/hour');
    expect(unitWords('time', units)).toBe('hours');
    expect(unitWords('per time', units)).toBe('per hour');
    expect(unitWords('%', units)).toBe('%');
    for (const { unit } of kpis) expect(unitWords(unit, units)).not.toMatch(/money|time/);
  });

  it('are euros and days where the study is silent', () => {
    const { timeUnit: _, ...base } = cornerShop;
    expect(resultUnits({ kind: 'study', base })).toEqual({ currency: '€', timeUnit: 'day' });
  });
});
