import { describe, expect, test } from 'vitest';
import { flowMap } from '../../src/scenarios/flow-map.ts';
import { baseCompany } from '../../src/scenarios/presets/base-company.ts';
import type { PlainObject } from '../../src/scenarios/plain-data.ts';

const made = (line: string) => ({ source: { kind: 'made', line } });
const bought = (supplier: string) => ({ source: { kind: 'bought', supplier } });

/** Steel becomes frames, frames and wheels become carts; a hub sends them on to a shop. */
const cartMaker: PlainObject = {
  items: {
    steel: {},
    wheel: {},
    frame: { components: { steel: 2 } },
    cart: { title: 'Hand cart', components: { frame: 1, wheel: 4 } },
  },
  places: { works: {}, hub: {}, shop: {} },
  stocks: {
    'steel@works': bought('mill'),
    'wheel@works': bought('turner'),
    'frame@works': made('weld'),
    'cart@hub': made('assembly'),
    'cart@shop': { source: { kind: 'transferred', from: 'hub' } },
  },
  lines: { weld: {}, assembly: {} },
  suppliers: { mill: {}, turner: {}, unused: {} },
  segments: { townsfolk: { place: 'shop' } },
};

const stagesOf = (scenario: PlainObject, most?: number) => {
  const { nodes, stages } = flowMap(scenario, most);
  return Array.from({ length: stages }, (_, stage) => nodes.filter((node) => node.stage === stage).map(({ id }) => id));
};

describe('the map of flows', () => {
  test('stands in stages by the depth of the bill of materials and the way to the customers', () => {
    expect(stagesOf(cartMaker)).toEqual([
      ['supplier:mill', 'supplier:turner'],
      ['item:steel', 'item:wheel'],
      ['line:weld'],
      ['item:frame'],
      ['line:assembly'],
      ['item:cart'],
      ['place:hub'],
      ['place:shop'],
      ['segment:townsfolk'],
    ]);
  });

  test('links what hands goods to what, once each', () => {
    expect(
      flowMap(cartMaker)
        .links.map(({ from, to }) => `${from} > ${to}`)
        .sort(),
    ).toEqual(
      [
        'supplier:mill > item:steel',
        'supplier:turner > item:wheel',
        'item:steel > line:weld',
        'line:weld > item:frame',
        'item:frame > line:assembly',
        'item:wheel > line:assembly',
        'line:assembly > item:cart',
        'item:cart > place:hub',
        'place:hub > place:shop',
        'place:shop > segment:townsfolk',
      ].sort(),
    );
  });

  test('names things by their titles', () => {
    expect(flowMap(cartMaker).nodes.find(({ id }) => id === 'item:cart')?.name).toBe('Hand cart');
  });

  test('is drawn of a scenario that is not valid, without what it names but does not have', () => {
    expect(flowMap({ stocks: { 'ghost@nowhere': made('gone'), 'a@b': 7 }, items: 'none' }).nodes).toEqual([]);
    const circle = {
      items: { a: { components: { b: 1 } }, b: { components: { a: 1 } } },
      stocks: { 'a@p': made('l'), 'b@p': made('l') },
      lines: { l: {} },
    };
    expect(
      flowMap(circle)
        .nodes.map(({ id }) => id)
        .sort(),
    ).toEqual(['item:a', 'item:b', 'line:l']);
  });

  test('a line that makes a part and what it goes into stands once, before the part', () => {
    const oneLine = {
      ...cartMaker,
      lines: { weld: {} },
      stocks: { ...(cartMaker['stocks'] as object), 'cart@hub': made('weld') },
    };
    const { nodes } = flowMap(oneLine);
    const stage = (id: string) => nodes.find((node) => node.id === id)?.stage ?? Number.NaN;
    expect(stage('line:weld')).toBeLessThan(stage('item:frame'));
    expect(stage('item:frame')).toBeLessThan(stage('item:cart'));
  });

  test('large companies are drawn together to at most forty boxes, and nobody is lost', () => {
    const items = Object.fromEntries(
      Array.from({ length: 300 }, (_, k) => [`sku${k}`, { family: `f${k % 5}`, components: { [`part${k % 90}`]: 1 } }]),
    );
    const parts = Object.fromEntries(Array.from({ length: 90 }, (_, k) => [`part${k}`, {}]));
    const large = {
      items: { ...items, ...parts },
      places: { dc: {} },
      lines: Object.fromEntries(Array.from({ length: 12 }, (_, k) => [`L${k}`, {}])),
      suppliers: Object.fromEntries(Array.from({ length: 30 }, (_, k) => [`s${k}`, {}])),
      stocks: {
        ...Object.fromEntries(Object.keys(items).map((id, k) => [`${id}@dc`, made(`L${k % 12}`)])),
        ...Object.fromEntries(Object.keys(parts).map((id, k) => [`${id}@dc`, bought(`s${k % 30}`)])),
      },
      segments: Object.fromEntries(Array.from({ length: 60 }, (_, k) => [`g${k}`, { place: 'dc' }])),
    };
    const { nodes, links } = flowMap(large);
    expect(nodes.length).toBeLessThanOrEqual(40);
    const members = nodes.flatMap((node) => node.members);
    expect(members.length).toBe(300 + 90 + 1 + 12 + 30 + 60);
    expect(nodes.filter(({ kind, stage }) => kind === 'item' && stage === 3).map(({ name }) => name)).toEqual([
      'f0',
      'f1',
      'f2',
      'f3',
      'f4',
    ]);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(links.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  });

  test('the base company in full', () => {
    const { nodes, stages } = flowMap(baseCompany as PlainObject);
    expect(stages).toBe(6);
    expect(nodes.filter(({ kind }) => kind === 'item')).toHaveLength(Object.keys(baseCompany.items).length);
  });
});
