import type { ReactNode } from 'react';
import { funnelLayout } from '../../charts/funnel.layout.ts';
import { FunnelChart } from '../../charts/funnel.tsx';
import { RunStrip } from '../../components/run-strip.tsx';
import type { Board } from '../../reading/board.ts';
import { funnelOf } from '../../reading/funnel.ts';
import { useRun } from '../../stores/services.ts';
import { kpiPhrase } from '../../texts/kpis.ts';
import { runText } from '../../texts/run.ts';
import { percentOf } from './kpi-table.tsx';

const funnelWidth = 240;
const funnelHeight = 38;

/** The run beside the verdict: how the interval shrank, how far it is, and what makes the numbers. */
export function RunFacts({ board, reached }: { readonly board: Board; readonly reached: string }): ReactNode {
  const { summary, units } = board;
  return (
    <aside className="run-facts" aria-label={runText.label}>
      <Funnel board={board} />
      <RunStrip reached={reached} />
      <p className="run-source">
        {runText.source(percentOf(summary.level), summary.seed, units.measuredWeeks)}
        {' · '}
        <span title={summary.digest}>{runText.digest(summary.digest)}</span>
      </p>
    </aside>
  );
}

function Funnel({ board }: { readonly board: Board }): ReactNode {
  const asked = useRun((run) => run.asked);
  const { baseline, focus, headline, summary } = board;
  if (focus === undefined || headline === undefined) return null;
  const from = board.cell(baseline)?.kpis.get(headline.id);
  const to = board.cell(focus)?.kpis.get(headline.id);
  if (from === undefined || to === undefined) return null;
  const steps = funnelOf(from.values, to.values, summary.level);
  const geometry = funnelLayout(steps, asked, undefined, funnelWidth, funnelHeight);
  return (
    <FunnelChart
      geometry={geometry}
      slot={focus.slot}
      label={runText.funnel(kpiPhrase(headline.id, headline.name))}
      asked={undefined}
    />
  );
}
