import type { ReactNode } from 'react';
import { useBoard } from '../../hooks/use-board.ts';
import { useTitle } from '../../hooks/use-title.ts';
import { shellText } from '../../texts/shell.ts';
import { Editor } from './editor/editor.tsx';
import { ScenarioList } from './list/scenario-list.tsx';
import { LivePanel } from './live-panel.tsx';
import './scenarios-page.css';

/** The workbench: the scenarios as differences, the editor of one of them, and what comes of it. */
export function ScenariosPage(): ReactNode {
  useTitle(shellText.scenarios);
  const board = useBoard();
  return (
    <div className="scenarios-page">
      <ScenarioList board={board} />
      <Editor />
      <LivePanel board={board} />
    </div>
  );
}
