import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../../src/runner/plant-cache.ts';
import { executePlayback } from '../../../src/runner/playback/playback.ts';
import type { Playback } from '../../../src/runner/playback/protocol.ts';
import { coordinationPatch } from '../../../src/scenarios/presets/alder-coordination.ts';
import { siloCompany } from '../../../src/scenarios/presets/alder-silo.ts';
import type { Study } from '../../../src/scenarios/study.ts';
import { BeliefRecord } from '../../../src/sim/index.ts';
import { Company, Forecasting } from '../../../src/sim/record/columns.ts';

/** What customers ask for and what is entered are one. */
const { orderEntry: _, ...company } = siloCompany;

const study: Study = {
  kind: 'study',
  seed: '4711',
  base: company,
  whatIfs: [{ id: 'weekly', patch: coordinationPatch }],
};
const replication = 7;

function played(cell: number): Playback {
  const outcome = executePlayback({ study, cell, replication });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}

function preparedCell(cell: number) {
  const prepared = prepare(study, cell);
  if (!prepared.ok) throw new Error(prepared.issues[0]?.message);
  return prepared.value;
}

/** The weeks from which on twelve more belong to the run: 13 of warm-up, 52, and 6 after them. */
const untilRunsEnd = (values: Float64Array): Float64Array => values.subarray(0, 46 * 8 * 12);

describe('beliefs in a playback', () => {
  let apart: Playback;
  let together: Playback;
  beforeAll(() => {
    apart = played(0);
    together = played(1);
  });

  it('apart: nobody meets, nothing is agreed, and production goes by a forecast of its own', () => {
    expect(apart.meetings?.time).toHaveLength(0);
    expect(apart.plan?.version.every((version) => version === 0)).toBe(true);
    expect(apart.plan?.planned.every(Number.isNaN)).toBe(true);
    expect(untilRunsEnd(apart.forecast!.expected).every((units) => units >= 0)).toBe(true);
    // a week late, in weekly batches, looked at again every four weeks: 1 to 5 weeks old at a week's end
    expect(Math.min(...apart.plan!.ageDays)).toBeCloseTo(7, 9);
    expect(Math.max(...apart.plan!.ageDays)).toBeCloseTo(28, 9);
  });

  it('in tandem: a meeting and a plan every week', () => {
    expect(together.meetings).toMatchObject({ cycles: ['S&OE'] });
    expect(together.meetings?.time).toHaveLength(52);
    expect(Math.floor(together.meetings!.time[28]!)).toBe(28);
    const { version, planned, ageDays, horizon } = together.plan!;
    expect(version[51]! - version[0]!).toBe(51);
    expect(untilRunsEnd(planned).every((units) => units >= 0)).toBe(true);
    expect(planned.at(-1)).toBeNaN();
    expect(horizon).toBe(12);
    // taken on the Friday before the Monday meeting
    for (const days of ageDays) expect(days).toBeCloseTo(ageDays[0]!, 9);
  });

  it('has the forecast that the ledger judges: production’s own, a week ahead', () => {
    const { plant, facts, replicator } = preparedCell(0);
    const { ledger } = replicator.run({ seed: '4711', replication });
    const lag = 2; // errorLag of the company, in weeks
    const stock = facts.stocks.findIndex(({ id }) => id === 'A1@dc');
    for (const week of [5, 30, 45]) {
      const issued = apart.forecast!.expected[(week - lag - 1) * 8 * 12 + lag]!;
      const demand = apart.units.ordered[week * 8]!;
      const missed = ledger.forecasting.at(plant.grid.warmUpPeriods + week, stock, Forecasting.absoluteError);
      expect(Math.abs(demand - issued)).toBeCloseTo(missed, 6);
      expect(apart.forecast!.expectedThen[week * 8]!).toBe(apart.forecast!.expected[(week - 1) * 8 * 12]!);
    }
  });

  it('ages as the ledger says', () => {
    const { plant, replicator } = preparedCell(1);
    const { ledger } = replicator.run({ seed: '4711', replication });
    const period = plant.grid.warmUpPeriods + 20;
    const meanMinutes =
      ledger.company.at(period, 0, Company.planAgeArea) / ledger.company.at(period, 0, Company.planAgeMinutes);
    const oldest = together.plan!.ageDays[20]!;
    expect(meanMinutes / 1440).toBeLessThan(oldest);
    expect(meanMinutes / 1440).toBeGreaterThan(oldest - 7);
  });

  it('is looked at without changing anything', () => {
    const { plant, replicator } = preparedCell(1);
    const plain = replicator.run({ seed: '4711', replication }).ledger.stock.data.slice();
    const beliefs = new BeliefRecord(71, plant.stocks.length);
    const watched = replicator.run({ seed: '4711', replication, beliefs }).ledger.stock.data;
    expect(watched).toEqual(plain);
    expect(beliefs.version[70]).toBeGreaterThan(60);
  });
});
