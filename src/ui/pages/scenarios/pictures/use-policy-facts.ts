import { useEffect, useState } from 'react';
import type { PolicyFacts } from '../../../../runner/checking/policy-facts.ts';
import { useServices, useStudy } from '../../../stores/services.ts';
import { useCards } from '../scenario-edit.ts';

/** Demand, lead times and loads of a scenario of the last valid study, computed in a worker; undefined until they are. */
export function usePolicyFacts(index: number): PolicyFacts | undefined {
  const { policyFacts } = useServices();
  const id = useCards()[index]?.id;
  const study = useStudy((state) => state.study);
  const [facts, setFacts] = useState<PolicyFacts>();
  useEffect(() => {
    if (study === undefined) return;
    const place = index === 0 ? 0 : 1 + (study.whatIfs ?? []).findIndex((whatIf) => whatIf.id === id);
    if (index > 0 && place === 0) return;
    let isCurrent = true;
    void policyFacts(study, place).then((found) => {
      if (isCurrent && found !== undefined) setFacts(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [policyFacts, study, id, index]);
  return facts;
}
