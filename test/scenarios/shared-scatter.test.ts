import { describe, expect, it } from 'vitest';
import { compileCell } from '../../src/scenarios/compile.ts';
import type { Scenario } from '../../src/scenarios/scenario.ts';
import type { WhatIf } from '../../src/scenarios/study.ts';
import { cellsOf } from '../../src/scenarios/what-if.ts';
import { Replicator, Trace } from '../../src/sim/index.ts';
import { cornerShop } from '../fixtures/corner-shop.ts';

const base: Scenario = {
  ...cornerShop,
  segments: { walkIn: { place: 'shop', size: { kind: 'geometric', mean: 4 } } },
  layers: { walkIn: { tea: { units: 32 } } },
};

/** Orders of each scenario of a study, as "time quantity". */
function demandOf(patches: readonly WhatIf['patch'][]): Set<string>[] {
  const whatIfs = patches.map((patch, n) => ({ id: `w${n}`, patch }));
  const cells = cellsOf({ kind: 'study', base, whatIfs });
  if (!cells.ok) throw new Error(JSON.stringify(cells.issues));
  return cells.value.map((cell) => {
    const compiled = compileCell(cell);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
    const trace = new Trace();
    new Replicator(compiled.value.plant).run({ seed: 'scatter', replication: 0, trace });
    return new Set(
      trace.events.filter(({ kind }) => kind === 'demand').map(({ time, quantity }) => `${time} ${quantity}`),
    );
  });
}

const isPartOf = (part: ReadonlySet<string>, whole: ReadonlySet<string>) => [...part].every((one) => whole.has(one));

describe('the scatter of customers is that of the base scenario (MODEL §4.1)', () => {
  it('a what-if that changes the rate itself keeps the same customers: fewer at a lower one, more at a higher one', () => {
    const [asIs, fewer, more, many] = demandOf([
      { layers: { walkIn: { tea: { units: 20 } } } },
      { layers: { walkIn: { tea: { units: 40 } } } },
      { layers: { walkIn: { tea: { units: 120 } } } }, // beyond the first band
    ]) as [Set<string>, Set<string>, Set<string>, Set<string>];
    expect(isPartOf(fewer, asIs) && isPartOf(asIs, more) && isPartOf(more, many)).toBe(true);
    // 10 weeks at 8 orders a day: 560 with standard deviation 24; the others in proportion, within four of theirs.
    for (const [orders, mean] of [
      [fewer, 350],
      [asIs, 560],
      [more, 700],
      [many, 2100],
    ] as const)
      expect(Math.abs(orders.size - mean)).toBeLessThan(4 * Math.sqrt(mean));
  });

  it('neither headroom nor a factor nor another order size moves a customer', () => {
    const [asIs, tall, factor, large] = demandOf([
      { layers: { walkIn: { tea: { headroom: 5 } } } },
      { factors: { half: { target: 'layers/*/*/rate', op: 'mul', value: 0.5 } } },
      { segments: { walkIn: { size: { mean: 8 } } } }, // the same units in half as many orders
    ]) as [Set<string>, Set<string>, Set<string>, Set<string>];
    expect(tall).toEqual(asIs);
    expect(isPartOf(factor, asIs)).toBe(true);
    const times = (orders: ReadonlySet<string>) => [...orders].map((order) => order.split(' ')[0]!);
    expect(times(large)).toEqual(times(factor));
  });

  it('a layer that the base has not, or that sells a thousand times as much, has a scatter of its own', () => {
    const [, new_, huge] = demandOf([
      { segments: { club: { place: 'shop' } }, layers: { club: { tea: { orders: 3 } } } },
      { horizon: { warmUp: 0, measured: '1 wk', runOut: 0 }, layers: { walkIn: { tea: { units: 32_000 } } } },
    ]) as [Set<string>, Set<string>, Set<string>];
    expect(new_.size).toBeGreaterThan(560);
    expect(Math.abs(huge.size - 56_000)).toBeLessThan(4 * Math.sqrt(56_000));
  });
});
