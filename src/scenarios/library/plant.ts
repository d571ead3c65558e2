import { coordinatedCompany } from '../presets/alder-coordination.ts';
import { siloCompany } from '../presets/alder-silo.ts';
import { skuIds } from '../presets/alder-tables.ts';
import type { Scenario } from '../scenario.ts';
import { withFinished, withFunction, withKanban, withKits, withOutage, withSetups, withStations } from './changes.ts';
import { asWhatIf, expectations, type Lesson, lessonStudy } from './lesson.ts';

const weekly = coordinatedCompany;
const pulled = withSetups(withKanban(weekly), 0.4);

export const jitGoodForecast: Lesson = {
  id: 'jitGoodForecast',
  theme: 'plant',
  title: 'Kanban on a stable base',
  lesson: 'Pull works when the base is stable and set-ups are small.',
  ask: 'What did the cards take out of the system, and what did the set-ups have to give for it?',
  safety: 'adaptive',
  card: { scenario: 'jitGoodForecast', kpis: ['manufacturingCycleTime', 'otif'] },
  study: lessonStudy('Cards in place of lots', weekly, [
    asWhatIf(weekly, 'jitGoodForecast', 'Kanban, quick set-ups', pulled),
  ]),
  expected: expectations('jitGoodForecast', 'weeklySop', [
    'fgInventoryValue -',
    'manufacturingCycleTime -',
    'bullwhipMake -',
    'otif = 0.02',
  ]),
};

const quick: Scenario = { ...pulled, id: 'jitGoodForecast', title: 'Kanban, quick set-ups' };

export const jitNoSmed: Lesson = {
  id: 'jitNoSmed',
  theme: 'plant',
  title: 'Kanban without quick set-ups',
  lesson: 'Small lots need small set-ups.',
  ask: 'Where did the hours go?',
  safety: 'adaptive',
  card: { scenario: 'jitNoSmed', kpis: ['changeoverShare', 'otif'] },
  study: lessonStudy('Small lots, long set-ups', quick, [
    asWhatIf(quick, 'jitNoSmed', 'Kanban, set-ups as before', withSetups(quick, 1)),
  ]),
  expected: expectations('jitNoSmed', 'jitGoodForecast', [
    'changeoverShare +',
    'overtimeHours +',
    'otif = 0.01',
    'operatingContribution -',
  ]),
};

const kitSafety = (company: Scenario, z: number): Scenario =>
  withKits(company, (stock) => ({ ...stock, rule: { ...stock.rule, z } as typeof stock.rule }));

export const jitSupplyShock: Lesson = {
  id: 'jitSupplyShock',
  theme: 'plant',
  title: 'The supplier fails',
  lesson: 'Fragility sits in the thin buffer upstream, not in the card.',
  ask: 'What would the missing kits have cost to hold?',
  safety: 'adaptive',
  watch: ['w28', 'w44'],
  card: { scenario: 'thinKits', kpis: ['otif', 'lostSalesRate'] },
  study: lessonStudy('Four weeks without supplier B', weekly, [
    asWhatIf(weekly, 'stockOutage', 'Make to stock, supplier out', withOutage(weekly)),
    asWhatIf(weekly, 'cards', 'Kanban, supplier well', pulled),
    asWhatIf(weekly, 'sameKits', 'Kanban, supplier out, same kit stock', withOutage(pulled)),
    asWhatIf(weekly, 'thinKits', 'Kanban, supplier out, thin kit stock', kitSafety(withOutage(pulled), 0.2)),
  ]),
  expected: [
    ...expectations('thinKits', 'sameKits', ['otif -', 'lostSalesRate +']),
    ...expectations('sameKits', 'cards', ['otif = 0.01']).map((claim) => ({
      ...claim,
      beside: { scenario: 'stockOutage', against: 'weeklySop' },
    })),
  ],
};

const owned: Scenario = { ...withOutage(weekly), id: 'clearRoles', title: 'Clear roles, supplier out' };

