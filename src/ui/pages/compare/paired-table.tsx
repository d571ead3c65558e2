import type { ReactNode } from 'react';
import { TooltipArea, TooltipButton } from '../../components/tooltip.tsx';
import type { Board } from '../../reading/board.ts';
import { type PairedRow, pairedRowsOf } from '../../reading/paired-rows.ts';
import { definitionText, directionWords, pairedText } from '../../texts/kpis.ts';
import './paired-table.css';

/** What the scenario in focus is worth against the baseline, as an investment is judged. */
export function PairedTable({ board }: { readonly board: Board }): ReactNode {
  const rows = pairedRowsOf(board);
  if (rows.length === 0 || board.focus === undefined) return null;
  return (
    <TooltipArea>
      <table className="paired-table">
        <caption>{pairedText.caption(board.focus.letter, board.baseline.letter)}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kpi.id}>
              <th scope="row">
                <TooltipButton className="kpi-name" content={() => <Meaning row={row} />}>
                  {row.kpi.name}
                </TooltipButton>
              </th>
              <td className={row.isDefined ? undefined : 'reason'}>{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TooltipArea>
  );
}

function Meaning({ row: { kpi, measure } }: { readonly row: PairedRow }): ReactNode {
  return (
    <>
      <strong>{kpi.name}</strong>
      <dl>
        <dt>{definitionText.formula}</dt>
        <dd>{kpi.formula}</dd>
        <dt>{definitionText.unit}</dt>
        <dd>{measure.unit}</dd>
        <dt>{definitionText.direction}</dt>
        <dd>{directionWords[kpi.better]}</dd>
        <dt>{definitionText.source}</dt>
        <dd>{kpi.source}</dd>
      </dl>
    </>
  );
}
