import type { ReactNode } from 'react';
import { demoCadences } from '../../../stores/demo-study.ts';
import { useDemo, useServices } from '../../../stores/services.ts';
import { demoText } from '../../../texts/demo.ts';
import { useFactories } from './use-factories.ts';
import './cadence-control.css';

/** The one control of the demonstration: how often sales and production of the second factory meet. */
export function CadenceControl(): ReactNode {
  const chosen = useDemo(({ cadence }) => cadence);
  const [, tandem] = useFactories();
  const { demo } = useServices();
  const place = demoCadences.indexOf(chosen);
  return (
    <fieldset className="cadence">
      <legend>
        {demoText.question} <span>{demoText.questionEnd(tandem.letter)}</span>
      </legend>
      <div className="cadence-track">
        <i className="cadence-reach" style={{ width: `${(100 * place) / (demoCadences.length - 1)}%` }} />
        {demoCadences.map((id, index) => (
          <label key={id} style={{ left: `${(100 * index) / (demoCadences.length - 1)}%` }}>
            <input
              type="radio"
              name="cadence"
              value={id}
              checked={id === chosen}
              onChange={() => demo.getState().choose(id)}
            />
            <i className="cadence-stop" />
            <span>{demoText.cadences[id]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