export const nobodyOwnsIt: Lesson = {
  id: 'nobodyOwnsIt',
  theme: 'plant',
  title: 'Nobody owns it',
  lesson:
    'A clear role is a shorter lead time for a decision; where there is nothing to decide with, it saves no order.',
  ask: 'How long did it take until somebody felt responsible?',
  safety: 'adaptive',
  watch: ['w28', 'w44'],
  card: { scenario: 'nobodyOwnsIt', kpis: ['escalationsLost', 'backorderAge'] },
  study: lessonStudy('Who takes it on?', owned, [
    asWhatIf(owned, 'nobodyOwnsIt', 'Nobody owns it', { ...owned, escalation: { clarity: 0.2 } }),
  ]),
  expected: expectations('nobodyOwnsIt', 'clearRoles', ['escalationsLost +', 'coordinationCost -', 'otif = 0.01']),
};

const counted: Scenario = {
  ...weekly,
  id: 'countedWarehouse',
  title: 'Counts every 4 weeks',
  records: { error: 0.3, largestError: 0.5, counts: { every: '4 wk' } },
};

export const auditFreeWarehouse: Lesson = {
  id: 'auditFreeWarehouse',
  theme: 'plant',
  title: 'A warehouse without counts',
  lesson: 'A wrong record beats a good plan.',
  ask: 'Which of the two hurts: stock that is not there, or stock nobody knows of?',
  safety: 'adaptive',
  card: { scenario: 'auditFreeWarehouse', kpis: ['recordAccuracy', 'otif'] },
  study: lessonStudy('To count or not to count', counted, [
    asWhatIf(counted, 'auditFreeWarehouse', 'No counts', { ...counted, records: { error: 0.3, largestError: 0.5 } }),
  ]),
  expected: expectations('auditFreeWarehouse', 'countedWarehouse', [
    'recordAccuracy -',
    'otif -',
    'lostSalesRate +',
    'fgInventoryValue -',
  ]),
};

/** A plant that chases every week’s orders in large lots, against one that takes the long view. */
const nervous: Scenario = withKits(
  withFinished(
    withFunction(siloCompany, 'production', { method: { method: 'movingAverage', n: 3 }, refresh: '1 wk' }),
    (stock) => ({
      ...stock,
      rule: { ...stock.rule, lot: 4 * (stock.rule as { lot: number }).lot } as typeof stock.rule,
    }),
  ),
  (stock) => ({ ...stock, rule: { ...stock.rule, every: '4 wk', protection: '10 wk' } as typeof stock.rule }),
);
/** … and customers who order more than they need when they are not served in full. */
const gamed: Scenario = { ...nervous, feedback: { gaming: { exponent: 1 } } };
const calm: Scenario = {
  ...withFunction(siloCompany, 'production', {
    method: { method: 'movingAverage', n: 16 },
    refresh: '1 wk',
    history: { shows: 'orders', latency: 0, batch: 0 },
  }),
  id: 'calmPlant',
  title: 'Long averages, small lots, shared orders',
};

export const bullwhip: Lesson = {
  id: 'bullwhip',
  theme: 'plant',
  title: 'The plant shakes itself',
  lesson: 'Short memories and large lots make waves of a calm market.',
  ask: 'Which part of the swing came from customers?',
  safety: 'adaptive',
  card: { scenario: 'bullwhip', kpis: ['bullwhipMake', 'overtimeHours'] },
  study: lessonStudy('Waves from the inside', calm, [
    asWhatIf(calm, 'bullwhip', 'Short averages, large lots, monthly kits, gaming', gamed),
  ]),
  expected: expectations('bullwhip', 'calmPlant', ['bullwhipMake +', 'bullwhipBuy +', 'overtimeHours +']),
};

const slow = (company: Scenario): Scenario => withStations(company, (station) => ({ ...station, speed: 0.85 }));

