import { describe, expect, it } from 'vitest';
import { StudyChecker } from '../../../src/runner/checking/check-study.ts';
import { scenarioOf, withScenario } from '../../../src/scenarios/edit-study.ts';
import { type Lever, levers, readLever, resetLever, writeLever } from '../../../src/scenarios/levers/index.ts';
import { type PlainObject, valueAt } from '../../../src/scenarios/plain-data.ts';
import { presets } from '../../../src/scenarios/presets/index.ts';

const silo = presets.find(({ id }) => id === 'siloBaseline')!;
const weekly = presets.find(({ id }) => id === 'weeklySop')!;
const fourPolicies = presets.find(({ id }) => id === 'alder-policies')!;
const queue = presets.find(({ id }) => id === 'mm1-make-to-stock')!;

/** A study with one what-if that changes nothing yet. */
const opened = (preset: (typeof presets)[number]): PlainObject => ({
  kind: 'study',
  base: JSON.parse(JSON.stringify(preset.study.base)),
  whatIfs: [{ id: 'what-if', patch: {} }],
});

/** Positions to try: ends, a middle on the grid of steps, every option. */
function positions(lever: Lever): (number | string)[] {
  if (lever.kind === 'choice') return lever.options.map(({ key }) => key);
  const { min, max, step } = lever;
  const middle = min + step * Math.round((max - min) / (2 * step));
  return [min, middle, max].map((value) => Number(value.toPrecision(10)));
}

const checker = new StudyChecker();

/** Whole numbers are the nearest ones to the multiple, at least 1. */
function expectWhole(lever: Lever, scenario: PlainObject, base: PlainObject, ratio: number): void {
  const paths = readLever(lever, scenario, base)?.paths ?? [];
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    expect(valueAt(scenario, path)).toBe(Math.max(1, Math.round(Number(valueAt(base, path)) * ratio)));
  }
}

describe.each([silo, weekly, fourPolicies, queue])('levers in $id', (preset) => {
  const study = opened(preset);
  const base = scenarioOf(study, 0);
  const at = (lever: Lever, scenario: PlainObject) => readLever(lever, scenario, base);
  const offered = levers.filter((lever) => at(lever, scenarioOf(study, 1)) !== undefined);

  it.each(offered.map((lever) => [lever.id, lever] as const))(
    '%s: every position is a valid scenario, read as it was set, and taken back',
    (_, lever) => {
      for (const value of positions(lever)) {
        const moved = writeLever(lever, scenarioOf(study, 1), base, value);
        const read = at(lever, moved)?.value;
        if (lever.kind === 'choice') expect(read).toBe(value);
        else if (lever.relative === 'whole') expectWhole(lever, moved, base, Number(value));
        else expect(read).toBeCloseTo(Number(value), 9);
        const edited = withScenario(study, 1, moved);
        const checked = checker.check(JSON.stringify(edited));
        expect(checked.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        const back = withScenario(edited, 1, resetLever(lever, scenarioOf(edited, 1), base));
        expect(scenarioOf(back, 1)).toEqual(base);
      }
    },
  );
});

describe('a lever', () => {
  const byId = (id: string): Lever => levers.find((lever) => lever.id === id)!;
  const study = opened(fourPolicies);
  const base = scenarioOf(study, 0);

  it('says the span of what differs', () => {
    const lots = readLever({ ...byId('wipLimit'), path: 'stocks/*/rule/lot' } as Lever, base, base);
    expect(lots?.value).toBeUndefined();
    expect(lots?.span).toEqual([80, 900]);
  });

  it('moves unlike numbers as a multiple of the base', () => {
    const half = writeLever(
      byId('lotSize'),
      scenarioOf(study, 1),
      base,
      0.5,
    ) as unknown as typeof fourPolicies.study.base;
    const before = fourPolicies.study.base.stocks;
    for (const [id, stock] of Object.entries(half.stocks)) {
      const lot = (before[id]!.rule as { lot?: number }).lot;
      expect((stock.rule as { lot?: number }).lot).toBe(lot === undefined ? undefined : lot / 2);
    }
  });

  it('is not offered where there is nothing to move', () => {
    const bare = opened(queue);
    for (const id of ['season', 'promotionLift', 'safetyFactor', 'cards', 'supplierLead', 'prices']) {
      expect(readLever(byId(id), scenarioOf(bare, 1), scenarioOf(bare, 0)), id).toBeUndefined();
    }
  });

  it('keeps still where the scenario is not valid', () => {
    const broken = { ...base, segments: 'none', lines: 7 } as PlainObject;
    for (const lever of levers) expect(() => readLever(lever, broken, base)).not.toThrow();
  });
});

it('has an id of its own', () => {
  expect(new Set(levers.map(({ id }) => id)).size).toBe(levers.length);
});
