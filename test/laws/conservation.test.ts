import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Replicator } from '../../src/sim/index.ts';
import { plants } from '../arbitraries/plants.ts';
import { compiled } from '../fixtures/stepped-run.ts';

describe('every valid plant', () => {
  it('conserves units, orders, tokens and time at the end of every period (MODEL §8.3)', () => {
    fc.assert(
      fc.property(plants, (scenario) => {
        const { plant, management } = compiled(scenario);
        const { events } = new Replicator(plant, management).run({ seed: 'law', replication: 0, audit: true });
        expect(events).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  }, 240_000);
});
