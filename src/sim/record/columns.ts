/**
 * The columns of the ledger: everything hot code may add to, by table.
 * `…Area` is a time integral (level × minutes); the rest are sums over events. Units are the item's own,
 * times are minutes, money is in the scenario's currency.
 */

/** The names of a table's columns in the order of their numbers. */
const namesOf = <K extends string>(columns: Readonly<Record<K, number>>) =>
  Object.keys(columns) as unknown as readonly K[];

/** One row per stock (an item at a place) and period. */
export const Stock = {
  onHandArea: 0, // physical units on the shelf, reserved ones included
  reservedArea: 1, // allocated and not yet picked or issued
  onOrderArea: 2, // replenishment orders from planned to received, waiting for a token included
  inTransitArea: 3, // shipped towards this stock and not yet received (supplier, transfer or put-away)
  backlogArea: 4, // units claimed and not yet allocated, by customers, work orders or other places
  wipArea: 5, // units released to a line for this stock and not yet off its last station
  wipValueArea: 6, // the same at accrued cost
  readyMinutes: 7, // time with physical stock > 0
  onHandEnd: 8, // level at the end of the period (a level, not a sum)
  onOrderEnd: 9,
  inTransitEnd: 10,
  backlogEnd: 11,
  wipEnd: 12,
  ordersPlaced: 13, // replenishment orders
  unitsOrdered: 14,
  unitsReleased: 15, // let go to the line, supplier or sending place
  unitsReceived: 16, // good units put on the shelf
  lotsReceived: 17,
  unitsIssued: 18, // taken by work orders or other places
  unitsShipped: 19, // taken by customers
  unitsReturned: 20, // negative demand
  unitsWrittenOff: 21, // expired, or output of cancelled orders discarded
  unitsScrapped: 22, // lost in making
  lotsMade: 23, // lots off the last station
  unitsMade: 24,
  flowTimeUnitMinutes: 25, // Σ units × (put away − released)
  touchTimeUnitMinutes: 26, // Σ units × time in setup and on machines
  flowUnits: 27,
  cycles: 28, // replenishment cycles ended by a receipt
  cyclesWithStockout: 29,
  stockoutDays: 30,
  snapshotDays: 31, // day ends at which the stock was looked at
  recordErrorEnd: 32, // record − shelf at the end of the period (a level)
  recordErrors: 33, // Σ errors of receipts and counts, too much on record positive
  recordCorrections: 34, // Σ changes of the record by counts and short picks
  unitsShrunk: 35, // vanished from the shelf, not from the record
  shortPicks: 36, // picks and issues that found less than was reserved
  counts: 37,
  countMinutes: 38, // working time of counts
  recordsSampled: 39, // weekly looks at the record
  recordsAccurate: 40, // those that found it within its tolerance
} as const;
export const stockColumns = namesOf(Stock);
export type StockColumn = keyof typeof Stock;

/**
 * One row per demand layer (segment × item) and period. Cohort columns count orders by the period of their
 * request date, whenever they end; the last block counts by the time of the event.
 */
export const Layer = {
  // cohort of the request date
  orders: 0,
  lines: 1,
  unitsTrue: 2, // ordered, without phantom quantities
  unitsOnTime: 3, // shipped by the requested ship date
  linesOnTime: 4,
  ordersOnTime: 5, // shipped complete by the requested ship date
  ordersDelivered: 6,
  ordersInFull: 7, // delivered quantity = true quantity
  ordersOnTimePromise: 8,
  ordersOnTimeRequest: 9,
  ordersOtif: 10,
  ordersAccurate: 11, // right item, quantity and place, undamaged
  ordersPerfect: 12,
  cycleMinutes: 13, // Σ delivered − placed over delivered orders
  lateOrders: 14,
  lateMinutes: 15, // Σ delivered − promised over late orders
  lostOrders: 16, // refused at once
  renegedOrders: 17, // gave up waiting
  lostUnits: 18, // true quantity not delivered of lost and reneged orders
  lostValue: 19,
  waitUnitMinutes: 20, // Σ units × (shipped − requested ship date), zeros included
  unitsShippedOfCohort: 21,
  overdueMinutes: 22, // Σ time orders were open beyond their requested ship date
  overdueAgeArea: 23, // Σ (that time)² / 2, so that the ratio is the mean age
  overdueOpenAtEnd: 24, // orders still open when the run ends
  surveyed: 25, // ended orders whose customers were asked
  satisfied: 26, // of them, with 4 or 5 out of 5
  promoters: 27, // with 9 or 10 out of 10
  detractors: 28, // with 6 or less
  scoreSum: 29, // Σ scores from 0 to 10
  // by the time of the event
  ordersPlaced: 30,
  unitsPlaced: 31,
  unitsShipped: 32,
  shipments: 33,
  unitsDelivered: 34,
  revenue: 35,
  costOfGoodsSold: 36,
  latePenalty: 37,
  satisfactionArea: 38, // ∫ satisfaction of the segment dt
  satisfactionMinutes: 39, // time in which the segment's customers were asked
  phantomUnits: 40, // ordered beyond the need and cancelled
  activityArea: 41, // ∫ activity of the segment's customers dt
  activityMinutes: 42, // time in which it answers to satisfaction
} as const;
export const layerColumns = namesOf(Layer);
export type LayerColumn = keyof typeof Layer;

