import { type ReactNode, useId, useMemo, useState } from 'react';
import { inUnit, type LawMeasure, readLaw, writtenUnit } from '../../../../scenarios/law-reading.ts';
import type { TimeUnit } from '../../../../scenarios/time-units.ts';
import type { Law } from '../../../../sim/index.ts';
import { type LawFigures, type LawGeometry, lawFigures, lawLayout } from '../../../charts/editor/law.layout.ts';
import { fixedSpace, plain } from '../../../format/numbers.ts';
import { lawText } from '../../../texts/laws.ts';
import '../../../charts/chart.css';
import './law-picture.css';

interface LawPictureProps {
  readonly measure: LawMeasure;
  readonly value: unknown;
  readonly timeUnit: TimeUnit;
  /** The baseline's value, where it is another. */
  readonly before: unknown;
  readonly beforeUnit: TimeUnit;
}

/** How a law spreads, drawn and in one sentence, against the baseline's; nothing where both are plain constants. */
export function LawPicture(props: LawPictureProps): ReactNode {
  const { measure, value, timeUnit, before, beforeUnit } = props;
  const key = JSON.stringify([value, before]);
  const picture = useMemo(() => {
    const [written, was] = JSON.parse(key) as [unknown, unknown];
    return pictured(measure, [written ?? undefined, timeUnit], [was ?? undefined, beforeUnit]);
  }, [measure, key, timeUnit, beforeUnit]);
  const [last, setLast] = useState(picture);
  if (picture !== 'unreadable' && picture !== last) setLast(picture);
  const shown = picture === 'unreadable' ? last : picture;
  if (shown === 'unreadable' || shown === undefined) return null;
  return picture === 'unreadable' ? (
    <figure className="law-picture stale">
      <LawDrawing geometry={shown.geometry} label={lawText.unreadable} />
      <figcaption>{lawText.unreadable}</figcaption>
    </figure>
  ) : (
    <LawFigure measure={measure} picture={shown} />
  );
}

function LawFigure({ measure, picture }: { readonly measure: LawMeasure; readonly picture: Picture }): ReactNode {
  const { geometry, figures, was, unit } = picture;
  const sentence = sentenceOf(measure, figures, unit);
  const wasSentence = was === undefined ? undefined : lawText.was(sentenceOf(measure, was, unit));
  const band = lawText.band(amount(figures.low, figures), withUnit(figures.high, figures, unit));
  const told = [sentence, figures.isConstant ? undefined : band, wasSentence].filter((part) => part !== undefined);
  return (
    <figure className="law-picture">
      <LawDrawing geometry={geometry} label={lawText.drawing(told)} />
      <figcaption>
        {sentence}
        {wasSentence === undefined ? null : <span className="law-was">{wasSentence}</span>}
      </figcaption>
    </figure>
  );
}

interface Picture {
  readonly geometry: LawGeometry;
  readonly figures: LawFigures;
  readonly was: LawFigures | undefined;
  readonly unit: string;
}

type Written = readonly [value: unknown, timeUnit: TimeUnit];

function pictured(
  measure: LawMeasure,
  [value, timeUnit]: Written,
  [was, wasUnit]: Written,
): Picture | 'unreadable' | undefined {
  if (value === undefined) return undefined;
  const law = readLaw(measure, value, timeUnit);
  if (law === undefined) return 'unreadable';
  const before = was === undefined ? undefined : readLaw(measure, was, wasUnit);
  if (law.constant && before?.constant !== false) return undefined;
  const shownUnit = writtenUnit(value, timeUnit);
  const shown = (one: Law): Law => (measure === 'time' ? inUnit(one, shownUnit) : one);
  const unit = measure === 'time' ? lawText.unit[shownUnit] : '';
  const [now, ghost] = [shown(law), before === undefined ? undefined : shown(before)];
  return {
    geometry: lawLayout(now, ghost, measure === 'variation' ? lawText.times : unit),
    figures: lawFigures(now),
    was: ghost === undefined ? undefined : lawFigures(ghost),
    unit,
  };
}

/** Three significant digits of the largest number that is told, for all of them. */
function amount(value: number, { mean, high }: LawFigures): string {
  const largest = Math.max(Math.abs(mean), Math.abs(high), 1e-6);
  return plain(value, Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(largest)))));
}

const withUnit = (value: number, figures: LawFigures, unit: string): string =>
  unit === '' ? amount(value, figures) : `${amount(value, figures)}${fixedSpace}${unit}`;

function sentenceOf(measure: LawMeasure, figures: LawFigures, unit: string): string {
  const words = lawText[measure];
  const mean = withUnit(figures.mean, figures, unit);
  return figures.isConstant ? words.constant(mean) : words.varies(mean, amount(figures.high, figures));
}

function LawDrawing({ geometry, label }: { readonly geometry: LawGeometry; readonly label: string }): ReactNode {
  const { width, height, top, bottom, band, ticks, before, beforePoint, point, mean } = geometry;
  const clip = useId();
  return (
    <svg
      className="chart law"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <clipPath id={clip}>
        <rect x={band[0]} y={0} width={Math.max(0, band[1] - band[0])} height={height} />
      </clipPath>
      <path d={geometry.area} className="tail" />
      <path d={geometry.area} className="body" clipPath={`url(#${clip})`} />
      {geometry.bars.map((bar) => (
        <rect
          key={bar.x}
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bottom - bar.y}
          className={bar.isInBand ? 'body' : 'tail'}
        />
      ))}
      {point === undefined ? null : <line x1={point} x2={point} y1={top} y2={bottom} className="point" />}
      {before === undefined ? null : <path d={before} className="before" />}
      {beforePoint === undefined ? null : (
        <line x1={beforePoint} x2={beforePoint} y1={top} y2={bottom} className="before" />
      )}
      <line x1={0} x2={width - 18} y1={bottom} y2={bottom} className="axis" />
      {point === undefined ? <path d={`M${mean} ${bottom}v${top - bottom - 4}`} className="mean" /> : null}
      {ticks.map(({ at, label: text, value }) => (
        <g key={value}>
          <line x1={at} x2={at} y1={bottom} y2={bottom + 3} className="axis" />
          <text x={at} y={bottom + 14} textAnchor="middle" className="quiet-text">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
