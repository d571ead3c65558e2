import type { ReactNode, RefObject } from 'react';
import { presets } from '../../../scenarios/presets/index.ts';
import { parseText } from '../../../scenarios/json-text.ts';
import { RedoIcon, UndoIcon } from '../../components/icons.tsx';
import { OpenFileButton } from '../../components/open-file-button.tsx';
import { useLoadPreset } from '../../hooks/use-load-preset.ts';
import { fileName, saveFile } from '../../persistence/files.ts';
import { useServices, useStudy } from '../../stores/services.ts';
import { stepNames } from '../../stores/text-history.ts';
import { scenariosText } from '../../texts/scenarios.ts';
import { Problems } from './problems.tsx';
import { type EditorHandle, TextEditor } from './text-editor.tsx';
import './editor-panel.css';

/** The study as text, with what can be done to it and what is wrong with it. */
export function EditorPanel({ editor }: { readonly editor: RefObject<EditorHandle | null> }): ReactNode {
  return (
    <section className="editor-panel" aria-labelledby="editor-title">
      <header>
        <h1 id="editor-title">{scenariosText.title}</h1>
        <Tools />
      </header>
      <TextEditor ref={editor} />
      <Problems onPick={(place) => editor.current?.select(place)} />
    </section>
  );
}

function Tools(): ReactNode {
  const { study } = useServices();
  const history = useStudy((state) => state.history);
  const steps = stepNames(history);
  const { undo, redo } = study.getState();
  return (
    <div className="editor-tools" role="toolbar" aria-label={scenariosText.editor}>
      <HistoryButton label={scenariosText.undo(steps.undo)} enabled={steps.undo !== undefined} act={undo}>
        <UndoIcon />
      </HistoryButton>
      <HistoryButton label={scenariosText.redo(steps.redo)} enabled={steps.redo !== undefined} act={redo}>
        <RedoIcon />
      </HistoryButton>
      <FormatButton />
      <PresetChoice />
      <OpenFileButton />
      <DownloadButton />
    </div>
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

function FormatButton(): ReactNode {
  const { study, view } = useServices();
  const format = (): void => {
    const { edit, history } = study.getState();
    const json = parseText(history.present.text);
    if (json.ok) edit(JSON.stringify(json.value, null, 2), scenariosText.formatStep);
    else view.getState().notify({ id: 'format', text: scenariosText.formatRefused, tone: 'trouble' });
  };
  return (
    <button type="button" className="button" onClick={format}>
      {scenariosText.format}
    </button>
  );
}

function PresetChoice(): ReactNode {
  const load = useLoadPreset();
  return (
    <select
      className="button"
      aria-label={scenariosText.load}
      value=""
      onChange={({ currentTarget }) => {
        const preset = presets.find(({ id }) => id === currentTarget.value);
        if (preset !== undefined) load(preset);
      }}
    >
      <option value="">{scenariosText.choose}</option>
      {presets.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function DownloadButton(): ReactNode {
  const { study } = useServices();
  const download = (): void => {
    const { history, origin } = study.getState();
    saveFile(fileName(origin.name.replace(/\.json$/i, ''), 'json'), history.present.text);
  };
  return (
    <button type="button" className="button" onClick={download}>
      {scenariosText.download}
    </button>
  );
}
