import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, effective, type Factor, inOrder } from '../../../src/sim/change/factor.ts';
import type { Shape } from '../../../src/sim/change/shapes.ts';

const minutes = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const shapes: fc.Arbitrary<Shape> = fc.oneof(
  fc.constant<Shape>({ kind: 'step' }),
  fc.record({ kind: fc.constant('pulse' as const), rampMinutes: minutes(0, 500) }),
  fc.constant<Shape>({ kind: 'ramp' }),
  fc.record({ kind: fc.constant('sine' as const), periodMinutes: minutes(10, 3000), phaseMinutes: minutes(0, 3000) }),
  fc.record({
    kind: fc.constant('table' as const),
    everyMinutes: minutes(10, 400),
    values: fc.array(minutes(-1, 2), { minLength: 1, maxLength: 9 }),
  }),
  fc.record({ kind: fc.constant('decay' as const), timeMinutes: minutes(10, 900) }),
);

const factors: fc.Arbitrary<readonly Factor[]> = fc
  .array(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      op: fc.constantFrom('set' as const, 'add' as const, 'mul' as const),
      value: minutes(-2, 3),
      shape: shapes,
      from: minutes(0, 1000),
      length: minutes(1, 1000),
    }),
    { maxLength: 4 },
  )
  .map((list) => inOrder(list.map(({ length, ...factor }) => ({ ...factor, to: factor.from + length }))));

describe('bounds of an effective parameter', () => {
  it('hold it at every instant of a stretch of time', () => {
    fc.assert(
      fc.property(factors, minutes(0, 2000), minutes(1, 700), minutes(0, 1), (list, a, length, share) => {
        const b = a + length;
        const time = a + share * length * 0.999;
        const [lowest, highest] = bounds(1, list, a, b);
        const value = effective(1, list, time);
        const rounding = 1e-12 * (1 + Math.abs(lowest) + Math.abs(highest));
        expect(value).toBeGreaterThanOrEqual(lowest - rounding);
        expect(value).toBeLessThanOrEqual(highest + rounding);
      }),
      { seed: 28, numRuns: 3000 },
    );
  });

  it('know that a table is over after its last value', () => {
    const table: Factor = {
      id: 'a',
      op: 'mul',
      value: 2,
      shape: { kind: 'table', everyMinutes: 30, values: [1, 1, 1] },
      from: 0,
      to: 1000,
    };
    expect([80, 100].map((time) => effective(1, [table], time))).toEqual([2, 1]);
    expect(bounds(1, [table], 70, 140)).toEqual([1, 2]);
    expect(bounds(1, [table], 120, 140)).toEqual([1, 1]);
  });

  it('are the value itself where nothing acts or a step acts throughout', () => {
    const step: Factor = { id: 'a', op: 'mul', value: 1.9, shape: { kind: 'step' }, from: 100, to: 200 };
    expect(bounds(2, [step], 0, 100)).toEqual([2, 2]);
    expect(bounds(2, [step], 120, 180)).toEqual([3.8, 3.8]);
    expect(bounds(2, [step], 90, 110)).toEqual([2, 3.8]);
  });
});
