import { type ReactNode, useMemo } from 'react';
import { inUnit, readPatience, writtenUnit } from '../../../../scenarios/law-reading.ts';
import type { Patience } from '../../../../scenarios/compile-patience.ts';
import type { TimeUnit } from '../../../../scenarios/time-units.ts';
import { type PatienceGeometry, patienceLayout } from '../../../charts/editor/patience.layout.ts';
import { fixedSpace, plain } from '../../../format/numbers.ts';
import { lawText, patienceText } from '../../../texts/laws.ts';
import '../../../charts/chart.css';
import './law-picture.css';

interface PatiencePictureProps {
  readonly value: unknown;
  readonly timeUnit: TimeUnit;
  /** The baseline's value, where it is another. */
  readonly before: unknown;
  readonly beforeUnit: TimeUnit;
}

interface Picture {
  readonly geometry: PatienceGeometry;
  readonly words: string;
  readonly was: string | undefined;
}

/** How long customers wait, drawn as the share that is still there, and in one sentence; nothing where none is given. */
export function PatiencePicture({ value, timeUnit, before, beforeUnit }: PatiencePictureProps): ReactNode {
  const key = JSON.stringify([value, before]);
  const picture = useMemo(() => {
    const [written, was] = JSON.parse(key) as [unknown, unknown];
    return pictured([written ?? undefined, timeUnit], [was ?? undefined, beforeUnit]);
  }, [key, timeUnit, beforeUnit]);
  if (picture === undefined) return null;
  if (picture === 'unreadable') return <p className="law-picture caption">{patienceText.unreadable}</p>;
  const { geometry, words, was } = picture;
  return (
    <figure className="law-picture">
      <PatienceDrawing geometry={geometry} label={patienceText.drawing([words, ...(was === undefined ? [] : [was])])} />
      <figcaption>
        {words}
        {was === undefined ? null : <span className="law-was">{was}</span>}
      </figcaption>
    </figure>
  );
}

type Written = readonly [value: unknown, timeUnit: TimeUnit];

function pictured([value, timeUnit]: Written, [was, wasUnit]: Written): Picture | 'unreadable' | undefined {
  if (value === undefined) return undefined;
  const now = readPatience(value, timeUnit);
  if (now === undefined) return 'unreadable';
  const unit = writtenUnit(value, timeUnit);
  const shown = (patience: Patience): Patience => ({ ...patience, patience: inUnit(patience.patience, unit) });
  const before = was === undefined ? undefined : readPatience(was, wasUnit);
  const words = (patience: Patience): string => sentenceOf(shown(patience), lawText.unit[unit]);
  return {
    geometry: patienceLayout(shown(now), before === undefined ? undefined : shown(before), lawText.unit[unit]),
    words: words(now),
    was: before === undefined ? undefined : lawText.was(words(before)),
  };
}

const percent = (share: number): string => `${plain(100 * share, 1)}${fixedSpace}%`;

/** Those who leave at once, the wait of the others, and those who never leave. */
function sentenceOf({ lostAtOnceShare, waitsForeverShare, patience }: Patience, unit: string): string {
  const isLimited = 1 - lostAtOnceShare - waitsForeverShare > 1e-12;
  const mean = `${plain(patience.mean, 2)}${fixedSpace}${unit}`;
  const all = [
    lostAtOnceShare > 0 ? patienceText.atOnce(percent(lostAtOnceShare)) : undefined,
    isLimited ? patienceText.mean(mean, lostAtOnceShare + waitsForeverShare > 0) : undefined,
    waitsForeverShare > 0 ? patienceText.forever(percent(waitsForeverShare)) : undefined,
  ];
  return all.filter((part) => part !== undefined).join(', ');
}

function PatienceDrawing({
  geometry,
  label,
}: {
  readonly geometry: PatienceGeometry;
  readonly label: string;
}): ReactNode {
  const { width, height, bottom, left, right, ticks, shares, forever } = geometry;
  return (
    <svg
      className="chart law"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path d={geometry.area} className="body" />
      {forever === undefined ? null : <line x1={left} x2={right} y1={forever} y2={forever} className="mean" />}
      {geometry.before === undefined ? null : <path d={geometry.before} className="before" />}
      <line x1={left} x2={right + 8} y1={bottom} y2={bottom} className="axis" />
      {ticks.map(({ at, label: text, value }) => (
        <g key={value}>
          <line x1={at} x2={at} y1={bottom} y2={bottom + 3} className="axis" />
          <text x={at} y={bottom + 14} textAnchor="middle" className="quiet-text">
            {text}
          </text>
        </g>
      ))}
      <text x={right} y={12} textAnchor="end" className="quiet-text">
        {patienceText.stillWaiting}
      </text>
      {shares.map(({ at, label: text, value }) => (
        <text key={value} x={left - 5} y={at + 4} textAnchor="end" className="quiet-text">
          {value === 1 ? `${text}${fixedSpace}%` : text}
        </text>
      ))}
    </svg>
  );
}
