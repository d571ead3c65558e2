import { createContext, use, useMemo } from 'react';
import { cardsOf, type ScenarioCard, scenarioOf, withScenario } from '../../../scenarios/edit-study.ts';
import type { Issue } from '../../../scenarios/issues.ts';
import type { PlainObject } from '../../../scenarios/plain-data.ts';
import { nameOf, type ScenarioName } from '../../reading/identity.ts';
import { useServices, useStudy, useView } from '../../stores/services.ts';
import { scenariosText } from '../../texts/scenarios.ts';

/** The scenario in the editor, valid or not, and the way to change it. */
export interface ScenarioEdit {
  /** 0 is the base. */
  readonly index: number;
  readonly card: ScenarioCard;
  readonly name: ScenarioName;
  readonly scenario: PlainObject;
  readonly base: PlainObject;
  /** Problems at a path of the scenario, and below it where `below` is set. */
  problems(path: readonly string[], below?: boolean): readonly Issue[];
  /** Changes the scenario in one step of undo; steps of the same name that follow at once become one with `merge`. */
  change(what: string, edit: (scenario: PlainObject, base: PlainObject) => PlainObject, merge?: boolean): void;
}

/** The cards of the draft; empty where the text is not JSON. */
export function useCards(): readonly ScenarioCard[] {
  const draft = useStudy((state) => state.draft);
  return useMemo(() => (draft === undefined ? [] : cardsOf(draft)), [draft]);
}

/** Which scenario is in the editor: the one chosen, else the one in focus, else the first what-if. */
export function useEditedIndex(): number {
  const cards = useCards();
  const editing = useView((view) => view.editing);
  const focus = useView((view) => view.focus);
  const chosen = cards.findIndex(({ id }) => id === (editing ?? focus));
  return chosen >= 0 ? chosen : Math.min(1, cards.length - 1);
}

/** The scenario in the editor; undefined where the text is not JSON. */
export function useScenarioEdit(): ScenarioEdit | undefined {
  const { study } = useServices();
  const draft = useStudy((state) => state.draft);
  const issues = useStudy((state) => state.issues);
  const cards = useCards();
  const index = useEditedIndex();
  return useMemo(() => {
    const card = cards[index];
    if (draft === undefined || card === undefined) return undefined;
    const name = nameOf(card.id, card.title, card.letter);
    const own = ownIssues(issues, cards, index);
    return {
      index,
      card,
      name,
      scenario: scenarioOf(draft, index),
      base: scenarioOf(draft, 0),
      problems: (path, below = false) => {
        const at = path.join('/');
        return own.filter((issue) => issue.path === at || (below && issue.path.startsWith(`${at}/`)));
      },
      change: (what, edit, merge = false) => {
        if (card.locked) return;
        const step = scenariosText.step.change(name.letter, what);
        study
          .getState()
          .change(step, (now) => withScenario(now, index, edit(scenarioOf(now, index), scenarioOf(now, 0))), merge);
      },
    };
  }, [draft, issues, cards, index, study]);
}

/** Problems of one scenario, at their paths in it. */
function ownIssues(issues: readonly Issue[], cards: readonly ScenarioCard[], index: number): Issue[] {
  const prefixes = index === 0 ? ['base/'] : [`whatIfs/${cards[index]?.id}/`, `whatIfs/${index - 1}/patch/`];
  return issues.flatMap((issue) => {
    const prefix = prefixes.find((candidate) => issue.path.startsWith(candidate));
    if (prefix !== undefined) return [{ ...issue, path: issue.path.slice(prefix.length) }];
    return index === 0 && !issue.path.startsWith('whatIfs/') ? [issue] : [];
  });
}

const EditContext = createContext<ScenarioEdit | undefined>(undefined);
export const EditProvider = EditContext.Provider;

/** The scenario in the editor, for what stands in one of its rooms. */
export function useEdit(): ScenarioEdit {
  const edit = use(EditContext);
  if (edit === undefined) throw new Error('no scenario: wrap the room in EditProvider');
  return edit;
}
