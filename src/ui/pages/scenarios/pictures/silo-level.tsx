import { type ReactNode, useId } from 'react';
import { isPlainObject, own } from '../../../../scenarios/plain-data.ts';
import {
  siloLevelOf,
  type SiloTopic,
  siloTopicsOf,
  siloValue,
  siloValueAt,
  withSiloLevel,
} from '../../../../scenarios/silo-level.ts';
import { siloText as text } from '../../../texts/silo-level.ts';
import { useEdit } from '../scenario-edit.ts';
import './pictures.css';
import './silo-level.css';

const levels = [0, 0.25, 0.5, 0.75, 1] as const;

/** All channels between sales and production at once, and where each of them stands between coordinated and silo. */
export function SiloLevel(): ReactNode {
  const { scenario, card, change } = useEdit();
  const titleId = useId();
  const name = useId();
  const level = siloLevelOf(scenario);
  return (
    <section className="room-picture silo-level" aria-labelledby={titleId}>
      <div className="picture-head">
        <h2 id={titleId}>{text.title(level)}</h2>
        <p className="caption">{text.intro}</p>
      </div>
      <fieldset className="picture-add" disabled={card.locked}>
        <legend className="unseen">{text.level}</legend>
        {levels.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              checked={level === one}
              onChange={() => change(text.step, (edited) => withSiloLevel(edited, one))}
            />{' '}
            {text.share(one)}
          </label>
        ))}
      </fieldset>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.column.topic}</th>
            <th scope="col">{text.column.now}</th>
            <th scope="col">{text.column.together}</th>
            <th scope="col">{text.column.apart}</th>
          </tr>
        </thead>
        <tbody>
          {siloTopicsOf(scenario).map((topic) => (
            <tr key={topic}>
              <th scope="row">{text.topic[topic]}</th>
              <td>{words(topic, siloValue(scenario, topic))}</td>
              <td>{words(topic, siloValueAt(scenario, topic, 0))}</td>
              <td>{words(topic, siloValueAt(scenario, topic, 1))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function words(topic: SiloTopic, value: unknown): string {
  if (value === undefined) return topic === 'inventory' || topic === 'supply' ? text.atOnce : text.unset;
  if (isPlainObject(value)) return String(own(value, 'batch'));
  if (typeof value === 'number' && (topic === 'entryError' || topic === 'intelligence')) return text.share(value);
  const said = String(value);
  return /^0( |$)/.test(said) ? text.none : said;
}
