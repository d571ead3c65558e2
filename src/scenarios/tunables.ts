import {
  type EntryPlan,
  type LinePlan,
  Parameter,
  type RecordPlan,
  type SegmentPlan,
  type StationPlan,
  type StockPlan,
  type SupplierPlan,
} from '../sim/index.ts';

const LARGEST = 1e9;

/**
 * What a factor may act on; * stands for any id. A scale is 1, and an outage 0, until a factor moves it; of an (r, Q)
 * rule, s is r.
 */
export const factorTargets = [
  'layers/*/*/rate',
  'stocks/*/S',
  'stocks/*/s',
  'stocks/*/F',
  'stocks/*/cards',
  'stocks/*/recordError',
  'stocks/*/countShare',
  'lines/*/wipLimit',
  'lines/*/buffer',
  'lines/*/*/speed',
  'lines/*/*/setupScale',
  'lines/*/*/yield',
  'lines/*/*/lifeScale',
  'lines/*/*/repairScale',
  'segments/*/entryError',
  'segments/*/entryCaught',
  'segments/*/entryDelayScale',
  'suppliers/*/leadTimeScale',
  'suppliers/*/outage',
  'suppliers/*/weeklyCapacity',
] as const;

/** A parameter that factors may move during a run. */
export interface Tunable {
  readonly path: string;
  readonly parameter: number;
  readonly index: number;
  readonly base: number;
}

/** A limit that is not there cannot be moved. */
export const isThere = ({ base }: Tunable): boolean => base < Number.POSITIVE_INFINITY;

function recordTunables(id: string, index: number, records: RecordPlan | null): readonly Tunable[] {
  if (records === null) return [];
  const path = `stocks/${id}`;
  return [
    { path: `${path}/recordError`, parameter: Parameter.recordError, index, base: records.errorProbability },
    { path: `${path}/countShare`, parameter: Parameter.countShare, index, base: records.countShare },
  ];
}

function entryTunables(id: string, index: number, entry: EntryPlan | null): readonly Tunable[] {
  if (entry === null) return [];
  const path = `segments/${id}`;
  return [
    { path: `${path}/entryError`, parameter: Parameter.entryError, index, base: entry.errorProbability },
    { path: `${path}/entryCaught`, parameter: Parameter.entryCaught, index, base: entry.caughtShare },
    { path: `${path}/entryDelayScale`, parameter: Parameter.entryDelayScale, index, base: 1 },
  ];
}

/** All parameters of a company that factors may move. */
export function tunables(
  stocks: readonly StockPlan[],
  lines: readonly LinePlan[],
  stations: readonly StationPlan[],
  suppliers: readonly SupplierPlan[],
  segments: readonly SegmentPlan[],
): readonly Tunable[] {
  return [
    ...stocks.flatMap(({ id, rule, records }, index) => [
      { path: `stocks/${id}/S`, parameter: Parameter.upTo, index, base: rule.upTo },
      { path: `stocks/${id}/s`, parameter: Parameter.reorderPoint, index, base: rule.reorderPoint },
      { path: `stocks/${id}/F`, parameter: Parameter.forecast, index, base: rule.forecast },
      { path: `stocks/${id}/cards`, parameter: Parameter.cards, index, base: rule.cards },
      ...recordTunables(id, index, records),
    ]),
    ...lines.flatMap(({ id, wipLimit, bufferMinutes }, index) => [
      { path: `lines/${id}/wipLimit`, parameter: Parameter.wipLimit, index, base: wipLimit },
      { path: `lines/${id}/buffer`, parameter: Parameter.buffer, index, base: bufferMinutes },
    ]),
    ...stations.flatMap(({ id, speed, setupScale, yield: good }, index) => [
      { path: `lines/${id}/speed`, parameter: Parameter.speed, index, base: speed },
      { path: `lines/${id}/setupScale`, parameter: Parameter.setupScale, index, base: setupScale },
      { path: `lines/${id}/yield`, parameter: Parameter.yield, index, base: good },
      { path: `lines/${id}/lifeScale`, parameter: Parameter.lifeScale, index, base: 1 },
      { path: `lines/${id}/repairScale`, parameter: Parameter.repairScale, index, base: 1 },
    ]),
    ...segments.flatMap(({ id, entry }, index) => entryTunables(id, index, entry)),
    ...suppliers.flatMap(({ id, weeklyCapacity }, index) => [
      { path: `suppliers/${id}/leadTimeScale`, parameter: Parameter.leadTimeScale, index, base: 1 },
      { path: `suppliers/${id}/outage`, parameter: Parameter.outage, index, base: 0 },
      { path: `suppliers/${id}/weeklyCapacity`, parameter: Parameter.weeklyCapacity, index, base: weeklyCapacity },
    ]),
  ];
}

/** What must not come to a stop: a machine of no speed, or one that fails as soon as it runs. */
export const isDivisor = (parameter: number): boolean =>
  parameter === Parameter.speed || parameter === Parameter.lifeScale;

const shares: readonly number[] = [
  Parameter.yield,
  Parameter.outage,
  Parameter.recordError,
  Parameter.countShare,
  Parameter.entryError,
  Parameter.entryCaught,
];
const isShare = (parameter: number): boolean => shares.includes(parameter);

export const largestOf = (parameter: number): number => (isShare(parameter) ? 1 : LARGEST);

/** Levels may be negative: somebody then waits for so many units before one is ordered. */
export const leastOf = (parameter: number): number =>
  parameter === Parameter.upTo || parameter === Parameter.reorderPoint || parameter === Parameter.forecast
    ? -LARGEST
    : 0;
