import type { ReactNode } from 'react';
import type { Board } from '../../reading/board.ts';
import { DifferencesChart, MoneyChart } from '../compare/charts.tsx';
import { OverTimeChart } from '../compare/over-time-chart.tsx';
import { ServiceChart } from '../compare/service-chart.tsx';
import { Against } from './answer-slide.tsx';

const charts = { overTime: OverTimeChart, money: MoneyChart, exchange: ServiceChart, spread: DifferencesChart };

interface ChartSlideProps {
  readonly kind: keyof typeof charts;
  readonly board: Board;
}

/** A chart of Compare, as large as the slide. */
export function ChartSlide({ kind, board }: ChartSlideProps): ReactNode {
  const Chart = charts[kind];
  return (
    <>
      {board.focus === undefined ? null : <Against scenario={board.focus} baseline={board.baseline} />}
      <div className="slide-chart">
        <Chart board={board} stale={board.stale} />
      </div>
    </>
  );
}
