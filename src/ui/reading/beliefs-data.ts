import type { Meeting } from '../../scenarios/meetings.ts';
import type { Study } from '../../scenarios/study.ts';
import type { StudySummary } from '../../sim/experiment/summary.ts';
import type { BeliefRow } from '../charts/beliefs.layout.ts';
import type { ChartTable } from '../components/data-table.tsx';
import { amountMeasure, type StudyUnits } from '../format/measure.ts';
import { fixed, fixedSpace, signed } from '../format/numbers.ts';
import { beliefsText } from '../texts/beliefs.ts';
import type { Board } from './board.ts';
import type { ScenarioName } from './identity.ts';
import { outlineOf, weekOf } from './outlines.ts';

const minutesPerDay = 24 * 60;
const believed = ['demandUnits', 'forecastUnits'] as const;
const misses = ['wape', 'forecastBias'] as const;

/** The series of a part of what is sold: `item:A1`, or `family:A`. */
export const partSeries = (part: string): string[] => believed.map((id) => `${id}|${part}`);

/** The misses of such a part: how much, and to which side. */
export const partColumns = (part: string): string[] => misses.map((id) => `${id}|${part}`);

/** Whose beliefs are drawn: the baseline and the one in focus, or all. */
export const believers = ({ scenarios, baseline, focus }: Board, all: boolean): readonly ScenarioName[] =>
  all ? scenarios : focus === undefined ? [baseline] : [baseline, focus];

/** A product or a family, where its series have been run. */
export interface BelievedPart {
  readonly part: string;
  readonly summary: StudySummary;
}

/** The scenarios that forecast. */
export function beliefRows(
  board: Board,
  study: Study,
  shown: readonly ScenarioName[],
  part: BelievedPart | undefined,
): BeliefRow[] {
  const names: readonly string[] = part === undefined ? believed : partSeries(part.part);
  return shown.flatMap((scenario): BeliefRow[] => {
    const cell = board.cell(scenario);
    const cells = part === undefined ? board.summary.cells : part.summary.cells;
    const series = cells.find(({ id }) => id === scenario.id)?.series;
    const [demand, forecast] = names.map((name) => series?.get(name));
    const planAge = cell?.series.get('planAge')?.mean;
    if (demand === undefined || forecast === undefined || planAge === undefined) return [];
    if (!Array.from(forecast.mean).some(Number.isFinite)) return [];
    const { meetings, promotions } = outlineOf(study, scenario.id);
    return [
      {
        scenario,
        demand: demand.mean,
        demandLow: demand.p10,
        demandHigh: demand.p90,
        forecast: forecast.mean,
        planAge,
        meanPlanAge: cell?.kpis.get('planAge')?.mean ?? Number.NaN,
        meetings: meetings.map(({ minutes }) => weekOf(minutes)),
        promotions,
      },
    ];
  });
}

/** Products that customers buy in the base. */
export const soldProducts = ({ base }: Study): string[] =>
  Object.entries(base.items).flatMap(([id, { kind }]) => (kind === 'finished' ? [id] : []));

/** Families of several products that customers buy in the base, where there is more than one family. */
export function soldFamilies(study: Study): string[] {
  const sold = soldProducts(study).map((id) => study.base.items[id]?.family);
  const families = [...new Set(sold.filter((family) => family !== undefined))];
  return families.length < 2 ? [] : families.filter((family) => sold.filter((one) => one === family).length > 1);
}

/** What a part of what is sold is called. */
export function partName({ base }: Study, part: string): string {
  const [kind, id = ''] = part.split(':');
  return kind === 'family' ? beliefsText.familyOf(id) : (base.items[id]?.title ?? id);
}

/** The finding of a part, with its name. */
export const findingOf = (study: Study, board: Board, part: BelievedPart | undefined): string =>
  part === undefined
    ? beliefsFinding(board)
    : beliefsText.ofPart(partName(study, part.part), beliefsFinding(board, part));

/** What a meeting is, in words: who comes, what is decided, what it costs. */
export function meetingWords(study: Study, units: StudyUnits, scenario: string, week: number): string {
  const meeting = outlineOf(study, scenario).meetings.find(({ minutes }) => weekOf(minutes) === week);
  if (meeting === undefined) return '';
  return beliefsText.meeting(meeting, whenOf(meeting), costOf(meeting, units));
}

function whenOf({ minutes }: Meeting): string {
  const day = Math.floor(minutes / minutesPerDay) % 7;
  return beliefsText.when(beliefsText.weekdays[day] ?? '', Math.floor(weekOf(minutes)));
}

function costOf({ cost }: Meeting, units: StudyUnits): string {
  const { scale, unit, decimals } = amountMeasure(units, cost, Number.NaN);
  return cost > 0 ? `${fixed(cost * scale, decimals)}${fixedSpace}${unit}` : '';
}

export function beliefsTable(weeks: readonly number[], rows: readonly BeliefRow[]): ChartTable {
  const columns = rows.flatMap(({ scenario: { letter } }) =>
    [
      beliefsText.demand,
      beliefsText.low,
      beliefsText.high,
      beliefsText.forecast,
      beliefsText.age,
      beliefsText.meetings,
    ].map((what) => `${letter}, ${what}`),
  );
  return {
    columns: [beliefsText.week, ...columns],
    rows: weeks.map((week, period) => [
      fixed(week, Number.isInteger(week) ? 0 : 2),
      ...rows.flatMap((row) => [
        ...[row.demand, row.demandLow, row.demandHigh, row.forecast].map((values) =>
          fixed(values[period] ?? Number.NaN, 0),
        ),
        fixed(row.planAge[period] ?? Number.NaN, 1),
        String(row.meetings.filter((held) => held >= week && held < week + 1).length),
      ]),
    ]),
  };
}

/** What the chart of beliefs shows: whose forecast misses more, by how much, and to which side; of a part, what it misses there. */
function beliefsFinding(board: Board, part?: BelievedPart): string {
  const percent = (share: number): string => `${fixed(share * 100, 0)}${fixedSpace}%`;
  const cells = part === undefined ? board.summary.cells : part.summary.cells;
  const [wape, bias] = part === undefined ? misses : (partColumns(part.part) as [string, string]);
  const missIn = (column: string, scenario: ScenarioName) =>
    cells.find(({ id }) => id === scenario.id)?.kpis.get(column);
  const missOf = (scenario: ScenarioName): string =>
    beliefsText.miss(
      percent(missIn(wape, scenario)?.mean ?? Number.NaN),
      `${signed((missIn(bias, scenario)?.mean ?? Number.NaN) * 100, 0)}${fixedSpace}%`,
    );
  const { baseline, focus } = board;
  if (focus === undefined) return beliefsText.misses(baseline.title, missOf(baseline));
  const [from, to] = [missIn(wape, baseline), missIn(wape, focus)];
  const difference = from === undefined || to === undefined ? undefined : board.pair(from.values, to.values);
  const isShown = difference !== undefined && Math.abs(difference.difference) > difference.halfWidth;
  if (!isShown) return beliefsText.alike(focus.title, missOf(focus), baseline.title, missOf(baseline));
  const [better, worse] = difference.difference < 0 ? [focus, baseline] : [baseline, focus];
  return beliefsText.missesLess(better.title, missOf(better), worse.title, missOf(worse));
}
