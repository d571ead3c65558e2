import { range } from 'd3';
import { type ReactNode, useId } from 'react';
import { withValue } from '../../../../scenarios/edit-study.ts';
import { cadences, clockOf, type MeetingDates, type MeetingSlot } from '../../../../scenarios/meeting-slots.ts';
import { isPlainObject, own, type PlainObject } from '../../../../scenarios/plain-data.ts';
import { meetingsText } from '../../../texts/meetings.ts';
import { useEdit } from '../scenario-edit.ts';

interface MeetingCardProps {
  readonly meeting: MeetingDates;
  /** Hours and days that can be chosen. */
  readonly hours: readonly [from: number, to: number];
  readonly days: number;
  readonly locked: boolean;
  readonly onMove: (slot: MeetingSlot) => void;
  readonly onRemove: () => void;
}

/** The chosen meeting in words, each of which can be chosen anew: all that dragging does, without dragging. */
export function MeetingCard({ meeting, hours, days, locked, onMove, onRemove }: MeetingCardProps): ReactNode {
  const { title, slot, durationMinutes } = meeting;
  const { controls } = meetingsText;
  const times = range(hours[0], Math.max(hours[0] + 1, hours[1] - durationMinutes + 1), 30);
  const rhythms: string[] = [...cadences];
  return (
    <fieldset className="picture-card" disabled={locked}>
      <legend>{title}</legend>
      <Choice
        label={controls.cadence}
        value={slot.cadence}
        options={withOwn(rhythms, slot.cadence).map((value) => [value, meetingsText.cadence(value)])}
        onChoose={(cadence) => onMove({ ...slot, cadence })}
      />
      {slot.cadence === 'daily' ? null : (
        <Choice
          label={controls.day}
          value={slot.weekday}
          options={withOwn(range(days), slot.weekday).map((day) => [day, meetingsText.weekdays[day] ?? ''])}
          onChoose={(weekday) => onMove({ ...slot, weekday })}
        />
      )}
      <Choice
        label={controls.time}
        value={slot.minuteOfDay}
        options={withOwn(times, slot.minuteOfDay).map((minutes) => [minutes, clockOf(minutes)])}
        onChoose={(minuteOfDay) => onMove({ ...slot, minuteOfDay })}
      />
      {hasWeeks(slot) ? (
        <Choice
          label={controls.week}
          value={slot.firstWeek}
          options={withOwn(range(13), slot.firstWeek).map((week) => [week, String(week + 1)])}
          onChoose={(firstWeek) => onMove({ ...slot, firstWeek })}
        />
      ) : null}
      <button type="button" className="button small" aria-label={controls.remove(title)} onClick={onRemove}>
        {controls.removeShort}
      </button>
    </fieldset>
  );
}

/** Whether it matters in which week the rhythm begins. */
const hasWeeks = ({ cadence }: MeetingSlot): boolean => !['daily', 'weekly', 'none'].includes(cadence);

/** A list that has the present value too, in its place where it is a number. */
function withOwn<T extends string | number>(values: readonly T[], own: T): readonly T[] {
  if (values.includes(own)) return values;
  return typeof own === 'number' ? [...values, own].sort((a, b) => Number(a) - Number(b)) : [...values, own];
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string | number>({ label, value, options, onChoose }: ChoiceProps<T>): ReactNode {
  const id = useId();
  return (
    <span className="card-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}

type ReadyId = keyof typeof meetingsText.ready;
const readyIds = Object.keys(meetingsText.ready) as ReadyId[];

/** Puts a cycle of the textbooks into the scenario. */
export function AddMeeting(props: {
  readonly meetings: readonly MeetingDates[];
  readonly onAdded: (id: string) => void;
}): ReactNode {
  const { meetings, onAdded } = props;
  const { scenario, change } = useEdit();
  const cycles = own(scenario, 'cycles');
  const entries = Object.entries(isPlainObject(cycles) ? cycles : {});
  const left = readyIds.filter(
    (ready) =>
      !entries.some(([, entry]) => isPlainObject(entry) && entry['ready'] === ready) &&
      !meetings.some(({ title }) => title === meetingsText.ready[ready]),
  );
  const add = (ready: ReadyId): void => {
    const id = entries.some(([taken]) => taken === ready) ? `${ready}Ready` : ready;
    change(
      meetingsText.step.add(meetingsText.ready[ready]),
      (edited) => withValue(edited, ['cycles', id], { ready }) as PlainObject,
    );
    onAdded(id);
  };
  if (left.length === 0) return null;
  return (
    <p className="picture-add">
      <span className="caption">{meetingsText.add}</span>
      {left.map((ready) => (
        <button key={ready} type="button" className="button small" onClick={() => add(ready)}>
          {meetingsText.ready[ready]}
        </button>
      ))}
    </p>
  );
}
