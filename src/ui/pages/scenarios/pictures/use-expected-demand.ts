import { useCallback, useMemo } from 'react';
import { readableFactors } from '../../../../scenarios/demand-events.ts';
import { type DemandOf, type ExpectedDemand, expectedDemand } from '../../../../scenarios/expected-demand.ts';
import type { PlainObject } from '../../../../scenarios/plain-data.ts';
import type { Scenario } from '../../../../scenarios/scenario.ts';
import { applyPatch } from '../../../../scenarios/merge-patch.ts';
import { useLater } from '../../../hooks/use-later.ts';
import { useStudy } from '../../../stores/services.ts';
import { useEdit } from '../scenario-edit.ts';

interface DrawnDemand {
  readonly model: ExpectedDemand | undefined;
  /** Units by week, of the scenario as it is being edited. */
  readonly weekly: Float64Array | undefined;
  /** The same of the base; undefined where that is edited itself. */
  readonly before: Float64Array | undefined;
}

/**
 * Demand that is expected of the scenario in the editor: its factors as they are being moved, all else from the last valid
 * study. Each part is computed in a task of its own.
 */
export function useExpectedDemand(preview: PlainObject, of: DemandOf): DrawnDemand {
  const { index, card, base } = useEdit();
  const study = useStudy((state) => state.study);
  const valid = useMemo((): Scenario | undefined => {
    const whatIf = study?.whatIfs?.find(({ id }) => id === card.id);
    return study === undefined || whatIf === undefined
      ? study?.base
      : (applyPatch(study.base, whatIf.patch) as Scenario);
  }, [study, card.id]);
  const model = useLater(useCallback(() => valid && expectedDemand(valid), [valid]));
  const against = index === 0 ? undefined : study?.base;
  const baseModel = useLater(useCallback(() => against && expectedDemand(against), [against]));
  const factors = useMemo(() => readableFactors(preview), [preview]);
  const baseFactors = useMemo(() => readableFactors(base), [base]);
  return {
    model,
    weekly: useLater(useCallback(() => model?.weekly(factors, of), [model, factors, of])),
    before: useLater(useCallback(() => baseModel?.weekly(baseFactors, of), [baseModel, baseFactors, of])),
  };
}
