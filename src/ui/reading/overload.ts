import type { Board } from './board.ts';
import type { ScenarioName } from './identity.ts';

export interface Overload {
  readonly scenario: ScenarioName;
  readonly reason: string;
}

const stationPath = /(?:^|\/)lines\/[^/]+\/stations\/[^/]+$/;

/**
 * A scenario of this comparison without a steady state: a station is asked for more than its hours, and no order leaves
 * the queue by being lost. Where customers give up, levels settle and mean something.
 */
export function overloadOf(board: Board): Overload | undefined {
  const compared = board.focus === undefined ? [board.baseline] : [board.focus, board.baseline];
  for (const scenario of compared) {
    const warning = board.cell(scenario)?.warnings.find(({ path }) => stationPath.test(path));
    const lost = board.value('lostSalesRate', scenario)?.mean ?? 0;
    if (warning !== undefined && lost === 0) {
      return { scenario, reason: warning.message };
    }
  }
  return undefined;
}
