import type { ReactNode } from 'react';
import { Badge } from '../../components/badge.tsx';
import { EstimateView } from '../../components/sentence-view.tsx';
import type { Board } from '../../reading/board.ts';
import { createBoard } from '../../reading/board.ts';
import { rowsOf } from '../../reading/table.ts';
import { useRun } from '../../stores/services.ts';
import { presentText as text } from '../../texts/present.ts';

/** Indicators that a room can take in, as far as they are defined. */
const ids = [
  'operatingContribution',
  'totalCostRate',
  'otif',
  'fillRate',
  'fgInventoryValue',
  'orderCycleTime',
  'overtimeHours',
];
const mostRows = 5;
const mostScenarios = 5;

/** A few indicators of all scenarios: the level of the baseline, and the differences of the others from it. */
export function BigTable({ board }: { readonly board: Board }): ReactNode {
  const study = useRun((run) => run.study);
  const { baseline, others } = board;
  const shown = others.slice(0, mostScenarios);
  if (study === undefined) return null;
  const columns = shown.map((scenario) => {
    const seen = createBoard(study, board.summary, { baseline: baseline.id, focus: scenario.id });
    return { scenario, rows: seen === undefined ? [] : rowsOf(seen, ids) };
  });
  const isMoney = board.headline?.id === 'operatingContribution';
  const rows = rowsOf(board, isMoney ? ids.filter((id) => id !== 'totalCostRate') : ids).slice(0, mostRows);
  return (
    <>
      <h1>{text.table}</h1>
      <table className="big-table">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Badge scenario={baseline} />
            </th>
            {columns.map(({ scenario }) => (
              <th key={scenario.id} scope="col">
                <Badge scenario={scenario} />
                <span className="unseen">{scenario.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kpi, name, measure, baseline: level }) => (
            <tr key={kpi.id}>
              <th scope="row">
                {name} <small>{measure.unit}</small>
              </th>
              <td>{level}</td>
              {columns.map(({ scenario, rows: own }) => {
                const row = own.find((one) => one.kpi.id === kpi.id);
                const isShown = row?.outcome !== undefined && row.outcome !== 'notShown';
                return (
                  <td key={scenario.id} className={row?.outcome === 'worse' ? 'worse' : isShown ? '' : 'not-shown'}>
                    {row?.difference === undefined ? null : <EstimateView estimate={{ ...row.difference, unit: '' }} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
