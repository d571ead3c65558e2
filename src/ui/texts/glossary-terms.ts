/** A term of the field that is neither an indicator nor a lever nor a field of a study. */
export interface Term {
  readonly id: string;
  readonly title: string;
  readonly topic: 'stock' | 'flow' | 'coordination' | 'forecast' | 'statistics';
  readonly text: string;
  readonly formula?: string;
  readonly unit?: string;
  /** Other entries, by id: terms and indicators, "lever-…" and "field-…". */
  readonly see: readonly string[];
}

const stock: readonly Omit<Term, 'topic'>[] = [
  {
    id: 'inventory-position',
    title: 'Inventory position',
    text: 'What a stock has, plus what is on its way to it, less what it owes. Rules look at the position and not at the shelf: else everything already ordered would be ordered again.',
    formula: 'on hand + on order − backorders',
    unit: 'units',
    see: ['base-stock', 'reorder-point', 'backorder'],
  },
  {
    id: 'base-stock',
    title: 'Base stock (order up to S)',
    text: 'At each look the position is filled up to the level S. Each unit sold is ordered again, so orders repeat demand as it was.',
    formula: 'order = max(0, S − position)',
    unit: 'units',
    see: ['inventory-position', 'safety-stock', 'lever-levels', 'field-S'],
  },
  {
    id: 'reorder-point',
    title: 'Reorder point (r, Q)',
    text: 'As soon as the position falls to r, a lot of Q is ordered. A large Q saves set-ups and costs stock; r must last until the lot has arrived.',
    formula: 'order Q as soon as position ≤ r',
    unit: 'units',
    see: ['inventory-position', 'lead-time', 'field-r', 'field-Q'],
  },
  {
    id: 'safety-stock',
    title: 'Safety stock',
    text: 'Stock held against what the forecast misses during the protection interval. Twice as safe costs more than twice as much: the last points of service are the dearest.',
    formula: 'z × standard deviation of forecast error over the protection interval',
    unit: 'units',
    see: ['protection-interval', 'lever-safetyFactor', 'lever-safety', 'exchange-curve'],
  },
  {
    id: 'protection-interval',
    title: 'Protection interval',
    text: 'How long a stock must last on what was ordered at one look: until the order of the next look has arrived.',
    formula: 'lead time + review interval',
    unit: 'time',
    see: ['safety-stock', 'lead-time', 'lever-protection'],
  },
  {
    id: 'lead-time',
    title: 'Lead time',
    text: 'Time from an order to its goods on the shelf. In a line it is a result, of waiting and of work; from a supplier it is drawn anew for each order.',
    unit: 'time',
    see: ['protection-interval', 'lever-supplierLead', 'manufacturingCycleTime'],
  },
  {
    id: 'backorder',
    title: 'Backorder',
    text: 'What was ordered, is due and cannot be shipped. Patient customers wait for it, impatient ones cancel it.',
    unit: 'units',
    see: ['backorderUnits', 'backorderAge', 'lever-patience'],
  },
  {
    id: 'kanban',
    title: 'Kanban loop',
    text: 'Each container on the shelf carries a card. An emptied container frees its card, which orders the next one. There are never more containers than cards: stock has a ceiling, whatever anybody forecasts.',
    formula: 'stock + orders under way ≤ cards × container',
    unit: 'cards',
    see: ['conwip', 'lever-cards', 'field-cards', 'field-container'],
  },
  {
    id: 'bullwhip',
    title: 'Bullwhip effect',
    text: 'Orders swing more than the demand they answer to. Each stage that forecasts from the orders of the next, orders in lots or fears a shortage makes the swings larger.',
    formula: 'spread of orders placed ÷ spread of orders received',
    unit: 'ratio',
    see: ['bullwhipMake', 'bullwhipBuy', 'lever-productionSees'],
  },
  {
    id: 'exchange-curve',
    title: 'Exchange curve',
    text: 'What one scenario pays in stock for each level of service, as its safety factor goes up. A practice that moves the whole curve is worth something; one that moves along the curve only chose another point.',
    see: ['equal-service', 'safety-stock', 'fillRate'],
  },
  {
    id: 'equal-service',
    title: 'At equal service',
    text: 'Each scenario is first given the safety stock with which it serves as well as the baseline, and costs are compared then. Otherwise a scenario looks cheap by serving badly.',
    see: ['exchange-curve', 'otif', 'lever-safetyFactor'],
  },
];

