import { count } from '../format/numbers.ts';

/** Words of the exchange curves: service against stock as the safety factor sweeps. */
export const exchangeCurveText = {
  draw: 'Draw the curves',
  why: 'Every scenario along its safety factor z, 0.5 to 3: fair between policies.',
  drawing: (done: number, asked: number): string => `${count(done)} of ${count(asked)} histories`,
  stop: 'Stop',
  goOn: 'Go on',
  failed: 'The curves broke off.',
  none: 'No scenario has a safety factor: its levels are given.',
  subtitle: (service: string, stock: string): string =>
    `${service} against ${stock}, safety factor 0.5 to 3. Dots: intervals. Badge: as set`,
  equalSubtitle: (service: string, stock: string): string =>
    `${service} against ${stock}, safety factor 0.5 to 3. Dots: intervals. Dotted: equal service`,
  point: 'Scenario and safety factor',
  at: (title: string, z: string): string => `${title} at z ${z}`,
  holds: (baseline: string, times: string, focus: string, level: string): string =>
    `For ${level} ${baseline} holds ${times} times the stock of ${focus}`,
  sameStock: (focus: string, baseline: string, level: string): string =>
    `At ${level} no difference in stock between ${focus} and ${baseline} shown`,
  outOfReach: (baseline: string, level: string, service: string): string =>
    `No safety factor up to 3 brings ${baseline} to ${level} of ${service.charAt(0).toLowerCase()}${service.slice(1)}`,
  label: 'Service against inventory, one curve a scenario along its safety factor, the point as set marked',
} as const;
