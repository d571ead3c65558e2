import { type ReactNode, useMemo } from 'react';
import type { Playback } from '../../../../runner/playback/protocol.ts';
import { Lead } from '../../../charts/demo/lead.tsx';
import { leadLayout } from '../../../charts/demo/lead.layout.ts';
import { Badge } from '../../../components/badge.tsx';
import { useWidth } from '../../../hooks/use-width.ts';
import type { DemoWeek } from '../../../reading/demo-week.ts';
import { amountOf, amountText } from '../../../reading/demo-words.ts';
import type { ScenarioName } from '../../../reading/identity.ts';
import { demoText } from '../../../texts/demo.ts';
import { ThirtyHistories } from './thirty-histories.tsx';
import { useFactories } from './use-factories.ts';

interface MoneyProps {
  readonly playbacks: readonly [Playback, Playback];
  readonly weeks: readonly [DemoWeek, DemoWeek];
  readonly week: number;
  readonly stale: boolean;
}

/** What both factories have earned so far, who leads since when, and whether that is more than one history's luck. */
export function Money({ playbacks, weeks, week, stale }: MoneyProps): ReactNode {
  const factories = useFactories();
  const { currency } = playbacks[0];
  return (
    <section className={stale ? 'demo-money stale' : 'demo-money'} aria-label={demoText.money}>
      {factories.map((factory, index) => (
        <Counter key={factory.id} factory={factory} data={weeks[index]!} currency={currency} />
      ))}
      <LeadOverYear playbacks={playbacks} week={week} />
      <ThirtyHistories />
    </section>
  );
}

interface CounterProps {
  readonly factory: ScenarioName;
  readonly data: DemoWeek;
  readonly currency: string;
}

function Counter({ factory, data, currency }: CounterProps): ReactNode {
  const { value, unit } = amountOf(data.earned, currency);
  return (
    <div className="demo-counter" data-factory={factory.id}>
      <p title={demoText.earnedMeans}>
        <Badge scenario={factory} /> {demoText.hasEarned(factory.title)}
      </p>
      <p className="demo-amount">
        {value} <small>{unit}</small>
      </p>
      <p className="demo-lost">{demoText.valueLost(amountText(amountOf(data.lostValue, currency)))}</p>
    </div>
  );
}

/** Lead of the second factory over the first at the end of each week. */
function leadOf([apart, tandem]: readonly [Playback, Playback]): number[] {
  let lead = 0;
  return Array.from(apart.money.contribution, (earned, week) => {
    lead += tandem.money.contribution[week]! - earned;
    return lead;
  });
}

function LeadOverYear({ playbacks, week }: Pick<MoneyProps, 'playbacks' | 'week'>): ReactNode {
  const factories = useFactories();
  const [frame, width] = useWidth<HTMLDivElement>();
  const [apart, tandem] = playbacks;
  const lead = useMemo(() => leadOf([apart, tandem]), [apart, tandem]);
  const now = lead[week] ?? 0;
  const amount = amountText(amountOf(Math.abs(now), apart.currency));
  const leader = factories[now >= 0 ? 1 : 0];
  const isLevel = amount === amountText(amountOf(0, apart.currency));
  const [before, after] = demoText.leads(leader.title);
  return (
    <div className="demo-lead">
      <h2>
        {isLevel ? (
          demoText.level
        ) : (
          <>
            {before}
            <b data-quantity={now >= 0 ? 'money' : 'trouble'}>{amount}</b>
            {after}
          </>
        )}
      </h2>
      <div ref={frame}>
        {width === 0 ? null : (
          <Lead
            geometry={leadLayout({ lead, week, promotions: apart.promotions, width, height: 74 })}
            width={width}
            height={74}
            label={demoText.leadLabel(leader.title, amount, week + 1)}
          />
        )}
      </div>
    </div>
  );
}