/** One row per station and period. All times are working minutes of the line's calendar, summed over machines. */
export const Station = {
  scheduledMinutes: 0, // open time × machines
  runMinutes: 1,
  setupMinutes: 2,
  downMinutes: 3,
  blockedMinutes: 4,
  queueArea: 5, // lots waiting × elapsed minutes
  inServiceArea: 6, // lots on machines (running, down or blocked) × elapsed minutes
  lotsArrived: 7,
  lotsStarted: 8,
  lotsWaited: 9, // started later than they arrived
  waitMinutes: 10,
  lotsDone: 11,
  sojournMinutes: 12, // Σ leaving − arriving
  occupiedMinutes: 13, // Σ time a lot holds the machine, repairs included, setup and blocking excluded
  occupiedSquareMinutes: 14,
  setups: 15,
  setupCost: 16,
  idealRunMinutes: 17, // Σ good units × unit time at speed 1
  unitsProcessed: 18,
  unitsGoodFirst: 19,
  unitsReworked: 20,
  unitsScrapped: 21,
  scrapCost: 22,
  reworkCost: 23, // the crew's time in rework
  failures: 24,
  setupLabourCost: 25, // the crew's time in set-ups
} as const;
export const stationColumns = namesOf(Station);
export type StationColumn = keyof typeof Station;

/** One row per demand layer and day of the run, kept where a shock is marked; by request date. */
export const Daily = {
  orders: 0,
  otif: 1, // delivered complete by the requested date
} as const;
export const dailyColumns = namesOf(Daily);
export type DailyColumn = keyof typeof Daily;

/** One row per line and period. */
export const Line = {
  openMinutes: 0,
  overtimeMinutes: 1,
  lotsReleased: 2,
  lotsOut: 3,
  unitsOut: 4,
  wipLotsArea: 5, // lots released and not yet off the last station
  flowMinutes: 6, // Σ off the line − released, per lot
  labourCost: 7,
  overtimeCost: 8,
} as const;
export const lineColumns = namesOf(Line);
export type LineColumn = keyof typeof Line;

/** One row per stock that customers buy from: how good the forecasts and plans were, by the week forecast. */
export const Forecasting = {
  weeks: 0, // weeks judged
  demand: 1, // units ordered in them
  absoluteError: 2, // |D − F| of the forecast in force so many weeks before
  error: 3, // F − D
  weeksWithDemand: 4,
  absolutePercentageError: 5, // Σ |D − F| ÷ D over weeks with demand
  scaledError: 6, // Σ |D − F| ÷ mean |D − D of the week before| of the warm-up
  naiveAbsoluteError: 7,
  statisticalAbsoluteError: 8, // of production's method with the factors it knows
  salesAbsoluteError: 9,
  consensusAbsoluteError: 10,
  trackingSignal: 11, // Σ |CFE ÷ MAD|
  plannedUnits: 12, // of production, in the plan in force when the week began
  unitsOffPlan: 13, // |made − planned|
  planChange: 14, // Σ |Q of a plan − Q of the plan before it|
  planBefore: 15, // Σ Q of the plan before
  excessUnits: 16, // on hand above the demand expected for the next 12 weeks, at week ends
} as const;
export const forecastingColumns = namesOf(Forecasting);
export type ForecastingColumn = keyof typeof Forecasting;

/** One row for the company: what coordination takes, and how old the information is that plans rest on. */
export const Company = {
  meetings: 0,
  meetingCost: 1,
  preparationCost: 2,
  breakFreezeCost: 3,
  escalationCost: 4,
  countCost: 5,
  expediteCost: 6,
  planAgeArea: 7, // ∫ now − information date of the plan in force dt
  planAgeMinutes: 8, // time with a plan
  escalations: 9, // raised
  escalationsLost: 10, // raised, and no owner was ever found
} as const;
export const companyColumns = namesOf(Company);
export type CompanyColumn = keyof typeof Company;
