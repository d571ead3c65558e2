import { describe, expect, it } from 'vitest';
import { tables } from '../../../../src/scenarios/tables/index.ts';
import { picturesOf } from '../../../../src/ui/pages/scenarios/tables/cell-pictures.ts';

const column = (table: string, id: string) =>
  tables.find((one) => one.id === table)!.columns.find((one) => one.id === id)!;

describe('the pictures of a cell', () => {
  it('are of every column that holds a law, and of no other', () => {
    const drawn = tables.flatMap(({ id, columns }) =>
      columns
        .filter((one) => {
          const value = one.path.reduceRight<unknown>((inside, key) => ({ [key]: inside }), 1);
          return picturesOf(one, value, undefined).length > 0;
        })
        .map((one) => `${id} ${one.id}`),
    );
    expect(new Set(drawn)).toEqual(
      new Set([
        'places transit',
        'suppliers leadTime',
        'suppliers extraDelay',
        'suppliers outage.up',
        'suppliers outage.down',
        'stations variation',
        'stations breakdown.life',
        'stations breakdown.repair',
        'stocks source.transit',
        'segments size',
        'segments patience.immediate',
        'segments patience.forever',
        'segments patience.mean',
        'segments patience.shape',
        'demand size',
        'demand gap',
      ]),
    );
  });

  it('stand against what the cell is in the base, where that is another', () => {
    const leadTime = column('suppliers', 'leadTime');
    const law = { kind: 'gamma', mean: '4 d', cv: 0.5 };
    expect(picturesOf(leadTime, { leadTime: law }, { leadTime: '4 d' })).toEqual([
      { measure: 'time', name: '', value: law, before: '4 d' },
    ]);
    expect(picturesOf(leadTime, { leadTime: law }, { leadTime: { ...law } })[0]?.before).toBeUndefined();
    expect(picturesOf(leadTime, {}, { leadTime: '4 d' })).toEqual([]);
  });

  it('are one for each family or item that is told apart', () => {
    const size = column('segments', 'size');
    const row = { size: { byFamily: { A: 3, B: { kind: 'geometric', mean: 4 } } } };
    expect(picturesOf(size, row, { size: { byFamily: { A: 3, B: 2 } } })).toEqual([
      { measure: 'size', name: 'A', value: 3, before: undefined },
      { measure: 'size', name: 'B', value: { kind: 'geometric', mean: 4 }, before: 2 },
    ]);
    expect(picturesOf(size, row, { size: 5 }).map(({ before }) => before)).toEqual([5, 5]);
  });

  it('show the whole patience for each of its numbers', () => {
    const patience = { immediate: 0.3, mean: '5 d' };
    expect(picturesOf(column('segments', 'patience.mean'), { patience }, undefined)).toEqual([
      { measure: 'patience', name: '', value: patience, before: undefined },
    ]);
  });
});
