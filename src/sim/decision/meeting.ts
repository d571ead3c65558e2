import type { Forecaster } from '../belief/forecaster.ts';
import type { Organisation } from '../belief/organisation.ts';
import type { World } from '../physics/world.ts';
import type { Agreement, WeekTable } from './agreement.ts';
import type { CoverLevels } from './cover.ts';
import type { Coordination, CyclePlan } from './coordination.ts';
import type { ForecastErrors } from './forecast-errors.ts';

/** What the items of an agenda work with. */
export interface MeetingRoom {
  readonly world: World;
  readonly organisation: Organisation;
  readonly coordination: Coordination;
  readonly forecaster: Forecaster;
  readonly errors: ForecastErrors;
  readonly agreement: Agreement;
  readonly levels: CoverLevels;
  /** The forecast that each function last brought to the cycle's meetings. */
  readonly submitted: readonly WeekTable[];
}

/** One meeting: who is there, what it looks at, and what it proposes. */
export interface Meeting {
  readonly cycle: CyclePlan;
  readonly heldAt: number;
  /** When the information was taken that the meeting works with. */
  readonly infoAt: number;
  /** By function: brings a new forecast. Those absent are represented by their last. */
  readonly present: readonly boolean[];
  /** Week of effect: the first that may be written is `firstFreeWeek`. */
  readonly effectWeek: number;
  readonly firstFreeWeek: number;
  readonly lastWeek: number;
  readonly proposal: Agreement;
}

/** An item of an agenda: reads what is believed, writes the proposal. */
export type AgendaStep = (room: MeetingRoom, meeting: Meeting) => void;
