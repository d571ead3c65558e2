import { compileCycles } from './compile-cycles.ts';
import { Draft } from './draft.ts';
import type { Scenario } from './scenario.ts';
import { horizonOf } from './settings.ts';

type Cycle = NonNullable<Scenario['cycles']>[string];

/** A meeting of a cycle, by its date. */
export interface Meeting {
  readonly cycle: string;
  readonly title: string;
  readonly minutes: number;
  /** Functions asked to it, and how likely each is to come. */
  readonly participants: NonNullable<Cycle['participants']>;
  readonly attendance: number;
  readonly agenda: NonNullable<Cycle['agenda']>;
  /** The meeting itself and its preparation. */
  readonly cost: number;
}

/** All meetings of a valid scenario, in the order of time. */
export function meetingsOf(scenario: Scenario): Meeting[] {
  const draft = new Draft(scenario);
  const { warmUp, measured, runOut } = horizonOf(scenario);
  draft.horizonMinutes = warmUp + measured + runOut;
  return compileCycles(draft)
    .flatMap(({ id, heldAt, attendance, agenda, meetingCost, preparationCost }): Meeting[] => {
      const { title = id, participants = ['sales', 'production'] } = scenario.cycles?.[id] ?? {};
      const shared = { cycle: id, title, participants, attendance, agenda: [...agenda] };
      return Array.from(heldAt, (minutes) => ({ ...shared, minutes, cost: meetingCost + preparationCost }));
    })
    .sort((a, b) => a.minutes - b.minutes);
}
