import { type ReactNode, useRef } from 'react';
import { useBoard } from '../../hooks/use-board.ts';
import { useTitle } from '../../hooks/use-title.ts';
import { shellText } from '../../texts/shell.ts';
import { EditorPanel } from './editor-panel.tsx';
import { LivePanel } from './live-panel.tsx';
import type { EditorHandle } from './text-editor.tsx';
import { WhatIfList } from './what-if-list.tsx';
import './scenarios-page.css';

/** The plain editor: what the scenarios change, the study as text, and what comes of it. */
export function ScenariosPage(): ReactNode {
  useTitle(shellText.scenarios);
  const editor = useRef<EditorHandle>(null);
  const board = useBoard();
  return (
    <div className="scenarios-page">
      <WhatIfList board={board} onPick={(path) => editor.current?.goTo(path)} />
      <EditorPanel editor={editor} />
      <LivePanel board={board} />
    </div>
  );
}
