import { branched, cardsOf, moved } from '../../scenarios/edit-study.ts';
import { scenariosText } from '../texts/scenarios.ts';
import type { Services } from './services.ts';

type Stores = Pick<Services, 'study' | 'view'>;

/** A new what-if behind all others, in which nothing is changed yet; it goes into the editor. */
export function addWhatIf({ study, view }: Stores): void {
  study.getState().change(scenariosText.step.add, (draft) => {
    const last = cardsOf(draft).length;
    const next = moved(branched(draft, 0, scenariosText.newTitle(last)), 1, last);
    view.getState().setEditing(cardsOf(next)[last]?.id ?? '');
    return next;
  });
}

/** A copy of scenario `index` right behind it, which goes into the editor. */
export function duplicateScenario({ study, view }: Stores, index: number): void {
  const { draft } = study.getState();
  const title = draft === undefined ? undefined : cardsOf(draft)[index]?.title;
  if (title === undefined) return;
  study.getState().change(scenariosText.step.duplicate(title), (now) => {
    const next = branched(now, index, scenariosText.copyTitle(title));
    view.getState().setEditing(cardsOf(next)[index + 1]?.id ?? '');
    return next;
  });
}
