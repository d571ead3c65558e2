import { describe, expect, it } from 'vitest';
import { InPlaceExecutor } from '../../src/runner/in-place.ts';
import { runStudy } from '../../src/runner/run-study.ts';
import { coordinatedCompany } from '../../src/scenarios/presets/alder-coordination.ts';
import { siloCompany } from '../../src/scenarios/presets/alder-silo.ts';
import type { Study, WhatIf } from '../../src/scenarios/study.ts';
import { measuredWeeks, type WeekWindow, withWindow } from '../../src/scenarios/window.ts';
import { diffPatch } from '../../src/scenarios/merge-patch.ts';

const study: Study = {
  kind: 'study',
  replications: 2,
  base: siloCompany,
  whatIfs: [
    { id: 'weekly', patch: diffPatch(siloCompany, { ...coordinatedCompany, id: siloCompany.id }) as WhatIf['patch'] },
  ],
};
const request = { series: [], by: [], percentiles: [], audit: false } as const;

const additive = ['revenue', 'holdingCost', 'coordinationCost', 'wasteCost', 'overtimeHours'] as const;

/** Values of the additive indicators in a window, indicator by indicator, scenario by scenario, history by history. */
async function valuesIn(window: WeekWindow | undefined): Promise<number[][]> {
  const { summary, failures } = await runStudy(new InPlaceExecutor(), withWindow(study, window), { request });
  expect(failures).toEqual([]);
  return additive.map((kpi) => summary.cells.flatMap((cell) => [...(cell.kpis.get(kpi)?.values ?? [])]));
}

describe('a window of the measured time', () => {
  it('adds up with the windows before and after it to the whole year', async () => {
    const whole = await valuesIn(undefined);
    const parts = [
      await valuesIn({ from: 0, to: 13 }),
      await valuesIn({ from: 13, to: 40 }),
      await valuesIn({ from: 40, to: 52 }),
    ];
    for (const [k, kpi] of additive.entries()) {
      expect(whole[k]).toHaveLength(4);
      for (const [history, total] of (whole[k] ?? []).entries()) {
        const sum = parts.reduce((all, part) => all + (part[k]?.[history] ?? Number.NaN), 0);
        expect(Math.abs(sum - total), kpi).toBeLessThanOrEqual(1e-9 * Math.abs(total));
      }
    }
  });

  it('is kept by what-ifs with a horizon of their own, and changes nothing where there is none', () => {
    const own: Study = { ...study, whatIfs: [{ id: 'short', patch: { horizon: { measured: '26 wk', runOut: 0 } } }] };
    const [short] = withWindow(own, { from: 4, to: 8 }).whatIfs ?? [];
    expect(short?.patch['horizon']).toEqual({
      measured: `${4 * 10_080} min`,
      warmUp: `${17 * 10_080} min`,
      runOut: `${50 * 10_080} min`,
    });
    expect(withWindow(study, undefined)).toBe(study);
    expect(measuredWeeks(study)).toBe(52);
  });
});
