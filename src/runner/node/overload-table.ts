import { compileCell } from '../../scenarios/compile.ts';
import { capacityNeeded, demandBearable, type Overload, overloads } from '../../scenarios/load.ts';
import type { Study } from '../../scenarios/study.ts';
import { cellsOf } from '../../scenarios/what-if.ts';
import { shown } from './io.ts';
import { textTable } from './text-table.ts';

interface Row extends Overload {
  /** Ids of the scenarios in which it is so. */
  readonly scenarios: string[];
}

const mostNamed = 4;

/** Which stations are asked for more than their hours, by how much, in which scenarios, and what would mend it. */
export function overloadTable(study: Study): string {
  const cells = cellsOf(study);
  if (!cells.ok) return '';
  const rows = new Map<string, Row>();
  for (const cell of cells.value) {
    const compiled = compileCell(cell);
    for (const overload of compiled.ok ? overloads(compiled.value.plant) : []) {
      const key = `${overload.line}/${overload.station} ${overload.load.toFixed(2)}`;
      const row = rows.get(key) ?? { ...overload, scenarios: [] };
      row.scenarios.push(cell.id);
      rows.set(key, row);
    }
  }
  if (rows.size === 0) return '';
  const head = ['line', 'station', 'demand asks for', 'to keep up', 'scenarios'];
  const lines = [...rows.values()].map(({ line, station, load, scenarios }) => [
    shown(line),
    shown(station),
    `${(100 * load).toFixed(0)} % of its hours`,
    `${capacityNeeded(load)} × hours, machines or speed, or ${demandBearable(load)} % of the demand`,
    idWords(scenarios, cells.value.length),
  ]);
  const table = textTable([head, ...lines], ['left', 'left', 'right', 'left', 'left']);
  return `\nOverloaded, set-ups apart:\n${table}${consequence}`;
}

const consequence =
  'There queues grow until customers give up or the run ends: levels, waits and service of these scenarios tell how\nlong the run is, not what the company would settle at.\n';

function idWords(ids: readonly string[], all: number): string {
  if (ids.length === all && all > 1) return `all ${all}`;
  const rest = ids.length - mostNamed;
  return ids.slice(0, mostNamed).map(shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
