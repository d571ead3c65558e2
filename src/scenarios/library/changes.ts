import { weeklyMeeting } from '../presets/alder-coordination.ts';
import { skuIds, skus } from '../presets/alder-tables.ts';
import type { Scenario } from '../scenario.ts';

type Cycle = NonNullable<Scenario['cycles']>[string];
type Stock = Scenario['stocks'][string];

/** The company with another change to its weekly meeting. */
export const withMeeting = (company: Scenario, change: Partial<Cycle>): Scenario => ({
  ...company,
  cycles: { ...company.cycles, soe: { ...(company.cycles?.['soe'] ?? weeklyMeeting), ...change } },
});

/** The company with a change to a function’s view. */
export function withFunction(
  company: Scenario,
  name: 'sales' | 'production',
  change: Partial<NonNullable<NonNullable<Scenario['functions']>['sales']>>,
): Scenario {
  return { ...company, functions: { ...company.functions, [name]: { ...company.functions?.[name], ...change } } };
}

/** The company with a change to each finished product’s stock. */
export function withFinished(
  company: Scenario,
  change: (stock: Stock, id: (typeof skuIds)[number]) => Stock,
): Scenario {
  const changed = skuIds.map((id) => [`${id}@dc`, change(company.stocks[`${id}@dc`]!, id)] as const);
  return { ...company, stocks: { ...company.stocks, ...Object.fromEntries(changed) } };
}

/** … and to each kit’s stock. */
export function withKits(company: Scenario, change: (stock: Stock) => Stock): Scenario {
  const kits = Object.entries(company.stocks).filter(([, { source }]) => source.kind === 'bought');
  return {
    ...company,
    stocks: { ...company.stocks, ...Object.fromEntries(kits.map(([id, stock]) => [id, change(stock)] as const)) },
  };
}

/** … and to each station of each line. */
export function withStations(
  company: Scenario,
  change: (
    station: NonNullable<Scenario['lines']>[string]['stations'][string],
  ) => NonNullable<Scenario['lines']>[string]['stations'][string],
): Scenario {
  const lines = Object.entries(company.lines ?? {}).map(([id, line]) => {
    const stations = Object.entries(line.stations).map(([name, station]) => [name, change(station)] as const);
    return [id, { ...line, stations: Object.fromEntries(stations) }] as const;
  });
  return { ...company, lines: Object.fromEntries(lines) };
}

export const withFactor = (
  company: Scenario,
  id: string,
  factor: NonNullable<Scenario['factors']>[string],
): Scenario => ({ ...company, factors: { ...company.factors, [id]: factor } });

/** Set-ups of a share of their time and cost. */
export const withSetups = (company: Scenario, scale: number): Scenario =>
  withStations(company, (station) =>
    station.setup === undefined ? station : { ...station, setup: { ...station.setup, scale } },
  );

/** Kanban for every finished product: containers of a third of a lot, cards set anew at each weekly meeting. */
export function withKanban(company: Scenario): Scenario {
  return withFinished(company, ({ source }, id) => {
    const { container, unitsPerWeek } = skus[id];
    const cards = Math.max(2, Math.ceil((1.3 * CARD_LEAD_WEEKS * unitsPerWeek) / container) + 1);
    return {
      source,
      rule: { policy: 'jitKanban', cards, container },
      tuned: { lead: `${CARD_LEAD_WEEKS} wk`, z: 1.65 },
    };
  });
}

/** From an empty container to a full one on the shelf, in weeks. */
const CARD_LEAD_WEEKS = 1.8;

/** Supplier B delivers nothing for four weeks. */
export const withOutage = (company: Scenario): Scenario => ({
  ...withFactor(company, 'outageB', {
    target: 'suppliers/supplierB/outage',
    op: 'set',
    value: 1,
    from: 'w30',
    to: 'w34',
  }),
  shock: { from: 'w30', to: 'w34' },
});
