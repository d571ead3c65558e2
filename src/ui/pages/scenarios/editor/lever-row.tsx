import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import {
  type Lever,
  type LeverReading,
  readLever,
  resetLever,
  writeLever,
  writeLeverText,
} from '../../../../scenarios/levers/index.ts';
import { own } from '../../../../scenarios/plain-data.ts';
import { TooltipButton } from '../../../components/tooltip.tsx';
import { useTyped } from '../../../hooks/use-typed.ts';
import { leverEntryId } from '../../../reading/field-words.ts';
import { leverNumber, leverUnit, leverValue } from '../../../reading/lever-reading.ts';
import { glossaryText } from '../../../texts/glossary.ts';
import { leverWords } from '../../../../scenarios/levers/words.ts';
import { scenariosText } from '../../../texts/scenarios.ts';
import { useEdit } from '../scenario-edit.ts';
import { LeverPicture } from './lever-picture.tsx';
import './lever-row.css';

type OfKind<Kind extends Lever['kind']> = Extract<Lever, { kind: Kind }>;

interface LeverState<Kind extends Lever['kind'] = Lever['kind']> {
  readonly lever: OfKind<Kind>;
  readonly now: LeverReading;
  readonly before: LeverReading | undefined;
  readonly title: string;
  readonly unit: string;
  readonly labelId: string;
  readonly move: (value: number | string, merge?: boolean) => void;
  readonly type: (text: string) => void;
}

/** A lever: its name and value, the track with a tick where the base stands, and the way back to it. */
export function LeverRow({ lever }: { readonly lever: Lever }): ReactNode {
  const { index, scenario, base, change, problems } = useEdit();
  const labelId = useId();
  const now = readLever(lever, scenario, base);
  if (now === undefined) return null;
  const before = index === 0 ? undefined : readLever(lever, base, base);
  const words = leverWords[lever.id];
  const title = words?.title ?? lever.id;
  const unit = leverUnit(lever, String(own(scenario, 'currency') ?? ''));
  const state = {
    now,
    before,
    title,
    unit,
    labelId,
    move: (value: number | string, merge = false) =>
      change(title, (edited, from) => writeLever(lever, edited, from, value), merge),
    type: (text: string) => change(title, (edited, from) => writeLeverText(lever, edited, from, text)),
  };
  const isChanged = index > 0 && hasMoved(lever, now, before);
  const issues = now.paths.flatMap((path) => problems(path));
  return (
    <fieldset className={isChanged ? 'lever changed' : 'lever'} aria-labelledby={labelId} data-lever={lever.id}>
      <div className="lever-head">
        <span id={labelId} className="lever-title">
          {isChanged ? <span className="unseen">{scenariosText.lever.changed} </span> : null}
          <TooltipButton className="explained" content={() => <Help lever={lever} title={title} />}>
            {title}
          </TooltipButton>
        </span>
        {lever.kind === 'number' ? (
          <TypedValue {...state} lever={lever} invalid={issues.length > 0} />
        ) : now.value === undefined ? (
          <span className="lever-differ">{leverValue(lever, now)}</span>
        ) : null}
      </div>
      {lever.kind === 'number' ? <Track {...state} lever={lever} /> : <Options {...state} lever={lever} />}
      <div className="lever-foot">
        {lever.kind === 'number' ? <span>{leverNumber(lever, lever.min)}</span> : null}
        {isChanged ? (
          <span className="lever-was">
            {scenariosText.lever.was(wasWords(lever, before))}{' '}
            <button
              type="button"
              className="link"
              aria-label={scenariosText.lever.undoOf(title)}
              onClick={() => change(title, (edited, from) => resetLever(lever, edited, from))}
            >
              {scenariosText.lever.undo}
            </button>
          </span>
        ) : null}
        {lever.kind === 'number' ? <span>{leverNumber(lever, lever.max)}</span> : null}
      </div>
      {issues.slice(0, 1).map((issue) => (
        <p key={issue.path} className="lever-problem trouble">
          {issue.message}
        </p>
      ))}
      <LeverPicture lever={lever} value={now.value} />
    </fieldset>
  );
}

