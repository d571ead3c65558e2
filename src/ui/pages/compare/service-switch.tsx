import type { ReactNode } from 'react';
import { leastFactor, mostFactor } from '../../../runner/searched-factors.ts';
import { signed } from '../../format/numbers.ts';
import type { Board } from '../../reading/board.ts';
import { useRun, useServices } from '../../stores/services.ts';
import { compareText } from '../../texts/compare.ts';
import './service-switch.css';

/** Compared as set, a policy that serves worse looks cheaper; at equal service only the price differs (MODEL §5.5). */
export function ServiceSwitch({ board }: { readonly board: Board }): ReactNode {
  const { run } = useServices();
  const isEqual = useRun((state) => state.equalService);
  const factors = useRun((state) => state.factors);
  const choose = (isWanted: boolean) => () => run.getState().compareAtEqualService(isWanted);
  const found = board.others.flatMap(({ id, letter }) => {
    const z = factors?.[id];
    if (z === undefined) return [];
    return [z === null ? compareText.noFactor(letter) : factorWords(letter, z)];
  });
  return (
    <div className="service-switch">
      <fieldset>
        <legend className="unseen">{compareText.howCompared}</legend>
        <button type="button" aria-pressed={!isEqual} onClick={choose(false)}>
          {compareText.asSet}
        </button>
        <button type="button" aria-pressed={isEqual} onClick={choose(true)}>
          {compareText.equalService}
        </button>
      </fieldset>
      {isEqual && found.length > 0 ? <p className="quiet">{compareText.equalNote(found.join(', '))}</p> : null}
    </div>
  );
}

/** A factor at an end of what was tried is not one of equal service: the scenario serves less, or more, all the same. */
function factorWords(letter: string, z: number): string {
  const words = compareText.factor(letter, signed(z, 2));
  if (z >= mostFactor) return `${words} ${compareText.fallsShort}`;
  return z <= leastFactor ? `${words} ${compareText.servesMore}` : words;
}
