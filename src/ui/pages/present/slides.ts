import { changeGroups } from '../../../scenarios/change-groups.ts';
import type { Study } from '../../../scenarios/study.ts';
import { validScenario } from '../../../scenarios/valid-scenario.ts';
import type { Board } from '../../reading/board.ts';
import { moneyBridge } from '../../reading/contribution.ts';
import { type ScenarioName, scenarioNames } from '../../reading/identity.ts';

/** What a slide about one scenario is about; `index` is its place in the study. */
export interface OfScenario {
  readonly scenario: ScenarioName;
  readonly index: number;
}

/** One picture of a presentation. A question is asked before its answer is shown, so that a room can bet. */
export type Slide =
  | { readonly kind: 'title' | 'company' | 'table' | 'overTime' | 'exchange' | 'money' | 'spread' | 'rest' }
  | ({ readonly kind: 'question' | 'answer' | 'worth' } & OfScenario);

/**
 * The slides of a study, the same before and while results come in: the company, every what-if as a question, its answer and
 * what each of its changes is worth, all of them side by side, the pictures, and what the numbers rest on. Pictures that the
 * study has no numbers for are left out once that is known.
 */
export function slidesOf(study: Study, board: Board | undefined): Slide[] {
  const baseline = board?.baseline.id ?? study.baseline ?? study.base.id;
  const whatIfs = scenarioNames(study)
    .map((scenario, index) => ({ scenario, index }))
    .filter(({ scenario }) => scenario.id !== baseline);
  const hasMoney = board === undefined || moneyBridge(board) !== undefined;
  return [
    { kind: 'title' },
    { kind: 'company' },
    ...whatIfs.flatMap((one): Slide[] => [
      { kind: 'question', ...one },
      { kind: 'answer', ...one },
      ...(baseline === study.base.id && hasSeveralChanges(study, one.index)
        ? [{ kind: 'worth', ...one } as const]
        : []),
    ]),
    ...(whatIfs.length === 0
      ? []
      : ([
          { kind: 'table' },
          { kind: 'overTime' },
          ...(hasMoney ? [{ kind: 'money' }] : []),
          { kind: 'exchange' },
          { kind: 'spread' },
        ] as Slide[])),
    { kind: 'rest' },
  ];
}

/** One change is worth the whole: there is nothing to take apart. */
function hasSeveralChanges(study: Study, index: number): boolean {
  return changeGroups(validScenario(study, 0), validScenario(study, index)).length > 1;
}

/** The slide that an address names, counted from 1; the first where it names none, the last where it goes beyond. */
export function slideAt(place: string | undefined, count: number): number {
  const asked = Number.parseInt(place ?? '1', 10);
  return Number.isNaN(asked) ? 0 : Math.min(Math.max(asked, 1), count) - 1;
}

export type PresentAction = 'next' | 'previous' | 'first' | 'last' | 'leave' | 'full' | 'blank' | 'theme' | 'keys';

const keys: ReadonlyMap<string, PresentAction> = new Map<string, PresentAction>(
  Object.entries<PresentAction>({
    ArrowRight: 'next',
    ArrowDown: 'next',
    PageDown: 'next',
    ' ': 'next',
    n: 'next',
    ArrowLeft: 'previous',
    ArrowUp: 'previous',
    PageUp: 'previous',
    Backspace: 'previous',
    p: 'previous',
    Home: 'first',
    End: 'last',
    Escape: 'leave',
    f: 'full',
    b: 'blank',
    '.': 'blank',
    d: 'theme',
    '?': 'keys',
  }),
);

/** What a key asks for: those of presenters' remotes are Page Up and Page Down. */
export const actionOf = (key: string): PresentAction | undefined => keys.get(key) ?? keys.get(key.toLowerCase());
