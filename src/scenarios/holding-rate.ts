import { MINUTES_PER_DAY } from '../sim/index.ts';
import type { Scenario } from './scenario.ts';
import { minutesPer } from './time-units.ts';

const DEFAULT_HOLDING_RATE = 0.25;
const DAYS_PER_YEAR = 364;

/** What a unit in stock costs by its value and the holding rate of its item, else of the company: per minute. */
export function holdingByValue({ items, money }: Scenario, itemId: string, unitValue: number): number {
  const perYear = (items[itemId]!.holdingRate ?? money?.holdingRate ?? DEFAULT_HOLDING_RATE) * unitValue;
  return perYear / (DAYS_PER_YEAR * MINUTES_PER_DAY);
}

/** The same, or the cost that is given for the stock. */
export function holdingPerUnitMinute(
  scenario: Scenario,
  { id, itemId, unitValue }: { readonly id: string; readonly itemId: string; readonly unitValue: number },
): number {
  const given = scenario.stocks[id]?.costs?.holding;
  return given === undefined
    ? holdingByValue(scenario, itemId, unitValue)
    : given / minutesPer[scenario.timeUnit ?? 'day'];
}
