import { type LayerPlan, type RulePlan, SourceKind, type StockPlan, TargetKind } from '../sim/index.ts';
import { compileTimeLaw, constantLaw } from './compile-laws.ts';
import { compileRecords } from './compile-records.ts';
import { compileRule } from './compile-rule.ts';
import type { Draft } from './draft.ts';
import type { ScenarioStock } from './scenario.ts';
import { toDateMinutes, toMinutes } from './time-units.ts';

const INFINITE = Number.POSITIVE_INFINITY;
/** Longest chain of items made of one another, or of places that send an item on. */
const MOST_STAGES = 100;

/** Stocks with their sources, rules and initial state; checks sources and bills of materials. */
export function compileStocks(draft: Draft): StockPlan[] {
  const sells = sellingStocks(draft);
  const stocks = draft.stocks.ids.map((id) => compileStock(draft, id, sells.has(id)));
  checkBills(draft);
  checkTransfers(draft, stocks);
  return stocks;
}

function sellingStocks(draft: Draft): ReadonlySet<string> {
  const sells = new Set<string>();
  for (const [segmentId, layers] of Object.entries(draft.scenario.layers ?? {})) {
    const segment = draft.scenario.segments?.[segmentId];
    if (segment === undefined) continue;
    for (const item of Object.keys(layers)) sells.add(`${item}@${segment.place}`);
    for (const item of Object.keys(segment.companions ?? {})) sells.add(`${item}@${segment.place}`);
  }
  return sells;
}

function compileStock(draft: Draft, id: string, sells: boolean): StockPlan {
  const { scenario, timeUnit } = draft;
  const stock = scenario.stocks[id]!;
  const path = `stocks/${id}`;
  const [itemId, placeId] = id.split('@') as [string, string];
  const itemIndex = draft.reference(draft.items, 'item', itemId, path);
  const place = draft.reference(draft.places, 'place', placeId, path);
  const item = scenario.items[itemId];
  const { source } = stock;
  const line = source.kind === 'made' ? draft.reference(draft.lines, 'line', source.line, `${path}/source/line`) : -1;
  const supplierId = source.kind === 'bought' ? source.supplier : undefined;
  const supplier =
    supplierId === undefined ? -1 : draft.reference(draft.suppliers, 'supplier', supplierId, `${path}/source/supplier`);
  const sender =
    source.kind === 'transferred'
      ? draft.reference(draft.stocks, 'stock', `${itemId}@${source.from}`, `${path}/source/from`)
      : -1;
  const rule = compileRule(draft, stock.rule, path, supplier < 0 ? undefined : scenario.suppliers?.[supplierId!]);
  checkEndless(draft, rule, line, path);
  const { components, quantities } = componentStocks(draft, itemId, source, path);
  checkUnitTime(draft, line, itemId, path);
  const shelfLife = item?.shelfLife === undefined ? INFINITE : toMinutes(item.shelfLife, timeUnit);
  const putAway = source.kind === 'made' ? toMinutes(source.putAway ?? 0, timeUnit) : 0;
  const putAwayTime = draft.calendar(
    source.kind === 'made' ? source.putAwayCalendar : undefined,
    `${path}/source/putAwayCalendar`,
  );
  return {
    id,
    item: itemIndex,
    itemId,
    familyIndex: draft.families.indexOf(item?.family ?? ''),
    place,
    source: SourceKind[source.kind],
    line,
    putAwayMinutes: putAway,
    putAwayTime,
    supplier,
    sender,
    transit:
      source.kind === 'transferred' && source.transit !== undefined
        ? compileTimeLaw(draft, source.transit, `${path}/source/transit`)
        : constantLaw(0),
    components,
    componentQuantity: quantities,
    rule,
    records: compileRecords(draft, id, itemId),
    sells,
    initialOnHand: stock.initial?.onHand ?? defaultOnHand(rule),
    initialInTransit: (stock.initial?.inTransit ?? []).map(({ due, quantity }) => ({
      dueMinutes: toDateMinutes(due, timeUnit),
      quantity,
    })),
    initialOrders: (stock.initial?.orders ?? []).map(({ reaches, quantity }) => ({
      reachesMinutes: toDateMinutes(reaches, timeUnit),
      quantity,
    })),
    shelfLifeMinutes: shelfLife,
    minRemainingLifeMinutes: item?.minRemainingLife === undefined ? 0 : toMinutes(item.minRemainingLife, timeUnit),
    unitValue: item?.standardCost ?? item?.materialCost ?? 0,
    materialCost: item?.materialCost ?? (source.kind === 'bought' ? (item?.standardCost ?? 0) : 0),
  };
}

/** The run begins with stock at the target level (MODEL §3.4). */
function defaultOnHand(rule: RulePlan): number {
  const full = rule.target === TargetKind.level || rule.target === TargetKind.sS || rule.target === TargetKind.rQ;
  return full ? Math.max(0, rule.upTo) : 0;
}

