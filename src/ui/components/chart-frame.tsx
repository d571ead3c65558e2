import { createContext, type ReactNode, use, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useFullScreen } from '../hooks/use-full-screen.ts';
import { useRoom } from '../hooks/use-width.ts';
import { frameText } from '../texts/charts.ts';
import type { ChartName } from '../texts/commands.ts';
import { ChartTools } from './chart-tools.tsx';
import { type ChartTable, DataTable } from './data-table.tsx';
import './chart-frame.css';

/** On a full screen a chart is drawn narrower and then enlarged, so that its words can be read from afar. */
const fullScreenScale = 1.6;

/** Where charts stand: how much they are enlarged, and whether they fill a height that is given, as on a slide. */
export interface ChartStage {
  readonly scale: number;
  readonly fills: boolean;
}
export const ChartStageContext = createContext<ChartStage>({ scale: 1, fills: false });

interface ChartFrameProps {
  /** What the chart is found by, the same whatever it shows. */
  readonly name: ChartName;
  /** What the chart shows, as a sentence computed from its data. */
  readonly finding: string;
  /** The quantity, its unit, and what line, band, dot and tick are. */
  readonly subtitle: string;
  readonly table: ChartTable;
  /** Drawn from before a change. */
  readonly stale: boolean;
  /** The plot; `height` where it has to fill one. */
  readonly children: (width: number, height: number | undefined) => ReactNode;
  /** What chooses what is drawn, above the plot. */
  readonly above?: ReactNode;
  /** What belongs to the plot, below it. */
  readonly below?: ReactNode;
}

/** What every chart has around it: finding, axes in words, its table (key T), files, a copy, the full screen. */
export function ChartFrame({
  name,
  finding,
  subtitle,
  table,
  stale,
  children,
  above,
  below,
}: ChartFrameProps): ReactNode {
  const [asTable, setAsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const id = useId();
  const isFull = useFullScreen(figure);
  const stage = use(ChartStageContext);
  const [plot, [width, height]] = useRoom<HTMLDivElement>(stage.fills);
  const scale = stage.scale * (isFull ? fullScreenScale : 1);
  const drawn = (length: number): number => Math.round(length / scale);
  useTableKey(figure, () => setAsTable((now) => !now));
  return (
    <figure
      ref={figure}
      className={width > 0 ? 'chart-frame' : 'chart-frame unmeasured'}
      aria-labelledby={id}
      data-chart={name}
      tabIndex={-1}
    >
      <h2 id={id}>{finding}</h2>
      <p className="chart-sub">{subtitle}</p>
      <ChartTools
        figure={figure}
        plot={plot}
        finding={finding}
        table={table}
        asTable={asTable}
        isFull={isFull}
        onToggle={() => setAsTable(!asTable)}
      />
      {above}
      <div ref={plot} className={stale ? 'chart-plot stale' : 'chart-plot'}>
        {asTable ? (
          <DataTable caption={finding} table={table} />
        ) : width > 0 ? (
          children(drawn(width), stage.fills ? drawn(height) : undefined)
        ) : null}
        {stale ? <p className="stale-words">{frameText.stale}</p> : null}
      </div>
      {below}
    </figure>
  );
}

/** The key T turns a chart to its table and back, while the focus is inside. */
function useTableKey(figure: RefObject<HTMLElement | null>, toggle: () => void): void {
  const latest = useRef(toggle);
  latest.current = toggle;
  useEffect(() => {
    const element = figure.current;
    if (element === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      latest.current();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [figure]);
}

/** A letter typed into a field, or that a list of choices answers to, is not a command. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea');
