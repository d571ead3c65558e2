import type { ReactNode } from 'react';
import { RedoIcon, UndoIcon } from '../../../components/icons.tsx';
import { useServices, useStudy } from '../../../stores/services.ts';
import { stepNames } from '../../../stores/text-history.ts';
import { scenariosText } from '../../../texts/scenarios.ts';

/** Undo and redo, each with the name of the step it takes back or does again. */
export function HistoryTools(): ReactNode {
  const { study } = useServices();
  const history = useStudy((state) => state.history);
  const steps = stepNames(history);
  const { undo, redo } = study.getState();
  return (
    <>
      <HistoryButton label={scenariosText.undo(steps.undo)} enabled={steps.undo !== undefined} act={undo}>
        <UndoIcon />
      </HistoryButton>
      <HistoryButton label={scenariosText.redo(steps.redo)} enabled={steps.redo !== undefined} act={redo}>
        <RedoIcon />
      </HistoryButton>
    </>
  );
}

interface HistoryButtonProps {
  readonly label: string;
  readonly enabled: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

function HistoryButton({ label, enabled, act, children }: HistoryButtonProps): ReactNode {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} disabled={!enabled} onClick={act}>
      {children}
    </button>
  );
}
