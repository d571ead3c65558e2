import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Executor } from '../../src/runner/runner.ts';
import { cardFigures } from '../../src/scenarios/presets/card-figures.ts';
import { presets } from '../../src/scenarios/presets/index.ts';
import { settingsOf } from '../../src/scenarios/settings.ts';
import { rememberingThreads } from '../fixtures/built-threads.ts';
import { digestOfTwo } from './figures.ts';

const level = (scenario: string, kpi: string) => cardFigures['alder-policies']!.levels[scenario]![kpi]!.mean;

let executor: Executor;
beforeAll(() => {
  executor = rememberingThreads();
}, 120_000);
afterAll(() => executor.close());

describe('figures on the cards', () => {
  it('are there for every preset, scenario and indicator', () => {
    expect(Object.keys(cardFigures).sort()).toEqual(presets.map(({ id }) => id).sort());
    for (const { id, study, figures } of presets) {
      const stored = cardFigures[id]!;
      expect(stored).toMatchObject({ seed: settingsOf(study).seed, replications: settingsOf(study).replications });
      const scenarios = [study.base.id, ...(study.whatIfs ?? []).map((whatIf) => whatIf.id)];
      expect(Object.keys(stored.levels).sort()).toEqual([...scenarios].sort());
      for (const scenario of scenarios)
        expect(Object.keys(stored.levels[scenario]!).sort()).toEqual([...figures].sort());
    }
  });

  // The whole study takes a minute; its first two replications show a change as surely. Stale figures:
  // node scripts/recompute.mjs figures
  it.each(presets)('of $id come from the engine as it is', async ({ id, study }) => {
    expect(await digestOfTwo(study, executor)).toBe(cardFigures[id]!.digestOfTwo);
  });

  it('bear out what the lessons of Alder Appliances say', () => {
    const kanban = (kpi: string) => level('jitKanban', kpi) / level('makeToStock', kpi);
    expect(Math.round(1 / (1 - kanban('fgInventoryValue')))).toBe(7);
    const late = level('makeToStock', 'fillRate') - level('jitKanban', 'fillRate');
    expect(late).toBeGreaterThan(0.01);
    expect(late).toBeLessThan(0.02);
    expect(Math.round(kanban('changeoverShare'))).toBe(4);
    expect(level('makeToOrder', 'inventoryTurns')).toBeGreaterThan(2 * level('makeToStock', 'inventoryTurns'));
    expect(1 / (1 - level('makeToOrder', 'fillRate'))).toBeCloseTo(6, 0);
  });

  it('agree with the formulas of the textbook lines', () => {
    // M/M/1 make to stock: fill rate 1 − ρ^S; three exponential machines with w lots: w ÷ (w + 2).
    for (const [scenario, S] of Object.entries({ baseStock10: 10, baseStock20: 20, baseStock30: 30 })) {
      const { mean, halfWidth } = cardFigures['mm1-make-to-stock']!.levels[scenario]!['fillRate']!;
      expect(Math.abs(mean - (1 - 0.9 ** S))).toBeLessThan(2 * halfWidth); // about four standard errors
    }
    for (const [scenario, w] of Object.entries({ fourLots: 4, eightLots: 8, sixteenLots: 16 })) {
      const { mean, halfWidth } = cardFigures['conwip-line']!.levels[scenario]!['lineThroughput']!;
      expect(Math.abs(mean - w / (w + 2))).toBeLessThan(2 * halfWidth);
    }
  });
});
