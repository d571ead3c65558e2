import type { Sampler } from '../kernel/sampler.ts';
import type { WorkingTime } from '../kernel/working-time.ts';
import type { Cutoffs } from './cutoffs.ts';
import type { PeriodGrid } from '../record/ledger.ts';

/**
 * The plant: an immutable numeric description of everything that is true about a company before a run.
 * Names have become indices (sorted by id, so that the order of a file changes nothing); times are minutes.
 * `entity` texts name random streams and never depend on an index.
 */
export interface Plant {
  readonly horizonMinutes: number;
  readonly grid: PeriodGrid;
  readonly stocks: readonly StockPlan[];
  readonly lines: readonly LinePlan[];
  readonly stations: readonly StationPlan[];
  readonly suppliers: readonly SupplierPlan[];
  readonly segments: readonly SegmentPlan[];
  readonly layers: readonly LayerPlan[];
  readonly places: readonly PlacePlan[];
  /** Stocks in the order of same-instant reviews: downstream first, then by id (MODEL §3.6). */
  readonly reviewOrder: readonly number[];
  readonly demandLevels: readonly DemandLevelPlan[];
  /** Parameters that factors move during a run. */
  readonly schedules: readonly ParameterSchedule[];
  /** null: demand does not answer to satisfaction. */
  readonly activity: ActivityPlan | null;
  /** null: customers order what they need. */
  readonly gaming: GamingPlan | null;
  /** Days of the run are kept apart, so that the response to a marked shock can be read. */
  readonly keepsDays: boolean;
  readonly probe: { readonly times: readonly number[]; readonly seasonMinutes: number } | null;
}

/** A time law: a constant, or a sampler by inversion of one uniform. */
export interface Law {
  readonly constant: boolean;
  readonly mean: number;
  readonly variance: number;
  readonly sample: Sampler;
}

export const SourceKind = { made: 0, bought: 1, transferred: 2 } as const;
export const TargetKind = {
  level: 0,
  sS: 1,
  rQ: 2,
  orders: 3,
  always: 4,
  proportional: 5,
  cover: 6,
  netting: 7,
} as const;

export interface StockPlan {
  readonly id: string;
  readonly item: number;
  readonly itemId: string;
  readonly familyIndex: number;
  readonly place: number;
  readonly source: number; // SourceKind
  readonly line: number; // made: index of the line, else −1
  readonly putAwayMinutes: number;
  readonly putAwayTime: WorkingTime;
  readonly supplier: number; // bought: index, else −1
  readonly sender: number; // transferred: index of the sending stock, else −1
  readonly transit: Law;
  /** Made: stocks of the components and quantity per unit. */
  readonly components: readonly number[];
  readonly componentQuantity: readonly number[];
  readonly rule: RulePlan;
  /** How its record goes wrong and is put right; null: it always says what is on the shelf. */
  readonly records: RecordPlan | null;
  readonly sells: boolean;
  readonly initialOnHand: number;
  readonly initialInTransit: readonly { readonly dueMinutes: number; readonly quantity: number }[];
  /** Placed before the run and not yet known to the source. */
  readonly initialOrders: readonly { readonly reachesMinutes: number; readonly quantity: number }[];
  readonly shelfLifeMinutes: number; // ∞: never expires
  readonly minRemainingLifeMinutes: number;
  readonly unitValue: number;
  readonly materialCost: number;
}

/** A record that may differ from the shelf (MODEL §6.4). */
export interface RecordPlan {
  /** Probability that a receipt is put on record wrongly. Moved by factors through the state. */
  readonly errorProbability: number;
  /** Largest error, as a share of the quantity received or counted. */
  readonly largestError: number;
  /** Share of errors that put too much on record. */
  readonly positiveShare: number;
  /** Whether units vanish from the shelf, and the law of how many in a day. */
  readonly shrinks: boolean;
  readonly shrinkage: Law;
  readonly countEveryMinutes: number; // ∞: never
  readonly countPhaseMinutes: number;
  /** Share of the counts due that take place. Moved by factors through the state. */
  readonly countShare: number;
  /** Probability that a count is wrong itself. */
  readonly countError: number;
  /** Working time of one count. */
  readonly countMinutes: number;
  readonly countCost: number;
  /** Difference from the shelf that still counts as accurate, as a share of the units on it. */
  readonly tolerance: number;
}

