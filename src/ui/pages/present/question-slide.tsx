import type { ReactNode } from 'react';
import type { Study } from '../../../scenarios/study.ts';
import { validScenario } from '../../../scenarios/valid-scenario.ts';
import { Badge } from '../../components/badge.tsx';
import { tellChanges } from '../../reading/changes.ts';
import { scenarioNames } from '../../reading/identity.ts';
import { presentText as text } from '../../texts/present.ts';
import { scenariosText } from '../../texts/scenarios.ts';
import type { OfScenario } from './slides.ts';

/** Differences that a slide has room for. */
const mostChanges = 6;

interface QuestionProps extends OfScenario {
  readonly study: Study;
}

/** What is changed, and a room that bets on what comes of it. */
export function QuestionSlide({ study, scenario, index }: QuestionProps): ReactNode {
  const scenarios = Array.from({ length: index + 1 }, (_, k) => validScenario(study, k));
  const { like, groups } = tellChanges(scenarios);
  const names = scenarioNames(study);
  const resembled = names[like ?? 0];
  const hypothesis = study.whatIfs?.[index - 1]?.hypothesis;
  const shown = groups.slice(0, groups.length > mostChanges ? mostChanges - 1 : mostChanges);
  return (
    <>
      <h1>
        <Badge scenario={scenario} /> {text.question(scenario.title)}
      </h1>
      {hypothesis === undefined ? null : <p className="slide-lead">{hypothesis}</p>}
      <h2>
        {like === undefined || resembled === undefined ? (
          text.changed
        ) : (
          <>
            {text.like} <Badge scenario={resembled} /> {resembled.title}
            {text.but}
          </>
        )}
      </h2>
      {groups.length === 0 ? <p>{scenariosText.noChanges}</p> : null}
      <dl className="slide-changes">
        {shown.map(({ name, words, count }) => (
          <div key={`${name} ${words}`}>
            <dt>{name}</dt>
            <dd>
              {words}
              {count > 1 ? <span className="interval"> {scenariosText.times(count)}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      {groups.length > shown.length ? <p className="slide-note">{text.more(groups.length - shown.length)}</p> : null}
      <p className="slide-bet">{text.bet}</p>
    </>
  );
}
