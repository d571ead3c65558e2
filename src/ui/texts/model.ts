import { count, plain } from '../format/numbers.ts';
import type { SupplyWeek } from '../reading/supply-week.ts';

/** Parts of the model as the diagram has them: information above, physics below. */
export const informationParts = ['views', 'forecasts', 'meetings', 'agreement'] as const;
export const physicalParts = ['customers', 'orders', 'stock', 'lines', 'suppliers'] as const;
export type ModelPart = (typeof informationParts)[number] | (typeof physicalParts)[number];

interface PartWords {
  readonly title: string;
  /** What is computed. */
  readonly text: string;
  /** Entries of the glossary. */
  readonly see: readonly string[];
}

const parts: Readonly<Record<ModelPart, PartWords>> = {
  views: {
    title: 'Views',
    text: 'Each function sees orders or shipments, as late and as rarely as the study says. Nobody sees the true demand of the weeks to come; a share of what can be known early may reach those who listen.',
    see: ['view', 'censored-demand', 'early-knowledge'],
  },
  forecasts: {
    title: 'Forecasts',
    text: 'When a week turns, each function runs its method on its own view, and its judgement adds what it knows, its bias and its noise.',
    see: ['wape', 'consensus-forecast', 'forecast-lag'],
  },
  meetings: {
    title: 'Meetings',
    text: 'Cycles are held by the 4-4-5 calendar. A meeting takes facts as old as its preparation, hears who is there, and works through its agenda.',
    see: ['cadence', 'calendar-445', 'lever-rhythm'],
  },
  agreement: {
    title: 'Agreement',
    text: 'What was decided takes effect after its delay and leaves frozen weeks as they were. Until the next one, production goes by it, however old it gets.',
    see: ['agreement', 'freeze-fence', 'planAge'],
  },
  customers: {
    title: 'Customers',
    text: 'Orders come at random moments, at a rate that seasons, promotions, shocks and, where the study says so, satisfaction change. Each has a product, a size, a wished date and a patience.',
    see: ['field-segments', 'lever-patience', 'demandActivity'],
  },
  orders: {
    title: 'Orders',
    text: 'Orders are promised, served from stock in the order of priority and date, and shipped. Those that wait too long are cancelled; some customers never wait.',
    see: ['otif', 'fillRate', 'lostSalesRate'],
  },
  stock: {
    title: 'Stock',
    text: 'Each stock has a rule: when to look, how much should be there, in which lots, and how much may be under way. It looks at the position on record, which may differ from the shelf.',
    see: ['inventory-position', 'safety-stock', 'base-stock'],
  },
  lines: {
    title: 'Lines',
    text: 'Lots wait, are set up, worked on and scrapped in part, in open shifts and between breakdowns. Flow time is a result, never a number put in.',
    see: ['littles-law', 'set-up', 'capacityUtilization'],
  },
  suppliers: {
    title: 'Suppliers',
    text: 'An order for material takes a lead time drawn anew; a supplier may be late or fail for a while. Each box is a purchase order with its supplier: it starts on the right, is a tick further on a week later, and is filled in the week in which it arrives. While a supplier is out its row is shaded, and what falls due waits, outlined in red.',
    see: ['lead-time', 'lever-supplierOnTime', 'bullwhipBuy'],
  },
};

/** Words of the page that explains the model. */
export const modelText = {
  title: 'How this model works',
  lead: 'Goods move below, words above. The diagram plays one history of the study that is open: every mark is an event or a level of that run.',
  diagram: 'Live diagram',
  information: 'Information',
  physics: 'Physics',
  running: 'One history of the study is running in this browser.',
  failed: (problem: string): string => `This history could not be played: ${problem}`,
  history: (scenario: string, seed: string, replication: number): string =>
    `${scenario}, seed ${seed}, history ${replication}`,
  scenario: 'Scenario',
  speed: 'Speed',
  times: (speed: number): string => `${speed}×`,
  inWords: 'The same week in words',
  parts,
  see: 'In the glossary:',
  dot: (each: number): string => (each === 1 ? '1 dot = 1 order' : `1 dot = ${count(each)} orders`),
  box: '1 box = 1 order to a supplier',
  said: {
    views: (ageDays: number): string =>
      Number.isFinite(ageDays) ? `facts ${plain(ageDays, 1)} days old` : 'nobody forecasts',
    forecasts: (offBy: number): string =>
      Number.isFinite(offBy) ? `lately ${plain(100 * offBy, 0)} % off` : 'no forecast',
    meetings: (now: number, total: number): string => `${count(now)} this week, ${count(total)} so far`,
    agreement: (isAgreed: boolean, version: number): string =>
      isAgreed ? `plan ${count(version)} is in force` : 'nothing is agreed',
    customers: (placed: number): string => `${count(placed)} orders placed`,
    orders: (onTime: number, late: number, lost: number): string =>
      `${count(onTime)} shipped on time, ${count(late)} late, ${count(lost)} lost`,
    stock: (empty: number, items: number): string =>
      empty === 0 ? `all ${count(items)} products there` : `${count(empty)} of ${count(items)} products sold out`,
    lines: (share: number, setups: number): string =>
      `${plain(100 * share, 0)} % of open time in use, ${count(setups)} set-ups`,
    suppliers: ({ suppliers, sent, received, underWay, unitsUnderWay, held }: SupplyWeek): string =>
      suppliers.length === 0
        ? 'nothing is bought'
        : [
            `${count(sent)} ${sent === 1 ? 'order' : 'orders'} sent, ${count(received)} received, ${count(underWay)} under way with ${count(unitsUnderWay)} units`,
            ...suppliers.flatMap(({ name, outShare }) =>
              outShare > 0 ? [`${name} out for ${plain(7 * outShare, 1)} of 7 days`] : [],
            ),
            ...(held > 0 ? [`${count(held)} of the orders ${held === 1 ? 'waits' : 'wait'} for that`] : []),
          ].join('; '),
  },
  explained: [
    {
      title: 'In the same minute',
      words: [
        'Time jumps from event to event and is counted in minutes. Events of the same minute happen in a fixed order: the clock and its calendars; machines, set-ups and breakdowns; goods received and put away; information that arrives; meetings and agreements; reviews of stocks; releases and dispatch; orders of customers; their fulfilment; patience that ends; and observation last.',
        'Within a kind, what was planned first happens first. A run never depends on chance in the program.',
      ],
      see: ['digest'],
    },
    {
      title: 'What is random',
      words: [
        'Moments, sizes and patience of orders; times of work, breakdown and repair; yield; lead times; errors in records; judgement; who attends and who follows. Each draws from a stream of its own, so all scenarios live through the same luck.',
      ],
      see: ['common-random-numbers', 'random-stream', 'replication'],
    },
    {
      title: 'What is left out',
      words: [
        'Rosters of single people, routes of trucks, taxes, competitors, prices that react. They are left out because a sales and production plan rarely turns on them, and because each would need numbers that few companies have.',
        'Coordination has no bonus of its own: it can only change what somebody knows or decides, and when.',
      ],
      see: ['agreement', 'coordinationCost'],
    },
  ],
  toTrust: 'How the engine is checked against theory',
} as const;
