import { compileCell } from '../../scenarios/compile.ts';
import { type LineFacts, lineFacts, type StockFacts, stockFacts } from '../../scenarios/stock-facts.ts';
import type { Study } from '../../scenarios/study.ts';
import { cellOf } from '../../scenarios/what-if.ts';

/** What policies are suggested from, of one scenario of a study. */
export interface PolicyFacts {
  readonly stocks: readonly StockFacts[];
  readonly lines: readonly LineFacts[];
}

/** Facts of scenario `index`; undefined where it is not valid. */
export function policyFacts(study: Study, index: number): PolicyFacts | undefined {
  const cell = cellOf(study, index);
  const compiled = cell.ok ? compileCell(cell.value) : cell;
  if (!cell.ok || !compiled.ok) return undefined;
  const { plant } = compiled.value as Extract<ReturnType<typeof compileCell>, { ok: true }>['value'];
  return { stocks: stockFacts(cell.value.scenario, plant), lines: lineFacts(plant) };
}
