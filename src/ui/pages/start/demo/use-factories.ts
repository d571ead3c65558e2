import { useMemo } from 'react';
import { type Factories, factoriesOf } from '../../../reading/demo-words.ts';
import { scenarioNames } from '../../../reading/identity.ts';
import { cellOfCadence, demoPreset } from '../../../stores/demo-study.ts';
import { useDemo } from '../../../stores/services.ts';

const names = scenarioNames(demoPreset.study);

/** The two factories as they are named now: with another cadence the second is another scenario. */
export function useFactories(): Factories {
  const cadence = useDemo((state) => state.cadence);
  return useMemo(() => factoriesOf(names[0]!, names[cellOfCadence(cadence)]!), [cadence]);
}
