import { count } from '../format/numbers.ts';

/** Words of the page Trust. */
export const trustText = {
  title: 'How the numbers are made, and how they are checked',
  lead: 'Every figure on these pages comes from a simulation that runs in your browser. Here the same engine is held against results that theory gives exactly.',

  checks: 'Checks against theory',
  checksNote:
    'Each check is an ordinary scenario whose answer is known from a formula or a publication. It holds when the 99.9 % interval of the simulation contains that answer and is narrow, or, where nothing is random, when both are equal.',
  run: 'Run the checks',
  runAgain: 'Run them again',
  stop: 'Stop',
  progress: (done: number, total: number): string => `${count(done)} of ${count(total)} cases`,
  nowAt: (id: string): string => `, now ${id}`,
  notRun: 'Not run yet in this browser. It takes a minute or two, and the rest of the page stays usable.',
  allHold: (checks: number, cases: number): string => `All ${count(checks)} checks of ${count(cases)} cases hold.`,
  someFail: (failed: number, checks: number): string => `${count(failed)} of ${count(checks)} checks fail.`,
  holdSoFar: (checks: number): string => `${count(checks)} checks hold so far.`,
  stopped: (done: number, total: number): string => `Stopped after ${count(done)} of ${count(total)} cases.`,
  brokeOff: 'The checks broke off:',
  caseBrokeOff: (message: string): string => `broke off: ${message}`,
  holds: 'holds',
  fails: 'fails',
  secondTry: 'second run',
  secondTryNote:
    'The first interval missed the reference, as one in a thousand must; this is a second run with other random numbers.',
  columns: { check: 'Check', reference: 'Theory', estimate: 'Simulation', verdict: 'Verdict', source: 'Source' },
  tableLabel: 'Checks against theory: reference, estimate with its interval, verdict and source',

  model: 'How the numbers are made',
  parts: [
    {
      title: 'The model',
      words: [
        'A company has products, places, stocks, lines with stations, suppliers, and customers in segments. Customers order at random moments; each order has a product, a size, a date it is wanted for, and a patience.',
        'A rule at every stock decides what is wanted: when to look, how much should exist, in what lots, how much may be open at once, and when work is let go. A policy such as kanban or make to order is a point in the space of these five knobs, not a program of its own.',
        'Lines work in their shifts, change over between products, break down, are repaired, and scrap a share of what they make. Units move in lots.',
      ],
    },
    {
      title: 'The order of events',
      words: [
        'Time is counted in minutes, without rounding. The simulation jumps from event to event. Events at the same moment happen in a fixed order of kinds, and within a kind in the order in which they were planned, so that a run never depends on chance in the program.',
        'Within a moment goods are received first; then stocks are reviewed and work is released; then customers order and are served.',
      ],
    },
    {
      title: 'Chance, and fair comparisons',
      words: [
        'Every source of chance has a stream of random numbers of its own, found by name: the orders of a product in a segment, the breakdowns of a station, and so on. The streams follow from the seed alone.',
        'All scenarios of a study meet the same histories: the same customers order the same units at the same minutes, and the same machine fails after the same hours of running. A difference between two scenarios is taken history by history. That is why it is known far better than the level of either.',
        'The same study gives the same numbers, to the last bit, in every browser and on any number of cores. The digest beside a result is their fingerprint.',
      ],
    },
    {
      title: 'Uncertainty',
      words: [
        'A history is one simulated year after a warm-up, which is not counted. An interval such as ± 0.08 is Student’s t interval over the histories, at the level the study asks for. It says how well the mean is known, not how one year may turn out; bands in charts say that.',
        'Where several scenarios are compared with one baseline, their tests are judged together by the method of Holm. A difference that is not significant is called not shown, whatever its size.',
      ],
    },
    {
      title: 'Limits',
      words: [
        'What coordination is worth follows from what each function sees, when it meets and what it then agrees on; nothing is added to a result because people talk. Where little is to be learned from each other, the gain is near nothing.',
        'A model leaves things out: people’s rosters, routes of trucks, taxes, prices that react. Alder Appliances is a made-up company. A result is a statement about the model and its inputs; check the inputs against your own company before you act on it.',
      ],
    },
  ],
} as const;
