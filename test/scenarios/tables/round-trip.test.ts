import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../../src/scenarios/edit-study.ts';
import { isPlainObject, type PlainObject } from '../../../src/scenarios/plain-data.ts';
import { presets } from '../../../src/scenarios/presets/index.ts';
import { cellText, cellValue, valueIn } from '../../../src/scenarios/tables/column.ts';
import { planImport, sheetOf } from '../../../src/scenarios/tables/import-table.ts';
import { tables } from '../../../src/scenarios/tables/index.ts';
import { rowsOf } from '../../../src/scenarios/tables/table.ts';
import { cellCount } from '../../../src/scenarios/compared-part.ts';
import { plants } from '../../arbitraries/plants.ts';

const options = { decimal: '.', replace: true } as const;
const sheetsOf = (scenario: PlainObject) => tables.map((table) => sheetOf(table, scenario, false));

/** The sections that tables show whole, without empty objects: a cell cannot tell an empty object from none. */
function shown(scenario: PlainObject): unknown {
  const { calendars, items, places, stocks, lines, suppliers, segments, layers, levels, factors, horizon, money } =
    scenario;
  const { id, title, timeUnit, currency } = scenario;
  return filled({
    id,
    title,
    timeUnit,
    currency,
    calendars,
    items,
    places,
    stocks,
    lines,
    suppliers,
    segments,
    layers,
    levels,
    factors,
    horizon,
    money,
  });
}

function filled(value: unknown): unknown {
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, filled(entry)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined && !isEmpty(entry)));
}

const isEmpty = (value: unknown): boolean => isPlainObject(value) && Object.keys(value).length === 0;

/** The base and every what-if of each preset. */
const presetBases = presets.flatMap(({ id, study }) =>
  Array.from({ length: cellCount(study) }, (_, k) => [`${id}, ${k}`, scenarioOf(study as PlainObject, k)] as const),
);

describe('tables', () => {
  it.each(presetBases)('of %s, imported where they come from, change nothing', (_, base) => {
    const plan = planImport(base, sheetsOf(base), options);
    expect(plan.problems).toEqual([]);
    expect(plan.changes).toEqual([]);
    expect(plan.scenario).toEqual(base);
  });

  it.each(presetBases)('of %s, imported into nothing, are what they came from', (_, base) => {
    const plan = planImport({}, sheetsOf(base), options);
    expect(plan.problems).toEqual([]);
    expect(shown(plan.scenario)).toEqual(shown(base));
  });

  it('of any plant come back as they were', () => {
    fc.assert(
      fc.property(plants, (plant) => {
        const again = planImport(plant, sheetsOf(plant), options);
        expect(again.scenario).toEqual(plant);
        expect(again.changes).toEqual([]);
        const plan = planImport({}, sheetsOf(plant), options);
        expect(plan.problems).toEqual([]);
        expect(shown(plan.scenario)).toEqual(shown(plant));
      }),
      { seed: 4711, numRuns: 200 },
    );
  });

  it('read every text they write as the value it came from, whatever the cell held before', () => {
    for (const [, base] of presetBases) {
      for (const table of tables) {
        for (const { value: row } of rowsOf(table, base)) {
          for (const column of table.columns) {
            const value = valueIn(column, row);
            if (column.elsewhere !== undefined && isPlainObject(value)) continue;
            expect(cellValue(column, cellText(column, value), 'another', undefined)).toEqual(value);
          }
        }
      }
    }
  });
});
