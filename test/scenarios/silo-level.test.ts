import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/scenarios/compile.ts';
import { parseScenario } from '../../src/scenarios/parse.ts';
import { type PlainObject, valueAt } from '../../src/scenarios/plain-data.ts';
import { presets } from '../../src/scenarios/presets/index.ts';
import { siloCompany } from '../../src/scenarios/presets/alder-silo.ts';
import { siloLevelOf, siloTopicsOf, withSiloLevel } from '../../src/scenarios/silo-level.ts';
import { toMinutes } from '../../src/scenarios/time-units.ts';

const silo = siloCompany as unknown as PlainObject;
const promised = { ...silo, promise: { kind: 'ATP', lead: '3 d' } };
const at = (scenario: PlainObject, path: string): unknown => valueAt(scenario, path.split('/'));
const levels = fc.integer({ min: 0, max: 20 }).map((twentieth) => twentieth / 20);

describe('the silo level (MODEL §5.1)', () => {
  it('is the table at its ends', () => {
    const apart = withSiloLevel(promised, 1);
    const together = withSiloLevel(promised, 0);
    expect(at(apart, 'functions/production/history')).toEqual({ shows: 'shipments', latency: '1 wk', batch: '1 wk' });
    expect(at(together, 'functions/production/history')).toEqual({ shows: 'orders', latency: '0 wk', batch: '0 wk' });
    expect([apart, together].map((one) => at(one, 'orderEntry/delay'))).toEqual(['4 h', '0 h']);
    expect([apart, together].map((one) => at(one, 'orderEntry/error'))).toEqual([0.03, 0.01]);
    expect([apart, together].map((one) => at(one, 'functions/production/intelligence'))).toEqual([0, 1]);
    expect([apart, together].map((one) => at(one, 'functions/production/factorDelay'))).toEqual(['2 wk', '0 wk']);
    expect([apart, together].map((one) => at(one, 'functions/sales/inventory'))).toEqual([
      { batch: '1 wk' },
      undefined,
    ]);
    expect([apart, together].map((one) => at(one, 'functions/sales/supply'))).toEqual(['none', { batch: '1 d' }]);
  });

  it('is linear in every number between them (law)', () => {
    const minutes = (level: number, path: string) => toMinutes(at(withSiloLevel(silo, level), path) as string, 'day');
    const rows = ['functions/production/history/latency', 'orderEntry/delay', 'functions/production/factorDelay'];
    fc.assert(
      fc.property(levels, levels, (one, other) => {
        for (const path of rows) {
          const middle = (minutes(one, path) + minutes(other, path)) / 2;
          expect(minutes((one + other) / 2, path)).toBeCloseTo(middle, 3);
        }
      }),
    );
  });

  it('reads back what it wrote, and nothing where one channel was moved alone (law)', () => {
    fc.assert(
      fc.property(levels, fc.constantFrom(silo, promised), (level, scenario) => {
        const written = withSiloLevel(scenario, level);
        expect(siloLevelOf(written)).toBeCloseTo(level, 6);
        expect(siloLevelOf({ ...written, orderEntry: { delay: '9 h', error: 0.03 } })).toBeUndefined();
        expect(withSiloLevel(written, level)).toEqual(written);
      }),
    );
  });

  it('leaves every scenario of the library able to run, without a word on lists that nobody reads', () => {
    for (const { study } of presets) {
      for (const level of [0, 0.25, 0.5, 1]) {
        const parsed = parseScenario(withSiloLevel(study.base as unknown as PlainObject, level));
        expect(parsed.ok).toBe(true);
        if (!parsed.ok) continue;
        const { ok, issues } = compile(parsed.value);
        expect({ id: study.base.id, level, ok }).toEqual({ id: study.base.id, level, ok: true });
        expect(issues.filter(({ path }) => path.startsWith('functions/sales'))).toEqual([]);
      }
    }
  });

  it('keeps a list of supply for who promises by load', () => {
    const loaded = { ...silo, promise: { kind: 'CTP', lead: '3 d' } };
    expect(siloTopicsOf(loaded)).toContain('supply');
    expect(at(withSiloLevel(loaded, 1), 'functions/sales/supply')).toEqual({ batch: '1 wk' });
  });
});
