import { type Plant, type PlantFacts, SourceKind } from '../sim/index.ts';
import type { Draft } from './draft.ts';
import { holdingByValue, holdingPerUnitMinute } from './holding-rate.ts';
import { minutesPer } from './time-units.ts';

const DEFAULT_SALVAGE = 0.2;
const DEFAULT_DISCOUNT_RATE = 0.1;
/** Of 25 % a year, 10 % are interest. */
const DEFAULT_HOLDING_CASH_SHARE = 0.6;
const sourceNames = ['made', 'bought', 'transferred'] as const;

/** What the formulas of the KPIs need to know about a plant: values, rates and names by index. */
export function compileFacts(draft: Draft, plant: Plant, shock: PlantFacts['shock']): PlantFacts {
  const { scenario, timeUnit } = draft;
  const unitMinutes = minutesPer[timeUnit];
  return {
    stocks: plant.stocks.map((stock) => {
      const item = scenario.items[stock.itemId]!;
      const costs = scenario.stocks[stock.id]!.costs ?? {};
      return {
        id: stock.id,
        item: stock.item,
        place: stock.place,
        kind: item.kind,
        source: sourceNames[stock.source] ?? sourceNames[SourceKind.made],
        unitValue: stock.unitValue,
        materialCost: stock.materialCost,
        materialAtRelease: stock.source === SourceKind.made && stock.components.length === 0 ? stock.materialCost : 0,
        salvageValue: (item.salvage ?? DEFAULT_SALVAGE) * stock.unitValue,
        holdingPerUnitMinute: holdingPerUnitMinute(scenario, stock),
        inTransitPerUnitMinute: inTransitRate(
          costs,
          stock.source,
          holdingByValue(scenario, stock.itemId, stock.unitValue),
          unitMinutes,
        ),
        backorderPerUnitMinute: (costs.backorder ?? 0) / unitMinutes,
        costPerOrder: costs.perOrder ?? 0,
        costPerUnit: costs.perUnit ?? 0,
        sells: stock.sells,
        line: stock.line,
      };
    }),
    layers: plant.layers.map((layer) => {
      const place = plant.stocks[layer.stock]!.place;
      const shipping = scenario.places[plant.places[place]!.id]!;
      return {
        segment: layer.segment,
        item: layer.item,
        stock: layer.stock,
        place,
        price: layer.price,
        costPerShipment: shipping.costPerShipment ?? 0,
        costPerUnitShipped: shipping.costPerUnit ?? 0,
      };
    }),
    stations: plant.stations.map(({ id, line, machines }) => ({ id, line, machines })),
    lines: plant.lines.map(({ id }) => ({ id })),
    items: draft.items.ids,
    families: draft.families.ids
      .filter((id) => id !== '')
      .map((id) => ({
        id,
        items: draft.items.ids.flatMap((item, index) => (scenario.items[item]!.family === id ? [index] : [])),
      })),
    places: draft.places.ids,
    segments: draft.segments.ids,
    cycles: draft.cycles.ids,
    suppliers: draft.suppliers.ids,
    timeUnitMinutes: unitMinutes,
    timeUnit,
    shock,
    dsoDays: scenario.money?.dsoDays ?? 0,
    dpoDays: scenario.money?.dpoDays ?? 0,
    fixedOverheadPerYear: scenario.money?.fixedOverheadPerYear ?? 0,
    discountRate: scenario.money?.discountRate ?? DEFAULT_DISCOUNT_RATE,
    holdingCashShare: scenario.money?.holdingCashShare ?? DEFAULT_HOLDING_CASH_SHARE,
    content: contents(draft),
  };
}

/** What a unit of each item is made of: itself, its components, and theirs. Bills of materials have no circles. */
function contents(draft: Draft): Map<number, number>[] {
  const known: Map<number, number>[] = [];
  const contentOf = (item: number): Map<number, number> => {
    const content = known[item] ?? new Map([[item, 1]]);
    if (known[item] !== undefined) return content;
    known[item] = content;
    const { components = {} } = draft.scenario.items[draft.items.ids[item]!]!;
    for (const [component, quantity] of Object.entries(components)) {
      for (const [part, units] of contentOf(draft.items.indexOf(component))) {
        content.set(part, (content.get(part) ?? 0) + quantity * units);
      }
    }
    return content;
  };
  return draft.items.ids.map((_, item) => contentOf(item));
}

/**
 * Goods under way are the company's from its own sending place or line on, at the holding rate; what a supplier has not
 * delivered yet costs nothing, unless a cost is given.
 */
function inTransitRate(
  costs: { readonly holding?: number | undefined; readonly inTransit?: number | undefined },
  source: number,
  byValue: number,
  unitMinutes: number,
): number {
  if (costs.inTransit !== undefined) return costs.inTransit / unitMinutes;
  const ours = source !== SourceKind.bought && costs.holding === undefined;
  return ours ? byValue : 0;
}