export const capacityCrunch: Lesson = {
  id: 'capacityCrunch',
  theme: 'plant',
  title: 'Capacity crunch',
  lesson: 'Coordination cannot make machine hours.',
  ask: 'What is left for a meeting to decide when there is too little of everything?',
  safety: 'adaptive',
  card: { scenario: 'slowWeekly', kpis: ['otif', 'overtimeHours'] },
  study: lessonStudy('Lines at 85 % of their speed', weekly, [
    asWhatIf(weekly, 'slowWeekly', 'Slow lines, weekly S&OE', slow(weekly)),
    asWhatIf(weekly, 'slowSilo', 'Slow lines, silo', slow(siloCompany)),
  ]),
  expected: [
    ...expectations('slowWeekly', 'weeklySop', ['otif -', 'overtimeHours +', 'manufacturingCycleTime +']),
    ...expectations('slowWeekly', 'slowSilo', ['otif +']),
  ],
};

const PARTS = 4;
const parts = Array.from({ length: PARTS }, (_, n) => n + 1);

/** Entries of a table by product, each split in parts. */
function split<Entry>(table: Readonly<Record<string, Entry>>, change: (entry: Entry, id: string) => Entry) {
  return Object.fromEntries(
    Object.entries(table).flatMap(([key, entry]) => {
      const [id, place] = key.split('@') as [string, string | undefined];
      if (!(skuIds as readonly string[]).includes(id)) return [[key, entry] as const];
      return parts.map(
        (n) => [`${id}${'abcd'[n - 1]}${place === undefined ? '' : `@${place}`}`, change(entry, id)] as const,
      );
    }),
  );
}

/** Every product in four variants of a quarter of its demand, made in lots of half the size. */
function manyVariants(company: Scenario): Scenario {
  const quarterOf = (rate: string | number) => `${Number(String(rate).split(' ')[0]) / PARTS} / wk`;
  const layers = Object.entries(company.layers ?? {}).map(([segment, items]) => [
    segment,
    split(items, (layer) => ({ ...layer, units: quarterOf((layer as { units: string }).units) }) as typeof layer),
  ]);
  const factors = Object.entries(company.factors ?? {}).map(([id, factor]) => {
    const targets = [factor.target].flat().flatMap((target) => {
      const [layer, segment, item, rate] = target.split('/') as [string, string, string, string];
      const isSku = (skuIds as readonly string[]).includes(item);
      return isSku ? parts.map((n) => [layer, segment, `${item}${'abcd'[n - 1]}`, rate].join('/')) : [target];
    });
    return [id, { ...factor, target: targets }] as const;
  });
  const lines = Object.entries(company.lines ?? {}).map(([id, line]) => {
    const stations = Object.entries(line.stations).map(([name, station]) => [
      name,
      { ...station, unitTime: split(station.unitTime as Record<string, string>, (time) => time) },
    ]);
    return [id, { ...line, stations: Object.fromEntries(stations) }];
  });
  const stocks = split(company.stocks, (stock) => {
    const { initial: _, ...rest } = stock;
    const lot = (stock.rule as { lot?: number }).lot;
    return lot === undefined ? rest : ({ ...rest, rule: { ...stock.rule, lot: Math.round(lot / 2) } } as typeof stock);
  });
  return {
    ...company,
    items: split(company.items, (item) => item),
    stocks,
    layers: Object.fromEntries(layers),
    levels: split(company.levels ?? {}, (level) => level),
    factors: Object.fromEntries(factors),
    lines: Object.fromEntries(lines),
  } as Scenario;
}

export const tooManySkus: Lesson = {
  id: 'tooManySkus',
  theme: 'plant',
  title: 'Too many variants',
  lesson: 'Variety is paid in stock and set-ups.',
  ask: 'Which variants would nobody miss?',
  safety: 'adaptive',
  card: { scenario: 'tooManySkus', kpis: ['fgInventoryValue', 'wape'] },
  study: lessonStudy('Eight products, or thirty-two', weekly, [
    asWhatIf(weekly, 'tooManySkus', 'Each product in four variants', manyVariants(weekly)),
  ]),
  expected: expectations('tooManySkus', 'weeklySop', [
    'wape +',
    'fgInventoryValue +',
    'changeoverShare +',
    'otif = 0.015',
  ]),
};

