import { describe, expect, it } from 'vitest';
import { Pool, RECORD_SIZE } from '../../../src/sim/physics/pool.ts';
import * as records from '../../../src/sim/physics/records.ts';

const sources = import.meta.glob<string>('../../../src/sim/**/*.ts', { query: '?raw', import: 'default', eager: true });
const kinds: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Claim: records.Claim,
  Order: records.Order,
  Shipment: records.Shipment,
  Replenishment: records.Replenishment,
};

/** Fields of each kind that the sources use with `real` and with `whole`. */
function uses(): { kind: string; array: string; field: string }[] {
  const found = Object.values(sources).flatMap((text) => [
    ...text.matchAll(/\b(real|whole)\[[^[\]]*?(?:\[[^[\]]*\][^[\]]*?)?\+ (\w+)\.(\w+)\]/g),
  ]);
  return found.map(([, array = '', kind = '', field = '']) => ({ kind, array, field }));
}

describe('records', () => {
  it('keep every field in one of the two arrays', () => {
    const arrays = new Map<string, Set<string>>();
    for (const { kind, array, field } of uses()) {
      if (!(kind in kinds)) continue;
      const name = `${kind}.${field}`;
      arrays.set(name, (arrays.get(name) ?? new Set()).add(array));
    }
    expect(arrays.size).toBeGreaterThan(35);
    for (const [name, used] of arrays) expect([name, [...used]]).toEqual([name, [[...used][0]]]);
  });

  it('have a place of their own in their array', () => {
    const arrayOf = new Map(uses().map(({ kind, array, field }) => [`${kind}.${field}`, array]));
    for (const [kind, fields] of Object.entries(kinds)) {
      for (const array of ['real', 'whole']) {
        const offsets = Object.entries(fields).filter(([field]) => arrayOf.get(`${kind}.${field}`) === array);
        const places = offsets.map(([, offset]) => offset);
        expect(new Set(places).size).toBe(places.length);
        expect(Math.max(0, ...places)).toBeLessThan(RECORD_SIZE);
      }
    }
  });
});

describe('a pool of records', () => {
  it('hands rows out again, and keeps what they hold when it grows', () => {
    const pool = new Pool();
    const rows = Array.from({ length: 1000 }, () => pool.take());
    expect(new Set(rows).size).toBe(1000);
    for (const row of rows) {
      pool.real[row] = row / 7;
      pool.whole[row + RECORD_SIZE - 1] = row;
    }
    const more = Array.from({ length: 5000 }, () => pool.take());
    for (const row of rows) {
      expect([pool.real[row], pool.whole[row + RECORD_SIZE - 1]]).toEqual([row / 7, row]);
    }
    expect(pool.count).toBe(6000);
    pool.give(more[17]!);
    expect(pool.count).toBe(5999);
    expect(pool.take()).toBe(more[17]);
  });
});
