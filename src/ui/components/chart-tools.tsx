import type { ReactNode, RefObject } from 'react';
import { copyChart, saveCsv, savePng } from '../charts/save-chart.ts';
import { saveSvg } from '../charts/save-svg.ts';
import { useServices } from '../stores/services.ts';
import { frameText } from '../texts/charts.ts';
import type { ChartTable } from './data-table.tsx';

interface ChartToolsProps {
  readonly figure: RefObject<HTMLElement | null>;
  readonly plot: RefObject<HTMLElement | null>;
  readonly finding: string;
  readonly table: ChartTable;
  readonly asTable: boolean;
  /** The chart fills the screen. */
  readonly isFull: boolean;
  readonly onToggle: () => void;
}

/** What can be done with any chart: its table, a copy, files, the full screen. */
export function ChartTools({ figure, plot, finding, table, asTable, isFull, onToggle }: ChartToolsProps): ReactNode {
  const { view } = useServices();
  const notify = (text: string, tone: 'plain' | 'trouble'): void => view.getState().notify({ id: 'chart', text, tone });
  const drawing = (): SVGSVGElement | null => plot.current?.querySelector<SVGSVGElement>('svg.chart') ?? null;
  const copy = (): void =>
    void copyChart(asTable ? null : drawing(), table).then(
      () => notify(frameText.copied(finding), 'plain'),
      () => notify(frameText.copyRefused, 'trouble'),
    );
  const save = (write: (drawing: SVGSVGElement) => void | Promise<void>) => () => {
    const found = drawing();
    if (found !== null) void Promise.resolve(write(found)).catch(() => notify(frameText.saveRefused, 'trouble'));
  };
  const turn = (): void =>
    void (isFull ? document.exitFullscreen() : figure.current?.requestFullscreen())?.catch(() =>
      notify(frameText.fullRefused, 'trouble'),
    );
  return (
    <p className="chart-tools">
      <button type="button" aria-pressed={asTable} title={frameText.toggleTable(finding)} onClick={onToggle}>
        {frameText.showTable} <kbd>{frameText.tableKey}</kbd>
      </button>
      <Tool words={frameText.copy} title={frameText.copyOf(finding)} onClick={copy} />
      <Tool
        words={frameText.png}
        title={frameText.download(frameText.png, finding)}
        disabled={asTable}
        onClick={save((one) => savePng(one, finding))}
      />
      <Tool
        words={frameText.svg}
        title={frameText.download(frameText.svg, finding)}
        disabled={asTable}
        onClick={save((one) => saveSvg(one, finding))}
      />
      <Tool
        words={frameText.csv}
        title={frameText.download(frameText.csv, finding)}
        onClick={() => saveCsv(table, finding)}
      />
      {document.fullscreenEnabled ? (
        <Tool words={isFull ? frameText.leaveFull : frameText.full} title={frameText.fullOf(finding)} onClick={turn} />
      ) : null}
    </p>
  );
}

interface ToolProps {
  readonly words: string;
  readonly title: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

const Tool = ({ words, title, disabled = false, onClick }: ToolProps): ReactNode => (
  <button type="button" title={title} disabled={disabled} onClick={onClick}>
    {words}
  </button>
);
