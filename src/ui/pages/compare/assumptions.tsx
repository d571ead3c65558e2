import { type ReactNode, useEffect, useState } from 'react';
import { engine } from '../../../runner/engine.ts';
import { scenarioOf } from '../../../scenarios/edit-study.ts';
import type { PlainObject } from '../../../scenarios/plain-data.ts';
import type { Study } from '../../../scenarios/study.ts';
import { Badge } from '../../components/badge.tsx';
import type { Board } from '../../reading/board.ts';
import { changesOf } from '../../reading/change-parts.ts';
import { groupChanges } from '../../reading/changes.ts';
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
  const plain = study as unknown as PlainObject;
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
            <dd>{index === 0 ? scenariosText.base : <Differences study={plain} index={index} />}</dd>
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

function Differences({ study, index }: { readonly study: PlainObject; readonly index: number }): ReactNode {
  const groups = groupChanges(changesOf(scenarioOf(study, 0), scenarioOf(study, index)));
  if (groups.length === 0) return scenariosText.noChanges;
  return groups
    .map(({ name, words, count }) => `${name} ${words}${count > 1 ? ` ${scenariosText.times(count)}` : ''}`)
    .join('; ');
}

/** The link that opens this study again, with what came out; on paper only. */
function PrintedLink(): ReactNode {
  const services = useServices();
  const status = useRun((run) => run.status);
  const [link, setLink] = useState('');
  useEffect(() => {
    if (status !== 'done') return;
    void makeLink(services).then((made) => setLink(made?.address ?? ''));
  }, [services, status]);
  return <p className="printed-link">{link}</p>;
}
