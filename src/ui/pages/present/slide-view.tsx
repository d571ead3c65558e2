import type { ReactNode } from 'react';
import { settingsOf } from '../../../scenarios/settings.ts';
import type { Study } from '../../../scenarios/study.ts';
import { measuredWeeks } from '../../../scenarios/window.ts';
import { Badge } from '../../components/badge.tsx';
import { RunStrip } from '../../components/run-strip.tsx';
import type { Board } from '../../reading/board.ts';
import { scenarioNames } from '../../reading/identity.ts';
import { presentText as text } from '../../texts/present.ts';
import { worthText } from '../../texts/worth.ts';
import { AnswerSlide } from './answer-slide.tsx';
import { BigTable } from './big-table.tsx';
import { ChartSlide } from './chart-slide.tsx';
import { QuestionSlide } from './question-slide.tsx';
import { RestSlide } from './rest-slide.tsx';
import type { Slide } from './slides.ts';
import { WorthSlide } from './worth-slide.tsx';
import type { WorthShelf } from './worth-shelf.ts';

interface SlideProps {
  readonly slide: Slide;
  readonly study: Study;
  readonly board: Board | undefined;
  readonly worths: WorthShelf;
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
    case 'worth':
      return `${worthText.title}: ${slide.scenario.title}`;
    case 'company':
      return text.company;
    case 'rest':
      return text.restsOn;
    case 'table':
      return text.table;
    default:
      return text.pictures[slide.kind];
  }
}

const titleOf = ({ title, base }: Study): string => title ?? base.title ?? base.id;

export function SlideView({ slide, study, board, worths }: SlideProps): ReactNode {
  switch (slide.kind) {
    case 'title':
      return <TitleSlide study={study} />;
    case 'company':
      return <CompanySlide study={study} />;
    case 'question':
      return <QuestionSlide study={study} {...slide} />;
    case 'rest':
      return <RestSlide study={study} />;
    default:
      break;
  }
  if (board === undefined) return <Waiting />;
  switch (slide.kind) {
    case 'answer':
      return <AnswerSlide study={study} board={board} scenario={slide.scenario} waiting={<Waiting />} />;
    case 'worth':
      return <WorthSlide study={study} board={board} worth={worths.of(study, slide)} scenario={slide.scenario} />;
    case 'table':
      return <BigTable board={board} />;
    default:
      return <ChartSlide kind={slide.kind} board={board} />;
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
  const { replications } = settingsOf(study);
  return (
    <>
      <h1>{titleOf(study)}</h1>
      <p className="slide-lead">{text.scenarios(study.whatIfs?.length ?? 0)}</p>
      <p className="slide-note">{text.sameCustomers(replications)}</p>
    </>
  );
}

function CompanySlide({ study }: { readonly study: Study }): ReactNode {
  const { base } = study;
  const kinds = Object.values(base.items).map(({ kind }) => kind);
  const products = kinds.filter((kind) => kind === 'finished').length;
  const lines = Object.keys(base.lines ?? {}).length;
  const counts = [
    text.products(products),
    text.parts(kinds.length - products),
    text.lines(lines),
    text.suppliers(Object.keys(base.suppliers ?? {}).length),
    text.segments(Object.keys(base.segments ?? {}).length),
    text.weeks(measuredWeeks(study)),
  ];
  const [baseline] = scenarioNames(study);
  return (
    <>
      <h1>
        {baseline === undefined ? null : <Badge scenario={baseline} />} {text.companyIs(base.title ?? base.id)}
      </h1>
      <dl className="slide-counts">
        {counts
          .filter(([n]) => n !== '0')
          .map(([n, what]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{n}</dd>
            </div>
          ))}
      </dl>
      {base.lesson === undefined ? null : <p className="slide-note">{base.lesson}</p>}
    </>
  );
}
