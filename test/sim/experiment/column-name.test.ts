import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnName, isCompanyWide, parseColumnName } from '../../../src/sim/experiment/column-name.ts';

describe('names of columns', () => {
  it.each([
    ['otif', { kpi: 'otif', percentile: undefined, scope: undefined }],
    ['cost.material', { kpi: 'cost.material', percentile: undefined, scope: undefined }],
    ['cost.pallets', { kpi: 'cost.pallets', percentile: undefined, scope: undefined }],
    ['otif|item:A1', { kpi: 'otif', percentile: undefined, scope: 'item:A1' }],
    ['orderCycleTime.p99.9', { kpi: 'orderCycleTime', percentile: 99.9, scope: undefined }],
    ['orderCycleTime.p90|stock:tea.p1@shop', { kpi: 'orderCycleTime', percentile: 90, scope: 'stock:tea.p1@shop' }],
  ])('%s', (name, column) => {
    expect(parseColumnName(name)).toEqual(column);
    expect(columnName(column)).toBe(name);
    expect(isCompanyWide(name)).toBe(column.percentile === undefined && column.scope === undefined);
  });

  it('can be taken apart and put together (law)', () => {
    const column = fc.record({
      kpi: fc.constantFrom('otif', 'cost.labour', 'cost.pallets'),
      percentile: fc.option(
        fc.double({ min: 0, max: 100, noNaN: true }).filter((p) => !Object.is(p, -0)),
        { nil: undefined },
      ),
      scope: fc.option(
        fc.string().map((text) => `item:${text}`),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(column, (one) => {
        expect(parseColumnName(columnName(one))).toEqual(one);
      }),
      { seed: 61 },
    );
  });
});
