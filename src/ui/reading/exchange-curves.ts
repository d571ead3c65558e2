import type { ExchangePlan } from '../../runner/safety-search.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import type { ExchangeCurve } from '../charts/exchange.layout.ts';
import type { ChartTable } from '../components/data-table.tsx';
import { fixed, fixedSpace } from '../format/numbers.ts';
import { exchangeCurveText } from '../texts/exchange.ts';
import type { Board } from './board.ts';
import { type ExchangeData, withInterval } from './chart-data.ts';
import { exchangeFinding } from './findings.ts';
import type { ScenarioName } from './identity.ts';

/** A scenario at one safety factor: service and stock, history by history. */
interface Run {
  readonly z: number;
  readonly service: number;
  readonly stocks: Float64Array;
}

/** What each scenario gives and holds as its safety factor sweeps; none for one without a factor. */
export function exchangeCurves(
  board: Board,
  plan: ExchangePlan,
  summary: StudySummary,
  { service, stock }: ExchangeData,
): ExchangeCurve[] {
  return board.scenarios.flatMap((scenario) => {
    const points = plan.points.flatMap((point) => {
      const kpis = summary.cells.find(({ id }) => point.scenario === scenario.id && id === point.id)?.kpis;
      const [x, y] = [kpis?.get(stock.id), kpis?.get(service.id)];
      if (x === undefined || y === undefined || x.n === 0 || y.n === 0) return [];
      return [
        {
          z: point.z,
          stock: x.mean * stock.measure.scale,
          stockHalfWidth: x.halfWidth * stock.measure.scale,
          service: y.mean * service.measure.scale,
          serviceHalfWidth: y.halfWidth * service.measure.scale,
        },
      ];
    });
    return points.length < 2 ? [] : [{ scenario, points, focus: scenario === board.focus }];
  });
}

/** The numbers behind the curves: a row for every scenario at every safety factor. */
export function exchangeCurvesTable(curves: readonly ExchangeCurve[], { service, stock }: ExchangeData): ChartTable {
  return {
    columns: [
      exchangeCurveText.point,
      `${stock.name}, ${stock.measure.unit}`,
      `${service.name}, ${service.measure.unit}`,
    ],
    rows: curves.flatMap(({ scenario, points }) =>
      points.map((point) => [
        `${scenario.letter} ${scenario.title}, z ${fixed(point.z, 1)}`,
        withInterval(point.stock, point.stockHalfWidth, 2),
        withInterval(point.service, point.serviceHalfWidth, 2),
      ]),
    ),
  };
}

/**
 * What the curves show: how much stock the baseline holds for the service that the scenario in focus gives. The factor at
 * which the baseline gives it is read off its mean curve; stock there is compared with that of the focus history by history.
 */
export function exchangeCurvesFinding(
  board: Board,
  plan: ExchangePlan,
  summary: StudySummary,
  data: ExchangeData,
): string {
  const { baseline, focus } = board;
  const own = focus === undefined ? undefined : board.value(data.service.id, focus);
  const held = focus === undefined ? undefined : board.value(data.stock.id, focus);
  const runs = runsOf(baseline, plan, summary, data);
  if (focus === undefined || own === undefined || held === undefined || runs.length < 2) return exchangeFinding(board);
  const { measure, name } = data.service;
  const level = `${fixed(own.mean * measure.scale, 1)}${fixedSpace}${measure.unit}`;
  const crossing = stocksAt(runs, own.mean);
  if (crossing === 'below') return exchangeCurveText.outOfReach(baseline.title, level, name);
  if (crossing === 'above') return exchangeFinding(board);
  const histories = Math.min(crossing.length, held.values.length);
  const { difference, halfWidth } = board.pair(held.values.subarray(0, histories), crossing.subarray(0, histories));
  if (!(Math.abs(difference) > halfWidth)) return exchangeCurveText.sameStock(focus.title, baseline.title, level);
  const ratio = (held.mean + difference) / held.mean;
  return exchangeCurveText.holds(baseline.title, times(ratio), focus.title, level);
}

/** Two digits: the ratio is read off a line. */
const times = (ratio: number): string => fixed(ratio, ratio < 10 ? 1 : 0);

function runsOf(
  { id }: ScenarioName,
  plan: ExchangePlan,
  summary: StudySummary,
  { service, stock }: ExchangeData,
): Run[] {
  return plan.points
    .filter(({ scenario }) => scenario === id)
    .flatMap((point) => {
      const kpis = summary.cells.find((cell) => cell.id === point.id)?.kpis;
      const [x, y] = [kpis?.get(stock.id), kpis?.get(service.id)];
      return x === undefined || y === undefined || y.n === 0 ? [] : [{ z: point.z, service: y.mean, stocks: x.values }];
    });
}

/** Stock in every history where the mean curve first reaches a service, straight between its points. */
function stocksAt(runs: readonly Run[], service: number): Float64Array | 'below' | 'above' {
  if ((runs[0]?.service ?? service) >= service) return 'above';
  const after = runs.findIndex((run) => run.service >= service);
  const [low, high] = [runs[after - 1], runs[after]];
  if (low === undefined || high === undefined) return 'below';
  const share = (service - low.service) / (high.service - low.service);
  return low.stocks.map((stock, history) => stock + share * ((high.stocks[history] ?? Number.NaN) - stock));
}
