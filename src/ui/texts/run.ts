import { count, elapsed } from '../format/numbers.ts';
import { type Sentence, say, strong } from './sentence.ts';

const pairs = (n: number): string => (n === 1 ? 'pair' : 'pairs');

/** Words about the run: how far it is, how precise, and what can be done. */
export const runText = {
  label: 'Run',
  progress: (done: number, asked: number): string => `${count(done)} of ${count(asked)} pairs`,
  starting: say`Starting.`,
  searching: say`Searching the safety factors of equal service.`,
  running: (done: number, asked: number, stopsAt: string): Sentence =>
    stopsAt === ''
      ? say`${strong(count(done))} of ${count(asked)} pairs, sharpening.`
      : say`${strong(count(done))} of at most ${count(asked)} pairs, sharpening. Stops at ${stopsAt}.`,
  done: (done: number, reached: string, milliseconds: number): Sentence =>
    say`${strong(count(done))} ${pairs(done)}${reached === '' ? '' : `, ${reached}`}, ${elapsed(milliseconds)}.`,
  precise: (reached: string, done: number, milliseconds: number): Sentence =>
    say`Done: ${reached} after ${strong(count(done))} ${pairs(done)}, ${elapsed(milliseconds)}.`,
  limit: (done: number, reached: string, asked: string, needed: number): Sentence =>
    say`${strong(count(done))} ${pairs(done)} give ${reached}, asked ${asked}. About ${count(needed)} would do.`,
  stopped: (done: number, reached: string): Sentence =>
    say`Stopped at ${strong(count(done))} ${pairs(done)}${reached === '' ? '' : `, ${reached}`}. These numbers stand.`,
  failedCell: (replication: number, letter: string): Sentence =>
    say`${strong(`Pair ${count(replication + 1)} of ${letter} broke off:`)} `,
  failedRest: say` Nothing else is lost.`,
  failed: say`${strong('The run broke off:')} `,

  stop: 'Stop here',
  goOn: 'Go on',
  runMore: (n: number): string => `Run ${count(n)}`,
  sendCase: 'Save the case',

  source: (percent: string, seed: string, weeks: number): string =>
    `${percent} % · seed ${seed} · ${count(weeks)} weeks`,
  digest: (digest: string): string => `digest ${digest.slice(0, 8)}`,
  asked: 'asked',
  funnel: (what: string): string => `The interval of the difference in ${what} as pairs came in`,
} as const;
