import type { ReactNode } from 'react';
import { rangeMarksLayout } from '../../charts/range-marks.layout.ts';
import { RangeMarksView } from '../../charts/range-marks.tsx';
import { Badge } from '../../components/badge.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TooltipArea, TooltipButton } from '../../components/tooltip.tsx';
import { fixed, fixedSpace } from '../../format/numbers.ts';
import type { Board } from '../../reading/board.ts';
import { type TableGroup, type TableRow, tableOf } from '../../reading/table.ts';
import { isTableOrder } from '../../reading/table-choice.ts';
import { useServices, useView } from '../../stores/services.ts';
import { compareText } from '../../texts/compare.ts';
import { emptyText } from '../../texts/empty.ts';
import { groupNames } from '../../texts/kpis.ts';
import { Definition } from './definition.tsx';
import { IndicatorChoice } from './indicator-choice.tsx';
import './kpi-table.css';

const marksWidth = 150;
const rowHeight = 26;

/** Numbers for the scenario in focus, marks for all: the same row holds two scenarios or eight. */
export function KpiTable({ board }: { readonly board: Board }): ReactNode {
  const indicators = useView((state) => state.indicators);
  const order = useView((state) => state.tableOrder);
  const { view } = useServices();
  const groups = tableOf(board, indicators, order);
  return (
    <TooltipArea>
      <table className={board.focus === undefined ? 'kpi-table alone' : 'kpi-table'}>
        <caption className="unseen">
          {compareText.tableCaption(board.baseline.title, board.focus?.title ?? board.baseline.title)}
        </caption>
        <Head board={board} />
        {groups.map((group) => (
          <Group key={group.id} group={group} board={board} />
        ))}
      </table>
      {groups.some(({ rows }) => rows.length > 0) ? null : (
        <EmptyState words={emptyText.indicators}>
          <button type="button" className="button small primary" onClick={() => view.getState().setIndicators('short')}>
            {emptyText.showShort}
          </button>
        </EmptyState>
      )}
      {board.focus === undefined ? null : <Legend board={board} />}
      <IndicatorChoice board={board} />
    </TooltipArea>
  );
}

export const percentOf = (level: number): string =>
  fixed(level * 100, Number.isInteger(Math.round(level * 1e4) / 100) ? 0 : 1);

function Head({ board }: { readonly board: Board }): ReactNode {
  const { baseline, focus, summary } = board;
  const difference =
    focus === undefined ? '' : compareText.difference(focus.letter, baseline.letter, percentOf(summary.level));
  return (
    <thead>
      <tr>
        <th scope="col">{compareText.indicator}</th>
        <th scope="col" className="level">
          <Badge scenario={baseline} />
        </th>
        <th scope="col" className="level">
          {focus === undefined ? <span className="unseen">{compareText.noOther}</span> : <Badge scenario={focus} />}
        </th>
        <th scope="col">
          {focus === undefined ? <span className="unseen">{compareText.noDifference}</span> : difference}
        </th>
        <th scope="col">
          <span className="unseen">{compareText.outcome}</span>
        </th>
        <th scope="col" className="marks">
          <span className="marks-head">
            <span>{compareText.worseEnd}</span>
            <span>0</span>
            <span>{compareText.betterEnd}</span>
          </span>
        </th>
      </tr>
    </thead>
  );
}

function Group({ group, board }: { readonly group: TableGroup; readonly board: Board }): ReactNode {
  return (
    <tbody>
      {isTableOrder(group.id) ? null : (
        <tr className="group">
          <th scope="rowgroup">{groupNames[group.id] ?? group.id}</th>
        </tr>
      )}
      {group.rows.map((row) => (
        <Row key={row.kpi.id} row={row} board={board} />
      ))}
    </tbody>
  );
}

function Row({ row, board }: { readonly row: TableRow; readonly board: Board }): ReactNode {
  const { kpi, name, measure, difference, outcome, marks, direction } = row;
  return (
    <tr className={kpi.id === 'operatingContribution' ? 'total' : undefined}>
      <th scope="row">
        <TooltipButton className="kpi-name" content={() => <Definition kpi={kpi} measure={measure} board={board} />}>
          {name}
        </TooltipButton>
        <span className="unit">{measure.unit}</span>
      </th>
      <td className="level from">{row.baseline}</td>
      <td className="level">{row.focus}</td>
      {row.reason !== undefined && board.focus !== undefined ? (
        <td colSpan={2} className="reason" title={row.reason}>
          {row.reason}
        </td>
      ) : (
        <>
          <td className={outcome === 'worse' ? 'difference worse' : 'difference'}>
            {difference === undefined ? null : (
              <>
                <b>{difference.value}</b>
                {difference.interval === '' ? null : (
                  <span className="interval">{`${fixedSpace}${difference.interval}`}</span>
                )}
              </>
            )}
          </td>
          <td className="word">{wordOf(row, board.summary.replications)}</td>
        </>
      )}
      <td className="marks">
        <RangeMarksView geometry={rangeMarksLayout(marks, direction, marksWidth, rowHeight)} />
      </td>
    </tr>
  );
}

/** While there are too few pairs to judge by, the word says how many there are. */
function wordOf({ outcome }: TableRow, pairs: number): string {
  if (outcome === undefined) return '';
  if (pairs < 3) return compareText.pairsWord(pairs);
  if (outcome === 'worse') return compareText.worse;
  return outcome === 'notShown' ? compareText.notSignificant : '';
}

function Legend({ board }: { readonly board: Board }): ReactNode {
  return (
    <p className="caption kpi-legend">
      <span>
        <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
          <circle cx="4.5" cy="4.5" r="3.5" fill="currentColor" />
        </svg>
        {compareText.legendShown}
      </span>
      <span>
        <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
          <circle cx="4.5" cy="4.5" r="3" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
        {compareText.legendNotShown}
      </span>
      <span>
        <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
          <path d="M7 4 1 1v6z" fill="currentColor" />
        </svg>
        {compareText.legendBeyond}
      </span>
      <span>{compareText.legendScale}</span>
      <span>{compareText.legendJudged(percentOf(board.summary.level), board.others.length)}</span>
    </p>
  );
}
