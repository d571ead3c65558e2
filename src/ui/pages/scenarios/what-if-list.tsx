import type { ReactNode } from 'react';
import { describePatch } from '../../../scenarios/what-if.ts';
import type { Study } from '../../../scenarios/study.ts';
import { Badge } from '../../components/badge.tsx';
import { EstimateView } from '../../components/sentence-view.tsx';
import type { Board } from '../../reading/board.ts';
import { groupChanges } from '../../reading/changes.ts';
import { type ScenarioName, scenarioNames } from '../../reading/identity.ts';
import { signedOf } from '../../reading/verdict.ts';
import { useRun, useStudy } from '../../stores/services.ts';
import { scenariosText } from '../../texts/scenarios.ts';
import './what-if-list.css';

interface WhatIfListProps {
  readonly board: Board | undefined;
  readonly onPick: (path: string) => void;
}

/** Every scenario as what it changes, with its effect: what it shares with the base is not repeated. */
export function WhatIfList({ board, onPick }: WhatIfListProps): ReactNode {
  const study = useStudy((state) => state.study);
  if (study === undefined) return <section aria-label={scenariosText.whatIfs} />;
  return (
    <section className="what-ifs" aria-labelledby="what-ifs">
      <h2 id="what-ifs">{scenariosText.whatIfs}</h2>
      <ol>
        {scenarioNames(study).map((scenario, index) => (
          <li key={scenario.id}>
            <button
              type="button"
              title={scenariosText.goTo(scenario.title)}
              onClick={() => onPick(index === 0 ? 'base' : `whatIfs/${scenario.id}`)}
            >
              <Badge scenario={scenario} /> {scenario.title}
            </button>
            <Changes study={study} index={index} />
            <Effect board={board} scenario={scenario} />
          </li>
        ))}
      </ol>
      <p className="caption">{scenariosText.note}</p>
    </section>
  );
}

const mostChanges = 6;

function Changes({ study, index }: { readonly study: Study; readonly index: number }): ReactNode {
  const whatIf = study.whatIfs?.[index - 1];
  if (whatIf === undefined) return <p className="change">{scenariosText.base}</p>;
  const groups = groupChanges(describePatch(study.base, whatIf.patch));
  const rest = groups.length - mostChanges;
  if (groups.length === 0) return <p className="change">{scenariosText.noChanges}</p>;
  return (
    <ul>
      {groups.slice(0, mostChanges).map(({ name, words, count, full }) => (
        <li key={`${name} ${words}`} className="change" title={full}>
          {name} <span>{words}</span>
          {count > 1 ? ` ${scenariosText.times(count)}` : ''}
        </li>
      ))}
      {rest > 0 ? <li className="change">{scenariosText.moreChanges(rest)}</li> : null}
    </ul>
  );
}

function Effect({
  board,
  scenario,
}: {
  readonly board: Board | undefined;
  readonly scenario: ScenarioName;
}): ReactNode {
  const stale = useRun((run) => run.stale);
  const headline = board?.headline;
  if (board === undefined || headline === undefined) return null;
  if (scenario.id === board.baseline.id) return <p className="effect">{scenariosText.baseline}</p>;
  const own = board.others.find(({ id }) => id === scenario.id);
  const reading = own === undefined ? undefined : board.read(headline, own);
  if (reading === undefined) return null;
  return (
    <p className={stale ? 'effect stale' : 'effect'}>
      <EstimateView estimate={signedOf(reading)} /> <span>{scenariosText.against(board.baseline.letter)}</span>
    </p>
  );
}
