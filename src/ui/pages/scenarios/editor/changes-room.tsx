import type { ReactNode } from 'react';
import { withValue } from '../../../../scenarios/edit-study.ts';
import { restored } from '../../../../scenarios/levers/index.ts';
import type { PlainObject } from '../../../../scenarios/plain-data.ts';
import type { Change } from '../../../../scenarios/patch-words.ts';
import { leverOfPath } from '../../../../scenarios/levers/of-path.ts';
import { leverWords } from '../../../../scenarios/levers/words.ts';
import { changesOf, isEntry } from '../../../reading/change-parts.ts';
import { entryName, isEventSize } from '../../../reading/changes.ts';
import { valueWords } from '../../../reading/value-words.ts';
import { fieldName } from '../../../texts/fields.ts';
import { scenariosText } from '../../../texts/scenarios.ts';
import { useEdit } from '../scenario-edit.ts';
import './changes-room.css';

/** Only what this scenario changes, change by change, with notes on why. */
export function ChangesRoom(): ReactNode {
  const { index, scenario, base, change, card } = useEdit();
  const changes = index === 0 ? [] : changesOf(base, scenario);
  return (
    <section className="changes-room" aria-label={scenariosText.changesRoom}>
      <p className="caption">
        {index === 0
          ? scenariosText.baseHint
          : changes.length === 0
            ? scenariosText.noChangesHint
            : scenariosText.changesHint}
      </p>
      {changes.length === 0 ? null : (
        <>
          <ChangeTable changes={changes} />
          <button
            type="button"
            className="button small"
            disabled={card.locked}
            onClick={() => change(scenariosText.resetAll, (_, from) => from)}
          >
            {scenariosText.resetAll}
          </button>
        </>
      )}
    </section>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  const { change, card } = useEdit();
  const { columns } = scenariosText;
  return (
    <table className="changes-table">
      <thead>
        <tr>
          <th scope="col">{columns.where}</th>
          <th scope="col">{columns.from}</th>
          <th scope="col">{columns.to}</th>
          <th scope="col">
            <span className="unseen">{columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, from, to }) => {
          const keys = path.split('/');
          const name = nameOfPath(keys);
          return (
            <tr key={path}>
              <th scope="row" title={path}>
                {name}
              </th>
              <td>{from === undefined ? scenariosText.notThere : valueWords(from, leverOfPath(keys))}</td>
              <td>{to === undefined ? scenariosText.removed : valueWords(to, leverOfPath(keys))}</td>
              <td>
                <button
                  type="button"
                  className="link"
                  aria-label={scenariosText.lever.undoOf(name)}
                  disabled={card.locked}
                  onClick={() => change(name, (scenario, base) => takenBack(scenario, base, keys, from))}
                >
                  {scenariosText.lever.undo}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What stands in the base again; of what a lever has made, what that would make. */
const takenBack = (scenario: PlainObject, base: PlainObject, keys: readonly string[], from: unknown): PlainObject =>
  from === undefined ? restored(scenario, base, keys) : (withValue(scenario, keys, from) as PlainObject);

/** "A1@dc, safety factor z": what it belongs to and what it is; a lever that moves one thing only is named alone. */
function nameOfPath(keys: readonly string[]): string {
  const lever = leverOfPath(keys);
  if (lever === undefined && isEntry(keys)) return entryName(keys);
  if (lever === undefined && isEventSize(keys)) return entryName(keys.slice(0, 2));
  const last = lever === undefined ? fieldName(keys.at(-1) ?? '') : (leverWords[lever.id]?.title ?? lever.id);
  const owner = lever === undefined || lever.path.includes('*') ? keys[1] : undefined;
  return owner === undefined || keys.length < 3 ? last : `${owner}, ${last}`;
}
