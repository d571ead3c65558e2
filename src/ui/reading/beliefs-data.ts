import { promotionsOf } from '../../scenarios/promotions.ts';
import { meetingsOf } from '../../scenarios/meetings.ts';
import type { Study } from '../../scenarios/study.ts';
import { cellOf } from '../../scenarios/what-if.ts';
import type { BeliefRow } from '../charts/beliefs.layout.ts';
import type { ChartTable } from '../components/data-table.tsx';
import { fixed, fixedSpace } from '../format/numbers.ts';
import { beliefsText } from '../texts/charts.ts';
import type { Board } from './board.ts';
import type { ScenarioName } from './identity.ts';

const minutesPerWeek = 7 * 24 * 60;
/** Weeks of a run are counted from 1. */
const weekOf = (minutes: number): number => minutes / minutesPerWeek + 1;

/** The scenarios that forecast: the baseline, and the one in focus. */
export function beliefRows(board: Board, study: Study): BeliefRow[] {
  const shown = board.focus === undefined ? [board.baseline] : [board.baseline, board.focus];
  return shown.flatMap((scenario): BeliefRow[] => {
    const cell = board.cell(scenario);
    const [demand, forecast, planAge] = ['demandUnits', 'forecastUnits', 'planAge'].map(
      (id) => cell?.series.get(id)?.mean,
    );
    if (demand === undefined || forecast === undefined || planAge === undefined) return [];
    if (!Array.from(forecast).some(Number.isFinite)) return [];
    return [
      {
        scenario,
        demand,
        forecast,
        planAge,
        meanPlanAge: cell?.kpis.get('planAge')?.mean ?? Number.NaN,
        meetings: meetingWeeks(study, scenario),
      },
    ];
  });
}

function indexOf(study: Study, { id }: ScenarioName): number {
  return id === study.base.id ? 0 : 1 + (study.whatIfs ?? []).findIndex((whatIf) => whatIf.id === id);
}

function meetingWeeks(study: Study, scenario: ScenarioName): number[] {
  const index = indexOf(study, scenario);
  const cell = index < 0 ? undefined : cellOf(study, index);
  return cell?.ok === true ? meetingsOf(cell.value.scenario).map(({ minutes }) => weekOf(minutes)) : [];
}

/** First and last week of each promotion of the base. */
export const promotionWeeks = (study: Study): (readonly [number, number])[] =>
  promotionsOf(study.base).map(({ fromMinutes, toMinutes }) => [weekOf(fromMinutes), weekOf(toMinutes)] as const);

export function beliefsTable(weeks: readonly number[], rows: readonly BeliefRow[]): ChartTable {
  const columns = rows.flatMap(({ scenario: { letter } }) => [
    `${letter}, ${beliefsText.demand}`,
    `${letter}, ${beliefsText.forecast}`,
    `${letter}, ${beliefsText.age}`,
    `${letter}, ${beliefsText.meetings}`,
  ]);
  return {
    columns: [beliefsText.week, ...columns],
    rows: weeks.map((week, period) => [
      fixed(week, Number.isInteger(week) ? 0 : 2),
      ...rows.flatMap(({ demand, forecast, planAge, meetings }) => [
        fixed(demand[period] ?? Number.NaN, 0),
        fixed(forecast[period] ?? Number.NaN, 0),
        fixed(planAge[period] ?? Number.NaN, 1),
        String(meetings.filter((held) => held >= week && held < week + 1).length),
      ]),
    ]),
  };
}

/** What the chart of beliefs shows: whose forecast misses more, or by how much it misses. */
export function beliefsFinding(board: Board): string {
  const percent = (share: number): string => `${fixed(share * 100, 0)}${fixedSpace}%`;
  const missOf = (scenario: ScenarioName): number => board.cell(scenario)?.kpis.get('wape')?.mean ?? Number.NaN;
  const { baseline, focus } = board;
  const own = missOf(baseline);
  if (focus === undefined) return beliefsText.misses(baseline.title, percent(own));
  const difference = board.difference('wape', focus);
  const isShown = difference !== undefined && Math.abs(difference.difference) > difference.halfWidth;
  if (!isShown) return beliefsText.alike(focus.title, baseline.title);
  const [better, worse] = difference.difference < 0 ? [focus, baseline] : [baseline, focus];
  return beliefsText.missesLess(better.title, percent(missOf(better)), worse.title, percent(missOf(worse)));
}
