import { type ReactNode, useEffect, useState } from 'react';
import type { PlannedImport } from '../../../../runner/tables/exchange.ts';
import { problemsCsv } from '../../../../runner/tables/problems-csv.ts';
import { tableWork } from '../../../../runner/tables/web-tables.ts';
import { maxTextLength } from '../../../../scenarios/json-text.ts';
import type { PlainObject } from '../../../../scenarios/plain-data.ts';
import type { SheetProblem, TableChanges } from '../../../../scenarios/tables/import-table.ts';
import { tables } from '../../../../scenarios/tables/index.ts';
import { count } from '../../../format/numbers.ts';
import { saveFile } from '../../../persistence/files.ts';
import { tablesText } from '../../../texts/tables.ts';
import { useModal } from './remove-dialog.tsx';

/** A file on its way into a scenario, or into a new study. */
export interface Importing {
  readonly file: File;
  readonly isNew: boolean;
}

interface ImportDialogProps {
  readonly importing: Importing;
  /** The scenario as it is. */
  readonly scenario: PlainObject;
  /** The table that a file without a name of a table is taken for. */
  readonly table: string;
  readonly onEnd: (scenario: string | undefined) => void;
}

/** What a file would change, and every cell in it that is not right; nothing happens before it is accepted. */
export function ImportDialog({ importing, scenario, table, onEnd }: ImportDialogProps): ReactNode {
  const { file, isNew } = importing;
  const text = tablesText.importing;
  const dialog = useModal();
  const [replace, setReplace] = useState(true);
  const plan = usePlan(file, isNew ? undefined : scenario, table, replace);
  return (
    <dialog ref={dialog} className="tables-dialog" aria-labelledby="importing-title" onClose={() => onEnd(undefined)}>
      <h2 id="importing-title">{isNew ? text.newTitle(file.name) : text.title(file.name)}</h2>
      {isNew ? null : (
        <label className="dialog-option">
          <input
            type="checkbox"
            checked={replace}
            onChange={({ currentTarget }) => setReplace(currentTarget.checked)}
          />{' '}
          {text.replace}
        </label>
      )}
      <div role="status">{plan === undefined ? <p>{text.reading}</p> : <PlanWords plan={plan} />}</div>
      <div className="dialog-actions">
        {plan?.ok !== true || plan.changes.length === 0 ? null : (
          <button type="button" className="button primary" onClick={() => onEnd(plan.scenario)}>
            {plan.problems.length > 0 ? text.acceptWrong : text.accept}
          </button>
        )}
        {plan?.ok !== true || plan.problems.length === 0 ? null : (
          <button
            type="button"
            className="button"
            onClick={() => saveFile(`${text.listName}.csv`, problemsCsv(plan.problems), 'text/csv')}
          >
            {text.list}
          </button>
        )}
        <button type="button" className="button" onClick={() => onEnd(undefined)}>
          {text.cancel}
        </button>
      </div>
    </dialog>
  );
}

/** The plan of an import, made beside the page; undefined while it is made. */
function usePlan(
  file: File,
  scenario: PlainObject | undefined,
  table: string,
  replace: boolean,
): PlannedImport | undefined {
  const [plan, setPlan] = useState<PlannedImport>();
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<PlannedImport> => {
      if (file.size > maxTextLength)
        return { ok: false, reason: tablesText.importing.tooLarge(Math.round(file.size / 1e6)) };
      const bytes = new Uint8Array(await file.arrayBuffer());
      const before = JSON.stringify(scenario ?? {});
      return tableWork().plannedImport(before, { name: file.name, bytes }, table, replace);
    };
    const show = (next: PlannedImport): void => {
      if (isCurrent) setPlan(next);
    };
    setPlan(undefined);
    read().then(show, (error: unknown) => show({ ok: false, reason: String(error) }));
    return () => {
      isCurrent = false;
    };
  }, [file, scenario, table, replace]);
  return plan;
}

function PlanWords({ plan }: { readonly plan: PlannedImport }): ReactNode {
  const text = tablesText.importing;
  if (!plan.ok) return <p className="trouble">{text.failed(plan.reason)}</p>;
  return (
    <>
      {plan.changes.length === 0 ? <p>{text.nothing}</p> : <Changes changes={plan.changes} />}
      {plan.problems.length === 0 ? null : <ProblemTable problems={plan.problems} />}
    </>
  );
}

const titleOf = (id: string): string => tables.find((table) => table.id === id)?.title ?? id;

function Changes({ changes }: { readonly changes: readonly TableChanges[] }): ReactNode {
  const text = tablesText.importing;
  return (
    <table>
      <caption className="unseen">{text.changes}</caption>
      <thead>
        <tr>
          {text.columns.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ table, added, changed, removed }) => (
          <tr key={table}>
            <th scope="row">{titleOf(table)}</th>
            <td title={added.slice(0, 20).join(', ')}>{count(added.length)}</td>
            <td title={changed.slice(0, 20).join(', ')}>{count(changed.length)}</td>
            <td title={removed.slice(0, 20).join(', ')}>{count(removed.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** More problems than these are only in the list that can be saved. */
const mostShown = 100;

function ProblemTable({ problems }: { readonly problems: readonly SheetProblem[] }): ReactNode {
  const text = tablesText.importing;
  return (
    <>
      <h3 className="trouble">{text.problems(problems.length)}</h3>
      <table className="problem-table">
        <thead>
          <tr>
            {text.problemColumns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, mostShown).map((problem) => (
            <tr key={`${problem.sheet} ${problem.column}${problem.row} ${problem.title} ${problem.found}`}>
              <td>{problem.sheet}</td>
              <td>{problem.row === 0 ? text.wholeSheet : `${problem.column}${problem.row}`}</td>
              <td>{problem.title}</td>
              <td>{problem.found === '' ? text.emptyCell : problem.found}</td>
              <td>{problem.expected}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > mostShown ? <p>{text.more(problems.length - mostShown)}</p> : null}
    </>
  );
}
