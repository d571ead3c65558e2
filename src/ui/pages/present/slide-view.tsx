import { type ReactNode, useEffect, useState } from 'react';
import { engine } from '../../../runner/engine.ts';
import { scenarioOf } from '../../../scenarios/edit-study.ts';
import type { PlainObject } from '../../../scenarios/plain-data.ts';
import { settingsOf } from '../../../scenarios/settings.ts';
import type { Study } from '../../../scenarios/study.ts';
import { measuredWeeks } from '../../../scenarios/window.ts';
import { Badge } from '../../components/badge.tsx';
import { ChartScale } from '../../components/chart-frame.tsx';
import { RunStrip } from '../../components/run-strip.tsx';
import { EstimateView, SentenceView } from '../../components/sentence-view.tsx';
import { type Board, createBoard } from '../../reading/board.ts';
import { changesOf } from '../../reading/change-parts.ts';
import { groupChanges } from '../../reading/changes.ts';
import type { ScenarioName } from '../../reading/identity.ts';
import { judge } from '../../reading/judgement.ts';
import { rowsOf } from '../../reading/table.ts';
import { makeLink } from '../../sharing/make-link.ts';
import { useRun, useServices } from '../../stores/services.ts';
import { compareText } from '../../texts/compare.ts';
import { presentText as text } from '../../texts/present.ts';
import { scenariosText } from '../../texts/scenarios.ts';
import { DifferencesChart, MoneyChart } from '../compare/charts.tsx';
import { OverTimeChart } from '../compare/over-time-chart.tsx';
import { ServiceChart } from '../compare/service-chart.tsx';
import { BigTable } from './big-table.tsx';
import type { Slide } from './slides.ts';

/** Charts are drawn for a page and enlarged: their words are as large as those of the slide. */
const chartScale = 2;
/** Differences that a slide has room for. */
const mostChanges = 6;
/** What a slide says beside the verdict, as far as it is defined. */
const figures = ['otif', 'fgInventoryValue', 'fillRate', 'supplyChainCost'];
const textbookFigures = ['totalCostRate', 'otif', 'fillRate', 'onHandUnits', 'unitThroughput'];
const mostFigures = 3;

interface SlideProps {
  readonly slide: Slide;
  readonly study: Study;
  readonly board: Board | undefined;
}

/** What a slide is called, for those who listen. */
export function slideTitle(slide: Slide, study: Study): string {
  switch (slide.kind) {
    case 'title':
      return titleOf(study);
    case 'question':
      return text.question(slide.scenario.title);
    case 'answer':
      return text.answer(slide.scenario.title);
    case 'company':
      return text.company;
    case 'rest':
      return text.restsOn;
    default:
      return text.table;
  }
}

const titleOf = ({ title, base }: Study): string => title ?? base.title ?? base.id;

export function SlideView({ slide, study, board }: SlideProps): ReactNode {
  switch (slide.kind) {
    case 'title':
      return <TitleSlide study={study} />;
    case 'company':
      return <CompanySlide study={study} />;
    case 'question':
      return <QuestionSlide study={study} scenario={slide.scenario} index={slide.index} />;
    case 'rest':
      return <RestSlide study={study} />;
    default:
      return board === undefined ? <Waiting /> : <ResultSlide slide={slide} study={study} board={board} />;
  }
}

function Waiting(): ReactNode {
  return (
    <>
      <h1>{text.waiting}</h1>
      <RunStrip reached="" />
    </>
  );
}

function TitleSlide({ study }: { readonly study: Study }): ReactNode {
  const { seed, replications } = settingsOf(study);
  return (
    <>
      <h1>{titleOf(study)}</h1>
      <p className="slide-lead">{text.scenarios(study.whatIfs?.length ?? 0)}</p>
      <p className="slide-note">{text.seed(seed, replications)}</p>
    </>
  );
}

