import { count, fixed, fixedSpace } from '../format/numbers.ts';
import type { Meeting } from '../../scenarios/meetings.ts';

type Agenda = Meeting['agenda'][number];
type Participant = Meeting['participants'][number];

const agendaNames: Readonly<Record<Agenda, string>> = {
  factorShare: 'what is coming is shared',
  marketReview: 'the market is reviewed',
  demandReview: 'demand is agreed',
  supplyReview: 'supply is planned',
  netting: 'orders are netted',
  parameters: 'levels and cards are set anew',
  orderReview: 'late orders are hurried',
};

const functionNames: Readonly<Record<Participant, string>> = {
  sales: 'sales',
  production: 'production',
  purchasing: 'purchasing',
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is said of the chart of forecasts, meetings and the age of plans. */
export const beliefsText = {
  subtitle: (product: string): string =>
    `Units a week, ${product}. Line: demand, mean; band: the middle 80 % of histories. Dashed: forecast. Dots: meetings. Below: age of the plan’s information. Washed: promotions`,
  allProducts: 'all products',
  product: 'Product',
  families: 'Families',
  products: 'Products',
  familyOf: (family: string): string => `family ${family}`,
  everyScenario: 'All scenarios',
  demand: 'demand',
  low: 'demand, 10 %',
  high: 'demand, 90 %',
  forecast: 'forecast',
  age: 'plan age, days',
  meetings: 'meetings',
  week: 'Week',
  days: 'days',
  meanAge: (days: number, isWide: boolean): string =>
    `${Math.round(days)}${fixedSpace}days${isWide ? ' on average' : ''}`,
  meets: (n: number): string => (n === 0 ? 'no meeting' : n === 1 ? '1 meeting' : `${count(n)} meetings`),
  meetingsOf: (title: string): string => `Meetings of ${title}`,
  meetingInWeek: (week: number): string => `Week ${Math.floor(week)}`,
  hint: 'Point at a meeting, or walk along them with the arrow keys: who comes, what is decided, what it costs.',
  /** Who comes, what is decided and what it costs. Facts of the agenda: what one history decided is on the floor. */
  meeting: ({ title, participants, attendance, agenda }: Meeting, when: string, cost: string): string =>
    [
      `${when}, ${title}.`,
      `${upper(listed(participants.map((name) => functionNames[name])))} ${attendance < 1 ? `come ${fixed(attendance * 100, 0)}${fixedSpace}% of the time` : 'come'};`,
      `${listed(agenda.map((item) => agendaNames[item]))}.`,
      cost === '' ? 'No cost is counted.' : `It costs ${cost}.`,
    ].join(' '),
  when: (day: string, week: number): string => `${day}, week ${week}`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  misses: (name: string, miss: string): string => `Forecasts of ${name} miss ${miss}`,
  missesLess: (better: string, own: string, worse: string, other: string): string =>
    `${better} misses ${own}, ${worse} ${other}`,
  alike: (focus: string, own: string, baseline: string, other: string): string =>
    `${focus} misses ${own}, ${baseline} ${other}: no difference shown`,
  miss: (share: string, bias: string): string => `${share} of demand (bias ${bias})`,
  ofPart: (part: string, finding: string): string => `${upper(part)}: ${finding}`,
  label: 'Forecast against demand by week, meetings, and the age of the plan’s information, one row a scenario',
} as const;
