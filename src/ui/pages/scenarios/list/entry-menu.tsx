import type { ReactNode } from 'react';
import {
  branched,
  moved,
  type ScenarioCard,
  withCardEntry,
  withoutScenario,
  withValue,
} from '../../../../scenarios/edit-study.ts';
import type { PlainObject } from '../../../../scenarios/plain-data.ts';
import { useServices } from '../../../stores/services.ts';
import { scenariosText } from '../../../texts/scenarios.ts';
import { useCards } from '../scenario-edit.ts';

/** What can be done with a scenario. */
export function EntryMenu({ card, index }: { readonly card: ScenarioCard; readonly index: number }): ReactNode {
  const { study, view } = useServices();
  const cards = useCards();
  const { step } = scenariosText;
  const act =
    (name: string, edit: (draft: PlainObject) => PlainObject): (() => void) =>
    () =>
      study.getState().change(name, edit);
  const entry = (key: 'locked' | 'aside', value: boolean) => (draft: PlainObject) =>
    withCardEntry(draft, index, key, value);
  const actions = [
    {
      label: index === 0 ? scenariosText.branch : scenariosText.duplicate,
      run: act(step.duplicate(card.title), (draft) => branched(draft, index, scenariosText.copyTitle(card.title))),
    },
    {
      label: scenariosText.makeBaseline,
      run: () => {
        act(step.baseline(card.title), (draft) => withValue(draft, ['baseline'], card.id) as PlainObject)();
        view.getState().setBaseline(card.id);
      },
    },
    ...(index > 1
      ? [{ label: scenariosText.moveUp, run: act(step.move(card.title), (draft) => moved(draft, index, index - 1)) }]
      : []),
    ...(index > 0 && index < cards.length - 1
      ? [{ label: scenariosText.moveDown, run: act(step.move(card.title), (draft) => moved(draft, index, index + 1)) }]
      : []),
    {
      label: card.locked ? scenariosText.unlock : scenariosText.lock,
      run: act((card.locked ? step.unlock : step.lock)(card.title), entry('locked', !card.locked)),
    },
    ...(index > 0
      ? [
          {
            label: card.aside ? scenariosText.takeBack : scenariosText.setAside,
            run: act((card.aside ? step.back : step.aside)(card.title), entry('aside', !card.aside)),
          },
        ]
      : []),
    ...(index > 0 && !card.locked
      ? [{ label: scenariosText.remove, run: act(step.remove(card.title), (draft) => withoutScenario(draft, index)) }]
      : []),
  ];
  return (
    <select
      className="entry-menu"
      aria-label={scenariosText.moreActions(card.title)}
      value=""
      onChange={({ currentTarget }) => actions[Number(currentTarget.value)]?.run()}
    >
      <option value="" disabled hidden>
        ⋯
      </option>
      {actions.map(({ label }, k) => (
        <option key={label} value={String(k)}>
          {label}
        </option>
      ))}
    </select>
  );
}
