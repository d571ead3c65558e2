import { type ReactNode, useRef } from 'react';
import { useOpenFile } from '../hooks/use-open-file.ts';
import { startText } from '../texts/start.ts';

/** Opens a study or scenario file. */
export function OpenFileButton(): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const open = useOpenFile();
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {startText.openFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={startText.openFile}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file !== undefined) void open(file);
        }}
      />
    </>
  );
}