function Help({ lever, title }: { readonly lever: Lever; readonly title: string }): ReactNode {
  return (
    <p className="lever-help">
      {leverWords[lever.id]?.help}{' '}
      <Link href={`/glossary/${leverEntryId(lever.id)}`} className="link">
        {glossaryText.moreOn(title)}
      </Link>
    </p>
  );
}

function hasMoved(lever: Lever, now: LeverReading, before: LeverReading | undefined): boolean {
  if (lever.kind === 'number' && lever.relative !== undefined) return now.value !== 1;
  if (before === undefined) return now.value !== lever.fallback;
  return leverValue(lever, now) !== leverValue(lever, before);
}

function wasWords(lever: Lever, before: LeverReading | undefined): string {
  if (before !== undefined) return leverValue(lever, before);
  return lever.kind === 'number' && lever.relative !== undefined ? leverNumber(lever, 1) : scenariosText.notThere;
}

/** The value, which can be typed. What cannot be read is kept and marked. */
function TypedValue({
  lever,
  now,
  title,
  unit,
  type,
  invalid,
}: LeverState<'number'> & { readonly invalid: boolean }): ReactNode {
  const typed = useTyped(leverValue(lever, now), type);
  const { card } = useEdit();
  return (
    <span className="lever-value">
      <input
        type="text"
        inputMode="decimal"
        aria-label={scenariosText.lever.typed(title)}
        aria-invalid={invalid || undefined}
        size={Math.max(2, Math.min(14, typed.value.length))}
        disabled={card.locked}
        onFocus={({ currentTarget }) => currentTarget.select()}
        {...typed}
      />
      <span className="unit">{unit}</span>
    </span>
  );
}

const share = (lever: OfKind<'number'>, value: number): number =>
  (100 * (Math.min(lever.max, Math.max(lever.min, value)) - lever.min)) / (lever.max - lever.min);

function Track({ lever, now, before, labelId, unit, move }: LeverState<'number'>): ReactNode {
  const { card, index } = useEdit();
  const middle = now.span === undefined ? lever.min : (now.span[0] + now.span[1]) / 2;
  const value = typeof now.value === 'number' ? now.value : middle;
  const was = lever.relative !== undefined ? 1 : before?.value;
  const at = share(lever, value);
  const from = index > 0 && typeof was === 'number' ? share(lever, was) : at;
  const step = (by: number, event: KeyboardEvent): void => {
    event.preventDefault();
    const next = Math.min(lever.max, Math.max(lever.min, value + by * lever.step));
    move(Number(next.toPrecision(10)), true);
  };
  return (
    <div className="lever-track">
      <span className="lever-rail" aria-hidden="true">
        <span
          className="lever-fill"
          style={{ insetInlineStart: `${Math.min(at, from)}%`, inlineSize: `${Math.abs(at - from)}%` }}
        />
        {index > 0 && typeof was === 'number' ? (
          <span className="lever-tick" style={{ insetInlineStart: `${from}%` }} />
        ) : null}
      </span>
      <input
        type="range"
        aria-labelledby={labelId}
        aria-valuetext={`${leverValue(lever, now)} ${unit}`.trim()}
        min={lever.min}
        max={lever.max}
        step={lever.step}
        value={value}
        disabled={card.locked}
        onChange={({ currentTarget }) => move(currentTarget.valueAsNumber, true)}
        onKeyDown={(event) => {
          if (event.key === 'PageUp') step(4, event);
          if (event.key === 'PageDown') step(-4, event);
        }}
      />
    </div>
  );
}

function Options({ lever, now, before, labelId, move }: LeverState<'choice'>): ReactNode {
  const { card, index } = useEdit();
  const name = useId();
  const words = leverWords[lever.id]?.options;
  return (
    <div className="lever-options" role="radiogroup" aria-labelledby={labelId}>
      {lever.options.map(({ key }) => (
        <label key={key} className={index > 0 && before?.value === key ? 'option was' : 'option'}>
          <input
            type="radio"
            name={name}
            checked={now.value === key}
            disabled={card.locked}
            onChange={() => move(key)}
          />
          <span>{words?.[key] ?? key}</span>
        </label>
      ))}
    </div>
  );
}
