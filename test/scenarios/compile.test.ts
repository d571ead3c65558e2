// Problems that no schema sees: between entities. Each is named at its path.
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/scenarios/compile.ts';
import { applyPatch } from '../../src/scenarios/merge-patch.ts';
import { parseScenario } from '../../src/scenarios/parse.ts';
import { workshop } from '../fixtures/workshop.ts';

/** Problems and warnings of the workshop with a patch applied, each as "path: message". */
function problems(patch: object): string[] {
  const parsed = parseScenario(applyPatch(workshop, patch));
  const checked = parsed.ok ? compile(parsed.value) : parsed;
  return checked.issues.map(({ path, message }) => `${path}: ${message}`);
}

describe('a company that does not hang together', () => {
  it.each([
    [
      { items: { steel: { components: { pump: 1 } } } },
      'items/pump/components: the bill of materials is a circle: pump → steel → pump',
    ],
    [
      { items: { pump: { components: { pump: 1 } } } },
      'items/pump/components: the bill of materials is a circle: pump → pump',
    ],
    [
      { stocks: { 'steel@plant': null } },
      'stocks/pump@plant: component "steel" has no stock at "plant", where line L1 takes it: add steel@plant',
    ],
    [
      { items: { pump: { components: { stele: 1 } } } },
      'items/pump/components/stele: there is no item "stele"; known: pump, steel',
    ],
    [
      { stocks: { 'pump@plant': { source: { line: 'L2' } } } },
      'stocks/pump@plant/source/line: there is no line "L2"; known: L1',
    ],
    [
      { stocks: { 'steel@plant': { source: { supplier: 'jones' } } } },
      'stocks/steel@plant/source/supplier: there is no supplier "jones"; known: smith',
    ],
    [{ stocks: { 'steel@plant': { source: null } } }, 'stocks/steel@plant/source: missing: expected an object'],
    [{ layers: { retail: { fan: { orders: 1 } } } }, 'layers/retail/fan: there is no item "fan"; known: pump, steel'],
    [
      { lines: { L1: { stations: { cut: null } } } },
      'lines/L1/stations: the list is empty: a line needs at least one station',
    ],
    [
      { stocks: { 'pump@plant': { source: { kind: 'transferred', from: 'plant', line: null } } } },
      'stocks/pump@plant/source/from: the places send this item to one another in a circle',
    ],
    [
      { calendars: { c: { open: [{ days: 'Mon', from: '16:00', to: '08:00' }] } } },
      'calendars/c/open/0: "to" (08:00) must be later than "from" (16:00); write a night shift as two parts',
    ],
  ])('%j', (patch, expected) => {
    expect(problems(patch)).toContain(expected);
  });

  it.each(['items', 'places', 'stocks'])('without %s', (what) => {
    const emptied = Object.fromEntries(Object.keys(workshop[what as 'items']).map((id) => [id, null]));
    expect(problems({ [what]: emptied })).toContain(`${what}: the list is empty: at least one entry is needed`);
  });

  it('runs when asked for more than it can make, with a warning', () => {
    expect(problems({ layers: { retail: { pump: { orders: 1.5 } } } })).toEqual([
      'lines/L1/stations/cut: demand asks for 150 % of the hours of station cut on line L1, set-ups apart: its queue grows until customers give up or the run ends, so levels and waits tell how long the run is; to keep up it needs 1.50 times the hours, machines or speed, or 66 % of the demand',
    ]);
  });

  it('has no problem as it stands', () => {
    expect(problems({})).toEqual([]);
  });
});
