import { describe, expect, it } from 'vitest';
import { promotionsOf } from '../../src/scenarios/promotions.ts';
import { baseCompany } from '../../src/scenarios/presets/base-company.ts';

const week = 7 * 24 * 60;
const lift = { target: 'layers/*/A1/rate', op: 'mul' as const, value: 2, from: 'w3', to: 'w5' };

describe('promotionsOf', () => {
  it('finds factors that lift demand between two dates', () => {
    expect(promotionsOf({ ...baseCompany, factors: { spring: lift } })).toEqual([
      { id: 'spring', fromMinutes: 2 * week, toMinutes: 4 * week, items: ['A1'] },
    ]);
  });

  it('passes over dips, seasons, what has no end, and what acts on something else', () => {
    const factors = {
      dip: { ...lift, value: 0.8 },
      season: { ...lift, shape: { kind: 'sine' as const, period: '52 wk' } },
      growth: { ...lift, to: undefined },
      added: { ...lift, op: 'add' as const },
      faster: { ...lift, target: 'lines/L1/assembly/speed' },
    };
    expect(promotionsOf({ ...baseCompany, factors })).toEqual([]);
  });

  it('takes a star for all items that the company has', () => {
    const [promotion] = promotionsOf({
      ...baseCompany,
      factors: { sale: { ...lift, target: 'layers/retail/*/rate' } },
    });
    expect(promotion?.items).toEqual(Object.keys(baseCompany.items));
  });
});
