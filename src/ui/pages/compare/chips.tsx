import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Badge, LineKey } from '../../components/badge.tsx';
import type { Board } from '../../reading/board.ts';
import type { ScenarioName } from '../../reading/identity.ts';
import { useServices } from '../../stores/services.ts';
import { presentText } from '../../texts/present.ts';
import { compareText } from '../../texts/compare.ts';
import './chips.css';

/** The scenarios compared: which one the others are measured against, and whose numbers are shown. */
export function Chips({ board }: { readonly board: Board }): ReactNode {
  const { view } = useServices();
  const { setBaseline } = view.getState();
  const { focus } = board;
  return (
    <div className="chips">
      <ul aria-label={compareText.scenarios}>
        {board.scenarios.map((scenario) => (
          <li key={scenario.id}>
            <Chip scenario={scenario} board={board} />
          </li>
        ))}
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

function Chip({ scenario, board }: { readonly scenario: ScenarioName; readonly board: Board }): ReactNode {
  const { view } = useServices();
  const content = (
    <>
      <Badge scenario={scenario} />
      <span className="chip-title">{scenario.title}</span>
      <LineKey scenario={scenario} />
    </>
  );
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
