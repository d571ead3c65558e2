import { type ReactNode, useId } from 'react';
import {
  type DemandEvent,
  type EventKind,
  type EventMove,
  eventKinds,
  newEventWeeks,
  withNewEvent,
} from '../../../../scenarios/demand-events.ts';
import type { DemandOf } from '../../../../scenarios/expected-demand.ts';
import { isPlainObject, own } from '../../../../scenarios/plain-data.ts';
import type { RunWeeks } from '../../../../scenarios/run-weeks.ts';
import { useTyped } from '../../../hooks/use-typed.ts';
import { eventsText } from '../../../texts/events.ts';
import { useEdit } from '../scenario-edit.ts';

interface EventCardProps {
  readonly event: DemandEvent;
  readonly events: readonly DemandEvent[];
  readonly locked: boolean;
  readonly onChoose: (id: string) => void;
  readonly onMove: (to: EventMove) => void;
  readonly onRemove: () => void;
}

/** The chosen event in numbers that can be typed: all that dragging does, without dragging. */
export function EventCard({ event, events, locked, onChoose, onMove, onRemove }: EventCardProps): ReactNode {
  const { id, kind, from, to, times, isOpen } = event;
  const { controls } = eventsText;
  const chooserId = useId();
  const length = to - from;
  return (
    <fieldset className="picture-card" disabled={locked}>
      <legend className="unseen">{id}</legend>
      <span className="card-choice">
        <label htmlFor={chooserId}>{controls.event}</label>
        <select id={chooserId} value={id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {events.map((one) => (
            <option key={one.id} value={one.id}>
              {one.id}
            </option>
          ))}
        </select>
      </span>
      <NumberEntry
        label={kind === 'season' ? controls.peak : controls.from}
        value={from + 1}
        least={1}
        onTyped={(week) => onMove({ from: week - 1, to: isOpen ? to : week - 1 + length, times })}
      />
      {kind === 'season' || isOpen ? null : (
        <NumberEntry
          label={controls.weeks}
          value={length}
          least={0.1}
          onTyped={(weeks) => onMove({ from, to: from + weeks, times })}
        />
      )}
      {times === undefined ? null : (
        <NumberEntry
          label={controls.times}
          value={times}
          least={0}
          onTyped={(value) => onMove({ from, to, times: value })}
        />
      )}
      <button type="button" className="button small" aria-label={controls.remove(id)} onClick={onRemove}>
        {controls.removeShort}
      </button>
    </fieldset>
  );
}

interface NumberEntryProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly onTyped: (value: number) => void;
}

/** A number that is taken over when it is left, or by Enter; what is none, or too small, is given up. */
function NumberEntry({ label, value, least, onTyped }: NumberEntryProps): ReactNode {
  const id = useId();
  const typed = useTyped(String(Number(value.toFixed(2))), (text) => {
    const number = Number(text.trim().replace(',', '.'));
    if (text.trim() !== '' && Number.isFinite(number) && number >= least) onTyped(number);
  });
  return (
    <span className="card-choice">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" inputMode="decimal" size={5} {...typed} />
    </span>
  );
}

interface AddEventProps {
  readonly of: DemandOf;
  readonly events: readonly DemandEvent[];
  readonly run: RunWeeks;
  readonly onAdded: (id: string) => void;
}

/** Puts a new event into the scenario: on the demand that is drawn, where nothing alike happens. */
export function AddEvent({ of, events, run, onAdded }: AddEventProps): ReactNode {
  const { scenario, change } = useEdit();
  const suppliers = own(scenario, 'suppliers');
  const hasSuppliers = isPlainObject(suppliers) && Object.keys(suppliers).length > 0;
  const add = (kind: EventKind): void => {
    const target = kind === 'outage' ? 'suppliers/*/outage' : `layers/${of.segment ?? '*'}/${of.item ?? '*'}/rate`;
    const from = freeWeek(kind, events, run);
    const [, id] = withNewEvent(scenario, kind, target, from);
    change(eventsText.step.add(id), (edited) => withNewEvent(edited, kind, target, from)[0]);
    onAdded(id);
  };
  return (
    <p className="picture-add">
      <span className="caption">{eventsText.add}</span>
      {eventKinds
        .filter((kind) => kind !== 'outage' || hasSuppliers)
        .map((kind) => (
          <button key={kind} type="button" className="button small" onClick={() => add(kind)}>
            {eventsText.kinds[kind]}
          </button>
        ))}
    </p>
  );
}

/** A measured week from which on nothing else of the kind happens for a while; else one in the middle. */
function freeWeek(kind: EventKind, events: readonly DemandEvent[], { warmUp, measured }: RunWeeks): number {
  const first = Math.ceil(warmUp) + Math.min(4, Math.floor(measured / 4));
  const last = Math.floor(warmUp + measured) - newEventWeeks(kind);
  const alike = events.filter((event) => event.kind === (kind === 'outage' ? 'other' : 'demand'));
  for (let week = first; week <= last; week++) {
    if (alike.every(({ from, to }) => to <= week || from >= week + newEventWeeks(kind))) return week;
  }
  return Math.floor(warmUp + measured / 2);
}
