import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { DemandEvent } from '../../../../scenarios/demand-events.ts';
import type { DemandCurveGeometry, EventMark, EventPart } from '../../../charts/editor/demand-curve.layout.ts';
import { eventsText } from '../../../texts/events.ts';

interface DemandPlotProps {
  readonly geometry: DemandCurveGeometry;
  readonly events: readonly DemandEvent[];
  readonly chosen: string | undefined;
  readonly moving: string | undefined;
  readonly locked: boolean;
  readonly label: string;
  readonly hintId: string;
  readonly onChoose: (id: string) => void;
  readonly onKey: (event: DemandEvent, pressed: KeyboardEvent) => void;
  readonly onLeave: () => void;
  readonly onDrag: (pointer: PointerEvent, event: DemandEvent, part: EventPart) => void;
}

const quantities = { demand: 'demand', season: 'demand', other: 'production', mark: 'trouble' } as const;

/** Expected demand by week, and the events that move it on a scale of their own below. */
export function DemandPlot(props: DemandPlotProps): ReactNode {
  const { geometry, events, label } = props;
  const { width, height, marks, ghosts } = geometry;
  // What takes longest lies at the back and the chosen one in front, so that everything can be taken hold of.
  const depth = ({ id, x, end }: EventMark): number => (id === props.chosen ? Number.POSITIVE_INFINITY : x - end);
  const inDepth = [...marks].sort((a, b) => depth(a) - depth(b));
  return (
    <svg
      className="chart demand-plot"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-label={label}
    >
      <Ground geometry={geometry} />
      <Curves geometry={geometry} chosen={props.chosen} />
      <g data-slot="a">
        {ghosts.map(({ id, path }) => (
          <path key={id} className="ghost" d={path} />
        ))}
      </g>
      {inDepth.map((mark) => {
        const event = events.find(({ id }) => id === mark.id);
        return event === undefined ? null : <Mark key={mark.id} {...props} mark={mark} event={event} />;
      })}
    </svg>
  );
}

/** Scales, weeks, and what of the run is not measured. */
function Ground({ geometry }: { readonly geometry: DemandCurveGeometry }): ReactNode {
  const { left, right, top, timesTop, timesBase, unitTicks, timesTicks, weekTicks, axisY, warmUp, runOut } = geometry;
  return (
    <>
      {[warmUp, runOut].map(({ x, width }) => (
        <rect key={x} className="unmeasured" x={x} y={top} width={width} height={axisY - top} />
      ))}
      <text x={left} y={12}>
        {geometry.before === '' ? eventsText.curve : eventsText.curveAgainst('A')}
      </text>
      <text x={left} y={timesTop - 6}>
        {eventsText.multiple}
      </text>
      {[...unitTicks, ...timesTicks].map(({ at, label, value }) => (
        <g key={at}>
          <line x1={left} x2={right} y1={at} y2={at} className={value === 0 && at < timesTop ? 'axis' : 'hair'} />
          <text x={left - 6} y={at + 4} textAnchor="end" className="quiet-text">
            {at < timesTop ? label : eventsText.times(value)}
          </text>
        </g>
      ))}
      {weekTicks.map(({ at, label }, n) => (
        <g key={label}>
          <line x1={at} x2={at} y1={axisY} y2={axisY + 4} className="axis" />
          <text x={at} y={axisY + 16} textAnchor={n === 0 ? 'start' : 'middle'} className="quiet-text">
            {label}
          </text>
        </g>
      ))}
      <line x1={left} x2={right} y1={axisY} y2={axisY} className="axis" />
      <line x1={left} x2={right} y1={timesBase} y2={timesBase} className="hair" />
    </>
  );
}

interface CurvesProps {
  readonly geometry: DemandCurveGeometry;
  readonly chosen: string | undefined;
}

function Curves({ geometry, chosen }: CurvesProps): ReactNode {
  const { area, line, before, marks, top, base, left, right, timesOne, warmUp, runOut } = geometry;
  return (
    <>
      <g data-quantity="demand">
        {marks
          .filter(({ kind }) => kind === 'demand')
          .map(({ id, x, end }) => (
            <rect
              key={id}
              className={id === chosen ? 'event-wash chosen' : 'event-wash'}
              x={x}
              y={top}
              width={Math.max(0, end - x)}
              height={base - top}
            />
          ))}
      </g>
      {warmUp.width > 54 ? (
        <text x={warmUp.x + 5} y={top + 13} className="quiet-text">
          {eventsText.warmUp}
        </text>
      ) : null}
      {runOut.width > 50 ? (
        <text x={runOut.x + 5} y={top + 13} className="quiet-text">
          {eventsText.runOut}
        </text>
      ) : null}
      <path className="band" d={area} />
      <path data-slot="a" className="before-line" d={before} />
      <path className="solid-line" d={line} />
      <line x1={left} x2={right} y1={timesOne} y2={timesOne} className="axis" />
    </>
  );
}

