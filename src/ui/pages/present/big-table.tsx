import type { ReactNode } from 'react';
import { Badge } from '../../components/badge.tsx';
import { EstimateView, SentenceView } from '../../components/sentence-view.tsx';
import { type Board, createBoard } from '../../reading/board.ts';
import type { ScenarioName } from '../../reading/identity.ts';
import { furthestAhead, rivalryOf } from '../../reading/judgement.ts';
import { rowsOf, type TableRow } from '../../reading/table.ts';
import { signedOf } from '../../reading/verdict.ts';
import { useRun } from '../../stores/services.ts';
import { compareText } from '../../texts/compare.ts';
import { kpiShortName } from '../../texts/kpis.ts';
import { presentText as text } from '../../texts/present.ts';

/** Indicators that a room can take in, the first of them that are defined. */
const ids = ['otif', 'fgInventoryValue', 'onHandUnits', 'fillRate', 'orderCycleTime', 'unitThroughput'];
const mostIndicators = 3;
const mostScenarios = 6;

/** A few indicators of all scenarios, one a line: the levels of the baseline, and the differences of the others from it. */
export function BigTable({ board }: { readonly board: Board }): ReactNode {
  const study = useRun((run) => run.study);
  if (study === undefined) return null;
  const { baseline, others, headline } = board;
  const wanted = [...new Set([headline?.id ?? 'otif', ...ids])];
  const columns = rowsOf(board, wanted).slice(0, mostIndicators);
  const shown = columns.map(({ kpi }) => kpi.id);
  const lines = others.slice(0, mostScenarios).map((scenario) => {
    const seen = createBoard(study, board.summary, { baseline: baseline.id, focus: scenario.id });
    return { scenario, cells: seen === undefined ? [] : rowsOf(seen, shown) };
  });
  const best = furthestAhead(board);
  const seen = createBoard(study, board.summary, { baseline: baseline.id, focus: best?.scenario.id });
  return (
    <>
      <h1>
        <Headline board={board} best={best} />
      </h1>
      <table className="big-table">
        <thead>
          <tr>
            <td />
            {columns.map(({ kpi, name, measure }) => (
              <th key={kpi.id} scope="col">
                {name} <small>{measure.differenceUnit}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <Name scenario={baseline} />
            {columns.map(({ kpi, baseline: level, measure }) => (
              <td key={kpi.id}>{measure.unit === measure.differenceUnit ? level : `${level} ${measure.unit}`}</td>
            ))}
          </tr>
          {lines.map(({ scenario, cells }) => (
            <tr key={scenario.id}>
              <Name scenario={scenario} />
              {columns.map(({ kpi }) => (
                <Difference key={kpi.id} row={cells.find((cell) => cell.kpi.id === kpi.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="slide-note">
        {others.length > mostScenarios ? `${text.moreScenarios(others.length - mostScenarios)} ` : ''}
        {best === undefined || seen === undefined ? null : <SentenceView sentence={rivalryOf(seen)} />}
      </p>
    </>
  );
}

/** The scenario that stands highest, and by how much. */
function Headline({
  board,
  best,
}: {
  readonly board: Board;
  readonly best: ReturnType<typeof furthestAhead>;
}): ReactNode {
  if (best === undefined) return text.noneAhead(board.baseline.title);
  const { scenario, reading } = best;
  const what = kpiShortName(reading.kpi.id, reading.kpi.name).toLowerCase();
  return (
    <>
      <Badge scenario={scenario} />{' '}
      <SentenceView sentence={text.ahead(scenario.title, what, signedOf(reading), board.baseline.title)} />
    </>
  );
}

const Name = ({ scenario }: { readonly scenario: ScenarioName }): ReactNode => (
  <th scope="row">
    <span className="big-table-name">
      <Badge scenario={scenario} /> <span>{scenario.title}</span>
    </span>
  </th>
);

function Difference({ row }: { readonly row: TableRow | undefined }): ReactNode {
  if (row?.difference === undefined) return <td />;
  const isShown = row.outcome !== undefined && row.outcome !== 'notShown';
  return (
    <td className={row.outcome === 'worse' ? 'worse' : isShown ? '' : 'not-shown'}>
      <EstimateView estimate={{ ...row.difference, unit: '' }} />
      {row.outcome === 'worse' ? <small> {compareText.worse}</small> : null}
      {isShown ? null : <small> {compareText.notSignificant}</small>}
    </td>
  );
}
