import { LayerMode, MINUTES_PER_WEEK, type Plant, SourceKind, TargetKind } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import { limits } from './limits.ts';
import { meanDemand } from './load.ts';

/** What makes work for the engine: where it stands in the file, and about how often it happens in a run. */
interface Work {
  readonly path: string;
  readonly what: string;
  readonly times: number;
}

/** What of a run takes work, by where it stands in the file: from rates, intervals and mean sizes. */
export function workOf(plant: Plant): readonly Work[] {
  const demand = meanDemand(plant);
  return [
    ...plant.layers.map((layer) => layerWork(plant, layer)),
    ...plant.stocks.flatMap((_, stock) => stockWorks(plant, stock, demand[stock]!)),
    ...plant.stocks.flatMap((stock) => recordWorks(plant, stock)),
    ...plant.stations.flatMap((_, station) => stationWorks(plant, station)),
    ...plant.suppliers.flatMap((supplier) => supplierWorks(plant, supplier)),
    ...probeWorks(plant),
  ];
}

/** Refuses a run that would not end in a time worth waiting for; says where the largest part of its work comes from. */
export function checkWorkload(draft: Draft, plant: Plant): void {
  checkEndless(draft, plant);
  if (draft.failed) return;
  const works = workOf(plant);
  const total = works.reduce((sum, { times }) => sum + times, 0);
  if (total <= limits.events) return;
  const largest = works.reduce((a, b) => (b.times > a.times ? b : a));
  draft.error(
    largest.path,
    `about ${largest.times.toExponential(1)} ${largest.what} in a run, at most ${limits.events.toExponential(0)} can be run`,
  );
}

/** Points of a scatter lie below the highest band; a level of the week raises it (four standard deviations). */
function layerWork(plant: Plant, layer: Plant['layers'][number]): Work {
  const { horizonMinutes } = plant;
  const path = `layers/${layer.entity.replace(':', '/')}`;
  const open = layer.time.alwaysOpen ? horizonMinutes : layer.time.toWork(horizonMinutes);
  const order = (times: number): Work => ({ path, what: 'customer orders', times });
  switch (layer.mode) {
    case LayerMode.scatter: {
      const spread = 1 + (layer.level < 0 ? 0 : plant.demandLevels[layer.level]!.sd);
      const level = spread * spread * spread * spread * spread; // about exp(4σ − σ²/2)
      const highest = layer.ratePerMinute * layer.curve.bounds(0, horizonMinutes)[1] * level;
      return order(Math.max(layer.bandHeight, highest) * open);
    }
    case LayerMode.bucket:
      return order(horizonMinutes / layer.everyMinutes);
    case LayerMode.renewal:
      return order(open / layer.gap.mean);
    case LayerMode.replay: {
      const blocks = layer.bootstrapMinutes > 0 ? Math.ceil(horizonMinutes / layer.bootstrapMinutes) : 1;
      return order(blocks * layer.recordTimes.length);
    }
    default:
      return order(0);
  }
}

/** Reviews, and orders where their size is fixed; others are no more than the claims that lead to them. */
function stockWorks(plant: Plant, index: number, demandPerMinute: number): Work[] {
  const { rule, id, initialOnHand } = plant.stocks[index]!;
  const path = `stocks/${id}/rule`;
  const works: Work[] = [];
  if (rule.everyMinutes > 0) works.push({ path, what: 'reviews', times: plant.horizonMinutes / rule.everyMinutes });
  const size = rule.target === TargetKind.rQ ? rule.upTo - rule.reorderPoint : rule.lotFixed;
  if (size > 0) {
    const wanted = rule.target === TargetKind.always ? 0 : demandPerMinute * plant.horizonMinutes;
    const reviews = rule.target === TargetKind.proportional ? plant.horizonMinutes / rule.everyMinutes : 1;
    const first = Math.max(0, rule.upTo - initialOnHand, rule.forecast) * reviews;
    works.push({ path, what: 'replenishment orders', times: (wanted + first) / size });
  }
  if (rule.target === TargetKind.always) {
    const tokens = Math.min(rule.cards, tokensOf(plant, index));
    works.push({
      path,
      what: 'replenishment orders',
      times: (plant.horizonMinutes * tokens) / sourceMinutes(plant, index),
    });
  }
  return works;
}

/** Counts, and the weekly looks at a record. */
function recordWorks({ horizonMinutes }: Plant, { id, records }: Plant['stocks'][number]): Work[] {
  if (records === null) return [];
  const path = `stocks/${id}`;
  return [
    { path, what: 'counts of the shelf', times: horizonMinutes / records.countEveryMinutes },
    { path, what: 'looks at a record', times: horizonMinutes / MINUTES_PER_WEEK },
  ];
}

/** Orders of a stock that its line lets be under way at once: by its limit, its pitch, or what the drum can do. */
function tokensOf(plant: Plant, index: number): number {
  const { line, item, rule } = plant.stocks[index]!;
  if (line < 0) return Number.POSITIVE_INFINITY;
  const { wipLimit, isRoped, drum, pitchMinutes } = plant.lines[line]!;
  const { unitMinutes, speed, machines } = plant.stations[Math.max(0, drum)]!;
  const gap = isRoped ? (Math.max(1, rule.lotFixed) * unitMinutes[item]!) / speed / machines : pitchMinutes;
  return gap > 0 ? Math.min(wipLimit, sourceMinutes(plant, index) / gap + 1) : wipLimit;
}

/** Mean time from an order's release to its receipt, waiting apart. */
function sourceMinutes(plant: Plant, index: number): number {
  const stock = plant.stocks[index]!;
  if (stock.source === SourceKind.bought) return plant.suppliers[stock.supplier]!.leadTime.mean;
  if (stock.source === SourceKind.transferred) return stock.transit.mean;
  const { firstStation, stationCount } = plant.lines[stock.line]!;
  const lot = stock.rule.lotFixed > 0 ? stock.rule.lotFixed : 1;
  const stations = plant.stations.slice(firstStation, firstStation + stationCount);
  return stations.reduce(
    (sum, station) => sum + (lot * station.unitMinutes[stock.item]!) / station.speed,
    stock.putAwayMinutes,
  );
}

/** "As many orders as the cap allows" needs a source that takes time. */
function checkEndless(draft: Draft, plant: Plant): void {
  plant.stocks.forEach(({ id, rule }, index) => {
    if (rule.target === TargetKind.always && !(sourceMinutes(plant, index) > 0)) {
      draft.error(
        `stocks/${id}/rule`,
        'a rule that always wants more needs a source that takes time: this one delivers at once',
      );
    }
  });
}

function stationWorks(plant: Plant, index: number): Work[] {
  const { id, breaksDown, life, repair, machines } = plant.stations[index]!;
  if (!breaksDown) return [];
  const times = (machines * plant.horizonMinutes) / (life.mean + repair.mean);
  return [{ path: `lines/${id.replace('/', '/stations/')}/breakdown`, what: 'breakdowns', times }];
}

function supplierWorks(plant: Plant, { id, hasOutages, up, down }: Plant['suppliers'][number]): Work[] {
  if (!hasOutages) return [];
  return [{ path: `suppliers/${id}/outage`, what: 'outages', times: plant.horizonMinutes / (up.mean + down.mean) }];
}

function probeWorks({ probe, horizonMinutes }: Plant): Work[] {
  if (probe === null) return [];
  return [
    { path: 'probe/season', what: 'samples', times: (probe.times.length * horizonMinutes) / probe.seasonMinutes },
  ];
}