/** Components are taken from the place of the line that makes the item. */
function componentStocks(draft: Draft, itemId: string, source: ScenarioStock['source'], path: string) {
  const components: number[] = [];
  const quantities: number[] = [];
  const bill = draft.scenario.items[itemId]?.components ?? {};
  if (source.kind !== 'made') return { components, quantities };
  const place = draft.scenario.lines?.[source.line]?.place;
  for (const component of Object.keys(bill).sort((a, b) => (a < b ? -1 : 1))) {
    if (draft.items.indexOf(component) < 0) {
      draft.error(
        `items/${itemId}/components/${component}`,
        `there is no item "${component}"; known: ${draft.items.listed()}`,
      );
      continue;
    }
    const stock = draft.stocks.indexOf(`${component}@${place}`);
    if (stock < 0) {
      draft.error(
        path,
        `component "${component}" has no stock at "${place}", where line ${source.line} takes it: add ${component}@${place}`,
      );
      continue;
    }
    components.push(stock);
    quantities.push(bill[component]!);
  }
  return { components, quantities };
}

function checkUnitTime(draft: Draft, line: number, itemId: string, path: string): void {
  if (line < 0) return;
  const lineId = draft.lines.ids[line]!;
  for (const [name, station] of Object.entries(draft.scenario.lines![lineId]!.stations)) {
    if (typeof station.unitTime === 'object' && !(itemId in station.unitTime) && !('*' in station.unitTime)) {
      draft.error(
        `lines/${lineId}/stations/${name}/unitTime`,
        `no time for item "${itemId}", which ${path} has made there`,
      );
    }
  }
}

/** "As many orders as the cap allows" needs a cap, and a source that takes time. */
function checkEndless(draft: Draft, rule: RulePlan, line: number, path: string): void {
  if (rule.target !== TargetKind.always || rule.cards < INFINITE) return;
  const { wipLimit, drum, heijunka } = draft.scenario.lines?.[draft.lines.ids[line] ?? ''] ?? {};
  const limits = [wipLimit, drum?.limit, drum?.buffer, heijunka];
  if (limits.every((limit) => limit === undefined)) {
    draft.error(
      `${path}/rule`,
      'a rule that always wants more needs a limit: cap/stage here, or wipLimit, a drum or a pitch at its line',
    );
  }
}

/** A bill of materials must not contain itself, at any depth. */
function checkBills(draft: Draft): void {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (item: string, trail: readonly string[]): boolean => {
    if (state.get(item) === 'done') return true;
    if (state.get(item) === 'open') {
      const cycle = [...trail.slice(trail.indexOf(item)), item].join(' → ');
      draft.error(`items/${item}/components`, `the bill of materials is a circle: ${cycle}`);
      return false;
    }
    if (trail.length >= MOST_STAGES) {
      draft.error(`items/${trail[0]}/components`, `the bill of materials is deeper than ${MOST_STAGES} levels`);
      return false;
    }
    state.set(item, 'open');
    for (const component of Object.keys(draft.scenario.items[item]?.components ?? {})) {
      if (!visit(component, [...trail, item])) return false;
    }
    state.set(item, 'done');
    return true;
  };
  for (const item of draft.items.ids) if (!visit(item, [])) return;
}

/** Places that transfer to one another must not form a circle. */
function checkTransfers(draft: Draft, stocks: readonly StockPlan[]): void {
  stocks.forEach((stock, index) => {
    let at = stock.sender;
    for (let steps = 0; at >= 0; steps++) {
      if (steps > MOST_STAGES) {
        draft.error(
          `stocks/${stock.id}/source/from`,
          `more than ${MOST_STAGES} places send this item on to one another`,
        );
        return;
      }
      if (at === index) {
        draft.error(`stocks/${stock.id}/source/from`, 'the places send this item to one another in a circle');
        return;
      }
      at = stocks[at]!.sender;
    }
  });
}

/** Stocks by distance to the customer, then by id. */
export function reviewOrderOf(stocks: readonly StockPlan[], layers: readonly LayerPlan[]): number[] {
  const distance = new Float64Array(stocks.length).fill(INFINITE);
  for (const layer of layers) distance[layer.stock] = 0;
  for (let changed = true, rounds = 0; changed && rounds <= stocks.length; rounds++) {
    changed = false;
    stocks.forEach((stock, index) => {
      const suppliers = stock.sender >= 0 ? [stock.sender] : stock.components;
      for (const supplier of suppliers) {
        if (distance[index]! + 1 < distance[supplier]!) {
          distance[supplier] = distance[index]! + 1;
          changed = true;
        }
      }
    });
  }
  return stocks
    .map((_, index) => index)
    .sort((a, b) => (distance[a] === distance[b] ? a - b : distance[a]! - distance[b]!));
}