export interface RulePlan {
  /** 0: at every change of position; else the review interval in minutes. */
  readonly everyMinutes: number;
  /** First review; −1: one uniform draw per replication. */
  readonly phaseMinutes: number;
  readonly target: number; // TargetKind
  /** S of level, sS and proportional; r + Q of rQ; 0 of orders. Moved by factors through the state. */
  readonly upTo: number;
  /** s of sS, r of rQ. */
  readonly reorderPoint: number;
  readonly forecast: number; // F of proportional
  readonly alpha: number;
  readonly beta: number;
  /** Proportional rules: reviews whose expected demand the level holds on top. */
  readonly pipelineReviews: number;
  readonly discardOrphans: boolean;
  readonly lotFixed: number; // 0: none
  readonly lotRoundsUp: boolean;
  readonly lotMultiple: number; // 0: none
  readonly lotMinimum: number;
  readonly lotMaximum: number; // ∞: none
  readonly yieldAllowance: number; // −1: none
  readonly cards: number; // ∞: push
  readonly plannedLeadMinutes: number; // 0: as soon as possible
  readonly transmissionMinutes: number;
  readonly partialDelivery: boolean;
}

export interface LinePlan {
  readonly id: string;
  readonly place: number;
  readonly time: WorkingTime;
  /** First station; stations of a line have consecutive indices. */
  readonly firstStation: number;
  readonly stationCount: number;
  readonly dispatch: readonly number[]; // DispatchKey
  readonly campaign: number; // ∞: no limit
  readonly wipLimit: number; // ∞: none
  /** Orders stand in one list and are let onto the line one by one: there is a limit, a rope or a pitch. */
  readonly isGated: boolean;
  /** Where the segment of the limit ends: an order that leaves this station gives its token back. */
  readonly lastOfSegment: number;
  /** Station that sets the pace of the line; −1 for none. */
  readonly drum: number;
  /** Rope: hours of the drum that are let go ahead of it; ∞ for none. */
  readonly bufferMinutes: number;
  readonly isRoped: boolean;
  /** Heijunka: working time between two orders let go; 0 for none. */
  readonly pitchMinutes: number;
  /** Share of each item in what is let go; null: as planned. */
  readonly mix: Float64Array | null;
  readonly crewSize: number;
  readonly crewCostPerMinute: number;
  /** null: all who are needed are always there. */
  readonly crew: CrewPlan | null;
  /** null: none is ever worked. */
  readonly overtime: OvertimePlan | null;
}

/** People of a line, of whom some may be missing (MODEL §3.2). */
export interface CrewPlan {
  readonly size: number;
  /** For the full pace. */
  readonly needed: number;
  /** Probability that one of them is not there, for each shift. */
  readonly absence: number;
  /** How many of them can run any line. */
  readonly crossTrained: number;
}

/** Hours beyond the shifts, once a week (MODEL §3.2). */
export interface OvertimePlan {
  /** Start of the week's overtime, in minutes of the week. */
  readonly startMinute: number;
  /** When it is decided, in minutes of the week. */
  readonly decidedMinute: number;
  /** Most minutes of a week. */
  readonly capMinutes: number;
  /** Of the crew, premium included. */
  readonly costPerMinute: number;
  /** Reactive rule: granted for queued work above this share of the week's hours; ∞ for never. */
  readonly reactiveShare: number;
}

export const DispatchKey = {
  priority: 0,
  EDD: 1,
  SPT: 2,
  FIFO: 3,
  criticalRatio: 4,
  coverage: 5,
  minSetup: 6,
} as const;

