import type { Playback } from '../../runner/playback/protocol.ts';
import type { ChartTable } from '../components/data-table.tsx';
import { amountMeasure, decimalsOf } from '../format/measure.ts';
import { count, fixed, fixedSpace } from '../format/numbers.ts';
import { demoText } from '../texts/demo.ts';
import { type DemoWeek, demoWeek } from './demo-week.ts';
import type { ScenarioName } from './identity.ts';

/** The factory that stays as it is, and the one whose cadence is chosen. */
export type Factories = readonly [apart: ScenarioName, tandem: ScenarioName];

/** The two factories by their short names, with the letters and colours that their scenarios have on every page. */
export const factoriesOf = (apart: ScenarioName, tandem: ScenarioName): Factories => [
  { ...apart, id: 'apart', title: demoText.apart },
  { ...tandem, id: 'tandem', title: demoText.tandem },
];

/** An amount of one history: two decimals in millions, so that it has its final width from the start. */
export interface Amount {
  readonly value: string;
  readonly unit: string;
}

export function amountOf(value: number, currency: string): Amount {
  const measure = amountMeasure({ currency, measuredWeeks: 52, timeUnit: 'day' }, 1e6, 1e4);
  return { value: fixed(value * measure.scale, decimalsOf(measure, 1e4)), unit: measure.unit };
}

export const amountText = ({ value, unit }: Amount): string => `${value}${fixedSpace}${unit}`;

interface Words {
  readonly text: string;
  readonly trouble: boolean;
}

/** What the lines' caption says: that a line makes something else than what is missing, else how often it was set up. */
export function lineWords({ lines, empty, awaited }: DemoWeek): Words {
  for (const missing of [...empty, ...awaited]) {
    const line = lines.find(({ made }) => made.includes(missing));
    if (line?.last !== undefined && line.last !== missing) {
      return { text: demoText.makingOther(line.last, missing), trouble: true };
    }
  }
  return { text: demoText.setups(lines.reduce((sum, { setups }) => sum + setups, 0)), trouble: false };
}

/** What the shelves' caption says: the worst of what can be said. */
export function shelfWords({ empty, awaited, ranOut, cover }: DemoWeek): Words {
  if (empty.length > 0) return { text: demoText.empty(empty), trouble: true };
  if (awaited.length > 0) return { text: demoText.awaited(awaited), trouble: true };
  if (ranOut.length > 0) return { text: demoText.ranOut(ranOut), trouble: true };
  return { text: demoText.allInStock(cover.length), trouble: false };
}

export const planWords = ({ agreed, ageDays }: DemoWeek): readonly string[] =>
  agreed ? [demoText.planAge(ageDays)] : [demoText.noPlan, demoText.ownForecast(ageDays)];

/** A factory's week in one sentence: what stands in its row, for those who listen. */
export function factoryWords(factory: ScenarioName, week: DemoWeek, currency: string): string {
  return demoText.sentence(`${factory.letter}, ${factory.title}`, [
    `${demoText.open(week.open)}${demoText.late(week.overdue)}`,
    demoText.offBy(week.offBy),
    demoText.met(week.met),
    ...planWords(week),
    lineWords(week).text,
    shelfWords(week).text,
    demoText.lost(week.lostShare),
    demoText.earned(amountText(amountOf(week.earned, currency))),
  ]);
}

/** Both factories' week: in full for those who step through it, in short while the weeks go by. */
export function weekWords(
  factories: Factories,
  playback: Playback,
  weeks: readonly [DemoWeek, DemoWeek],
  week: number,
  playing: boolean,
): string {
  const sentences = factories.map((factory, index) => {
    const data = weeks[index]!;
    if (!playing) return factoryWords(factory, data, playback.currency);
    return demoText.sentence(factory.title, [shelfWords(data).text, demoText.lost(data.lostShare)]);
  });
  return [demoText.weekWords(week + 1, playback.weeks), ...sentences].join(' ');
}

/** Every week of both factories: the table behind the picture. */
export function demoTable(factories: Factories, playbacks: readonly [Playback, Playback]): ChartTable {
  const { columns } = demoText;
  const [first] = playbacks;
  const what: readonly (readonly [name: string, cell: (week: DemoWeek) => string])[] = [
    [columns.open, ({ open }) => count(open)],
    [columns.late, ({ overdue }) => count(overdue)],
    [columns.offBy, ({ offBy }) => demoText.percent(offBy)],
    [columns.met, ({ met }) => count(met)],
    [columns.age, ({ ageDays }) => fixed(ageDays, 0)],
    [columns.empty, ({ empty }) => (empty.length === 0 ? '–' : empty.join(' '))],
    [columns.lost, ({ lostUnits }) => count(lostUnits)],
    [columns.earned, ({ earned }) => amountText(amountOf(earned, first.currency))],
  ];
  const names = what.flatMap(([name]) => factories.map(({ letter }) => demoText.column(letter, name)));
  return {
    columns: [columns.week, columns.placed, ...names],
    rows: Array.from({ length: first.weeks }, (_, week) => {
      const weeks = playbacks.map((playback) => demoWeek(playback, week));
      const cells = what.flatMap(([, cell]) => weeks.map(cell));
      return [count(week + 1), count(weeks[0]!.placed), ...cells];
    }),
  };
}