const seasonal = (company: Scenario): Scenario => ({
  ...company,
  factors: { ...company.factors, season: { ...company.factors!['season']!, value: 1.3 } },
});
const chasing: Scenario = {
  ...seasonal(
    withFinished(weekly, (stock) => ({ ...stock, rule: { ...stock.rule, prebuild: false } as typeof stock.rule })),
  ),
  id: 'chasedSeason',
  title: 'Chase the season',
};

export const seasonalPrebuild: Lesson = {
  id: 'seasonalPrebuild',
  theme: 'plant',
  title: 'Level or chase',
  lesson: 'Stock made before the season stands in for hours that the season does not have.',
  ask: 'At which price of stock would you rather chase?',
  safety: 'adaptive',
  watch: ['w20', 'w44'],
  card: { scenario: 'seasonalPrebuild', kpis: ['otif', 'fgInventoryValue'] },
  study: lessonStudy('A season of 30 %', chasing, [
    asWhatIf(chasing, 'seasonalPrebuild', 'Build before the season', seasonal(weekly)),
  ]),
  expected: expectations('seasonalPrebuild', 'chasedSeason', ['otif +', 'fgInventoryValue +', 'overtimeHours +']),
};

type PlanDriven = Extract<Scenario['stocks'][string]['rule'], { policy: 'makeToStock' }>;

const lateFinished = ['C1', 'C2'] as const;

/** Family C is made to a semi-finished stock, and finished to order: push up to there, pull from there on. */
function finishedToOrder(company: Scenario): Scenario {
  const items: Scenario['items'] = { ...company.items };
  const stocks: Scenario['stocks'] = { ...company.stocks };
  const lines = { ...company.lines };
  const assembly = lines['L2']!.stations['assembly']!;
  const unitTime = { ...(assembly.unitTime as Record<string, string>) };
  for (const id of lateFinished) {
    const core = `${id}core`;
    const { price: _, ...made } = items[id]!;
    items[core] = { ...made, kind: 'semi' };
    items[id] = { ...items[id]!, components: { [core]: 1 } };
    const { source, rule, ...stock } = stocks[`${id}@dc`]!;
    const { policy: _policy, ...push } = rule as PlanDriven;
    stocks[`${core}@plant`] = { ...stock, source: { kind: 'made', line: 'L2' }, rule: { policy: 'pushPull', push } };
    stocks[`${id}@dc`] = {
      source: { ...source, line: 'L3', putAway: '1 d' } as typeof source,
      rule: { policy: 'pushPull' },
    };
    unitTime[core] = unitTime[id]!;
    delete unitTime[id];
  }
  return {
    ...company,
    items,
    stocks,
    lines: {
      ...lines,
      L2: { ...lines['L2']!, stations: { assembly: { ...assembly, unitTime } } },
      L3: {
        title: 'Finishing',
        place: 'plant',
        calendar: 'shifts',
        stations: { finish: { unitTime: '0.1 min', variation: { kind: 'gamma', cv: 0.05 } } },
      },
    },
  };
}

export const decouplingPoint: Lesson = {
  id: 'decouplingPoint',
  theme: 'plant',
  title: 'Where to hold the stock',
  lesson: 'What is finished to order waits half made: less on the shelf, and a day or two more for the customer.',
  ask: 'Which customers would not mind the wait?',
  safety: 'adaptive',
  card: { scenario: 'decouplingPoint', kpis: ['fgInventoryValue', 'orderCycleTime'] },
  study: lessonStudy('Family C, finished to order', weekly, [
    asWhatIf(weekly, 'decouplingPoint', 'Family C finished to order', finishedToOrder(weekly)),
  ]),
  expected: expectations('decouplingPoint', 'weeklySop', ['fgInventoryValue -', 'orderCycleTime +', 'fillRate -']),
};