export interface StationPlan {
  readonly id: string;
  readonly entity: string;
  readonly line: number;
  readonly machines: number;
  readonly firstMachine: number;
  readonly buffer: number; // ∞: unlimited
  /** Most units of a lot that go on together; ∞: the lot. */
  readonly transferBatch: number;
  /** Minutes per unit, by item. */
  readonly unitMinutes: Float64Array;
  /** Of the processing time, by item. */
  readonly variation: readonly Law[];
  readonly speed: number;
  readonly yield: number;
  readonly reworkShare: number;
  readonly reworkTime: number;
  readonly breaksDown: boolean;
  readonly life: Law;
  readonly repair: Law;
  readonly hasSetup: boolean;
  /** Minutes from item to item: items × items, row = from. Before the first lot there is no set-up. */
  readonly setupMinutes: Float64Array;
  readonly setupCost: number;
  readonly setupScale: number;
}

export interface SupplierPlan {
  readonly id: string;
  readonly leadTime: Law;
  readonly minimumOrder: number;
  readonly multiple: number; // 0: none
  /** Most units, of all items together, that it sends in a week of the run; ∞: no limit. */
  readonly weeklyCapacity: number;
  readonly onTime: number;
  readonly extraDelay: Law;
  readonly hasOutages: boolean;
  readonly up: Law;
  readonly down: Law;
  readonly outageDelayMinutes: number;
  /** null: it cannot be hurried. */
  readonly expedite: ExpeditePlan | null;
}

/** What hurrying an order on its way does: its remaining lead time shrinks to a share, for a share of its value. */
export interface ExpeditePlan {
  /** What is hurried may be a part of an order. */
  readonly inParts: boolean;
  readonly leadShare: number;
  readonly surchargeShare: number;
}

export interface PlacePlan {
  readonly id: string;
  readonly immediate: boolean;
  readonly cutoffs: Cutoffs;
  /** Shipping days, open around the clock: the patience clock. */
  readonly shippingDays: WorkingTime;
  readonly transit: Law;
  readonly damage: number;
}

export interface SegmentPlan {
  readonly id: string;
  readonly requestLeadMinutes: number;
  readonly requestLeadDays: number; // shipping days, used with a cut-off
  readonly lostAtOnceShare: number;
  readonly waitsForeverShare: number;
  readonly patience: Law;
  readonly partial: boolean;
  readonly early: boolean;
  /** Rank of the priority among all in use: 0 is served first. */
  readonly priorityRank: number;
  readonly reserve: number;
  readonly penaltyPerWeek: number;
  readonly penaltyCap: number;
  /** How orders come on record; null: at once and rightly. */
  readonly entry: EntryPlan | null;
  /** null: nobody asks, and nobody minds. */
  readonly survey: SurveyPlan | null;
}

/** How satisfaction moves demand (MODEL §4.5). */
export interface ActivityPlan {
  /** Relative change of activity for a relative change of satisfaction. */
  readonly elasticity: number;
  /** Satisfaction from 0 to 1 at which demand is what it is. */
  readonly reference: number;
  /** Time constants of leaving and of coming back. */
  readonly fallingMinutes: number;
  readonly risingMinutes: number;
}

/** Shortage gaming: orders are inflated by (share filled at first)^−exponent (MODEL §4.5). */
export interface GamingPlan {
  readonly exponent: number;
  /** Weight of the latest order in the share filled. */
  readonly memory: number;
}

/** From the experience with an order to a score (MODEL §10.4); weights are points of the scale from 0 to 10. */
export interface SurveyPlan {
  /** Of finished orders, those whose customer is asked. */
  readonly share: number;
  /** Mean score of what was expected, and the standard deviation of single customers about it. */
  readonly usual: number;
  readonly scatter: number;
  readonly late: number;
  /** Lateness that has the full weight. */
  readonly lateFullMinutes: number;
  readonly short: number;
  readonly wrong: number;
  readonly slow: number;
  readonly fast: number;
  readonly lost: number;
  /** Cycle time expected before there is any experience. */
  readonly normMinutes: number;
  /** Weight of the latest order in what is expected and felt. */
  readonly memory: number;
}

