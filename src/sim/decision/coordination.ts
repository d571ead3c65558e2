/** What a cycle may decide (MODEL §6.3), in the order of an agenda. */
export const agendaItems = [
  'factorShare',
  'marketReview',
  'demandReview',
  'supplyReview',
  'netting',
  'parameters',
  'orderReview',
] as const;
export type AgendaItem = (typeof agendaItems)[number];

/** A recurring decision process, its dates laid out beforehand (MODEL §6.1). */
export interface CyclePlan {
  readonly id: string;
  readonly agenda: readonly AgendaItem[];
  /** When it is held, when its information was taken, when its decisions take effect: minutes, one entry a meeting. */
  readonly heldAt: Float64Array;
  readonly infoAt: Float64Array;
  readonly effectiveAt: Float64Array;
  readonly horizonWeeks: number;
  /** Weeks from the one of effect on that stay as they were. */
  readonly freezeWeeks: number;
  /** Functions (their numbers) that bring a forecast. */
  readonly participants: readonly number[];
  readonly attendance: number;
  readonly adherence: number;
  /** Of one meeting: time in it, and time to prepare it. */
  readonly meetingCost: number;
  readonly preparationCost: number;
}

/** F* = w F^sales + (1 − w) F^production; w fixed, or earned by accuracy (MODEL §5.3). */
export interface ConsensusPlan {
  readonly weight: number;
  readonly isEarned: boolean;
}

export const CoverBasis = { history: 0, forecast: 1, plan: 2 } as const;
export const SafetyKind = { adaptive: 0, fixed: 1, units: 2 } as const;

/** The target `cover`: demand over a protection interval, and safety stock (MODEL §7.5). */
export interface CoverPlan {
  /** T = L + R. */
  readonly protectionMinutes: number;
  readonly z: number;
  readonly basis: number; // CoverBasis
  /** Function whose forecast or view it is. */
  readonly by: number;
  readonly safety: number; // SafetyKind
  /** Fixed: weekly standard deviation, or NaN for the design value; units: the safety stock. */
  readonly safetyValue: number;
  /** The stock that a seasonal peak asks for beforehand is added. */
  readonly prebuilds: boolean;
}

/** The target `netting`: planned orders by week (MODEL §7.4). */
export interface NettingPlan {
  readonly horizonWeeks: number;
  readonly safetyUnits: number;
  /** Good units ÷ units started. */
  readonly goodShare: number;
  readonly leadWeeks: number;
  /** Each receipt covers so many weeks. */
  readonly periodOfSupplyWeeks: number;
  /** Nets the plan that was agreed, where there is one. */
  readonly usesPlan: boolean;
  /** Function whose forecast counts else. */
  readonly by: number;
}

/** A rule whose parameters a cycle sets (MODEL §7.5). */
export interface TuningPlan {
  /** L, until enough of it is measured where it is. */
  readonly leadMinutes: number;
  readonly measuresLead: boolean;
  readonly reviewMinutes: number;
  readonly z: number;
  /** Of (r, Q), for the economic lot: K of an order, and h of a unit and minute; 0 where it costs nothing. */
  readonly costPerOrder: number;
  readonly holdingPerUnitMinute: number;
}

/** A line whose limit or buffer a cycle sets. */
export interface LineTuningPlan {
  /** u: the share of its bottleneck’s rate that the limit is to allow; NaN: it stays as it is. */
  readonly share: number;
  readonly setsBuffer: boolean;
}

export const Metric = { stockoutDays: 0, backlogDays: 1, trackingSignal: 2, lineLoad: 3 } as const;

/** What is watched every working day (MODEL §6.5). */
export interface MonitorPlan {
  readonly id: string;
  readonly metric: number; // Metric
  readonly threshold: number;
  /** How long it must last before it is raised, and how long it is quiet afterwards. */
  readonly dwellMinutes: number;
  readonly refractoryMinutes: number;
}

/** What becomes of what is raised: accountability is how clear it is who owns it, 0 to 1. */
export interface EscalationPlan {
  readonly clarity: number;
  /** Mean search for an owner, and share of matters that are lost, where nothing is clear. */
  readonly searchMinutes: number;
  readonly lossShare: number;
  readonly responseMinutes: number;
  readonly meetingCost: number;
  /** Minute of the day of the monitors’ look. */
  readonly lookMinute: number;
}

/** How an organisation decides, fixed before a run. */
export interface Coordination {
  readonly cycles: readonly CyclePlan[];
  readonly consensus: ConsensusPlan;
  readonly monitors: readonly MonitorPlan[];
  readonly escalation: EscalationPlan;
  /** Cost of a change inside the freeze. */
  readonly breakFreezeCost: number;
  /** By stock; null where the rule has another target. */
  readonly covers: readonly (CoverPlan | null)[];
  /** By stock; null likewise. */
  readonly netting: readonly (NettingPlan | null)[];
  /** By stock; null where parameters stay as they are. */
  readonly tuning: readonly (TuningPlan | null)[];
  /** By line; null likewise. */
  readonly lineTuning: readonly (LineTuningPlan | null)[];
}
