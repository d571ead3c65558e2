import { describe, expect, it } from 'vitest';
import { effective, type Factor, inOrder, nextEdge } from '../../../src/sim/change/factor.ts';
import { type Shape, shapeAt } from '../../../src/sim/change/shapes.ts';

const factor = (change: Partial<Factor>): Factor => ({
  id: 'f',
  op: 'mul',
  value: 2,
  shape: { kind: 'step' },
  from: 100,
  to: 200,
  ...change,
});

const at = (shape: Shape, times: readonly number[]) => times.map((time) => shapeAt(shape, 100, 200, time));

describe('an effective parameter (MODEL §2)', () => {
  it('is set, then added to, then multiplied, each in id order, whatever the order of the file', () => {
    const factors = [
      factor({ id: 'a', op: 'mul', value: 3 }),
      factor({ id: 'c', op: 'set', value: 50 }),
      factor({ id: 'b', op: 'set', value: 10 }),
      factor({ id: 'd', op: 'add', value: 5 }),
    ];
    // base 7 → 10 → 50 → 55 → 165: of two sets, the later id wins.
    expect(effective(7, inOrder(factors), 150)).toBe(165);
    expect(effective(7, inOrder([...factors].reverse()), 150)).toBe(165);
  });

  it('mixes by the shape: set θ + s (v − θ), add θ + s v, mul θ (1 + s (v − 1))', () => {
    const shape: Shape = { kind: 'ramp' }; // s = 0.25 at 125
    expect(effective(8, [factor({ op: 'set', value: 20, shape })], 125)).toBe(11);
    expect(effective(8, [factor({ op: 'add', value: 20, shape })], 125)).toBe(13);
    expect(effective(8, [factor({ op: 'mul', value: 3, shape })], 125)).toBe(12);
  });

  it('acts from its start until just before its end', () => {
    const times = [99.999, 100, 199.999, 200];
    expect(times.map((time) => effective(1, [factor({})], time))).toEqual([1, 2, 2, 1]);
  });

  it('has a next edge at every start, end and step of a table', () => {
    const table = factor({ shape: { kind: 'table', everyMinutes: 30, values: [1, 0.5] } });
    expect([0, 100, 129, 130, 190, 200].map((time) => nextEdge([table], time))).toEqual([
      100,
      130,
      130,
      160,
      200,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

describe('shapes over the dates 100 to 200', () => {
  it('step, pulse with and without ramp, ramp, table and decay', () => {
    expect(at({ kind: 'step' }, [100, 150])).toEqual([1, 1]);
    expect(at({ kind: 'pulse', rampMinutes: 20 }, [100, 110, 120, 150, 190, 195])).toEqual([0, 0.5, 1, 1, 0.5, 0.25]);
    expect(at({ kind: 'pulse', rampMinutes: 0 }, [100, 199])).toEqual([1, 1]);
    expect(at({ kind: 'ramp' }, [100, 150, 175])).toEqual([0, 0.5, 0.75]);
    expect(at({ kind: 'table', everyMinutes: 40, values: [0.2, 0.9] }, [100, 139, 140, 180])).toEqual([
      0.2, 0.2, 0.9, 0,
    ]);
    const [start, later] = at({ kind: 'decay', timeMinutes: 50 }, [100, 150]);
    expect(start).toBe(1);
    expect(later).toBeCloseTo(Math.exp(-1), 14);
  });

  it('a sine swings between −1 and 1, its phase counted from time 0', () => {
    const wave = at({ kind: 'sine', periodMinutes: 80, phaseMinutes: 100 }, [100, 120, 140, 160]);
    [0, 1, 0, -1].forEach((expected, n) => {
      expect(wave[n]).toBeCloseTo(expected, 14);
    });
    // mul 1.2 swings by 20 %.
    const season = factor({ value: 1.2, shape: { kind: 'sine', periodMinutes: 80, phaseMinutes: 100 } });
    expect(effective(10, [season], 160)).toBeCloseTo(8, 13);
  });
});
