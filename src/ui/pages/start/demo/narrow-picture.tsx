import type { ReactNode } from 'react';
import type { Playback } from '../../../../runner/playback/protocol.ts';
import { Badge } from '../../../components/badge.tsx';
import type { DemoWeek } from '../../../reading/demo-week.ts';
import { shelfWords } from '../../../reading/demo-words.ts';
import { demoText } from '../../../texts/demo.ts';
import { useFactories } from './use-factories.ts';

interface Measure {
  readonly name: string;
  readonly quantity: string;
  readonly value: (week: DemoWeek) => number;
  readonly text: (week: DemoWeek) => string;
  /** Length of a full bar. */
  readonly most: (weeks: readonly DemoWeek[]) => number;
}

const largest = (values: readonly number[]): number => Math.max(1e-9, ...values.filter(Number.isFinite));
const keepingUp = ({ cover, empty, awaited }: DemoWeek): number => cover.length - new Set([...empty, ...awaited]).size;

const measures: readonly Measure[] = [
  {
    name: demoText.narrowAge,
    quantity: 'production',
    value: ({ ageDays }) => ageDays,
    text: ({ ageDays }) => demoText.days(ageDays),
    most: (weeks) => largest([28, ...weeks.map(({ ageDays }) => ageDays)]),
  },
  {
    name: demoText.narrowOff,
    quantity: 'demand',
    value: ({ offBy }) => offBy,
    text: ({ offBy }) => (Number.isFinite(offBy) ? demoText.percent(offBy) : demoText.offBy(offBy)),
    most: (weeks) => largest([0.4, ...weeks.map(({ offBy }) => offBy)]),
  },
  {
    name: demoText.narrowShelves,
    quantity: 'inventory',
    value: keepingUp,
    text: (week) => `${demoText.ofItems(keepingUp(week), week.cover.length)}, ${shelfWords(week).text}`,
    most: ([first]) => first?.cover.length ?? 1,
  },
  {
    name: demoText.narrowLost,
    quantity: 'trouble',
    value: ({ lostShare }) => lostShare,
    text: ({ lostShare }) => demoText.percent(lostShare),
    most: (weeks) => largest([0.02, ...weeks.map(({ lostShare }) => lostShare)]),
  },
];

interface NarrowProps {
  readonly playbacks: readonly [Playback, Playback];
  readonly weeks: readonly [DemoWeek, DemoWeek];
  readonly week: number;
  readonly stale: boolean;
}

/** On a phone: four measures, the two factories under each other. */
export function NarrowPicture({ playbacks, weeks, week, stale }: NarrowProps): ReactNode {
  const factories = useFactories();
  return (
    <div className="demo-narrow">
      <h2>{demoText.weekHeading(week + 1, playbacks[0].weeks)}</h2>
      <dl>
        {measures.map(({ name, quantity, value, text, most }) => (
          <div key={name} data-quantity={quantity}>
            <dt>{name}</dt>
            {factories.map((factory, index) => {
              const share = value(weeks[index]!) / most(weeks);
              const width = `${(Number.isFinite(share) ? 100 * share : 0).toFixed(1)}%`;
              return (
                <dd key={factory.id} className={stale && index === 1 ? 'stale' : undefined}>
                  <Badge scenario={factory} />
                  <span className="demo-bar">
                    <i style={{ width }} />
                  </span>
                  <span>{text(weeks[index]!)}</span>
                </dd>
              );
            })}
          </div>
        ))}
      </dl>
    </div>
  );
}