const flow: readonly Omit<Term, 'topic'>[] = [
  {
    id: 'littles-law',
    title: 'Little’s law',
    text: 'In the long run, what is in a system is what comes out of it per day times the days it stays there. It holds for queues, lines and shelves of any kind, and each run here is checked by it.',
    formula: 'work in process = throughput × flow time',
    see: ['manufacturingCycleTime', 'wipUnits', 'throughput', 'waiting-time'],
  },
  {
    id: 'waiting-time',
    title: 'Waiting time',
    text: 'The part of flow time in which nobody works on a lot. It grows without limit as a station comes near full use: the same step costs little at 70 % and very much at 95 %.',
    formula: 'flow time − work time',
    unit: 'time',
    see: ['littles-law', 'capacityUtilization', 'flowEfficiency'],
  },
  {
    id: 'conwip',
    title: 'CONWIP',
    text: 'Constant work in process: a new lot starts only when a finished one leaves. The line is never flooded, and its flow time stays short and predictable.',
    unit: 'lots',
    see: ['kanban', 'littles-law', 'lever-wipLimit'],
  },
  {
    id: 'set-up',
    title: 'Set-up',
    text: 'Time and scrap when a station changes to another product. Short set-ups allow small lots, and small lots follow demand.',
    unit: 'time',
    see: ['changeoverShare', 'lever-setupScale', 'lever-lotSize'],
  },
  {
    id: 'bottleneck',
    title: 'Bottleneck',
    text: 'The station with the least time to spare. An hour lost there is lost for the whole line; an hour won elsewhere wins nothing.',
    see: ['capacityUtilization', 'drum-buffer-rope', 'oee'],
  },
  {
    id: 'drum-buffer-rope',
    title: 'Drum, buffer, rope',
    text: 'The bottleneck sets the beat (drum); work is let go a fixed time before it is needed there (rope), so that some always waits in front of it (buffer).',
    see: ['bottleneck', 'field-drum', 'conwip'],
  },
  {
    id: 'levelled-production',
    title: 'Levelled production (heijunka)',
    text: 'Instead of one large lot after another, small ones alternate in the proportion of demand. Every product comes round soon.',
    see: ['set-up', 'field-heijunka', 'field-pitch'],
  },
];

const coordination: readonly Omit<Term, 'topic'>[] = [
  {
    id: 'cadence',
    title: 'Cadence',
    text: 'How often sales and production sit down over one plan. More often means fresher facts, and more hours spent and plans changed.',
    see: ['lever-rhythm', 'planAge', 'planNervousness', 'coordinationCost'],
  },
  {
    id: 'calendar-445',
    title: '4-4-5 calendar',
    text: 'Each quarter is thirteen whole weeks: months of four, four and five. A year has 52 weeks, or 364 days, and no week belongs to two months.',
    see: ['cadence', 'inventoryTurnsQuarterly', 'lever-hockeyStick'],
  },
  {
    id: 'freeze-fence',
    title: 'Freeze fence',
    text: 'The nearest weeks of the plan, which a meeting may not change. Production gets calm, and answers late. Whoever breaks the freeze pays for it.',
    unit: 'weeks',
    see: ['lever-freeze', 'lever-breakFreeze', 'planNervousness'],
  },
  {
    id: 'agreement',
    title: 'Agreement',
    text: 'The plan and forecast that a meeting decided and that hold until the next decision takes effect. It is as old as the facts it was made of.',
    see: ['planAge', 'consensus-forecast', 'lever-effectDelay', 'lever-adherence'],
  },
  {
    id: 'age-of-information',
    title: 'Age of information',
    text: 'Time since the facts a plan rests on were taken. It rises by a day each day, and falls at the moment a newer agreement takes effect: a sawtooth.',
    unit: 'days',
    see: ['planAge', 'agreement', 'lever-preparation'],
  },
  {
    id: 'escalation',
    title: 'Escalation',
    text: 'Between meetings somebody sees that cover runs out and raises the alarm. It helps as fast as an owner is found, and is lost where nobody is responsible.',
    see: ['lever-escalateBelow', 'lever-clarity', 'escalationsLost'],
  },
  {
    id: 'view',
    title: 'View',
    text: 'What one function sees of the world: orders or shipments, how late, how often. Each function forecasts from its own view, so two functions may be sure of different things.',
    see: ['lever-productionSees', 'lever-productionLatency', 'agreement'],
  },
];

const forecast: readonly Omit<Term, 'topic'>[] = [
  {
    id: 'consensus-forecast',
    title: 'Consensus forecast',
    text: 'The one forecast that a meeting agrees on, a weighted mean of those that were brought.',
    formula: 'weight × sales forecast + (1 − weight) × production forecast',
    see: ['lever-salesWeight', 'wapeConsensus', 'forecastValueAdded'],
  },
  {
    id: 'censored-demand',
    title: 'Censored demand',
    text: 'Shipments show demand only as far as there was stock. Whoever forecasts from them takes a shortage for low demand, makes less, and has the next shortage.',
    see: ['view', 'lever-productionSees', 'lostSalesRate'],
  },
  {
    id: 'early-knowledge',
    title: 'Early knowledge',
    text: 'Part of what moves a week’s demand can be known beforehand, more of it as the week comes nearer. Whoever hears of it forecasts better, and the rest stays luck for everybody.',
    see: ['lever-knownAhead', 'lever-salesIntelligence', 'lever-productionIntelligence'],
  },
  {
    id: 'hockey-stick',
    title: 'Hockey stick',
    text: 'Forecasts and orders that bend upwards in the last weeks of a quarter, because targets are due then.',
    see: ['lever-hockeyStick', 'forecastBias', 'calendar-445'],
  },
  {
    id: 'forecast-lag',
    title: 'Forecast lag',
    text: 'How many weeks before a week its forecast is judged. It should be the time in which production can still answer: a good forecast that comes too late is of no use.',
    unit: 'weeks',
    see: ['wape', 'field-errorLag', 'protection-interval'],
  },
];

