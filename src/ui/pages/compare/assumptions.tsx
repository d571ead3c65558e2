import { memo, type ReactNode, useEffect, useState } from 'react';
import { engine } from '../../../runner/engine.ts';
import type { Study } from '../../../scenarios/study.ts';
import { validScenario } from '../../../scenarios/valid-scenario.ts';
import { Badge } from '../../components/badge.tsx';
import type { Board } from '../../reading/board.ts';
import { tellChanges } from '../../reading/changes.ts';
import { scenarioNames } from '../../reading/identity.ts';
import { makeLink } from '../../sharing/make-link.ts';
import { useRun, useServices } from '../../stores/services.ts';
import { compareText } from '../../texts/compare.ts';
import { scenariosText } from '../../texts/scenarios.ts';
import { percentOf } from './kpi-table.tsx';
import { WarmUpPart } from './warm-up-part.tsx';
import './assumptions.css';

/** What the numbers rest on: every difference between the scenarios in words, and what reproduces them. */
export function Assumptions({ board, study }: { readonly board: Board; readonly study: Study }): ReactNode {
  const { summary, units } = board;
  return (
    <section className="assumptions" aria-labelledby="assumptions">
      <h2 id="assumptions">{compareText.assumptions}</h2>
      <dl>
        {scenarioNames(study).map((scenario, index) => (
          <div key={scenario.id}>
            <dt>
              <Badge scenario={scenario} /> {scenario.title}
            </dt>
            <dd>{index === 0 ? scenariosText.base : <Differences study={study} index={index} />}</dd>
          </div>
        ))}
      </dl>
      <p className="caption">
        {compareText.reproduce({
          pairs: summary.replications,
          percent: percentOf(summary.level),
          seed: summary.seed,
          weeks: units.measuredWeeks,
          engine: engine.version,
          digest: summary.digest,
        })}
      </p>
      <WarmUpPart study={study} />
      <PrintedLink />
    </section>
  );
}

/** In the shortest way: as the difference to the base, or to an earlier what-if that it resembles. */
const Differences = memo(({ study, index }: { readonly study: Study; readonly index: number }): ReactNode => {
  const { like, groups } = tellChanges(Array.from({ length: index + 1 }, (_, k) => validScenario(study, k)));
  const resembled = like === undefined ? undefined : scenarioNames(study)[like];
  if (groups.length === 0) return scenariosText.noChanges;
  return (
    <>
      {resembled === undefined ? null : `${scenariosText.like(resembled.letter)} `}
      <ul className={groups.length > 1 ? 'differences' : 'difference'}>
        {groups.map(({ name, words, count }) => (
          <li key={`${name} ${words}`}>
            {name} <span>{words}</span>
            {count > 1 ? ` ${scenariosText.times(count)}` : ''}
          </li>
        ))}
      </ul>
    </>
  );
});

/** The link that opens this study again, with what came out; on paper only. */
function PrintedLink(): ReactNode {
  const services = useServices();
  const status = useRun((run) => run.status);
  const [link, setLink] = useState('');
  useEffect(() => {
    if (status !== 'done') return;
    void makeLink(services).then((made) => setLink(made?.address ?? ''));
  }, [services, status]);
  return link === '' ? null : (
    <p className="printed printed-link">
      {compareText.printedLink} <a href={link}>{link}</a>
    </p>
  );
}
