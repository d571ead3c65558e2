import { createContext, lazy, type ReactNode, Suspense, use, useState } from 'react';
import { withValue } from '../../../../scenarios/edit-study.ts';
import { sameValue } from '../../../../scenarios/merge-patch.ts';
import { valueAt } from '../../../../scenarios/plain-data.ts';
import type { LawMeasure } from '../../../../scenarios/law-reading.ts';
import { timeUnits, type TimeUnit } from '../../../../scenarios/time-units.ts';
import { useEdit } from '../scenario-edit.ts';

const PatiencePicture = lazy(async () => ({ default: (await import('./patience-picture.tsx')).PatiencePicture }));
const LawPicture = lazy(async () => ({ default: (await import('./law-picture.tsx')).LawPicture }));

/** What is being typed into a field, before it is taken over. */
interface Typing {
  readonly path: readonly string[];
  readonly value: unknown;
}

const TypingContext = createContext<(typing: Typing | undefined) => void>(() => undefined);

/** Tells the picture around a field what is being typed into it. */
export const useTypingReport = (): ((typing: Typing | undefined) => void) => use(TypingContext);

interface LawSlotProps {
  readonly path: readonly string[];
  readonly measure: LawMeasure | 'patience';
  readonly value: unknown;
  readonly children: ReactNode;
}

export const unitOf = (scenario: unknown): TimeUnit =>
  timeUnits.find((unit) => unit === valueAt(scenario, ['timeUnit'])) ?? 'day';

/** A law's fields with a drawing of it below, which follows what is typed. */
export function LawSlot({ path, measure, value, children }: LawSlotProps): ReactNode {
  const { scenario, base, index } = useEdit();
  const [typing, setTyping] = useState<Typing>();
  const shown = typing === undefined ? value : withValue(value, typing.path.slice(path.length), typing.value);
  const was = valueAt(base, path);
  const compared = {
    value: shown,
    timeUnit: unitOf(scenario),
    before: index > 0 && !sameValue(was, shown) ? was : undefined,
    beforeUnit: unitOf(base),
  };
  return (
    <TypingContext value={setTyping}>
      <div className="law-slot">
        {children}
        <Suspense fallback={null}>
          {measure === 'patience' ? <PatiencePicture {...compared} /> : <LawPicture measure={measure} {...compared} />}
        </Suspense>
      </div>
    </TypingContext>
  );
}
