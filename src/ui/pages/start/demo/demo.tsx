import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Playback } from '../../../../runner/playback/protocol.ts';
import { Announcer } from '../../../components/announcer.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { useWidth } from '../../../hooks/use-width.ts';
import { demoScale } from '../../../reading/demo-scale.ts';
import { demoWeek } from '../../../reading/demo-week.ts';
import { demoTable, weekWords } from '../../../reading/demo-words.ts';
import { useDemo, useServices } from '../../../stores/services.ts';
import { demoText } from '../../../texts/demo.ts';
import { Money } from './money.tsx';
import { NarrowPicture } from './narrow-picture.tsx';
import { Picture } from './picture.tsx';
import { PlayBar } from './play-bar.tsx';
import { useFactories } from './use-factories.ts';
import './demo.css';

/** Two factories on the same customers, week by week: every mark is an event of one run. */
export function Demo(): ReactNode {
  const { demo } = useServices();
  // New results are drawn in pieces, between which the page answers.
  const apart = useDeferredValue(useDemo((state) => state.apart));
  const tandem = useDeferredValue(useDemo((state) => state.tandem));
  const problem = useDemo((state) => state.problem);
  useEffect(() => {
    demo.getState().open(matchMedia('(prefers-reduced-motion: reduce)').matches);
  }, [demo]);
  useTicking();
  if (problem !== undefined) return <p className="demo-wait">{demoText.failed(problem)}</p>;
  if (apart === undefined || tandem === undefined) return <p className="demo-wait">{demoText.loading}</p>;
  return <Factories playbacks={[apart, tandem]} />;
}

const weekMs = 1000;

/** A week a second while it plays and somebody can see it. */
function useTicking(): void {
  const { demo } = useServices();
  const playing = useDemo((state) => state.playing);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') demo.getState().tick();
    }, weekMs);
    return () => clearInterval(timer);
  }, [demo, playing]);
}

/** Width from which the columns stand side by side. */
const wideFrom = 1000;

function Factories({ playbacks }: { readonly playbacks: readonly [Playback, Playback] }): ReactNode {
  const [apart, tandem] = playbacks;
  const factories = useFactories();
  const [frame, measured] = useWidth<HTMLDivElement>();
  // A width found in a layout effect would draw everything at once.
  const width = useDeferredValue(measured);
  const [asTable, setAsTable] = useState(false);
  const week = useDemo((state) => state.week);
  const stale = useDemo((state) => state.stale);
  const playing = useDemo((state) => state.playing);
  const scale = useMemo(() => demoScale([apart, tandem]), [apart, tandem]);
  const table = useMemo(
    () => (asTable ? demoTable(factories, [apart, tandem]) : undefined),
    [asTable, factories, apart, tandem],
  );
  const weeks = [demoWeek(apart, week), demoWeek(tandem, week)] as const;
  const drawing = { playbacks, weeks, scale, week, width, stale };
  const label = weekWords(factories, apart, weeks, week, false);
  return (
    <>
      <div ref={frame} className="demo-frame">
        {table !== undefined ? (
          <DataTable caption={demoText.tableOf} table={table} />
        ) : width === 0 ? (
          <p className="demo-wait">{demoText.loading}</p>
        ) : width < wideFrom ? (
          <NarrowPicture {...drawing} />
        ) : (
          <Picture {...drawing} label={label} />
        )}
        {stale ? <p className="demo-stale">{demoText.stale}</p> : null}
      </div>
      <Money playbacks={playbacks} weeks={weeks} week={week} stale={stale} />
      <PlayBar playback={apart} asTable={asTable} onTable={() => setAsTable(!asTable)} />
      <Announcer text={stale ? '' : playing ? weekWords(factories, apart, weeks, week, true) : label} />
    </>
  );
}
