import { brushX, type D3BrushEvent, select } from 'd3';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { WeekWindow } from '../../scenarios/window.ts';
import { windowText } from '../texts/window.ts';
import { type WeekWindowGeometry, windowBetween } from './week-window.layout.ts';
import './week-window.css';

interface WeekWindowChartProps {
  readonly geometry: WeekWindowGeometry;
  readonly warmUpWeeks: number;
  readonly measuredWeeks: number;
  readonly window: WeekWindow;
  readonly onChange: (window: WeekWindow | undefined) => void;
}

/** Width of what the window is taken by at either end. */
const pointerWidth = 8;
const fingerWidth = 28;

/** Pixels that the name of the warm-up takes, beside the window's end. */
const roomForName = 60;

/** The run on a line, with a window over it: dragged, or moved at either end with the arrow keys. */
export function WeekWindowChart(props: WeekWindowChartProps): ReactNode {
  const { geometry, warmUpWeeks, measuredWeeks, window, onChange } = props;
  const { width, height, top, base, start, measuredFrom, measuredTo, ticks } = geometry;
  const brush = useBrush(props);
  const name = (weeks: number): number => Math.round(warmUpWeeks + weeks) + 1;
  const end = (which: 'from' | 'to'): ReactNode => {
    const weeks = window[which];
    const move = (to: number): void =>
      onChange(
        which === 'from'
          ? windowBetween(Math.min(to, window.to - 1), window.to, measuredWeeks)
          : windowBetween(window.from, Math.max(to, window.from + 1), measuredWeeks),
      );
    const onKey = (event: KeyboardEvent): void => {
      const to = nextWeek(event.key, weeks, measuredWeeks);
      if (to === undefined) return;
      event.preventDefault();
      move(to);
    };
    return (
      <g
        className="window-end"
        role="slider"
        tabIndex={0}
        aria-label={which === 'from' ? windowText.from : windowText.to}
        aria-valuemin={name(which === 'from' ? 0 : window.from)}
        aria-valuemax={name((which === 'from' ? window.to : measuredWeeks) - 1)}
        aria-valuenow={name(which === 'from' ? weeks : weeks - 1)}
        aria-valuetext={windowText.week(name(which === 'from' ? weeks : weeks - 1))}
        onKeyDown={onKey}
      >
        <rect x={geometry.at(weeks) - 4} y={top - 2} width={8} height={base - top + 4} rx={2} />
      </g>
    );
  };
  return (
    <svg
      className="chart week-window"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-label={windowText.label}
    >
      <rect className="warm-up" x={start} y={top} width={Math.max(0, measuredFrom - start)} height={base - top} />
      {measuredFrom - start > roomForName ? (
        <text x={start + 4} y={base - 4} className="quiet-text">
          {windowText.warmUp}
        </text>
      ) : null}
      <rect className="measured" x={measuredFrom} y={top} width={measuredTo - measuredFrom} height={base - top} />
      <g ref={brush} className="brush" />
      {end('from')}
      {end('to')}
      {ticks.map(({ at, label }, index) => (
        <g key={label}>
          <line x1={at} x2={at} y1={base} y2={base + 4} className="axis" />
          <text x={at} y={base + 15} textAnchor={index === 0 ? 'start' : 'middle'} className="quiet-text">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Pointer and touch, by d3: a window is drawn anew, moved, or dragged at its ends. Taken over when it is let go. */
function useBrush({ geometry, measuredWeeks, window, onChange }: WeekWindowChartProps) {
  const group = useRef<SVGGElement>(null);
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    if (group.current === null) return;
    const { measuredFrom, measuredTo, top, base, at, weeksAt } = geometry;
    const brush = brushX<unknown>()
      .extent([
        [measuredFrom, top],
        [measuredTo, base],
      ])
      .handleSize(matchMedia('(pointer: coarse)').matches ? fingerWidth : pointerWidth);
    const drawn = select<SVGGElement, unknown>(group.current).call(brush);
    drawn.call(brush.move, [at(window.from), at(window.to)]);
    brush.on('end', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
      if (sourceEvent === undefined) return;
      const [from, to] = (selection ?? [measuredFrom, measuredTo]) as [number, number];
      const chosen = windowBetween(weeksAt(from), weeksAt(to), measuredWeeks);
      drawn.call(brush.move, [at(chosen?.from ?? 0), at(chosen?.to ?? measuredWeeks)]);
      change.current(chosen);
    });
    return () => {
      brush.on('end', null);
      drawn.on('.brush', null).selectAll('*').remove();
    };
  }, [geometry, measuredWeeks, window.from, window.to]);
  return group;
}

/** Arrows by a week, Page keys by four, Home and End to the ends. */
function nextWeek(key: string, weeks: number, measuredWeeks: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 4,
    PageDown: -4,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return measuredWeeks;
  const step = steps[key];
  return step === undefined ? undefined : weeks + step;
}