export const PromiseKind = { fixed: 0, ATP: 1, CTP: 2 } as const;

/** The date that customers are told once their order is on record (MODEL §7.3). */
export interface PromisePlan {
  readonly kind: number; // PromiseKind
  /** Fixed: from the order to the promised ship date. Else: how long it takes to have what nothing on order covers. */
  readonly leadMinutes: number;
  readonly leadDays: number; // fixed: shipping days, used with a cut-off
}

/** From the customer's word to the record (MODEL §6.4). Probabilities and delay are moved by factors. */
export interface EntryPlan {
  readonly delayMinutes: number;
  readonly errorProbability: number;
  /** Of the errors, those that take another item; the others take a wrong quantity. */
  readonly wrongItemShare: number;
  /** Largest error of a quantity, as a share of it. */
  readonly largestError: number;
  /** Probability that a check catches an error, and what the correction takes. */
  readonly caughtShare: number;
  readonly validationMinutes: number;
}

export const LayerMode = { scatter: 0, bucket: 1, renewal: 2, replay: 3, companion: 4 } as const;

/** A rate over time: λ(t) = base × multiplier(t) × weekly level. */
export interface RateCurve {
  readonly constant: boolean;
  at(time: number): number;
  /** Lower and upper bound for from ≤ t < to. */
  bounds(from: number, to: number): readonly [number, number];
}

export interface LayerPlan {
  readonly entity: string;
  readonly segment: number;
  readonly item: number;
  readonly stock: number;
  readonly mode: number; // LayerMode
  readonly price: number;
  readonly unitCost: number;
  readonly size: Law;
  readonly time: WorkingTime;
  /** Scatter: orders per open minute, and the height of one band. */
  readonly ratePerMinute: number;
  readonly bandHeight: number;
  readonly curve: RateCurve;
  /** Index into demandLevels, or −1. */
  readonly level: number;
  // bucket
  readonly everyMinutes: number;
  readonly phaseMinutes: number;
  readonly probability: number;
  readonly correlation: number;
  readonly floorAtZero: boolean;
  // renewal
  readonly gap: Law;
  // replay
  readonly recordTimes: Float64Array;
  readonly recordQuantities: Float64Array;
  /** Length of a resampled block, 0 for none; and of the company's history, in whole weeks. */
  readonly bootstrapMinutes: number;
  readonly historyMinutes: number;
  /** null: customers are told the date that they ask for. */
  readonly promise: PromisePlan | null;
  /** Another layer of the segment, whose item may be taken for this one; −1 for none. */
  readonly neighbour: number;
  readonly companions: readonly {
    readonly layer: number;
    readonly probability: number;
    readonly quantityRatio: number;
  }[];
}

/** AR(1) level of an item's demand, by week: a_w = φ a_{w−1} + σ √(1 − φ²) ε_w, mean of exp(a − σ²/2) is 1. */
export interface DemandLevelPlan {
  readonly entity: string;
  readonly correlation: number;
  readonly sd: number;
}

export const Parameter = {
  upTo: 0,
  reorderPoint: 1,
  cards: 2,
  speed: 3,
  setupScale: 4,
  wipLimit: 5,
  forecast: 6,
  yield: 7,
  lifeScale: 8,
  repairScale: 9,
  leadTimeScale: 10,
  outage: 11,
  recordError: 12,
  entryError: 13,
  entryCaught: 14,
  entryDelayScale: 15,
  countShare: 16,
  buffer: 17,
  weeklyCapacity: 18,
} as const;

/** A parameter that changes over time: its value is read at its edges and written into the state. */
export interface ParameterSchedule {
  readonly parameter: number; // Parameter
  readonly index: number;
  valueAt(time: number): number;
  /** The next instant after `time` at which the value changes; ∞ when it never does. */
  nextEdge(time: number): number;
}
