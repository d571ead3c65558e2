import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { rangeMarksLayout } from '../../charts/range-marks.layout.ts';
import { RangeMarksView } from '../../charts/range-marks.tsx';
import { Badge } from '../../components/badge.tsx';
import { RunStrip } from '../../components/run-strip.tsx';
import { EstimateView, SentenceView } from '../../components/sentence-view.tsx';
import type { Board } from '../../reading/board.ts';
import { judge } from '../../reading/judgement.ts';
import { rowsOf, type TableRow, tableOf } from '../../reading/table.ts';
import { useRun } from '../../stores/services.ts';
import { compareText } from '../../texts/compare.ts';
import { scenariosText } from '../../texts/scenarios.ts';
import { WorthPanel } from './worth/worth-panel.tsx';
import './live-panel.css';

/** What comes of the study in force, beside the text: it sharpens while one reads. */
export function LivePanel({ board }: { readonly board: Board | undefined }): ReactNode {
  const running = useRun(({ status }) => status === 'running');
  const said = board === undefined ? undefined : judge(board, running && !board.stale);
  return (
    <section className="live-panel" aria-labelledby="live-title">
      <h2 id="live-title">
        {board?.focus === undefined ? (
          scenariosText.live
        ) : (
          <>
            <Badge scenario={board.focus} /> {scenariosText.against(board.baseline.letter)}
          </>
        )}
      </h2>
      <RunStrip reached={said?.reached ?? ''} />
      <div className={board?.stale === true ? 'stale' : undefined}>
        {board === undefined ? null : <LiveRows board={board} />}
        {said === undefined ? null : (
          <p className="live-verdict">
            <SentenceView sentence={said.verdict.sentence} />
          </p>
        )}
      </div>
      {board === undefined ? null : <WorthPanel board={board} />}
      <p className="live-more">
        <Link href="/compare" className="link">
          {scenariosText.openCompare}
        </Link>
      </p>
    </section>
  );
}

/** The rows that fit beside the editor, the one that decides first. */
const shown: readonly string[] = [
  'operatingContribution',
  'fillRate',
  'otif',
  'lostSalesRate',
  'inventoryTurns',
  'fgInventoryValue',
  'wape',
  'manufacturingCycleTime',
  'overtimeHours',
  'supplyChainCost',
];
const mostRows = 10;

function LiveRows({ board }: { readonly board: Board }): ReactNode {
  // Textbook models have costs and no money: there the cost decides.
  const money = board.headline?.id === 'operatingContribution' ? shown : ['totalCostRate', ...shown.slice(1)];
  const chosen = rowsOf(board, money);
  const rows = chosen.length > 0 ? chosen : tableOf(board, 'short').flatMap((group) => group.rows);
  return (
    <ul className="live-rows">
      {rows.slice(0, mostRows).map((row) => (
        <LiveRow key={row.kpi.id} row={row} />
      ))}
    </ul>
  );
}

function LiveRow({ row }: { readonly row: TableRow }): ReactNode {
  const { name, measure, difference, outcome, marks, direction } = row;
  const focus = marks.filter((mark) => mark.focus);
  return (
    <li>
      <span>{name}</span>
      <span className={outcome === 'worse' ? 'live-value trouble' : 'live-value'}>
        {difference === undefined ? row.baseline : <EstimateView estimate={{ ...difference, unit: '' }} />}{' '}
        {outcome === 'notShown' ? <small>{compareText.notSignificant}</small> : null}
      </span>
      <span className="unit">{difference === undefined ? measure.unit : measure.differenceUnit}</span>
      <RangeMarksView geometry={rangeMarksLayout(focus, direction, 96, 14)} />
    </li>
  );
}
