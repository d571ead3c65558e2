import { accounts, supplyChainAccounts } from '../../sim/kpis/accounts.ts';
import { accountNames, marginName } from '../texts/charts.ts';
import type { Board } from './board.ts';
import type { ScenarioName } from './identity.ts';

/** A part of the way from the baseline's money to the focus's, in money. */
export interface MoneyStep {
  readonly id: string;
  readonly label: string;
  readonly change: number;
  readonly halfWidth: number;
}

export interface MoneyBridge {
  /** What stands at both ends: contribution, where more is better, or cost, where less is. */
  readonly kind: 'contribution' | 'cost';
  readonly from: number;
  readonly to: number;
  readonly steps: readonly MoneyStep[];
}

/** Accounts that a reader sees as one. */
const partOf: Readonly<Record<string, string>> = {
  holdingInTransit: 'holding',
  holdingWip: 'holding',
  rework: 'scrap',
};
const shownAs = (account: string): string => partOf[account] ?? account;

/** Indicators whose values, each times its sign, add up to one step. */
interface Part {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly (readonly [kpi: string, sign: 1 | -1])[];
}

function costParts(ids: readonly string[], sign: 1 | -1): Part[] {
  return [...new Set(ids.map(shownAs))].map((id) => ({
    id,
    label: accountNames[id] ?? id,
    columns: ids.filter((account) => shownAs(account) === id).map((account) => [`cost.${account}`, sign] as const),
  }));
}

/** Revenue has late penalties deducted; here they are a cost of their own. */
const margin: Part = {
  id: 'margin',
  label: marginName,
  columns: [
    ['revenue', 1],
    ['cost.latePenalty', 1],
    ['cost.material', -1],
  ],
};

/**
 * Money from baseline to focus by cause. With prices: contribution, as margin on what was sold less every cost account;
 * without: the sum of all cost accounts. Steps and ends add up.
 */
export function moneyBridge(board: Board): MoneyBridge | undefined {
  const { baseline, focus } = board;
  if (focus === undefined) return undefined;
  const sells = board.headline?.id === 'operatingContribution';
  const ids = sells ? ['labour', ...supplyChainAccounts.map(({ id }) => id)] : accounts.map(({ id }) => id);
  const parts = sells ? [margin, ...costParts(ids, -1)] : costParts(ids, 1);
  const total = (scenario: ScenarioName): number =>
    parts.reduce((sum, part) => sum + meanOf(columnOf(board, part, scenario)), 0);
  const steps = parts.map((part): MoneyStep => {
    const { difference, halfWidth } = board.pair(columnOf(board, part, baseline), columnOf(board, part, focus));
    return { id: part.id, label: part.label, change: difference, halfWidth };
  });
  return {
    kind: sells ? 'contribution' : 'cost',
    from: total(baseline),
    to: total(focus),
    steps: steps.filter(({ change }) => change !== 0),
  };
}

/** One value per history; an account that the study does not have counts nothing. */
function columnOf(board: Board, { columns }: Part, scenario: ScenarioName): Float64Array {
  const kpis = board.cell(scenario)?.kpis;
  return Float64Array.from({ length: board.summary.replications }, (_, history) =>
    columns.reduce((sum, [kpi, sign]) => sum + sign * (kpis?.get(kpi)?.values[history] ?? 0), 0),
  );
}

const meanOf = (values: Float64Array): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
