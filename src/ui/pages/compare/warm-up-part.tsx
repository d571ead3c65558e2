import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { Link } from 'wouter';
import { readWarmUp, warmUpSeries, warmUpStudy } from '../../../runner/warm-up-check.ts';
import { horizonOf } from '../../../scenarios/settings.ts';
import type { Study } from '../../../scenarios/study.ts';
import { bandsLayout, panelHeightIn } from '../../charts/bands.layout.ts';
import { BandsChart } from '../../charts/bands.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { scenarioNames } from '../../reading/identity.ts';
import { warmUpFinding, warmUpTable } from '../../reading/warm-up-reading.ts';
import { welchPanels, welchReach, welchTable, welchWeeks } from '../../reading/welch-data.ts';
import { useServices } from '../../stores/services.ts';
import { bandsText } from '../../texts/charts.ts';
import { warmUpText as text } from '../../texts/warm-up.ts';

const minutesPerWeek = 10_080;
/** So that the letters at the ends of all lines have room under each other. */
const badgeHeight = 20;

/** Whether the weeks that are left out are enough: run when somebody asks. */
export function WarmUpPart({ study }: { readonly study: Study }): ReactNode {
  const { warmUp } = useServices();
  const aside = useStore(warmUp);
  const asked = useMemo(() => warmUpStudy(study), [study]);
  const isAsked = aside.question?.study === asked;
  const check = (): void => {
    const { replications = 1 } = asked;
    void warmUp.getState().ask({ study: asked, series: warmUpSeries, columns: [], replications });
  };
  return (
    <section className="warm-up-part" aria-labelledby="warm-up">
      <h3 id="warm-up">{text.heading}</h3>
      {isAsked ? null : (
        <p className="aside-tools">
          <button type="button" className="button small" onClick={check}>
            {text.check}
          </button>
          <span className="quiet">{text.why(horizonOf(study.base).warmUp / minutesPerWeek)}</span>
        </p>
      )}
      {isAsked && aside.status === 'running' ? (
        <p className="aside-tools">
          <progress value={aside.share} aria-label={text.running} />
        </p>
      ) : null}
      {isAsked ? <Answer study={study} /> : null}
    </section>
  );
}

/** What came of the check, with its definition; nothing while it runs. */
function Answer({ study }: { readonly study: Study }): ReactNode {
  const { status, summary } = useStore(useServices().warmUp);
  if (status === 'failed' || (status === 'done' && summary?.replications === 0)) return <p>{text.failed}</p>;
  if (status !== 'done' || summary === undefined) return null;
  const names = scenarioNames(study);
  const nameOf = (id: string): string => names.find((name) => name.id === id)?.title ?? id;
  const advice = readWarmUp(study, summary);
  const finding = warmUpFinding(advice, nameOf);
  const weeks = welchWeeks(summary, horizonOf(study.base).period);
  const panels = welchPanels(summary, names, advice);
  return (
    <div className="warm-up-answer">
      <p role="status" className="unseen">
        {finding}
      </p>
      <ChartFrame
        name="welch"
        finding={finding}
        subtitle={text.welchSubtitle(advice.replications, 2 * welchReach + 1)}
        table={welchTable(summary, names, weeks)}
        stale={false}
      >
        {(width, height) => (
          <BandsChart
            geometry={bandsLayout({
              width,
              panels,
              periods: weeks,
              firstLabel: bandsText.firstWeek(1),
              panelHeight:
                height === undefined ? Math.max(94, badgeHeight * names.length) : panelHeightIn(height, panels.length),
              stretches: [[1, 1 + advice.set]],
            })}
            label={text.welchLabel}
          />
        )}
      </ChartFrame>
      <div className="warm-up-advice">
        <DataTable caption={text.caption} table={warmUpTable(advice, nameOf)} />
        <p className="caption">
          {text.definition(advice.replications)}{' '}
          <Link href="/glossary/warm-up" className="link">
            {text.toTerm}
          </Link>
        </p>
      </div>
    </div>
  );
}
