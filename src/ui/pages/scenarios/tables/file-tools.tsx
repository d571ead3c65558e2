import { type ReactNode, useRef } from 'react';
import { tableWork } from '../../../../runner/tables/web-tables.ts';
import type { PlainObject } from '../../../../scenarios/plain-data.ts';
import type { Table } from '../../../../scenarios/tables/table.ts';
import { fileName, saveFile } from '../../../persistence/files.ts';
import { tablesText } from '../../../texts/tables.ts';
import type { Importing } from './import-dialog.tsx';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface FileToolsProps {
  readonly scenario: PlainObject;
  readonly name: string;
  readonly table: Table;
  readonly isLocked: boolean;
  readonly onImport: (importing: Importing) => void;
}

/** Tables from files and into files. */
export function FileTools({ scenario, name, table, isLocked, onImport }: FileToolsProps): ReactNode {
  const saveWorkbook = async (title: string, value: PlainObject): Promise<void> => {
    const bytes = await tableWork().workbookOf(JSON.stringify(value));
    saveFile(fileName(title, 'xlsx'), new Uint8Array(bytes), workbookType);
  };
  const saveCsv = async (): Promise<void> => {
    const text = await tableWork().csvOf(JSON.stringify(scenario), table.title);
    saveFile(fileName(table.title, 'csv'), text, 'text/csv');
  };
  return (
    <>
      <FileButton
        label={tablesText.importFile}
        accept=".csv,.tsv,.txt,.xlsx"
        disabled={isLocked}
        onPick={(file) => onImport({ file, isNew: false })}
      />
      <button type="button" className="button small" onClick={() => void saveCsv()}>
        {tablesText.exportCsv}
      </button>
      <button type="button" className="button small" onClick={() => void saveWorkbook(name, scenario)}>
        {tablesText.exportWorkbook}
      </button>
      <button type="button" className="button small" onClick={() => void saveWorkbook(tablesText.templateName, {})}>
        {tablesText.template}
      </button>
      <FileButton label={tablesText.newStudy} accept=".xlsx" onPick={(file) => onImport({ file, isNew: true })} />
    </>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onPick: (file: File) => void;
}

function FileButton({ label, accept, disabled = false, onPick }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button small" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file !== undefined) onPick(file);
        }}
      />
    </>
  );
}
