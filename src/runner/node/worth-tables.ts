import { groupName } from '../../scenarios/change-names.ts';
import type { KpiSummary } from '../../sim/experiment/summary.ts';
import { unitWords } from '../unit-words.ts';
import { kpiOfTable, type WorthReport, type WorthTable } from '../worth-report.ts';
import { shown } from './io.ts';
import { differenceWords } from './number-words.ts';
import { textTable } from './text-table.ts';

/** What the changes of a what-if are worth: in a sentence, and in a table for every indicator, the largest first. */
export function worthTables(report: WorthReport): string {
  const { tables, replications, seed, level, exact } = report;
  const facts = `${replications} ${replications === 1 ? 'replication' : 'replications'}, seed ${shown(seed)}, ${+(100 * level).toFixed(2)} % intervals`;
  const orders = exact ? 'in all orders of the changes' : 'in random orders of the changes and their mirror images';
  const legend = `Share: what it adds ${orders} (Shapley); shares add up.\nAlone: what is lost when it alone is taken back.\n`;
  const [first] = tables;
  const headline = first === undefined ? '' : `${sentenceOf(report, first)}\n`;
  return `${headline}${facts}\n\n${tables.map((table) => tableOf(report, table)).join('\n')}\n${legend}`;
}

/** The whole, and the change that most of it comes from. */
function sentenceOf(report: WorthReport, table: WorthTable): string {
  const { baseline, scenario } = report;
  const { whole } = table.worth;
  const { name } = kpiOfTable(table);
  const against = `${shown(scenario.title)} against ${shown(baseline.title)}: ${name}`;
  const amount = amountWords(report, table, whole);
  const isShown = Math.abs(whole.mean) > whole.halfWidth;
  if (!isShown) return `${against} ${amount}, which may be chance.`;
  const [largest] = bySize(table).filter(({ share }) => Math.sign(share.mean) === Math.sign(whole.mean));
  if (largest === undefined) return `${against} ${amount}.`;
  return `${against} ${amount}, the largest part from "${groupName(largest.group)}" (${amountWords(report, table, largest.share)}).`;
}

function amountWords({ units }: WorthReport, table: WorthTable, { mean, halfWidth }: KpiSummary): string {
  const { unit } = kpiOfTable(table);
  const words = differenceWords(mean, halfWidth, unit);
  return unit === '%' ? words : `${words} ${unitWords(unit, units)}`;
}

const bySize = ({ worth }: WorthTable): WorthTable['worth']['changes'] =>
  [...worth.changes].sort((a, b) => Math.abs(b.share.mean) - Math.abs(a.share.mean));

function tableOf({ units }: WorthReport, table: WorthTable): string {
  const { name, unit } = kpiOfTable(table);
  const words = ({ mean, halfWidth }: KpiSummary): string => differenceWords(mean, halfWidth, unit);
  return textTable(
    [
      [name, 'share', 'alone', unit === '%' ? '' : unitWords(unit, units)],
      ...bySize(table).map(({ group, share, alone }) => [groupName(group), words(share), words(alone)]),
      ['all changes', words(table.worth.whole)],
    ],
    ['left', 'right', 'right', 'left'],
  );
}
