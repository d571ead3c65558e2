import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { horizonOf } from '../../../scenarios/settings.ts';
import type { Study } from '../../../scenarios/study.ts';
import { measuredWeeks, type WeekWindow } from '../../../scenarios/window.ts';
import { weekWindowLayout } from '../../charts/week-window.layout.ts';
import { WeekWindowChart } from '../../charts/week-window.tsx';
import { useWidth } from '../../hooks/use-width.ts';
import { useRun, useServices } from '../../stores/services.ts';
import { windowText } from '../../texts/window.ts';

const minutesPerWeek = 10_080;
/** Keys rest this long before the window is run. */
const restMs = 350;

/** Which weeks of the histories all numbers are of. Nothing to choose in a run of one week. */
export function WeekWindowPart({ study }: { readonly study: Study }): ReactNode {
  return measuredWeeks(study) < 2 ? null : <Choice study={study} weeks={measuredWeeks(study)} />;
}

function Choice({ study, weeks }: { readonly study: Study; readonly weeks: number }): ReactNode {
  const [plot, width] = useWidth<HTMLDivElement>();
  const { run } = useServices();
  const current = useRun((state) => state.window);
  const [draft, setDraft] = useDraft(current);
  const warmUpWeeks = horizonOf(study.base).warmUp / minutesPerWeek;
  const geometry = useMemo(
    () => weekWindowLayout({ width, warmUpWeeks, measuredWeeks: weeks, firstLabel: windowText.week(1) }),
    [width, warmUpWeeks, weeks],
  );
  const shown = draft ?? { from: 0, to: weeks };
  const [first, last] = [Math.round(warmUpWeeks + shown.from) + 1, Math.round(warmUpWeeks + shown.to)];
  return (
    <div ref={plot} className="window-part">
      {width === 0 ? null : (
        <WeekWindowChart
          geometry={geometry}
          warmUpWeeks={warmUpWeeks}
          measuredWeeks={weeks}
          window={shown}
          onChange={setDraft}
        />
      )}
      <p className="window-words">
        <span>{draft === undefined ? windowText.all(first, last) : windowText.part(first, last)}</span>
        {draft === undefined ? null : (
          <button type="button" className="button small" onClick={() => run.getState().lookAt(undefined)}>
            {windowText.reset}
          </button>
        )}
      </p>
    </div>
  );
}

/** What is chosen, run once it rests: every key pressed would be a run of its own. */
function useDraft(current: WeekWindow | undefined) {
  const { run } = useServices();
  const [draft, setDraft] = useState(current);
  useEffect(() => setDraft(current), [current]);
  useEffect(() => {
    const now = run.getState().window;
    if (draft?.from === now?.from && draft?.to === now?.to) return;
    const timer = setTimeout(() => run.getState().lookAt(draft), restMs);
    return () => clearTimeout(timer);
  }, [run, draft]);
  return [draft, setDraft] as const;
}
