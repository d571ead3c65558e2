import type { ReactNode } from 'react';
import { scenarioField } from '../../../../scenarios/fields.ts';
import { levers, type RoomId, readLever } from '../../../../scenarios/levers/index.ts';
import { roomSections } from '../../../reading/rooms.ts';
import { scenariosText } from '../../../texts/scenarios.ts';
import { RoomPicture } from '../pictures/room-pictures.tsx';
import { useEdit } from '../scenario-edit.ts';
import { FieldNode } from './field-tree.tsx';
import { LeverRow } from './lever-row.tsx';

const scenarioFields = scenarioField.kind === 'object' ? scenarioField.fields : [];

/** Fields of a scenario by name, for the rooms and the settings of the run. */
export const sectionsOf = (keys: readonly string[]): ReactNode =>
  keys.flatMap((key) => {
    const named = scenarioFields.find((member) => member.key === key);
    return named === undefined ? [] : [<FieldNode key={key} path={[key]} named={named} />];
  });

/** A room of the editor: the levers people reach for first, and everything else below. */
export function Room({ room }: { readonly room: RoomId }): ReactNode {
  const { scenario, base } = useEdit();
  const offered = levers.filter((lever) => lever.room === room && readLever(lever, scenario, base) !== undefined);
  return (
    <>
      <RoomPicture room={room} />
      <section aria-label={scenariosText.levers}>
        {offered.length === 0 ? (
          <p className="caption">{scenariosText.noLevers}</p>
        ) : (
          <div className="levers">
            {offered.map((lever) => (
              <LeverRow key={lever.id} lever={lever} />
            ))}
          </div>
        )}
      </section>
      <section className="everything" aria-labelledby="everything">
        <h2 id="everything">{scenariosText.everything}</h2>
        {sectionsOf(roomSections[room])}
      </section>
    </>
  );
}
