import { describe, expect, it } from 'vitest';
import { Level, levelOf } from '../../../src/sim/physics/levels.ts';
import { cornerShop } from '../../fixtures/corner-shop.ts';
import { SteppedRun } from '../../fixtures/stepped-run.ts';

describe('a backlog of real quantities', () => {
  it('is nothing, not a rounding error, when nobody waits', () => {
    const run = new SteppedRun({
      ...cornerShop,
      horizon: { warmUp: 0, measured: 2002, runOut: 0 },
      stocks: { 'tea@shop': { ...cornerShop.stocks['tea@shop'], rule: { policy: 'orderUpTo', every: 1, S: 200 } } },
      segments: { walkIn: { place: 'shop', partial: true } },
      layers: { walkIn: { tea: { mode: 'bucket', every: 1, size: { kind: 'normal', mean: 50, sd: 8 } } } },
    });
    const { world } = run;
    const seen = { empty: 0, waiting: 0 };
    while (run.step()) {
      const isEmpty = world.backlogHead.every((claim) => claim < 0);
      seen[isEmpty ? 'empty' : 'waiting'] += 1;
      if (isEmpty) expect(levelOf(world, 0, Level.backlog)).toBe(0);
    }
    expect(Math.min(seen.empty, seen.waiting)).toBeGreaterThan(500);
  });
});