function CompanySlide({ study }: { readonly study: Study }): ReactNode {
  const { base } = study;
  const kinds = Object.values(base.items).map(({ kind }) => kind);
  const products = kinds.filter((kind) => kind === 'finished').length;
  const counts = [
    text.products(products),
    text.parts(kinds.length - products),
    text.lines(Object.keys(base.lines ?? {}).length),
    text.suppliers(Object.keys(base.suppliers ?? {}).length),
    text.segments(Object.keys(base.segments ?? {}).length),
    text.weeks(measuredWeeks(study)),
  ];
  return (
    <>
      <h1>{base.title ?? text.company}</h1>
      <dl className="slide-figures">
        {counts
          .filter(([n]) => n !== '0')
          .map(([n, what]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{n}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

interface OneProps {
  readonly study: Study;
  readonly scenario: ScenarioName;
  readonly index: number;
}

function QuestionSlide({ study, scenario, index }: OneProps): ReactNode {
  const plain = study as unknown as PlainObject;
  const groups = groupChanges(changesOf(scenarioOf(plain, 0), scenarioOf(plain, index)));
  const hypothesis = study.whatIfs?.[index - 1]?.hypothesis;
  return (
    <>
      <h1>
        <Badge scenario={scenario} /> {text.question(scenario.title)}
      </h1>
      {hypothesis === undefined ? null : <p className="slide-lead">{hypothesis}</p>}
      <h2>{text.changed}</h2>
      <ul className="slide-changes">
        {groups.length === 0 ? <li>{scenariosText.noChanges}</li> : null}
        {groups.slice(0, mostChanges).map(({ name, words, count }) => (
          <li key={`${name} ${words}`}>
            {name} <b>{words}</b>
            {count > 1 ? ` ${scenariosText.times(count)}` : ''}
          </li>
        ))}
        {groups.length > mostChanges ? <li>{text.more(groups.length - mostChanges)}</li> : null}
      </ul>
      <p className="slide-note">{text.bet}</p>
    </>
  );
}

interface ResultProps {
  readonly slide: Slide;
  readonly study: Study;
  readonly board: Board;
}

function ResultSlide({ slide, study, board }: ResultProps): ReactNode {
  const stale = useRun((run) => run.stale);
  if (slide.kind === 'answer') return <AnswerSlide study={study} board={board} scenario={slide.scenario} />;
  if (slide.kind === 'table') return <BigTable board={board} />;
  const chart = { board, stale };
  return (
    <ChartScale value={chartScale}>
      <div className="slide-chart">
        {slide.kind === 'overTime' ? <OverTimeChart {...chart} /> : null}
        {slide.kind === 'money' ? <MoneyChart {...chart} /> : null}
        {slide.kind === 'exchange' ? <ServiceChart {...chart} /> : null}
        {slide.kind === 'spread' ? <DifferencesChart {...chart} /> : null}
      </div>
    </ChartScale>
  );
}

interface AnswerProps {
  readonly study: Study;
  readonly board: Board;
  readonly scenario: ScenarioName;
}

/** The verdict on one scenario, whichever is in focus elsewhere, and the figures behind it. */
function AnswerSlide({ study, board, scenario }: AnswerProps): ReactNode {
  const running = useRun(({ status }) => status === 'running');
  const seen = createBoard(study, board.summary, { focus: scenario.id, baseline: board.baseline.id });
  if (seen === undefined || seen.focus?.id !== scenario.id) return <Waiting />;
  const { verdict, price } = judge(seen, running);
  const ids = seen.headline?.id === 'operatingContribution' ? figures : textbookFigures;
  const rows = rowsOf(seen, [seen.headline?.id ?? '', ...ids.filter((id) => id !== seen.headline?.id)]);
  return (
    <>
      <p className="slide-over">
        <Badge scenario={scenario} /> {scenario.title} <span>{text.against(seen.baseline.title)}</span>
      </p>
      <h1>
        <SentenceView sentence={verdict.sentence} />
      </h1>
      <dl className="slide-figures">
        {rows.slice(0, mostFigures).map(({ kpi, name, difference, outcome, measure }) => (
          <div key={kpi.id}>
            <dt>{name}</dt>
            <dd className={outcome === 'worse' ? 'worse' : undefined}>
              {difference === undefined ? null : <EstimateView estimate={{ ...difference, unit: '' }} />}
              <small>
                {measure.differenceUnit}
                {outcome === 'notShown' ? ` · ${compareText.notSignificant}` : ''}
              </small>
            </dd>
          </div>
        ))}
      </dl>
      <p className="slide-note">
        <SentenceView sentence={price} />
      </p>
    </>
  );
}

/** Seed, version, digest and link: how anyone gets the same numbers. */
function RestSlide({ study }: { readonly study: Study }): ReactNode {
  const services = useServices();
  const status = useRun((run) => run.status);
  const summary = useRun((run) => run.summary);
  const [link, setLink] = useState('');
  useEffect(() => {
    if (status !== 'done') return;
    void makeLink(services).then((made) => setLink(made?.address ?? ''));
  }, [services, status]);
  const { seed, replications } = settingsOf(study);
  return (
    <>
      <h1>{text.restsOn}</h1>
      <p className="slide-lead">{text.seed(seed, summary?.replications ?? replications)}</p>
      <dl className="slide-facts">
        <dt>{text.version}</dt>
        <dd>{engine.version}</dd>
        <dt>{text.digest}</dt>
        <dd>{summary?.digest ?? ''}</dd>
      </dl>
      {link === '' ? null : (
        <p className="slide-link">
          {text.link}: <a href={link}>{link}</a>
        </p>
      )}
    </>
  );
}
