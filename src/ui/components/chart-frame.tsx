import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { saveSvg } from '../charts/save-svg.ts';
import { useWidth } from '../hooks/use-width.ts';
import { frameText } from '../texts/charts.ts';
import { type ChartTable, DataTable } from './data-table.tsx';
import './chart-frame.css';

interface ChartFrameProps {
  /** What the chart shows, as a sentence computed from its data. */
  readonly finding: string;
  /** The quantity, its unit, and what line, band, dot and tick are. */
  readonly subtitle: string;
  readonly table: ChartTable;
  /** Drawn from before a change. */
  readonly stale: boolean;
  readonly children: (width: number) => ReactNode;
}

/** What every chart has around it: finding, axes in words, its table (key T), and its picture as a file. */
export function ChartFrame({ finding, subtitle, table, stale, children }: ChartFrameProps): ReactNode {
  const [asTable, setAsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const [plot, width] = useWidth<HTMLDivElement>();
  const id = useId();
  useTableKey(figure, () => setAsTable((now) => !now));
  const save = (): void => {
    const drawing = plot.current?.querySelector('svg');
    if (drawing) saveSvg(drawing, finding);
  };
  return (
    <figure ref={figure} className="chart-frame" aria-labelledby={id}>
      <h2 id={id}>{finding}</h2>
      <p className="chart-sub">{subtitle}</p>
      <p className="chart-tools">
        <button
          type="button"
          aria-pressed={asTable}
          title={frameText.toggleTable(finding)}
          onClick={() => setAsTable(!asTable)}
        >
          {frameText.showTable} <kbd>{frameText.tableKey}</kbd>
        </button>
        <button type="button" title={frameText.downloadSvg(finding)} disabled={asTable} onClick={save}>
          {frameText.svg}
        </button>
      </p>
      <div ref={plot} className={stale ? 'chart-plot stale' : 'chart-plot'}>
        {asTable ? <DataTable caption={finding} table={table} /> : width > 0 ? children(width) : null}
        {stale ? <p className="stale-words">{frameText.stale}</p> : null}
      </div>
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
      if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [figure]);
}