const statistics: readonly Omit<Term, 'topic'>[] = [
  {
    id: 'common-random-numbers',
    title: 'Common random numbers',
    text: 'All scenarios live through the same luck: the same orders, breakdowns and late suppliers, pair by pair. What differs between them is then what was changed, not chance.',
    formula: 'difference = scenario − baseline, within each pair',
    see: ['replication', 'confidence-interval', 'random-stream'],
  },
  {
    id: 'replication',
    title: 'Replication',
    text: 'One more year lived through with fresh luck. One year shows what may happen; many show what to expect, and how often.',
    see: ['common-random-numbers', 'confidence-interval', 'warm-up'],
  },
  {
    id: 'random-stream',
    title: 'Random stream',
    text: 'Each thing that is left to chance draws from a sequence of its own, named by seed, replication and thing. A change in one place therefore leaves the luck of every other place as it was.',
    see: ['common-random-numbers', 'digest'],
  },
  {
    id: 'confidence-interval',
    title: 'Confidence interval',
    text: 'Where the true mean lies, as far as the replications tell: 95 of 100 such intervals hold it. Where the interval of a difference holds 0, the run cannot say which is better.',
    formula: 'mean ± t × standard deviation ÷ √replications',
    see: ['replication', 'common-random-numbers', 'odds'],
  },
  {
    id: 'odds',
    title: 'Odds',
    text: 'In how many of 100 years the scenario comes out better than the baseline with the same luck. The mean may be surely better and a single year still worse.',
    see: ['confidence-interval', 'common-random-numbers'],
  },
  {
    id: 'warm-up',
    title: 'Warm-up',
    text: 'First weeks that are lived through and not counted: shelves and queues begin as the study states them, and need time to become what the rules make of them.',
    unit: 'weeks',
    see: ['field-warmUp', 'field-measured', 'field-runOut'],
  },
  {
    id: 'shapley',
    title: 'Worth of each change (Shapley)',
    text: 'When several changes work together, the worth of one depends on which came before. Its share is its mean over all orders in which they can be made; the shares add up to the whole.',
    formula: 'mean over all orders of (result with the change − result without it)',
    see: ['common-random-numbers', 'operatingContribution'],
  },
  {
    id: 'digest',
    title: 'Digest',
    text: 'A short fingerprint of all results of a run. The same study, seed and engine give the same digest on every machine: whoever opens a link can check it.',
    see: ['random-stream'],
  },
];

const of = (topic: Term['topic'], terms: readonly Omit<Term, 'topic'>[]): readonly Term[] =>
  terms.map((term) => ({ ...term, topic }));

export const terms: readonly Term[] = [
  ...of('stock', stock),
  ...of('flow', flow),
  ...of('coordination', coordination),
  ...of('forecast', forecast),
  ...of('statistics', statistics),
];

/** Indicators that are best read together with a term. */
export const kpiSee: Readonly<Record<string, readonly string[]>> = {
  fillRate: ['otif', 'lineFillRate', 'exchange-curve', 'backorder'],
  otif: ['fillRate', 'onTimePromise', 'inFullRate', 'equal-service'],
  backorderUnits: ['backorder', 'backorderAge'],
  bullwhipMake: ['bullwhip', 'bullwhipBuy'],
  bullwhipBuy: ['bullwhip', 'bullwhipMake'],
  manufacturingCycleTime: ['littles-law', 'waiting-time'],
  wipUnits: ['littles-law', 'conwip'],
  throughput: ['littles-law', 'bottleneck'],
  inventoryTurns: ['inventoryTurnsQuarterly', 'inventoryDays', 'exchange-curve'],
  inventoryTurnsQuarterly: ['inventoryTurns', 'calendar-445'],
  capacityUtilization: ['bottleneck', 'waiting-time'],
  planAge: ['age-of-information', 'agreement', 'lever-rhythm'],
  planNervousness: ['freeze-fence', 'cadence'],
  wape: ['forecast-lag', 'forecastBias', 'forecastValueAdded'],
  forecastBias: ['wape', 'lever-salesBias', 'hockey-stick'],
  coordinationCost: ['cadence', 'lever-meetingCost'],
  lostSalesRate: ['censored-demand', 'lever-lostAtOnce'],
  changeoverShare: ['set-up', 'lever-lotSize'],
  operatingContribution: ['supplyChainCost', 'shapley'],
};