interface MarkProps extends DemandPlotProps {
  readonly mark: EventMark;
  readonly event: DemandEvent;
}

/** Least width that a pointer finds. */
const leastReach = 16;

function Mark(props: MarkProps): ReactNode {
  const { mark, event, chosen, moving, locked, hintId, geometry, onChoose, onKey, onLeave, onDrag } = props;
  const isChosen = mark.id === chosen;
  const hold = (part: EventPart) => (pointer: PointerEvent) => {
    onChoose(mark.id);
    if (!locked) onDrag(pointer, event, part);
  };
  return (
    <g
      className={['event', isChosen && 'chosen', mark.id === moving && 'moving'].filter(Boolean).join(' ')}
      data-kind={mark.kind}
      data-quantity={quantities[mark.kind]}
      role="slider"
      tabIndex={0}
      aria-label={mark.kind === 'demand' || mark.kind === 'season' ? mark.id : `${mark.id}, ${mark.label}`}
      aria-valuemin={1}
      aria-valuemax={geometry.weeks + 1}
      aria-valuenow={Math.floor(event.from) + 1}
      aria-valuetext={eventsText.event(event)}
      aria-roledescription={eventsText.movable}
      aria-describedby={hintId}
      aria-disabled={locked || undefined}
      onFocus={() => onChoose(mark.id)}
      onBlur={onLeave}
      onKeyDown={(pressed) => {
        if (!locked) onKey(event, pressed);
      }}
    >
      <path className="shape" d={mark.path} />
      <MarkLabel mark={mark} event={event} isChosen={isChosen} right={geometry.right} />
      <Reach mark={mark} hold={hold} isChosen={isChosen} />
    </g>
  );
}

interface ReachProps {
  readonly mark: EventMark;
  readonly hold: (part: EventPart) => (pointer: PointerEvent) => void;
  readonly isChosen: boolean;
}

/** What a pointer takes hold of: the body, and the ends of what has some. */
function Reach({ mark, hold, isChosen }: ReachProps): ReactNode {
  const { kind, x, end, top, bottom, peakX, peakY } = mark;
  if (kind === 'season') {
    return (
      <>
        <rect className="reach body" x={x - 14} y={peakY - 14} width={28} height={28} onPointerDown={hold('body')} />
        <circle className="grip" cx={x} cy={peakY} r={5} />
      </>
    );
  }
  const width = Math.max(leastReach, end - x);
  const left = (x + end - width) / 2;
  const isBar = kind !== 'demand';
  const gripY = isBar ? peakY : (peakY + bottom) / 2;
  const side = (part: 'start' | 'end', at: number): ReactNode => (
    <>
      <rect
        className="reach side"
        x={part === 'start' ? at - 8 : at - Math.min(5, width / 4)}
        y={top}
        width={8 + Math.min(5, width / 4)}
        height={bottom - top}
        onPointerDown={hold(part)}
      />
      <circle className="grip" cx={at} cy={gripY} r={3} />
    </>
  );
  return (
    <>
      <rect className="reach body" x={left} y={top} width={width} height={bottom - top} onPointerDown={hold('body')} />
      {isChosen ? side('start', x) : null}
      {isChosen ? side('end', end) : null}
      {isChosen && !isBar ? <circle className="grip" cx={peakX} cy={peakY} r={4} /> : null}
    </>
  );
}

interface MarkLabelProps {
  readonly mark: EventMark;
  readonly event: DemandEvent;
  readonly isChosen: boolean;
  readonly right: number;
}

function MarkLabel({ mark, event, isChosen, right }: MarkLabelProps): ReactNode {
  const { kind, label, x, end, peakX, peakY, top } = mark;
  if (kind === 'other' || kind === 'mark') {
    const isLeft = end + label.length * 6 > right;
    return (
      <text x={isLeft ? x - 5 : end + 5} y={top + 11} textAnchor={isLeft ? 'end' : 'start'} className="mark-text">
        {label}
      </text>
    );
  }
  if (!isChosen && end - x < 20) return null;
  const isAbove = (event.times ?? 1) >= 1;
  const words = [...(isChosen ? [label] : []), ...(event.times === undefined ? [] : [eventsText.times(event.times)])];
  const half = words.join(' ').length * 3;
  return (
    <text
      x={Math.min(right - half, Math.max(half + 44, peakX))}
      y={isAbove ? peakY - 7 : peakY + 15}
      textAnchor="middle"
      className={isChosen ? 'mark-text chosen-text' : 'mark-text'}
    >
      {words.join(' ')}
    </text>
  );
}
