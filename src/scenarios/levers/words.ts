import type { LeverMeasure, RoomId } from './index.ts';

/** What a lever is called, what it means, and what its options are called. */
export interface LeverWords {
  readonly title: string;
  readonly help: string;
  readonly options?: Readonly<Record<string, string>>;
  /** Unit of a plain number. */
  readonly unit?: string;
}

export const roomNames: Readonly<Record<RoomId, string>> = {
  market: 'Market',
  forecast: 'Forecast',
  coordination: 'Coordination',
  production: 'Production',
  inventory: 'Inventory & supply',
  people: 'People & technology',
  money: 'Money',
};

export const measureUnits: Readonly<Record<LeverMeasure, string>> = {
  days: 'days',
  weeks: 'weeks',
  hours: 'hours',
  share: '%',
  times: '×',
  number: '',
  money: '',
};

const yesNo = { yes: 'yes', no: 'no' };

/** Words of every lever, by its id. */
export const leverWords: Readonly<Record<string, LeverWords>> = {
  demandLevel: { title: 'Demand', help: 'All orders of all products, as a multiple of what the study states.' },
  season: {
    title: 'Peak of the season',
    help: 'Demand in the best week of the year, as a multiple of an average week.',
  },
  promotionLift: {
    title: 'Lift of a promotion',
    help: 'Demand while a promotion runs, as a multiple of a normal week.',
  },
  requestLead: {
    title: 'Customers order ahead',
    help: 'Time from an order to the day the customer asks it to be shipped.',
  },
  lostAtOnce: { title: 'Buy elsewhere at once', help: 'Share of customers who leave when the shelf is empty.' },
  patience: {
    title: 'Patience of the others',
    help: 'Mean time that customers wait for a late order before they cancel it.',
  },
  partial: {
    title: 'Ship what is there',
    help: 'Whether customers take part of an order and wait for the rest.',
    options: yesNo,
  },
  orderSpread: {
    title: 'Swings of demand',
    help: 'Standard deviation of the weekly level of a product’s demand, on the log scale: 0.15 is about 15 %.',
  },
  promise: {
    title: 'Ship date promised',
    help: 'What customers are told when they order: their own date, a quoted lead time, when stock and receipts cover it (ATP), or when the line can make it (CTP). On time to promise is measured against it.',
    options: { request: 'as requested', fixed: 'quoted lead', available: 'ATP', capable: 'CTP' },
  },
  quotedLead: {
    title: 'Lead time of promises',
    help: 'Quoted to every customer; with ATP and CTP, the time to replenish what stock and receipts do not cover.',
  },
  salesBias: {
    title: 'Optimism of sales',
    help: 'Sales forecasts are too high by this share; below zero, too low (sandbagging).',
  },
  hockeyStick: { title: 'Hockey stick', help: 'Extra optimism for the last three weeks of every quarter.' },
  salesNoise: {
    title: 'Judgement noise',
    help: 'Random error that judgement adds, in standard deviations of a week’s demand.',
  },
  salesIntelligence: {
    title: 'Sales knows its customers',
    help: 'Share of what can be known of a week beforehand that reaches sales.',
  },
  productionSees: {
    title: 'Production sees',
    help: 'Shipments are cut off by stock-outs: whoever sees only them takes a shortage for low demand.',
    options: { shipments: 'shipments', orders: 'orders' },
  },
  productionLatency: {
    title: 'Orders reach production after',
    help: 'How old the order history is when production sees it.',
  },
  productionRefresh: { title: 'Production forecasts every', help: 'Time between two runs of production’s forecast.' },
  productionIntelligence: {
    title: 'Production hears of it',
    help: 'Share of what can be known of a week beforehand that reaches production.',
  },
  productionMethod: {
    title: 'Forecast of production',
    help: 'Method run on production’s own history.',
    options: {
      naive: 'last week again',
      movingAverage4: 'mean of 4 weeks',
      movingAverage8: 'mean of 8 weeks',
      movingAverage26: 'mean of 26 weeks',
      smoothing: 'exponential smoothing',
    },
  },
  knownAhead: {
    title: 'The market shows itself ahead',
    help: 'The longer, the earlier a week’s demand can be known: the share still hidden shrinks by e in this time.',
  },
  rhythm: {
    title: 'Meeting rhythm',
    help: 'How often sales and production sit down over one plan.',
    options: {
      none: 'never',
      quarterly: 'quarterly',
      monthly: 'monthly',
      every2weeks: 'every 2 weeks',
      weekly: 'weekly',
      daily: 'daily',
    },
  },
  preparation: {
    title: 'Preparation before it',
    help: 'Working days from taking the facts to the meeting: the facts are that old.',
  },
  effectDelay: {
    title: 'Decision takes effect after',
    help: 'Working days from the end of the meeting to the first order that follows it.',
  },
  freeze: { title: 'Frozen weeks', help: 'The next weeks of the plan that a meeting may not change.' },
  planningHorizon: { title: 'Planning horizon', help: 'How far ahead a meeting plans.' },
  attendance: {
    title: 'Functions attend',
    help: 'Probability that a function is at the meeting; else its last forecast counts.',
  },
  adherence: { title: 'Plan is followed', help: 'Probability that a change decided is really adopted.' },
  salesWeight: {
    title: 'Weight of the sales view',
    help: 'Share of sales in the agreed forecast; the rest is production’s.',
  },
  factorDelay: {
    title: 'Promotions reach the plant',
    help: 'Time from the start of a promotion, season or shock until production reckons with it on its own.',
  },
  escalateBelow: {
    title: 'Escalate when cover is under',
    help: 'Somebody raises the alarm when stock will last fewer days than this.',
    unit: 'days',
  },
  clarity: {
    title: 'Clear ownership',
    help: 'How clear it is who owns what is raised: 0.3 is usual, 0.9 with defined roles.',
  },
  breakFreeze: { title: 'Price of breaking the freeze', help: 'Cost of one change inside the frozen weeks.' },
  machineSpeed: { title: 'Speed of the machines', help: 'As a multiple of today’s.' },
  setupScale: { title: 'Set-up time', help: 'Set-up reduction (SMED): multiplies time and cost of every set-up.' },
  lotSize: { title: 'Lot size', help: 'Lots of all products, as a multiple of the baseline’s.' },
  yield: { title: 'Yield', help: 'Share of units that come out good.' },
  timeBetweenFailures: {
    title: 'Time between failures',
    help: 'Running time between two breakdowns, as a multiple of today’s.',
  },
  repairTime: { title: 'Repair time', help: 'As a multiple of today’s.' },
  overtimeCap: { title: 'Overtime allowed', help: 'Most overtime in a week, as a share of the week’s hours.' },
  wipLimit: {
    title: 'Lots allowed on a line',
    help: 'A new lot starts only when another one leaves (CONWIP).',
    unit: 'lots',
  },
  drumBuffer: {
    title: 'Buffer before the drum',
    help: 'An order is let go so much working time before the drum can start it (drum-buffer-rope).',
  },
  pitch: { title: 'Pitch of levelled release', help: 'Working time between two orders let go, in the mix agreed.' },
  campaign: { title: 'Longest campaign', help: 'Most lots of one product in a row.', unit: 'lots' },
  dispatch: {
    title: 'Next lot on a line',
    help: 'Which waiting lot goes first.',
    options: {
      fifo: 'first come, first served',
      edd: 'earliest due date',
      minSetup: 'shortest set-up',
      neededFirst: 'needed first, then shortest set-up',
      coverage: 'lowest cover',
      spt: 'shortest job',
    },
  },
  putAway: { title: 'From line to shelf', help: 'Time of quality checks, transport and put-away.' },
  safetyFactor: {
    title: 'Safety stock',
    help: 'Safety factor z: standard deviations of forecast error that stock is to cover.',
    unit: 'σ',
  },
  levels: { title: 'Order-up-to levels', help: 'All levels S, as a multiple of the baseline’s.' },
  cards: { title: 'Kanban cards', help: 'Cards of all products, as a multiple of the baseline’s.' },
  review: { title: 'Review stock every', help: 'Time between two looks at a stock.' },
  protection: { title: 'Cover', help: 'Protection interval: lead time plus review, for which stock must last.' },
  safety: {
    title: 'Safety stock follows',
    help: 'The forecast error measured so far, or a value fixed when the rule was designed.',
    options: { adaptive: 'measured error', fixed: 'a fixed design' },
  },
  prebuild: {
    title: 'Build ahead of the season',
    help: 'Make early what a supply review finds capacity will be short of.',
    options: yesNo,
  },
  supplierLead: { title: 'Supplier lead times', help: 'As a multiple of today’s.' },
  supplierOnTime: { title: 'Suppliers on time', help: 'Probability that a supplier keeps its lead time.' },
  hurry: {
    title: 'Suppliers can be hurried',
    help: 'Reviews of late orders and escalations hurry a purchase where the margin saved exceeds the surcharge: it then takes two fifths of the time that was left.',
    options: yesNo,
  },
  hurrySurcharge: { title: 'Surcharge for hurrying', help: 'Share of the value of the order.' },
  recordError: { title: 'Booking errors', help: 'Probability that a receipt is put on record wrongly.' },
  countInterval: {
    title: 'Count the shelves',
    help: 'How often each stock is counted and its record put right.',
    options: {
      never: 'never',
      quarterly: 'quarterly',
      monthly: 'every 4 weeks',
      weekly: 'weekly',
      byClass: 'by ABC class',
    },
  },
  entryError: { title: 'Order-entry errors', help: 'Probability that an order is taken down wrongly.' },
  ownerSearch: { title: 'Search for an owner', help: 'Mean time to find who is responsible, where nothing is clear.' },
  mattersLost: {
    title: 'Matters that get lost',
    help: 'Share of what is raised that nobody takes up, where nothing is clear.',
  },
  response: { title: 'From owner to action', help: 'Time until something is done once its owner knows.' },
  crewSize: { title: 'Crew of a line', help: 'People paid for during its shifts.', unit: 'people' },
  crewCost: { title: 'Cost of an hour of work', help: 'Of one person on a line.' },
  absence: {
    title: 'Absence',
    help: 'Probability that somebody of a crew is missing in a shift: it is slower then, or stands still.',
  },
  peopleInMeeting: { title: 'People in a meeting', help: 'Who sit there and are paid for it.', unit: 'people' },
  meetingCost: { title: 'Cost of a meeting hour', help: 'Of one person who takes part or prepares.' },
  holdingRate: { title: 'Holding rate', help: 'Cost of keeping stock for a year, as a share of its standard cost.' },
  discountRate: { title: 'Discount rate', help: 'Of cash flows, a year.' },
  dso: { title: 'Customers pay after', help: 'Days sales outstanding.', unit: 'days' },
  dpo: { title: 'Suppliers are paid after', help: 'Days payable outstanding.', unit: 'days' },
  overhead: { title: 'Fixed overhead', help: 'A year, whatever is made.' },
  prices: { title: 'Prices', help: 'Of all products, as a multiple of the baseline’s.' },
  materialCosts: { title: 'Material costs', help: 'Of all items, as a multiple of the baseline’s.' },
};
