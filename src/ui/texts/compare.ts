import { count } from '../format/numbers.ts';

/** Words of the page Compare. */
export const compareText = {
  printed: (date: string): string => `Compared with Tandem, ${date}`,
  printedLink: 'Open this study again:',
  assumptions: 'What the numbers rest on',
  reproduce: (facts: {
    readonly pairs: number;
    readonly percent: string;
    readonly seed: string;
    readonly weeks: number;
    readonly engine: string;
    readonly digest: string;
  }): string =>
    `${count(facts.pairs)} paired histories of ${count(facts.weeks)} measured weeks, intervals at ${facts.percent} %, seed ${facts.seed}, engine ${facts.engine}, digest ${facts.digest}.`,
  scenarios: 'Scenarios compared',
  baseline: 'baseline',
  makeBaseline: (letter: string): string => `Make ${letter} the baseline`,
  focus: (title: string): string => `Show ${title}`,
  addWhatIf: 'Add a what-if',
  indicators: 'Indicators',
  indicator: 'Indicator',
  difference: (focus: string, baseline: string, percent: string): string => `${focus} − ${baseline}, ${percent} %`,
  worseEnd: 'worse',
  betterEnd: 'better',
  worse: 'worse',
  notSignificant: 'n.s.',
  pairsWord: (n: number): string => (n === 1 ? '1 pair' : `${n} pairs`),
  show: 'Show',
  indicatorsShown: { short: 'the short table', all: 'all indicators', chosen: 'those chosen' },
  choose: 'Choose indicators',
  find: 'Find an indicator',
  noneFound: (text: string): string => `No indicator is called “${text}”. Clear the search to see all.`,
  chosenCount: (n: number): string => `${n} chosen`,
  order: 'Order',
  orders: { group: 'by group', gain: 'clearest gain first', loss: 'clearest loss first', name: 'by name' },
  legendShown: 'shown',
  legendNotShown: 'n.s., not significant',
  legendBeyond: 'beyond the scale',
  legendScale: 'Each row has its own scale; right is better.',
  legendJudged: (percent: string, comparisons: number): string =>
    comparisons > 1
      ? `Shown: significant at ${percent} % with ${comparisons} comparisons judged together (Holm).`
      : `Shown: significant at ${percent} %.`,
  tableCaption: (baseline: string, focus: string): string =>
    `Indicators: level of ${baseline} and ${focus}, their paired difference with its interval, and the differences of all scenarios drawn`,
  weeklyCharts: 'Charts, week by week',
  outcomeCharts: 'Charts of the outcome',
  marks: 'Marks',
  outcome: 'Outcome',
  notStarted: 'The first histories are running. The first answer comes in a moment.',
  noOther: 'No second scenario',
  noDifference: 'No difference yet',
  nothingYet: 'Nothing to compare yet',
  verdict: 'Verdict',
  howCompared: 'How scenarios are compared',
  asSet: 'As set',
  equalService: 'At equal service',
  equalNote: (factors: string): string =>
    `Safety factors tuned on other customers so that on time in full is that of the baseline: ${factors}.`,
  factor: (letter: string, z: string): string => `${letter} z ${z}`,
  fallsShort: '(the most that was tried: falls short)',
  servesMore: '(the least that was tried: serves more)',
  noFactor: (letter: string): string => `${letter} as set, its levels are given`,
} as const;
