import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { cellCount } from '../../../scenarios/what-if.ts';
import { OpenFileButton } from '../../components/open-file-button.tsx';
import { useBoard } from '../../hooks/use-board.ts';
import { judge } from '../../reading/judgement.ts';
import { verdictWords } from '../../reading/verdict.ts';
import { useRun, useStudy, useView } from '../../stores/services.ts';
import { startText } from '../../texts/start.ts';
import './your-work.css';

/** What this browser keeps for the visitor: the study they have changed or opened. */
export function YourWork(): ReactNode {
  const isOwn = useStudy(({ changed, origin }) => changed || origin.preset === undefined);
  return (
    <section className="start-section" aria-labelledby="your-work">
      <header>
        <h2 id="your-work">{startText.work}</h2>
        <OpenFileButton />
      </header>
      {isOwn ? <WorkTable /> : <p className="caption">{startText.noWork}</p>}
    </section>
  );
}

function WorkTable(): ReactNode {
  const name = useStudy(({ study, origin }) => study?.title ?? origin.name);
  const scenarios = useStudy(({ study }) => (study === undefined ? 0 : cellCount(study)));
  const kept = useView((view) => view.kept);
  const running = useRun(({ status }) => status === 'running');
  const board = useBoard();
  const said = board === undefined ? '' : verdictWords([judge(board, running).verdict.sentence]);
  return (
    <table className="work-table">
      <thead>
        <tr>
          <th scope="col">{startText.study}</th>
          <th scope="col">{startText.content}</th>
          <th scope="col">{startText.verdict}</th>
          <th scope="col">{startText.saved}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <Link href="/scenarios">{name}</Link>
          </th>
          <td>{startText.scenariosIn(scenarios)}</td>
          <td>{said}</td>
          <td>{kept}</td>
        </tr>
      </tbody>
    </table>
  );
}
