import { type ReactNode, useRef } from 'react';
import { presets } from '../../../../scenarios/presets/index.ts';
import { parseText } from '../../../../scenarios/json-text.ts';
import { OpenFileButton } from '../../../components/open-file-button.tsx';
import { useLoadPreset } from '../../../hooks/use-load-preset.ts';
import { fileName, saveFile } from '../../../persistence/files.ts';
import { useServices } from '../../../stores/services.ts';
import { scenariosText } from '../../../texts/scenarios.ts';
import { Problems } from './problems.tsx';
import { type EditorHandle, TextEditor } from './text-editor.tsx';
import './editor-panel.css';

/** The study as text, with what can be done to it and what is wrong with it. */
export function EditorPanel(): ReactNode {
  const editor = useRef<EditorHandle>(null);
  return (
    <section className="editor-panel" aria-labelledby="editor-title">
      <header>
        <h2 id="editor-title">{scenariosText.title}</h2>
        <Tools />
      </header>
      <TextEditor ref={editor} />
      <Problems onPick={(place) => editor.current?.select(place)} />
    </section>
  );
}

function Tools(): ReactNode {
  return (
    <div className="editor-tools" role="toolbar" aria-label={scenariosText.editor}>
      <FormatButton />
      <PresetChoice />
      <OpenFileButton />
      <DownloadButton />
    </div>
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
