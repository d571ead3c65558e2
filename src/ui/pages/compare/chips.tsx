import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Badge, LineKey } from '../../components/badge.tsx';
import type { Board } from '../../reading/board.ts';
import { type ScenarioName, scenarioNames } from '../../reading/identity.ts';
import { useRun, useServices } from '../../stores/services.ts';
import { presentText } from '../../texts/present.ts';
import { compareText } from '../../texts/compare.ts';
import './chips.css';

/** The scenarios compared: which one the others are measured against, and whose numbers are shown. */
export function Chips({ board }: { readonly board: Board }): ReactNode {
  const { view } = useServices();
  const { setBaseline } = view.getState();
  const study = useRun((run) => run.study);
  const { focus } = board;
  // Those whose first results are still to come have their place already.
  const scenarios = study === undefined ? board.scenarios : scenarioNames(study);
  const answered = new Map(board.scenarios.map((scenario) => [scenario.id, scenario]));
  return (
    <div className="chips">
      <ul aria-label={compareText.scenarios}>
        {scenarios.map((scenario) => {
          const known = answered.get(scenario.id);
          return (
            <li key={scenario.id}>
              {known === undefined ? (
                <span className="chip">
                  <ChipName scenario={scenario} />
                </span>
              ) : (
                <Chip scenario={known} board={board} />
              )}
            </li>
          );
        })}
      </ul>
      <p className="chip-actions">
        {focus === undefined ? null : (
          <button type="button" className="link" onClick={() => setBaseline(focus.id)}>
            {compareText.makeBaseline(focus.letter)}
          </button>
        )}
        <Link href="/present" className="link">
          {presentText.title}
        </Link>
        <Link href="/scenarios" className="link">
          {compareText.addWhatIf}
        </Link>
      </p>
    </div>
  );
}

const ChipName = ({ scenario }: { readonly scenario: ScenarioName }): ReactNode => (
  <>
    <Badge scenario={scenario} />
    <span className="chip-title">{scenario.title}</span>
    <LineKey scenario={scenario} />
  </>
);

function Chip({ scenario, board }: { readonly scenario: ScenarioName; readonly board: Board }): ReactNode {
  const { view } = useServices();
  const content = <ChipName scenario={scenario} />;
  if (scenario === board.baseline) {
    return (
      <span className="chip">
        {content}
        <em>{compareText.baseline}</em>
      </span>
    );
  }
  return (
    <button
      type="button"
      className="chip"
      data-slot={scenario.slot}
      aria-pressed={scenario === board.focus}
      title={compareText.focus(scenario.title)}
      onClick={() => view.getState().setFocus(scenario.id)}
    >
      {content}
    </button>
  );
}
